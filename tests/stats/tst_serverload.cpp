// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/serverload.h"
#include "stats/summary.h"
#include "tests/stats/builders.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;
using namespace std::chrono_literals;

namespace {

bool isNear(double a, double b)
{
    return qAbs(a - b) < 1e-9;
}

/// Two requests, from second 10 to 14, of 40 and 60 tokens.
Leg measuredLeg(std::vector<ServerSample> samples)
{
    Leg leg = legOf(QStringLiteral("Lab"),
                    {withUsage(sentAt(answered(1, 2), 10), 5, 40), withUsage(sentAt(answered(2, 2), 12), 5, 60)});
    leg.server = {.kind = ServerKind::Vllm, .samples = std::move(samples)};
    return leg;
}

ServerSample counting(Nanoseconds at, double outputTokens)
{
    return {.at = at, .outputTokens = outputTokens};
}

} // namespace

class TestServerLoad final : public QObject
{
    Q_OBJECT

private slots:
    void aServerThatSaidNothingHasNoLoad()
    {
        QVERIFY(!serverLoadOf(measuredLeg({})));
        Leg timeless = measuredLeg({{.at = 1s, .running = 1}});
        for (RequestRecord& record : timeless.records)
            record.sentAt.reset();
        QVERIFY(!serverLoadOf(timeless));
        QVERIFY(!serverLoadOf({}));
    }

    void meansAreOverTimeAndIdleTimeIsNone()
    {
        const auto load = serverLoadOf(measuredLeg({{.at = 9s, .running = 0, .waiting = 9},
                                                    {.at = 10s, .running = 2, .waiting = 0},
                                                    {.at = 11s, .running = 4, .waiting = 4},
                                                    {.at = 14s, .running = 8, .waiting = 2},
                                                    {.at = 15s, .running = 0, .waiting = 9}}));
        QVERIFY(load);
        QCOMPARE(load->samples, 3);
        // half a second of 2, two seconds of 4, one and a half of 8
        QVERIFY(isNear(load->running->mean, (0.5 * 2 + 2 * 4 + 1.5 * 8) / 4));
        QCOMPARE(load->running->max, 8.0);
        QVERIFY(isNear(load->waiting->mean, (2.0 * 4 + 1.5 * 2) / 4));
        QVERIFY(isNear(*load->queueShare, load->waiting->mean / (load->waiting->mean + load->running->mean)));
        QVERIFY(!load->cacheUse);
    }

    void anIdleServerHasNoShareOfTheQueue()
    {
        const auto load = serverLoadOf(measuredLeg({{.at = 11s, .running = 0, .waiting = 0, .cacheUse = 0}}));
        QVERIFY(!load->queueShare);
        QCOMPARE(load->cacheUse->max, 0.0);
    }

    void counterAndClientAreCompared_data()
    {
        QTest::addColumn<double>("counted");
        QTest::addColumn<bool>("isClose");
        QTest::addRow("the same") << 100.0 << true;
        QTest::addRow("within two per cent") << 102.0 << true;
        QTest::addRow("more") << 103.0 << false;
        QTest::addRow("fewer") << 97.0 << false;
    }

