// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/seriesplan.h"

#include "stats/summary.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tokenscope {

namespace {

// A point of load needs so many requests for each lane, and a rate so many seconds, to show more than its start.
constexpr int roundsPerLane = 5;
constexpr double secondsPerRate = 10;

const char* keyOf(SweepVariable variable)
{
    return std::ranges::find(sweepVariableKeys, variable, &std::pair<SweepVariable, const char*>::first)->second;
}

QString numberText(double value)
{
    return QString::number(value, 'g', 10);
}

/// Without a limit of its own, a point has each prompt as often as the plan repeats it, or more if its load needs it.
void giveEnoughRequests(RunPlan& plan, double wanted)
{
    if (plan.limits.requests || plan.limits.duration)
        return;
    const std::int64_t usual
        = plan.synthetic ? std::int64_t {plan.synthetic->count} * plan.repeat : plan.measuredRequests().value_or(0);
    plan.limits.requests = std::max(usual, static_cast<std::int64_t>(std::ceil(wanted)));
}

void setPoint(RunPlan& plan, const SweepPoint& point)
{
    const int whole = static_cast<int>(std::lround(std::min(point.value, 1e9)));
    switch (point.variable) {
    case SweepVariable::Concurrency:
        plan.load.rate.reset();
        plan.load.concurrency = std::max(whole, 1);
        giveEnoughRequests(plan, roundsPerLane * point.value);
        break;
    case SweepVariable::Rate:
        plan.load.rate = point.value;
        giveEnoughRequests(plan, secondsPerRate * point.value);
        break;
    case SweepVariable::PromptTokens:
        plan.synthetic = plan.synthetic.value_or(SyntheticPrompts());
        plan.synthetic->promptTokens = std::llround(point.value);
        break;
    case SweepVariable::OutputTokens:
        plan.sampling.maxTokens = std::max(whole, 1);
        if (plan.synthetic)
            plan.synthetic->answerTokens = plan.sampling.maxTokens;
        break;
    }
    plan.sweep.reset();
}

/// No prompt twice, neither in this step nor in another, and none that a warm-up has put into a cache.
/// A step's prompts follow from its place alone, so that one that is measured in two goes has the same.
void makeUnique(SyntheticPrompts& prompts, const RunPlan& plan, std::size_t scenario, double value)
{
    constexpr std::int64_t mostTokens = 20'000'000; // of all of them: they are kept in memory and in the file
    const std::int64_t most = std::max<std::int64_t>(mostTokens / std::max<std::int64_t>(prompts.promptTokens, 1), 1);
    std::int64_t wanted = plan.limits.requests.value_or(static_cast<std::int64_t>(prompts.count) * plan.repeat);
    if (!plan.limits.requests && plan.limits.duration && plan.load.rate)
        wanted = std::llround(*plan.load.rate * toSeconds(*plan.limits.duration));
    prompts.count = static_cast<int>(std::min<std::int64_t>(wanted + plan.warmup, most));
    const auto place = (static_cast<std::uint64_t>(scenario + 1) << 48) + static_cast<std::uint64_t>(value * 1'000);
    prompts.seed += place << 8;
}

SweepFigures figuresOf(const Leg& leg, const RunResult& result, double value)
{
    const auto at = static_cast<std::size_t>(&leg - result.legs.data());
    const LegSummary summary = summarize(result, at);
    const auto latency = summary.distribution(Metric::Latency);
    const auto isTooLong = [](const RequestRecord& record) { return record.outcome == Outcome::ContextTooLong; };
    return {.value = value,
            .throughput = summary.value(Metric::OutputThroughput),
            .successRate = summary.value(Metric::SuccessRate),
            .latencyP95 = latency ? std::optional(latency->p95) : std::nullopt,
            .isTooLong = summary.succeeded == 0 && std::ranges::any_of(leg.records, isTooLong)};
}

QString suffixOf(const SeriesStep& step, QChar separator, bool isKey)
{
    QString suffix = step.scenario;
    if (!step.point)
        return suffix;
    const QString variable = QString::fromLatin1(keyOf(step.point->variable));
    if (!isKey && suffix == variable)
        suffix.clear();
    if (!suffix.isEmpty())
        suffix += separator;
    if (!isKey)
        return suffix + variable + u' ' + numberText(step.point->value);
    QString number = numberText(step.point->value);
    return suffix + variable.front() + number.replace(u'.', u'_').remove(u'+');
}

} // namespace

SeriesPlan::SeriesPlan(std::vector<Scenario> scenarios)
    : m_scenarios(std::move(scenarios))
{
    for (const Scenario& scenario : m_scenarios) {
        const std::size_t endpoints = scenario.plan.endpoints.size();
        Part part;
        if (scenario.plan.sweep)
            part.branches.assign(endpoints, SweepBranch(*scenario.plan.sweep));
        else
            part.isDone.assign(endpoints, false);
        m_parts.push_back(std::move(part));
    }
}

// The branches of a list march together; those of searches part where one endpoint has had enough.
std::optional<double> SeriesPlan::nextValue(const Part& part, const Scenario& scenario) const
{
    std::vector<double> wanted;
    for (const SweepBranch& branch : part.branches) {
        if (const auto value = branch.next())
            wanted.push_back(*value);
    }
    if (wanted.empty())
        return std::nullopt;
    if (scenario.plan.sweep->isSearch())
        return *std::ranges::min_element(wanted);
    const std::vector<double>& values = scenario.plan.sweep->values;
    const auto place = [&values](double value) { return std::ranges::find(values, value) - values.begin(); };
    return *std::ranges::min_element(wanted, {}, place);
}

std::optional<PlannedStep> SeriesPlan::next() const
{
    for (std::size_t at = 0; at < m_parts.size(); ++at) {
        const Scenario& scenario = m_scenarios[at];
        const Part& part = m_parts[at];
        PlannedStep step {
            .place = {.scenario = scenario.key, .number = m_stepsDone + 1}, .scenario = at, .plan = scenario.plan};
        if (scenario.plan.sweep) {
            const auto value = nextValue(part, scenario);
            if (!value)
                continue;
            step.place.point = SweepPoint {scenario.plan.sweep->variable, *value};
            for (std::size_t i = 0; i < part.branches.size(); ++i) {
                if (part.branches[i].next() == value)
                    step.endpoints.push_back(i);
            }
            setPoint(step.plan, *step.place.point);
        } else {
            for (std::size_t i = 0; i < part.isDone.size(); ++i) {
                if (!part.isDone[i])
                    step.endpoints.push_back(i);
            }
        }
        if (step.endpoints.empty())
            continue;
        step.plan.endpoints.clear();
        for (const std::size_t endpoint : step.endpoints)
            step.plan.endpoints.push_back(scenario.plan.endpoints[endpoint]);
        if (step.plan.synthetic && step.plan.synthetic->isUnique) {
            makeUnique(*step.plan.synthetic, step.plan, at, step.place.point ? step.place.point->value : 0);
            step.plan.repeat = 1; // each time with another prompt
        }
        if (const auto left = stepsLeft())
            step.place.count = m_stepsDone + *left;
        return step;
    }
    return std::nullopt;
}

void SeriesPlan::add(const Leg& leg, const RunResult& result)
{
    if (leg.part.end == LegEnd::Stopped)
        return;
    const QString endpoint = leg.part.endpoint.isEmpty() ? leg.name : leg.part.endpoint;
    for (std::size_t at = 0; at < m_parts.size(); ++at) {
        const Scenario& scenario = m_scenarios[at];
        if (scenario.key != leg.part.scenario)
            continue;
        const auto found = std::ranges::find(scenario.plan.endpoints, endpoint, &Endpoint::name);
        if (found == scenario.plan.endpoints.end())
            return;
        const auto index = static_cast<std::size_t>(found - scenario.plan.endpoints.begin());
        if (!scenario.plan.sweep)
            m_parts[at].isDone[index] = true;
        else if (leg.part.point && m_parts[at].branches[index].next() == leg.part.point->value)
            m_parts[at].branches[index].add(figuresOf(leg, result, leg.part.point->value));
        const SeriesStep done {.scenario = leg.part.scenario, .point = leg.part.point};
        if (std::exchange(m_lastDone, done) != done)
            ++m_stepsDone;
        return;
    }
}

int SeriesPlan::mostStepsLeft() const
{
    std::size_t steps = 0;
    for (const Part& part : m_parts) {
        std::size_t most = 0;
        for (const SweepBranch& branch : part.branches)
            most = std::max(most, branch.mostLeft());
        const bool isWaiting = std::ranges::any_of(part.isDone, [](bool isDone) { return !isDone; });
        steps += part.branches.empty() ? static_cast<std::size_t>(isWaiting) : most;
    }
    return static_cast<int>(steps);
}

// Legs of a step that are measured one after the other, each with prompts of its own, make it two steps of the count;
// that is known too late to be told in advance, so a count is of points.
std::optional<int> SeriesPlan::stepsLeft() const
{
    std::size_t steps = 0;
    for (const Part& part : m_parts) {
        std::size_t most = 0;
        for (const SweepBranch& branch : part.branches) {
            if (!branch.left())
                return std::nullopt;
            most = std::max(most, *branch.left());
        }
        const bool isWaiting = std::ranges::any_of(part.isDone, [](bool isDone) { return !isDone; });
        steps += part.branches.empty() ? static_cast<std::size_t>(isWaiting) : most;
    }
    return static_cast<int>(steps);
}

QString nameOf(const QString& endpoint, const SeriesStep& step)
{
    const QString suffix = suffixOf(step, u' ', false);
    return suffix.isEmpty() ? endpoint : endpoint + QStringLiteral(" @ ") + suffix;
}

QString keyOf(const QString& endpointKey, const SeriesStep& step)
{
    const QString suffix = suffixOf(step, u'_', true);
    return suffix.isEmpty() ? endpointKey : endpointKey + QStringLiteral("__") + suffix;
}

} // namespace tokenscope
