// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/metric.h"
#include "model/runresult.h"
#include "sample/distribution.h"
#include "stats/failurecount.h"
#include "stats/latencyfit.h"
#include "stats/metricvalues.h"
#include "stats/predictability.h"
#include "stats/recordedfigures.h"
#include "stats/serverclaims.h"
#include "stats/serverload.h"
#include "stats/streamshape.h"

#include <array>

namespace tokenscope {

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
    std::int64_t buffered = 0; ///< of the streamed: isBurst()
    bool isBuffered = false; ///< most are: the leg has no TTFT, ITL, TPOT
    bool wasStopped = false;
    QString client {}; ///< program and version that measured; empty: not recorded
    QString machine {}; ///< system of the measuring computer; empty: not recorded
    bool isClientLate = false; ///< our own threads were late or busy; see stats/clienttrust.h

    bool operator==(const LegConditions&) const = default;
};

/// All figures of one leg of one run, computed from its records alone. Warm-ups are left out of everything. What does
/// not exist is absent, never 0.
///
/// Throughputs are per second of the measured phase: first request sent → last one finished. In an alternating run the
/// leg stands still while another is asked, so there it is the time with at least one request in flight. Files that
/// keep no times: Σ latency if it was one request at a time, and isThroughputDerived says so.
///
/// Inter-token latency is the gap between two chunks, however many tokens they carry: chunkSize says how many.
/// TTFT, ITL and TPOT of a leg whose answers arrive in bursts are absent, see notMeasurable.
/// Goodput: requests that keepsObjective() ÷ wall time; absent without an objective.
/// A leg recorded by a batch service has no distributions, and as figures its own: total throughput, requests/s and
/// success rate.
/// Tokens per joule: output tokens ÷ (watts × wall time).
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
    std::vector<FailureCount> failures {}; ///< most frequent first, then by key and cause
    bool hasEstimatedTokens = false; ///< some answer came without usage: its tokens are characters ÷ 4
    bool isThroughputDerived = false;
    std::optional<double> wallTime {}; ///< s, the measured phase; absent if it is not known

    LegPart part {}; ///< its endpoint is never empty: that of endpointNameOf()
    Load load {}; ///< that was really used: the point's, else the plan's
    LegEnd endSaid = LegEnd::PlanDone; ///< why there were no more requests, as the run says
    std::optional<std::int64_t> peakInFlight {}; ///< most requests in flight at once
    std::int64_t rateLimited = 0; ///< refusals that were waited out
    std::optional<Distribution> held {}; ///< s, of the requests that were kept back in the client
    Predictability predictability {}; ///< of latency, from schedule in an open loop
    std::vector<int> outlierPrompts {}; ///< numbers of the prompts of its outliers, in order of sending
    std::optional<LatencyFit> fit {};
    std::optional<FirstRequest> firstRequest {};
    std::vector<NotMeasurable> notMeasurable {};
    std::optional<ChunkSize> chunkSize {}; ///< tokens per chunk; absent if not streamed
    std::optional<ServerClaims> server {}; ///< absent if it says nothing of its speed
    std::optional<std::int64_t> longestContext {}; ///< most prompt tokens that were answered, as the server counts them
    std::optional<ServerLoad> serverLoad {}; ///< what the server said of itself
    std::optional<RecordedBatch> batch {}; ///< set: all figures are as a batch service recorded them
    EndpointCost cost {}; ///< what its figures of money and power rest on

    std::vector<PromptLatency> prompts {}; ///< by prompt number
    LegConditions conditions {};
    std::optional<RecordedStatistics> recorded {};
    std::vector<RecordedFigure> recordedFigures {};

    /// Absent if no request has such a value, and for metrics of a whole leg.
    [[nodiscard]] std::optional<Distribution> distribution(Metric metric) const;
    /// The mean of a distribution, or the leg's one figure.
    [[nodiscard]] std::optional<double> value(Metric metric) const;
    /// Why a figure of tokens is absent, where there were answers.
    [[nodiscard]] std::optional<NotMeasurableReason> reasonAgainst(Metric metric) const;

    std::array<std::optional<Distribution>, allMetrics.size()> distributions {}; ///< by Metric; use distribution()
    std::array<std::optional<double>, allMetrics.size()> figures {}; ///< by Metric; use value()

    bool operator==(const LegSummary&) const = default;
};

/// The median of what the leg is judged by, and what lateness of the client would spoil: TTFT where it is measured,
/// else latency; in seconds.
[[nodiscard]] std::optional<double> measuredMedian(const LegSummary& leg);

/// The short form of a request's prompt, for tables and charts: the plan's, else the question in a SQuAD prompt, else
/// the first line.
[[nodiscard]] QString questionOf(const RunPlan& plan, const RequestRecord& record);

/// `leg` is an index into result.legs.
[[nodiscard]] LegSummary summarize(const RunResult& result, std::size_t leg);

/// All legs of a run.
[[nodiscard]] std::vector<LegSummary> summarize(const RunResult& result);

} // namespace tokenscope
