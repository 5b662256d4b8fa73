// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/tokenbudget.h"

#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint start {};

} // namespace

class TestTokenBudget : public QObject
{
    Q_OBJECT

private slots:
    void whatFitsMayGoAtOnce()
    {
        TokenBudget budget(1'000);
        QCOMPARE(*budget.mayGoAt(400, start), start);
        budget.take(400);
        QCOMPARE(*budget.mayGoAt(600, start), start);
    }

    void whatDoesNotFitWaitsForTheOldestUseToBeAMinuteAgo()
    {
        TokenBudget budget(1'000);
        budget.take(500);
        budget.settle(500, 500, start + 1s);
        budget.take(400);
        budget.settle(400, 450, start + 3s);
        QCOMPARE(*budget.mayGoAt(500, start + 4s), start + 61s);
        QCOMPARE(*budget.mayGoAt(600, start + 4s), start + 63s);
        QCOMPARE(*budget.mayGoAt(500, start + 61s), start + 61s);
    }

    void whenOnlyRequestsInFlightStandInTheWayTheirEndIsWaitedFor()
    {
        TokenBudget budget(1'000);
        budget.take(800);
        QVERIFY(!budget.mayGoAt(300, start));
        budget.settle(800, 100, start + 1s);
        QCOMPARE(*budget.mayGoAt(300, start + 1s), start + 1s);
    }

    void aRequestLargerThanTheQuotaGoesWhenNothingElseCounts()
    {
        TokenBudget budget(100);
        QCOMPARE(*budget.mayGoAt(5'000, start), start);
        budget.take(5'000);
        budget.settle(5'000, 5'000, start + 2s);
        QCOMPARE(*budget.mayGoAt(1, start + 3s), start + 62s);
    }

    void aFailureThatUsedNothingCostsNothing()
    {
        TokenBudget budget(1'000);
        budget.take(900);
        budget.settle(900, 0, start);
        QCOMPARE(*budget.mayGoAt(1'000, start), start);
    }

    void theTimeAPlanNeedsIsKnownInAdvance()
    {
        QCOMPARE(shortestTime(100, 600, 60'000), Nanoseconds(0s)); // all within the first minute's quota
        QCOMPARE(shortestTime(300, 600, 60'000), Nanoseconds(120s));
        QCOMPARE(shortestTime(10, 600, 0), Nanoseconds(0s));
    }
};

QTEST_APPLESS_MAIN(TestTokenBudget)

#include "tst_tokenbudget.moc"
