// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/weighing.h"

namespace tokenscope {

std::vector<LegSource> sourcesOf(const std::vector<RunResultPtr>& results)
{
    std::vector<LegSource> sources;
    for (const RunResultPtr& result : results) {
        for (const Leg& leg : result->legs)
            sources.push_back({result.get(), &leg});
    }
    return sources;
}

std::vector<LegSource> sourcesOf(const std::vector<RunResult>& results)
{
    std::vector<LegSource> sources;
    for (const RunResult& result : results) {
        for (const Leg& leg : result.legs)
            sources.push_back({&result, &leg});
    }
    return sources;
}

std::optional<Comparison> weigh(Comparison comparison, const std::vector<LegSource>& /*sources*/,
                                const WeighingOptions& /*options*/, const WeighingProgress& /*progress*/)
{
    return comparison;
}

} // namespace tokenscope
