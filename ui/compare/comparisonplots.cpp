// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/comparisonplots.h"

#include "stats/metricvalues.h"
#include "ui/text/format.h"
#include "ui/text/metrictext.h"

#include <QCoreApplication>

#include <algorithm>

namespace tokenscope::comparisonplots {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonPlots)
};

QList<QPointF> lengthsAndLatencies(const Leg& leg)
{
    QList<QPointF> points;
    for (const RequestRecord& record : leg.records) {
        const auto tokens = record.outputTokens();
        if (countsInStatistics(record) && tokens)
            points.append({static_cast<double>(*tokens), toSeconds(record.latency)});
    }
    return points;
}

} // namespace

PairsPlot pairs(const Comparison& comparison)
{
    PairsPlot plot;
    plot.unit = metrictext::unit(Metric::Latency);
    for (const LegSummary& leg : comparison.legs)
        plot.legs.push_back(leg.title);
    const std::size_t rows = std::min(comparison.pairs.size(), maxPairs);
    for (std::size_t row = 0; row < rows; ++row) {
        const PromptPair& pair = comparison.pairs[row];
        //: label of a row in a chart; %1 is a number
        plot.rows.push_back({Words::tr("prompt %1").arg(format::count(pair.promptNumber)), pair.latencies});
    }
    return plot;
}

DistributionPlot distribution(const Comparison& comparison, const std::vector<const Leg*>& legs)
{
    DistributionPlot plot;
    plot.unit = metrictext::unit(Metric::Latency);
    for (std::size_t leg = 0; leg < legs.size(); ++leg)
        plot.legs.push_back({comparison.legs[leg].title, valuesOf(*legs[leg], Metric::Latency)});
    return plot;
}

FitPlot latencyByLength(const Comparison& comparison, const std::vector<const Leg*>& legs)
{
    FitPlot plot;
    plot.xUnit = Words::tr("tokens", "unit of an axis");
    plot.yUnit = metrictext::unit(Metric::Latency);
    for (std::size_t leg = 0; leg < legs.size(); ++leg)
        plot.legs.push_back({comparison.legs[leg].title, lengthsAndLatencies(*legs[leg]), {}});
    return plot;
}

} // namespace tokenscope::comparisonplots
