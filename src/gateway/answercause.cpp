// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/answercause.h"

#include "client/servermessage.h"
#include "gateway/servervalue.h"

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

/// A word of a server that tells the cause, and the status it comes with; 0: any.
struct Telltale
{
    int status = 0;
    const char* word = ""; // in lower case
    Cause cause {};
};

// The gateway's codes first, then its words.
constexpr std::array telltales {
    Telltale {0, "cluster_under_maintenance", Cause::Maintenance},
    Telltale {0, "cluster_not_found", Cause::ClusterNotFound},
    Telltale {0, "endpoint_not_found", Cause::ModelNotFound},
    Telltale {0, "unsupported_framework", Cause::FrameworkNotSupported},
    Telltale {0, "unsupported_endpoint", Cause::OperationNotSupported},
    Telltale {0, "batch_not_found", Cause::BatchNotFound},
    Telltale {0, "batch_ongoing", Cause::BatchUnfinished},
    Telltale {0, "batch_failed", Cause::BatchFailed},
    Telltale {0, "batch_unavailable", Cause::BatchUnavailable},
    Telltale {0, "quota_exceeded", Cause::BatchQuota},
    Telltale {400, "ssl certificate", Cause::ClientCertificateNeeded},
    Telltale {401, "missing ('authorization'", Cause::TokenMissing},
    Telltale {0, "high-assurance timeout", Cause::LoginLapsed},
    Telltale {0, "internal policies", Cause::LoginLapsed},
    Telltale {0, "must authenticate with", Cause::WrongIdentityProvider},
    Telltale {0, "globus group", Cause::NotInGroup},
    Telltale {0, "token expired", Cause::TokenExpired},
    Telltale {0, "not active or invalid", Cause::TokenInvalid},
    Telltale {429, "tokens/minute", Cause::TokenQuota},
    Telltale {429, "rate limit exceeded", Cause::AddressQuota},
    Telltale {503, "maintenance", Cause::Maintenance},
    Telltale {503, "not ready to receive", Cause::ModelCold},
    Telltale {503, "not currently live", Cause::ModelOffline},
    Telltale {503, "is offline", Cause::ModelOffline},
};

Cause causeOfStatus(int status)
{
    switch (status) {
    case 401:
        return Cause::TokenInvalid;
    case 403:
        return Cause::AccessDenied;
    case 404:
        return Cause::AddressNotFound;
    case 407:
        return Cause::ProxyRefused;
    case 408:
        return Cause::ModelCold;
    case 422:
        return Cause::RequestNotAccepted;
    case 429:
        return Cause::RequestQuota;
    case 502:
        return Cause::UpstreamFailed;
    case 504:
        return Cause::UpstreamTimeout;
    default:
        break;
    }
    if (status >= 300 && status < 400)
        return Cause::Redirected;
    return status >= 500 ? Cause::ServerFault : Cause::Unknown;
}

bool holds(const QList<QSslError>& errors, std::initializer_list<QSslError::SslError> kinds)
{
    return std::ranges::any_of(
        errors, [kinds](const QSslError& error) { return std::ranges::find(kinds, error.error()) != kinds.end(); });
}

Cause causeOfHandshake(const QString& words)
{
    const QString text = words.toLower();
    if (text.contains(u"unsupported protocol") || text.contains(u"protocol version"))
        return Cause::TlsTooOld;
    if (text.contains(u"certificate required"))
        return Cause::ClientCertificateNeeded;
    if (text.contains(u"wrong version number") || text.contains(u"packet length too long"))
        return Cause::NotTheService; // it does not speak TLS at all
    return Cause::Unknown;
}

} // namespace

Cause causeOfAnswer(int status, QByteArrayView body)
{
    constexpr qsizetype readOfBody = qsizetype {16} * 1024;
    const ServerValue document = ServerValue::parse(body.first(std::min(body.size(), readOfBody)));
    const QString text
        = (document["error"]["code"].text() + u' ' + serverMessage(body.first(std::min(body.size(), readOfBody))))
              .toLower();
    for (const Telltale& one : telltales) {
        if ((one.status == 0 || one.status == status) && text.contains(QLatin1String(one.word)))
            return one.cause;
    }
    return causeOfStatus(status);
}

Cause causeOfCertificate(const QList<QSslError>& errors)
{
    using enum QSslError::SslError;
    if (holds(errors, {CertificateExpired, CertificateNotYetValid}))
        return Cause::CertificateExpired;
    if (holds(errors, {HostNameMismatch}))
        return Cause::CertificateForAnotherName;
    return errors.isEmpty() ? Cause::Unknown : Cause::CertificateNotTrusted;
}

Cause causeOfConnection(QNetworkReply::NetworkError error, const QList<QSslError>& certificate, const QString& words)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return Cause::NameNotFound;
    case QNetworkReply::SslHandshakeFailedError:
        return certificate.isEmpty() ? causeOfHandshake(words) : causeOfCertificate(certificate);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Cause::ProxyRefused;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return Cause::ProxyFailed;
    default:
        return Cause::Unknown;
    }
}

} // namespace tokenscope
