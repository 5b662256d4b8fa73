// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparetable/figure.h"

#include "sample/quantiles.h"

namespace tokenscope {

const std::vector<Figure>& allFigures()
{
    static const std::vector<Figure> figures {
        {Metric::Latency, Statistic::Main},
        {Metric::Latency, Statistic::Median},
        {Metric::Latency, Statistic::Maximum},
        {Metric::Latency, Statistic::Variation},
        {Metric::LatencyFromSchedule, Statistic::Main},
        {Metric::TimeToFirstToken, Statistic::Main},
        {Metric::InterTokenLatency, Statistic::Main},
        {Metric::TimePerOutputToken, Statistic::Main},
        {Metric::ServerLatency, Statistic::Main},
        {Metric::ServerTimeToFirstToken, Statistic::Main},
        {Metric::TimeOutsideServer, Statistic::Main},
        {Metric::OutputThroughput, Statistic::Main},
        {Metric::OutputTokens, Statistic::Main},
        {Metric::SuccessRate, Statistic::Main},
        {Metric::ExactMatch, Statistic::Main},
        {Metric::AnswerF1, Statistic::Main},
        {Metric::ContainsAnswer, Statistic::Main},
        {Metric::Latency, Statistic::P95},
        {Metric::Latency, Statistic::P99},
        {Metric::TimeToFirstToken, Statistic::Median},
        {Metric::TimeToFirstToken, Statistic::P95},
        {Metric::InterTokenLatency, Statistic::P99},
        {Metric::TotalThroughput, Statistic::Main},
        {Metric::RequestThroughput, Statistic::Main},
        {Metric::Goodput, Statistic::Main},
        {Metric::OriginalThroughput, Statistic::Main},
        {Metric::PromptTokens, Statistic::Main},
        {Metric::ResponseCharacters, Statistic::Main},
        {Metric::CostPerThousand, Statistic::Main},
        {Metric::TokensPerJoule, Statistic::Main},
    };
    return figures;
}

ComparedValue comparedOf(const Comparison& comparison, std::size_t leg, Figure figure)
{
    return comparison.find(leg, figure.metric, figure.statistic)
        .value_or(ComparedValue {.leg = leg, .metric = figure.metric, .statistic = figure.statistic});
}

std::int64_t sampleSizeOf(const LegSummary& leg, Figure figure)
{
    if (figure.metric == Metric::SuccessRate)
        return leg.attempted;
    if (!traitsOf(figure.metric).isDistribution)
        return leg.value(figure.metric) ? leg.succeeded : 0;
    const auto distribution = leg.distribution(figure.metric);
    return distribution ? distribution->n : 0;
}

bool isSupported(const LegSummary& leg, Figure figure)
{
    const std::int64_t n = sampleSizeOf(leg, figure);
    if (figure.statistic == Statistic::P95)
        return supportsQuantile(n, 0.95);
    return figure.statistic != Statistic::P99 || supportsQuantile(n, 0.99);
}

} // namespace tokenscope
