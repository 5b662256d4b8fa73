// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparetable/figuretext.h"

#include "ui/text/format.h"
#include "ui/text/metrictext.h"

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
    return figure.kind == FigureKind::Predictability ? format::share(value) : metrictext::value(figure.metric, value);
}

QString medianName(Metric metric)
{
    //: %1 is a metric: "Time to first token, median"
    return metric == Metric::Latency ? Words::tr("Median latency")
                                     : Words::tr("%1, median").arg(metrictext::name(metric));
}

QString mainName(Metric metric)
{
    return metric == Metric::Latency ? Words::tr("Mean latency") : metrictext::name(metric);
}

QString statisticDefinition(Figure figure)
{
    switch (figure.kind) {
    case FigureKind::Main:
        return traitsOf(figure.metric).isDistribution ? Words::tr("The arithmetic mean.") : QString();
    case FigureKind::Median:
        return Words::tr("The median: half of the values are smaller. Between the two middle values, their mean.");
    case FigureKind::P95:
        return Words::tr("The value that 95 % do not pass; linear interpolation between order statistics.");
    case FigureKind::P99:
        return Words::tr("The value that 99 % do not pass; linear interpolation between order statistics.");
    case FigureKind::Slowest:
        return Words::tr("The largest value.");
    case FigureKind::Predictability:
        return Words::tr("Coefficient of variation: the sample standard deviation (n − 1) divided by the mean. "
                         "Lower is steadier.");
    case FigureKind::Answered:
        break;
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
    if (figure.kind == FigureKind::Predictability)
        return Words::tr("One value has no spread.");
    if (isThroughput(figure.metric))
        return Words::tr("The file does not tell how long the measurement of %1 took.").arg(leg.title);
    return Words::tr("The records of %1 do not hold it.").arg(leg.title);
}

QString quantileReason(Figure figure, std::int64_t n)
{
    const int needed = figure.kind == FigureKind::P95 ? 20 : 100;
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
    return lines;
}

} // namespace

QString name(Figure figure)
{
    switch (figure.kind) {
    case FigureKind::Main:
        return mainName(figure.metric);
    case FigureKind::Median:
        return medianName(figure.metric);
    case FigureKind::P95:
        //: %1 is a metric: the value that 95 % of the requests do not pass
        return Words::tr("%1, p95").arg(metrictext::name(figure.metric));
    case FigureKind::P99:
        return Words::tr("%1, p99").arg(metrictext::name(figure.metric));
    case FigureKind::Slowest:
        return Words::tr("Slowest");
    case FigureKind::Predictability:
        //: CV: coefficient of variation
        return Words::tr("Predictability (CV)");
    case FigureKind::Answered:
        return Words::tr("Success");
    }
    return {};
}

QString value(const LegSummary& leg, Figure figure)
{
    if (figure.kind == FigureKind::Answered)
        return leg.attempted == 0 ? format::noValue() : format::outOf(leg.succeeded, leg.attempted);
    const auto found = valueOf(leg, figure);
    return found ? valueText(figure, *found) : format::noValue();
}

QString verdict(Figure figure, const FigureComparison& compared)
{
    const bool isSame = compared.verdict == Verdict::NoDifference;
    if (compared.verdict == Verdict::NoData || (isSame && figure.kind == FigureKind::Answered))
        return QStringLiteral("—");
    if (figure.kind != FigureKind::Predictability)
        return metrictext::verdict(figure.metric, compared.verdict, compared.factor);
    if (compared.verdict == Verdict::Better)
        //: %1 is a factor: "7.64× steadier"
        return Words::tr("%1 steadier").arg(format::factor(compared.factor));
    if (compared.verdict == Verdict::Worse)
        return Words::tr("%1 less steady").arg(format::factor(compared.factor));
    return metrictext::verdict(figure.metric, compared.verdict, compared.factor);
}

QString definition(Figure figure)
{
    const QString statistic = statisticDefinition(figure);
    const QString metric = metrictext::explanation(figure.metric);
    //: %1 says what is measured, %2 which number of it is shown; both are sentences
    return statistic.isEmpty() ? metric : Words::tr("%1 %2").arg(metric, statistic);
}

QString provenance(const LegSummary& leg, Figure figure)
{
    //: heading of a tool tip: a figure, an endpoint and its value
    QStringList lines {Words::tr("%1 of %2: %3").arg(name(figure), leg.title, value(leg, figure))};
    if (!valueOf(leg, figure)) {
        lines.append(missingReason(leg, figure));
        return lines.join(u'\n');
    }
    lines.append(definition(figure));
    lines.append(sample(leg, figure));
    return (lines + cautions(leg, figure)).join(u'\n');
}

QString derivation(const Comparison& comparison, std::size_t leg, Figure figure)
{
    const LegSummary& baseline = comparison.legs[comparison.baseline];
    const LegSummary& other = comparison.legs[leg];
    if (!valueOf(other, figure))
        return missingReason(other, figure);
    if (!valueOf(baseline, figure))
        return missingReason(baseline, figure);
    const FigureComparison compared = compareFigure(comparison, leg, figure);
    if (!compared.ratio)
        return Words::tr("The values cannot be divided by one another.");
    const bool isLowerBetter
        = figure.kind == FigureKind::Predictability || traitsOf(figure.metric).direction == Direction::LowerIsBetter;
    const LegSummary& above = isLowerBetter ? baseline : other;
    const LegSummary& below = isLowerBetter ? other : baseline;
    //: how a ratio was computed: "Metis 4.987 s ÷ Sophia 1.621 s = 3.08"
    return Words::tr("%1 %2 ÷ %3 %4 = %5")
        .arg(above.title, value(above, figure), below.title, value(below, figure),
             format::significant(*compared.ratio, 3));
}

QString caution(const std::vector<LegSummary>& legs, Figure figure)
{
    const auto any = [&legs](auto&& holds) { return std::ranges::any_of(legs, holds); };
    if (any([&](const LegSummary& leg) { return valueOf(leg, figure) && !isSupported(leg, figure); }))
        return Words::tr("too few requests");
    if (countsTokens(figure.metric) && any([](const LegSummary& leg) { return leg.hasEstimatedTokens; }))
        return Words::tr("tokens estimated");
    if (isThroughput(figure.metric) && any([](const LegSummary& leg) { return leg.isThroughputDerived; }))
        return Words::tr("over summed latencies");
    if (figure.metric == Metric::OriginalThroughput)
        return Words::tr("prompt tokens included");
    return {};
}

} // namespace tokenscope::figuretext
