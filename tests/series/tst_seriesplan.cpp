// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/faircomparison.h"
#include "series/seriesplan.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

RunPlan planOf(std::optional<Sweep> sweep = {})
{
    RunPlan plan {.endpoints = {{.name = QStringLiteral("A")}, {.name = QStringLiteral("B")}}};
    for (int i = 0; i < 3; ++i)
        plan.prompts.prompts.push_back(promptFromText(QString::number(i)));
    plan.sweep = std::move(sweep);
    return plan;
}

/// A leg of this step with answers of ten tokens that took so long.
Leg legOf(const PlannedStep& step, std::size_t endpoint, double seconds)
{
    Leg leg {.name = step.plan.endpoints[endpoint].name};
    leg.part = {.endpoint = leg.name, .scenario = step.place.scenario, .point = step.place.point};
    const int lanes = step.plan.load.concurrency;
    for (int i = 0; i < lanes; ++i) {
        RequestRecord record {.number = i, .sentAt = Nanoseconds(0), .latency = fromSeconds(seconds)};
        record.usage.completionTokens = 10;
        leg.records.push_back(record);
    }
    return leg;
}

/// Goes through a series; an endpoint is as slow as its load is above its capacity.
QStringList stepsOf(SeriesPlan plan, const std::vector<double>& capacities)
{
    QStringList steps;
    while (const auto step = plan.next()) {
        RunResult result {.plan = step->plan, .hasPlan = true};
        QString text = step->place.point ? QString::number(step->place.point->value) : step->place.scenario;
        for (std::size_t i = 0; i < step->plan.endpoints.size(); ++i) {
            const double load = step->plan.load.concurrency;
            const double capacity = capacities[step->endpoints[i]];
            result.legs.push_back(legOf(*step, i, std::max(1.0, load / capacity)));
            text += step->plan.endpoints[i].name;
        }
        for (const Leg& leg : result.legs)
            plan.add(leg, result);
        steps << text;
    }
    return steps;
}

} // namespace

class TestSeriesPlan : public QObject
{
    Q_OBJECT

private slots:
    void aPlainRunIsOneStep()
    {
        const SeriesPlan plan({{.plan = planOf()}});
        const auto step = plan.next();
        QCOMPARE(step->plan, planOf());
        QCOMPARE(*step->place.count, 1);
        QCOMPARE(nameOf(QStringLiteral("A"), step->place), QStringLiteral("A"));
        QCOMPARE(keyOf(QStringLiteral("a"), step->place), QStringLiteral("a"));
        QCOMPARE(stepsOf(plan, {1, 1}), QStringList {QStringLiteral("AB")});
    }

    void aListIsMeasuredPointByPointByAll()
    {
        const SeriesPlan plan({{.plan = planOf(Sweep {.values = {1, 4, 2}})}});
        QCOMPARE(*plan.next()->place.count, 3);
        QCOMPARE(stepsOf(plan, {9, 9}), (QStringList {u"1AB"_qs, u"4AB"_qs, u"2AB"_qs}));
    }

    void aSearchGoesOnForTheEndpointThatStillGains()
    {
        const SeriesPlan plan({{.plan = planOf(Sweep {.to = 64, .bisections = 0})}});
        QVERIFY(!plan.next()->place.count);
        QCOMPARE(stepsOf(plan, {2, 8}), (QStringList {u"1AB"_qs, u"2AB"_qs, u"4AB"_qs, u"8B"_qs, u"16B"_qs}));
    }

    void theScenariosOfASuiteFollowEachOther()
    {
        const SeriesPlan plan(
            {{.key = u"first"_qs, .plan = planOf()}, {.key = u"second"_qs, .plan = planOf(Sweep {.values = {2, 4}})}});
        QCOMPARE(*plan.next()->place.count, 3);
        QCOMPARE(stepsOf(plan, {9, 9}), (QStringList {u"firstAB"_qs, u"2AB"_qs, u"4AB"_qs}));
    }

