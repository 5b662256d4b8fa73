// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <cmath>
#include <cstdint>

namespace tokenscope {

/// Counts tokens as some server might: each word has its own number of them, which only its letters decide, and the
/// mean is `tokensPerWord`; punctuation and line breaks cost one; the chat template comes on top.
struct WordCounter
{
    double tokensPerWord = 1.3;
    std::int64_t templateTokens = 20;

    [[nodiscard]] std::int64_t operator()(const QString& text) const
    {
        std::int64_t tokens = templateTokens;
        qsizetype start = 0;
        for (qsizetype at = 0; at <= text.size(); ++at) {
            if (at < text.size() && text[at].isLetterOrNumber())
                continue;
            if (at > start)
                tokens += tokensOf(QStringView(text).sliced(start, at - start));
            if (at < text.size() && text[at] != u' ')
                ++tokens;
            start = at + 1;
        }
        return tokens;
    }

private:
    [[nodiscard]] std::int64_t tokensOf(QStringView word) const
    {
        // a word's own excess, spread evenly from nothing to twice the mean's
        std::uint32_t hash = 2'166'136'261U;
        for (const QChar character : word)
            hash = (hash ^ character.unicode()) * 16'777'619U;
        const double share = static_cast<double>(hash >> 8) / 16'777'216.0;
        return 1 + static_cast<std::int64_t>(std::floor((tokensPerWord - 1) * 2 * share + 0.5));
    }
};

} // namespace tokenscope
