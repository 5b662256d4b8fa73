// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/trainingcharts/trainingplots.h"

#include "ui/text/format.h"
#include "ui/text/trainingtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TrainingPlots)
};

constexpr double disagreement = 0.05;
constexpr double mostSpread = 2; // of repeats
constexpr qsizetype longestLabel = 26;
constexpr double leastSpan = 1; // s; clocks of logs are no better than that between close lines

QString shortened(const QString& label)
{
    if (label.size() <= longestLabel)
        return label;
    const qsizetype half = (longestLabel - 1) / 2;
    return label.left(half) + QChar(0x2026) + label.right(half);
}

bool isAlone(const BatchSizeComparison& comparison, const TrainingRun& run)
{
    return std::ranges::count_if(comparison.runs,
                                 [&](const TrainingRun& other) {
                                     return other.batchSize && other.batchSize->value == run.batchSize->value;
                                 })
        == 1;
}

QString nameOf(const BatchSizeComparison& comparison, const TrainingRun& run, bool isShort)
{
    if (!run.batchSize)
        return shortened(run.label);
    const QString size = isShort ? format::count(run.batchSize->value) : trainingtext::batchSize(run.batchSize->value);
    return isAlone(comparison, run) ? size : size + u" · "_s + shortened(run.label);
}

std::optional<double> stray(const std::optional<double>& told, const std::optional<double>& window)
{
    return told && window && std::abs(*told - *window) > disagreement * *window ? told : std::nullopt;
}

/// Collects a run's points; begins another stretch where x does not grow.
class CurveMaker
{
public:
    CurveMaker(const BatchSizeComparison& comparison, std::size_t run)
    {
        m_curve.run = static_cast<int>(run);
        m_curve.name = nameOf(comparison, comparison.runs[run], false);
    }
    void add(double x, double y)
    {
        if (m_isBroken || (!m_curve.stretches.empty() && x <= m_curve.stretches.back().last().x()))
            m_curve.stretches.emplace_back();
        if (m_curve.stretches.empty())
            m_curve.stretches.emplace_back();
        m_curve.stretches.back().append({x, y});
        m_isBroken = false;
    }
    void interrupt() { m_isBroken = !m_curve.stretches.empty(); }
    void addTo(TrainingCurves& curves)
    {
        if (!m_curve.stretches.empty())
            curves.curves.push_back(std::move(m_curve));
    }

private:
    TrainingCurve m_curve {};
    bool m_isBroken = false;
};

double secondsBetween(Milliseconds from, Milliseconds to)
{
    return static_cast<double>((to - from).count()) / 1000;
}

// From line to line, or over as many lines as take a second.
void addWindows(CurveMaker& maker, const TrainingRun& run, Milliseconds start)
{
    const TrainingPoint* anchor = nullptr;
    for (const TrainingPoint& point : run.points) {
        if (!point.at)
            continue;
        if (anchor == nullptr || anchor->loop != point.loop || *point.at < *anchor->at || point.step <= anchor->step) {
            maker.interrupt();
            anchor = &point;
            continue;
        }
        const double span = secondsBetween(*anchor->at, *point.at);
        if (span < leastSpan)
            continue;
        const auto samples = static_cast<double>((point.step - anchor->step) * run.batchSize->value);
        maker.add(secondsBetween(start, *point.at), samples / span);
        anchor = &point;
    }
}

void addLogged(CurveMaker& maker, const TrainingRun& run, Milliseconds start, RateFigure figure)
{
    for (const TrainingPoint& point : run.points) {
        const auto& value = figure == RateFigure::Rate ? point.rate : point.globalRate;
        if (point.at && value && std::isfinite(*value))
            maker.add(secondsBetween(start, *point.at), *value);
    }
}

// Numbers on an axis of hours are small.
void scaleTime(TrainingCurves& curves)
{
    double end = 0;
    for (const TrainingCurve& curve : curves.curves) {
        for (const auto& stretch : curve.stretches)
            end = std::max(end, stretch.last().x());
    }
    const double unit = end > 3 * 3600 ? 3600 : end > 180 ? 60 : 1;
    //: units of a time axis: hours, minutes, seconds
    curves.xUnit = unit > 60 ? Words::tr("h") : unit > 1 ? Words::tr("min") : Words::tr("s");
    curves.xKey = unit > 60 ? u"time_h"_s : unit > 1 ? u"time_min"_s : u"time_s"_s;
    for (TrainingCurve& curve : curves.curves) {
        for (auto& stretch : curve.stretches) {
            for (QPointF& point : stretch)
                point.setX(point.x() / unit);
        }
    }
}

