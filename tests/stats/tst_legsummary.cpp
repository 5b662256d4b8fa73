// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/summary.h"
#include "tests/stats/builders.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;
using namespace std::chrono_literals;

// What a leg's summary tells besides the figures of every run: load, service, money, power, streams, trust.

namespace {

bool isClose(std::optional<double> value, double expected)
{
    return value && qAbs(*value - expected) < 1e-9;
}

/// Two answers of 2 s, one after the other: 10 and 30 output tokens, 100 prompt tokens each.
RunResult twoAnswers()
{
    RunResult result = runOf(
        {legOf(QStringLiteral("Metis"),
               {sentAt(withUsage(answered(1, 2), 100, 10), 0), sentAt(withUsage(answered(2, 2), 100, 30), 2)})});
    result.plan.endpoints = {{.name = QStringLiteral("Metis")}};
    return result;
}

/// 80 tokens in as many chunks, all within a millisecond; or one each 10 ms.
RequestRecord eightyTokens(int promptNumber, bool isBurst)
{
    std::vector<std::pair<double, int>> stamps;
    for (int chunk = 0; chunk < 80; ++chunk)
        stamps.emplace_back(isBurst ? 1.9 + 0.00001 * chunk : 1.0 + 0.01 * chunk, 4);
    return streamed(sentAt(withUsage(answered(promptNumber, 2), 100, 80), 2.0 * promptNumber), stamps);
}

} // namespace

class TestLegSummary : public QObject
{
    Q_OBJECT

private slots:
    void goodputNeedsAnObjective()
    {
        RunResult result = twoAnswers();
        QVERIFY(!summarize(result, 0).value(Metric::Goodput));
        result.plan.objective.latency = 2s;
        QVERIFY(isClose(summarize(result, 0).value(Metric::Goodput), 0.5)); // both, in 4 s
        result.legs[0].records[1].latency = 3s;
        QVERIFY(isClose(summarize(result, 0).value(Metric::Goodput), 0.2)); // one, in 5 s
        result.plan.objective.timeToFirstToken = 9s; // which answers in one piece do not tell
        QCOMPARE(summarize(result, 0).value(Metric::Goodput), 0.0);
    }

    void moneyNeedsPricesAndPowerNeedsWatts()
    {
        RunResult result = twoAnswers();
        QVERIFY(!summarize(result, 0).value(Metric::CostPerThousand));
        QVERIFY(!summarize(result, 0).value(Metric::TokensPerJoule));
        result.plan.endpoints[0].cost = {.inputPrice = 1,
                                         .outputPrice = 5,
                                         .currency = QStringLiteral("EUR"),
                                         .watts = 100,
                                         .powerSource = QStringLiteral("data sheet")};
        const LegSummary summary = summarize(result, 0);
        // 200 × 1 + 40 × 5 = 400 millionths for two answers
        QVERIFY(isClose(summary.value(Metric::CostPerThousand), 0.2));
        QVERIFY(isClose(summary.value(Metric::TokensPerJoule), 0.1)); // 40 tokens ÷ (100 W × 4 s)
        QCOMPARE(summary.cost.currency, QStringLiteral("EUR"));
        QCOMPARE(summary.cost.powerSource, QStringLiteral("data sheet"));
    }

    void anOpenLoopHasLatencyFromSchedule()
    {
        RunResult result = twoAnswers();
        QVERIFY(!summarize(result, 0).distribution(Metric::LatencyFromSchedule));
        result.plan.load.rate = 1;
        for (RequestRecord& record : result.legs[0].records)
            record.scheduledAt = *record.sentAt - 500ms;
        result.plan.objective.latency = 2s;
        const LegSummary summary = summarize(result, 0);
        QVERIFY(isClose(summary.value(Metric::LatencyFromSchedule), 2.5));
        QVERIFY(isClose(summary.value(Metric::Latency), 2));
        QCOMPARE(summary.value(Metric::Goodput), 0.0); // 2.5 s for whoever waited
    }

    void thePartAndItsLoadAreTold()
    {
        RunResult result = twoAnswers();
        result.plan.load.concurrency = 2;
        result.plan.sampling.maxTokens = 100;
        LegSummary summary = summarize(result, 0);
        QCOMPARE(summary.part.endpoint, QStringLiteral("Metis"));
        QCOMPARE(summary.load.concurrency, 2);
        QCOMPARE(summary.endSaid, LegEnd::PlanDone);
        result.legs[0].part = {.endpoint = QStringLiteral("Metis"),
                               .point = SweepPoint {SweepVariable::Concurrency, 8},
                               .load = Load {.concurrency = 8},
                               .maxTokens = 200,
                               .end = LegEnd::TimeLimit};
        summary = summarize(result, 0);
        QCOMPARE(summary.load.concurrency, 8);
        QCOMPARE(summary.conditions.concurrency, 8);
        QCOMPARE(summary.conditions.sampling.maxTokens, 200);
        QCOMPARE(summary.endSaid, LegEnd::TimeLimit);
        QCOMPARE(summary.part.point, (SweepPoint {SweepVariable::Concurrency, 8}));
        QCOMPARE(summary.peakInFlight, 1);
        QCOMPARE(summary.longestContext, 100);
    }

