// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/planbuilder.h"

#include "dataset/promptsource.h"
#include "series/faircomparison.h"
#include "series/seriesplan.h"
#include "store/endpointsfile.h"
#include "store/resultsfile.h"
#include "telemetry/metricsaddress.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>

namespace tokenscope {

namespace {

Result<Endpoint> chooseEndpoint(const QString& name, const EndpointsFile& endpoints)
{
    if (name.contains(u'='))
        return parseEndpointOption(name);
    if (auto found = endpoints.find(name))
        return *std::move(found);
    QStringList known;
    for (const Endpoint& endpoint : endpoints.endpoints())
        known.append(endpoint.name);
    return Error {.code = Error::Code::UnknownName,
                  .subject = name,
                  .detail = QCoreApplication::translate("commands", "Known: %1").arg(known.join(QStringLiteral(", ")))};
}

// A results file keeps no headers and no credentials: those come from the endpoint configured under the same name. For
// another one the file is not believed, or whoever wrote it could have the user's token sent to them: only a server for
// which the user has chosen that credential gets it.
Endpoint restored(const Endpoint& kept, const EndpointsFile& endpoints)
{
    if (auto configured = endpoints.find(kept.name))
        return *std::move(configured);
    Endpoint endpoint = kept;
    endpoint.headers.clear();
    endpoint.credential = {};
    const std::vector<Endpoint> known = endpoints.endpoints();
    const auto same = std::ranges::find_if(known, [&kept](const Endpoint& other) {
        return !other.baseUrl.isEmpty() && isSameServer(other.baseUrl, kept.baseUrl);
    });
    if (same != known.end() && same->credential.kind == kept.credential.kind)
        endpoint.credential = same->credential;
    return endpoint;
}

void restoreEndpoints(RunPlan& plan, const EndpointsFile& endpoints)
{
    for (Endpoint& endpoint : plan.endpoints)
        endpoint = restored(endpoint, endpoints);
}

Result<RunResult> loadWithPlan(const QString& path)
{
    auto loaded = resultsfile::load(path);
    if (loaded && !loaded->hasPlan)
        return Error {.code = Error::Code::WrongSchema, .subject = path, .detail = QStringLiteral("it holds no plan")};
    return loaded;
}

std::vector<Scenario> scenariosIn(const RunResult& loaded, const EndpointsFile& endpoints)
{
    std::vector<Scenario> scenarios = loaded.scenarios;
    if (scenarios.empty())
        scenarios.push_back({.plan = loaded.plan});
    for (Scenario& scenario : scenarios) {
        restoreEndpoints(scenario.plan, endpoints);
        if (scenario.plan.synthetic)
            scenario.plan.prompts.prompts.clear(); // made anew
    }
    return scenarios;
}

Result<RunAssignment> assignmentToRepeat(const QString& path, const EndpointsFile& endpoints)
{
    const auto loaded = loadWithPlan(path);
    if (!loaded)
        return loaded.error();
    return RunAssignment {.scenarios = scenariosIn(*loaded, endpoints)};
}

/// Prompts of another run may be in an endpoint's cache: those of a real endpoint are never the same twice.
std::uint64_t seedOf(const RunForm& form, const std::vector<Endpoint>& endpoints)
{
    const bool isSimulation = std::ranges::all_of(endpoints, &Endpoint::isSimulated);
    return isSimulation ? form.seed : QRandomGenerator::global()->generate();
}

} // namespace

Result<RunAssignment> assignmentToResume(const QString& path, const EndpointsFile& endpoints)
{
    auto loaded = loadWithPlan(path);
    if (!loaded)
        return loaded.error();
    RunAssignment assignment {.scenarios = scenariosIn(*loaded, endpoints)};
    SeriesPlan plan(assignment.scenarios);
    for (const Leg& leg : loaded->legs) {
        if (!isCutShort(leg.part.end))
            plan.add(leg, *loaded);
    }
    if (!plan.next())
        return Error {
            .code = Error::Code::InvalidValue, .subject = path, .detail = QStringLiteral("nothing is missing")};
    assignment.earlier = std::make_shared<const RunResult>(*std::move(loaded));
    return assignment;
}

Result<std::vector<Endpoint>> chooseEndpoints(const QStringList& names, const EndpointsFile& endpoints)
{
    const QStringList wanted
        = names.isEmpty() ? QStringList {QStringLiteral("Simulated Metis"), QStringLiteral("Simulated Sophia")} : names;
    std::vector<Endpoint> chosen;
    for (const QString& name : wanted) {
        auto endpoint = chooseEndpoint(name, endpoints);
        if (!endpoint)
            return endpoint.error();
        const bool isTwice = std::ranges::any_of(chosen, [&](const Endpoint& other) {
            return other.name.compare(endpoint->name, Qt::CaseInsensitive) == 0;
        });
        if (isTwice) {
            return Error {.code = Error::Code::InvalidValue,
                          .subject = endpoint->name,
                          .detail = QStringLiteral("named twice; give the second another name: NAME=URL,…")};
        }
        chosen.push_back(*std::move(endpoint));
    }
    return chosen;
}

Result<PromptSet> promptsFor(const RunForm& form, const QString& cacheFolder)
{
    // A fair comparison asks ten questions of a set; its other prompts are made.
    if (form.isSynthetic() && form.kind != RunKind::FairComparison)
        return PromptSet {};
    const QString source = form.isSynthetic() ? QStringLiteral("builtin") : form.promptSource;
    return loadPrompts(source, form.promptCount, cacheFolder);
}

std::vector<Scenario> scenariosOf(const RunForm& form, const std::vector<Endpoint>& known, const PromptSet& prompts)
{
    RunPlan plan = planFrom(form, known, prompts);
    if (form.kind == RunKind::FairComparison) {
        std::vector<Scenario> suite = fairComparison(plan, {.time = form.timeBudget, .tokens = form.tokenBudget});
        for (Scenario& scenario : suite) {
            if (scenario.plan.synthetic)
                scenario.plan.synthetic->seed = seedOf(form, plan.endpoints);
        }
        return suite;
    }
    if (plan.synthetic)
        plan.synthetic->seed = seedOf(form, plan.endpoints);
    return {{.plan = std::move(plan)}};
}

Result<RunAssignment> assignmentOf(const RunOptions& options, const EndpointsFile& endpoints,
                                   const QString& cacheFolder)
{
    if (!options.planFile.isEmpty())
        return assignmentToRepeat(options.planFile, endpoints);
    if (!options.resumeFile.isEmpty())
        return assignmentToResume(options.resumeFile, endpoints);
    auto chosen = chooseEndpoints(options.endpoints, endpoints);
    if (!chosen)
        return chosen.error();
    RunForm form = options.form;
    for (Endpoint& endpoint : *chosen) {
        form.endpoints.push_back(endpoint.name);
        if (options.tokensPerMinute)
            endpoint.tokensPerMinute = options.tokensPerMinute;
    }
    auto prompts = promptsFor(form, cacheFolder);
    if (!prompts)
        return prompts.error();
    return RunAssignment {.scenarios = scenariosOf(form, *chosen, *prompts)};
}

} // namespace tokenscope
