// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/trainingruns.h"
#include "trainingreport/trainingdocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <limits>
#include <random>

using namespace tokenscope;
using namespace trainingruns;
using namespace Qt::StringLiterals;

namespace {

QByteArray document(const std::vector<TrainingRun>& runs, ReportFormat format)
{
    return trainingDocument(compareBatchSizes(runs), format);
}

QJsonObject jsonOf(const std::vector<TrainingRun>& runs)
{
    QJsonParseError error;
    const auto parsed = QJsonDocument::fromJson(document(runs, ReportFormat::Json), &error);
    return error.error == QJsonParseError::NoError ? parsed.object() : QJsonObject();
}

TrainingRun fullRun()
{
    TrainingRun run = withLosses(u"bs512"_s, 512, {{50, 7.8}, {100, 6.9}, {200, 6.3}}, 15);
    run.release = u"2.6.0"_s;
    run.device = u"CSX"_s;
    run.jobId = u"wsjob-1"_s;
    run.batchSize = TrainingBatchSize {512, BatchSizeSource::Recovered, 0.01};
    run.microBatchSize = 128;
    run.sequenceLength = 4096;
    run.plannedSteps = 200;
    run.stepsPerSecond = 0.065;
    run.lastRate = 40;
    run.lastGlobalRate = 33.28;
    run.processedSamples = 102400;
    run.processedSeconds = 4109.4;
    run.bestLoss = 6.25;
    setPhase(run, TrainingPhase::Queue, 600);
    setPhase(run, TrainingPhase::Training, 3077.5);
    run.warnings = {TrainingWarning::EndToEndMisleads, TrainingWarning::RateDisagrees};
    return run;
}

TrainingRun hostileRun()
{
    TrainingRun run = withRate(u"=cmd|'/c calc'!A1"_s, 512, 33);
    run.file = u"/runs/<script>alert(1)</script>|`x`_$\\input{a}.log"_s;
    run.release = u"2.6\n## no heading"_s;
    run.device = u"@SUM(A1)"_s;
    run.status = TrainingStatus::Failed;
    run.reason = u"a | b\x1b[2J [link](http://x) <img src=x> \\write18{rm} 100% & \"q\""_s;
    return run;
}

std::vector<ReportFormat> allFormats()
{
    return {ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Csv,
            ReportFormat::Json, ReportFormat::Latex,    ReportFormat::Html};
}

} // namespace

class TestTrainingDocument : public QObject
{
    Q_OBJECT

private slots:
    void jsonHasItsKeys()
    {
        const QJsonObject root = jsonOf({fullRun()});
        QCOMPARE(root.keys(),
                 (QStringList {u"batch_sizes"_s, u"conclusion"_s, u"conditions"_s, u"equal_samples"_s, u"equal_steps"_s,
                               u"findings"_s, u"runs"_s}));
        const QJsonObject run = root[u"runs"].toArray().at(0).toObject();
        QCOMPARE(run[u"file"].toString(), u"/runs/bs512.log"_s);
        QCOMPARE(run[u"batch_size"].toInt(), 512);
        QCOMPARE(run[u"batch_size_source"].toString(), u"recovered"_s);
        QCOMPARE(run[u"batch_size_error"].toDouble(), 0.01);
        QCOMPARE(run[u"steps"].toInt(), 200);
        QCOMPARE(run[u"status"].toString(), u"completed"_s);
        QCOMPARE(run[u"window_rate_samples_per_s"].toDouble(), 33.28);
        QCOMPARE(run[u"rate_last_samples_per_s"].toDouble(), 40.0);
        QCOMPARE(run[u"global_rate_last_samples_per_s"].toDouble(), 33.28);
        QCOMPARE(run[u"processed_samples"].toInt(), 102400);
        QCOMPARE(run[u"processed_s"].toDouble(), 4109.4);
        QCOMPARE(run[u"end_to_end_samples_per_s"].toDouble(), 102400 / 4109.4);
        QCOMPARE(run[u"final_loss"].toDouble(), 6.3);
        QCOMPARE(run[u"best_loss"].toDouble(), 6.25);
        QCOMPARE(run[u"tokens_per_s"].toDouble(), 33.28 * 4096);
        QCOMPARE(run[u"micro_batch_size"].toInt(), 128);
        QCOMPARE(run[u"release"].toString(), u"2.6.0"_s);
        QCOMPARE(run[u"device"].toString(), u"CSX"_s);
        QVERIFY(run[u"reason"].isNull());
        QCOMPARE(run[u"phases_s"].toObject().keys(),
                 (QStringList {u"checkpoint"_s, u"compile"_s, u"other"_s, u"programming"_s, u"queue"_s, u"staging"_s,
                               u"training"_s}));
        QCOMPARE(run[u"phases_s"][u"training"].toDouble(), 3077.5);
        QCOMPARE(run[u"warnings"].toArray().size(), 2);
        QVERIFY(run[u"warnings"].toArray().at(0).toString().contains(u"misleads"_s));
        QCOMPARE(run[u"warning_codes"].toArray(), (QJsonArray {u"end_to_end_misleads"_s, u"rate_disagrees"_s}));
    }

