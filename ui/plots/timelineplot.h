// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/plots/plots.h"

namespace tokenscope {

enum class TimelineAxis
{
    SinceStart, ///< s since the leg's first request was sent, when the answer was complete
    SummedLatency, ///< s, the latencies so far added up: the same for one request at a time without pauses
    RequestNumber, ///< from 1: nothing is known of the time
};

struct TimelineLeg
{
    QString name {};
    std::vector<LatencyDot> dots {}; ///< in order of `at`, which is on the plot's axis; latency in the plot's unit
    QList<QPointF> runningMedian {};
    std::optional<std::size_t> slowFirst {}; ///< the dot of a first request that was slow for being the first
    std::vector<int> items {}; ///< what each dot stands for: its prompt's number, -1: of none; or empty

    [[nodiscard]] int itemAt(std::size_t position) const { return position < items.size() ? items[position] : -1; }

    bool operator==(const TimelineLeg&) const = default;
};

/// Latency over a finished run, each leg from its own start.
struct TimelinePlot
{
    std::vector<TimelineLeg> legs {};
    TimelineAxis axis = TimelineAxis::SinceStart;
    QString unit {}; ///< of the latencies
    double scale = 1; ///< what latencies in seconds were multiplied by
    std::size_t medianOf = 0; ///< how many requests the running median is taken over; 0: not told

    bool operator==(const TimelinePlot&) const = default;
};

/// The median of the latencies of `width` (odd) successful dots around each successful one, fewer at both ends; nothing
/// below three dots.
[[nodiscard]] QList<QPointF> runningMedian(const std::vector<LatencyDot>& dots, std::size_t width);

/// A twentieth of the requests, odd, from 5 to 101: steady, yet it follows what the run did.
[[nodiscard]] std::size_t runningMedianWidth(std::size_t dots);

} // namespace tokenscope
