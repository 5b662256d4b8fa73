// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/jsontext.h"

#include <algorithm>

namespace tokenscope::jsontext {

namespace {

bool startsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

QString expectation(std::string_view words)
{
    constexpr std::string_view marker = "; expected ";
    const auto at = words.rfind(marker);
    if (at == std::string_view::npos)
        return QStringLiteral("not JSON");
    const std::string_view expected = words.substr(at + 2);
    return QString::fromLatin1(expected.data(), static_cast<qsizetype>(expected.size()));
}

} // namespace

bool isNestedTooDeeply(const QByteArray& text)
{
    int depth = 0;
    bool isInString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isInString && c == '\\')
            ++i;
        else if (c == '"')
            isInString = !isInString;
        else if (!isInString && (c == '[' || c == '{') && ++depth > maxDepth)
            return true;
        else if (!isInString && (c == ']' || c == '}'))
            --depth;
    }
    return false;
}

Error syntaxError(const QByteArray& text, std::size_t byte, std::string_view words, const QString& subject)
{
    const auto before = std::clamp<qsizetype>(static_cast<qsizetype>(byte) - 1, 0, text.size());
    const QByteArrayView read = QByteArrayView(text).first(before);
    const QByteArrayView lastLine = read.sliced(read.lastIndexOf('\n') + 1);
    return {.code = Error::Code::NotJson,
            .subject = subject,
            .detail = expectation(words),
            .line = 1 + static_cast<int>(std::ranges::count(read, '\n')),
            .column = 1 + static_cast<int>(std::ranges::count_if(lastLine, startsCharacter))};
}

} // namespace tokenscope::jsontext
