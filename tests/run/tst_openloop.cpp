// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "observedrun.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

/// A run's records of its first leg, in order of sending.
const std::vector<RequestRecord>& recordsOf(const RunResultPtr& result)
{
    return result->legs.front().records;
}

std::vector<double> sentGaps(const std::vector<RequestRecord>& records)
{
    std::vector<double> gaps;
    for (std::size_t i = 1; i < records.size(); ++i)
        gaps.push_back(toSeconds(*records[i].sentAt - *records[i - 1].sentAt));
    return gaps;
}

/// Kolmogorov–Smirnov against the exponential distribution.
double distanceFromExponential(std::vector<double> gaps, double rate)
{
    std::ranges::sort(gaps);
    const auto n = static_cast<double>(gaps.size());
    double distance = 0;
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        const double expected = 1 - std::exp(-rate * gaps[i]);
        distance = std::max({distance, std::abs(static_cast<double>(i + 1) / n - expected),
                             std::abs(expected - static_cast<double>(i) / n)});
    }
    return distance;
}

Script after(Milliseconds time)
{
    return scripts::chat({"slow"}, time);
}

} // namespace

class TestOpenLoop : public QObject
{
    Q_OBJECT

private slots:
    void theTimesOfSendingAreThoseOfTheSchedule()
    {
        constexpr double rate = 300;
        FakeEndpoint server(scripts::chat({"yes"}));
        RunPlan plan = planOf({endpointAt(server, QStringLiteral("a"))}, 5);
        plan.load.rate = rate;
        plan.limits.requests = 400;
        ObservedRun run;
        const RunResultPtr result = run.make(plan);
        QVERIFY(result);
        const std::vector<RequestRecord>& records = recordsOf(result);
        QCOMPARE(records.size(), std::size_t(400));
        for (const RequestRecord& record : records) {
            QVERIFY(record.succeeded());
            QVERIFY(*record.sentAt >= *record.scheduledAt);
            QCOMPARE(*record.latencyFromSchedule(), *record.sentAt - *record.scheduledAt + record.latency);
        }
        const double distance = distanceFromExponential(sentGaps(records), rate);
        QVERIFY2(distance < 1.63 / std::sqrt(399.0), qPrintable(QString::number(distance))); // 1 % level
        QCOMPARE(result->health.sending.samples, 400);
        QCOMPARE(result->health.queueing.samples, 400);
        QVERIFY(!result->health.workers.empty());
        QVERIFY(result->health.workers.front().cpuShare > 0);
    }

    void latencyFromScheduleShowsAStallThatLatencyFromSendingHides()
    {
        constexpr Milliseconds stall = 500ms;
        FakeEndpoint server(scripts::chat({"yes"}));
        server.answerOnce(after(stall));
        server.answerOnce(after(stall));
        RunPlan plan = planOf({endpointAt(server, QStringLiteral("a"))}, 5);
        plan.load = {.rate = 40, .arrivals = Arrivals::Constant, .inFlightCap = 2};
        plan.limits.requests = 40;
        ObservedRun run;
        const RunResultPtr result = run.make(plan);
        QVERIFY(result);
        QCOMPARE(server.peakInFlight(), 2);
        const std::vector<RequestRecord>& records = recordsOf(result);
        const Nanoseconds stallBegan = *records[1].scheduledAt; // then both places were taken
        const Nanoseconds stallEnded = *records[0].sentAt + stall;
        int hidden = 0;
        for (const RequestRecord& record : records) {
            if (record.number < 2 || *record.scheduledAt <= stallBegan || *record.scheduledAt >= stallEnded)
                continue;
            ++hidden;
            QVERIFY(*record.latencyFromSchedule() >= stallEnded - *record.scheduledAt);
            QVERIFY(record.heldFor >= stallEnded - *record.scheduledAt - 1ms);
            QVERIFY(record.latency < stall);
        }
        QVERIFY2(hidden >= 15, qPrintable(QString::number(hidden)));
        QVERIFY(*result->health.queueing.p99 > 300ms);
        // Held back is not late: only what was free to go counts as the client's own.
        QVERIFY(*result->health.sending.p50 < 100ms);
    }

    void timeEndsARunWhoseRequestsDoNot()
    {
        FakeEndpoint server(scripts::chat({"yes"}, 2ms));
        RunPlan plan = planOf({endpointAt(server, QStringLiteral("a")), endpointAt(server, QStringLiteral("b"))}, 2);
        plan.load.concurrency = 3;
        plan.limits.duration = 300ms;
        for (const Order order : {Order::Sequential, Order::Together, Order::Alternating}) {
            plan.order = order;
            ObservedRun run;
            const RunResultPtr result = run.make(plan);
            QVERIFY(result);
            QVERIFY(!result->wasStopped);
            for (const Leg& leg : result->legs) {
                QCOMPARE(leg.part.end, LegEnd::TimeLimit);
                QVERIFY(leg.records.size() > 6);
                const Nanoseconds sent = *leg.records.back().sentAt - *leg.records.front().sentAt;
                QVERIFY(sent <= 300ms + 20ms);
                QCOMPARE(leg.records.back().run, (leg.records.back().number / 2) + 1);
            }
        }
    }

