// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wavetimes.h"

#include "truth.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace tokenscope {

namespace {

using Durations = std::vector<std::int64_t>;

constexpr double nanosecondsAMillisecond = 1e6;

double quantile(Durations& durations, double q)
{
    if (durations.empty())
        return std::nan("");
    const auto rank = static_cast<std::size_t>(q * static_cast<double>(durations.size() - 1));
    const auto nth = durations.begin() + static_cast<std::ptrdiff_t>(rank);
    std::ranges::nth_element(durations, nth);
    return static_cast<double>(*nth);
}

void tellQuantile(const std::string& name, Durations& durations, double q, double unit)
{
    tell(name, quantile(durations, q) / unit);
}

void addGaps(const std::vector<std::int64_t>& instants, Durations& gaps)
{
    for (std::size_t i = 1; i < instants.size(); ++i)
        gaps.push_back(instants[i] - instants[i - 1]);
}

} // namespace

std::vector<std::int64_t> timesIn(std::string_view text)
{
    std::vector<std::int64_t> times;
    const char* position = text.data();
    const char* const end = position + text.size();
    while (position != end) {
        std::int64_t time = 0;
        const auto [next, error] = std::from_chars(position, end, time);
        if (error != std::errc())
            break;
        times.push_back(time);
        position = std::min(next + 1, end); // the space between
    }
    return times;
}

void tell(const std::string& name, double value)
{
    std::printf("%s %.4f\n", name.c_str(), value);
}

void tell(const std::string& wave, const WaveTimes& times)
{
    Durations firstTokens;
    Durations firstTokensSinceOpening;
    Durations gaps;
    Durations gapErrors;
    Durations lags;
    for (const StreamTimes& stream : times.streams) {
        if (stream.stampedAt.empty() || stream.stampedAt.size() != stream.sentAt.size())
            continue;
        firstTokens.push_back(stream.stampedAt.front() - stream.startedAt);
        if (times.openedAt)
            firstTokensSinceOpening.push_back(stream.stampedAt.front() - *times.openedAt);
        addGaps(stream.stampedAt, gaps);
        for (std::size_t i = 1; i < stream.sentAt.size(); ++i)
            gapErrors.push_back(
                std::abs((stream.stampedAt[i] - stream.stampedAt[i - 1]) - (stream.sentAt[i] - stream.sentAt[i - 1])));
        for (std::size_t i = 0; i < stream.stampedAt.size(); ++i)
            lags.push_back(stream.stampedAt[i] - stream.sentAt[i]);
    }
    const double truthMs = static_cast<double>(truth::timeToFirstToken.count()) / nanosecondsAMillisecond;
    tell(wave + ".ttft_bias_ms", quantile(firstTokens, 0.5) / nanosecondsAMillisecond - truthMs);
    if (times.openedAt)
        tell(wave + ".ttft_bias_since_opening_ms",
             quantile(firstTokensSinceOpening, 0.5) / nanosecondsAMillisecond - truthMs);
    tellQuantile(wave + ".ttft_p50_ms", firstTokens, 0.5, nanosecondsAMillisecond);
    tellQuantile(wave + ".ttft_p99_ms", firstTokens, 0.99, nanosecondsAMillisecond);
    tellQuantile(wave + ".itl_p99_ms", gaps, 0.99, nanosecondsAMillisecond);
    tellQuantile(wave + ".itl_error_p99_ms", gapErrors, 0.99, nanosecondsAMillisecond);
    tellQuantile(wave + ".stamp_lag_p50_ms", lags, 0.5, nanosecondsAMillisecond);
    tellQuantile(wave + ".stamp_lag_p95_ms", lags, 0.95, nanosecondsAMillisecond);
    tellQuantile(wave + ".stamp_lag_p99_ms", lags, 0.99, nanosecondsAMillisecond);
    tell(wave + ".cpu_us_per_chunk",
         static_cast<double>(times.processorTime) / 1e3 / std::max(1.0, static_cast<double>(lags.size())));
    const auto missing = times.streams.size() - firstTokens.size();
    tell(wave + ".failures", times.failures + static_cast<double>(missing));
}

} // namespace tokenscope
