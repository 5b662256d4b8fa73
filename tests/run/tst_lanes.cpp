// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/lanes.h"

#include <QTest>

using namespace tokenscope;

class TestLanes : public QObject
{
    Q_OBJECT

private slots:
    void spreadOverWorkers_data()
    {
        QTest::addColumn<Order>("order");
        QTest::addColumn<int>("concurrency");
        QTest::addColumn<int>("threads");
        QTest::addColumn<QString>("expected"); // legs of the lanes; workers parted by "|"
        QTest::addRow("one lane needs one worker") << Order::Sequential << 1 << 4 << "AB";
        QTest::addRow("alternating with one lane too") << Order::Alternating << 1 << 4 << "AB";
        QTest::addRow("each leg is spread") << Order::Sequential << 5 << 2 << "AAABBB|AABB";
        QTest::addRow("two single lanes get a worker each") << Order::Together << 1 << 4 << "A|B";
        QTest::addRow("one thread has to do") << Order::Together << 2 << 1 << "AABB";
        QTest::addRow("together goes on where the last leg ended") << Order::Together << 2 << 3 << "AB|A|B";
        QTest::addRow("no concurrency is one") << Order::Sequential << 0 << 1 << "AB";
    }

    void spreadOverWorkers()
    {
        QFETCH(const Order, order);
        QFETCH(const int, concurrency);
        QFETCH(const int, threads);
        QFETCH(const QString, expected);
        RunPlan plan;
        plan.order = order;
        plan.load.concurrency = concurrency;
        plan.endpoints.resize(2);
        QStringList workers;
        for (const std::vector<int>& lanes : lanesOfWorkers(plan, threads)) {
            QString legs;
            for (const int leg : lanes)
                legs += QChar(u'A' + leg);
            workers << legs;
        }
        QCOMPARE(workers.join(u'|'), expected);
    }

    void aPlanWithoutEndpointsHasAnIdleWorker()
    {
        QCOMPARE(lanesOfWorkers(RunPlan(), 4), std::vector<std::vector<int>> {{}});
    }

    void aPlanThatAsksForTooManyGetsFewer()
    {
        RunPlan plan;
        plan.load.concurrency = 2'000'000'000;
        plan.endpoints.resize(1);
        QVERIFY(lanesOfWorkers(plan, 1).front().size() < 100'000);
    }

    void oneToFourThreadsMeasure()
    {
        QVERIFY(usualWorkerThreads() >= 1);
        QVERIFY(usualWorkerThreads() <= 4);
    }
};

QTEST_APPLESS_MAIN(TestLanes)

#include "tst_lanes.moc"
