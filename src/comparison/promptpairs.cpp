// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/promptpairs.h"

#include <QHash>

#include <algorithm>

namespace tokenscope {

namespace {

using LatenciesByPrompt = QHash<QString, std::vector<double>>; // in the order of prompt numbers

LatenciesByPrompt latenciesOf(const LegSummary& leg)
{
    LatenciesByPrompt latencies;
    for (const PromptLatency& prompt : leg.prompts)
        latencies[prompt.prompt].push_back(prompt.meanLatency);
    return latencies;
}

} // namespace

std::vector<PromptPair> promptPairsOf(const std::vector<LegSummary>& legs, std::size_t baseline)
{
    if (legs.empty())
        return {};
    Q_ASSERT(baseline < legs.size());
    std::vector<LatenciesByPrompt> latencies;
    latencies.reserve(legs.size());
    for (const LegSummary& leg : legs)
        latencies.push_back(latenciesOf(leg));
    QHash<QString, std::size_t> seen;
    std::vector<PromptPair> pairs;
    for (const PromptLatency& prompt : legs[baseline].prompts) {
        PromptPair pair {prompt.promptNumber, prompt.prompt, prompt.question, {}};
        const std::size_t occurrence = seen[prompt.prompt]++;
        for (const LatenciesByPrompt& leg : latencies) {
            const auto found = leg.constFind(prompt.prompt);
            const bool isThere = found != leg.cend() && occurrence < found->size();
            pair.latencies.push_back(isThere ? std::optional((*found)[occurrence]) : std::nullopt);
        }
        if (std::ranges::count_if(pair.latencies, [](const auto& latency) { return latency.has_value(); }) > 1)
            pairs.push_back(std::move(pair));
    }
    return pairs;
}

} // namespace tokenscope
