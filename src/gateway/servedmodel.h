// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace tokenscope {

/// Whether a model answers at once.
enum class ModelState
{
    Unknown, ///< the server tells no states
    Hot,
    Starting, ///< being loaded; on Sophia that takes 10 to 15 minutes
    Queued, ///< waits for a node
    Stopped, ///< cold: the first request starts it, where the cluster does so
    Offline, ///< under maintenance, or withdrawn for now
};

/// A model that an endpoint offers.
struct ServedModel
{
    QString id {}; ///< as a request names it
    ModelState state = ModelState::Unknown;
    QString note {}; ///< the server's own words about it: a description, a job's comment; plain text, bounded
    std::optional<QString> startsAt {}; ///< the server's estimate, as it writes it
    std::optional<QString> walltime {}; ///< how long its job has run, as the server writes it
    std::optional<std::int64_t> contextTokens {}; ///< prompt and answer together

    bool operator==(const ServedModel&) const = default;
};

} // namespace tokenscope