    void whatWasStoppedIsMeasuredAgainAndTheRestIsNot()
    {
        const std::vector<Scenario> scenarios {{.plan = planOf(Sweep {.values = {1, 2}})}};
        SeriesPlan first(scenarios);
        const PlannedStep step = *first.next();
        RunResult result {.plan = step.plan, .hasPlan = true};
        result.legs = {legOf(step, 0, 1), legOf(step, 1, 1)};
        result.legs[1].part.end = LegEnd::Stopped;
        SeriesPlan resumed(scenarios);
        for (const Leg& leg : result.legs)
            resumed.add(leg, result);
        const auto next = resumed.next();
        QCOMPARE(next->place.point->value, 1.0);
        QCOMPARE(next->plan.endpoints.size(), std::size_t(1));
        QCOMPARE(next->plan.endpoints.front().name, u"B"_qs);
    }

    void aPointOfLoadHasRequestsEnough()
    {
        const SeriesPlan atATime({{.plan = planOf(Sweep {.values = {32}})}});
        QCOMPARE(*atATime.next()->plan.limits.requests, 160);
        const SeriesPlan rate({{.plan = planOf(Sweep {.variable = SweepVariable::Rate, .values = {2.5}})}});
        QCOMPARE(*rate.next()->plan.limits.requests, 25);
        QCOMPARE(*rate.next()->plan.load.rate, 2.5);
        RunPlan timed = planOf(Sweep {.values = {32}});
        timed.limits.duration = 5s;
        QVERIFY(!SeriesPlan({{.plan = timed}}).next()->plan.limits.requests);
    }

    void madePromptsAreRepeatedByOthers()
    {
        RunPlan plan = planOf();
        plan.synthetic = SyntheticPrompts {.count = 3};
        plan.repeat = 2;
        RunPlan step = SeriesPlan({{.plan = plan}}).next()->plan;
        step.prompts.prompts.resize(static_cast<std::size_t>(step.synthetic->count));
        QCOMPARE(step.synthetic->count, 6);
        QCOMPARE(*step.measuredRequests(), 6);
    }

    void lengthsMakePromptsOfTheirOwn()
    {
        RunPlan lengths = planOf(Sweep {.variable = SweepVariable::PromptTokens, .values = {1'000, 8'000}});
        lengths.synthetic = SyntheticPrompts {.count = 4};
        lengths.warmup = 1;
        const SeriesPlan plan({{.plan = lengths}});
        const auto step = plan.next();
        QCOMPARE(step->plan.synthetic->promptTokens, 1'000);
        QCOMPARE(step->plan.synthetic->count, 5); // one warms up
        QVERIFY(step->plan.synthetic->seed != lengths.synthetic->seed);
        QCOMPARE(nameOf(u"A"_qs, step->place), u"A @ prompt_tokens 1000"_qs);
        QCOMPARE(keyOf(u"a"_qs, step->place), u"a__p1000"_qs);
    }

    void keysTellEveryLegOfASuiteApart()
    {
        const std::vector<Scenario> suite = fairComparison(planOf(), {});
        SeriesPlan plan(suite);
        std::set<QString> keys;
        int legs = 0;
        while (const auto step = plan.next()) {
            RunResult result {.plan = step->plan, .hasPlan = true};
            for (std::size_t i = 0; i < step->plan.endpoints.size(); ++i) {
                keys.insert(keyOf(step->plan.endpoints[i].name.toLower(), step->place));
                result.legs.push_back(legOf(*step, i, 1));
                ++legs;
            }
            for (const Leg& leg : result.legs)
                plan.add(leg, result);
        }
        QCOMPARE(static_cast<int>(keys.size()), legs);
        QVERIFY(legs > 30);
    }
};

QTEST_APPLESS_MAIN(TestSeriesPlan)

#include "tst_seriesplan.moc"
