// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/figurekinds.h"

#include "ui/charts/chartframe.h"
#include "ui/compare/comparisonplots.h"
#include "ui/plots/distributionchart.h"
#include "ui/plots/fitchart.h"
#include "ui/plots/pairschart.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

using Frame = std::unique_ptr<ChartFrame>;

std::vector<const Leg*> legsOf(const FigureSource& source)
{
    std::vector<const Leg*> legs;
    std::ranges::transform(source.sources, std::back_inserter(legs), &LegSource::leg);
    return legs;
}

template<typename Chart, typename Plot>
Frame framed(const Theme& theme, const QString& title, const Plot& plot)
{
    auto* chart = new Chart(theme);
    auto frame = std::make_unique<ChartFrame>(theme, title, chart);
    chart->display(plot);
    return frame;
}

Frame pairs(const Theme& theme, const QString& title, const FigureSource& source)
{
    const PairsPlot plot = comparisonplots::pairs(source.comparison);
    return plot.rows.empty() ? nullptr : framed<PairsChart>(theme, title, plot);
}

Frame distribution(const Theme& theme, const QString& title, const FigureSource& source)
{
    const DistributionPlot plot = comparisonplots::distribution(source.comparison, legsOf(source));
    const bool isEmpty = std::ranges::all_of(plot.legs, [](const DistributionLeg& leg) { return leg.values.empty(); });
    return isEmpty ? nullptr : framed<DistributionChart>(theme, title, plot);
}

Frame latencyByLength(const Theme& theme, const QString& title, const FigureSource& source)
{
    const FitPlot plot = comparisonplots::latencyByLength(source.comparison, legsOf(source));
    const bool isEmpty = std::ranges::all_of(plot.legs, [](const FitLeg& leg) { return leg.points.isEmpty(); });
    return isEmpty ? nullptr : framed<FitChart>(theme, title, plot);
}

constexpr std::array<FigureKind, 3> kinds {{
    {"latency-by-prompt", QT_TRANSLATE_NOOP("reportfigures", "Latency, prompt by prompt"), pairs},
    {"latency-distribution", QT_TRANSLATE_NOOP("reportfigures", "Latency of every request"), distribution},
    {"latency-by-length", QT_TRANSLATE_NOOP("reportfigures", "Latency against answer length"), latencyByLength},
}};

} // namespace

std::span<const FigureKind> figureKinds()
{
    return kinds;
}

QString figureTitle(const FigureKind& kind)
{
    return QCoreApplication::translate("reportfigures", kind.title);
}

} // namespace tokenscope