    void whatIsNotKnownIsNullAndItsKeyIsThere()
    {
        TrainingRun run = named(u"a"_s, 0);
        run.finalLoss = std::numeric_limits<double>::quiet_NaN();
        run.bestLoss = std::numeric_limits<double>::infinity();
        const QJsonObject object = jsonOf({run})[u"runs"].toArray().at(0).toObject();
        for (const QString& key :
             {u"batch_size"_s, u"batch_size_source"_s, u"batch_size_error"_s, u"steps"_s,
              u"window_rate_samples_per_s"_s, u"rate_last_samples_per_s"_s, u"global_rate_last_samples_per_s"_s,
              u"processed_samples"_s, u"processed_s"_s, u"end_to_end_samples_per_s"_s, u"final_loss"_s, u"release"_s,
              u"device"_s, u"reason"_s, u"micro_batch_size"_s, u"tokens_per_s"_s, u"best_loss"_s,
              u"seconds_per_step"_s}) {
            QVERIFY2(object.contains(key) && object[key].isNull(), qPrintable(key));
        }
        QVERIFY(object[u"phases_s"].isObject());
        QVERIFY(object[u"phases_s"][u"queue"].isNull());
        QCOMPARE(object[u"warnings"].toArray(), QJsonArray());
        QVERIFY(jsonOf({})[u"runs"].isArray());
    }

