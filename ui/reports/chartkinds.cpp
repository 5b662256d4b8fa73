// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/chartkinds.h"

#include "ui/charts/chartframe.h"
#include "ui/comparecharts/comparisonplots.h"
#include "ui/plots/distributionchart.h"
#include "ui/plots/ecdfchart.h"
#include "ui/plots/failurechart.h"
#include "ui/plots/fitchart.h"
#include "ui/plots/histogramchart.h"
#include "ui/plots/pairschart.h"
#include "ui/plots/qualitychart.h"
#include "ui/plots/timelinechart.h"
#include "ui/servercharts/serverloadchart.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

using Frame = std::unique_ptr<ChartFrame>;

std::vector<const Leg*> legsOf(const FigureSubject& source)
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
    if constexpr (requires { chart->remark(); })
        frame->setRemark(chart->remark());
    return frame;
}

Frame pairs(const Theme& theme, const QString& title, const FigureSubject& source)
{
    const PairsPlot plot = comparisonplots::pairs(source.comparison);
    return plot.rows.empty() ? nullptr : framed<PairsChart>(theme, title, plot);
}

template<typename Chart>
Frame ofLatencies(const Theme& theme, const QString& title, const FigureSubject& source)
{
    const DistributionPlot plot = comparisonplots::distribution(source.comparison, legsOf(source));
    const bool isEmpty = std::ranges::all_of(plot.legs, [](const DistributionLeg& leg) { return leg.values.empty(); });
    return isEmpty ? nullptr : framed<Chart>(theme, title, plot);
}

Frame latencyByLength(const Theme& theme, const QString& title, const FigureSubject& source)
{
    const FitPlot plot = comparisonplots::latencyByLength(source.comparison, legsOf(source));
    const bool isEmpty = std::ranges::all_of(plot.legs, [](const FitLeg& leg) { return leg.points.isEmpty(); });
    return isEmpty ? nullptr : framed<FitChart>(theme, title, plot);
}

Frame overTheRun(const Theme& theme, const QString& title, const FigureSubject& source)
{
    const TimelinePlot plot = comparisonplots::overTheRun(source.comparison, legsOf(source));
    const bool isEmpty = std::ranges::all_of(plot.legs, [](const TimelineLeg& leg) { return leg.dots.empty(); });
    return isEmpty ? nullptr : framed<TimelineChart>(theme, title, plot);
}

Frame failures(const Theme& theme, const QString& title, const FigureSubject& source)
{
    const bool areNone
        = std::ranges::all_of(source.comparison.legs, [](const LegSummary& leg) { return leg.failures.empty(); });
    return areNone ? nullptr : framed<FailureChart>(theme, title, comparisonplots::failures(source.comparison));
}

Frame quality(const Theme& theme, const QString& title, const FigureSubject& source)
{
    const QualityPlot plot = comparisonplots::quality(source.comparison);
    return plot.legs.empty() ? nullptr : framed<QualityChart>(theme, title, plot);
}

template<ServerMeasure measure>
Frame servers(const Theme& theme, const QString& title, const FigureSubject& source)
{
    auto* chart = new ServerLoadChart(theme);
    auto frame = std::make_unique<ChartFrame>(theme, title, chart);
    chart->setMeasure(measure);
    chart->display(comparisonplots::servers(source.comparison, legsOf(source)));
    frame->setRemark(chart->remark());
    return chart->canShow(measure) ? std::move(frame) : nullptr;
}

constexpr std::array<ChartKind, 10> kinds {{
    {"latency-by-prompt", QT_TRANSLATE_NOOP("reportfigures", "Latency, prompt by prompt"), pairs},
    {"latency-distribution", QT_TRANSLATE_NOOP("reportfigures", "Latency of every request"),
     ofLatencies<DistributionChart>},
    {"latency-ecdf", QT_TRANSLATE_NOOP("reportfigures", "Share of requests answered within a time"),
     ofLatencies<EcdfChart>},
    {"latency-histogram", QT_TRANSLATE_NOOP("reportfigures", "How often which latency occurred"),
     ofLatencies<HistogramChart>},
    {"latency-by-length", QT_TRANSLATE_NOOP("reportfigures", "Latency against answer length"), latencyByLength},
    {"latency-over-run", QT_TRANSLATE_NOOP("reportfigures", "Latency over the run"), overTheRun},
    {"failures", QT_TRANSLATE_NOOP("reportfigures", "Failed requests"), failures},
    {"latency-quality", QT_TRANSLATE_NOOP("reportfigures", "Latency against quality"), quality},
    {"server-load", QT_TRANSLATE_NOOP("reportfigures", "Requests at the servers"), servers<ServerMeasure::Requests>},
    {"server-tokens", QT_TRANSLATE_NOOP("reportfigures", "Output tokens by the servers' counters"),
     servers<ServerMeasure::Tokens>},
}};

} // namespace

std::span<const ChartKind> chartKinds()
{
    return kinds;
}

QString figureTitle(const ChartKind& kind)
{
    return QCoreApplication::translate("reportfigures", kind.title);
}

} // namespace tokenscope
