// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/legplan.h"
#include "tests/stats/builders.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;

class TestLegPlan : public QObject
{
    Q_OBJECT

private slots:
    void anEndpointIsNamedByItsPartElseByItsLeg()
    {
        Leg leg = legOf(QStringLiteral("Metis · 8"), {});
        QCOMPARE(endpointNameOf(leg), QStringLiteral("Metis · 8"));
        leg.part.endpoint = QStringLiteral("Metis");
        QCOMPARE(endpointNameOf(leg), QStringLiteral("Metis"));
        Leg nameless;
        nameless.key = QStringLiteral("metis");
        QCOMPARE(endpointNameOf(nameless), QStringLiteral("metis"));
    }

    void aLegOfASuiteHasItsScenariosPlan()
    {
        Leg leg = legOf(QStringLiteral("A"), {});
        RunResult result = runOf({leg});
        result.plan.warmup = 1;
        result.scenarios = {{QStringLiteral("one"), {.warmup = 2}}, {QStringLiteral("two"), {.warmup = 3}}};
        QCOMPARE(planOf(result, leg).warmup, 1);
        leg.part.scenario = QStringLiteral("two");
        QCOMPARE(planOf(result, leg).warmup, 3);
        leg.part.scenario = QStringLiteral("unknown");
        QCOMPARE(planOf(result, leg).warmup, 1);
    }

    void aPointsLoadGoesBeforeThePlans()
    {
        Leg leg = legOf(QStringLiteral("A"), {});
        RunResult result = runOf({leg});
        result.plan.load.concurrency = 4;
        QCOMPARE(loadOf(result, leg).concurrency, 4);
        leg.part.load = Load {.concurrency = 16};
        QCOMPARE(loadOf(result, leg).concurrency, 16);
    }

    void costIsThatOfTheEndpointOfTheName()
    {
        Leg leg = legOf(QStringLiteral("Metis · 8"), {});
        leg.part.endpoint = QStringLiteral("Metis");
        RunResult result = runOf({leg});
        result.plan.endpoints = {{.name = QStringLiteral("Sophia"), .cost = {.watts = 1}},
                                 {.name = QStringLiteral("Metis"), .cost = {.watts = 2}}};
        QCOMPARE(costOf(result, leg).watts, 2.0);
        leg.part.endpoint = QStringLiteral("Other");
        QCOMPARE(costOf(result, leg), EndpointCost {});
    }

    void latencyIsFromScheduleInAnOpenLoop()
    {
        RequestRecord record = sentAt(answered(1, 1), 5);
        record.scheduledAt = fromSeconds(3);
        RunResult result = runOf({legOf(QStringLiteral("A"), {record})});
        QCOMPARE(serviceLatencies(result, result.legs[0]), std::vector<double> {1});
        result.plan.load.rate = 2;
        QCOMPARE(serviceLatencies(result, result.legs[0]), std::vector<double> {3});
        result.legs[0].records[0].scheduledAt.reset(); // a file that lost it
        QCOMPARE(serviceLatencies(result, result.legs[0]), std::vector<double> {1});
    }
};

QTEST_APPLESS_MAIN(TestLegPlan)

#include "tst_legplan.moc"
