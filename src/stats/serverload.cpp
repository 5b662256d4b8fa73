// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/serverload.h"

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

using Field = std::optional<double> ServerSample::*;
using Samples = std::vector<ServerSample>;

/// When the leg's requests were under way.
struct Span
{
    Nanoseconds begin {};
    Nanoseconds firstToken {}; // not before it can the server's counter have moved
    Nanoseconds end {};
};

std::optional<Span> spanOf(const Leg& leg)
{
    std::optional<Span> span;
    for (const RequestRecord& record : leg.records) {
        if (!record.sentAt)
            continue;
        const Nanoseconds sent = *record.sentAt;
        const Nanoseconds token = sent + record.timeToFirstToken().value_or(Nanoseconds::zero());
        const Nanoseconds end = sent + record.latency;
        if (!span)
            span = Span {sent, token, end};
        span->begin = std::min(span->begin, sent);
        span->firstToken = std::min(span->firstToken, token);
        span->end = std::max(span->end, end);
    }
    return span;
}

/// Each sample with the time it stands for, s.
struct Weighed
{
    const ServerSample* sample = nullptr;
    double seconds = 0;
};

std::vector<Weighed> weighedSamples(const Samples& samples, const Span& span)
{
    std::vector<const ServerSample*> within;
    for (const ServerSample& sample : samples) {
        if (sample.at >= span.begin && sample.at <= span.end)
            within.push_back(&sample);
    }
    std::vector<Weighed> weighed;
    for (std::size_t i = 0; i < within.size(); ++i) {
        const Nanoseconds from = i == 0 ? span.begin : (within[i - 1]->at + within[i]->at) / 2;
        const Nanoseconds to = i + 1 == within.size() ? span.end : (within[i]->at + within[i + 1]->at) / 2;
        weighed.push_back({within[i], std::max(toSeconds(to - from), 1e-9)});
    }
    return weighed;
}

std::optional<GaugeSpread> spreadOf(const std::vector<Weighed>& samples, Field field)
{
    GaugeSpread spread;
    double seconds = 0;
    for (const auto& [sample, weight] : samples) {
        if (!(sample->*field))
            continue;
        spread.mean += *(sample->*field) * weight;
        spread.max = std::max(spread.max, *(sample->*field));
        seconds += weight;
    }
    if (seconds <= 0)
        return std::nullopt;
    spread.mean /= seconds;
    return spread;
}

std::optional<double> queueShareOf(const ServerLoad& load)
{
    if (!load.waiting || !load.running || load.waiting->mean + load.running->mean <= 0)
        return std::nullopt;
    return load.waiting->mean / (load.waiting->mean + load.running->mean);
}

/// The samples between which a counter counts the leg's tokens and no other leg's.
struct Ends
{
    const ServerSample* before = nullptr;
    const ServerSample* after = nullptr;

    /// Nothing where the server does not count, or was started again in between.
    [[nodiscard]] std::optional<double> growth(Field field) const
    {
        if (!before || !after || !(before->*field) || !(after->*field))
            return std::nullopt;
        const double growth = *(after->*field) - *(before->*field);
        return growth < 0 ? std::nullopt : std::optional(growth);
    }
};

Ends endsOf(const Samples& samples, const Span& span)
{
    Ends ends;
    for (const ServerSample& sample : samples) {
        const bool isBefore = sample.at <= span.begin || (!ends.before && sample.at <= span.firstToken);
        if (isBefore)
            ends.before = &sample;
        if (sample.at >= span.end && !ends.after)
            ends.after = &sample;
    }
    return ends;
}

/// Nothing if a request does not tell.
std::optional<double> tokensCounted(const Leg& leg)
{
    double sum = 0;
    for (const RequestRecord& record : leg.records) {
        const bool isUntold = record.hasEstimatedTokens() && record.outputTokens().has_value();
        if (isUntold)
            return std::nullopt;
        sum += static_cast<double>(record.outputTokens().value_or(0));
    }
    return sum > 0 ? std::optional(sum) : std::nullopt;
}

