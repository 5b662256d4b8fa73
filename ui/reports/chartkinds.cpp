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

template<typename Legs, typename Empty>
bool isAny(const Legs& legs, const Empty& isEmpty)
{
    return !std::ranges::all_of(legs, isEmpty);
}

bool hasPairs(const FigureSubject& source)
{
    return !comparisonplots::pairs(source.comparison).rows.empty();
}

Frame pairs(const Theme& theme, const QString& title, const FigureSubject& source)
{
    return framed<PairsChart>(theme, title, comparisonplots::pairs(source.comparison));
}

bool hasLatencies(const FigureSubject& source)
{
    const DistributionPlot plot = comparisonplots::distribution(source.comparison, legsOf(source));
    return isAny(plot.legs, [](const DistributionLeg& leg) { return leg.values.empty(); });
}

template<typename Chart>
Frame ofLatencies(const Theme& theme, const QString& title, const FigureSubject& source)
{
    return framed<Chart>(theme, title, comparisonplots::distribution(source.comparison, legsOf(source)));
}

bool hasLengths(const FigureSubject& source)
{
    const FitPlot plot = comparisonplots::latencyByLength(source.comparison, legsOf(source));
    return isAny(plot.legs, [](const FitLeg& leg) { return leg.points.isEmpty(); });
}

Frame latencyByLength(const Theme& theme, const QString& title, const FigureSubject& source)
{
    return framed<FitChart>(theme, title, comparisonplots::latencyByLength(source.comparison, legsOf(source)));
}

bool hasTimes(const FigureSubject& source)
{
    const TimelinePlot plot = comparisonplots::overTheRun(source.comparison, legsOf(source));
    return isAny(plot.legs, [](const TimelineLeg& leg) { return leg.dots.empty(); });
}

Frame overTheRun(const Theme& theme, const QString& title, const FigureSubject& source)
{
    return framed<TimelineChart>(theme, title, comparisonplots::overTheRun(source.comparison, legsOf(source)));
}

bool hasFailures(const FigureSubject& source)
{
    return isAny(source.comparison.legs, [](const LegSummary& leg) { return leg.failures.empty(); });
}

Frame failures(const Theme& theme, const QString& title, const FigureSubject& source)
{
    return framed<FailureChart>(theme, title, comparisonplots::failures(source.comparison));
}

bool hasQuality(const FigureSubject& source)
{
    return !comparisonplots::quality(source.comparison).legs.empty();
}

Frame quality(const Theme& theme, const QString& title, const FigureSubject& source)
{
    return framed<QualityChart>(theme, title, comparisonplots::quality(source.comparison));
}

template<ServerMeasure measure>
bool hasServers(const FigureSubject& source)
{
    return hasLines(comparisonplots::servers(source.comparison, legsOf(source)), measure);
}

template<ServerMeasure measure>
Frame servers(const Theme& theme, const QString& title, const FigureSubject& source)
{
    auto* chart = new ServerLoadChart(theme);
    auto frame = std::make_unique<ChartFrame>(theme, title, chart);
    chart->setMeasure(measure);
    chart->display(comparisonplots::servers(source.comparison, legsOf(source)));
    frame->setRemark(chart->remark());
    return frame;
}

constexpr std::array<ChartKind, 10> kinds {{
    {"latency-by-prompt", QT_TRANSLATE_NOOP("reportfigures", "Latency, prompt by prompt"), hasPairs, pairs},
    {"latency-distribution", QT_TRANSLATE_NOOP("reportfigures", "Latency of every request"), hasLatencies,
     ofLatencies<DistributionChart>},
    {"latency-ecdf", QT_TRANSLATE_NOOP("reportfigures", "Share of requests answered within a time"), hasLatencies,
     ofLatencies<EcdfChart>},
    {"latency-histogram", QT_TRANSLATE_NOOP("reportfigures", "How often which latency occurred"), hasLatencies,
     ofLatencies<HistogramChart>},
    {"latency-by-length", QT_TRANSLATE_NOOP("reportfigures", "Latency against answer length"), hasLengths,
     latencyByLength},
    {"latency-over-run", QT_TRANSLATE_NOOP("reportfigures", "Latency over the run"), hasTimes, overTheRun},
    {"failures", QT_TRANSLATE_NOOP("reportfigures", "Failed requests"), hasFailures, failures},
    {"latency-quality", QT_TRANSLATE_NOOP("reportfigures", "Latency against quality"), hasQuality, quality},
    {"server-load", QT_TRANSLATE_NOOP("reportfigures", "Requests at the servers"), hasServers<ServerMeasure::Requests>,
     servers<ServerMeasure::Requests>},
    {"server-tokens", QT_TRANSLATE_NOOP("reportfigures", "Output tokens by the servers' counters"),
     hasServers<ServerMeasure::Tokens>, servers<ServerMeasure::Tokens>},
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

QStringList stemsWithData(const FigureSubject& source)
{
    QStringList stems;
    for (const ChartKind& kind : kinds) {
        if (kind.hasData(source))
            stems.append(QString::fromLatin1(kind.stem));
    }
    return stems;
}

} // namespace tokenscope
