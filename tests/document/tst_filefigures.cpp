// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/reportdocument.h"
#include "store/resultsfile.h"
#include "tests/report/weighed.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

// The numbers alone: paths and the program's own block differ between a file and the values it was made from.
QByteArray figuresOf(const RunResult& result)
{
    RunResult nameless = result;
    nameless.path.clear();
    return reportDocument(comparisonOf(nameless), ReportFormat::Csv);
}

} // namespace

class TestFileFigures : public QObject
{
    Q_OBJECT

private slots:
    void figuresSurviveSavingAndLoading_data()
    {
        QTest::addColumn<RunResult>("result");
        QTest::newRow("a streamed run") << simulatedRun();
        RunResult broken = simulatedRun();
        broken.legs[1].records[3] = sentAt(failed(4, Outcome::StallTimeout), 4);
        broken.legs[0].records[0].isWarmup = true;
        QTest::newRow("failures and warm-ups") << broken;
    }

    void figuresSurviveSavingAndLoading()
    {
        QFETCH(const RunResult, result);
        const QTemporaryDir folder;
        const auto path = resultsfile::save(result, folder.filePath(QStringLiteral("run.json")));
        QVERIFY(path);
        const auto loaded = resultsfile::load(*path);
        QVERIFY(loaded);
        QCOMPARE(figuresOf(*loaded), figuresOf(result));
    }

    void whatOurOwnFilesRecordIsExplained()
    {
        const QTemporaryDir folder;
        const auto path = resultsfile::save(simulatedRun(), folder.filePath(QStringLiteral("run.json")));
        const auto loaded = resultsfile::load(*path);
        QVERIFY(loaded);
        for (const LegSummary& leg : summarize(*loaded)) {
            QVERIFY(!leg.recordedFigures.empty());
            for (const RecordedFigure& figure : leg.recordedFigures)
                QVERIFY2(figure.reason != RecordedReason::Unexplained, qPrintable(QString::number(figure.recorded)));
        }
    }

    // beside a checkout there may be the file itself; its numbers are those of originalFile()
    void theOriginalFileHasTheFiguresOfItsFixture()
    {
        const QString path = QStringLiteral(SOURCE_ROOT)
            + QStringLiteral("/../shared/data/results/metis_vs_sophia_results_20251201_191558.json");
        RunResult result = originalFile();
        if (QFile::exists(path)) {
            const auto loaded = resultsfile::load(path);
            QVERIFY(loaded);
            result = *loaded;
        }
        QCOMPARE(figuresOf(result), figuresOf(originalFile()));
        const QByteArray text = reportDocument(trulyWeighed(result), ReportFormat::Text);
        QVERIFY(text.contains(
            "Sophia answered 3.08 times as fast as Metis (ratio of mean latencies; 1.621 against 4.987 s;"));
        QVERIFY(text.contains("p = 0.002"));
    }
};

QTEST_APPLESS_MAIN(TestFileFigures)

#include "tst_filefigures.moc"
