// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/liveleg.h"

#include "sample/quantiles.h"
#include "stats/tokenspread.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace tokenscope {

namespace {

// Until the first answer with usage tells better; the same as RequestRecord::outputTokens() assumes.
constexpr double usualCharactersPerToken = 4;

// A bucket that has only begun would show a rate made of one or two chunks.
constexpr double smallestShareOfBucket = 0.25;

void insertSorted(std::vector<double>& values, double value)
{
    values.insert(std::ranges::upper_bound(values, value), value);
}

double sumOf(const std::vector<TokenShare>& shares)
{
    double sum = 0;
    for (const TokenShare& share : shares)
        sum += share.tokens;
    return sum;
}

} // namespace

LiveLeg::LiveLeg(Nanoseconds bucketWidth)
    : m_throughput(bucketWidth)
{
}

void LiveLeg::applyStarted(const LiveRequest& request)
{
    if (request.isWarmup)
        return;
    if (!m_startedAt)
        m_startedAt = request.sentAt;
    if (m_flights.empty())
        m_busySince = request.sentAt;
    m_flights.insert_or_assign(request.number, Flight {.sentAt = request.sentAt});
    ++m_attempted;
    noteEvent(request.sentAt);
}

void LiveLeg::applyChunks(const LiveChunks& chunks)
{
    const auto flight = m_flights.find(chunks.number);
    if (flight == m_flights.end())
        return;
    const double tokens = chunks.characters / charactersPerToken();
    m_throughput.add(sinceStart(chunks.firstAt), sinceStart(chunks.lastAt), tokens, flight->second.arrived);
    m_arrivingTokens += tokens;
    noteEvent(chunks.lastAt);
}

void LiveLeg::applyFinished(const RequestRecord& record)
{
    const auto found = m_flights.find(record.number);
    if (record.isWarmup || found == m_flights.end())
        return;
    const Flight flight = std::move(found->second);
    m_flights.erase(found);
    const Nanoseconds endedAt = record.sentAt.value_or(flight.sentAt) + record.latency;
    noteEvent(endedAt);
    if (m_flights.empty())
        m_busy += std::max(endedAt - m_busySince, Nanoseconds::zero());
    settleTokens(flight, record);

    LiveDot dot {.number = record.number,
                 .promptNumber = record.promptNumber,
                 .seconds = toSeconds(sinceStart(endedAt)),
                 .latency = toSeconds(record.latency),
                 .succeeded = record.succeeded()};
    if (const std::optional<Nanoseconds> time = record.timeToFirstToken())
        dot.timeToFirstToken = toSeconds(*time);
    keepDot(dot);
}

// What a failed request brought stays in the chart, where it did arrive, but counts in no figure.
void LiveLeg::settleTokens(const Flight& flight, const RequestRecord& record)
{
    m_arrivingTokens = m_flights.empty() ? 0 : std::max(0.0, m_arrivingTokens - sumOf(flight.arrived));
    const std::optional<std::int64_t> tokens = record.outputTokens();
    if (!record.succeeded() || !tokens)
        return;
    m_throughput.takeBack(flight.arrived);
    spread(record, record.sentAt.value_or(flight.sentAt), static_cast<double>(*tokens));
    m_tokens += static_cast<double>(*tokens);
    if (record.hasEstimatedTokens()) {
        m_isEstimated = true;
        return;
    }
    m_learntTokens += static_cast<double>(*tokens);
    m_learntCharacters += static_cast<double>(record.text.size() + record.reasoning.size());
}

void LiveLeg::spread(const RequestRecord& record, Nanoseconds sentAt, double tokens)
{
    std::vector<TokenShare> ignored;
    const std::vector<std::int64_t> ofChunks = tokensPerChunk(record);
    const auto sum = static_cast<double>(std::accumulate(ofChunks.begin(), ofChunks.end(), std::int64_t(0)));
    if (sum <= 0) {
        m_throughput.add(sinceStart(sentAt), sinceStart(sentAt + record.latency), tokens, ignored);
        return;
    }
    // Tokens that were never sent as text are taken to have come with the others.
    for (std::size_t i = 0; i < ofChunks.size(); ++i) {
        const Nanoseconds at = sinceStart(sentAt + record.chunks[i].after);
        m_throughput.add(at, at, tokens * static_cast<double>(ofChunks[i]) / sum, ignored);
    }
}

