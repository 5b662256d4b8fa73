// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sample/interval.h"

#include <cstdint>
#include <optional>

namespace tokenscope {

enum class TestKind
{
    None, ///< nothing to be tested: a maximum, a constant, a figure without values
    WilcoxonSignedRank,
    MannWhitneyU,
    Permutation, ///< legs exchanged within pairs, or requests between legs
    McNemar,
    FisherExact,
};

enum class EffectKind
{
    None,
    RankBiserial, ///< matched pairs
    CliffsDelta,
};

/// What stands behind a difference of one leg's figure to the baseline's: how sure it is, and by which test.
struct Evidence
{
    bool isPaired = false; ///< by prompt; else requests of both legs are taken as independent
    std::int64_t n = 0; ///< pairs, or the leg's requests
    std::int64_t baselineN = 0; ///< pairs, or the baseline's requests
    bool isAveraged = false; ///< several requests of a prompt were averaged before they were paired

    std::optional<Interval> interval {}; ///< 95 %, of ComparedValue::ratio: BCa, of quantiles percentile bootstrap
    std::optional<Interval> percentileInterval {}; ///< 95 %, of the ratio, always by the percentile bootstrap
    std::optional<Interval> ownInterval {}; ///< 95 %, of ComparedValue::value, in its unit; as `interval` is made

    TestKind test = TestKind::None;
    bool isExact = false; ///< p by counting all arrangements
    std::optional<double> p {}; ///< two-sided
    std::optional<double> adjustedP {}; ///< by Holm over the metrics of this leg; see weigh()
    EffectKind effectKind = EffectKind::None;
    std::optional<double> effect {}; ///< −1 … 1; positive where this leg's values tend to be larger
    /// The smallest relative difference of means (0.12: 12 % of the baseline's) that a test of this many would find
    /// four times in five; before any correction; see inference/detectable.h.
    std::optional<double> detectable {};

    bool operator==(const Evidence&) const = default;
};

/// How alike the answers of a leg and the baseline are to the same prompts.
struct Agreement
{
    std::int64_t n = 0; ///< prompts that both answered
    double meanF1 = 0; ///< of the words that two answers share, 0 … 1; mean over prompts
    std::optional<Interval> interval {}; ///< 95 %, of the mean

    bool operator==(const Agreement&) const = default;
};

} // namespace tokenscope