    void jsonTellsOfBatchSizesAndFindings()
    {
        const QJsonObject root = jsonOf(fourSizes());
        const QJsonArray rows = root[u"batch_sizes"].toArray();
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[3][u"batch_size"].toInt(), 2048);
        QCOMPARE(rows[3][u"runs"].toArray(), QJsonArray {3});
        QCOMPARE(rows[3][u"rate_samples_per_s"][u"mean"].toDouble(), 34.09);
        QCOMPARE(rows[3][u"speed_up"].toDouble(), 34.09 / 32.86);
        QCOMPARE(rows[3][u"scaling_efficiency"].toDouble(), 34.09 / 32.86 / 8);
        QCOMPARE(rows[3][u"seconds_per_step"].toDouble(), 2048 / 34.09);
        QVERIFY(rows[3][u"loss_at_equal_samples"].isNull());
        QCOMPARE(root[u"equal_steps"].toInt(), 200);
        QCOMPARE(root[u"equal_samples"].toInt(), 51200);
        QCOMPARE(root[u"findings"][u"rate"][u"trend"].toString(), u"flat"_s);
        QCOMPARE(root[u"findings"][u"time"][u"run"].toInt(), 0);
        QVERIFY(root[u"findings"][u"loss"].isNull());
        QVERIFY(root[u"conclusion"].toString().startsWith(u"33 samples/s at every size"_s));
    }

    void csvIsOneRowARun()
    {
        const QList<QByteArray> lines = document({fullRun(), hostileRun()}, ReportFormat::Csv).trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith("file,name,batch_size,batch_size_source,batch_size_error,steps,status,"
                                    "window_rate_samples_per_s,"));
        QVERIFY(lines[0].contains(",queue_s,compile_s,staging_s,programming_s,training_s,checkpoint_s,other_s,"));
        const QByteArray& full = lines[2].contains("bs512") ? lines[2] : lines[1];
        QCOMPARE(full.count(','), lines[0].count(',')); // none of its fields has a comma
        QVERIFY(full.startsWith("\"/runs/bs512.log\",\"bs512\",512,recovered,0.01,200,completed,33.28,40,33.28,"));
        QVERIFY(full.contains("\"end_to_end_misleads rate_disagrees\""));
    }

    void aSpreadsheetComputesNothingOfALog()
    {
        const QByteArray csv = document({hostileRun()}, ReportFormat::Csv);
        QVERIFY(csv.contains("\"'=cmd"));
        QVERIFY(csv.contains("\"'@SUM(A1)\""));
        QVERIFY(!csv.contains(",=") && !csv.contains(",\"=") && !csv.contains(",\"@"));
    }

    void markdownShowsTextAsText()
    {
        const QByteArray markdown = document({hostileRun()}, ReportFormat::Markdown);
        QVERIFY(markdown.contains("a \\| b"));
        QVERIFY(markdown.contains("\\[link\\](http://x)"));
        QVERIFY(markdown.contains("\\<img src=x\\>"));
        QVERIFY(!markdown.contains("\n## no heading"));
        QVERIFY(markdown.contains("| Run | Batch size | known from | Steps | Status |"));
    }

    void latexShowsTextAsText()
    {
        const QByteArray latex = document({hostileRun()}, ReportFormat::Latex);
        QVERIFY(!latex.contains("\\write18"));
        QVERIFY(!latex.contains("\\input{a}"));
        QVERIFY(latex.contains("100\\%"));
        QVERIFY(latex.contains("\\begin{tabular}"));
    }

    void htmlShowsTextAsText()
    {
        const QByteArray html = document({hostileRun()}, ReportFormat::Html);
        QVERIFY(html.contains("&lt;img src=x&gt;"));
        QVERIFY(!html.contains("<img") && !html.contains("<script"));
    }

    void noDocumentHasControlCharacters()
    {
        for (const ReportFormat format : allFormats()) {
            const QString text = QString::fromUtf8(document({hostileRun(), fullRun()}, format));
            QVERIFY(std::ranges::none_of(
                text, [](QChar unit) { return unit.category() == QChar::Other_Control && unit != u'\n'; }));
        }
    }

    void markdownHasWhatAReaderLooksFor()
    {
        const QString markdown = QString::fromUtf8(document(fourSizes(), ReportFormat::Markdown));
        QVERIFY(
            markdown.startsWith(u"# Training at batch sizes from 256 to 2048\n\n## Conclusion\n\n- 33 samples/s"_s));
        QVERIFY(markdown.contains(u"| a | 256 | table | 200 | completed | – | – | 32.9 | 5.94 | 5.8792 |"_s));
        QVERIFY(markdown.contains(u"| 2048 | 1 | (34.1) | 1.037 | 13 | 60.1 | 29.5 | 5.9637 | – |"_s));
        QVERIFY(!markdown.contains(u"## Wall time"_s)); // a table of figures does not tell
        QVERIFY(!markdown.contains(u"## Warnings"_s));
    }

    void aTableTellsNothingOfQueues()
    {
        TrainingRun run = tableRow(u"a"_s, 256, 32.86, 8615, 5.9);
        setPhase(run, TrainingPhase::Training, 1558);
        setPhase(run, TrainingPhase::Other, 7057);
        const QJsonValue phases = jsonOf({run})[u"runs"].toArray().at(0)[u"phases_s"];
        QCOMPARE(phases[u"training"].toDouble(), 1558.0);
        QVERIFY(phases[u"queue"].isNull() && phases[u"compile"].isNull());
        QVERIFY(document({run}, ReportFormat::Csv).contains(",,,,,1558,,7057,"));
        QVERIFY(document({run}, ReportFormat::Markdown).contains("A table tells the whole time"));
    }

    void aRunThatTellsPhasesHasThemInATable()
    {
        const QString markdown = QString::fromUtf8(document({fullRun()}, ReportFormat::Markdown));
        QVERIFY(
            markdown.contains(u"| bs512 | 512 | 10 min 0 s | – | – | – | 51 min 18 s | – | – | 1 h 1 min | 84 |"_s));
        QVERIFY(markdown.contains(u"- bs512: Rate says 40.0 samples/s"_s));
    }

    void theOrderOfFilesDoesNotMatter()
    {
        std::vector<TrainingRun> runs = fourSizes();
        runs.push_back(fullRun());
        runs.push_back(hostileRun());
        runs.push_back(named(u"unknown"_s, 0));
        std::mt19937 random(1);
        for (const ReportFormat format : allFormats()) {
            const QByteArray expected = document(runs, format);
            for (int i = 0; i < 20; ++i) {
                std::ranges::shuffle(runs, random);
                QCOMPARE(document(runs, format), expected);
            }
        }
    }

    void nothingIsADocumentToo()
    {
        for (const ReportFormat format : allFormats())
            QVERIFY(!document({}, format).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestTrainingDocument)

#include "tst_trainingdocument.moc"
