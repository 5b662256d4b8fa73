// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "observedrun.h"
#include "shortlivedbearers.h"

#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

Endpoint signedInEndpoint(const FakeEndpoint& server)
{
    Endpoint endpoint = endpointAt(server, QStringLiteral("a"));
    endpoint.credential = {CredentialReference::Kind::SignIn, {}};
    return endpoint;
}

double milliseconds(Nanoseconds time)
{
    return toSeconds(time) * 1000;
}

struct Latencies
{
    std::vector<double> values {}; // ms

    [[nodiscard]] double quantile(double share)
    {
        std::ranges::sort(values);
        return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
    }
};

qsizetype failures(const Leg& leg)
{
    return std::ranges::count_if(leg.records, [](const RequestRecord& record) { return !record.succeeded(); });
}

} // namespace

// A token may end while a run goes on.
class TestBearersInRuns : public QObject
{
    Q_OBJECT

private slots:
    void aTokenThatExpiresTwiceIsNotNoticed_data()
    {
        QTest::addColumn<int>("concurrency");
        QTest::addColumn<Milliseconds>("gap");
        QTest::addRow("one at a time") << 1 << Milliseconds(4);
        QTest::addRow("eight at a time") << 8 << Milliseconds(35);
    }

    void aTokenThatExpiresTwiceIsNotNoticed()
    {
        QFETCH(const int, concurrency);
        QFETCH(const Milliseconds, gap);
        ShortLivedBearers authority(2s);
        FakeEndpoint server;
        guard(server, authority, scripts::chat({"a", "b", "c"}, gap));
        RunPlan plan = planOf({signedInEndpoint(server)}, 200);
        plan.load.concurrency = concurrency;

        const TimePoint origin = std::chrono::steady_clock::now();
        ObservedRun run(authority);
        run.controller().start(plan, origin);
        const RunResultPtr result = run.waitForResult();

        QVERIFY(result);
        const std::vector<RequestRecord>& records = result->legs[0].records;
        QCOMPARE(records.size(), std::size_t(200));
        QCOMPARE(failures(result->legs[0]), 0);
        QVERIFY2(authority.given() >= 3, "the token has expired twice at the least");
        QVERIFY(authority.rejected.empty());

        Latencies near;
        Latencies far;
        for (const RequestRecord& record : records) {
            const TimePoint sentAt = origin + *record.sentAt;
            const TimePoint endAt = sentAt + record.latency;
            const bool isNear = std::any_of(authority.givenAt.begin() + 1, authority.givenAt.end(),
                                            [&](TimePoint at) { return at >= sentAt - 100ms && at <= endAt + 100ms; });
            (isNear ? near : far).values.push_back(milliseconds(record.latency));
            QCOMPARE(record.heldFor, Nanoseconds(0));
        }
        QVERIFY(!near.values.empty() && !far.values.empty());
        qInfo("%zu tokens; %zu latencies near a refresh: p50 %.2f, p95 %.2f, max %.2f ms; "
              "%zu others: p50 %.2f, p95 %.2f, max %.2f ms",
              authority.given(), near.values.size(), near.quantile(0.5), near.quantile(0.95), near.quantile(1),
              far.values.size(), far.quantile(0.5), far.quantile(0.95), far.quantile(1));
        // A refresh of 20 ms inside a latency would show in every one of them.
        QVERIFY(near.quantile(0.5) < far.quantile(0.5) + 5);
        QVERIFY(near.quantile(0.95) < far.quantile(1) + 15);
    }

