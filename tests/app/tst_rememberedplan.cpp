// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/rememberedplan.h"
#include "ui/launch/planproblems.h"

#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestRememberedPlan : public QObject
{
    Q_OBJECT

private slots:
    void aPlanComesBackAsItWas_data()
    {
        QTest::addColumn<LaunchPlan>("plan");
        LaunchPlan odd = alcfPlan();
        odd.route.secondHop = RemoteRoute::SecondHop::FromFirst;
        odd.route.configFile = u"/home/a user/ssh=config"_s;
        odd.command = u"ENV=1 cszoo fit {parameters}, --x=\"a b\""_s;
        odd.batchSizes = {};
        LaunchPlan local;
        local.folder = u"/work"_s;
        QTest::newRow("the preset") << alcfPlan();
        QTest::newRow("signs that mean something in settings") << odd;
        QTest::newRow("on this computer") << local;
    }

    void aPlanComesBackAsItWas()
    {
        QFETCH(const LaunchPlan, plan);
        QCOMPARE(planOfLines(linesOfPlan(plan)), plan);
    }

    void linesThatMeanNothingArePassedOver()
    {
        const LaunchPlan plan = planOfLines({u"batch_sizes=many"_s, u"nonsense"_s, u"=x"_s, u"folder=~/here"_s});
        QCOMPARE(plan.folder, u"~/here"_s);
        QVERIFY(plan.batchSizes.empty());
        QVERIFY(!plan.route.isLocal()); // what nobody has chosen yet: most runs are elsewhere
        QCOMPARE(plan.command, LaunchPlan().command);
    }
};

QTEST_APPLESS_MAIN(TestRememberedPlan)

#include "tst_rememberedplan.moc"
