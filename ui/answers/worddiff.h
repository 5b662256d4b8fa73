// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstddef>
#include <vector>

namespace tokenscope {

/// A stretch of a text, in UTF-16 units.
struct TextRange
{
    int start = 0;
    int length = 0;

    bool operator==(const TextRange&) const = default;
};

/// What each of two texts has that the other has not.
struct WordDifference
{
    std::vector<TextRange> inFirst {};
    std::vector<TextRange> inSecond {};
    bool isComplete = true; ///< false: the texts are too long to be compared, nothing is marked

    bool operator==(const WordDifference&) const = default;
};

/// Words (runs of letters and digits, and every other visible character by itself) that are not part of the longest
/// common subsequence of both texts; neighbouring ones are one range. Case counts, white space does not.
/// Bounded: where the words to be compared make more than `maximumCells` pairs, nothing is compared.
[[nodiscard]] WordDifference differenceOf(const QString& first, const QString& second,
                                          std::size_t maximumCells = 1'000'000);

} // namespace tokenscope
