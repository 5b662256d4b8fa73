// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparecharts/chartsboard.h"
#include "ui/comparecharts/comparisonplots.h"

namespace tokenscope {

ChartsBoard::PlotsPtr ChartsBoard::plotsOf(const ComparisonPtr& comparison, const std::vector<RunResultPtr>& results,
                                           Metric metric)
{
    std::vector<const Leg*> legs;
    for (const RunResultPtr& result : results) {
        for (const Leg& leg : result->legs)
            legs.push_back(&leg);
    }
    auto plots = std::make_shared<Plots>();
    const PromptItems items(*comparison);
    plots->distribution = comparisonplots::distribution(*comparison, legs, metric, items);
    plots->lengths = comparisonplots::latencyByLength(*comparison, legs, items);
    plots->overRun = comparisonplots::overTheRun(*comparison, legs, items);
    plots->pairs = metric == Metric::Latency ? comparisonplots::pairs(*comparison)
                                             : comparisonplots::pairs(*comparison, legs, metric);
    plots->quality = comparisonplots::quality(*comparison);
    plots->servers = comparisonplots::servers(*comparison, legs);
    return plots;
}

ChartsBoard::PlotsPtr ChartsBoard::selectedPlotsOf(const PlotsPtr& plots, const RequestSelection& selection)
{
    auto selected = std::make_shared<Plots>();
    selected->distribution = selectedOf(plots->distribution, selection);
    selected->lengths = selectedOf(plots->lengths, selection);
    selected->overRun = selectedOf(plots->overRun, selection);
    selected->pairs = selectedOf(plots->pairs, selection);
    selected->quality = plots->quality;
    selected->servers = plots->servers;
    return selected;
}

} // namespace tokenscope
