// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparetable/figuretext.h"

#include "ui/text/evidencetext.h"
#include "ui/text/format.h"
#include "ui/text/metrictext.h"
#include "wording/claimwording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tokenscope::figuretext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FigureText)
};

bool isThroughput(Metric metric)
{
    return metric == Metric::OutputThroughput || metric == Metric::TotalThroughput
        || metric == Metric::RequestThroughput;
}

bool countsTokens(Metric metric)
{
    return metric == Metric::OutputTokens || metric == Metric::TimePerOutputToken || metric == Metric::OutputThroughput
        || metric == Metric::TotalThroughput;
}

QString valueText(Figure figure, double value)
{
    return figure.statistic == Statistic::Variation ? format::share(value) : metrictext::value(figure.metric, value);
}

QString medianName(Metric metric)
{
    //: %1 is a metric: "Time to first token, median"
    return metric == Metric::Latency ? Words::tr("Median latency")
                                     : Words::tr("%1, median").arg(metrictext::name(metric));
}

QString mainName(Metric metric)
{
    if (metric == Metric::SuccessRate)
        return Words::tr("Success");
    return metric == Metric::Latency ? Words::tr("Mean latency") : metrictext::name(metric);
}

QString statisticDefinition(Figure figure)
{
    switch (figure.statistic) {
    case Statistic::Main:
        return traitsOf(figure.metric).isDistribution ? Words::tr("The arithmetic mean.") : QString();
    case Statistic::Median:
        return Words::tr("The median: half of the values are smaller. Between the two middle values, their mean.");
    case Statistic::P95:
        return Words::tr("The value that 95 % do not pass; linear interpolation between order statistics.");
    case Statistic::P99:
        return Words::tr("The value that 99 % do not pass; linear interpolation between order statistics.");
    case Statistic::Maximum:
        return Words::tr("The largest value.");
    case Statistic::Variation:
        return Words::tr("Coefficient of variation: the sample standard deviation (n − 1) divided by the mean. "
                         "Lower is steadier.");
    }
    return {};
}

QString missingReason(const LegSummary& leg, Figure figure)
{
    if (leg.attempted == 0)
        return Words::tr("%1 has no results in its file.").arg(leg.title);
    if (leg.succeeded == 0)
        return Words::tr("None of the requests of %1 succeeded.").arg(leg.title);
    const bool needsStream = figure.metric == Metric::TimeToFirstToken || figure.metric == Metric::InterTokenLatency
        || figure.metric == Metric::TimePerOutputToken;
    if (needsStream)
        return Words::tr("The answers of %1 were not streamed, so nobody knows when their tokens came.").arg(leg.title);
    if (isServerReported(figure.metric))
        return Words::tr("The server of %1 says nothing of its own speed.").arg(leg.title);
    if (figure.statistic == Statistic::Variation)
        return Words::tr("One value has no spread.");
    if (isThroughput(figure.metric))
        return Words::tr("The file does not tell how long the measurement of %1 took.").arg(leg.title);
    return Words::tr("The records of %1 do not hold it.").arg(leg.title);
}

QString quantileReason(Figure figure, std::int64_t n)
{
    const int needed = figure.statistic == Statistic::P95 ? 20 : 100;
    return Words::tr("%1 values cannot tell this quantile: at least %2 are needed. It is not much more than the "
                     "largest value.")
        .arg(format::count(n), format::count(needed));
}

