// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transferend.h"

#include "client/causeoftransfer.h"

#include <curl/curl.h>

#include <cerrno>
#include <utility>

namespace tokenscope {

namespace {

using Failure = std::pair<QNetworkReply::NetworkError, Outcome>;

long longInfo(CURL* easy, CURLINFO info)
{
    long value = 0;
    curl_easy_getinfo(easy, info, &value);
    return value;
}

std::optional<Nanoseconds> timeInfo(CURL* easy, CURLINFO info)
{
    curl_off_t microseconds = 0;
    curl_easy_getinfo(easy, info, &microseconds);
    if (microseconds <= 0)
        return std::nullopt;
    return std::chrono::microseconds(microseconds);
}

Failure connectFailure(CURL* easy)
{
    if (longInfo(easy, CURLINFO_OS_ERRNO) == ECONNREFUSED)
        return {QNetworkReply::ConnectionRefusedError, Outcome::Refused};
    return {QNetworkReply::UnknownNetworkError, Outcome::Unreachable};
}

Failure lostConnection(CURL* easy, bool hasHead)
{
    if (hasHead)
        return {QNetworkReply::RemoteHostClosedError, Outcome::Truncated};
    if (longInfo(easy, CURLINFO_HTTP_CONNECTCODE) == 407)
        return {QNetworkReply::ProxyAuthenticationRequiredError, Outcome::Unreachable};
    return {QNetworkReply::RemoteHostClosedError, Outcome::Unreachable};
}

QUrl addressOf(CURL* easy)
{
    const char* address = nullptr;
    curl_easy_getinfo(easy, CURLINFO_EFFECTIVE_URL, &address);
    return QUrl(QString::fromUtf8(address));
}

Failure failureOf(CURL* easy, int code, bool hasHead)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return {QNetworkReply::HostNotFoundError, Outcome::Unreachable};
    case CURLE_COULDNT_RESOLVE_PROXY:
        return {QNetworkReply::ProxyNotFoundError, Outcome::Unreachable};
    case CURLE_PROXY:
        return {QNetworkReply::ProxyConnectionClosedError, Outcome::Unreachable};
    case CURLE_COULDNT_CONNECT:
        return connectFailure(easy);
    case CURLE_OPERATION_TIMEDOUT: // the only limit that libcurl is given is that for connecting
        return {QNetworkReply::TimeoutError, Outcome::ConnectTimeout};
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_USE_SSL_FAILED:
        return {QNetworkReply::SslHandshakeFailedError, Outcome::TlsFailed};
    case CURLE_ABORTED_BY_CALLBACK: // the connection was lost after the request had gone out
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
        return lostConnection(easy, hasHead);
    case CURLE_URL_MALFORMAT:
        return {QNetworkReply::ProtocolUnknownError, Outcome::Unreachable};
    case CURLE_UNSUPPORTED_PROTOCOL: // also "not HTTP/1.x", once connected
        if (longInfo(easy, CURLINFO_NUM_CONNECTS) == 0)
            return {QNetworkReply::ProtocolUnknownError, Outcome::Unreachable};
        return {QNetworkReply::ProtocolFailure, Outcome::Malformed};
    default:
        return {QNetworkReply::ProtocolFailure, Outcome::Malformed};
    }
}

} // namespace

TransferEnd cancelledEnd()
{
    return {.error = QNetworkReply::OperationCanceledError, .failure = Outcome::Cancelled};
}

TransferEnd transferEnd(void* easy, int code, const char* detail, bool hasHead)
{
    TransferEnd end;
    if (longInfo(easy, CURLINFO_NUM_CONNECTS) > 0) {
        end.connected = timeInfo(easy, CURLINFO_CONNECT_TIME_T);
        end.secured = timeInfo(easy, CURLINFO_APPCONNECT_TIME_T);
    }
    end.answered = timeInfo(easy, CURLINFO_STARTTRANSFER_TIME_T);
    if (code == CURLE_OK)
        return end;
    std::tie(end.error, end.failure) = failureOf(easy, code, hasHead);
    const QByteArrayView words(detail);
    end.message = QString::fromUtf8(words.isEmpty() ? curl_easy_strerror(static_cast<CURLcode>(code)) : words);
    if (!hasHead && wantsClientCertificate(end.message))
        std::tie(end.error, end.failure) = Failure {QNetworkReply::SslHandshakeFailedError, Outcome::TlsFailed};
    if (!hasHead) {
        end.cause = causeOfTransfer({.code = code,
                                     .verification = longInfo(easy, CURLINFO_SSL_VERIFYRESULT),
                                     .proxyStatus = longInfo(easy, CURLINFO_HTTP_CONNECTCODE),
                                     .words = end.message,
                                     .url = addressOf(easy)});
    }
    return end;
}

QNetworkReply::NetworkError networkErrorOf(int httpStatus)
{
    switch (httpStatus) {
    case 400:
    case 418:
        return QNetworkReply::ProtocolInvalidOperationError;
    case 401:
        return QNetworkReply::AuthenticationRequiredError;
    case 403:
        return QNetworkReply::ContentAccessDenied;
    case 404:
        return QNetworkReply::ContentNotFoundError;
    case 405:
        return QNetworkReply::ContentOperationNotPermittedError;
    case 407:
        return QNetworkReply::ProxyAuthenticationRequiredError;
    case 409:
        return QNetworkReply::ContentConflictError;
    case 410:
        return QNetworkReply::ContentGoneError;
    case 500:
        return QNetworkReply::InternalServerError;
    case 501:
        return QNetworkReply::OperationNotImplementedError;
    case 503:
        return QNetworkReply::ServiceUnavailableError;
    default:
        break;
    }
    if (httpStatus >= 500)
        return QNetworkReply::UnknownServerError;
    return httpStatus >= 400 ? QNetworkReply::UnknownContentError : QNetworkReply::NoError;
}

} // namespace tokenscope
