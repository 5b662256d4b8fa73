// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparecharts/promptitems.h"

namespace tokenscope {

namespace {

using NumbersByText = QHash<QString, std::vector<int>>;

// A text that a set holds twice: first with first, as pairs are made.
NumbersByText numbersOf(const LegSummary& leg)
{
    NumbersByText numbers;
    for (const PromptLatency& prompt : leg.prompts)
        numbers[prompt.prompt].push_back(prompt.promptNumber);
    return numbers;
}

} // namespace

PromptItems::PromptItems(const Comparison& comparison)
    : m_items(comparison.legs.size())
    , m_baseline(comparison.baseline)
{
    if (comparison.legs.size() < 2)
        return;
    const NumbersByText ours = numbersOf(comparison.legs[m_baseline]);
    for (std::size_t leg = 0; leg < comparison.legs.size(); ++leg) {
        if (leg == m_baseline)
            continue;
        QHash<QString, std::size_t> seen;
        for (const PromptLatency& prompt : comparison.legs[leg].prompts) {
            const std::size_t occurrence = seen[prompt.prompt]++;
            const auto found = ours.constFind(prompt.prompt);
            if (found != ours.cend() && occurrence < found->size())
                m_items[leg].insert(prompt.promptNumber, (*found)[occurrence]);
        }
    }
}

int PromptItems::itemOf(std::size_t leg, int promptNumber) const
{
    return leg == m_baseline ? promptNumber : m_items[leg].value(promptNumber, -1);
}

} // namespace tokenscope
