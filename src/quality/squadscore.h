// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/answerscore.h"

#include <QString>

#include <vector>

namespace tokenscope {

/// Holds an answer against the gold answers; each figure is the best over them. Exact match and F1 are those of the
/// evaluation that was published with SQuAD 1.1 (Rajpurkar et al. 2016, arXiv:1606.05250), on words as AnswerWords
/// takes them. As there, an answer without words is exact where a gold answer has none either, yet its F1 is 0.
/// Without gold answers all is 0 and false.
///
/// That an answer contains a gold answer is our own measure, made for models that answer in typeset sentences. For it,
/// and for it alone, both texts lose the punctuation marks that are not ASCII as well (“ ” ’ … and hyphens), and dashes
/// part words: "the **“golden anniversary”**—a jubilee" contains "golden anniversary".
[[nodiscard]] AnswerScore scoreAnswer(const QString& answer, const std::vector<QString>& gold);

/// How much two answers agree: F1 of the words they share, the same whichever comes first. 1 if neither has words, 0 if
/// only one has.
[[nodiscard]] double sharedWordsF1(const QString& a, const QString& b);

} // namespace tokenscope
