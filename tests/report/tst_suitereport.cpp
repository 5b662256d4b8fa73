// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/reportdocument.h"
#include "tests/report/hostile.h"
#include "tests/report/suiterun.h"

#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace tokenscope::testing;

// Reports on sweeps and suites: tables by value and by scenario, who is better where.

namespace {

Report reportOf(const RunResult& result, const ReportOptions& options = {})
{
    return buildReport(comparisonOf(result), options, findingsOf(result));
}

// Made once: its intervals take a while under a sanitizer.
const Report& suiteReport()
{
    static const Report report = reportOf(suiteRun());
    return report;
}

std::optional<ReportSection> sectionOf(const Report& report, const char* heading)
{
    const auto found = std::ranges::find(report.sections, QString::fromUtf8(heading), &ReportSection::heading);
    return found == report.sections.end() ? std::nullopt : std::optional(*found);
}

QStringList headingsOf(const Report& report)
{
    QStringList headings;
    std::ranges::transform(report.sections, std::back_inserter(headings), &ReportSection::heading);
    return headings;
}

QString textOf(const std::vector<ReportCell>& row)
{
    QStringList cells;
    for (const ReportCell& cell : row)
        cells << (cell.isDoubtful ? QStringLiteral("(%1)").arg(cell.text) : cell.text);
    return cells.join(QStringLiteral(" | "));
}

} // namespace

class TestSuiteReport : public QObject
{
    Q_OBJECT

private slots:
    void aSuiteHasASectionForEachPart()
    {
        QCOMPARE(
            headingsOf(suiteReport()).join(u'\n'),
            QStringLiteral("What was measured\nProtocol\nConditions\nWho is better where\nSweep: Concurrency sweep\n"
                           "Results: Original protocol\nFailed requests\nLimits"));
    }

    void aSweepIsATableByValue()
    {
        const ReportTable table = sectionOf(suiteReport(), "Sweep: Concurrency sweep")->table;
        QStringList headings;
        std::ranges::transform(table.columns, std::back_inserter(headings), &ReportColumn::heading);
        QCOMPARE(
            headings.join(QStringLiteral(" | ")),
            QStringLiteral("At a time | Metis, tokens/s | Metis, median (s) | Metis, p95 (s) | Metis, success (%) | "
                           "Sophia, tokens/s | Sophia, median (s) | Sophia, p95 (s) | Sophia, success (%)"));
        QCOMPARE(table.rows.size(), std::size_t {4});
        // 12 requests of 4 s and of 1 s, ± 1 %: too few for a p95
        QCOMPARE(textOf(table.rows[0]),
                 QStringLiteral("1 | 25.00 | 4.000 | (4.036) | 100.0 | 100.00 | 1.000 | (1.009) | 100.0"));
        QCOMPARE(table.rows[3][0].text, QStringLiteral("16"));
    }

    void theMatrixSaysWhoByHowMuchAndHowSure()
    {
        const ReportSection section = *sectionOf(suiteReport(), "Who is better where");
        QCOMPARE(section.table.columns.size(), std::size_t {8});
        const QString first = textOf(section.table.rows[0]);
        QVERIFY2(first.startsWith(
                     QStringLiteral("Original protocol | Median latency | s | 5.000 | 1.998 | Sophia | 2.50× (2.4")),
                 qPrintable(first));
        QVERIFY2(first.endsWith(QStringLiteral(") | shown")), qPrintable(first));
        const QString second = textOf(section.table.rows[1]);
        QVERIFY2(second.contains(QStringLiteral(" at 16 at a time | ")), qPrintable(second));
        const std::vector<QString> expected {
            QStringLiteral("Concurrency sweep: up to 4 at a time Sophia has the higher throughput; at 8 at a time no "
                           "difference is shown; from 16 at a time on Metis has the higher throughput."),
            QStringLiteral("Concurrency sweep: up to 4 at a time Sophia answers faster; at 8 at a time no difference "
                           "is shown; from 16 at a time on Metis answers faster.")};
        QCOMPARE(section.lines, expected);
    }

    void whatIsNotShownIsDoubtful()
    {
        RunResult result = suiteRun();
        result.legs.resize(2);
        for (Leg& leg : result.legs)
            leg.records.resize(5);
        const auto row = sectionOf(reportOf(result), "Who is better where")->table.rows[0];
        QVERIFY2(textOf(row).contains(QStringLiteral("| (Sophia) | (2.5")), qPrintable(textOf(row)));
        QCOMPARE(row.back().text, QStringLiteral("too few answers"));
    }

