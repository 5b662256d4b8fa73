// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/runprogress.h"

#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

RunPlan planOf(Order order, int concurrency)
{
    RunPlan plan;
    plan.order = order;
    plan.load.concurrency = concurrency;
    plan.pause = 5s;
    plan.endpoints.resize(2);
    plan.prompts.prompts.resize(10);
    return plan;
}

RequestRecord recordOf(Nanoseconds latency)
{
    RequestRecord record;
    record.sentAt = 0ns;
    record.latency = latency;
    return record;
}

} // namespace

class TestRunProgress : public QObject
{
    Q_OBJECT

private slots:
    void estimatesTheRest_data()
    {
        QTest::addColumn<Order>("order");
        QTest::addColumn<int>("concurrency");
        QTest::addColumn<int>("doneOfA"); // 2 s each
        QTest::addColumn<int>("doneOfB"); // 1 s each
        QTest::addColumn<double>("expected");
        QTest::addRow("the second leg is taken to be like the first")
            << Order::Sequential << 1 << 5 << 0 << 10.0 + 20 + 5;
        QTest::addRow("both are known") << Order::Alternating << 1 << 5 << 5 << 10.0 + 5;
        QTest::addRow("lanes share the work") << Order::Alternating << 5 << 5 << 5 << 2.0 + 1;
        QTest::addRow("the slower leg counts") << Order::Together << 1 << 5 << 8 << 10.0;
        QTest::addRow("all done") << Order::Together << 1 << 10 << 10 << 0.0;
    }

    void estimatesTheRest()
    {
        QFETCH(const Order, order);
        QFETCH(const int, concurrency);
        QFETCH(const int, doneOfA);
        QFETCH(const int, doneOfB);
        QFETCH(const double, expected);
        const RunPlan plan = planOf(order, concurrency);
        RunProgress progress(plan, scheduleOf(plan));
        QVERIFY(!progress.remaining());
        for (int i = 0; i < doneOfA; ++i)
            progress.addFinished(0, recordOf(2s));
        for (int i = 0; i < doneOfB; ++i)
            progress.addFinished(1, recordOf(1s));
        QCOMPARE(toSeconds(*progress.remaining()), expected);
        QCOMPARE(progress.total(), 20);
        QCOMPARE(progress.done(), doneOfA + doneOfB);
    }

    void aPauseThatHasBegunIsNoLongerAhead()
    {
        const RunPlan plan = planOf(Order::Sequential, 1);
        RunProgress progress(plan, scheduleOf(plan));
        for (int i = 0; i < 10; ++i)
            progress.addFinished(0, recordOf(1s));
        QCOMPARE(toSeconds(*progress.remaining()), 15.0);
        progress.beginPause();
        QCOMPARE(toSeconds(*progress.remaining()), 10.0);
    }

    void requestsThatFailedTellNothing()
    {
        const RunPlan plan = planOf(Order::Together, 1);
        RunProgress progress(plan, scheduleOf(plan));
        RequestRecord refused = recordOf(1ms);
        refused.outcome = Outcome::Refused;
        progress.addFinished(0, refused);
        progress.addFinished(1, {.outcome = Outcome::NoCredential});
        QCOMPARE(progress.done(), 2);
        QVERIFY(!progress.remaining());
    }
};

QTEST_APPLESS_MAIN(TestRunProgress)

#include "tst_runprogress.moc"
