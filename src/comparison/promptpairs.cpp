// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/promptpairs.h"

#include <QHash>

#include <algorithm>
#include <numeric>
#include <utility>

namespace tokenscope {

std::vector<std::size_t> promptPartnersOf(const LegSummary& baseline, const LegSummary& leg)
{
    constexpr auto text = &PromptLatency::prompt;
    std::vector<std::size_t> partners(baseline.prompts.size(), noPartner);
    if (&baseline == &leg || std::ranges::equal(baseline.prompts, leg.prompts, {}, text, text)) {
        std::iota(partners.begin(), partners.end(), std::size_t {0});
        return partners;
    }
    QHash<QStringView, std::size_t> first; // prompt of a text
    std::vector<std::size_t> next(leg.prompts.size(), noPartner); // of the same text
    first.reserve(std::ssize(leg.prompts));
    for (std::size_t prompt = leg.prompts.size(); prompt-- > 0;) {
        const QStringView sent = leg.prompts[prompt].prompt;
        next[prompt] = first.value(sent, noPartner);
        first.insert(sent, prompt);
    }
    for (std::size_t prompt = 0; prompt < partners.size(); ++prompt) {
        const auto found = first.find(baseline.prompts[prompt].prompt);
        if (found != first.end() && *found != noPartner)
            partners[prompt] = std::exchange(*found, next[*found]);
    }
    return partners;
}

std::vector<PromptPair> promptPairsOf(const std::vector<LegSummary>& legs, std::size_t baseline)
{
    if (legs.empty())
        return {};
    Q_ASSERT(baseline < legs.size());
    std::vector<std::vector<std::size_t>> partners;
    for (const LegSummary& leg : legs)
        partners.push_back(promptPartnersOf(legs[baseline], leg));
    std::vector<PromptPair> pairs;
    pairs.reserve(legs[baseline].prompts.size());
    for (std::size_t i = 0; i < legs[baseline].prompts.size(); ++i) {
        if (std::ranges::count_if(partners, [i](const auto& ofLeg) { return ofLeg[i] != noPartner; }) < 2)
            continue;
        const PromptLatency& prompt = legs[baseline].prompts[i];
        PromptPair& pair = pairs.emplace_back(PromptPair {prompt.promptNumber, prompt.prompt, prompt.question, {}});
        pair.latencies.resize(legs.size());
        for (std::size_t leg = 0; leg < legs.size(); ++leg) {
            if (partners[leg][i] != noPartner)
                pair.latencies[leg] = legs[leg].prompts[partners[leg][i]].meanLatency;
        }
    }
    return pairs;
}

} // namespace tokenscope
