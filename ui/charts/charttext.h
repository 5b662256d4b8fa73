// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartview.h"

#include <QString>

#include <vector>

namespace tokenscope {

[[nodiscard]] QString secondsSign();
/// A value as charts say it under the pointer: four significant digits, in the user's locale.
[[nodiscard]] QString valueText(double value, const QString& unit);
[[nodiscard]] inline QString secondsText(double seconds)
{
    return valueText(seconds, secondsSign());
}

/// One entry for each leg, in order.
template<typename Legs>
[[nodiscard]] std::vector<LegendEntry> legendOf(const Legs& legs)
{
    std::vector<LegendEntry> entries;
    for (const auto& leg : legs) {
        const auto index = static_cast<int>(entries.size());
        if constexpr (requires { leg.name; })
            entries.push_back({leg.name, index});
        else
            entries.push_back({leg, index});
    }
    return entries;
}

} // namespace tokenscope
