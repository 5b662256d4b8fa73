// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "observedrun.h"
#include "run/runinflight.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace std::chrono_literals;

// How a run ends otherwise than by answering everything: stopped, abandoned, without credentials, refused.
class TestRunInFlight : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setApplicationName(QStringLiteral("Tokenscope"));
        QCoreApplication::setApplicationVersion(QStringLiteral("1.2.3"));
    }

    void stoppingKeepsWhatIsMeasured()
    {
        FakeEndpoint server(scripts::silence());
        for (int i = 0; i < 5; ++i)
            server.answerOnce(scripts::chat({"x"}));
        RunPlan plan = planOf({endpointAt(server, QStringLiteral("a")), endpointAt(server, QStringLiteral("b"))}, 20);
        plan.load.concurrency = 3;
        ObservedRun run;
        run.controller().start(plan);
        QTRY_VERIFY(run.controller().requestsDone() == 5 && server.inFlight() == 3);
        run.controller().stop();
        QCOMPARE(run.controller().state(), RunState::Draining);
        run.controller().stop();

        const RunResultPtr result = run.waitForResult();
        QVERIFY(result);
        QVERIFY(result->wasStopped);
        QCOMPARE(result->legs.size(), std::size_t(2));
        const std::vector<RequestRecord>& records = result->legs[0].records;
        QCOMPARE(records.size(), std::size_t(8));
        QCOMPARE(std::ranges::count(records, Outcome::Succeeded, &RequestRecord::outcome), 5);
        QCOMPARE(std::ranges::count(records, Outcome::Cancelled, &RequestRecord::outcome), 3);
        QVERIFY(result->legs[1].records.empty());
        QCOMPARE(run.states.back(), RunState::Idle);
        QCOMPARE(run.results.size(), std::size_t(1));
    }

    void aStoppedStreamKeepsItsText()
    {
        const FakeEndpoint server(scripts::cut(scripts::chat({"so ", "far"}), 2, Step::Kind::Hang));
        ObservedRun run;
        run.controller().start(planOf({endpointAt(server, QStringLiteral("a"))}, 1));
        const auto chunks = [&] {
            return std::ranges::any_of(run.snapshots, [](const LiveSnapshot& s) { return !s.chunks.empty(); });
        };
        QTRY_VERIFY(chunks());
        run.controller().stop();
        const RunResultPtr result = run.waitForResult();
        QVERIFY(result);
        QCOMPARE(result->legs[0].records[0].outcome, Outcome::Cancelled);
        QVERIFY(result->legs[0].records[0].text.startsWith(QStringLiteral("so ")));
    }

    void stoppingDuringThePauseEndsAtOnce()
    {
        const FakeEndpoint server(scripts::chat({"x"}));
        RunPlan plan = planOf({endpointAt(server, QStringLiteral("a")), endpointAt(server, QStringLiteral("b"))}, 2);
        plan.pause = std::chrono::hours(1);
        ObservedRun run;
        run.controller().start(plan);
        QTRY_COMPARE(run.controller().state(), RunState::Pausing);
        QVERIFY(*run.controller().pauseRemaining() > 59min);
        QVERIFY(*run.controller().remaining() > 59min);
        run.controller().stop();
        const RunResultPtr result = run.waitForResult();
        QVERIFY(result);
        QVERIFY(result->wasStopped);
        QCOMPARE(result->legs[0].records.size(), std::size_t(2));
        QCOMPARE(result->legs[0].part.end, LegEnd::PlanDone); // nothing of it is missing
        QVERIFY(result->legs[1].records.empty());
        QCOMPARE(result->legs[1].part.end, LegEnd::Stopped);
        QVERIFY(!run.controller().pauseRemaining());
    }

    void stoppingWhilePreparingEndsWithNothing()
    {
        const FakeEndpoint server(scripts::chat({"x"}));
        ObservedRun run;
        run.controller().start(planOf({endpointAt(server, QStringLiteral("a"))}, 2));
        QCOMPARE(run.controller().state(), RunState::Preparing);
        run.controller().stop();
        const RunResultPtr result = run.waitForResult();
        QVERIFY(result);
        QVERIFY(result->wasStopped);
        QVERIFY(result->legs[0].records.empty());
        QVERIFY(server.requests().empty());
    }

    void stoppingWhenNothingRunsDoesNothing()
    {
        ObservedRun run;
        run.controller().stop();
        QVERIFY(run.states.empty());
        const FakeEndpoint server(scripts::chat({"x"}));
        QVERIFY(run.make(planOf({endpointAt(server, QStringLiteral("a"))}, 1)));
        run.controller().stop();
        QCOMPARE(run.controller().state(), RunState::Idle);
    }

    void aRunCanBeAbandoned_data()
    {
        QTest::addColumn<RunState>("at");
        QTest::addRow("while preparing") << RunState::Preparing;
        QTest::addRow("with requests in flight") << RunState::Measuring;
        QTest::addRow("in the pause") << RunState::Pausing;
        QTest::addRow("while it drains") << RunState::Draining;
    }

    void aRunCanBeAbandoned()
    {
        QFETCH(const RunState, at);
        const FakeEndpoint server(scripts::chat(std::vector<QByteArray>(500, "x"), 20ms));
        const FakeEndpoint quick(scripts::chat({"x"}));
        const FakeEndpoint& first = at == RunState::Pausing ? quick : server;
        RunPlan plan = planOf({endpointAt(first, QStringLiteral("a")), endpointAt(server, QStringLiteral("b"))}, 8);
        plan.load.concurrency = 4;
        plan.pause = 1min;
        ObservedRun run;
        run.controller().start(plan);
        if (at == RunState::Measuring || at == RunState::Draining)
            QTRY_COMPARE(server.inFlight(), 4);
        if (at == RunState::Draining)
            run.controller().stop();
        QTRY_COMPARE(run.controller().state(), at);
        run.abandon();
        QTRY_COMPARE(server.inFlight(), 0);
        QVERIFY(run.results.empty());
    }

    void anEndpointWithoutCredentialGetsRecords()
    {
        const FakeEndpoint server(scripts::chat({"x"}));
        RunPlan plan
            = planOf({lockedEndpoint(QStringLiteral("locked")), endpointAt(server, QStringLiteral("open"))}, 3);
        plan.warmup = 1;
        ObservedRun run;
        const RunResultPtr result = run.make(plan);
        QVERIFY(result);
        QCOMPARE(result->legs[0].records.size(), std::size_t(4));
        for (const RequestRecord& record : result->legs[0].records) {
            QCOMPARE(record.outcome, Outcome::NoCredential);
            QVERIFY(record.errorMessage.contains(QStringLiteral("TOKENSCOPE_TEST_VARIABLE_THAT_IS_NOT_SET")));
            QVERIFY(!record.sentAt);
        }
        QCOMPARE(sequenceAt(server), QStringLiteral("openp1 openp1 openp2 openp3"));
        QCOMPARE(std::ranges::count_if(result->legs[1].records, &RequestRecord::succeeded), 4);
        QVERIFY(!result->wasStopped);
    }

    void manyRequestsWithoutCredentialDoNotNest_data()
    {
        QTest::addColumn<Order>("order");
        QTest::addRow("sequential") << Order::Sequential;
        QTest::addRow("alternating") << Order::Alternating;
        QTest::addRow("together") << Order::Together;
    }

    void manyRequestsWithoutCredentialDoNotNest()
    {
        QFETCH(const Order, order);
        RunPlan plan = planOf({lockedEndpoint(QStringLiteral("a")), lockedEndpoint(QStringLiteral("b"))}, 10'000);
        plan.order = order;
        const RunResultPtr result = ObservedRun().make(plan);
        QVERIFY(result);
        QCOMPARE(result->legs[0].records.size(), std::size_t(10'000));
        QCOMPARE(result->legs[1].records.size(), std::size_t(10'000));
    }

    void aRefusedEndpointDoesNotHinderTheOther()
    {
        const FakeEndpoint server(scripts::chat({"x"}));
        quint16 freedPort = 0;
        {
            const FakeEndpoint gone;
            freedPort = gone.port();
        }
        Endpoint refused {.name = QStringLiteral("Gone"), .model = QStringLiteral("m")};
        refused.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(freedPort));
        RunPlan plan = planOf({refused, endpointAt(server, QStringLiteral("a"))}, 3);
        plan.order = Order::Alternating;
        const RunResultPtr result = ObservedRun().make(plan);
        QVERIFY(result);
        QCOMPARE(std::ranges::count(result->legs[0].records, Outcome::Refused, &RequestRecord::outcome), 3);
        QCOMPARE(std::ranges::count_if(result->legs[1].records, &RequestRecord::succeeded), 3);
    }

    void severalWorkersShareEveryOrder_data()
    {
        QTest::addColumn<Order>("order");
        QTest::addColumn<int>("atOnce");
        QTest::addRow("sequential") << Order::Sequential << 4;
        QTest::addRow("alternating") << Order::Alternating << 4;
        QTest::addRow("together") << Order::Together << 8;
    }

    void severalWorkersShareEveryOrder()
    {
        QFETCH(const Order, order);
        QFETCH(const int, atOnce);
        const FakeEndpoint server(scripts::chat({"x"}, 15ms));
        RunPlan plan = planOf({endpointAt(server, QStringLiteral("a")), endpointAt(server, QStringLiteral("b"))}, 10);
        plan.order = order;
        plan.load.concurrency = 4;
        plan.repeat = 2;
        const SteadyClock clock;
        CredentialReader bearers(clock);
        RunInFlight run(plan, {.clock = clock, .bearers = bearers, .threads = 3}, std::nullopt);
        RunResultPtr result;
        connect(&run, &RunInFlight::ended, this, [&](const RunResultPtr& done) { result = done; });
        run.start();
        QTRY_VERIFY_WITH_TIMEOUT(result, 30'000);
        QCOMPARE(server.peakInFlight(), atOnce);
        QCOMPARE(result->environment.workerThreads, 3);
        QVERIFY(!result->wasStopped);
        for (const Leg& leg : result->legs) {
            QCOMPARE(leg.records.size(), std::size_t(20));
            for (std::size_t i = 0; i < leg.records.size(); ++i) {
                QCOMPARE(leg.records[i].number, static_cast<std::int64_t>(i));
                QCOMPARE(keyOf(leg.records[i].outcome), QStringLiteral("succeeded"));
            }
        }
    }

    void severalWorkersAreStoppedTogether()
    {
        const FakeEndpoint server(scripts::silence());
        RunPlan plan = planOf({endpointAt(server, QStringLiteral("a"))}, 50);
        plan.load.concurrency = 9;
        const SteadyClock clock;
        CredentialReader bearers(clock);
        RunInFlight run(plan, {.clock = clock, .bearers = bearers, .threads = 3}, std::nullopt);
        RunResultPtr result;
        connect(&run, &RunInFlight::ended, this, [&](const RunResultPtr& done) { result = done; });
        run.start();
        QTRY_COMPARE(server.inFlight(), 9);
        run.stop();
        QTRY_VERIFY(result);
        QCOMPARE(std::ranges::count(result->legs[0].records, Outcome::Cancelled, &RequestRecord::outcome), 9);
        QCOMPARE(result->legs[0].records.size(), std::size_t(9));
    }

    void theResultIsComplete()
    {
        const FakeEndpoint server(scripts::chat({"x"}, 40ms));
        qputenv("TOKENSCOPE_TEST_TOKEN", "hush-hush");
        Endpoint metis = endpointAt(server, QStringLiteral("Metis"));
        metis.credential = {CredentialReference::Kind::EnvironmentVariable, QStringLiteral("TOKENSCOPE_TEST_TOKEN")};
        metis.headers = {{"X-Key", "also secret"}};
        Endpoint simulated = endpointAt(server, QStringLiteral("Simulated Metis"));
        simulated.simulatedProfile = QStringLiteral("metis");
        const QDateTime before = QDateTime::currentDateTimeUtc();

        const RunResultPtr result = ObservedRun().make(planOf({metis, simulated}, 2));

        QVERIFY(result);
        qunsetenv("TOKENSCOPE_TEST_TOKEN");
        QVERIFY(result->startedAt >= before && result->startedAt <= QDateTime::currentDateTimeUtc());
        QCOMPARE(result->startedAt.timeSpec(), Qt::UTC);
        QVERIFY(result->hasPlan && !result->wasStopped);
        QVERIFY(result->plan.endpoints[0].headers.empty());
        QCOMPARE(result->legs[0].key, QStringLiteral("metis"));
        QCOMPARE(result->legs[0].name, QStringLiteral("Metis"));
        QCOMPARE(result->legs[0].model, QStringLiteral("Metis"));
        QCOMPARE(result->legs[0].baseUrl, server.baseUrl());
        QCOMPARE(result->legs[1].key, QStringLiteral("simulated_metis"));
        QVERIFY(result->legs[1].isSimulated && result->legs[1].baseUrl.isEmpty());
        QCOMPARE(result->environment.program, QStringLiteral("Tokenscope 1.2.3"));
        QVERIFY(!result->environment.qt.isEmpty() && !result->environment.system.isEmpty());
        QVERIFY(result->environment.workerThreads >= 1 && result->environment.processors >= 1);
        QVERIFY(result->health.timer.samples >= 4 && result->health.timer.p99 && result->health.timer.max);
        QCOMPARE(server.requests().front().header("Authorization"), QByteArray("Bearer hush-hush"));
        QCOMPARE(server.requests().front().header("X-Key"), QByteArray("also secret"));
        QVERIFY(!server.requests().back().hasHeader("Authorization"));
    }
};

QTEST_GUILESS_MAIN(TestRunInFlight)

#include "tst_runinflight.moc"
