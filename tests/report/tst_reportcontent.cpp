// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportcontent.h"
#include "tests/report/weighed.h"

#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

std::optional<ReportSection> sectionOf(const Report& report, const QString& heading)
{
    const auto found = std::ranges::find(report.sections, heading, &ReportSection::heading);
    return found == report.sections.end() ? std::nullopt : std::optional(*found);
}

QStringList rowOf(const Report& report, const QString& heading, const QString& first)
{
    QStringList cells;
    const auto section = sectionOf(report, heading);
    if (!section)
        return cells;
    for (const auto& row : section->table.rows) {
        if (row.front().text == first && cells.isEmpty())
            std::ranges::transform(row, std::back_inserter(cells), &ReportCell::text);
    }
    return cells;
}

QStringList headingsOf(const Report& report)
{
    QStringList headings;
    std::ranges::transform(report.sections, std::back_inserter(headings), &ReportSection::heading);
    return headings;
}

QString linesOf(const Report& report, const QString& heading)
{
    const auto section = sectionOf(report, heading);
    QString lines;
    for (const QString& line : section ? section->lines : std::vector<QString> {})
        lines += line + QChar(u'\n');
    return lines;
}

bool isDoubtful(const Report& report, const QString& first, std::size_t column)
{
    const auto section = sectionOf(report, QStringLiteral("Results"));
    for (const auto& row : section->table.rows) {
        if (row.front().text == first)
            return row[column].isDoubtful;
    }
    return false;
}

} // namespace

class TestReportContent : public QObject
{
    Q_OBJECT

private slots:
    void conditionsComeBeforeVerdicts()
    {
        const Report report = buildReport(comparisonOf(originalFile()));
        QCOMPARE(report.title, QStringLiteral("Metis and Sophia"));
        QCOMPARE(headingsOf(report).join(u','),
                 QStringLiteral("What was measured,Conditions,In short,Results,What latency is made of,Limits,"
                                "As recorded and recomputed"));
        const RunFindings findings = findingsOf(originalFile());
        QCOMPARE(headingsOf(buildReport(comparisonOf(originalFile()), {}, findings, hostileFigures())).join(u','),
                 QStringLiteral("What was measured,Protocol,Conditions,In short,Results,What latency is made of,"
                                "Figures,Limits,As recorded and recomputed"));
    }

    void theVerdictIsInWords()
    {
        const QString lines = linesOf(buildReport(weighedComparison()), QStringLiteral("In short"));
        QVERIFY(lines.startsWith(QStringLiteral("Sophia answered 3.08 times as fast as Metis (")));
        QVERIFY(lines.contains(QStringLiteral("Output tokens: no difference between Sophia and Metis was shown (")));
        QVERIFY(!lines.contains(QStringLiteral("Success")));
    }

    void intervalAndPStandBesideTheVerdict()
    {
        const Report report = buildReport(weighedComparison());
        const auto section = sectionOf(report, QStringLiteral("Results"));
        QCOMPARE(section->table.columns.size(), std::size_t {7});
        QCOMPARE(rowOf(report, QStringLiteral("Results"), QStringLiteral("Latency, mean")).mid(4),
                 (QStringList {QStringLiteral("3.08× faster"), QStringLiteral("2.4 to 4.1"), QStringLiteral("0.010")}));
        QCOMPARE(rowOf(report, QStringLiteral("Results"), QStringLiteral("Request throughput")).mid(5),
                 (QStringList {QString(), QString()}));
        for (const auto& row : section->table.rows)
            QCOMPARE(row.size(), std::size_t {7});
    }

    void aSteadierLegIsSaidToBeSo()
    {
        const Report report = buildReport(trulyWeighed(originalFile(), 1));
        const QStringList row = rowOf(report, QStringLiteral("Results"), QStringLiteral("Latency, CV"));
        QCOMPARE(row.mid(1, 3),
                 (QStringList {QStringLiteral("%"), QStringLiteral("6.3"), QStringLiteral("7.65× steadier")}));
        QVERIFY(!row[4].isEmpty() && !row[5].isEmpty());
    }