    void withoutATokenRequestsWaitAndTheWaitIsNoLatency()
    {
        ShortLivedBearers authority(1s);
        FakeEndpoint server;
        guard(server, authority, scripts::chat({"x"}, 10ms));
        RunPlan plan = planOf({signedInEndpoint(server)}, 150);
        ObservedRun run(authority);
        run.controller().start(plan);
        QTRY_VERIFY(run.controller().requestsDone() > 10);
        authority.dryUp();
        QTRY_VERIFY(!authority.accepts("Bearer token-" + QByteArray::number(authority.given())));
        const std::int64_t done = run.controller().requestsDone();
        const auto goesOn = [&] { return run.controller().requestsDone() > done + 1; };
        QVERIFY(!QTest::qWaitFor(goesOn, 300)); // nothing is sent in vain
        authority.dryUp(false);

        const RunResultPtr result = run.waitForResult();
        QVERIFY(result);
        QCOMPARE(result->legs[0].records.size(), std::size_t(150));
        QCOMPARE(failures(result->legs[0]), 0);
        const auto held = std::ranges::max_element(result->legs[0].records, {}, &RequestRecord::heldFor);
        QVERIFY(held->heldFor >= 300ms);
        QVERIFY(held->latency < 200ms);
        const auto isHeld = [](const RequestRecord& record) { return record.heldFor > 0ns; };
        QCOMPARE(std::ranges::count_if(result->legs[0].records, isHeld), 1);
    }

    void aRevokedTokenCostsOneRequestAndIsGivenBackOnce()
    {
        ShortLivedBearers authority(1h);
        FakeEndpoint server;
        guard(server, authority, scripts::chat({"x"}, 2ms));
        RunPlan plan = planOf({signedInEndpoint(server)}, 100);
        ObservedRun run(authority);
        run.controller().start(plan);
        QTRY_VERIFY(run.controller().requestsDone() > 10);
        authority.revokeAll();
        const RunResultPtr result = run.waitForResult();
        QVERIFY(result);
        QCOMPARE(result->legs[0].records.size(), std::size_t(100));
        QCOMPARE(failures(result->legs[0]), 1);
        QCOMPARE(authority.rejected.size(), std::size_t(1));
        QCOMPARE(result->legs[0].part.end, LegEnd::PlanDone);
    }

    void aLegWhoseEveryTokenIsRefusedEndsEarly_data()
    {
        QTest::addColumn<int>("concurrency");
        QTest::addColumn<int>("warmup");
        QTest::addRow("one at a time") << 1 << 0;
        QTest::addRow("eight at a time") << 8 << 0;
        QTest::addRow("in the warm-up") << 1 << 20;
    }

    void aLegWhoseEveryTokenIsRefusedEndsEarly()
    {
        QFETCH(const int, concurrency);
        QFETCH(const int, warmup);
        ShortLivedBearers authority(1h);
        authority.refuseAll();
        FakeEndpoint closed;
        guard(closed, authority, scripts::chat({"x"}));
        const FakeEndpoint open(scripts::chat({"x"}));
        RunPlan plan = planOf({signedInEndpoint(closed), endpointAt(open, QStringLiteral("b"))}, 200);
        plan.load.concurrency = concurrency;
        plan.warmup = warmup;
        const RunResultPtr result = ObservedRun(authority).make(plan);
        QVERIFY(result);
        const std::vector<RequestRecord>& records = result->legs[0].records;
        QVERIFY2(std::ssize(records) <= 2 * concurrency, qPrintable(QString::number(records.size())));
        QCOMPARE(result->legs[0].part.end, LegEnd::CredentialLost);
        QVERIFY(!result->wasStopped);
        QCOMPARE(records.back().outcome, Outcome::HttpError);
        QCOMPARE(records.back().cause, Cause::LoginLapsed);
        QCOMPARE(std::ssize(result->legs[1].records), 200 + warmup); // the other goes on
        QCOMPARE(failures(result->legs[1]), 0);
        QCOMPARE(authority.rejected.size(), std::size_t(2));
    }

    void aTokenThatCannotBeHadAtFirstFailsEveryRequest()
    {
        ShortLivedBearers authority(1h);
        authority.dryUp();
        const FakeEndpoint server(scripts::chat({"x"}));
        const RunResultPtr result = ObservedRun(authority).make(planOf({signedInEndpoint(server)}, 3));
        QVERIFY(result);
        QCOMPARE(result->legs[0].records.size(), std::size_t(3));
        QCOMPARE(result->legs[0].records[0].outcome, Outcome::NoCredential);
        QCOMPARE(result->legs[0].records[0].errorMessage, QStringLiteral("authority: unusable"));
        QVERIFY(server.requests().empty());
    }
};

QTEST_GUILESS_MAIN(TestBearersInRuns)
#include "tst_bearersinruns.moc"
