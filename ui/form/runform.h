// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runplan.h"

#include <QString>
#include <QVariantMap>

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// What pressing Start measures.
enum class RunKind
{
    Measurement, ///< one load, one workload
    Sweep, ///< the same at several points of load or length
    FairComparison, ///< a suite of scenarios that fits into a budget; the program chooses them
};

/// What the run panel says, as a value: everything of a RunPlan but the endpoints and prompts themselves.
struct RunForm
{
    RunKind kind = RunKind::Measurement;
    std::vector<QString> endpoints {}; ///< names, in the order they are measured
    QString promptSource = QStringLiteral("builtin"); ///< a set's name or a file, as for loadPrompts(), or "synthetic"
    int promptCount = 10; ///< 0: all
    std::int64_t promptTokens = 1'000; ///< of a synthetic prompt
    double sharedPrefix = 0; ///< 0…1: share of a synthetic prompt that is the same in all of them
    Order order = Order::Sequential;
    Milliseconds pause {5'000};
    Load load {};
    int warmup = 1;
    int repeat = 1;
    Limits limits {};
    ServiceObjective objective {};
    RateLimitPolicy rateLimits {};
    std::optional<Sweep> sweep {}; ///< heeded by RunKind::Sweep alone; absent there: the usual one
    Milliseconds timeBudget {600'000}; ///< of a fair comparison
    std::optional<std::int64_t> tokenBudget {}; ///< of a fair comparison: prompt and answer, all endpoints together
    Sampling sampling {};
    Timeouts timeouts {};
    bool watchesServers = true; ///< as in RunPlan
    std::uint64_t seed = 1;
    double timeScale = 1.0;

    static constexpr int maximumConcurrency = 1'024;
    static constexpr double maximumRate = 10'000; ///< 1/s
    static constexpr std::int64_t maximumTokens = 10'000'000; ///< of a prompt or an answer

    [[nodiscard]] bool isSynthetic() const { return promptSource == QStringLiteral("synthetic"); }
    bool operator==(const RunForm&) const = default;
};

/// The sweep that is offered first for a variable: a search for load, values for lengths.
[[nodiscard]] Sweep usualSweep(SweepVariable variable);
/// Whether requests go out at a rate: the form's, or those of its sweep.
[[nodiscard]] bool hasRate(const RunForm& form);
/// Whether a variable can be searched: more load pays until it does not, a longer prompt never pays.
[[nodiscard]] bool isSearchable(SweepVariable variable);

/// Ready-made settings. Endpoints, timeouts, safety limits, objectives and seeds stay as they are.
enum class Preset
{
    OriginalProtocol, ///< as the script of December 2025: SQuAD, one at a time, not streamed, 5 s between the legs
    QuickLook, ///< a few short answers
    ConcurrencySweep, ///< how throughput grows and latency suffers
    BatchOf32, ///< how the endpoints bear load
    LongContext, ///< what a long prompt costs
    SteadyLatency, ///< a slow, even stream of requests: how much latency wanders
    FairComparison, ///< every scenario that fits into ten minutes
};

[[nodiscard]] RunForm withPreset(RunForm form, Preset preset);
/// Whether choosing the preset would change nothing.
[[nodiscard]] bool matchesPreset(const RunForm& form, Preset preset);

/// The form after its kind or swept variable was changed to what it says, with what such a run needs: prompts whose
/// length can be chosen, and a time limit where the prompts might be fewer than the requests in flight.
[[nodiscard]] RunForm madeSweepable(RunForm form);

/// Why a form cannot be run.
enum class FormProblem
{
    NoEndpoint,
    SameEndpointTwice,
    UnknownEndpoint,
    NoPromptFile, ///< the source is "file" without a name
    NoSweepValues, ///< lengths cannot be searched for
    NotSynthetic, ///< only synthetic prompts have a length that can be chosen
    NothingToCompare, ///< a fair comparison of one endpoint
    RateByTurns, ///< alternating turns keep no times
    NothingEnds, ///< all prompts of a source that never runs out, and no limit
};

[[nodiscard]] std::vector<FormProblem> problemsOf(const RunForm& form, const std::vector<Endpoint>& known);
/// Whether at least one of the form's endpoints is served by the program itself.
[[nodiscard]] bool hasSimulated(const RunForm& form, const std::vector<Endpoint>& known);

/// The plan that the form asks for; `prompts` as loaded for its source and count. Names that are not known are left
/// out.
[[nodiscard]] RunPlan planFrom(const RunForm& form, const std::vector<Endpoint>& known, const PromptSet& prompts);
/// The form that would make this plan again; the source of its prompts is taken from `promptSource`.
[[nodiscard]] RunForm formFrom(const RunPlan& plan, const QString& promptSource);

/// For settings: readable keys, unknown ones are ignored, missing and impossible ones get their defaults.
[[nodiscard]] QVariantMap toSettings(const RunForm& form);
[[nodiscard]] RunForm formFromSettings(const QVariantMap& settings);

} // namespace tokenscope
