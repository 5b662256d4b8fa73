// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/weighed.h"

#include "app/commands/terminal.h"
#include "weighing/weighing.h"

#include <QCoreApplication>

namespace tokenscope {

Comparison weighed(const std::vector<RunResult>& results, const std::vector<LegSummary>& legs, std::size_t baseline,
                   Terminal& terminal)
{
    const auto progress = [&terminal](double share) {
        terminal.progress(
            QCoreApplication::translate("commands", "Weighing the evidence: %1 %").arg(static_cast<int>(share * 100)));
        return true;
    };
    Comparison comparison = compare(legs, baseline);
    auto found = weigh(comparison, sourcesOf(results), {}, progress);
    terminal.progress({});
    return found ? *std::move(found) : std::move(comparison);
}

} // namespace tokenscope
