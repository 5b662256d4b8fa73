// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/planbuilder.h"

#include "dataset/promptsource.h"
#include "store/endpointsfile.h"
#include "store/resultsfile.h"

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
                  .detail = QStringLiteral("known: ") + known.join(QStringLiteral(", "))};
}

// A results file keeps no headers and no credentials: those come from the endpoint configured under the same name.
Result<RunPlan> planOfFile(const QString& path, const EndpointsFile& endpoints)
{
    auto loaded = resultsfile::load(path);
    if (!loaded)
        return loaded.error();
    if (!loaded->hasPlan)
        return Error {.code = Error::Code::WrongSchema, .subject = path, .detail = QStringLiteral("it holds no plan")};
    RunPlan plan = std::move(loaded->plan);
    for (Endpoint& endpoint : plan.endpoints) {
        if (const auto configured = endpoints.find(endpoint.name))
            endpoint = *configured;
    }
    return plan;
}

} // namespace

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

Result<RunPlan> buildPlan(const RunOptions& options, const EndpointsFile& endpoints, const QString& cacheFolder)
{
    if (!options.planFile.isEmpty())
        return planOfFile(options.planFile, endpoints);
    auto chosen = chooseEndpoints(options.endpoints, endpoints);
    if (!chosen)
        return chosen.error();
    auto prompts = loadPrompts(options.prompts, options.count, cacheFolder);
    if (!prompts)
        return prompts.error();
    return RunPlan {.endpoints = *std::move(chosen),
                    .prompts = *std::move(prompts),
                    .order = options.order,
                    .pause = options.pause,
                    .load = {.concurrency = options.concurrency},
                    .warmup = options.warmup,
                    .repeat = options.repeat,
                    .sampling
                    = {.temperature = options.temperature, .maxTokens = options.maxTokens, .stream = options.stream},
                    .timeouts = options.timeouts,
                    .seed = options.seed,
                    .timeScale = options.timeScale};
}

} // namespace tokenscope
