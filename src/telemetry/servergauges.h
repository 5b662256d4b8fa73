// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/serversample.h"
#include "telemetry/prometheustext.h"

#include <QString>

#include <optional>
#include <vector>

namespace tokenscope {

/// What a metrics page says of a server's load.
struct ServerReading
{
    ServerKind kind = ServerKind::Unknown;
    ServerSample sample {}; ///< its `at` is not set

    bool operator==(const ServerReading&) const = default;
};

/// Reads the metrics that vLLM, SGLang, llama.cpp and text-generation-inference are known by. Where a server serves
/// several models, those labelled with `model`; if none is, all of them together. Several engines count together, but
/// the ranks that share one model's work count once. Nothing if the page has none of these metrics.
[[nodiscard]] std::optional<ServerReading> readServerGauges(const std::vector<MetricLine>& lines, const QString& model);

} // namespace tokenscope
