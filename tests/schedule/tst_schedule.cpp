// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/schedule.h"

#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

RunPlan planOf(int prompts, Order order)
{
    RunPlan plan;
    plan.order = order;
    plan.pause = 5s;
    plan.endpoints = {Endpoint {.name = QStringLiteral("A")}, Endpoint {.name = QStringLiteral("B")}};
    for (int i = 0; i < prompts; ++i)
        plan.prompts.prompts.push_back(promptFromText(QString::number(i + 1)));
    return plan;
}

QString nameOf(const PlannedRequest& request)
{
    const QString name = QChar(u'A' + request.leg) % QString::number(request.promptNumber);
    return (request.isWarmup ? QString(u'w' % name) : name)
        % (request.run > 1 ? QString(u'\'' % QString::number(request.run)) : QString());
}

/// "A1 A2 | pause B1 B2": phases parted by "|", turns by "/", legs that run at the same time by "+".
QString textOf(const Schedule& schedule)
{
    QStringList phases;
    for (const Phase& phase : schedule.phases) {
        QStringList turns;
        for (const Turn& turn : phase.turns) {
            QStringList shares;
            for (const LegShare& share : turn.shares) {
                QStringList names;
                for (std::int64_t i = 0; i < share.count.value_or(1); ++i)
                    names << nameOf(share.at(i));
                if (!share.count)
                    names << QStringLiteral("…");
                shares << names.join(u' ');
            }
            turns << shares.join(QStringLiteral(" + "));
        }
        const QString pause = phase.pauseBefore > 0ms ? QStringLiteral("pause ") : QString();
        phases << pause % turns.join(QStringLiteral(" / "));
    }
    return phases.join(QStringLiteral(" | "));
}

} // namespace

class TestSchedule : public QObject
{
    Q_OBJECT

private slots:
    void followsTheOrder_data()
    {
        QTest::addColumn<Order>("order");
        QTest::addColumn<int>("concurrency");
        QTest::addColumn<int>("warmup");
        QTest::addColumn<int>("repeat");
        QTest::addColumn<QString>("expected");
        QTest::addRow("sequential") << Order::Sequential << 1 << 0 << 1 << "A1 A2 A3 | pause B1 B2 B3";
        QTest::addRow("sequential warms up each leg right before it")
            << Order::Sequential << 1 << 2 << 1 << "wA1 wA2 | A1 A2 A3 | pause wB1 wB2 | B1 B2 B3";
        QTest::addRow("repetitions come after all prompts")
            << Order::Sequential << 1 << 0 << 2 << "A1 A2 A3 A1'2 A2'2 A3'2 | pause B1 B2 B3 B1'2 B2'2 B3'2";
        QTest::addRow("alternating turns round at each prompt")
            << Order::Alternating << 1 << 0 << 1 << "A1 / B1 / B2 / A2 / A3 / B3";
        QTest::addRow("alternating goes on turning in the next repetition")
            << Order::Alternating << 1 << 0 << 2
            << "A1 / B1 / B2 / A2 / A3 / B3 / B1'2 / A1'2 / A2'2 / B2'2 / B3'2 / A3'2";
        QTest::addRow("alternating in blocks as wide as the lanes")
            << Order::Alternating << 2 << 1 << 1 << "wA1 / wB1 | A1 A2 / B1 B2 / B3 / A3";
        QTest::addRow("together") << Order::Together << 4 << 1 << 1 << "wA1 + wB1 | A1 A2 A3 + B1 B2 B3";
        QTest::addRow("more warm-ups than prompts begin again")
            << Order::Together << 1 << 4 << 1 << "wA1 wA2 wA3 wA1 + wB1 wB2 wB3 wB1 | A1 A2 A3 + B1 B2 B3";
    }

    void followsTheOrder()
    {
        QFETCH(const Order, order);
        QFETCH(const int, concurrency);
        QFETCH(const int, warmup);
        QFETCH(const int, repeat);
        QFETCH(const QString, expected);
        RunPlan plan = planOf(3, order);
        plan.load.concurrency = concurrency;
        plan.warmup = warmup;
        plan.repeat = repeat;
        QCOMPARE(textOf(scheduleOf(plan)), expected);
    }

    void knowsHowManyRequestsALegHas_data()
    {
        QTest::addColumn<Order>("order");
        QTest::addRow("sequential") << Order::Sequential;
        QTest::addRow("alternating") << Order::Alternating;
        QTest::addRow("together") << Order::Together;
    }

    void knowsHowManyRequestsALegHas()
    {
        QFETCH(const Order, order);
        RunPlan plan = planOf(5, order);
        plan.warmup = 2;
        plan.repeat = 3;
        plan.load.concurrency = 2;
        QCOMPARE(*scheduleOf(plan).requestsOf(0), 2 + 15);
        QCOMPARE(*scheduleOf(plan).requestsOf(1), 2 + 15);
        plan.limits.requests = 7;
        QCOMPARE(*scheduleOf(plan).requestsOf(1), 2 + 7);
        plan.limits = {.duration = 10s};
        QVERIFY(!scheduleOf(plan).requestsOf(1));
    }

    void aRunThatOnlyTimeEndsHasNoLastRequest()
    {
        RunPlan plan = planOf(2, Order::Together);
        plan.limits.duration = 10s;
        QCOMPARE(textOf(scheduleOf(plan)), QStringLiteral("A1 … + B1 …"));
        plan.order = Order::Alternating;
        const Schedule schedule = scheduleOf(plan);
        QCOMPARE(textOf(schedule), QStringLiteral("A1 / B1 / B2 / A2"));
        QVERIFY(schedule.phases.front().cycles);
    }

    void everyLegOfAnOpenLoopHasTheSameTimes()
    {
        RunPlan plan = planOf(3, Order::Sequential);
        plan.load.rate = 4;
        plan.limits.requests = 6;
        const Schedule schedule = scheduleOf(plan);
        const LegShare& first = schedule.phases[0].turns[0].shares[0];
        QCOMPARE(first.dueAfter.size(), std::size_t(6));
        QCOMPARE(first.at(5).promptNumber, 3);
        QCOMPARE(first.at(5).run, 2);
        QCOMPARE(schedule.phases[1].turns[0].shares[0].dueAfter, first.dueAfter);
    }

    void namesTheLegOfASequentialPhaseOnly()
    {
        const Schedule sequential = scheduleOf(planOf(1, Order::Sequential));
        QCOMPARE(sequential.phases[0].leg, 0);
        QCOMPARE(sequential.phases[1].leg, 1);
        QCOMPARE(scheduleOf(planOf(1, Order::Alternating)).phases[0].leg, -1);
        QCOMPARE(scheduleOf(planOf(1, Order::Together)).phases[0].leg, -1);
    }

    void threeLegsTakeTurnsInBeingFirst()
    {
        RunPlan plan = planOf(3, Order::Alternating);
        plan.endpoints.push_back(Endpoint {.name = QStringLiteral("C")});
        QCOMPARE(textOf(scheduleOf(plan)), QStringLiteral("A1 / B1 / C1 / B2 / C2 / A2 / C3 / A3 / B3"));
    }

    void anEmptyPlanHasNoPhases()
    {
        for (const Order order : {Order::Sequential, Order::Alternating, Order::Together}) {
            RunPlan plan = planOf(0, order);
            plan.warmup = 3;
            QCOMPARE(scheduleOf(plan), Schedule());
            QCOMPARE(scheduleOf(RunPlan {.order = order}), Schedule());
        }
    }
};

QTEST_APPLESS_MAIN(TestSchedule)

#include "tst_schedule.moc"
