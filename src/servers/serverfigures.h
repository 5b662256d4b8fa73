// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/serverfigures.h"

#include <QByteArray>

namespace tokenscope {

/// From RequestRecord::serverReported. Knows the keys of SambaNova (`usage`: `total_latency`, `time_to_first_token`,
/// `completion_tokens_per_sec`, and their older names), of ALCF's gateway (`response_time`,
/// `throughput_tokens_per_second`, which counts the prompt too), of llama.cpp (`timings`), of Cerebras (`time_info`)
/// and of Groq (`usage`: `prompt_time`, `completion_time`, `queue_time`). Nothing for what is no such object.
[[nodiscard]] ServerFigures serverFiguresOf(const QByteArray& serverReported);

} // namespace tokenscope
