// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/longestcontext.h"
#include "tests/stats/suites.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

/// An endpoint's legs at 1,000, 8,000 and 32,000 tokens; those past `longest` failed.
std::vector<Leg> legsUpTo(double longest, Outcome outcome, int requests = 5, int more = 0)
{
    std::vector<Leg> legs;
    for (const int length : {1'000, 8'000, 32'000}) {
        const Leg leg = pointLeg("A", "", SweepVariable::PromptTokens, length,
                                 {.requests = requests, .promptTokens = length + more});
        legs.push_back(length > longest ? failedLeg(leg, outcome) : leg);
    }
    return legs;
}

ContextContest contestOf(const std::vector<std::vector<Leg>>& endpoints)
{
    std::vector<SweptLegs> swept;
    for (const std::vector<Leg>& legs : endpoints) {
        EndpointLegs pointers;
        for (const Leg& leg : legs)
            pointers.push_back(&leg);
        swept.push_back(sweptLegsOf(pointers, SweepVariable::PromptTokens));
    }
    return longestContextOf(swept);
}

} // namespace

class TestLongestContext : public QObject
{
    Q_OBJECT

private slots:
    void aRefusalAsTooLongShowsTheEnd()
    {
        const ContextContest contest = contestOf(
            {legsUpTo(8'000, Outcome::ContextTooLong, 1, 2), legsUpTo(32'000, Outcome::ContextTooLong, 1, 5)});
        QCOMPARE(contest.figures[0].value, 8'002.0);
        QCOMPARE(contest.figures[1].value, 32'005.0);
        QCOMPARE(contest.figures[1].n, 1);
        QCOMPARE(contest.decision.winner, std::size_t {1});
        QVERIFY(qAbs(*contest.decision.ratio - 32'005.0 / 8'002.0) < 1e-9);
        QVERIFY(!contest.decision.interval);
        QCOMPARE(contest.decision.sureness, Sureness::Shown);
    }

    void otherFailuresMustBeSeveral_data()
    {
        QTest::addColumn<int>("requests");
        QTest::addColumn<Sureness>("sureness");
        QTest::newRow("two") << 2 << Sureness::NotShown;
        QTest::newRow("three") << 3 << Sureness::Shown;
    }

    void otherFailuresMustBeSeveral()
    {
        QFETCH(const int, requests);
        QFETCH(const Sureness, sureness);
        const ContextContest contest = contestOf(
            {legsUpTo(32'000, Outcome::TotalTimeout, requests), legsUpTo(8'000, Outcome::TotalTimeout, requests)});
        QCOMPARE(contest.decision.winner, std::size_t {0});
        QCOMPARE(contest.decision.sureness, sureness);
    }

    void whatWasNotTriedIsNotShown()
    {
        std::vector<Leg> untried = legsUpTo(8'000, Outcome::ContextTooLong);
        untried.pop_back();
        const ContextContest contest = contestOf({untried, legsUpTo(32'000, Outcome::ContextTooLong)});
        QCOMPARE(contest.decision.winner, std::size_t {1});
        QCOMPARE(contest.decision.sureness, Sureness::NotShown);
    }

    void aTemplatesFewTokensAreNoAdvantage()
    {
        const ContextContest contest = contestOf(
            {legsUpTo(32'000, Outcome::ContextTooLong, 5, 0), legsUpTo(32'000, Outcome::ContextTooLong, 5, 70)});
        QVERIFY(!contest.decision.winner);
        QCOMPARE(contest.figures[1].value, 32'070.0);
    }

    void withoutAnswersThereIsNoLongest()
    {
        const ContextContest contest = contestOf({legsUpTo(0, Outcome::Refused), legsUpTo(32'000, Outcome::Refused)});
        QVERIFY(!contest.figures[0].value);
        QCOMPARE(contest.decision, Decision {});
    }
};

QTEST_APPLESS_MAIN(TestLongestContext)

#include "tst_longestcontext.moc"
