// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/keptbearer.h"
#include "run/plannedtime.h"
#include "shortlivedbearers.h"

#include <QSignalSpy>
#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;

class TestKeptBearer : public QObject
{
    Q_OBJECT

private slots:
    void theNextTokenIsThereBeforeTheEnd()
    {
        ShortLivedBearers authority(600ms);
        KeptBearer bearer(authority, {}, m_clock);
        QSignalSpy fetched(&bearer, &KeptBearer::fetched);
        bearer.fetch(1min);
        QVERIFY(fetched.isEmpty()); // never from inside
        QVERIFY(fetched.wait());
        const TimePoint firstEnd = *bearer.goodUntil();
        QCOMPARE(bearer.cell()->present().token, QByteArray("token-1"));
        QTRY_COMPARE(bearer.cell()->present().token, QByteArray("token-2"));
        QVERIFY(m_clock.now() < firstEnd);
        QVERIFY(*bearer.goodUntil() > firstEnd);
        QTRY_COMPARE(bearer.cell()->present().token, QByteArray("token-3"));
        QCOMPARE(fetched.size(), 1);
    }

    void aTokenWithoutEndIsAskedForOnce()
    {
        ShortLivedBearers authority(24h * 365);
        KeptBearer bearer(authority, {}, m_clock);
        bearer.fetch(1min);
        QTRY_VERIFY(bearer.isFetched());
        QVERIFY(!QTest::qWaitFor([&] { return authority.asked > 1; }, 300));
    }

    void whereNoOtherTokenComesTheReasonIsToldAfterAWhile()
    {
        ShortLivedBearers authority(200ms);
        KeptBearer bearer(authority, {}, m_clock, 300ms);
        QSignalSpy lapsed(&bearer, &KeptBearer::lapsed);
        bearer.fetch(1min);
        QTRY_VERIFY(bearer.isFetched());
        const TimePoint end = *bearer.goodUntil();
        authority.dryUp();
        QVERIFY(lapsed.wait());
        QVERIFY(m_clock.now() >= end + 300ms);
        QVERIFY(authority.asked >= 4); // it was tried again
        QVERIFY(!bearer.goodUntil());
        QVERIFY(bearer.cell()->present().failure->contains(QStringLiteral("expired")));
        QVERIFY(bearer.cell()->present().token.isEmpty());
    }

    void aRefusedTokenIsGivenBackOnceAndAnotherOneFollows()
    {
        ShortLivedBearers authority(1h);
        KeptBearer bearer(authority, {}, m_clock);
        bearer.fetch(1min);
        QTRY_VERIFY(bearer.isFetched());
        const int first = bearer.cell()->present().generation;
        bearer.refuse(first);
        QVERIFY(*bearer.goodUntil() <= m_clock.now());
        bearer.refuse(first); // by the other requests that were in flight
        QTRY_COMPARE(bearer.cell()->present().token, QByteArray("token-2"));
        QVERIFY(bearer.cell()->present().followsRefusal);
        bearer.refuse(first);
        QCOMPARE(authority.rejected, std::vector<QByteArray> {"token-1"});
        QVERIFY(*bearer.goodUntil() > m_clock.now());
    }

    void whatWorkersReadIsShared()
    {
        BearerCell cell;
        cell.renew("a token that is too long for any small buffer", false);
        const BearerCell::Present one = cell.present();
        const BearerCell::Present other = cell.present();
        QVERIFY(one.token.constData() == other.token.constData()); // no copy: nothing is allocated for a request
        cell.renew("another", false);
        QCOMPARE(one.token, QByteArray("a token that is too long for any small buffer")); // of a request on its way
        QCOMPARE(cell.present().generation, one.generation + 1);
    }

    void theSecondRefusalInARowIsTheEndUnlessATokenWasAcceptedBetween()
    {
        ShortLivedBearers authority(1h);
        KeptBearer bearer(authority, {}, m_clock);
        QSignalSpy refusedAgain(&bearer, &KeptBearer::refusedAgain);
        bearer.fetch(1min);
        QTRY_VERIFY(bearer.isFetched());
        for (int i = 2; i < 4; ++i) {
            bearer.cell()->accept(bearer.cell()->present().generation);
            bearer.refuse(bearer.cell()->present().generation);
            QTRY_COMPARE(bearer.cell()->present().token, "token-" + QByteArray::number(i));
            QVERIFY(refusedAgain.isEmpty());
        }
        bearer.refuse(bearer.cell()->present().generation);
        QCOMPARE(refusedAgain.size(), 1);
        QCOMPARE(authority.rejected.size(), std::size_t(3)); // its source knows of the last one, too
    }

    void thePlannedTimeFollowsThePlan_data()
    {
        QTest::addColumn<RunPlan>("plan");
        QTest::addColumn<Milliseconds>("time");
        const std::vector<Endpoint> two(2);
        const auto prompts = [](std::size_t count) { return PromptSet {.prompts = std::vector<Prompt>(count)}; };
        QTest::addRow("nothing: a minute") << RunPlan {.endpoints = two} << Milliseconds(1min);
        QTest::addRow("one after the other")
            << RunPlan {.endpoints = two, .prompts = prompts(100), .pause = 5s, .sampling = {.maxTokens = 400}}
            << Milliseconds(2010s);
        QTest::addRow("together") << RunPlan {.endpoints = two,
                                              .prompts = prompts(100),
                                              .order = Order::Together,
                                              .pause = 0s,
                                              .sampling = {.maxTokens = 400}}
                                  << Milliseconds(1000s);
        QTest::addRow("ten at a time") << RunPlan {.endpoints = {Endpoint()},
                                                   .prompts = prompts(100),
                                                   .pause = 0s,
                                                   .load = {.concurrency = 10},
                                                   .sampling = {.maxTokens = 400}}
                                       << Milliseconds(100s);
        QTest::addRow("a time limit") << RunPlan {.endpoints = {Endpoint()},
                                                  .prompts = prompts(100),
                                                  .pause = 0s,
                                                  .limits = {.duration = 300s}}
                                      << Milliseconds(300s);
        QTest::addRow("a quota") << RunPlan {.endpoints = {Endpoint {.tokensPerMinute = 400}},
                                             .prompts = prompts(10),
                                             .pause = 0s,
                                             .sampling = {.maxTokens = 400}}
                                 << Milliseconds(600s);
        QTest::addRow("longer than anything")
            << RunPlan {.endpoints = two, .prompts = prompts(1'000), .repeat = 1'000'000} << Milliseconds(12h);
    }

    void thePlannedTimeFollowsThePlan()
    {
        QFETCH(const RunPlan, plan);
        QFETCH(const Milliseconds, time);
        QCOMPARE(plannedTime(plan).count(), time.count());
    }

private:
    const SteadyClock m_clock;
};

QTEST_GUILESS_MAIN(TestKeptBearer)
#include "tst_keptbearer.moc"
