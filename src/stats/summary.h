// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/metric.h"
#include "model/runresult.h"
#include "stats/distribution.h"
#include "stats/metricvalues.h"
#include "stats/recordedfigures.h"

#include <array>

namespace tokenscope {

struct FailureCount
{
    QString key {}; ///< keyOf(outcome): "http_401", "stall_timeout"
    std::int64_t count = 0;

    bool operator==(const FailureCount&) const = default;
};

/// One prompt of a leg: its successful measured requests, all repetitions together.
struct PromptLatency
{
    int promptNumber = 0; ///< position in the prompt set, from 1
    QString prompt {}; ///< text as sent
    QString question {}; ///< short form for tables and charts
    std::int64_t n = 0; ///< repetitions that succeeded
    double meanLatency = 0; ///< s

    bool operator==(const PromptLatency&) const = default;
};

/// What a leg was measured under; what a reader must know before believing a ratio.
struct LegConditions
{
    QDateTime startedAt {};
    bool hasPlan = false; ///< false: a file of the original script; order, concurrency and sampling are not known
    Order order = Order::Sequential;
    int concurrency = 1;
    Sampling sampling {};
    double timeScale = 1; ///< 1 for a real endpoint
    std::vector<QString> prompts {}; ///< the texts sent, each once, sorted
    std::int64_t warmups = 0;
    std::int64_t streamed = 0; ///< of the successful requests
    std::int64_t buffered
        = 0; ///< of the streamed: arrived in one burst, so TTFT and ITL are the relay's, not the model's
    bool wasStopped = false;
    bool isClientLate = false; ///< our own threads were late; see ClientHealth

    bool operator==(const LegConditions&) const = default;
};

/// All figures of one leg of one run, computed from its records alone. Warm-ups are left out of everything. What does
/// not exist is absent, never 0.
///
/// Throughputs are per second of the measured phase: first request sent → last one finished. In an alternating run the
/// leg stands still while another is asked, so there it is the time with at least one request in flight. Files that
/// keep no times: Σ latency if it was one request at a time, and isThroughputDerived says so.
struct LegSummary
{
    QString key {}; ///< in the file: "metis"
    QString label {}; ///< key, made unique by compare() among the legs compared; names the leg in documents
    QString name {}; ///< as shown: "Metis"
    QString title {}; ///< name, made unique by compare()
    QString model {};
    QString path {}; ///< of the file; empty for a run that was not saved
    bool isSimulated = false;

    std::int64_t attempted = 0; ///< measured requests, whatever became of them
    std::int64_t succeeded = 0;
    std::int64_t failed = 0; ///< those the user cancelled included
    std::int64_t cancelled = 0; ///< by the user: no fault of the endpoint, and left out of the success rate
    std::vector<FailureCount> failures {}; ///< most frequent first, then by key
    bool hasEstimatedTokens = false; ///< some answer came without usage: its tokens are characters ÷ 4
    bool isThroughputDerived = false;
    std::optional<double> wallTime {}; ///< s, the measured phase; absent if it is not known

    std::vector<PromptLatency> prompts {}; ///< by prompt number
    LegConditions conditions {};
    std::optional<RecordedStatistics> recorded {};
    std::vector<RecordedFigure> recordedFigures {};

    /// Absent if no request has such a value, and for metrics of a whole leg.
    [[nodiscard]] std::optional<Distribution> distribution(Metric metric) const;
    /// The mean of a distribution, or the leg's one figure.
    [[nodiscard]] std::optional<double> value(Metric metric) const;

    std::array<std::optional<Distribution>, allMetrics.size()> distributions {}; ///< by Metric; use distribution()
    std::array<std::optional<double>, allMetrics.size()> figures {}; ///< by Metric; use value()

    bool operator==(const LegSummary&) const = default;
};

/// `leg` is an index into result.legs.
[[nodiscard]] LegSummary summarize(const RunResult& result, std::size_t leg);

/// All legs of a run.
[[nodiscard]] std::vector<LegSummary> summarize(const RunResult& result);

} // namespace tokenscope
