// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/tokenizer.h"

#include <algorithm>

namespace tokenscope {

namespace {

constexpr qsizetype longestWord = 10;
constexpr qsizetype wordPart = 6;
constexpr qsizetype numberPart = 3;

template<typename Predicate>
qsizetype runLength(QStringView text, qsizetype from, Predicate belongs)
{
    qsizetype end = from;
    while (end < text.size() && belongs(text[end]))
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
    const qsizetype length = runLength(text, from, isWordPart);
    return length > longestWord ? wordPart : length;
}

qsizetype numberLength(QStringView text, qsizetype from)
{
    return std::min(runLength(text, from, [](QChar c) { return c.isDigit(); }), numberPart);
}

// length of the token that starts at `from`
qsizetype tokenLength(QStringView text, qsizetype from)
{
    if (text[from].isSpace() && text[from] != u' ')
        return runLength(text, from, [](QChar c) { return c.isSpace() && c != u' '; });
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

} // namespace

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
