// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/causeofrefusal.h"

#include "client/servermessage.h"
#include "servers/causeofwords.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr qsizetype readOfBody = qsizetype {16} * 1024;
constexpr int acceptedStatus = 202;

/// What the server calls the error, in whatever level of its JSON; a number is the status that it means.
struct Codes
{
    QStringList names {};
    int number = 0;
};

Codes codesIn(QByteArrayView body)
{
    // text inside of a string, such as the prompt's, has its quotes escaped and is not taken for a key
    static const QRegularExpression key(QStringLiteral(
        R"-("(?:code|type|error_type|error_code|status|status_code)"\s*:\s*(?:"([\w .\-]{1,80})"|([1-5]\d\d)\b))-"));
    Codes codes;
    auto matches = key.globalMatch(QString::fromUtf8(body));
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (!match.captured(1).isEmpty())
            codes.names.append(match.captured(1));
        else if (codes.number == 0)
            codes.number = match.captured(2).toInt();
    }
    static const QRegularExpression ofAddress(QStringLiteral(R"-("error"\s*:\s*"Rate limit exceeded")-"));
    // a wait in the body instead of a header: the web server in front of the gateway
    if (body.contains("\"retry_after\"") && ofAddress.match(QString::fromUtf8(body)).hasMatch())
        codes.names.append(QStringLiteral("retry_after_of_address"));
    if (body.contains("_model_usage\""))
        codes.names.append(QStringLiteral("_model_usage"));
    return codes;
}

bool isPage(QByteArrayView body)
{
    return body.trimmed().startsWith('<');
}

} // namespace

Cause causeOfRefusal(const Refusal& refusal)
{
    const QByteArrayView body = refusal.body.first(std::min(refusal.body.size(), readOfBody));
    const Codes codes = codesIn(body);
    const bool isInside = refusal.httpStatus >= 200 && refusal.httpStatus < 300;
    if (isInside && refusal.httpStatus != acceptedStatus && isPage(body))
        return Cause::NotTheService;
    ServerWords said {.httpStatus = isInside ? codes.number : refusal.httpStatus,
                      .codes = codes.names.join(u' '),
                      .words = serverMessage(refusal.body)};
    if (isInside)
        return causeInsideAnswer(said);
    if (!refusal.challenge.isEmpty())
        said.codes += u' ' + QString::fromUtf8(refusal.challenge.left(500));
    const Cause cause = causeOfWords(said);
    const bool isAboutToken = cause == Cause::TokenInvalid || cause == Cause::TokenExpired;
    return isAboutToken && !refusal.hadToken ? Cause::TokenMissing : cause;
}

} // namespace tokenscope