    void timeEndsARunBeforeItsRequestsAreSent()
    {
        FakeEndpoint server(scripts::chat({"yes"}));
        RunPlan plan = planOf({endpointAt(server, QStringLiteral("a"))}, 2);
        plan.load.rate = 0.001;
        plan.load.arrivals = Arrivals::Constant;
        plan.limits = {.requests = 2, .duration = 100ms};
        ObservedRun run;
        const RunResultPtr result = run.make(plan);
        QVERIFY(result);
        QCOMPARE(recordsOf(result).size(), std::size_t(1));
        QCOMPARE(result->legs.front().part.end, LegEnd::TimeLimit);
    }

    void rateLimitsAreWaitedOutAndTheWaitIsNoLatency()
    {
        FakeEndpoint server(scripts::chat({"yes"}));
        server.answerOnce(scripts::body(429, "application/json", R"({"error":"Rate limit exceeded"})"));
        server.answerOnce(scripts::body(429, "application/json", R"({"error":"Rate limit exceeded"})"));
        RunPlan plan = planOf({endpointAt(server, QStringLiteral("a"))}, 3);
        plan.rateLimits = {.waits = true, .usualWait = 200ms};
        ObservedRun run;
        const RunResultPtr result = run.make(plan);
        QVERIFY(result);
        const std::vector<RequestRecord>& records = recordsOf(result);
        QCOMPARE(records.size(), std::size_t(3));
        QVERIFY(std::ranges::all_of(records, &RequestRecord::succeeded));
        QCOMPARE(records[0].rateLimitedTimes, 2);
        QVERIFY(*records[0].sentAt >= 400ms);
        QVERIFY(records[0].latency < 200ms);
        QCOMPARE(records[1].rateLimitedTimes, 0);
        QCOMPARE(server.requests().size(), std::size_t(5));
    }

    void aRateLimitThatIsNotWaitedForIsAFailureOfItsClass()
    {
        FakeEndpoint server(scripts::body(429, "application/json", R"({"error":"Rate limit exceeded"})"));
        RunPlan plan = planOf({endpointAt(server, QStringLiteral("a"))}, 4);
        plan.rateLimits = {.waits = true, .usualWait = 1ms, .longestSeries = 3};
        plan.limits.failuresInARow = 2;
        ObservedRun run;
        const RunResultPtr result = run.make(plan);
        QVERIFY(result);
        QCOMPARE(recordsOf(result).size(), std::size_t(2));
        QCOMPARE(recordsOf(result)[0].outcome, Outcome::RateLimited);
        QCOMPARE(recordsOf(result)[0].rateLimitedTimes, 2);
        QCOMPARE(result->legs.front().part.end, LegEnd::FailuresInARow);
    }

    void whatWaitsForARateLimitWhenTheRunIsStoppedIsKept()
    {
        FakeEndpoint server(scripts::body(429, "application/json", R"({"error":"Rate limit exceeded"})"));
        RunPlan plan = planOf({endpointAt(server, QStringLiteral("a"))}, 4);
        plan.rateLimits = {.waits = true, .usualWait = 60'000ms};
        ObservedRun run;
        run.controller().start(plan);
        QTRY_COMPARE(server.requests().size(), std::size_t(1));
        QTRY_COMPARE(server.inFlight(), 0);
        QTest::qWait(50); // the answer is on its way through the client
        run.controller().stop();
        const RunResultPtr result = run.waitForResult();
        QVERIFY(result && result->wasStopped);
        QCOMPARE(recordsOf(result).size(), std::size_t(1));
        QCOMPARE(recordsOf(result)[0].outcome, Outcome::RateLimited);
    }

    void aTokenBudgetPacesTheRun()
    {
        FakeEndpoint server(scripts::chat({"yes"}));
        RunPlan plan = planOf({endpointAt(server, QStringLiteral("a"))}, 2);
        plan.endpoints.front().tokensPerMinute = 600; // the first request is reckoned with 512 tokens and more
        plan.load.concurrency = 2;
        ObservedRun run;
        const RunResultPtr result = run.make(plan);
        QVERIFY(result);
        QCOMPARE(server.peakInFlight(), 1);
        QVERIFY(std::ranges::all_of(recordsOf(result), &RequestRecord::succeeded));
    }
};

QTEST_GUILESS_MAIN(TestOpenLoop)

#include "tst_openloop.moc"