    void whatWasHeldBackIsTold()
    {
        RunResult result = twoAnswers();
        QVERIFY(!summarize(result, 0).held);
        result.legs[0].records[0].heldFor = 3s;
        result.legs[0].records[0].rateLimitedTimes = 2;
        result.legs[0].records.push_back(failed(3, Outcome::RateLimited, 429));
        result.legs[0].records.back().rateLimitedTimes = 1;
        const LegSummary summary = summarize(result, 0);
        QCOMPARE(summary.held->n, 1); // of those that waited
        QCOMPARE(summary.held->max, 3.0);
        QCOMPARE(summary.rateLimited, 3);
    }

    void aBufferedLegHasNoTimesOfTokens()
    {
        const RunResult result = runOf(
            {legOf(QStringLiteral("A"), {eightyTokens(1, true), eightyTokens(2, true), eightyTokens(3, false)})});
        const LegSummary summary = summarize(result, 0);
        QVERIFY(summary.conditions.isBuffered);
        QCOMPARE(summary.conditions.buffered, 2);
        QCOMPARE(summary.conditions.streamed, 3);
        for (const Metric metric : {Metric::TimeToFirstToken, Metric::InterTokenLatency, Metric::TimePerOutputToken}) {
            QVERIFY(!summary.value(metric));
            QVERIFY(summary.reasonAgainst(metric) == NotMeasurableReason::Buffered);
        }
        QVERIFY(isClose(summary.value(Metric::Latency), 2));
        QVERIFY(!summary.reasonAgainst(Metric::Latency));
        QCOMPARE(summary.chunkSize, (ChunkSize {1, 1}));
    }

    void aFewBurstsDoNotMakeALegBuffered()
    {
        const RunResult result = runOf(
            {legOf(QStringLiteral("A"), {eightyTokens(1, true), eightyTokens(2, false), eightyTokens(3, false)})});
        const LegSummary summary = summarize(result, 0);
        QVERIFY(!summary.conditions.isBuffered);
        QCOMPARE(summary.conditions.buffered, 1);
        QCOMPARE(summary.distribution(Metric::TimeToFirstToken)->n, 3);
        QVERIFY(summary.notMeasurable.empty());
    }

    void aSimulatedRelayIsJudgedAtItsOwnSpeed()
    {
        RunResult result = runOf({legOf(QStringLiteral("A"), {eightyTokens(1, true)})});
        result.legs[0].isSimulated = true;
        QVERIFY(summarize(result, 0).conditions.isBuffered);
        result.plan.timeScale = 0.02; // 80 tokens within 0.8 ms are no more than a stream fifty times as fast
        QVERIFY(!summarize(result, 0).conditions.isBuffered);
    }

    void latenessIsHeldAgainstWhatIsMeasured()
    {
        RunResult result = runOf({legOf(QStringLiteral("A"), {eightyTokens(1, false)})}); // TTFT 1 s
        result.health.timer.p99 = 4ms;
        QVERIFY(!summarize(result, 0).conditions.isClientLate);
        for (ChunkStamp& chunk : result.legs[0].records[0].chunks)
            chunk.after -= 900ms; // TTFT 0.1 s, of which 2 % are 2 ms
        QVERIFY(summarize(result, 0).conditions.isClientLate);
        result.health.timer.p99 = 6ms;
        result.legs[0].records[0] = answered(1, 100);
        QVERIFY(summarize(result, 0).conditions.isClientLate);
    }

    void predictabilityIsOfLatency()
    {
        std::vector<RequestRecord> records;
        for (int i = 1; i <= 10; ++i)
            records.push_back(answered(i, i == 10 ? 100 : i));
        const LegSummary summary = summarize(runOf({legOf(QStringLiteral("A"), records)}), 0);
        QVERIFY(summary.predictability.drift);
        QVERIFY(isClose(summary.predictability.drift->ratio, 8.0 / 3)); // 6 7 8 9 100 ÷ 1 2 3 4 5
        QCOMPARE(summary.predictability.outliers, std::vector<std::size_t> {9});
    }

    void aSuitesLegIsHeldAgainstItsOwnScenario()
    {
        RunResult result = twoAnswers();
        result.legs[0].part.scenario = QStringLiteral("steady");
        Scenario steady {QStringLiteral("steady"), result.plan};
        steady.plan.objective.latency = 2s;
        steady.plan.load.concurrency = 3;
        result.scenarios = {steady};
        const LegSummary summary = summarize(result, 0);
        QVERIFY(isClose(summary.value(Metric::Goodput), 0.5));
        QCOMPARE(summary.load.concurrency, 3);
    }
};

QTEST_APPLESS_MAIN(TestLegSummary)

#include "tst_legsummary.moc"