    void resultsHaveUnitsAndRatios()
    {
        const Report report = buildReport(comparisonOf(originalFile()));
        const QString results = QStringLiteral("Results");
        const auto row = [&](const char* name) {
            return rowOf(report, results, QString::fromUtf8(name)).mid(1).join(QStringLiteral(" | "));
        };
        QCOMPARE(row("Latency, mean"), QStringLiteral("s | 4.987 | 1.621 | 0.33× as long, not tested"));
        QCOMPARE(row("Latency, median"), QStringLiteral("s | 5.041 | 1.668 | 0.33× as long, not tested"));
        QCOMPARE(row("Latency, std. deviation"), QStringLiteral("s | 0.314 | 0.781 | "));
        QCOMPARE(row("Latency, CV"), QStringLiteral("% | 6.3 | 48.1 | 7.65× as much, not tested"));
        QCOMPARE(row("Time to first token, mean"), QStringLiteral("s | – | – | –"));
        QCOMPARE(row("Output tokens, mean"), QStringLiteral("tokens | 79.1 | 81.8 | 1.03× as much, not tested"));
        QCOMPARE(row("Output throughput"), QStringLiteral("tokens/s | 15.86* | 50.46* | 3.18× as much, not tested"));
        QCOMPARE(row("Throughput as in the original script"),
                 QStringLiteral("tokens/s | 65.37 | 203.98 | 3.12× as much, not tested"));
        QCOMPARE(row("Success rate"), QStringLiteral("% | 100.0 | 100.0 | 1.00× as much, not tested"));
    }

    void qualityHasOneRowForEachMeasure()
    {
        const Report report = buildReport(comparisonOf(scoredFile()));
        const auto results = sectionOf(report, QStringLiteral("Results"));
        QStringList last;
        for (const auto& row : results->table.rows) {
            QStringList cells;
            std::ranges::transform(row, std::back_inserter(cells), &ReportCell::text);
            last << cells.first(4).join(QStringLiteral(" | "));
        }
        QCOMPARE(last.last(3),
                 (QStringList {QStringLiteral("Exact match | % | 50.0 | 0.0"),
                               QStringLiteral("F1 of answers, mean | % | 70.0 | 40.0"),
                               QStringLiteral("Contains a gold answer | % | 100.0 | 100.0")}));
        QVERIFY(results->notes.back().endsWith(QStringLiteral("gold answers: Metis 10 of 10, Sophia 9 of 10.")));
    }

    void qualityIsLeftOutWhereNothingWasScored()
    {
        const auto results = sectionOf(buildReport(comparisonOf(originalFile())), QStringLiteral("Results"));
        for (const auto& row : results->table.rows)
            QVERIFY(row.front().text != QStringLiteral("Exact match"));
        for (const QString& note : results->notes)
            QVERIFY2(!note.contains(QStringLiteral("SQuAD")), qPrintable(note));
    }

    void everyRowHasACellForEachColumn()
    {
        for (const RunResult& result :
             {scoredFile(), originalFile(), originalFileWithEmptyLeg(), simulatedRun(), hostileRun()}) {
            for (const ReportSection& section : buildReport(comparisonOf(result)).sections) {
                for (const auto& row : section.table.rows)
                    QCOMPARE(row.size(), section.table.columns.size());
            }
        }
    }

    void quantilesOfTooFewValuesAreDoubtful()
    {
        const Report report = buildReport(comparisonOf(originalFile()));
        QVERIFY(!isDoubtful(report, QStringLiteral("Latency, p90"), 2));
        QVERIFY(isDoubtful(report, QStringLiteral("Latency, p95"), 2));
        QVERIFY(isDoubtful(report, QStringLiteral("Latency, p95"), 4)); // and so is their ratio
        QVERIFY(isDoubtful(report, QStringLiteral("Latency, p99"), 3));
        QVERIFY(!isDoubtful(report, QStringLiteral("Latency, mean"), 2));
    }

    void recordedFiguresStandBesideOurs()
    {
        const auto section
            = sectionOf(buildReport(comparisonOf(originalFile())), QStringLiteral("As recorded and recomputed"));
        const auto row = std::ranges::find_if(section->table.rows, [](const auto& cells) {
            return cells[0].text == QStringLiteral("Sophia") && cells[1].text == QStringLiteral("Latency, median (s)");
        });
        QVERIFY(row != section->table.rows.end());
        QCOMPARE((*row)[2].text, QStringLiteral("1.761"));
        QCOMPARE((*row)[3].text, QStringLiteral("1.668"));
        QCOMPARE((*row)[4].text, QStringLiteral("recorded is the upper of the two middle values"));
    }

    void simulatedLegsAreLabelledEverywhere()
    {
        const Report report = buildReport(comparisonOf(simulatedRun()));
        QCOMPARE(report.title, QStringLiteral("Metis (simulated) and Sophia (simulated)"));
        const QString conditions = linesOf(report, QStringLiteral("Conditions"));
        QVERIFY(conditions.contains(
            QStringLiteral("Simulated, not measured on a real endpoint: Metis (simulated); Sophia (simulated).")));
        QVERIFY(conditions.contains(QStringLiteral("Metis (simulated): 0.05; Sophia (simulated): 0.05")));
        QCOMPARE(sectionOf(report, QStringLiteral("Results"))->table.columns[2].heading,
                 QStringLiteral("Metis (simulated)"));
        QVERIFY(linesOf(report, QStringLiteral("In short")).contains(QStringLiteral("Time to first token")));
    }

