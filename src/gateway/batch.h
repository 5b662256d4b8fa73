// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QDateTime>
#include <QString>

#include <cstdint>
#include <optional>

namespace tokenscope {

/// What the gateway measured of a finished batch. What it did not tell is absent.
struct BatchMetrics
{
    std::optional<Nanoseconds> responseTime {}; ///< of the whole batch, at the node
    std::optional<double> tokensPerSecond {}; ///< as the server reckons it: prompt and answer tokens, over all requests
    std::optional<std::int64_t> totalTokens {}; ///< prompt and answer
    std::optional<std::int64_t> responses {}; ///< answered requests
    std::optional<std::int64_t> lines {}; ///< of the input file that were worked on

    bool operator==(const BatchMetrics&) const = default;
};

/// Many requests given to a cluster at once, worked on without anybody waiting (`/v1/batches`).
struct Batch
{
    enum class State
    {
        Unknown, ///< a word that this program does not know: see `status`
        Pending,
        Running,
        Completed,
        Failed,
    };

    QString id {};
    State state = State::Unknown;
    QString status {}; ///< the server's word for the state
    QString cluster {}; ///< may be empty, as all below
    QString framework {};
    QString model {};
    QString input {}; ///< path of the requests on the cluster's file system
    QString output {}; ///< folder of the answers there; of a finished batch the file, where the server names it
    std::optional<QDateTime> createdAt {}; ///< UTC
    std::optional<QDateTime> endedAt {}; ///< UTC
    std::optional<BatchMetrics> metrics {}; ///< of a completed batch, once its result was asked for

    bool operator==(const Batch&) const = default;
};

} // namespace tokenscope