    void counterAndClientAreCompared()
    {
        QFETCH(const double, counted);
        const auto load
            = serverLoadOf(measuredLeg({counting(9s, 1'000), counting(11s, 1'030), counting(15s, 1'000 + counted)}));
        QVERIFY(load->agreement);
        QCOMPARE(load->agreement->client, 100.0);
        QCOMPARE(load->agreement->server, counted);
        QTEST(load->agreement->isClose(), "isClose");
        QVERIFY(isNear(*load->outputThroughput, counted / 6));
    }

    void aSampleBeforeTheFirstTokenIsEarlyEnough()
    {
        Leg leg = measuredLeg({counting(10'500ms, 50), counting(14s, 150)});
        QVERIFY(!serverLoadOf(leg)->agreement); // it may have made tokens already
        leg.records[0] = streamed(leg.records[0], {{0.8, 10}, {1.5, 30}});
        QVERIFY(serverLoadOf(leg)->agreement);
    }

    void withoutASampleOnEitherSideNothingIsCompared()
    {
        QVERIFY(!serverLoadOf(measuredLeg({counting(11s, 0), counting(15s, 100)}))->agreement);
        QVERIFY(!serverLoadOf(measuredLeg({counting(9s, 0), counting(13s, 100)}))->agreement);
        QVERIFY(!serverLoadOf(measuredLeg({counting(9s, 100), counting(15s, 3)}))->agreement); // started again
        Leg estimated = measuredLeg({counting(9s, 0), counting(15s, 100)});
        estimated.records[1].usage = {};
        QVERIFY(!serverLoadOf(estimated)->agreement);
    }

    void ofSeveralLegsOfAServerEachHasItsOwnTokens()
    {
        // the sample at 14.5 s is the first after this leg; what is counted later is another's
        const auto load = serverLoadOf(
            measuredLeg({counting(9s, 0), counting(12s, 40), counting(14'500ms, 100), counting(20s, 900)}));
        QCOMPARE(load->agreement->server, 100.0);
    }

    void sharesOfTheCacheAreOfThePromptTokens()
    {
        const auto load = serverLoadOf(
            measuredLeg({{.at = 9s, .promptTokens = 100, .outputTokens = 0, .cachedTokens = 10, .preemptions = 3},
                         {.at = 15s, .promptTokens = 200, .outputTokens = 100, .cachedTokens = 35, .preemptions = 5}}));
        QCOMPARE(load->promptTokens, std::optional(100.0));
        QCOMPARE(load->cachedShare, std::optional(0.25));
        QCOMPARE(load->preemptions, std::optional(2.0));
    }

    void counterSpansAreNotTooShort()
    {
        const auto spans = counterSpans({counting(0s, 0), counting(1s, 10), counting(1'001ms, 11), counting(2s, 30),
                                         counting(3s, 5), counting(4s, 25)});
        QCOMPARE(spans.size(), 3U);
        QCOMPARE(spans[0], (CounterSpan {0s, 1s, 10}));
        QCOMPARE(spans[1], (CounterSpan {1s, 2s, 20}));
        QCOMPARE(spans[2], (CounterSpan {3s, 4s, 20})); // it was started again at 3 s
        QVERIFY(counterSpans({}).empty());
        QVERIFY(counterSpans({counting(1s, 1)}).empty());
    }

    void theClientsTokensFallIntoTheSameSpans()
    {
        const Leg leg = measuredLeg({});
        const std::vector<CounterSpan> spans {{9s, 11s, 0}, {11s, 13s, 0}, {13s, 20s, 0}};
        const std::vector<double> rates = clientRates(leg, spans);
        QVERIFY(isNear(rates[0], 20.0 / 2)); // half of the first answer
        QVERIFY(isNear(rates[1], (20.0 + 30.0) / 2));
        QVERIFY(isNear(rates[2], 30.0 / 7));
        double sum = 0;
        for (std::size_t i = 0; i < spans.size(); ++i)
            sum += rates[i] * toSeconds(spans[i].to - spans[i].from);
        QVERIFY(isNear(sum, 100));
    }

    void aSummaryHasIt()
    {
        const RunResult run = runOf({measuredLeg({counting(9s, 0), counting(15s, 100)})});
        QVERIFY(summarize(run, 0).serverLoad);
    }

    void aBatchHasTheFiguresItsServiceRecorded()
    {
        Leg leg {.key = QStringLiteral("b"), .name = QStringLiteral("B")};
        leg.batch = RecordedBatch {.id = QStringLiteral("7"),
                                   .responseTime = 50s,
                                   .tokensPerSecond = 200,
                                   .totalTokens = 10'000,
                                   .responses = 90,
                                   .lines = 100};
        const LegSummary summary = summarize(runOf({leg}), 0);
        QVERIFY(summary.batch);
        QCOMPARE(summary.attempted, 100);
        QCOMPARE(summary.succeeded, 90);
        QCOMPARE(summary.failed, 10);
        QCOMPARE(summary.value(Metric::TotalThroughput), std::optional(200.0));
        QCOMPARE(summary.value(Metric::RequestThroughput), std::optional(1.8));
        QCOMPARE(summary.value(Metric::SuccessRate), std::optional(0.9));
        QCOMPARE(summary.wallTime, std::optional(50.0));
        QVERIFY(!summary.value(Metric::Latency));
        QVERIFY(!summary.value(Metric::OutputThroughput));
    }

    void aBatchThatTellsLittleHasFewFigures()
    {
        Leg leg;
        leg.batch = RecordedBatch {.id = QStringLiteral("7")};
        const LegSummary summary = summarize(runOf({leg}), 0);
        QCOMPARE(summary.attempted, 0);
        for (const MetricTraits& traits : allMetrics)
            QVERIFY2(!summary.value(traits.metric), traits.key);
        leg.batch = RecordedBatch {.responseTime = 0s, .totalTokens = 5, .responses = -3, .lines = -4};
        QVERIFY(!summarize(runOf({leg}), 0).value(Metric::TotalThroughput));
        QCOMPARE(summarize(runOf({leg}), 0).failed, 0);
    }
};

QTEST_APPLESS_MAIN(TestServerLoad)

#include "tst_serverload.moc"
