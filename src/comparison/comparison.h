// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/conditions.h"
#include "comparison/evidence.h"
#include "comparison/promptpairs.h"
#include "stats/summary.h"

namespace tokenscope {

enum class Verdict
{
    Baseline, ///< this is what the others are compared with
    Better, ///< by Direction: lower latency, higher throughput
    Worse,
    NoDifference, ///< none was shown; whether there is one is left open
    Higher, ///< where neither direction is a merit
    Lower,
    TooFew, ///< no test of so few values could show anything
    NotTested, ///< there are values, and nothing that tells whether they differ by more than chance
    NoData,
};

/// Which number of a metric is compared.
enum class Statistic
{
    Main, ///< the mean of a distribution, or the leg's one figure
    Median,
    P95,
    P99,
    Maximum,
    Variation, ///< coefficient of variation: standard deviation ÷ mean; lower is steadier
};

/// One metric of one leg against the baseline's.
struct ComparedValue
{
    std::size_t leg = 0;
    Metric metric {};
    Statistic statistic = Statistic::Main;
    std::optional<double> baselineValue {};
    std::optional<double> value {};
    /// Above 1: better. Baseline ÷ value where lower is better (3.08 means 3.08× faster), value ÷ baseline otherwise.
    /// Absent if a value is, or if it would divide by zero.
    std::optional<double> ratio {};
    Verdict verdict = Verdict::NoData; ///< as the evidence has it; NotTested before weigh()
    /// Which way the two values lie, by chance or not: Better, Worse, Higher, Lower, NoDifference within half a per
    /// cent (which two decimals show as 1.00), NoData.
    Verdict lean = Verdict::NoData;
    double factor = 1; ///< the ratio as it is said, ≥ 1; 1 if there is no ratio or it is 0
    bool isSupported = true; ///< false: a quantile that one of the samples is too small for
    std::optional<Evidence> evidence {}; ///< see weigh(); none for the baseline but of its own value

    bool operator==(const ComparedValue&) const = default;
};

/// Legs of any number of files side by side; one of them is what the others are measured against.
struct Comparison
{
    std::vector<LegSummary> legs {};
    std::size_t baseline = 0; ///< index into legs; meaningless without legs
    std::vector<ComparedValue> values {}; ///< by leg, then metric, then statistic; the baseline's own included
    std::vector<PromptPair> pairs {}; ///< prompts that the baseline and at least one other leg answered
    std::vector<ConditionDifference> conditions {};
    std::vector<std::optional<Agreement>> agreements {}; ///< one for each leg, with the baseline; see weigh()

    /// Nothing for a pair that is not compared (medians of a single figure, of a count).
    [[nodiscard]] std::optional<ComparedValue> find(std::size_t leg, Metric metric,
                                                    Statistic statistic = Statistic::Main) const;
};

/// Leg ÷ baseline, whichever of them is better: 0.5 is half of the baseline's. Absent without a ratio, and against 0.
[[nodiscard]] std::optional<double> timesBaseline(const ComparedValue& value);

/// The interval of 1 ÷ what this is one of; nothing where an end would be infinite.
[[nodiscard]] std::optional<Interval> inverseOf(const Interval& interval);

/// Which way a figure is better; a steadier metric is so whatever it is of.
[[nodiscard]] Direction directionOf(Metric metric, Statistic statistic);

/// Makes labels and titles of the legs unique (by file, then by number). A baseline out of range is taken as 0.
[[nodiscard]] Comparison compare(const std::vector<LegSummary>& legs, std::size_t baseline);

/// The first leg with a successful request, else the first.
[[nodiscard]] std::size_t defaultBaseline(const std::vector<LegSummary>& legs);

/// The leg that a user means by a label, key or name (in this order of preference, in any case).
[[nodiscard]] std::optional<std::size_t> legByName(const std::vector<LegSummary>& legs, const QString& name);

} // namespace tokenscope
