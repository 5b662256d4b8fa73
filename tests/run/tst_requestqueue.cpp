// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/requestqueue.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace tokenscope;
using Progress = RequestQueue::Progress;

namespace {

LegShare shareOf(int leg, int requests, std::int64_t firstNumber = 0)
{
    LegShare share {.leg = leg};
    for (int i = 0; i < requests; ++i)
        share.requests.push_back({.leg = leg, .number = firstNumber + i});
    return share;
}

} // namespace

class TestRequestQueue : public QObject
{
    Q_OBJECT

private slots:
    void handsOutEachLegInOrder()
    {
        RequestQueue queue;
        queue.open({.turns = {{{shareOf(0, 2), shareOf(1, 1)}}}});
        QCOMPARE(queue.take(1)->number, 0);
        QCOMPARE(queue.take(0)->number, 0);
        QCOMPARE(queue.take(0)->number, 1);
        QVERIFY(!queue.take(0));
        QVERIFY(!queue.take(1));
        QVERIFY(!queue.take(2));
    }

    void opensTheNextTurnWhenTheLastRequestHasEnded()
    {
        RequestQueue queue;
        queue.open({.turns = {{{shareOf(0, 2)}}, {{shareOf(1, 1)}}}});
        QVERIFY(queue.take(0));
        QVERIFY(queue.take(0));
        QVERIFY(!queue.take(1));
        QCOMPARE(queue.settle(), Progress::SameTurn);
        QVERIFY(!queue.take(1));
        QCOMPARE(queue.settle(), Progress::NextTurn);
        QVERIFY(queue.take(1));
        QCOMPARE(queue.settle(), Progress::PhaseDone);
    }

    void anIdleMomentDoesNotEndATurn()
    {
        RequestQueue queue;
        queue.open({.turns = {{{shareOf(0, 2)}}}});
        QVERIFY(queue.take(0));
        QCOMPARE(queue.settle(), Progress::SameTurn);
        QVERIFY(queue.take(0));
        QCOMPARE(queue.settle(), Progress::PhaseDone);
    }

    void handsOutNothingOnceClosed()
    {
        RequestQueue queue;
        queue.open({.turns = {{{shareOf(0, 3)}}}});
        QVERIFY(queue.take(0));
        QVERIFY(!queue.close());
        QVERIFY(!queue.take(0));
        QCOMPARE(queue.settle(), Progress::PhaseDone);
        QVERIFY(queue.close());
    }

    void servesManyThreadsExactlyOnce()
    {
        constexpr int requests = 4'000;
        constexpr int turns = 5;
        RequestQueue queue;
        Phase phase;
        for (int turn = 0; turn < turns; ++turn)
            phase.turns.push_back({{shareOf(0, requests, turn * requests)}});
        queue.open(std::move(phase));

        std::atomic<int> phasesDone = 0;
        std::atomic<int> turnsOpened = 0;
        std::vector<std::vector<std::int64_t>> taken(3);
        {
            std::vector<std::jthread> lanes;
            for (std::vector<std::int64_t>& numbers : taken) {
                lanes.emplace_back([&] {
                    while (phasesDone == 0) {
                        const auto request = queue.take(0);
                        if (!request)
                            continue;
                        numbers.push_back(request->number);
                        const Progress progress = queue.settle();
                        turnsOpened += progress == Progress::NextTurn ? 1 : 0;
                        phasesDone += progress == Progress::PhaseDone ? 1 : 0;
                    }
                });
            }
        }
        std::vector<std::int64_t> all;
        for (const std::vector<std::int64_t>& numbers : taken)
            all.insert(all.end(), numbers.begin(), numbers.end());
        std::ranges::sort(all);
        QCOMPARE(all.size(), std::size_t(requests * turns));
        for (std::size_t i = 0; i < all.size(); ++i)
            QCOMPARE(all[i], static_cast<std::int64_t>(i));
        QCOMPARE(phasesDone.load(), 1);
        QCOMPARE(turnsOpened.load(), turns - 1);
    }
};

QTEST_APPLESS_MAIN(TestRequestQueue)

#include "tst_requestqueue.moc"
