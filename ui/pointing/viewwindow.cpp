// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pointing/viewwindow.h"

#include <algorithm>

namespace tokenscope {

ViewWindow ViewWindow::zoomed(double factor, double around) const
{
    const double wanted = std::clamp(width() * factor, narrowest, 1.0);
    const double fixed = from + width() * around;
    const double begin = fixed - wanted * around;
    return ViewWindow {begin, begin + wanted}.clamped();
}

ViewWindow ViewWindow::moved(double share) const
{
    const double by = width() * share;
    return ViewWindow {from + by, to + by}.clamped();
}

ViewWindow ViewWindow::part(double first, double second) const
{
    const auto [low, high] = std::minmax(first, second);
    const double wanted = std::max(narrowest, width() * (high - low));
    const double begin = from + width() * low;
    return ViewWindow {begin, begin + wanted}.clamped();
}

ViewWindow ViewWindow::clamped() const
{
    const double size = std::clamp(width(), narrowest, 1.0);
    const double begin = std::clamp(from, 0.0, 1 - size);
    return {begin, size >= 1 ? 1 : begin + size};
}

} // namespace tokenscope
