// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metisandsophia.h"
#include "ui/comparecharts/comparisonplots.h"

#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

struct Compared
{
    RunResult result {};
    Comparison comparison {};
    std::vector<const Leg*> legs {};

    explicit Compared(RunResult made)
        : result(std::move(made))
        , comparison(compare(summarize(result), 0))
    {
        for (const Leg& leg : result.legs)
            legs.push_back(&leg);
    }
};

} // namespace

class TestComparisonPlots : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void distributionsAreInOrderAndKnowTheirPrompts()
    {
        const Compared compared(metisandsophia::result());
        const DistributionPlot plot = comparisonplots::distribution(compared.comparison, compared.legs);
        QCOMPARE(plot.unit, u"s"_s);
        QCOMPARE(plot.figure, u"Latency"_s);
        const DistributionLeg& sophia = plot.legs.at(1);
        QVERIFY(std::ranges::is_sorted(sophia.values));
        QCOMPARE(sophia.values.front(), 0.597);
        QCOMPARE(sophia.items.front(), 10);
    }

    void durationsBelowASecondAreMilliseconds()
    {
        RunResult result = metisandsophia::result();
        for (Leg& leg : result.legs) {
            for (RequestRecord& record : leg.records)
                record.latency /= 10;
        }
        const Compared compared(result);
        const DistributionPlot plot = comparisonplots::distribution(compared.comparison, compared.legs);
        QCOMPARE(plot.unit, u"ms"_s);
        QCOMPARE(plot.scale, 1000.0);
        QVERIFY(qAbs(plot.legs.at(1).values.front() - 59.7) < 1e-6);
        QCOMPARE(comparisonplots::pairs(compared.comparison).unit, u"ms"_s);
        QCOMPARE(comparisonplots::latencyByLength(compared.comparison, compared.legs).yUnit, u"ms"_s);
        QCOMPARE(comparisonplots::overTheRun(compared.comparison, compared.legs).unit, u"ms"_s);
    }

    void aMetricThatNobodyMeasuredHasNoValues()
    {
        const Compared compared(metisandsophia::result());
        const DistributionPlot plot
            = comparisonplots::distribution(compared.comparison, compared.legs, Metric::TimeToFirstToken);
        QCOMPARE(plot.legs.size(), std::size_t(2));
        QVERIFY(plot.legs[0].values.empty());
        const auto metrics = comparisonplots::metricsWithValues(compared.comparison);
        QCOMPARE(metrics.front(), Metric::Latency);
        QVERIFY(!std::ranges::count(metrics, Metric::TimeToFirstToken));
        QVERIFY(std::ranges::count(metrics, Metric::OutputTokens));
    }

    void gapsBetweenTokensArePooled()
    {
        RunResult result = metisandsophia::result();
        result.plan.sampling.stream = true;
        for (Leg& leg : result.legs) {
            for (RequestRecord& record : leg.records) {
                record.isStreamed = true;
                for (int i = 1; i <= 21; ++i)
                    record.chunks.push_back({record.latency * i / 22, 12, true});
            }
        }
        const Compared compared(result);
        const DistributionPlot plot
            = comparisonplots::distribution(compared.comparison, compared.legs, Metric::InterTokenLatency);
        QCOMPARE(plot.unit, u"ms"_s);
        QCOMPARE(plot.legs.at(0).values.size(), std::size_t(10 * 20));
    }

    void pairsAreOfAnyMetric()
    {
        const Compared compared(metisandsophia::result());
        const PairsPlot latency = comparisonplots::pairs(compared.comparison);
        QCOMPARE(latency.rows.size(), std::size_t(10));
        QCOMPARE(latency.rows[2].item, 3);
        QCOMPARE(*latency.rows[2].values.at(1), 1.575);
        const PairsPlot tokens = comparisonplots::pairs(compared.comparison, compared.legs, Metric::OutputTokens);
        QCOMPARE(tokens.unit, u"tokens"_s);
        QCOMPARE(*tokens.rows.at(2).values.at(0), 106.0);
        QCOMPARE(*tokens.rows.at(2).values.at(1), 116.0);
    }

    void requestsOfAnotherSelectionHaveTheBaselinesNumbers()
    {
        RunResult result = metisandsophia::result();
        auto& records = result.legs[1].records;
        for (RequestRecord& record : records)
            record.promptNumber = 11 - record.promptNumber;
        records.back().prompt = u"Something else"_s; // was 10, is 1
        const Compared compared(result);
        const FitPlot plot = comparisonplots::latencyByLength(compared.comparison, compared.legs);
        QCOMPARE(plot.legs.at(0).items, (std::vector<int> {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
        QCOMPARE(plot.legs.at(1).items, (std::vector<int> {1, 2, 3, 4, 5, 6, 7, 8, 9, -1}));
    }

    void theFitHasItsFormula()
    {
        Compared compared(metisandsophia::result());
        compared.comparison.legs[0].fit = LatencyFit {.fixed = 5.01, .perToken = 0.0006};
        compared.comparison.legs[1].fit = {};
        const FitPlot plot = comparisonplots::latencyByLength(compared.comparison, compared.legs);
        QCOMPARE(plot.legs.at(0).line->text, u"5.01 s + 0.600 ms a token"_s);
        QCOMPARE(plot.legs.at(0).line->fixed, 5.01);
        QVERIFY(!plot.legs.at(1).line);
    }

    void aFileWithoutTimesAddsLatenciesUp()
    {
        const Compared compared(metisandsophia::result());
        const TimelinePlot plot = comparisonplots::overTheRun(compared.comparison, compared.legs);
        QCOMPARE(plot.axis, TimelineAxis::SummedLatency);
        QVERIFY(qAbs(plot.legs.at(0).dots.at(1).at - (5.535 + 5.023)) < 1e-9);
        QCOMPARE(plot.legs.at(0).runningMedian.size(), 10);
    }

    void severalAtATimeWithoutTimesAreOnlyNumbered()
    {
        Compared compared(metisandsophia::result());
        compared.comparison.legs[0].load.concurrency = 4;
        const TimelinePlot plot = comparisonplots::overTheRun(compared.comparison, compared.legs);
        QCOMPARE(plot.axis, TimelineAxis::RequestNumber);
        QCOMPARE(plot.legs.at(0).dots.back().at, 10.0);
    }

    void timesStartWithTheLegsFirstRequestAndWarmUpsAreLeftOut()
    {
        RunResult result = metisandsophia::result();
        for (Leg& leg : result.legs) {
            for (RequestRecord& record : leg.records)
                record.sentAt = std::chrono::seconds(100 + 10 * record.number);
            leg.records[0].isWarmup = true;
            leg.records[4].outcome = Outcome::StallTimeout;
        }
        const Compared compared(result);
        const TimelinePlot plot = comparisonplots::overTheRun(compared.comparison, compared.legs);
        QCOMPARE(plot.axis, TimelineAxis::SinceStart);
        const TimelineLeg& sophia = plot.legs.at(1);
        QCOMPARE(sophia.dots.size(), std::size_t(9));
        QVERIFY(qAbs(sophia.dots[0].at - 1.970) < 1e-9);
        QVERIFY(qAbs(sophia.dots[1].at - 11.575) < 1e-9);
        QVERIFY(!sophia.dots[3].succeeded);
        QCOMPARE(sophia.items.at(0), 2);
    }

    void aSlowFirstRequestIsPointedOut()
    {
        Compared compared(metisandsophia::result());
        compared.comparison.legs[0].firstRequest = {};
        compared.comparison.legs[1].firstRequest = FirstRequest {3.133, 1.575, true};
        const TimelinePlot plot = comparisonplots::overTheRun(compared.comparison, compared.legs);
        QVERIFY(!plot.legs.at(0).slowFirst);
        QCOMPARE(plot.legs.at(1).slowFirst, std::optional<std::size_t>(0));
    }

    void failuresAreCountedByClass()
    {
        RunResult result = metisandsophia::result();
        result.legs[0].records[3].outcome = Outcome::RateLimited;
        result.legs[0].records[4].outcome = Outcome::RateLimited;
        const Compared compared(result);
        const FailurePlot plot = comparisonplots::failures(compared.comparison);
        QCOMPARE(plot.legs.at(0).attempted, 10);
        QCOMPARE(plot.legs.at(0).classes.size(), std::size_t(1));
        QCOMPARE(plot.legs.at(0).classes[0].count, 2);
        QVERIFY(plot.legs.at(1).classes.empty());
    }

    void qualityNeedsScores()
    {
        QVERIFY(comparisonplots::quality(Compared(metisandsophia::result()).comparison).legs.empty());
        RunResult result = metisandsophia::result();
        for (RequestRecord& record : result.legs[0].records)
            record.score = AnswerScore {.isExact = true, .containsAnswer = true, .f1 = 0.8};
        const QualityPlot plot = comparisonplots::quality(Compared(result).comparison);
        QCOMPARE(plot.legs.size(), std::size_t(1));
        QCOMPARE(plot.legs[0].name, u"Metis"_s);
        QVERIFY(qAbs(plot.legs[0].quality - 0.8) < 1e-9);
        QVERIFY(qAbs(plot.legs[0].latency - 5.041) < 1e-9);
        QVERIFY(!plot.legs[0].latencyInterval);
    }
};

QTEST_MAIN(TestComparisonPlots)

#include "tst_comparisonplots.moc"
