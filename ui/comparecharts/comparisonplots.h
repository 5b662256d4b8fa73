// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"
#include "ui/comparecharts/promptitems.h"
#include "ui/plots/failurechart.h"
#include "ui/plots/plots.h"
#include "ui/plots/qualitychart.h"
#include "ui/plots/timelineplot.h"
#include "ui/servercharts/serverloadplot.h"

#include <vector>

/// A comparison as what its charts draw. `legs` are those of the comparison, in its order. Items are the baseline's
/// prompt numbers: requests of other legs have that of the same prompt, or -1 where the baseline has no such prompt.
/// Durations are in seconds, or in milliseconds where all of them are shorter than a second. Who wants several plots of
/// a comparison hands its items to each.
namespace tokenscope::comparisonplots {

/// Metrics that have a value for each request and that some leg has values of, in the order of the catalogue.
[[nodiscard]] std::vector<Metric> metricsWithValues(const Comparison& comparison);

/// Every value of a metric of the requests that count, each leg's in ascending order; for DistributionChart, EcdfChart
/// and HistogramChart. Inter-token latencies of all requests are pooled.
[[nodiscard]] DistributionPlot distribution(const Comparison& comparison, const std::vector<const Leg*>& legs,
                                            Metric metric = Metric::Latency);
[[nodiscard]] DistributionPlot distribution(const Comparison& comparison, const std::vector<const Leg*>& legs,
                                            Metric metric, const PromptItems& items);
/// Latency, prompt by prompt, of all prompts that the baseline and another leg answered.
[[nodiscard]] PairsPlot pairs(const Comparison& comparison);
/// The same of a metric; several requests of a prompt are averaged.
[[nodiscard]] PairsPlot pairs(const Comparison& comparison, const std::vector<const Leg*>& legs, Metric metric);
/// Latency against output tokens of every request that counts and has a number of tokens, with the leg's fit.
[[nodiscard]] FitPlot latencyByLength(const Comparison& comparison, const std::vector<const Leg*>& legs);
[[nodiscard]] FitPlot latencyByLength(const Comparison& comparison, const std::vector<const Leg*>& legs,
                                      const PromptItems& items);
/// Latency over the run of every measured request, failures included.
[[nodiscard]] TimelinePlot overTheRun(const Comparison& comparison, const std::vector<const Leg*>& legs);
[[nodiscard]] TimelinePlot overTheRun(const Comparison& comparison, const std::vector<const Leg*>& legs,
                                      const PromptItems& items);
/// Classes of failures of each leg.
[[nodiscard]] FailurePlot failures(const Comparison& comparison);
/// Median latency against F1 of the answers, else exact match; no legs where answers were not scored.
[[nodiscard]] QualityPlot quality(const Comparison& comparison);
/// What servers said of themselves; legs whose servers said nothing have no points.
[[nodiscard]] ServerLoadPlot servers(const Comparison& comparison, const std::vector<const Leg*>& legs);

} // namespace tokenscope::comparisonplots