QString keyOf(RateFigure figure)
{
    switch (figure) {
    case RateFigure::Window:
        return u"window_rate_samples_per_s"_s;
    case RateFigure::Rate:
        return u"rate_samples_per_s"_s;
    case RateFigure::GlobalRate:
        return u"global_rate_samples_per_s"_s;
    }
    return {};
}

} // namespace

bool BatchRatePlot::hasMean() const
{
    return std::ranges::none_of(
        columns, [](const BatchRateColumn& column) { return column.rate.most > mostSpread * column.rate.least; });
}

double WallTimeRow::sum() const
{
    return std::accumulate(seconds.begin(), seconds.end(), 0.0);
}

namespace trainingplots {

std::vector<QString> names(const BatchSizeComparison& comparison)
{
    std::vector<QString> names;
    for (const TrainingRun& run : comparison.runs)
        names.push_back(nameOf(comparison, run, false));
    return names;
}

BatchRatePlot rateByBatchSize(const BatchSizeComparison& comparison)
{
    BatchRatePlot plot;
    for (const BatchSizeRow& row : comparison.rows) {
        if (!row.rate)
            continue;
        BatchRateColumn column {.batchSize = row.batchSize, .rate = *row.rate};
        for (const std::size_t index : row.runs) {
            const TrainingRun& run = comparison.runs[index];
            const auto window = run.windowRate();
            if (const auto rate = run.bestRate())
                column.points.push_back({.run = static_cast<int>(index),
                                         .name = nameOf(comparison, run, false),
                                         .rate = *rate,
                                         .isWindow = window.has_value(),
                                         .strayRate = stray(run.lastRate, window),
                                         .strayGlobalRate = stray(run.lastGlobalRate, window)});
        }
        plot.columns.push_back(std::move(column));
    }
    return plot;
}

TrainingCurves loss(const BatchSizeComparison& comparison, LossAxis along)
{
    const bool isBySamples = along == LossAxis::Samples;
    TrainingCurves curves {.xUnit = isBySamples ? Words::tr("samples") : Words::tr("steps"),
                           .yUnit = Words::tr("loss"),
                           .xKey = isBySamples ? u"samples"_s : u"step"_s,
                           .yKey = u"loss"_s,
                           .isCounted = true};
    for (std::size_t index = 0; index < comparison.runs.size(); ++index) {
        const TrainingRun& run = comparison.runs[index];
        if (isBySamples && !run.batchSize)
            continue;
        const auto samples = static_cast<double>(isBySamples ? run.batchSize->value : 1);
        CurveMaker maker(comparison, index);
        for (const TrainingPoint& point : run.points) {
            if (point.loss && std::isfinite(*point.loss))
                maker.add(static_cast<double>(point.step) * samples, *point.loss);
            else if (point.loss)
                maker.interrupt(); // it left the scale and came back
        }
        maker.addTo(curves);
    }
    return curves;
}

TrainingCurves rateOverTime(const BatchSizeComparison& comparison, RateFigure figure)
{
    TrainingCurves curves {.yUnit = Words::tr("samples/s"), .yKey = keyOf(figure), .beginsAtZero = true};
    for (std::size_t index = 0; index < comparison.runs.size(); ++index) {
        const TrainingRun& run = comparison.runs[index];
        const auto first
            = std::ranges::find_if(run.points, [](const TrainingPoint& point) { return point.at.has_value(); });
        if (first == run.points.end() || (figure == RateFigure::Window && !run.batchSize))
            continue;
        CurveMaker maker(comparison, index);
        if (figure == RateFigure::Window)
            addWindows(maker, run, *first->at);
        else
            addLogged(maker, run, *first->at, figure);
        maker.addTo(curves);
    }
    scaleTime(curves);
    return curves;
}

WallTimePlot wallTimes(const BatchSizeComparison& comparison)
{
    WallTimePlot plot;
    for (std::size_t index = 0; index < comparison.runs.size(); ++index) {
        const TrainingRun& run = comparison.runs[index];
        if (run.wallSeconds() > 0)
            plot.rows.push_back(
                {static_cast<int>(index), nameOf(comparison, run, false), nameOf(comparison, run, true), run.phases});
    }
    std::ranges::stable_sort(plot.rows, {}, [&](const WallTimeRow& row) {
        const auto& size = comparison.runs[static_cast<std::size_t>(row.run)].batchSize;
        return std::pair(!size, size ? size->value : 0);
    });
    return plot;
}

} // namespace trainingplots

} // namespace tokenscope
