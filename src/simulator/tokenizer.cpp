// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/tokenizer.h"

#include <algorithm>

namespace tokenscope {

namespace {

constexpr qsizetype longestWord = 10;
constexpr qsizetype wordPart = 6;
constexpr qsizetype numberPart = 3;

// Never looks further than `most`: a megabyte without a blank would be walked from each of its tokens to its end.
template<typename Predicate>
qsizetype runLength(QStringView text, qsizetype from, qsizetype most, Predicate belongs)
{
    const qsizetype last = std::min(text.size(), from + most);
    qsizetype end = from;
    while (end < last && belongs(text[end]))
        ++end;
    return end - from;
}

bool isWordPart(QChar character)
{
    return character.isLetter() || character.isMark() || character == u'\'' || character == u'’';
}

qsizetype symbolLength(QStringView text, qsizetype from)
{
    const bool isPair = text[from].isHighSurrogate() && from + 1 < text.size() && text[from + 1].isLowSurrogate();
    return isPair ? 2 : 1;
}

qsizetype wordLength(QStringView text, qsizetype from)
{
    const qsizetype length = runLength(text, from, longestWord + 1, isWordPart);
    return length > longestWord ? wordPart : length;
}

qsizetype numberLength(QStringView text, qsizetype from)
{
    return runLength(text, from, numberPart, [](QChar c) { return c.isDigit(); });
}

} // namespace

qsizetype tokenLength(QStringView text, qsizetype from)
{
    if (text[from].isSpace() && text[from] != u' ')
        return runLength(text, from, text.size() - from, [](QChar c) { return c.isSpace() && c != u' '; });
    const qsizetype blank = text[from] == u' ' ? 1 : 0;
    const qsizetype start = from + blank;
    if (start == text.size() || text[start].isSpace())
        return 1;
    if (text[start].isDigit())
        return blank + numberLength(text, start);
    if (isWordPart(text[start]))
        return blank + wordLength(text, start);
    return blank + symbolLength(text, start);
}

std::vector<QString> tokenize(QStringView text)
{
    std::vector<QString> tokens;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = tokenLength(text, at);
        tokens.push_back(text.sliced(at, length).toString());
        at += length;
    }
    return tokens;
}

std::int64_t countTokens(QStringView text)
{
    std::int64_t count = 0;
    for (qsizetype at = 0; at < text.size(); ++count)
        at += tokenLength(text, at);
    return count;
}

} // namespace tokenscope
