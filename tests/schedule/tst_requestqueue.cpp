// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/requestqueue.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace tokenscope;
using Progress = RequestQueue::Progress;

namespace {

constexpr TimePoint start {};

LegShare shareOf(int leg, int requests)
{
    return {.leg = leg, .count = requests};
}

/// A queue whose legs keep up to `concurrency` in flight.
class OpenQueue
{
public:
    explicit OpenQueue(Phase phase, int legs = 2, FlowRules rules = {.load = {.concurrency = 100}})
    {
        m_queue.setRules(std::vector<FlowRules>(static_cast<std::size_t>(legs), rules));
        m_queue.open(std::move(phase), start);
    }

    std::optional<DueRequest> take(int leg, TimePoint now = start) { return m_queue.take(leg, now).request; }
    Progress settle(int leg = 0) { return m_queue.settle({.request = {.leg = leg}}, {}, start); }
    RequestQueue* operator->() { return &m_queue; }

private:
    RequestQueue m_queue;
};

} // namespace

class TestRequestQueue : public QObject
{
    Q_OBJECT

private slots:
    void handsOutEachLegInOrder()
    {
        OpenQueue queue({.turns = {{{shareOf(0, 2), shareOf(1, 1)}}}});
        QCOMPARE(queue.take(1)->request.number, 0);
        QCOMPARE(queue.take(0)->request.number, 0);
        QCOMPARE(queue.take(0)->request.number, 1);
        QVERIFY(!queue.take(0));
        QVERIFY(!queue.take(1));
    }

    void opensTheNextTurnWhenTheLastRequestHasEnded()
    {
        OpenQueue queue({.turns = {{{shareOf(0, 2)}}, {{shareOf(1, 1)}}}});
        QVERIFY(queue.take(0));
        QVERIFY(queue.take(0));
        QVERIFY(!queue.take(1));
        QCOMPARE(queue.settle(), Progress::SameTurn);
        QVERIFY(!queue.take(1));
        QCOMPARE(queue.settle(), Progress::NextTurn);
        QVERIFY(queue.take(1));
        QCOMPARE(queue.settle(1), Progress::PhaseDone);
        QCOMPARE(queue->look(start), Progress::SameTurn);
    }

    void anIdleMomentDoesNotEndATurn()
    {
        OpenQueue queue({.turns = {{{shareOf(0, 2)}}}});
        QVERIFY(queue.take(0));
        QCOMPARE(queue.settle(), Progress::SameTurn);
        QVERIFY(queue.take(0));
        QCOMPARE(queue.settle(), Progress::PhaseDone);
    }

    void handsOutNothingOnceClosed()
    {
        OpenQueue queue({.turns = {{{shareOf(0, 3)}}}});
        QVERIFY(queue.take(0));
        QVERIFY(!queue->close());
        QVERIFY(!queue.take(0));
        QCOMPARE(queue.settle(), Progress::PhaseDone);
        QVERIFY(queue->close());
    }

    void timeAloneEndsAPhaseInWhichNothingIsInFlight()
    {
        using namespace std::chrono_literals;
        OpenQueue queue({.turns = {{{LegShare {.leg = 0, .prompts = 3}}}}}, 1, {.limits = {.duration = 10ms}});
        QVERIFY(queue.take(0));
        QCOMPARE(queue.settle(), Progress::SameTurn);
        QCOMPARE(queue->look(start + 9ms), Progress::SameTurn);
        QVERIFY(!queue.take(0, start + 10ms));
        QCOMPARE(queue->look(start + 10ms), Progress::PhaseDone);
        QCOMPARE(queue->look(start + 11ms), Progress::SameTurn);
    }

    void turnsBeginAgainUntilTimeEndsThem()
    {
        using namespace std::chrono_literals;
        const auto share = [](int leg) { return LegShare {.leg = leg, .count = 1, .prompts = 2}; };
        OpenQueue queue({.cycles = true, .turns = {{{share(0)}}, {{share(1)}}}}, 2, {.limits = {.duration = 10ms}});
        QCOMPARE(queue.take(0)->request.promptNumber, 1);
        QCOMPARE(queue.settle(0), Progress::NextTurn);
        QCOMPARE(queue.take(1)->request.promptNumber, 1);
        QCOMPARE(queue.settle(1), Progress::NextTurn);
        const auto again = queue.take(0);
        QCOMPARE(again->request.run, 2);
        QCOMPARE(again->request.number, 1);
        const RequestRecord record;
        QCOMPARE(queue->settle(*again, record, start + 10ms), Progress::PhaseDone);
    }

    void aTurnWhoseLegHasEndedIsPassedOver()
    {
        OpenQueue queue({.turns = {{{shareOf(0, 1)}}, {{shareOf(0, 1)}}, {{shareOf(1, 1)}}}}, 2,
                        {.limits = {.failuresInARow = 1}});
        const auto failing = queue.take(0);
        QCOMPARE(queue->settle(*failing, {.outcome = Outcome::Refused}, start), Progress::NextTurn);
        QVERIFY(!queue.take(0));
        QVERIFY(queue.take(1));
        QCOMPARE(*queue->endOf(0), LegEnd::FailuresInARow);
        QVERIFY(!queue->endOf(1));
    }

    void tellsWhatBecameOfRequestsThatWaitWhenItIsClosed()
    {
        using namespace std::chrono_literals;
        OpenQueue queue({.turns = {{{shareOf(0, 1)}}}});
        const auto refused = std::make_shared<const RequestRecord>(RequestRecord {.outcome = Outcome::RateLimited});
        QCOMPARE(*queue->giveBack(*queue.take(0), refused, start + 5s, start), Progress::SameTurn);
        QCOMPARE(queue->look(start), Progress::SameTurn);
        QVERIFY(queue->close());
        const std::vector<RequestQueue::GivenUp> dropped = queue->dropReturned();
        QCOMPARE(dropped.size(), std::size_t(1));
        QCOMPARE(dropped.front().second, refused);
        QVERIFY(queue->dropReturned().empty());
    }

    void whatIsRefusedAfterTheClosingIsNotGivenBack()
    {
        using namespace std::chrono_literals;
        OpenQueue queue({.turns = {{{shareOf(0, 1)}}}});
        const auto request = queue.take(0);
        QVERIFY(!queue->close());
        QVERIFY(!queue->giveBack(*request, std::make_shared<const RequestRecord>(), start + 5s, start));
        QVERIFY(queue->dropReturned().empty());
        QCOMPARE(queue.settle(), Progress::PhaseDone);
    }

    void tellsAllLanesWhenABudgetHasRoomAgain()
    {
        OpenQueue queue({.turns = {{{shareOf(0, 9)}}}}, 1,
                        {.load = {.concurrency = 9}, .tokensPerMinute = 1'000, .expectedTokens = 900});
        const auto first = queue.take(0);
        QVERIFY(first && !queue.take(0));
        RequestRecord answer;
        answer.usage.totalTokens = 10; // far fewer than feared: there is room for all others
        QCOMPARE(queue->settle(*first, answer, start), Progress::RoomMade);
        const auto second = queue.take(0);
        QVERIFY(second && queue.take(0));
        QCOMPARE(queue->settle(*second, answer, start), Progress::SameTurn);
    }

    void servesManyThreadsExactlyOnce()
    {
        constexpr int requests = 4'000;
        constexpr int turns = 5;
        Phase phase;
        for (int turn = 0; turn < turns; ++turn)
            phase.turns.push_back({{shareOf(0, requests)}});
        OpenQueue queue(std::move(phase));

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
                        numbers.push_back(request->request.number);
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
