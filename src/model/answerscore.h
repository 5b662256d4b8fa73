// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace tokenscope {

/// How good an answer is, held against the prompt's gold answers; of several gold answers the best counts. Definitions:
/// SQuAD's evaluation, version 1.1.
struct AnswerScore
{
    bool isExact = false; ///< exact match: the same after normalising
    bool containsAnswer = false; ///< a gold answer stands in it word for word: chat models answer in sentences
    double f1 = 0; ///< of the words it shares with a gold answer, 0 … 1

    bool operator==(const AnswerScore&) const = default;
};

} // namespace tokenscope
