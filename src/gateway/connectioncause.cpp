// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/connectioncause.h"

#include "client/causeoftransfer.h"

#include <algorithm>

namespace tokenscope {

Cause causeOfSslError(QSslError::SslError error)
{
    switch (error) {
    case QSslError::NoError:
        return Cause::Unknown;
    case QSslError::CertificateExpired:
        return Cause::CertificateExpired;
    case QSslError::CertificateNotYetValid:
        return Cause::CertificateNotYetValid;
    case QSslError::HostNameMismatch:
        return Cause::CertificateForAnotherName;
    case QSslError::SelfSignedCertificate:
        return Cause::CertificateSelfSigned;
    default:
        return Cause::CertificateNotTrusted; // also a root that is sent along and not known here
    }
}

Cause causeOfCertificate(const QList<QSslError>& errors)
{
    // What a trusted issuer would not heal first: adding it would only bring the next failure.
    for (const Cause cause : {Cause::CertificateExpired, Cause::CertificateNotYetValid,
                              Cause::CertificateForAnotherName, Cause::CertificateSelfSigned}) {
        if (std::ranges::find(errors, cause, [](const QSslError& one) { return causeOfSslError(one.error()); })
            != errors.end())
            return cause;
    }
    return errors.isEmpty() ? Cause::Unknown : Cause::CertificateNotTrusted;
}

Cause causeOfConnection(QNetworkReply::NetworkError error, const QList<QSslError>& certificate, const QString& words)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return Cause::NobodyListens;
    case QNetworkReply::HostNotFoundError:
        return Cause::NameNotFound;
    case QNetworkReply::SslHandshakeFailedError:
        return certificate.isEmpty() ? causeOfTlsWords(words) : causeOfCertificate(certificate);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Cause::ProxyRefused;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return Cause::ProxyFailed;
    case QNetworkReply::UnknownNetworkError: // what Qt 6.4 makes of a proxy that refuses the connection
        return words.startsWith(QStringLiteral("Proxy ")) ? Cause::ProxyFailed : Cause::Unknown;
    default:
        return Cause::Unknown;
    }
}

bool isCertain(Cause ofConnection)
{
    switch (ofConnection) {
    case Cause::NobodyListens:
    case Cause::NameNotFound:
    case Cause::CertificateExpired:
    case Cause::CertificateNotYetValid:
    case Cause::CertificateForAnotherName:
    case Cause::CertificateSelfSigned:
    case Cause::CertificateNotTrusted:
        return true;
    default:
        return false;
    }
}

} // namespace tokenscope
