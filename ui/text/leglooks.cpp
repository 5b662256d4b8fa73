// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/leglooks.h"

#include <algorithm>
#include <utility>

namespace tokenscope {

std::vector<int> legLooks(const std::vector<LegSummary>& legs)
{
    std::vector<std::pair<QString, QString>> seen; // file, and what has a look there
    std::vector<int> looks;
    for (const LegSummary& leg : legs) {
        const bool isPoint = leg.part.point || !leg.part.scenario.isEmpty();
        const std::pair owner(leg.path, isPoint ? leg.part.endpoint : leg.title);
        const auto known = std::ranges::find(seen, owner);
        looks.push_back(static_cast<int>(known - seen.begin()));
        if (known == seen.end())
            seen.push_back(owner);
    }
    return looks;
}

} // namespace tokenscope