void LiveLeg::keepDot(const LiveDot& dot)
{
    m_dots.push_back(dot);
    if (!dot.succeeded) {
        ++m_failed;
        return;
    }
    m_latencySum += dot.latency;
    insertSorted(m_latencies, dot.latency);
    if (dot.timeToFirstToken)
        insertSorted(m_timesToFirstToken, *dot.timeToFirstToken);
    // Two workers' snapshots may overlap by a moment; a line must not run backwards.
    const double x = m_medians.empty() ? dot.seconds : std::max(dot.seconds, m_medians.back().x);
    m_medians.push_back({x, *quantile(m_latencies, 0.5)});
}

void LiveLeg::noteEvent(Nanoseconds at)
{
    m_lastAt = std::max(m_lastAt, at);
}

Nanoseconds LiveLeg::sinceStart(Nanoseconds at) const
{
    return m_startedAt ? std::max(at - *m_startedAt, Nanoseconds::zero()) : Nanoseconds::zero();
}

double LiveLeg::seconds() const
{
    return toSeconds(sinceStart(m_lastAt));
}

Nanoseconds LiveLeg::busyTime() const
{
    return m_flights.empty() ? m_busy : m_busy + std::max(m_lastAt - m_busySince, Nanoseconds::zero());
}

double LiveLeg::charactersPerToken() const
{
    return m_learntTokens > 0 && m_learntCharacters > 0 ? m_learntCharacters / m_learntTokens : usualCharactersPerToken;
}

LiveNumbers LiveLeg::numbers() const
{
    LiveNumbers numbers {.attempted = m_attempted,
                         .succeeded = static_cast<std::int64_t>(m_latencies.size()),
                         .failed = m_failed,
                         .latencyMedian = quantile(m_latencies, 0.5),
                         .latencyP95 = quantile(m_latencies, 0.95),
                         .timeToFirstTokenMedian = quantile(m_timesToFirstToken, 0.5),
                         .outputTokens = m_tokens + m_arrivingTokens,
                         .isEstimated = m_isEstimated};
    if (!m_latencies.empty())
        numbers.latencyMean = m_latencySum / static_cast<double>(m_latencies.size());
    if (numbers.outputTokens > 0 && busyTime() > Nanoseconds::zero())
        numbers.tokensPerSecond = numbers.outputTokens / toSeconds(busyTime());
    return numbers;
}

std::vector<LivePoint> LiveLeg::latencyPoints(std::size_t limit) const
{
    std::vector<LivePoint> points;
    for (const LiveDot& dot : m_dots) {
        if (dot.succeeded)
            points.push_back({dot.seconds, dot.latency});
    }
    return minMaxPerColumn(std::move(points), limit);
}

std::vector<LivePoint> LiveLeg::failurePoints(std::size_t limit) const
{
    std::vector<LivePoint> points;
    for (const LiveDot& dot : m_dots) {
        if (!dot.succeeded)
            points.push_back({dot.seconds, dot.latency});
    }
    return minMaxPerColumn(std::move(points), limit);
}

std::vector<LivePoint> LiveLeg::timeToFirstTokenPoints(std::size_t limit) const
{
    std::vector<LivePoint> points;
    for (const LiveDot& dot : m_dots) {
        if (dot.succeeded && dot.timeToFirstToken)
            points.push_back({dot.seconds, *dot.timeToFirstToken});
    }
    return minMaxPerColumn(std::move(points), limit);
}

std::vector<LivePoint> LiveLeg::medianPoints(std::size_t limit) const
{
    return minMaxPerColumn(m_medians, limit);
}

std::vector<LivePoint> LiveLeg::throughputPoints(std::size_t limit) const
{
    if (!m_startedAt)
        return {};
    const double width = toSeconds(m_throughput.width());
    const std::vector<double>& tokens = m_throughput.tokens();
    const std::size_t begun = static_cast<std::size_t>(sinceStart(m_lastAt) / m_throughput.width()) + 1;
    std::vector<LivePoint> points;
    for (std::size_t bucket = 0; bucket < begun; ++bucket) {
        const double left = static_cast<double>(bucket) * width;
        const double covered = std::min(width, seconds() - left); // the last bucket is still filling
        if (covered < width * smallestShareOfBucket)
            continue;
        const double sum = bucket < tokens.size() ? tokens[bucket] : 0;
        points.push_back({left + covered / 2, sum / covered});
    }
    return minMaxPerColumn(std::move(points), limit);
}

} // namespace tokenscope
