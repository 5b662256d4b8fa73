// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparecharts/comparisonplots.h"

#include "stats/metricvalues.h"
#include "ui/comparecharts/promptitems.h"
#include "ui/text/format.h"
#include "ui/text/legtext.h"
#include "ui/text/metrictext.h"

#include <QCoreApplication>

#include <algorithm>

namespace tokenscope::comparisonplots {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonPlots)
};

constexpr double milliseconds = 1000;

bool isDuration(Metric metric)
{
    return QLatin1String(traitsOf(metric).unit) == QLatin1String("s");
}

// How values of a metric are written in a chart.
struct Scale
{
    QString unit {};
    double factor = 1;
};

Scale scaleOf(Metric metric, double largest)
{
    if (isDuration(metric) && largest > 0 && largest < 1)
        return {Words::tr("ms", "unit: milliseconds"), milliseconds};
    if (metric == Metric::OutputTokens || metric == Metric::PromptTokens)
        return {Words::tr("tokens", "unit of an axis"), 1};
    if (metric == Metric::ResponseCharacters)
        return {Words::tr("characters", "unit of an axis"), 1};
    if (isQuality(metric))
        return {QStringLiteral("%"), 100};
    return {metrictext::unit(metric), 1};
}

// Calls `take` with every value that a request has of a metric.
template<typename Take>
void forValuesOf(const RequestRecord& record, Metric metric, const Take& take)
{
    if (metric == Metric::InterTokenLatency) {
        for (std::size_t i = 1; i < record.chunks.size(); ++i)
            take(toSeconds(record.chunks[i].after - record.chunks[i - 1].after));
    } else if (const auto value = valueOf(record, metric)) {
        take(*value);
    }
}

DistributionLeg distributionOf(const QString& name, const Leg& leg, Metric metric, const PromptItems& items,
                               std::size_t index)
{
    DistributionLeg values {.name = name};
    for (const RequestRecord& record : leg.records) {
        if (!countsInStatistics(record))
            continue;
        const int item = items.itemOf(index, record.promptNumber);
        forValuesOf(record, metric, [&](double value) {
            values.values.push_back(value);
            values.items.push_back(item);
        });
    }
    return values;
}

// A leg whose summary says that the metric cannot be measured (its answers came in bursts) has no values here either.
bool hasMetric(const LegSummary& leg, Metric metric)
{
    return leg.distribution(metric).has_value();
}

// The mean that a leg has of a metric for each prompt, by the baseline's number.
QHash<int, double> meansByItem(const Leg& leg, Metric metric, const PromptItems& items, std::size_t index)
{
    QHash<int, std::pair<double, int>> sums;
    for (const RequestRecord& record : leg.records) {
        if (!countsInStatistics(record))
            continue;
        auto& sum = sums[items.itemOf(index, record.promptNumber)];
        forValuesOf(record, metric, [&](double value) {
            sum.first += value;
            ++sum.second;
        });
    }
    QHash<int, double> means;
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum) {
        if (sum.key() >= 0 && sum->second > 0)
            means.insert(sum.key(), sum->first / sum->second);
    }
    return means;
}

PairsPlot emptyPairs(const Comparison& comparison)
{
    PairsPlot plot;
    plot.baseline = comparison.baseline;
    for (const LegSummary& leg : comparison.legs)
        plot.legs.push_back(leg.title);
    return plot;
}

QString rowLabel(int promptNumber)
{
    //: label of a row in a chart; %1 is a number
    return Words::tr("prompt %1").arg(format::count(promptNumber));
}

void scaleRows(PairsPlot& plot, Metric metric)
{
    double largest = 0;
    for (const PairsRow& row : plot.rows) {
        for (const auto& value : row.values)
            largest = std::max(largest, value.value_or(0));
    }
    const Scale scale = scaleOf(metric, largest);
    plot.unit = scale.unit;
    for (PairsRow& row : plot.rows) {
        for (auto& value : row.values)
            value = value ? std::optional(*value * scale.factor) : std::nullopt;
    }
}

double largestLatency(const std::vector<const Leg*>& legs)
{
    Nanoseconds largest {};
    for (const Leg* leg : legs) {
        for (const RequestRecord& record : leg->records)
            largest = record.isWarmup ? largest : std::max(largest, record.latency);
    }
    return toSeconds(largest);
}

QString durationText(double seconds)
{
    return seconds > -1 && seconds < 1
        ? Words::tr("%1 ms", "milliseconds").arg(format::significant(seconds * milliseconds))
        : Words::tr("%1 s", "seconds").arg(format::significant(seconds));
}

std::optional<FitLine> lineOf(const LegSummary& leg, double factor)
{
    if (!leg.fit)
        return {};
    //: the formula of a line: a time, and a time for each token of output
    const QString text
        = Words::tr("%1 + %2 a token").arg(durationText(leg.fit->fixed), durationText(leg.fit->perToken));
    return FitLine {leg.fit->fixed * factor, leg.fit->perToken * factor, text};
}

} // namespace

std::vector<Metric> metricsWithValues(const Comparison& comparison)
{
    std::vector<Metric> metrics;
    for (const MetricTraits& traits : allMetrics) {
        const auto has = [&](const LegSummary& leg) { return hasMetric(leg, traits.metric); };
        if (traits.isDistribution && !isShare(traits.metric) && std::ranges::any_of(comparison.legs, has))
            metrics.push_back(traits.metric);
    }
    return metrics;
}

