// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/reportdocument.h"

namespace tokenscope {

/// The shape of `--format json`; its keys are a contract: they are added to and never renamed.
///
///     {"file" (run and show), "legs": [{"file", "leg", "endpoint", "model", "simulated", "n", "succeeded", "failed",
///       "metrics": {key of each Metric: D or number or null}, "failures": {class: count}, "failure_causes": {cause:
///       count}, "server_times": {"clock", "answers", "contradictions"} or null,
///       "recorded": {…} or null, "warmups", "estimated_tokens", "throughput_derived", "wall_time_s",
///       "scenario", "point": P or null, "load": {"concurrency", "rate_per_s", "arrivals", "gamma_shape",
///       "in_flight_cap", "ramp_up_s", "cool_down_s"}, "ended_by", "in_flight_max", "goodput_per_s", "rate_limited",
///       "held_s": D, "tokens_per_chunk": {"mean", "max"}, "predictability": {"variation", "p99_over_p50", "drift":
///       {"ratio", "p"}, "outliers"}, "fit": {"fixed_s", "per_token_s", "fixed_ci95": [low, high], "ci95": [low, high],
///       "n"}, "first_request": {"latency_s", "rest_median_s", "slow"}, "not_measurable": {key of a Metric: "buffered",
///       "not_streamed" or "too_few_chunks"}, "context": {"longest_prompt_tokens", "too_long"}, "quality": {"n",
///       "exact_match", "f1", "contains_answer"} or null, "currency", "watts", "power_source"}],
///      "baseline": leg, "comparisons": [{"leg", "metric", "baseline_value", "value", "ratio", "verdict",
///      "supported", "ci95": I, "ci95_percentile": I, "value_ci95": I, "p_value", "p_adjusted", "test", "exact",
///      "effect_size", "effect", "n_pairs", "paired", "n", "baseline_n", "averaged", "detectable"}],
///      "agreements": [{"leg", "n", "mean_f1", "ci95": I}], "conditions": [{"kind", "difference", "legs"}],
///      "sweeps": [{"scenario", "variable", "curves": [{"endpoint", "simulated", "points": [{"value", "n",
///      "output_throughput_tokens_per_s", "request_throughput_per_s", "latency_p50_s", "latency_p95_s",
///      "p95_supported", "ttft_p50_s", "success_rate", "goodput_per_s"}]}]}],
///      "matrix": {"endpoints", "rows": [{"scenario", "merit", "currency", "values", "n", "points": [P or null],
///      "winner", "ratio", "interval": [low, high], "sureness"}], "regions": [{"scenario", "variable", "merit", "from",
///      "to", "winner"}]}, "client_health": {"trust", "reasons": [{"reason", "level", "value", "limit"}], W,
///      "workers": [{W, "cpu_share"}]}}
///     D = {"n", "mean", "median", "min", "max", "std_dev", "p90", "p95", "p99"}
///     I = [low, high]
///     P = {"variable", "value"}
///     W = "timer_s", "sending_s", "queueing_s": {"p50", "p99", "max", "samples"}
///
/// A value that does not exist is null, and so is what a file does not tell: "load" and "ended_by" of the original
/// script's, "client_health" where it was not kept, "matrix" of several files or of one endpoint. "recorded" is the
/// file's statistics block verbatim. "metric" is a metric's key, or that with ".median", ".p95" … Winners are named as
/// in "endpoints". "outliers" counts requests. "fit" is the line of latency on output tokens, its "ci95" that of the
/// cost per token. "quality" is of the n answers whose gold answers are known, in shares of 1. ReportScope::SingleFile
/// leaves out baseline, comparisons and agreements.
///
/// Of a comparison, see comparison/evidence.h: "ci95" is of the ratio, "value_ci95" of the value; "test" is
/// "wilcoxon_signed_rank", "mann_whitney_u", "permutation", "mcnemar", "fisher_exact" or null; "effect" is
/// "rank_biserial", "cliffs_delta" or null; "n_pairs" is null where requests are not paired; "detectable" is a share of
/// the baseline's value. All of it is null where nothing was weighed.
[[nodiscard]] QByteArray jsonDocument(const Comparison& comparison, const ReportOptions& options = {},
                                      const RunFindings& findings = {});

} // namespace tokenscope
