// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/conditions.h"
#include "tests/stats/originalfile.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

std::optional<ConditionDifference> conditionOf(const std::vector<LegSummary>& legs, Condition kind)
{
    const auto conditions = conditionsOf(legs, 0);
    const auto found = std::ranges::find(conditions, kind, &ConditionDifference::kind);
    return found == conditions.end() ? std::nullopt : std::optional(*found);
}

std::vector<LegSummary> twoLegs()
{
    const RequestRecord record = streamed(sentAt(withUsage(answered(1, 2), 9, 3), 0), {{1, 4}, {1.5, 4}, {2, 4}});
    return summarize(runOf({legOf(QStringLiteral("A"), {record}), legOf(QStringLiteral("B"), {record})}));
}

using Change = std::function<void(LegSummary&)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestConditions : public QObject
{
    Q_OBJECT

private slots:
    void legsOfOneOwnRunHaveNothingToSay()
    {
        QVERIFY(conditionsOf(twoLegs(), 0).empty());
        QVERIFY(conditionsOf({}, 0).empty());
    }

    void whoMeasuredFromWhereDiffersOnlyWhereBothAreKnown()
    {
        auto legs = twoLegs();
        legs[0].conditions.client = QStringLiteral("Tokenscope 1.0.0");
        legs[0].conditions.machine = QStringLiteral("Debian GNU/Linux 12, x86_64");
        legs[1].conditions.client.clear();
        legs[1].conditions.machine.clear();
        QVERIFY(!conditionOf(legs, Condition::ClientVersion));
        QVERIFY(!conditionOf(legs, Condition::Location));
        legs[1].conditions.client = QStringLiteral("Tokenscope 1.1.0");
        legs[1].conditions.machine = QStringLiteral("Fedora Linux 39, aarch64");
        QVERIFY(conditionOf(legs, Condition::ClientVersion)->isDifference);
        QVERIFY(conditionOf(legs, Condition::Location)->isDifference);
    }

    void oneChangedConditionIsOneDifference_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, Condition kind, Change change) {
            QTest::newRow(name) << static_cast<int>(kind) << std::move(change);
        };
        row("model", Condition::Model, [](LegSummary& leg) { leg.model = QStringLiteral("other"); });
        row("prompts", Condition::Prompts, [](LegSummary& leg) { leg.conditions.prompts = {QStringLiteral("x")}; });
        row("temperature", Condition::Sampling, [](LegSummary& leg) { leg.conditions.sampling.temperature = 0; });
        row("limit of tokens", Condition::Sampling, [](LegSummary& leg) { leg.conditions.sampling.maxTokens = 9; });
        row("concurrency", Condition::Concurrency, [](LegSummary& leg) { leg.conditions.concurrency = 8; });
        row("warm-ups", Condition::Warmups, [](LegSummary& leg) { leg.conditions.warmups = 3; });
        row("rate", Condition::Concurrency, [](LegSummary& leg) { leg.load.rate = 2.5; });
        row("order", Condition::RunOrder, [](LegSummary& leg) { leg.conditions.order = Order::Together; });
        row("number of requests", Condition::RequestCount, [](LegSummary& leg) { leg.attempted = 5; });
        row("another run", Condition::StartTime,
            [](LegSummary& leg) { leg.conditions.startedAt = leg.conditions.startedAt.addDays(1); });
        row("simulated", Condition::Simulated, [](LegSummary& leg) { leg.isSimulated = true; });
        row("sped up", Condition::TimeScale, [](LegSummary& leg) { leg.conditions.timeScale = 0.05; });
        row("estimated tokens", Condition::EstimatedTokens, [](LegSummary& leg) { leg.hasEstimatedTokens = true; });
    }

    void oneChangedConditionIsOneDifference()
    {
        QFETCH(const int, kind);
        QFETCH(const Change, change);
        std::vector<LegSummary> legs = twoLegs();
        change(legs[1]);
        const ConditionDifference expected {static_cast<Condition>(kind), true, {1}};
        QCOMPARE(conditionsOf(legs, 0), std::vector {expected});
    }

    void whatAllLegsShareIsARemark()
    {
        std::vector<LegSummary> legs = twoLegs();
        for (LegSummary& leg : legs) {
            leg.isSimulated = true;
            leg.conditions.timeScale = 0.05;
        }
        const std::vector<ConditionDifference> expected {{Condition::Simulated, false, {0, 1}},
                                                         {Condition::TimeScale, false, {0, 1}}};
        QCOMPARE(conditionsOf(legs, 0), expected);
    }

    void remarksNameTheirLegs_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, Condition kind, Change change) {
            QTest::newRow(name) << static_cast<int>(kind) << std::move(change);
        };
        row("buffered", Condition::BufferedStream, [](LegSummary& leg) { leg.conditions.buffered = 1; });
        row("derived", Condition::DerivedThroughput, [](LegSummary& leg) { leg.isThroughputDerived = true; });
        row("stopped", Condition::Stopped, [](LegSummary& leg) { leg.conditions.wasStopped = true; });
        row("late client", Condition::LateClient, [](LegSummary& leg) { leg.conditions.isClientLate = true; });
    }

    void remarksNameTheirLegs()
    {
        QFETCH(const int, kind);
        QFETCH(const Change, change);
        std::vector<LegSummary> legs = twoLegs();
        change(legs[1]);
        const ConditionDifference expected {static_cast<Condition>(kind), false, {1}};
        QCOMPARE(conditionsOf(legs, 0), std::vector {expected});
    }

    void theOriginalFileSaysWhatItLacks()
    {
        const auto legs = summarize(originalFile());
        QVERIFY(conditionOf(legs, Condition::Model)->isDifference);
        QVERIFY(!conditionOf(legs, Condition::Prompts));
        QVERIFY(!conditionOf(legs, Condition::Sampling)); // not known, so not said
        for (const Condition kind : {Condition::UnknownPlan, Condition::NotStreamed, Condition::DerivedThroughput})
            QCOMPARE(conditionOf(legs, kind)->legs, (std::vector<std::size_t> {0, 1}));
    }

    void anEmptyLegIsNamedAndNotComparedFurther()
    {
        const auto legs = summarize(originalFileWithEmptyLeg());
        QCOMPARE(conditionOf(legs, Condition::NoResults)->legs, std::vector<std::size_t> {1});
        QVERIFY(conditionOf(legs, Condition::RequestCount));
        QVERIFY(!conditionOf(legs, Condition::Model)); // not known is not another
        QVERIFY(!conditionOf(legs, Condition::Prompts));
        QVERIFY(!conditionOf(legs, Condition::Streaming));
    }

    void oneLegStreamedAndOneNotIsADifference()
    {
        std::vector<LegSummary> legs = twoLegs();
        legs[1].conditions.streamed = 0;
        QVERIFY(conditionOf(legs, Condition::Streaming)->isDifference);
        QCOMPARE(conditionOf(legs, Condition::NotStreamed)->legs, std::vector<std::size_t> {1});
    }
};

QTEST_APPLESS_MAIN(TestConditions)

#include "tst_conditions.moc"