    void failuresAreATableByClass()
    {
        RunResult result = originalFile();
        result.legs[1].records[4] = failed(5, Outcome::StallTimeout);
        const Report report = buildReport(comparisonOf(result));
        QCOMPARE(rowOf(report, QStringLiteral("Failed requests"), QStringLiteral("stall_timeout")),
                 (QStringList {QStringLiteral("stall_timeout"), QStringLiteral("–"), QStringLiteral("0"),
                               QStringLiteral("1")}));
        QVERIFY(linesOf(report, QStringLiteral("In short"))
                    .contains(QStringLiteral("Success rate: that of Metis was 1.11 times that of Sophia as measured "
                                             "(Sophia: 90.0 against 100.0 %); not tested.")));
    }

    void causesOfFailuresAreNamedWithWhatToDo()
    {
        RunResult result = originalFile();
        result.legs[1].records[4] = failed(5, Outcome::RateLimited, 429);
        result.legs[1].records[4].cause = Cause::TokenQuota;
        const Report report = buildReport(comparisonOf(result));
        QCOMPARE(rowOf(report, QStringLiteral("Failed requests"), QStringLiteral("rate_limited")),
                 (QStringList {QStringLiteral("rate_limited"), QStringLiteral("token quota"), QStringLiteral("0"),
                               QStringLiteral("1")}));
        const auto notes = sectionOf(report, QStringLiteral("Failed requests"))->notes;
        QCOMPARE(notes.size(), std::size_t {1});
        QVERIFY(notes.front().startsWith(QStringLiteral("token quota: The quota of tokens a minute")));
    }

    void serversOwnTimesSayWhatTheyHold()
    {
        RunResult result = originalFile();
        for (RequestRecord& record : result.legs[0].records)
            record.server = {.clock = ServerClock::SambaNova, .latency = toSeconds(record.latency) / 2};
        const Report report = buildReport(comparisonOf(result));
        const auto notes = sectionOf(report, QStringLiteral("Results"))->notes;
        QVERIFY(std::ranges::any_of(notes, [](const QString& note) {
            return note
                == QStringLiteral("Metis: The server counts the model’s work on a request, without its wait in "
                                  "the queue.");
        }));
        const ReportTable table = sectionOf(report, QStringLiteral("Results"))->table;
        QVERIFY(std::ranges::any_of(table.rows, [](const std::vector<ReportCell>& row) {
            return row.front().text.startsWith(QStringLiteral("Outside the model"));
        }));
    }

    void anEmptyLegHasDashesAndNoVerdict()
    {
        const Report report = buildReport(comparisonOf(originalFileWithEmptyLeg()));
        QCOMPARE(rowOf(report, QStringLiteral("Results"), QStringLiteral("Latency, mean")).mid(2),
                 (QStringList {QStringLiteral("4.987"), QStringLiteral("–"), QStringLiteral("no data")}));
        QVERIFY(linesOf(report, QStringLiteral("In short"))
                    .startsWith(QStringLiteral("Latency: no data to compare Sophia with Metis.\n")));
        QVERIFY(linesOf(report, QStringLiteral("Conditions")).contains(QStringLiteral("no data: Sophia.")));
    }

    void estimatesAreMarkedWhereverTheyAppear()
    {
        RunResult result = originalFile();
        for (RequestRecord& record : result.legs[0].records)
            record.usage = {};
        const Report report = buildReport(comparisonOf(result));
        const QStringList tokens = rowOf(report, QStringLiteral("Results"), QStringLiteral("Output tokens, mean"));
        QVERIFY(tokens[2].startsWith(u'≈'));
        QVERIFY(!tokens[3].startsWith(u'≈'));
        QVERIFY(rowOf(report, QStringLiteral("Results"), QStringLiteral("Output throughput"))[2].startsWith(u'≈'));
        QVERIFY(linesOf(report, QStringLiteral("Conditions")).contains(QStringLiteral("did not tell: Metis.")));
    }