    void conditionsAndFailuresAreOfEndpointsNotOfPoints()
    {
        RunResult result = suiteRun();
        for (Leg& leg : result.legs)
            leg.model = leg.part.endpoint == QStringLiteral("Metis") ? QStringLiteral("a") : QStringLiteral("b");
        const Report report = reportOf(result);
        const auto conditions = sectionOf(report, "Conditions")->lines;
        QCOMPARE(conditions.front(), QStringLiteral("Models differ: Metis: a; Sophia: b."));
        for (const QString& line : conditions)
            QVERIFY2(!line.contains(QStringLiteral("in flight")), qPrintable(line)); // a sweep's are meant to differ
        QCOMPARE(conditions.back(),
                 QStringLiteral("Held against the measuring computer: timer 6.0 ms late (p99, limit "
                                "5.0 ms)."));
        const ReportTable failures = sectionOf(report, "Failed requests")->table;
        QCOMPARE(failures.columns.size(), std::size_t {4});
        QCOMPARE(textOf(failures.rows[0]), QStringLiteral("http_503 | – | 0 | 1"));
    }

    void aScenarioWithoutPointsIsComparedAsARunIs()
    {
        const ReportSection section = *sectionOf(suiteReport(), "Results: Original protocol");
        QCOMPARE(section.table.columns.size(), std::size_t {5}); // metric, unit, two endpoints, one ratio
        QCOMPARE(section.table.columns[3].heading, QStringLiteral("Sophia"));
        QVERIFY(section.lines.front().startsWith(
            QStringLiteral("Latency: that of Metis was 2.50 times that of Sophia as measured (")));
        const auto shown
            = sectionOf(reportOf(suiteRun(), {.scope = ReportScope::SingleFile}), "Results: Original protocol");
        QVERIFY(std::ranges::none_of(shown->lines, [](const QString& line) {
            return line.contains(QStringLiteral("times that of")); // nothing is compared in one file's own report
        }));
        QCOMPARE(shown->table.columns.size(), std::size_t {4});
    }

    void upToFourPointsStandSideBySide()
    {
        RunResult result = suiteRun();
        result.scenarios.clear();
        result.legs.erase(result.legs.begin(), result.legs.begin() + 2);
        result.legs.resize(4);
        for (Leg& leg : result.legs)
            leg.part.scenario.clear();
        const Report report = reportOf(result);
        QCOMPARE(sectionOf(report, "Results")->table.columns.size(), std::size_t {2 + 4 + 3});
        QVERIFY(!sectionOf(report, "Sweep: At a time"));
        QCOMPARE(sectionOf(report, "Who is better where")->lines.back(),
                 QStringLiteral("Median latency: at 1 to 4 at a time Sophia answers faster."));
    }

    void aSweepWithoutSuiteIsNamedByWhatItSweeps()
    {
        RunResult result = suiteRun();
        result.scenarios.clear();
        result.legs.erase(result.legs.begin(), result.legs.begin() + 2);
        for (Leg& leg : result.legs)
            leg.part.scenario.clear();
        result.plan.objective.latency = std::chrono::seconds(3);
        const auto section = sectionOf(reportOf(result), "Sweep: At a time");
        QVERIFY(section);
        QCOMPARE(section->table.columns[5].heading, QStringLiteral("Metis, goodput (1/s)"));
        QCOMPARE(section->table.rows[0][5].text, QStringLiteral("0.000"));
        QCOMPARE(section->table.rows[0][10].text, QStringLiteral("1.000"));
    }

    void everyRowHasACellForEachColumn()
    {
        RunResult hostile = suiteRun();
        for (Leg& leg : hostile.legs) {
            if (leg.part.endpoint == QStringLiteral("Sophia"))
                leg.part.endpoint = leg.name = hostileText();
            leg.part.scenario += hostileText();
        }
        for (const RunResult& result : {suiteRun(), hostile}) {
            for (const ReportSection& section : reportOf(result).sections) {
                for (const auto& row : section.table.rows) {
                    QCOMPARE(row.size(), section.table.columns.size());
                    for (const ReportCell& cell : row)
                        QVERIFY(!cell.text.contains(u'\n') && !cell.text.contains(QChar(0x1b)));
                }
                QVERIFY(!section.heading.contains(u'\n'));
            }
        }
    }

    void everyFormatHoldsASuite()
    {
        const RunResult result = suiteRun();
        const RunFindings findings = findingsOf(result);
        for (const auto format :
             {ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Latex, ReportFormat::Html}) {
            const QByteArray document = reportDocument(comparisonOf(result), format, {}, findings);
            QVERIFY(document.contains("Who is better where"));
            QVERIFY(document.contains("Concurrency sweep"));
        }
    }

    void aRunOfOneLoadSaysWhatItAlwaysSaid()
    {
        const RunResult result = originalFile();
        RunFindings findings = findingsOf(result);
        findings.protocols.clear();
        QCOMPARE(reportDocument(comparisonOf(result), ReportFormat::Text, {}, findings),
                 reportDocument(comparisonOf(result), ReportFormat::Text));
    }
};

QTEST_APPLESS_MAIN(TestSuiteReport)

#include "tst_suitereport.moc"
