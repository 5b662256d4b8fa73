// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <cstdint>
#include <vector>

namespace tokenscope {

/// Cuts a text into pieces about the size of a language model's tokens: words with the blank before them, long words
/// and numbers in parts, punctuation alone. Joined, the pieces are the text again; none cuts a surrogate pair.
[[nodiscard]] std::vector<QString> tokenize(QStringView text);

/// Length of the piece that starts there; `from` is less than the text's size.
[[nodiscard]] qsizetype tokenLength(QStringView text, qsizetype from);

/// tokenize(text).size(), without making the pieces.
[[nodiscard]] std::int64_t countTokens(QStringView text);

} // namespace tokenscope
