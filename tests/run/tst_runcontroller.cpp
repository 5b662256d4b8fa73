// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "observedrun.h"
#include "run/runcontroller.h"

#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace std::chrono_literals;

class TestRunController : public QObject
{
    Q_OBJECT

private slots:
    void everyLaneIsInFlightAtOnce_data()
    {
        QTest::addColumn<Order>("order");
        QTest::addColumn<int>("concurrency");
        QTest::addColumn<int>("atOnce");
        QTest::addRow("one lane") << Order::Sequential << 1 << 1;
        QTest::addRow("twenty lanes") << Order::Sequential << 20 << 20;
        QTest::addRow("alternating keeps one endpoint busy") << Order::Alternating << 6 << 6;
        QTest::addRow("together keeps both busy") << Order::Together << 6 << 12;
    }

    void everyLaneIsInFlightAtOnce()
    {
        QFETCH(const Order, order);
        QFETCH(const int, concurrency);
        QFETCH(const int, atOnce);
        const FakeEndpoint server(scripts::chat({"a", "b", "c"}, 30ms));
        RunPlan plan = planOf({endpointAt(server, QStringLiteral("a")), endpointAt(server, QStringLiteral("b"))},
                              concurrency * 2);
        plan.order = order;
        plan.load.concurrency = concurrency;

        const RunResultPtr result = ObservedRun().make(plan);

        QVERIFY(result);
        QCOMPARE(server.peakInFlight(), atOnce);
        QCOMPARE(result->legs.size(), std::size_t(2));
        for (const Leg& leg : result->legs) {
            QCOMPARE(leg.records.size(), std::size_t(concurrency) * 2);
            for (const RequestRecord& record : leg.records) {
                QCOMPARE(keyOf(record.outcome), QStringLiteral("succeeded"));
                QCOMPARE(record.chunks.size(), std::size_t(3));
                QCOMPARE(record.text, QStringLiteral("abc"));
                QVERIFY(record.timeToFirstToken() >= 30ms);
            }
        }
    }

    void sendsInTheOrderAsked_data()
    {
        QTest::addColumn<Order>("order");
        QTest::addColumn<int>("warmup");
        QTest::addColumn<int>("repeat");
        QTest::addColumn<QString>("expected");
        QTest::addRow("sequential") << Order::Sequential << 0 << 1 << "ap1 ap2 ap3 bp1 bp2 bp3";
        QTest::addRow("sequential with warm-ups") << Order::Sequential << 1 << 1 << "ap1 ap1 ap2 ap3 bp1 bp1 bp2 bp3";
        QTest::addRow("sequential, repeated")
            << Order::Sequential << 0 << 2 << "ap1 ap2 ap3 ap1 ap2 ap3 bp1 bp2 bp3 bp1 bp2 bp3";
        QTest::addRow("alternating") << Order::Alternating << 0 << 1 << "ap1 bp1 bp2 ap2 ap3 bp3";
        QTest::addRow("alternating with warm-ups")
            << Order::Alternating << 2 << 1 << "ap1 ap2 bp1 bp2 ap1 bp1 bp2 ap2 ap3 bp3";
    }

    void sendsInTheOrderAsked()
    {
        QFETCH(const Order, order);
        QFETCH(const int, warmup);
        QFETCH(const int, repeat);
        QFETCH(const QString, expected);
        const FakeEndpoint server(scripts::chat({"x"}));
        RunPlan plan = planOf({endpointAt(server, QStringLiteral("a")), endpointAt(server, QStringLiteral("b"))}, 3);
        plan.order = order;
        plan.warmup = warmup;
        plan.repeat = repeat;

        const RunResultPtr result = ObservedRun().make(plan);

        QVERIFY(result);
        QCOMPARE(sequenceAt(server), expected);
        for (const Leg& leg : result->legs) {
            QCOMPARE(std::ssize(leg.records), plan.warmup + *plan.measuredRequests());
            QCOMPARE(std::ranges::count_if(leg.records, &RequestRecord::isWarmup), warmup);
            for (std::size_t i = 0; i < leg.records.size(); ++i)
                QCOMPARE(leg.records[i].number, static_cast<std::int64_t>(i));
            QCOMPARE(leg.records.back().run, repeat);
            QCOMPARE(leg.records.back().promptNumber, 3);
            QCOMPARE(leg.records.back().prompt, QStringLiteral("p3"));
        }
    }

    void eachLegHasItsOwnLanesTogether()
    {
        const FakeEndpoint slow(scripts::chat({"x"}, 40ms));
        const FakeEndpoint fast(scripts::chat({"x"}));
        RunPlan plan = planOf({endpointAt(slow, QStringLiteral("slow")), endpointAt(fast, QStringLiteral("fast"))}, 5);
        plan.order = Order::Together;
        ObservedRun run;
        run.controller().start(plan);
        QTRY_COMPARE(fast.requests().size(), std::size_t(5));
        QVERIFY(slow.requests().size() < 5);
        QVERIFY(run.waitForResult());
        QCOMPARE(slow.requests().size(), std::size_t(5));
        QCOMPARE(slow.peakInFlight(), 1);
    }

