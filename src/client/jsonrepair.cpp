// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/jsonrepair.h"

#include <optional>

namespace tokenscope {

namespace {

constexpr qsizetype escapeLength = 6; // \ud83d

// Surrogate D800+n is hidden as U+10F000+n, the last but one block of private-use plane 16. In UTF-16 that is
// DBFC..DBFD followed by DC00..DFFF.
constexpr char32_t hiddenBase = 0x10F000;
constexpr char32_t surrogateBase = 0xD800;
constexpr char32_t surrogateCount = 0x800;

std::optional<char16_t> surrogateAt(QByteArrayView text, qsizetype position)
{
    if (position + escapeLength > text.size() || text[position] != '\\' || text[position + 1] != 'u')
        return std::nullopt;
    bool isHex = false;
    const uint unit = text.sliced(position + 2, 4).toByteArray().toUInt(&isHex, 16);
    if (!isHex || !QChar::isSurrogate(unit))
        return std::nullopt;
    return static_cast<char16_t>(unit);
}

QByteArray hidden(char16_t surrogate)
{
    const char32_t character = hiddenBase + (surrogate - surrogateBase);
    return QString::fromUcs4(&character, 1).toUtf8();
}

QByteArray hideLoneSurrogates(const QByteArray& text)
{
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype position = 0; position < text.size();) {
        if (text[position] != '\\') {
            result.append(text[position++]);
            continue;
        }
        const auto unit = surrogateAt(text, position);
        const auto next = unit ? surrogateAt(text, position + escapeLength) : std::nullopt;
        if (!unit) {
            result.append(text.mid(position, 2)); // an escaped backslash must not lend itself to the next escape
            position += 2;
        } else if (QChar::isHighSurrogate(*unit) && next && QChar::isLowSurrogate(*next)) {
            result.append(text.mid(position, 2 * escapeLength));
            position += 2 * escapeLength;
        } else {
            result.append(hidden(*unit));
            position += escapeLength;
        }
    }
    return result;
}

} // namespace

QByteArray repairJson(QByteArrayView text)
{
    return hideLoneSurrogates(QString::fromUtf8(text).toUtf8());
}

void restoreSurrogates(QString& text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (!text[i].isHighSurrogate() || !text[i + 1].isLowSurrogate())
            continue;
        const char32_t character = QChar::surrogateToUcs4(text[i], text[i + 1]);
        if (character >= hiddenBase && character < hiddenBase + surrogateCount)
            text.replace(i, 2, QChar(static_cast<char16_t>(surrogateBase + (character - hiddenBase))));
    }
}

void replaceLoneSurrogates(QString& text)
{
    const auto isWhole = [&text](qsizetype i) {
        if (text[i].isHighSurrogate())
            return i + 1 < text.size() && text[i + 1].isLowSurrogate();
        return i > 0 && text[i - 1].isHighSurrogate();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isSurrogate() && !isWhole(i))
            text[i] = QChar::ReplacementCharacter;
    }
}

} // namespace tokenscope
