// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"

#include <QString>

namespace tokenscope {

/// "3.08× faster", "1.03× higher", "no difference shown", "too few samples", "no data", "baseline"; only the
/// ratio, "3.08×", where nothing was tested.
[[nodiscard]] QString verdictWords(const ComparedValue& value);
/// The verdict in JSON and CSV: "faster", "slower", "higher", "lower", "no_difference_shown",
/// "too_few_samples", "not_tested", "no_data", "baseline".
[[nodiscard]] QString verdictKey(const ComparedValue& value);
/// The metric's key with the statistic: "latency_s", "latency_s.median".
[[nodiscard]] QString comparedKey(const ComparedValue& value);

} // namespace tokenscope