    void whatMoneyAndPowerBringIsShownWhereItIsKnown()
    {
        RunResult result = simulatedRun();
        const QString results = QStringLiteral("Results");
        const auto row = [&](const char* name) {
            return rowOf(buildReport(comparisonOf(result)), results, QString::fromUtf8(name))
                .mid(1)
                .join(QStringLiteral(" | "));
        };
        QCOMPARE(row("Cost of 1,000 answers"), QString());
        QCOMPARE(row("Goodput"), QString());
        QCOMPARE(row("Latency from schedule, mean"), QString());
        const auto endpoint = [](const char* name, double price, const char* currency) {
            return Endpoint {.name = QString::fromLatin1(name),
                             .cost = {.inputPrice = price,
                                      .outputPrice = price,
                                      .currency = QString::fromLatin1(currency),
                                      .watts = 1'000,
                                      .powerSource = QStringLiteral("data sheet")}};
        };
        result.plan.endpoints = {endpoint("Metis", 1, "USD"), endpoint("Sophia", 2, "USD")};
        QCOMPARE(row("Cost of 1,000 answers"),
                 QStringLiteral(" | 0.3260 USD | 0.6614 USD | 2.03× as much, not tested"));
        QCOMPARE(row("Tokens per joule"), QStringLiteral("tokens/J | 0.016 | 0.050 | 3.18× as much, not tested"));
        const auto notes = sectionOf(buildReport(comparisonOf(result)), results)->notes;
        QVERIFY(std::ranges::find(notes,
                                  QStringLiteral("Power: Metis (simulated): 1000 W (data sheet); Sophia (simulated): "
                                                 "1000 W (data sheet)."))
                != notes.end());
        result.plan.endpoints[1].cost.currency = QStringLiteral("EUR"); // no rate of exchange is assumed
        QCOMPARE(row("Cost of 1,000 answers"), QStringLiteral(" | 0.3260 USD | 0.6614 EUR | no data"));
    }

    void chunksAreToldInTokens()
    {
        // 79.1 tokens on average in 6 chunks; the longest answer has 132: 22 in each
        const Report report = buildReport(comparisonOf(simulatedRun()));
        const auto row = [&](const char* name) {
            return rowOf(report, QStringLiteral("Results"), QString::fromUtf8(name)).mid(1).join(QStringLiteral(" | "));
        };
        QCOMPARE(row("Tokens per chunk, mean"), QStringLiteral("tokens | 13.2 | 13.6 | "));
        QCOMPARE(row("Tokens per chunk, maximum"), QStringLiteral("tokens | 22 | 25 | "));
        QVERIFY(rowOf(buildReport(comparisonOf(originalFile())), QStringLiteral("Results"),
                      QStringLiteral("Tokens per chunk, mean"))
                    .isEmpty());
    }

    void aBufferedLegHasWordsInsteadOfNumbers()
    {
        RunResult result = simulatedRun();
        for (RequestRecord& record : result.legs[0].records) {
            for (ChunkStamp& chunk : record.chunks)
                chunk.after = record.latency;
        }
        const Report report = buildReport(comparisonOf(result));
        const auto row = [&](const char* name) {
            return rowOf(report, QStringLiteral("Results"), QString::fromUtf8(name)).mid(2, 2);
        };
        for (const char* name :
             {"Time to first token, mean", "Inter-token latency, mean", "Time per output token, mean"}) {
            QCOMPARE(row(name)[0], QStringLiteral("not measurable (buffered)"));
            QVERIFY(row(name)[1].toDouble() > 0);
        }
        QCOMPARE(row("Time to first token, median")[0], QStringLiteral("–"));
        QVERIFY(linesOf(report, QStringLiteral("Conditions")).contains(QStringLiteral("burst")));
    }

    void oneFileIsShownWithoutVerdicts()
    {
        const Report report = buildReport(comparisonOf(originalFile()), {.scope = ReportScope::SingleFile});
        QCOMPARE(report.title, QStringLiteral("metis_vs_sophia_results_20251201_191558.json"));
        QVERIFY(!sectionOf(report, QStringLiteral("In short")));
        QCOMPARE(sectionOf(report, QStringLiteral("Results"))->table.columns.size(), std::size_t {4});
        QVERIFY(sectionOf(report, QStringLiteral("As recorded and recomputed")));
    }

    void aRunSaysWhereItWasWritten()
    {
        const Report report
            = buildReport(comparisonOf(simulatedRun()), {.writtenTo = QStringLiteral("/results/x.json")});
        QCOMPARE(sectionOf(report, QStringLiteral("What was measured"))->notes,
                 std::vector<QString> {QStringLiteral("Results written to /results/x.json")});
    }

    void threeLegsHaveARatioEach()
    {
        std::vector<LegSummary> legs = summarize(originalFile());
        legs.push_back(summarize(simulatedRun(), 1));
        const Report report = buildReport(compare(legs, 0));
        QCOMPARE(report.title, QStringLiteral("Comparison of 3 legs"));
        QCOMPARE(sectionOf(report, QStringLiteral("Results"))->table.columns.size(), std::size_t {7});
    }

    void nothingHasNoSections() { QVERIFY(buildReport(compare({}, 0)).sections.empty()); }

    void textFromOutsideIsOneHarmlessLine()
    {
        const Report report = buildReport(comparisonOf(hostileRun()));
        for (const ReportSection& section : report.sections) {
            for (const auto& row : section.table.rows) {
                for (const ReportCell& cell : row)
                    QVERIFY2(std::ranges::none_of(
                                 cell.text,
                                 [](QChar unit) { return unit < u' ' || unit.category() == QChar::Other_Format; }),
                             qPrintable(cell.text));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestReportContent)

#include "tst_reportcontent.moc"