    void goesThroughItsStates()
    {
        const FakeEndpoint server(scripts::chat({"x"}));
        RunPlan plan = planOf({endpointAt(server, QStringLiteral("a")), endpointAt(server, QStringLiteral("b"))}, 2);
        plan.warmup = 1;
        plan.pause = 40ms;
        ObservedRun run;
        const RunResultPtr result = run.make(plan);
        QVERIFY(result);
        using enum RunState;
        const std::vector<RunState> states {Preparing, WarmingUp, Measuring, Pausing, WarmingUp, Measuring, Idle};
        QCOMPARE(run.states, states);
        QCOMPARE(run.legs, (std::vector<int> {-1, 0, 0, -1, 1, 1, -1}));
        const Nanoseconds gap = *result->legs[1].records.front().sentAt - *result->legs[0].records.back().sentAt;
        QVERIFY(gap >= 40ms);
        QVERIFY(run.controller().elapsed() >= 40ms);
        QCOMPARE(run.results.size(), std::size_t(1));
    }

    void theSnapshotsTellAllThatTheResultHolds()
    {
        const FakeEndpoint server(scripts::chat({"one ", "two ", "three"}, 15ms));
        RunPlan plan = planOf({endpointAt(server, QStringLiteral("a")), endpointAt(server, QStringLiteral("b"))}, 8);
        plan.order = Order::Together;
        plan.load.concurrency = 4;
        plan.warmup = 1;
        ObservedRun run;
        const RunResultPtr result = run.make(plan);
        QVERIFY(result);
        std::size_t started = 0;
        std::int64_t characters = 0;
        std::vector<std::vector<RequestRecord>> finished(2);
        for (const LiveSnapshot& snapshot : run.snapshots) {
            QVERIFY(!snapshot.isEmpty());
            QVERIFY(snapshot.texts.empty());
            started += snapshot.started.size();
            for (const LiveChunks& chunks : snapshot.chunks)
                characters += chunks.characters;
            for (const auto& [leg, record] : snapshot.finished)
                finished[static_cast<std::size_t>(leg)].push_back(*record);
        }
        QCOMPARE(started, std::size_t(18));
        QCOMPARE(characters, 18 * 13);
        for (std::size_t leg = 0; leg < 2; ++leg) {
            std::ranges::sort(finished[leg], {}, &RequestRecord::number);
            QCOMPARE(finished[leg], result->legs[leg].records);
        }
    }

    void textsOfTheWatchedPromptGrow()
    {
        const FakeEndpoint server(scripts::chat({"one ", "two ", "three ", "four"}, 45ms));
        ObservedRun run;
        run.controller().watch(2);
        QVERIFY(run.make(planOf({endpointAt(server, QStringLiteral("a"))}, 3)));
        QStringList texts;
        for (const LiveSnapshot& snapshot : run.snapshots) {
            for (const LiveText& text : snapshot.texts) {
                QCOMPARE(text.promptNumber, 2);
                texts << text.text;
            }
        }
        QVERIFY(texts.size() >= 2);
        for (qsizetype i = 1; i < texts.size(); ++i)
            QVERIFY(texts[i].startsWith(texts[i - 1]) && texts[i].size() > texts[i - 1].size());
        QVERIFY(QStringLiteral("one two three four").startsWith(texts.back()));
    }

    void knowsHowFarItIs()
    {
        FakeEndpoint server(scripts::silence());
        for (int i = 0; i < 3; ++i)
            server.answerOnce(scripts::chat({"x"}, 30ms));
        RunPlan plan = planOf({endpointAt(server, QStringLiteral("a")), endpointAt(server, QStringLiteral("b"))}, 4);
        plan.pause = 10s;
        ObservedRun run;
        QCOMPARE(run.controller().requestsTotal(), 0);
        run.controller().start(plan);
        QVERIFY(!run.controller().remaining());
        QTRY_COMPARE(run.controller().requestsDone(), 3);
        QCOMPARE(run.controller().requestsTotal(), 8);
        QVERIFY(*run.controller().remaining() > 9s);
        run.controller().stop();
        QVERIFY(run.waitForResult());
        QCOMPARE(run.controller().requestsDone(), 4);
        QCOMPARE(*run.controller().remaining(), 0ns);
    }

    void anotherRunCanStartWhenOneHasEnded()
    {
        const FakeEndpoint server(scripts::chat({"x"}));
        const RunPlan plan = planOf({endpointAt(server, QStringLiteral("a"))}, 2);
        ObservedRun run;
        connect(&run.controller(), &RunController::finished, &run, [&] {
            QCOMPARE(run.controller().state(), RunState::Idle);
            if (run.results.size() < 3)
                run.controller().start(plan);
        });
        run.controller().start(plan);
        QTRY_COMPARE(run.results.size(), std::size_t(3));
        for (const RunResultPtr& result : run.results)
            QCOMPARE(result->legs.front().records.size(), std::size_t(2));
    }

    void aPlanWithoutRequestsEnds_data()
    {
        QTest::addColumn<int>("endpoints");
        QTest::addRow("no endpoints") << 0;
        QTest::addRow("no prompts") << 2;
    }

    void aPlanWithoutRequestsEnds()
    {
        QFETCH(const int, endpoints);
        const FakeEndpoint server(scripts::chat({"x"}));
        RunPlan plan = planOf({}, endpoints == 0 ? 3 : 0);
        plan.endpoints.assign(static_cast<std::size_t>(endpoints), endpointAt(server, QStringLiteral("a")));
        const RunResultPtr result = ObservedRun().make(plan);
        QVERIFY(result);
        QCOMPARE(result->legs.size(), static_cast<std::size_t>(endpoints));
        QVERIFY(!result->wasStopped);
    }
};

QTEST_GUILESS_MAIN(TestRunController)

#include "tst_runcontroller.moc"
