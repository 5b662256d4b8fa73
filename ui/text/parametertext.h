// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/parametervariants.h"

#include <QString>

/// What is said of a parameters file, in sentences.
namespace tokenscope::parametertext {

/// Why it is not edited, where, and what to do.
[[nodiscard]] QString refusal(const ParameterRefusal& refusal);
/// What stands against this batch size.
[[nodiscard]] QString warning(const ParameterWarning& warning, std::int64_t batchSize);

} // namespace tokenscope::parametertext
