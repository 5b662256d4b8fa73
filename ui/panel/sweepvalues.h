// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sweep.h"

#include <QString>

#include <optional>
#include <vector>

namespace tokenscope {

/// Why a list of swept values cannot be measured.
enum class SweepValuesProblem
{
    NotANumber,
    NotWhole, ///< only a rate may have decimals
    OutOfRange,
    Twice,
    TooMany,
};

/// What a user typed as the values of a sweep.
struct SweepValues
{
    std::vector<double> values {}; ///< in the order typed; empty: a search, or a problem
    std::optional<SweepValuesProblem> problem {};
    QString culprit {}; ///< the piece of text that is the problem

    static constexpr std::size_t most = 64;

    bool operator==(const SweepValues&) const = default;
};

/// "1, 2, 4; 8 16k": numbers in the user's locale, "k" for a thousand; empty or "automatic" (in the user's language)
/// is a search.
[[nodiscard]] SweepValues sweepValuesFromText(SweepVariable variable, const QString& text);
/// The text that is read as these values.
[[nodiscard]] QString textOfSweepValues(const std::vector<double>& values);
/// A sentence that says what to change.
[[nodiscard]] QString wordsFor(const SweepValues& values, SweepVariable variable);
/// "automatic"
[[nodiscard]] QString automaticWord();

} // namespace tokenscope
