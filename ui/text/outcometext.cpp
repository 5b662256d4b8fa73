// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/outcometext.h"

#include "ui/text/causetext.h"

#include <QCoreApplication>

namespace tokenscope::outcometext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OutcomeText)
};

constexpr int shownMessageLength = 500;

QString statusExplanation(int status)
{
    switch (status) {
    case 400:
    case 422:
        return Words::tr("The server did not accept the request. Check the model's name and the extra body fields of "
                         "the endpoint.");
    case 401:
        return Words::tr("The server did not accept the credential. It may have expired: sign in again.");
    case 403:
        return Words::tr("The account may not use this endpoint or this model.");
    case 404:
        return Words::tr("Nothing is at this address. Check the endpoint's URL, up to and including /v1, and the "
                         "model's name.");
    case 408:
    case 504:
        return Words::tr("A server on the way gave up waiting for the model. It may be cold; try again later.");
    case 413:
        return Words::tr("The prompt is longer than the server accepts.");
    case 502:
    case 503:
        return Words::tr("The server is there but cannot serve the model now. It may be starting; try again later.");
    default:
        return status >= 500 ? Words::tr("The server had an internal error.")
                             : Words::tr("The server refused the request with HTTP status %1.").arg(status);
    }
}

} // namespace

QString word(Outcome outcome, int httpStatus)
{
    switch (outcome) {
    case Outcome::Succeeded:
        return Words::tr("answered");
    case Outcome::Refused:
        return Words::tr("refused");
    case Outcome::Unreachable:
        return Words::tr("unreachable");
    case Outcome::TlsFailed:
        return Words::tr("TLS failed");
    case Outcome::ConnectTimeout:
        return Words::tr("no connection in time");
    case Outcome::FirstTokenTimeout:
        return Words::tr("no token in time");
    case Outcome::StallTimeout:
        return Words::tr("stalled");
    case Outcome::TotalTimeout:
        return Words::tr("took too long");
    case Outcome::HttpError:
        return httpStatus > 0 ? Words::tr("HTTP %1").arg(httpStatus) : Words::tr("HTTP error");
    case Outcome::ErrorInBody:
        return Words::tr("error in the answer");
    case Outcome::Truncated:
        return Words::tr("broke off");
    case Outcome::RateLimited:
        return Words::tr("rate limited");
    case Outcome::ContextTooLong:
        return Words::tr("context too long");
    case Outcome::Cancelled:
        return Words::tr("cancelled");
    case Outcome::Malformed:
        return Words::tr("not understood");
    case Outcome::NoCredential:
        return Words::tr("no credential");
    }
    return {};
}

QString word(const RequestRecord& record)
{
    const QString told = causetext::word(record.cause);
    return told.isEmpty() ? word(record.outcome, record.httpStatus) : told;
}

QString wordForKey(const QString& key)
{
    const QString http = QStringLiteral("http_");
    if (key.startsWith(http)) {
        return word(Outcome::HttpError, key.mid(http.size()).toInt());
    }
    return word(outcomeFromKey(key));
}

QString explanation(Outcome outcome, int httpStatus)
{
    switch (outcome) {
    case Outcome::Succeeded:
        return Words::tr("The whole answer came.");
    case Outcome::Refused:
        return Words::tr("Nothing listens at this address and port. Check the endpoint's URL, and that its server "
                         "runs.");
    case Outcome::Unreachable:
        return Words::tr("The server could not be reached. Check the network, a VPN that may be needed, and the "
                         "endpoint's URL.");
    case Outcome::TlsFailed:
        return Words::tr("No secure connection could be made: the certificate is not trusted, or the server does not "
                         "speak TLS.");
    case Outcome::ConnectTimeout:
        return Words::tr("No connection was made within the limit.");
    case Outcome::FirstTokenTimeout:
        return Words::tr("The connection stood, but no token came within the limit. The model may be cold or queued.");
    case Outcome::StallTimeout:
        return Words::tr("Tokens came, then none for longer than the limit.");
    case Outcome::TotalTimeout:
        return Words::tr("The whole request took longer than the limit.");
    case Outcome::HttpError:
        return statusExplanation(httpStatus);
    case Outcome::ErrorInBody:
        return Words::tr("The server said all was well and then sent an error instead of an answer.");
    case Outcome::Truncated:
        return Words::tr("The connection closed before the answer was complete.");
    case Outcome::RateLimited:
        return Words::tr("The server asks for fewer requests. Send fewer at a time, or wait.");
    case Outcome::ContextTooLong:
        return Words::tr("Prompt and answer together do not fit into the model's context. Use a shorter prompt, or "
                         "allow fewer output tokens.");
    case Outcome::Cancelled:
        return Words::tr("The run was stopped while this request was under way.");
    case Outcome::Malformed:
        return Words::tr("What came is no chat completion. The address may be a web page or a sign-in form.");
    case Outcome::NoCredential:
        return Words::tr(
            "Not sent: the endpoint's token could not be had. Sign in in the window or with “tokenscope auth "
            "login”, or choose in the endpoint where its token comes from.");
    }
    return {};
}

QString explanation(const RequestRecord& record)
{
    const QString told = causetext::explanation(record);
    return told.isEmpty() ? explanation(record.outcome, record.httpStatus) : told;
}

QString details(const RequestRecord& record)
{
    const QString meaning = explanation(record);
    if (record.errorMessage.isEmpty()) {
        return meaning;
    }
    const bool isLong = record.errorMessage.size() > shownMessageLength;
    const QString message
        = isLong ? QString(record.errorMessage.left(shownMessageLength) + QChar(0x2026)) : record.errorMessage;
    //: %1 is our explanation, %2 the words the server or a library sent
    return Words::tr("%1\nReported: %2").arg(meaning, message);
}

} // namespace tokenscope::outcometext
