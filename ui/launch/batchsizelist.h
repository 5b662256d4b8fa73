// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// Why a typed list of batch sizes cannot be used.
enum class BatchSizesProblem
{
    None,
    Empty,
    NotANumber,
    LeadingZero, ///< "1,024" reads as 1 and 024
    OutOfRange,
    Twice,
    TooMany,
};

/// What a user typed as batch sizes.
struct BatchSizeList
{
    std::vector<std::int64_t> sizes {}; ///< ascending; empty where there is a problem
    BatchSizesProblem problem = BatchSizesProblem::None;
    QString culprit {}; ///< the piece of text that is the problem

    static constexpr std::size_t most = 16;
    static constexpr std::int64_t largest = 1'000'000;

    bool operator==(const BatchSizeList&) const = default;
};

/// "256, 512; 1024 2048"
[[nodiscard]] BatchSizeList batchSizesFromText(const QString& text);
/// The text that is read as these sizes.
[[nodiscard]] QString textOfBatchSizes(const std::vector<std::int64_t>& sizes);
/// A sentence that says what to change; empty if nothing is wrong.
[[nodiscard]] QString wordsFor(const BatchSizeList& list);

} // namespace tokenscope
