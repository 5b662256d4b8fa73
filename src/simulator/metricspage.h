// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace tokenscope {

/// What a simulated server can say of its load.
struct SimulatorLoad
{
    std::size_t running = 0; ///< requests in a slot
    std::size_t waiting = 0; ///< requests without one
    std::int64_t heldTokens = 0; ///< prompts of running requests, and what was made of their answers
    std::int64_t promptTokens = 0; ///< of all requests that ever got a slot
    std::int64_t outputTokens = 0; ///< ever made
    std::int64_t cachedTokens = 0; ///< prompt tokens that were found in the prefix cache
    std::int64_t lookedUpTokens = 0; ///< prompt tokens that were looked for there

    bool operator==(const SimulatorLoad&) const = default;
};

/// A metrics page in Prometheus's text format 0.0.4, with the names that vLLM uses. `cacheTokens` is how many fit into
/// the memory for keys and values.
[[nodiscard]] QByteArray metricsPage(const SimulatorLoad& load, const QString& model, std::int64_t cacheTokens);

} // namespace tokenscope
