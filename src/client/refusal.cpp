// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/refusal.h"

#include "client/causeofrefusal.h"
#include "client/servermessage.h"
#include "servers/causeofwords.h"
#include "servers/contextwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

constexpr qsizetype readOfBody = qsizetype {16} * 1024;

QRegularExpression pattern(const char* text)
{
    return QRegularExpression(QLatin1String(text),
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::DotMatchesEverythingOption);
}

bool hasCode(QByteArrayView body)
{
    static const QRegularExpression key = pattern(R"-("(code|type|error_type|error_code)"\s*:\s*")-"
                                                  R"-((context_length_exceeded|exceed_context_size_error)")-");
    return key.match(QString::fromUtf8(body.first(std::min(body.size(), readOfBody)))).hasMatch();
}

} // namespace

Outcome outcomeOfStatus(int httpStatus, QByteArrayView body)
{
    if (httpStatus == 429)
        return Outcome::RateLimited;
    const QString message = serverMessage(body);
    const bool isTooLong = saysContextTooLong(message) || (hasCode(body) && !speaksOfRate(message));
    return isTooLong ? Outcome::ContextTooLong : Outcome::HttpError;
}

bool mayRefuseUsage(int httpStatus, QByteArrayView body)
{
    if (httpStatus != 400 && httpStatus != 422)
        return false;
    const QByteArrayView read = body.first(std::min(body.size(), readOfBody));
    if (read.contains("stream_options") || read.contains("include_usage"))
        return true;
    constexpr qsizetype fewWords = 3; // "Bad Request", "Validation error": as good as none
    const QString message = serverMessage(body);
    const Cause cause = causeOfRefusal({.httpStatus = httpStatus, .body = body});
    if (cause == Cause::FieldNotAllowed)
        return fieldsNamed(message).isEmpty();
    return cause == Cause::RequestNotAccepted && message.simplified().count(u' ') < fewWords;
}

} // namespace tokenscope