DistributionPlot distribution(const Comparison& comparison, const std::vector<const Leg*>& legs, Metric metric)
{
    return distribution(comparison, legs, metric, PromptItems(comparison));
}

DistributionPlot distribution(const Comparison& comparison, const std::vector<const Leg*>& legs, Metric metric,
                              const PromptItems& items)
{
    DistributionPlot plot {.figure = metrictext::name(metric)};
    for (std::size_t leg = 0; leg < legs.size(); ++leg) {
        const LegSummary& summary = comparison.legs[leg];
        plot.legs.push_back(hasMetric(summary, metric) ? distributionOf(summary.title, *legs[leg], metric, items, leg)
                                                       : DistributionLeg {.name = summary.title});
    }
    plot = inOrder(std::move(plot));
    const Scale scale = scaleOf(metric, largestOf(plot));
    plot.unit = scale.unit;
    plot.scale = scale.factor;
    for (DistributionLeg& leg : plot.legs) {
        for (double& value : leg.values)
            value *= scale.factor;
    }
    return plot;
}

PairsPlot pairs(const Comparison& comparison)
{
    PairsPlot plot = emptyPairs(comparison);
    for (const PromptPair& pair : comparison.pairs)
        plot.rows.push_back({rowLabel(pair.promptNumber), pair.latencies, pair.promptNumber});
    scaleRows(plot, Metric::Latency);
    return plot;
}

PairsPlot pairs(const Comparison& comparison, const std::vector<const Leg*>& legs, Metric metric)
{
    if (metric == Metric::Latency)
        return pairs(comparison);
    PairsPlot plot = emptyPairs(comparison);
    const PromptItems items(comparison);
    std::vector<QHash<int, double>> means;
    for (std::size_t leg = 0; leg < legs.size(); ++leg) {
        means.push_back(hasMetric(comparison.legs[leg], metric) ? meansByItem(*legs[leg], metric, items, leg)
                                                                : QHash<int, double>());
    }
    for (const PromptPair& pair : comparison.pairs) {
        PairsRow row {rowLabel(pair.promptNumber), {}, pair.promptNumber};
        for (const auto& leg : means) {
            const auto found = leg.constFind(pair.promptNumber);
            row.values.push_back(found != leg.cend() ? std::optional(*found) : std::nullopt);
        }
        if (std::ranges::count_if(row.values, [](const auto& value) { return value.has_value(); }) > 1)
            plot.rows.push_back(std::move(row));
    }
    scaleRows(plot, metric);
    return plot;
}

FitPlot latencyByLength(const Comparison& comparison, const std::vector<const Leg*>& legs)
{
    return latencyByLength(comparison, legs, PromptItems(comparison));
}

FitPlot latencyByLength(const Comparison& comparison, const std::vector<const Leg*>& legs, const PromptItems& items)
{
    FitPlot plot;
    const Scale scale = scaleOf(Metric::Latency, largestLatency(legs));
    plot.xUnit = Words::tr("output tokens", "unit of an axis");
    plot.yUnit = scale.unit;
    for (std::size_t leg = 0; leg < legs.size(); ++leg) {
        FitLeg values {comparison.legs[leg].title, {}, lineOf(comparison.legs[leg], scale.factor), {}};
        for (const RequestRecord& record : legs[leg]->records) {
            const auto tokens = record.outputTokens();
            if (!countsInStatistics(record) || !tokens)
                continue;
            values.points.append({static_cast<double>(*tokens), toSeconds(record.latency) * scale.factor});
            values.items.push_back(items.itemOf(leg, record.promptNumber));
        }
        plot.legs.push_back(std::move(values));
    }
    return plot;
}

FailurePlot failures(const Comparison& comparison)
{
    FailurePlot plot;
    for (const LegSummary& leg : comparison.legs) {
        FailureLeg values {leg.title, leg.attempted, {}};
        for (const auto& [word, count] : legtext::failureWords(leg))
            values.classes.push_back({word, count});
        plot.legs.push_back(std::move(values));
    }
    return plot;
}

QualityPlot quality(const Comparison& comparison)
{
    const auto isScored = [](Metric metric) {
        return [metric](const LegSummary& leg) { return leg.distribution(metric).has_value(); };
    };
    const Metric metric
        = std::ranges::any_of(comparison.legs, isScored(Metric::AnswerF1)) ? Metric::AnswerF1 : Metric::ExactMatch;
    QualityPlot plot {{}, metrictext::name(metric)};
    for (std::size_t leg = 0; leg < comparison.legs.size(); ++leg) {
        const auto latency = comparison.find(leg, Metric::Latency, Statistic::Median);
        const auto score = comparison.find(leg, metric);
        if (!latency || !latency->value || !score || !score->value)
            continue;
        const auto intervalOf
            = [](const ComparedValue& value) { return value.evidence ? value.evidence->ownInterval : std::nullopt; };
        plot.legs.push_back(
            {comparison.legs[leg].title, *latency->value, intervalOf(*latency), *score->value, intervalOf(*score)});
    }
    return plot;
}

} // namespace tokenscope::comparisonplots
