// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/form/runform.h"

#include <algorithm>
#include <utility>

namespace tokenscope {

namespace {

const Endpoint* find(const std::vector<Endpoint>& known, const QString& name)
{
    const auto found = std::ranges::find(known, name, &Endpoint::name);
    return found == known.end() ? nullptr : &*found;
}

// What every preset begins with, so that none of them inherits half of another.
RunForm plainMeasurement(RunForm form)
{
    const RunForm usual;
    form.kind = RunKind::Measurement;
    form.sweep.reset();
    form.promptCount = usual.promptCount;
    form.order = usual.order;
    form.pause = usual.pause;
    form.load = usual.load;
    form.warmup = usual.warmup;
    form.repeat = usual.repeat;
    form.limits.requests.reset();
    form.limits.duration.reset();
    form.sampling.temperature = usual.sampling.temperature;
    form.sampling.maxTokens = usual.sampling.maxTokens;
    form.sampling.stream = true;
    if (form.isSynthetic()) {
        form.promptSource = usual.promptSource;
    }
    return form;
}

std::optional<FormProblem> sweepProblemOf(const RunForm& form)
{
    const Sweep sweep = form.sweep.value_or(Sweep {});
    if (sweep.isSearch() && !isSearchable(sweep.variable)) {
        return FormProblem::NoSweepValues;
    }
    if (sweep.variable == SweepVariable::PromptTokens && !form.isSynthetic()) {
        return FormProblem::NotSynthetic;
    }
    return std::nullopt;
}

} // namespace

Sweep usualSweep(SweepVariable variable)
{
    switch (variable) {
    case SweepVariable::Concurrency:
        return {.variable = variable, .from = 1, .to = 256};
    case SweepVariable::Rate:
        return {.variable = variable, .from = 0.25, .to = 64};
    case SweepVariable::PromptTokens:
        return {.variable = variable, .values = {1'000, 8'000, 32'000, 128'000}};
    case SweepVariable::OutputTokens:
        return {.variable = variable, .values = {64, 256, 1'024, 2'048}};
    }
    return {};
}

bool hasRate(const RunForm& form)
{
    if (form.kind != RunKind::Sweep) {
        return form.kind == RunKind::Measurement && form.load.isOpenLoop();
    }
    const SweepVariable variable = form.sweep.value_or(Sweep {}).variable;
    return variable == SweepVariable::Rate || (variable != SweepVariable::Concurrency && form.load.isOpenLoop());
}

bool isSearchable(SweepVariable variable)
{
    return variable == SweepVariable::Concurrency || variable == SweepVariable::Rate;
}

RunForm withPreset(RunForm form, Preset preset)
{
    form = plainMeasurement(std::move(form));
    switch (preset) {
    case Preset::OriginalProtocol:
        form.promptSource = QStringLiteral("squad");
        form.warmup = 0;
        form.sampling.stream = false;
        return form;
    case Preset::QuickLook:
        form.promptCount = 4;
        form.order = Order::Alternating;
        form.pause = Milliseconds(0);
        form.warmup = 0;
        form.sampling.maxTokens = 128;
        return form;
    case Preset::ConcurrencySweep:
        form.kind = RunKind::Sweep;
        form.sweep = usualSweep(SweepVariable::Concurrency);
        form.promptCount = 0;
        form.sampling.maxTokens = 128;
        form.limits.duration = Milliseconds(30'000); // of each point
        return form;
    case Preset::BatchOf32:
        form.promptCount = 32;
        form.load.concurrency = 32;
        return form;
    case Preset::LongContext:
        form.kind = RunKind::Sweep;
        form.sweep = usualSweep(SweepVariable::PromptTokens);
        form.promptSource = QStringLiteral("synthetic");
        form.sampling.maxTokens = 64;
        return form;
    case Preset::SteadyLatency:
        form.order = Order::Together; // so that both live through the same ten minutes
        form.promptCount = 0;
        form.load.rate = 0.2;
        form.load.arrivals = Arrivals::Constant;
        form.limits.duration = Milliseconds(600'000);
        form.sampling.maxTokens = 256;
        return form;
    case Preset::FairComparison:
        form.kind = RunKind::FairComparison;
        form.timeBudget = Milliseconds(600'000);
        return form;
    }
    return form;
}

RunForm madeSweepable(RunForm form)
{
    if (form.kind != RunKind::Sweep) {
        return form;
    }
    constexpr Milliseconds usualPoint {30'000};
    const Sweep sweep = form.sweep.value_or(Sweep {});
    if (sweep.variable == SweepVariable::PromptTokens) {
        form.promptSource = QStringLiteral("synthetic");
    }
    if (isSearchable(sweep.variable) && !form.limits.duration && !form.limits.requests) {
        form.limits.duration = usualPoint;
    }
    return form;
}

bool matchesPreset(const RunForm& form, Preset preset)
{
    return withPreset(form, preset) == form;
}

std::vector<FormProblem> problemsOf(const RunForm& form, const std::vector<Endpoint>& known)
{
    std::vector<FormProblem> problems;
    if (form.endpoints.empty()) {
        problems.push_back(FormProblem::NoEndpoint);
    }
    std::vector<QString> names = form.endpoints;
    std::ranges::sort(names);
    if (std::ranges::adjacent_find(names) != names.end()) {
        problems.push_back(FormProblem::SameEndpointTwice);
    }
    if (std::ranges::any_of(names, [&known](const QString& name) { return !find(known, name); })) {
        problems.push_back(FormProblem::UnknownEndpoint);
    }
    if (form.promptSource.trimmed().isEmpty()) {
        problems.push_back(FormProblem::NoPromptFile);
    }
    if (form.kind == RunKind::FairComparison && form.endpoints.size() == 1) {
        problems.push_back(FormProblem::NothingToCompare);
    }
    if (form.kind == RunKind::Sweep) {
        if (const auto problem = sweepProblemOf(form)) {
            problems.push_back(*problem);
        }
    }
    if (hasRate(form) && form.order == Order::Alternating) {
        problems.push_back(FormProblem::RateByTurns);
    }
    const bool isEndless
        = form.isSynthetic() && form.promptCount == 0 && !form.limits.requests && !form.limits.duration;
    if (form.kind != RunKind::FairComparison && isEndless) {
        problems.push_back(FormProblem::NothingEnds);
    }
    return problems;
}

bool hasSimulated(const RunForm& form, const std::vector<Endpoint>& known)
{
    return std::ranges::any_of(form.endpoints, [&known](const QString& name) {
        const Endpoint* endpoint = find(known, name);
        return endpoint && endpoint->isSimulated();
    });
}

RunPlan planFrom(const RunForm& form, const std::vector<Endpoint>& known, const PromptSet& prompts)
{
    RunPlan plan;
    for (const QString& name : form.endpoints) {
        if (const Endpoint* endpoint = find(known, name)) {
            plan.endpoints.push_back(*endpoint);
        }
    }
    plan.prompts = prompts;
    plan.order = form.order;
    plan.pause = form.pause;
    plan.load = form.load;
    plan.warmup = form.warmup;
    plan.repeat = form.repeat;
    plan.limits = form.limits;
    plan.objective = form.objective;
    plan.rateLimits = form.rateLimits;
    if (form.kind == RunKind::Sweep) {
        plan.sweep = form.sweep.value_or(usualSweep(SweepVariable::Concurrency));
        if (plan.sweep->variable == SweepVariable::Concurrency) {
            plan.load.rate.reset(); // of a load that is not shown while concurrency is swept
        }
    }
    plan.sampling = form.sampling;
    plan.timeouts = form.timeouts;
    plan.seed = form.seed;
    plan.timeScale = form.timeScale;
    plan.watchesServers = form.watchesServers;
    if (form.isSynthetic()) {
        plan.synthetic = SyntheticPrompts {.promptTokens = form.promptTokens,
                                           .count = form.promptCount > 0 ? form.promptCount : RunForm().promptCount,
                                           .sharedPrefix = form.sharedPrefix,
                                           .seed = form.seed,
                                           .answerTokens = form.sampling.maxTokens};
    }
    return plan;
}

RunForm formFrom(const RunPlan& plan, const QString& promptSource)
{
    RunForm form;
    for (const Endpoint& endpoint : plan.endpoints) {
        form.endpoints.push_back(endpoint.name);
    }
    form.promptSource = promptSource;
    form.promptCount = static_cast<int>(plan.prompts.prompts.size());
    form.order = plan.order;
    form.pause = plan.pause;
    form.load = plan.load;
    form.warmup = plan.warmup;
    form.repeat = plan.repeat;
    form.limits = plan.limits;
    form.objective = plan.objective;
    form.rateLimits = plan.rateLimits;
    form.sweep = plan.sweep;
    form.kind = plan.sweep ? RunKind::Sweep : RunKind::Measurement;
    form.sampling = plan.sampling;
    form.timeouts = plan.timeouts;
    form.seed = plan.seed;
    form.timeScale = plan.timeScale;
    form.watchesServers = plan.watchesServers;
    if (plan.synthetic) {
        form.promptSource = QStringLiteral("synthetic");
        form.promptCount = plan.synthetic->count;
        form.promptTokens = plan.synthetic->promptTokens;
        form.sharedPrefix = plan.synthetic->sharedPrefix;
    }
    return form;
}

} // namespace tokenscope
