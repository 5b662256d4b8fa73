// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/legflow.h"

#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint start {};

LegFlow openFlow(FlowRules rules, LegShare share, bool isWarmup = false)
{
    LegFlow flow(std::move(rules));
    flow.openPhase(isWarmup, start);
    flow.openTurn(std::move(share), start);
    return flow;
}

RequestRecord answer(std::int64_t tokens = 10)
{
    RequestRecord record;
    record.usage.totalTokens = tokens;
    return record;
}

RequestRecord failure()
{
    return {.outcome = Outcome::HttpError};
}

} // namespace

class TestLegFlow : public QObject
{
    Q_OBJECT

private slots:
    void neverMoreInFlightThanAsked()
    {
        LegFlow flow = openFlow({.load = {.concurrency = 2}}, {.count = 5});
        const auto first = flow.take(start).request;
        QVERIFY(first && flow.take(start).request);
        QVERIFY(!flow.take(start).request);
        flow.settle(*first, answer(), start + 3s);
        const auto next = flow.take(start + 3s).request;
        QVERIFY(next);
        QCOMPARE(next->readyAt, start + 3s); // before, it was not the client that kept it
        QCOMPARE(next->request.number, 2);
    }

    void anotherLegsTurnIsNoLateness()
    {
        LegFlow flow = openFlow({}, {.count = 1});
        flow.settle(*flow.take(start).request, answer(), start + 1s);
        flow.closeTurn();
        flow.openTurn({.begin = 1, .count = 1}, start + 9s);
        QCOMPARE(flow.take(start + 9s).request->readyAt, start + 9s);
    }

