// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/faircomparison.h"

#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

RunPlan base()
{
    RunPlan plan {.endpoints = {{.name = QStringLiteral("A")}, {.name = QStringLiteral("B")}}};
    for (int i = 0; i < 20; ++i)
        plan.prompts.prompts.push_back(promptFromText(QString::number(i)));
    return plan;
}

QStringList keysOf(const std::vector<Scenario>& suite)
{
    QStringList keys;
    for (const Scenario& scenario : suite)
        keys << scenario.key;
    return keys;
}

const RunPlan& planOf(const std::vector<Scenario>& suite, const char* key)
{
    return std::ranges::find(suite, QString::fromLatin1(key), &Scenario::key)->plan;
}

/// What time limits and rates allow all steps to take, answers still awaited at their ends aside.
Milliseconds longest(const std::vector<Scenario>& suite)
{
    Milliseconds sum {};
    for (const Scenario& scenario : suite) {
        const RunPlan& plan = scenario.plan;
        std::size_t steps = 1;
        if (plan.sweep)
            steps = plan.sweep->isSearch() ? 9 + static_cast<std::size_t>(plan.sweep->bisections)
                                           : plan.sweep->values.size();
        const auto byRate = [&plan] {
            return Milliseconds(
                static_cast<std::int64_t>(static_cast<double>(*plan.limits.requests) / *plan.load.rate * 1000));
        };
        sum += (plan.limits.duration ? *plan.limits.duration : byRate()) * (steps * plan.endpoints.size());
    }
    return sum;
}

} // namespace

class TestFairComparison : public QObject
{
    Q_OBJECT

private slots:
    void asksInSixWays()
    {
        QCOMPARE(keysOf(fairComparison(base(), {})).join(u' '),
                 QStringLiteral("original concurrency batch long_context long_answers steady"));
    }

    void keepsToItsTime()
    {
        for (const Milliseconds budget : {Milliseconds(1min), Milliseconds(10min), Milliseconds(3h)}) {
            const Milliseconds planned = longest(fairComparison(base(), {.time = budget}));
            QVERIFY(planned <= budget);
            QVERIFY(planned > budget * 8 / 10);
        }
    }

    void theOriginalPartIsTheOriginalProtocol()
    {
        RunPlan loaded = base();
        loaded.load.concurrency = 7;
        loaded.repeat = 3;
        const RunPlan plan = planOf(fairComparison(loaded, {}), "original");
        QCOMPARE(plan.load, Load());
        QCOMPARE(*plan.limits.requests, 10);
        QCOMPARE(plan.warmup, 0);
        QCOMPARE(plan.order, Order::Sequential);
    }

    void leavesOutWhatABudgetOfTokensHasNoRoomFor()
    {
        const std::vector<Scenario> rich = fairComparison(base(), {.tokens = 100'000'000});
        QCOMPARE(planOf(rich, "long_context").sweep->values, (std::vector<double> {1'000, 8'000, 32'000, 128'000}));
        const std::vector<Scenario> poor = fairComparison(base(), {.tokens = 4'000'000});
        QCOMPARE(planOf(poor, "long_context").sweep->values, (std::vector<double> {1'000, 8'000}));
        const std::vector<Scenario> broke = fairComparison(base(), {.tokens = 1'000});
        QVERIFY(!keysOf(broke).contains(QStringLiteral("long_context")));
        QVERIFY(planOf(broke, "original").limits.tokens);
    }

    void leavesOutLengthsAboveAQuota()
    {
        RunPlan plan = base();
        plan.endpoints[1].tokensPerMinute = 60'000;
        QCOMPARE(planOf(fairComparison(plan, {}), "long_context").sweep->values,
                 (std::vector<double> {1'000, 8'000, 32'000}));
    }

    void theSteadyStreamIsEven()
    {
        const RunPlan plan = planOf(fairComparison(base(), {}), "steady");
        QCOMPARE(plan.load.arrivals, Arrivals::Constant);
        QCOMPARE(*plan.limits.requests, 30);
        QVERIFY(*plan.load.rate > 0.1 && *plan.load.rate < 5);
    }
};

QTEST_APPLESS_MAIN(TestFairComparison)

#include "tst_faircomparison.moc"
