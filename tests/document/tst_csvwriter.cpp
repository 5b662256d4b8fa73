// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/csvwriter.h"
#include "tests/report/csvrows.h"
#include "tests/report/suiterun.h"
#include "tests/report/weighed.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

QStringList rowOf(const std::vector<QStringList>& rows, const QString& leg, const QString& metric,
                  const QString& statistic)
{
    for (const QStringList& row : rows) {
        if (row[0] == leg && row[5] == metric && row[6] == statistic)
            return row;
    }
    return {};
}

} // namespace

class TestCsvWriter : public QObject
{
    Q_OBJECT

private slots:
    void aRowIsOneNumber()
    {
        const auto rows = csvRows(csvDocument(trulyWeighed(originalFile())));
        QCOMPARE(rows.front().join(u','),
                 QStringLiteral("leg,endpoint,model,simulated,file,metric,statistic,unit,n,value,"
                                "baseline,baseline_value,ratio,verdict,ci95_low,ci95_high,p_value,p_adjusted,n_pairs"));
        QCOMPARE(rows.size(), std::size_t {1 + 2 * (7 * 8 + 5)}); // 7 distributions of 8 numbers, 5 figures
        for (const QStringList& row : rows)
            QCOMPARE(row.size(), 19);
        const QStringList row
            = rowOf(rows, QStringLiteral("sophia"), QStringLiteral("latency_s"), QStringLiteral("mean"));
        QCOMPARE(row.mid(7, 2), (QStringList {QStringLiteral("s"), QStringLiteral("10")}));
        QVERIFY(qAbs(row[9].toDouble() - 1.6212287664) < 1e-8);
        QCOMPARE(row[10], QStringLiteral("metis"));
        QVERIFY(qAbs(row[12].toDouble() - 3.0762665619) < 1e-8);
        QCOMPARE(row[13], QStringLiteral("faster"));
    }

    void qualityIsItsMeanAlone()
    {
        const auto rows = csvRows(csvDocument(comparisonOf(scoredFile())));
        QCOMPARE(rows.size(), std::size_t {1 + 2 * (7 * 8 + 5 + 3)});
        const QStringList row
            = rowOf(rows, QStringLiteral("sophia"), QStringLiteral("answer_f1"), QStringLiteral("mean"));
        QCOMPARE(row[8], QStringLiteral("9"));
        QVERIFY(qAbs(row[9].toDouble() - 0.4) < 1e-12);
    }

    void whatRatiosRestOnStandsBesideThem()
    {
        const auto rows = csvRows(csvDocument(weighedComparison()));
        const QStringList row
            = rowOf(rows, QStringLiteral("sophia"), QStringLiteral("latency_s"), QStringLiteral("mean"));
        QCOMPARE(row.mid(14).join(u','), QStringLiteral("2.41,4.13,0.001953125,0.009765625,10"));
        QCOMPARE(rowOf(rows, QStringLiteral("metis"), QStringLiteral("latency_s"), QStringLiteral("mean")).mid(14),
                 QStringList(5, QString()));
    }

    void partsAreColumnsOfSweepsAndSuites()
    {
        const auto rows = csvRows(csvDocument(comparisonOf(suiteRun())));
        QCOMPARE(rows.front().mid(19).join(u','), QStringLiteral("scenario,variable,point"));
        for (const QStringList& row : rows)
            QCOMPARE(row.size(), 22);
        const QStringList row
            = rowOf(rows, QStringLiteral("metis · 8"), QStringLiteral("latency_s"), QStringLiteral("median"));
        QCOMPARE(row[1], QStringLiteral("Metis"));
        QCOMPARE(row.mid(19).join(u','), QStringLiteral("concurrency,concurrency,8"));
        const QStringList whole
            = rowOf(rows, QStringLiteral("metis"), QStringLiteral("latency_s"), QStringLiteral("median"));
        QCOMPARE(whole.mid(19).join(u','), QStringLiteral("original,,"));
    }

    void whatDoesNotExistIsAnEmptyField()
    {
        const auto rows = csvRows(csvDocument(comparisonOf(originalFileWithEmptyLeg())));
        const QStringList row
            = rowOf(rows, QStringLiteral("sophia"), QStringLiteral("latency_s"), QStringLiteral("mean"));
        QCOMPARE(row[9], QString());
        QCOMPARE(row[12], QString());
        QCOMPARE(row[13], QStringLiteral("no_data"));
    }

    void oneFileHasNoBaseline()
    {
        const auto rows = csvRows(csvDocument(comparisonOf(originalFile()), {.scope = ReportScope::SingleFile}));
        for (std::size_t row = 1; row < rows.size(); ++row)
            QCOMPARE(rows[row].mid(10), QStringList(9, QString()));
    }

    void simulatedLegsSaySo()
    {
        const auto rows = csvRows(csvDocument(comparisonOf(simulatedRun())));
        QCOMPARE(rows[1][3], QStringLiteral("true"));
    }

    void hostileTextStaysInItsField()
    {
        const auto rows = csvRows(csvDocument(comparisonOf(hostileRun())));
        QCOMPARE(rows.size(), std::size_t {1 + 2 * (7 * 8 + 5)});
        // an apostrophe, so that a spreadsheet computes nothing
        QCOMPARE(rows.back()[2], QChar(u'\'') + hostileText());
        QCOMPARE(rows.back()[4], QStringLiteral("/a&b/<i>=file</i>_%|.json"));
    }
};

QTEST_APPLESS_MAIN(TestCsvWriter)

#include "tst_csvwriter.moc"