    void theLanesStartEvenlyOverTheRampUp()
    {
        LegFlow flow = openFlow({.load = {.concurrency = 5, .rampUp = 8s}}, {.count = 50});
        QVERIFY(flow.take(start).request->request.isWarmup);
        const LegFlow::Offer none = flow.take(start);
        QVERIFY(!none.request);
        QCOMPARE(*none.notBefore, start + 2s);
        QCOMPARE(flow.take(start + 2'001ms).request->readyAt, start + 2s);
        QCOMPARE(*flow.take(start + 2'001ms).notBefore, start + 4s);
        QVERIFY(flow.take(start + 4s).request && flow.take(start + 6s).request);
        QVERIFY(!flow.take(start + 7s).request);
        QVERIFY(!flow.take(start + 8s).request->request.isWarmup);
    }

    void whatIsSentInRampUpAndCoolDownIsLeftOut()
    {
        LegFlow flow = openFlow({.load = {.concurrency = 9, .rampUp = 1s, .coolDown = 2s}, .limits = {.duration = 5s}},
                                LegShare {});
        const auto isLeftOut = [&flow](TimePoint at) { return flow.take(at).request->request.isWarmup; };
        QVERIFY(isLeftOut(start));
        QVERIFY(!isLeftOut(start + 1s));
        QVERIFY(!isLeftOut(start + 5'999ms));
        QVERIFY(isLeftOut(start + 6s));
        QVERIFY(isLeftOut(start + 7'999ms));
        QVERIFY(!flow.take(start + 8s).request);
        QVERIFY(flow.isExhausted(start + 8s));
    }

    void aNumberOfRequestsCountsOnlyThoseThatAreMeasured()
    {
        LegFlow flow = openFlow({.load = {.concurrency = 9, .rampUp = 1s}}, {.count = 2});
        QVERIFY(flow.take(start).request->request.isWarmup);
        QVERIFY(flow.take(start + 1s).request);
        QVERIFY(flow.take(start + 1s).request);
        QVERIFY(!flow.take(start + 1s).request);
    }

    void anOpenLoopSendsAtItsTimes()
    {
        LegFlow flow = openFlow({.load = {.rate = 1.0}}, {.count = 2, .prompts = 2, .dueAfter = {1s, 3s}});
        QCOMPARE(*flow.take(start).notBefore, start + 1s);
        const auto first = flow.take(start + 1'001ms).request;
        QCOMPARE(*first->dueAt, start + 1s);
        QCOMPARE(first->readyAt, start + 1s); // the millisecond is the client's own
        QCOMPARE(first->heldFor(), Nanoseconds(0));
        QCOMPARE(*flow.take(start + 2s).notBefore, start + 3s);
    }

    void whatWaitsForAPlaceUnderTheCapIsHeld()
    {
        LegFlow flow = openFlow({.load = {.rate = 1.0, .inFlightCap = 1}}, {.count = 2, .dueAfter = {1s, 2s}});
        const auto first = flow.take(start + 1s).request;
        const LegFlow::Offer none = flow.take(start + 2s);
        QVERIFY(!none.request && !none.notBefore);
        flow.settle(*first, answer(), start + 5s);
        const auto second = flow.take(start + 5s).request;
        QCOMPARE(second->heldFor(), Nanoseconds(3s));
    }

    void whatWasDueBeforeTheEndIsSentAfterIt()
    {
        LegFlow flow = openFlow({.load = {.rate = 1.0, .inFlightCap = 1}, .limits = {.duration = 3s}},
                                {.count = 2, .dueAfter = {1s, 2s}});
        const auto first = flow.take(start + 1s).request;
        QVERIFY(!flow.isExhausted(start + 4s));
        flow.settle(*first, answer(), start + 4s);
        QVERIFY(flow.take(start + 4s).request);
        QVERIFY(flow.isExhausted(start + 4s));
    }

    void theEndIsNoticedBeforeWhatIsDueAfterIt()
    {
        LegFlow flow
            = openFlow({.load = {.rate = 0.1}, .limits = {.duration = 3s}}, {.count = 2, .dueAfter = {1s, 11s}});
        QVERIFY(flow.take(start + 1s).request);
        QCOMPARE(*flow.take(start + 1s).notBefore, start + 3s);
        QVERIFY(flow.isExhausted(start + 3s));
    }

    void afterARateLimitNothingGoesUntilTheTimeHasCome()
    {
        LegFlow flow = openFlow({.load = {.concurrency = 3}}, {.count = 3});
        const auto refused = flow.take(start).request;
        flow.giveBack(*refused, std::make_shared<const RequestRecord>(failure()), start + 10s, start + 1s);
        QCOMPARE(*flow.take(start + 1s).notBefore, start + 10s);
        const auto again = flow.take(start + 10s).request;
        QCOMPARE(again->request.number, refused->request.number);
        QCOMPARE(again->rateLimitedTimes, 1);
        QCOMPARE(again->readyAt, start + 10s);
        QVERIFY(!flow.take(start + 10s).request);
        flow.settle(*again, answer(), start + 11s);
        const auto next = flow.take(start + 11s).request;
        QVERIFY(next);
        QCOMPARE(next->request.number, 1);
    }

    void withoutPermissionNothingGoesAndTheWaitIsKnown()
    {
        LegFlow flow = openFlow({.load = {.concurrency = 2}}, {.count = 6});
        flow.allowUntil(start + 2s, start);
        const auto first = flow.take(start).request;
        const auto second = flow.take(start).request;
        QVERIFY(first && second);
        flow.settle(*first, answer(), start + 1s);
        const auto third = flow.take(start + 1s).request;
        QCOMPARE(third->heldFor(), Nanoseconds(0));
        flow.settle(*second, answer(), start + 3s);
        QVERIFY(!flow.take(start + 3s).request);
        QVERIFY(!flow.isExhausted(start + 3s));
        flow.settle(*third, answer(), start + 4s);
        QVERIFY(!flow.take(start + 4s).request);

        flow.allowUntil(start + 60s, start + 9s);
        const auto fourth = flow.take(start + 9s).request;
        const auto fifth = flow.take(start + 9s).request;
        QCOMPARE(fourth->heldFor(), Nanoseconds(6s));
        QCOMPARE(fifth->heldFor(), Nanoseconds(5s));
        QCOMPARE(fourth->readyAt, start + 9s);
        flow.settle(*fourth, answer(), start + 10s);
        QCOMPARE(flow.take(start + 10s).request->heldFor(), Nanoseconds(0));
    }

    void inAnOpenLoopTheWaitForPermissionCountsFromTheSchedule()
    {
        LegFlow flow = openFlow({.load = {.rate = 1.0, .inFlightCap = 8}}, {.count = 2, .dueAfter = {1s, 2s}});
        flow.allowUntil(start, start);
        QVERIFY(!flow.take(start + 3s).request);
        flow.allowUntil(std::nullopt, start + 5s);
        QCOMPARE(flow.take(start + 5s).request->heldFor(), Nanoseconds(4s));
        QCOMPARE(flow.take(start + 5s).request->heldFor(), Nanoseconds(3s));
    }

    void withoutPermissionTheEndOfThePhaseIsNoticed()
    {
        LegFlow flow = openFlow({.limits = {.duration = 3s}}, {});
        flow.allowUntil(start, start);
        QCOMPARE(*flow.take(start + 1s).notBefore, start + 3s);
        QVERIFY(flow.isExhausted(start + 3s));
    }

    void aLostCredentialEndsTheLegAtOnceOrWithTheNextFailure()
    {
        LegFlow flow = openFlow({.load = {.concurrency = 2}}, {.count = 6});
        flow.loseCredential(false);
        QVERIFY(flow.isExhausted(start));
        QCOMPARE(flow.end(), std::optional(LegEnd::CredentialLost));

        LegFlow later = openFlow({.load = {.concurrency = 2}}, {.count = 6});
        later.allowUntil(start, start);
        later.loseCredential(true);
        const auto request = later.take(start).request;
        QVERIFY(request);
        later.settle(*request, failure(), start);
        QVERIFY(!later.take(start).request);
        QCOMPARE(later.end(), std::optional(LegEnd::CredentialLost));
    }

    void afterARateLimitOneGoesFirstAndTheOthersFollowAsItIsAnswered()
    {
        LegFlow flow = openFlow({.load = {.concurrency = 4}}, {.count = 8});
        const auto refused = flow.take(start).request;
        flow.giveBack(*refused, std::make_shared<const RequestRecord>(failure()), start + 1s, start);
        const auto again = flow.take(start + 1s).request;
        QVERIFY(again && !flow.take(start + 1s).request);
        flow.settle(*again, answer(), start + 2s);
        const auto second = flow.take(start + 2s).request;
        QVERIFY(second && flow.take(start + 2s).request && !flow.take(start + 2s).request);
        flow.settle(*second, answer(), start + 3s);
        for (int i = 0; i < 3; ++i)
            QVERIFY(flow.take(start + 3s).request);
        QVERIFY(!flow.take(start + 3s).request); // all four lanes again
    }

    void anEndpointThatRefusesAtOnceIsNotStormed()
    {
        LegFlow flow = openFlow({.limits = {.duration = 60s}}, LegShare {});
        TimePoint now = start;
        int sent = 0;
        while (now < start + 60s) {
            const LegFlow::Offer offer = flow.take(now);
            if (!offer.request) {
                QVERIFY(offer.notBefore);
                now = *offer.notBefore;
                continue;
            }
            ++sent;
            now += 1ms;
            flow.settle(*offer.request, failure(), now);
        }
        QVERIFY2(sent > 15 && sent < 30, qPrintable(QString::number(sent)));
    }

    void twoPromptsThatAreTooLongEndALegOfThatLength()
    {
        LegFlow flow = openFlow({.endsWhenTooLong = true}, {.count = 9});
        for (int i = 0; i < 2; ++i)
            flow.settle(*flow.take(start).request, {.outcome = Outcome::ContextTooLong}, start);
        QVERIFY(flow.isExhausted(start) && flow.end());
    }

    void aTokenBudgetHoldsBack()
    {
        LegFlow flow
            = openFlow({.load = {.concurrency = 4}, .tokensPerMinute = 100, .expectedTokens = 60}, {.count = 4});
        const auto first = flow.take(start).request;
        QVERIFY(first);
        const LegFlow::Offer none = flow.take(start);
        QVERIFY(!none.request && !none.notBefore); // the end of the first decides
        QVERIFY(flow.lacksRoom());
        flow.settle(*first, answer(90), start + 2s);
        QVERIFY(!flow.lacksRoom());
        QCOMPARE(*flow.take(start + 2s).notBefore, start + 62s);
        QVERIFY(flow.take(start + 62s).request);
    }

    void whatWaitsForRoomInABudgetIsHeld()
    {
        LegFlow flow = openFlow({.load = {.rate = 1.0}, .tokensPerMinute = 100, .expectedTokens = 60},
                                {.count = 2, .dueAfter = {1s, 2s}});
        const auto first = flow.take(start + 1s).request;
        QVERIFY(!flow.take(start + 2s).request);
        flow.settle(*first, answer(10), start + 5s);
        QCOMPARE(flow.take(start + 5s).request->heldFor(), Nanoseconds(3s));
    }

    void aBudgetGoesOnInTheNextRun()
    {
        const FlowRules rules {.tokensPerMinute = 100, .expectedTokens = 60};
        LegFlow first = openFlow(rules, {.count = 1});
        first.settle(*first.take(start).request, answer(90), start + 2s);
        FlowRules next = rules;
        next.used = first.budget();
        LegFlow second = openFlow(next, {.count = 1});
        QCOMPARE(*second.take(start + 3s).notBefore, start + 62s);
    }

    void aLimitEndsTheLeg_data()
    {
        QTest::addColumn<int>("failures"); // of 30 requests, the first
        QTest::addColumn<int>("expected"); // requests until the end
        QTest::addColumn<int>("limit"); // 0: in a row, 1: share, 2: tokens
        QTest::addColumn<LegEnd>("end");
        QTest::addRow("three failures in a row") << 9 << 3 << 0 << LegEnd::FailuresInARow;
        QTest::addRow("more than a tenth, once there are twenty") << 3 << 20 << 1 << LegEnd::FailureShare;
        QTest::addRow("a hundred tokens of ten each") << 0 << 10 << 2 << LegEnd::TokenLimit;
    }

    void aLimitEndsTheLeg()
    {
        QFETCH(const int, failures);
        QFETCH(const int, expected);
        QFETCH(const int, limit);
        QFETCH(const LegEnd, end);
        Limits limits;
        if (limit == 0)
            limits.failuresInARow = 3;
        else if (limit == 1)
            limits.failureShare = 0.1;
        else
            limits.tokens = 100;
        LegFlow flow = openFlow({.limits = limits}, {.count = 30});
        int sent = 0;
        while (const auto request = flow.take(start).request) {
            ++sent;
            flow.settle(*request, sent <= failures ? failure() : answer(), start);
        }
        QCOMPARE(sent, expected);
        QCOMPARE(*flow.end(), end);
        QVERIFY(flow.isExhausted(start));
    }

    void whatTheUserCancelsIsNoFailure()
    {
        LegFlow flow = openFlow({.limits = {.failuresInARow = 1}}, {.count = 3});
        const auto request = flow.take(start).request;
        flow.settle(*request, {.outcome = Outcome::Cancelled}, start);
        QVERIFY(!flow.end());
    }

    void warmUpsOfAnOpenLoopGoOneByOne()
    {
        LegFlow flow = openFlow({.load = {.rate = 100.0}}, {.count = 2, .isWarmup = true}, true);
        const auto first = flow.take(start).request;
        QVERIFY(first->request.isWarmup && !first->dueAt);
        QVERIFY(!flow.take(start).request);
        flow.settle(*first, answer(), start + 1s);
        QVERIFY(flow.take(start + 1s).request);
    }
};

QTEST_APPLESS_MAIN(TestLegFlow)

#include "tst_legflow.moc"
