// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/report.h"

namespace tokenscope {

/// The shape of `--format json`; its keys are a contract: they are added to and never renamed.
///
///     {"file" (run and show), "legs": [{"file", "leg", "endpoint", "model", "simulated", "n", "succeeded", "failed",
///       "metrics": {key of each Metric: D or number or null}, "failures": {class: count}, "recorded": {…} or null,
///       "warmups", "estimated_tokens", "throughput_derived", "wall_time_s"}],
///      "baseline": leg, "comparisons": [{"leg", "metric", "baseline_value", "value", "ratio", "verdict",
///      "supported"}], "conditions": [{"kind", "difference", "legs"}]}
///     D = {"n", "mean", "median", "min", "max", "std_dev", "p90", "p95", "p99"}
///
/// A value that does not exist is null. "recorded" is the file's statistics block verbatim. "metric" is a metric's key,
/// or that with ".median" or ".p95". ReportScope::SingleFile leaves out baseline and comparisons.
[[nodiscard]] QByteArray jsonDocument(const Comparison& comparison, const ReportOptions& options = {});

} // namespace tokenscope