void takeCounters(ServerLoad& load, const Leg& leg, const Ends& ends)
{
    const auto output = ends.growth(&ServerSample::outputTokens);
    if (output && ends.after->at > ends.before->at)
        load.outputThroughput = *output / toSeconds(ends.after->at - ends.before->at);
    load.promptTokens = ends.growth(&ServerSample::promptTokens);
    load.preemptions = ends.growth(&ServerSample::preemptions);
    if (const auto cached = ends.growth(&ServerSample::cachedTokens); cached && load.promptTokens.value_or(0) > 0)
        load.cachedShare = std::min(*cached / *load.promptTokens, 1.0);
    if (const auto counted = tokensCounted(leg); counted && output)
        load.agreement = TokenAgreement {.client = *counted, .server = *output};
}

Nanoseconds usualGap(const Samples& samples)
{
    std::vector<Nanoseconds> gaps;
    for (std::size_t i = 1; i < samples.size(); ++i)
        gaps.push_back(samples[i].at - samples[i - 1].at);
    if (gaps.empty())
        return Nanoseconds::zero();
    const auto middle = gaps.begin() + std::ssize(gaps) / 2;
    std::nth_element(gaps.begin(), middle, gaps.end());
    return *middle;
}

} // namespace

bool TokenAgreement::isClose() const
{
    return std::abs(difference()) <= tolerance;
}

std::optional<ServerLoad> serverLoadOf(const Leg& leg)
{
    const auto span = spanOf(leg);
    if (!span || leg.server.isEmpty())
        return std::nullopt;
    const std::vector<Weighed> samples = weighedSamples(leg.server.samples, *span);
    ServerLoad load {.kind = leg.server.kind,
                     .samples = static_cast<std::int64_t>(samples.size()),
                     .failures = leg.server.failures,
                     .running = spreadOf(samples, &ServerSample::running),
                     .waiting = spreadOf(samples, &ServerSample::waiting),
                     .cacheUse = spreadOf(samples, &ServerSample::cacheUse)};
    load.queueShare = queueShareOf(load);
    takeCounters(load, leg, endsOf(leg.server.samples, *span));
    return load;
}

std::vector<CounterSpan> counterSpans(const Samples& samples)
{
    const Nanoseconds shortest = std::max(usualGap(samples) / 2, Nanoseconds(1));
    std::vector<CounterSpan> spans;
    const ServerSample* from = nullptr;
    for (const ServerSample& sample : samples) {
        if (!sample.outputTokens)
            continue;
        if (!from || *sample.outputTokens < *from->outputTokens) {
            from = &sample;
            continue;
        }
        if (sample.at - from->at < shortest)
            continue;
        const double tokens = *sample.outputTokens - *from->outputTokens;
        spans.push_back({from->at, sample.at, tokens / toSeconds(sample.at - from->at)});
        from = &sample;
    }
    return spans;
}

std::vector<double> clientRates(const Leg& leg, const std::vector<CounterSpan>& spans)
{
    std::vector<double> rates(spans.size());
    for (const RequestRecord& record : leg.records) {
        const auto tokens = record.outputTokens();
        if (!record.sentAt || !tokens)
            continue;
        const Nanoseconds end = *record.sentAt + record.latency;
        const Nanoseconds begin = *record.sentAt + record.timeToFirstToken().value_or(Nanoseconds::zero());
        const double perSecond = static_cast<double>(*tokens) / std::max(toSeconds(end - begin), 1e-9);
        auto span = std::ranges::lower_bound(spans, begin, {}, &CounterSpan::to);
        for (; span != spans.end() && span->from < end; ++span) {
            const Nanoseconds shared = std::min(end, span->to) - std::max(begin, span->from);
            rates[static_cast<std::size_t>(span - spans.begin())]
                += perSecond * std::max(toSeconds(shared), 0.0) / toSeconds(span->to - span->from);
        }
    }
    return rates;
}

std::optional<Nanoseconds> firstSending(const Leg& leg)
{
    const auto span = spanOf(leg);
    return span ? std::optional(span->begin) : std::nullopt;
}

} // namespace tokenscope
