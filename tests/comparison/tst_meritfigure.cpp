// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/meritfigure.h"
#include "tests/stats/suites.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

bool isClose(std::optional<double> value, double expected, double within = 1e-9)
{
    return value && qAbs(*value - expected) < within;
}

MeritFigure figureOf(const RunResult& result, Merit merit, bool isTailRatio = false)
{
    EndpointLegs legs;
    for (const Leg& leg : result.legs)
        legs.push_back(&leg);
    return meritFigureOf(result, legs, merit, isTailRatio);
}

MeritFigure drawn(std::vector<double> values)
{
    MeritFigure figure {.n = static_cast<std::int64_t>(values.size()), .sample = {.values = std::move(values)}};
    figure.value = statisticOf(figure.sample, SampleStatistic::Median);
    return figure;
}

} // namespace

class TestMeritFigure : public QObject
{
    Q_OBJECT

private slots:
    void throughputIsThatOfTheSummary_data()
    {
        QTest::addColumn<int>("lanes");
        QTest::newRow("one at a time") << 1;
        QTest::newRow("four at a time") << 4;
    }

    void throughputIsThatOfTheSummary()
    {
        QFETCH(const int, lanes);
        RunResult result = runOf({pacedLeg("A", "", {.latency = 2, .spread = 0.3, .lanes = lanes})});
        result.legs[0].records[3].outcome = Outcome::Truncated; // takes a lane and gives nothing
        const MeritFigure figure = figureOf(result, Merit::OutputThroughput);
        QVERIFY(isClose(figure.value, *summarize(result, 0).value(Metric::OutputThroughput)));
        QCOMPARE(figure.n, 9);
        if (lanes == 1)
            QVERIFY(figure.sample.scale < 1); // Little's law: less than one answer in flight on average
        else
            QVERIFY(figure.sample.scale > 2);
    }

    void everyMeritIsOfAllLegsTogether()
    {
        RunResult result = runOf({pacedLeg("A", "", {.latency = 1}), pacedLeg("A", "", {.latency = 3})});
        result.plan.endpoints
            = {{.name = QStringLiteral("A"), .cost = {.inputPrice = 1, .outputPrice = 2, .watts = 10}}};
        QCOMPARE(figureOf(result, Merit::MedianLatency).sample.values.size(), std::size_t {20});
        QVERIFY(isClose(figureOf(result, Merit::MedianLatency).value, (1.01 + 2.97) / 2));
        QVERIFY(isClose(figureOf(result, Merit::OutputThroughput).value, 50)); // 2,000 tokens in 40 s
        QVERIFY(isClose(figureOf(result, Merit::TokensPerJoule).value, 5));
        QVERIFY(isClose(figureOf(result, Merit::CostPerThousand).value, 0.3)); // 100 × 1 + 100 × 2 millionths
        QVERIFY(!figureOf(result, Merit::TimeToFirstToken).value);
        QCOMPARE(figureOf(result, Merit::MedianLatency).n, 20);
    }

    void spreadIsOfTheTailWhereThereIsOne()
    {
        const RunResult result = runOf({pacedLeg("A", "", {.latency = 1, .requests = 101, .spread = 0.5})});
        // 0.50, 0.51 … 1.50: p99 1.49, standard deviation 0.01 × √(101 × 102 ÷ 12)
        QVERIFY(isClose(figureOf(result, Merit::LatencySpread, true).value, 1.49, 1e-8));
        QVERIFY(isClose(figureOf(result, Merit::LatencySpread, false).value, 0.2930017065, 1e-8));
    }

    void aBufferedLegHasNoFirstToken()
    {
        RunResult result = runOf({pacedLeg("A", "", {})});
        for (RequestRecord& record : result.legs[0].records)
            record = streamed(record, {{0.5, 10}, {0.9, 190}, {0.95, 200}});
        QVERIFY(isClose(figureOf(result, Merit::TimeToFirstToken).value, 0.5));
        for (RequestRecord& record : result.legs[0].records) {
            for (ChunkStamp& chunk : record.chunks)
                chunk.after = std::chrono::milliseconds(950);
        }
        QVERIFY(!figureOf(result, Merit::TimeToFirstToken).value);
    }

    void theBetterFigureWinsAndTheIntervalSaysHowSure()
    {
        const std::vector<double> low {1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9};
        const std::vector<double> high {3.0, 3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 3.7, 3.8, 3.9};
        const std::vector<double> nearly {1.05, 1.15, 1.25, 1.35, 1.45, 1.55, 1.65, 1.75, 1.85, 1.95};
        Decision decision = decide({drawn(high), drawn(low)}, Merit::MedianLatency, false, 1);
        QCOMPARE(decision.winner, std::size_t {1});
        QVERIFY(isClose(decision.ratio, 3.45 / 1.45));
        QVERIFY(decision.interval->first > 1.9 && decision.interval->second < 3);
        QCOMPARE(decision.sureness, Sureness::Shown);
        decision = decide({drawn(low), drawn(nearly)}, Merit::MedianLatency, false, 1);
        QCOMPARE(decision.winner, std::size_t {0});
        QCOMPARE(decision.sureness, Sureness::NotShown);
        // of three, the best two
        decision = decide({drawn(high), drawn(nearly), drawn(low)}, Merit::MedianLatency, false, 1);
        QCOMPARE(decision.winner, std::size_t {2});
        QVERIFY(isClose(decision.ratio, 1.5 / 1.45));
    }

    void fewAnswersShowNothing()
    {
        const Decision decision
            = decide({drawn({1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6}), drawn(std::vector<double>(20, 9.0))},
                     Merit::MedianLatency, false, 1);
        QCOMPARE(decision.winner, std::size_t {0});
        QCOMPARE(decision.sureness, Sureness::TooFew); // seven
    }

    void withoutTwoFiguresNobodyWins()
    {
        const MeritFigure some = drawn(std::vector<double>(10, 2.0));
        QCOMPARE(decide({some, {}}, Merit::MedianLatency, false, 1), Decision {});
        QCOMPARE(decide({}, Merit::MedianLatency, false, 1), Decision {});
        const Decision tie = decide({some, some}, Merit::MedianLatency, false, 1);
        QVERIFY(!tie.winner);
        QCOMPARE(tie.ratio, 1.0);
        QCOMPARE(tie.sureness, Sureness::NotShown);
    }
};

QTEST_APPLESS_MAIN(TestMeritFigure)

#include "tst_meritfigure.moc"
