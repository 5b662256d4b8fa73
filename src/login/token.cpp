// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/token.h"

#include <algorithm>

namespace tokenscope {

Result<QByteArray> checkedToken(const QByteArray& text, const QString& source)
{
    const auto isVisible = [](char c) { return c > ' ' && c <= '~'; };
    if (text.isEmpty())
        return Error {.code = Error::Code::CredentialMissing, .subject = source, .detail = QStringLiteral("empty")};
    if (text.size() > maxTokenSize)
        return Error {.code = Error::Code::InvalidValue, .subject = source, .detail = QStringLiteral("too long")};
    if (!std::ranges::all_of(text, isVisible)) {
        return Error {.code = Error::Code::InvalidValue,
                      .subject = source,
                      .detail = QStringLiteral("holds characters that no token has (blank, line break, not ASCII)")};
    }
    return text;
}

} // namespace tokenscope
