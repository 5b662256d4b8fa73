// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/runform.h"

#include <algorithm>

namespace tokenscope {

namespace {

const Endpoint* find(const std::vector<Endpoint>& known, const QString& name)
{
    const auto found = std::ranges::find(known, name, &Endpoint::name);
    return found == known.end() ? nullptr : &*found;
}

} // namespace

RunForm withPreset(RunForm form, Preset preset)
{
    form.repeat = 1;
    form.sampling.temperature = 0.7;
    switch (preset) {
    case Preset::OriginalProtocol:
        form.promptSource = QStringLiteral("squad");
        form.promptCount = 10;
        form.order = Order::Sequential;
        form.pause = Milliseconds(5'000);
        form.concurrency = 1;
        form.warmup = 0;
        form.sampling.maxTokens = 512;
        form.sampling.stream = false;
        return form;
    case Preset::QuickLook:
        form.promptCount = 4;
        form.order = Order::Alternating;
        form.pause = Milliseconds(0);
        form.concurrency = 1;
        form.warmup = 0;
        form.sampling.maxTokens = 128;
        form.sampling.stream = true;
        return form;
    case Preset::EightAtATime:
        form.promptCount = 32;
        form.order = Order::Sequential;
        form.pause = Milliseconds(5'000);
        form.concurrency = 8;
        form.warmup = 1;
        form.sampling.maxTokens = 512;
        form.sampling.stream = true;
        return form;
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
    plan.load.concurrency = form.concurrency;
    plan.warmup = form.warmup;
    plan.repeat = form.repeat;
    plan.sampling = form.sampling;
    plan.timeouts = form.timeouts;
    plan.seed = form.seed;
    plan.timeScale = form.timeScale;
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
    form.concurrency = plan.load.concurrency;
    form.warmup = plan.warmup;
    form.repeat = plan.repeat;
    form.sampling = plan.sampling;
    form.timeouts = plan.timeouts;
    form.seed = plan.seed;
    form.timeScale = plan.timeScale;
    return form;
}

} // namespace tokenscope
