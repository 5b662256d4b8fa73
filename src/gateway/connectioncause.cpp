// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/connectioncause.h"

#include "client/causeoftransfer.h"

#include <algorithm>

namespace tokenscope {

namespace {

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
    if (wantsClientCertificate(words))
        return Cause::ClientCertificateNeeded;
    if (text.contains(u"wrong version number") || text.contains(u"packet length too long"))
        return Cause::NotTheService; // it does not speak TLS at all
    return Cause::Unknown;
}

} // namespace

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