QString sample(const LegSummary& leg, Figure figure)
{
    const std::int64_t n = sampleSizeOf(leg, figure);
    const auto shown = static_cast<int>(std::min<std::int64_t>(n, 1'000'000'000));
    if (figure.metric == Metric::InterTokenLatency)
        return Words::tr("n = %Ln gap(s) between chunks", nullptr, shown);
    if (figure.metric == Metric::SuccessRate)
        return Words::tr("n = %Ln request(s)", nullptr, shown);
    return Words::tr("n = %Ln successful request(s)", nullptr, shown);
}

QStringList cautions(const LegSummary& leg, Figure figure)
{
    QStringList lines;
    if (!isSupported(leg, figure))
        lines.append(quantileReason(figure, sampleSizeOf(leg, figure)));
    if (leg.hasEstimatedTokens && countsTokens(figure.metric))
        lines.append(Words::tr("Tokens are estimated where the server did not count them: four characters each."));
    if (leg.isThroughputDerived && isThroughput(figure.metric))
        lines.append(Words::tr("The file keeps no times, so the time is the sum of the latencies."));
    if (isServerReported(figure.metric) && leg.server) {
        lines.append(serverClockWords(leg.server->clock));
        if (const QString doubt = serverContradictionWords(*leg.server); !doubt.isEmpty())
            lines.append(doubt);
    }
    return lines;
}

} // namespace

QString name(Figure figure)
{
    switch (figure.statistic) {
    case Statistic::Main:
        return mainName(figure.metric);
    case Statistic::Median:
        return medianName(figure.metric);
    case Statistic::P95:
        //: %1 is a metric: the value that 95 % of the requests do not pass
        return Words::tr("%1, p95").arg(metrictext::name(figure.metric));
    case Statistic::P99:
        return Words::tr("%1, p99").arg(metrictext::name(figure.metric));
    case Statistic::Maximum:
        //: %1 is a metric
        return figure.metric == Metric::Latency ? Words::tr("Slowest")
                                                : Words::tr("%1, longest").arg(metrictext::name(figure.metric));
    case Statistic::Variation:
        //: CV: coefficient of variation; %1 is a metric
        return figure.metric == Metric::Latency ? Words::tr("Predictability (CV)")
                                                : Words::tr("%1, CV").arg(metrictext::name(figure.metric));
    }
    return {};
}

QString value(const Comparison& comparison, std::size_t leg, Figure figure)
{
    const LegSummary& summary = comparison.legs[leg];
    if (figure.metric == Metric::SuccessRate)
        return summary.attempted == 0 ? format::noValue() : format::outOf(summary.succeeded, summary.attempted);
    const auto found = comparedOf(comparison, leg, figure).value;
    return found ? valueText(figure, *found) : format::noValue();
}

QString verdict(const ComparedValue& compared)
{
    const bool isSame = compared.lean == Verdict::NoDifference; // both answered everything: no finding
    if (compared.verdict == Verdict::NoData || (isSame && compared.metric == Metric::SuccessRate))
        return QStringLiteral("—");
    return metrictext::verdict(compared);
}

QString definition(Figure figure)
{
    const QString statistic = statisticDefinition(figure);
    const QString metric = metrictext::explanation(figure.metric);
    //: %1 says what is measured, %2 which number of it is shown; both are sentences
    return statistic.isEmpty() ? metric : Words::tr("%1 %2").arg(metric, statistic);
}

QString provenance(const Comparison& comparison, std::size_t leg, Figure figure)
{
    const LegSummary& summary = comparison.legs[leg];
    const ComparedValue compared = comparedOf(comparison, leg, figure);
    //: heading of a tool tip: a figure, an endpoint and its value
    QStringList lines {Words::tr("%1 of %2: %3").arg(name(figure), summary.title, value(comparison, leg, figure))};
    if (!compared.value) {
        lines.append(missingReason(summary, figure));
        return lines.join(u'\n');
    }
    lines.append(definition(figure));
    lines.append(sample(summary, figure));
    if (compared.evidence && compared.evidence->ownInterval) {
        const Interval own = *compared.evidence->ownInterval;
        lines.append(Words::tr("95 % interval: %1 to %2").arg(valueText(figure, own.low), valueText(figure, own.high)));
    }
    return (lines + cautions(summary, figure)).join(u'\n');
}

QString derivation(const Comparison& comparison, std::size_t leg, Figure figure)
{
    const LegSummary& baseline = comparison.legs[comparison.baseline];
    const LegSummary& other = comparison.legs[leg];
    const ComparedValue compared = comparedOf(comparison, leg, figure);
    if (!compared.value)
        return missingReason(other, figure);
    if (!compared.baselineValue)
        return missingReason(baseline, figure);
    if (!compared.ratio)
        return Words::tr("The values cannot be divided by one another.");
    const bool isLowerBetter = directionOf(figure.metric, figure.statistic) == Direction::LowerIsBetter;
    const bool isTurned = evidencetext::isTurned(compared);
    const bool isBaselineAbove = isLowerBetter != isTurned;
    const std::size_t above = isBaselineAbove ? comparison.baseline : leg;
    const std::size_t below = isBaselineAbove ? leg : comparison.baseline;
    //: how a ratio was computed: "Metis 4.987 s ÷ Sophia 1.621 s = 3.08"
    QStringList lines {Words::tr("%1 %2 ÷ %3 %4 = %5")
                           .arg(comparison.legs[above].title, value(comparison, above, figure),
                                comparison.legs[below].title, value(comparison, below, figure),
                                format::significant(isTurned ? 1 / *compared.ratio : *compared.ratio, 3))};
    lines.append(evidencetext::grounds(compared));
    for (const LegSummary* summary : {&baseline, &other}) {
        if (!isSupported(*summary, figure))
            lines.append(quantileReason(figure, sampleSizeOf(*summary, figure)));
    }
    lines.removeDuplicates();
    return lines.join(u'\n');
}

QString caution(const std::vector<LegSummary>& legs, Figure figure)
{
    const auto any = [&legs](auto&& holds) { return std::ranges::any_of(legs, holds); };
    if (countsTokens(figure.metric) && any([](const LegSummary& leg) { return leg.hasEstimatedTokens; }))
        return Words::tr("tokens estimated");
    if (isThroughput(figure.metric) && any([](const LegSummary& leg) { return leg.isThroughputDerived; }))
        return Words::tr("over summed latencies");
    if (figure.metric == Metric::OriginalThroughput)
        return Words::tr("prompt tokens included");
    return {};
}

} // namespace tokenscope::figuretext
