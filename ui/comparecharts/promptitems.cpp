// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparecharts/promptitems.h"

#include "comparison/promptpairs.h"

#include <algorithm>

namespace tokenscope {

PromptItems::PromptItems(const Comparison& comparison)
    : m_items(comparison.legs.size())
    , m_baseline(comparison.baseline)
{
    for (std::size_t leg = 0; leg < comparison.legs.size(); ++leg) {
        if (leg == m_baseline)
            continue;
        const auto& ours = comparison.legs[m_baseline].prompts;
        const auto& theirs = comparison.legs[leg].prompts;
        m_items[leg].reserve(theirs.size());
        for (const PromptLatency& prompt : theirs)
            m_items[leg].emplace_back(prompt.promptNumber, -1);
        const auto partners = promptPartnersOf(comparison.legs[m_baseline], comparison.legs[leg]);
        for (std::size_t prompt = 0; prompt < ours.size(); ++prompt) {
            if (partners[prompt] != noPartner)
                m_items[leg][partners[prompt]].second = ours[prompt].promptNumber;
        }
    }
}

int PromptItems::itemOf(std::size_t leg, int promptNumber) const
{
    if (leg == m_baseline)
        return promptNumber;
    const auto& items = m_items[leg];
    const auto last = std::ranges::upper_bound(items, promptNumber, {}, &std::pair<int, int>::first);
    for (auto item = last; item != items.begin() && std::prev(item)->first == promptNumber; --item) {
        if (std::prev(item)->second >= 0)
            return std::prev(item)->second;
    }
    return -1;
}

} // namespace tokenscope
