// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/metric.h"
#include "model/sweep.h"
#include "stats/summary.h"

#include <utility>
#include <vector>

namespace tokenscope {

/// What a scenario is judged by; lower or higher is better as the word says.
enum class Merit
{
    MedianLatency, ///< s, lower is better; from schedule in an open loop
    OutputThroughput, ///< tokens/s, higher is better; of a sweep: the best point's
    TimeToFirstToken, ///< s, median, lower is better
    LatencySpread, ///< p99 ÷ p50, or the coefficient of variation where the sample is small: lower is better
    LongestContext, ///< prompt tokens, higher is better
    CostPerThousand, ///< in the user's currency, lower is better
    TokensPerJoule, ///< higher is better
};

/// How sure it is who wins.
enum class Sureness
{
    Shown, ///< the 95 % interval of the ratio leaves out 1
    NotShown, ///< it does not
    TooFew, ///< too few answers to say
};

/// One line of the matrix: every endpoint's figure in one scenario, the winner, by how much, how sure.
struct MatrixRow
{
    QString scenario {}; ///< its key
    Merit merit = Merit::MedianLatency;
    std::vector<std::optional<double>> values {}; ///< by endpoint
    std::vector<std::int64_t> n {}; ///< answers behind each value
    std::optional<std::size_t> winner {}; ///< endpoint with the better figure, shown or not; absent: none is better
    std::optional<double> ratio {}; ///< the winner's advantage over the next best, ≥ 1
    std::optional<std::pair<double, double>> interval {}; ///< 95 %, of that ratio
    Sureness sureness = Sureness::TooFew;
    std::vector<std::optional<SweepPoint>> points {}; ///< by endpoint: where in a sweep the figure was taken
    bool isTailRatio = false; ///< of LatencySpread: p99 ÷ p50, else the coefficient of variation
    QString currency {}; ///< of CostPerThousand; empty where the endpoints' differ, and then there is no winner

    bool operator==(const MatrixRow&) const = default;
};

/// A stretch of a swept variable in which one endpoint is the better choice.
struct LoadRegion
{
    QString scenario {};
    SweepVariable variable = SweepVariable::Concurrency;
    Merit merit = Merit::OutputThroughput;
    double from = 0; ///< first and last measured value of the stretch
    double to = 0;
    std::optional<std::size_t> winner {}; ///< absent: none is shown to be better in it

    bool operator==(const LoadRegion&) const = default;
};

/// Scenario × endpoint: who wins, by how much, how sure, and in which regions of load.
struct ScenarioMatrix
{
    std::vector<QString> endpoints {}; ///< as shown
    std::vector<MatrixRow> rows {}; ///< in order of the scenarios
    std::vector<LoadRegion> regions {};

    bool operator==(const ScenarioMatrix&) const = default;
};

/// Of a run with at least two endpoints, else empty; a run that is no suite has one scenario with an empty key.
///
/// By the scenario's key or its beginning ("batch_32"), else by what it sweeps: "original" is judged by median latency
/// and, where every endpoint tells it, TTFT; "concurrency" and any sweep of load by the best point's output throughput;
/// "batch" by output throughput; "long_context" and sweeps of prompts by the longest context answered and the median
/// latency at the longest that all answered; "long_answers" and sweeps of answers by the latter; "steady" by spread and
/// median latency; any other by median latency and output throughput. Cost and tokens per joule of a whole scenario
/// follow where at least one endpoint has them.
///
/// Intervals are percentile bootstraps over requests (10,000 resamples, drawn from `seed`), of the ratio itself; eight
/// answers are the fewest that show anything. Requests of a closed loop are drawn as (tokens, latency): Σ tokens ÷
/// Σ latency × the mean number in flight, which by Little's law is the throughput, and which is taken as it was.
/// The best point of a sweep is taken as it was, too. The longest context is no sample: it is shown if the next best
/// was sent prompts as long as the winner answered and could answer none of them.
[[nodiscard]] ScenarioMatrix matrixOf(const RunResult& result, std::uint64_t seed = 1);

} // namespace tokenscope
