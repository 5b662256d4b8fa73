// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servercharts/serverloadplot.h"

#include "stats/serverload.h"

#include <algorithm>

namespace tokenscope {

namespace {

ServerLoadPoint pointOf(const ServerSample& sample, Nanoseconds origin)
{
    constexpr double percent = 100;
    const auto share = sample.cacheUse ? std::optional(*sample.cacheUse * percent) : std::nullopt;
    return {std::max(toSeconds(sample.at - origin), 0.0), sample.running, sample.waiting, share};
}

QPointF pointOf(const CounterSpan& span, double rate, Nanoseconds origin)
{
    return {std::max(toSeconds((span.from + span.to) / 2 - origin), 0.0), rate};
}

std::vector<ServerSample> samplesFrom(const std::vector<ServerSample>& samples, Nanoseconds origin)
{
    auto first = std::ranges::upper_bound(samples, origin, {}, &ServerSample::at);
    if (first != samples.begin())
        --first;
    return {first, samples.end()};
}

} // namespace

bool ServerLoadPlot::isEmpty() const
{
    return std::ranges::all_of(legs, &ServerLoadLeg::isEmpty);
}

ServerLoadLeg serverLoadLegOf(const QString& name, const std::vector<ServerSample>& samples, Nanoseconds origin)
{
    const std::vector<ServerSample> ofLeg = samplesFrom(samples, origin);
    ServerLoadLeg leg {.name = name};
    for (const ServerSample& sample : ofLeg)
        leg.points.push_back(pointOf(sample, origin));
    for (const CounterSpan& span : counterSpans(ofLeg))
        leg.serverRate.append(pointOf(span, span.tokensPerSecond, origin));
    return leg;
}

ServerLoadLeg serverLoadLegOf(const QString& name, const Leg& leg)
{
    const auto origin = firstSending(leg);
    if (!origin)
        return {.name = name};
    ServerLoadLeg plot = serverLoadLegOf(name, leg.server.samples, *origin);
    const std::vector<CounterSpan> spans = counterSpans(samplesFrom(leg.server.samples, *origin));
    const std::vector<double> rates = clientRates(leg, spans);
    for (std::size_t i = 0; i < spans.size(); ++i)
        plot.clientRate.append(pointOf(spans[i], rates[i], *origin));
    return plot;
}

} // namespace tokenscope
