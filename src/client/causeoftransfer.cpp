// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/causeoftransfer.h"

#include <QRegularExpression>

#include <curl/curl.h>

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

struct Verification
{
    long result = 0; // OpenSSL's, from x509_vfy.h
    Cause cause {};
};

constexpr std::array verifications {
    Verification {9, Cause::CertificateNotYetValid},
    Verification {10, Cause::CertificateExpired},
    Verification {18, Cause::CertificateSelfSigned},
    Verification {19, Cause::CertificateNotTrusted}, // the root is sent along, and is not known here
    Verification {20, Cause::CertificateNotTrusted},
    Verification {21, Cause::CertificateNotTrusted},
    Verification {23, Cause::CertificateNotTrusted}, // revoked
    Verification {62, Cause::CertificateForAnotherName},
    Verification {64, Cause::CertificateForAnotherName},
};

struct Saying
{
    QRegularExpression words {};
    Cause cause {};
};

QRegularExpression pattern(const char* text)
{
    return QRegularExpression(QLatin1String(text), QRegularExpression::CaseInsensitiveOption);
}

const QRegularExpression& clientCertificate()
{
    static const QRegularExpression words = pattern("alert (certificate required|bad certificate)");
    return words;
}

Cause causeOfTls(const TransferTrouble& trouble)
{
    const auto* known = std::ranges::find(verifications, trouble.verification, &Verification::result);
    return known == verifications.end() ? causeOfTlsWords(trouble.words) : known->cause;
}

Cause causeOfProxyStatus(long status)
{
    const bool isRefusal = status == 401 || status == 403 || status == 407; // some say 401 to a wrong password
    return isRefusal ? Cause::ProxyRefused : Cause::ProxyFailed;
}

Cause causeOfProxyWords(const QString& words)
{
    static const QRegularExpression refusal = pattern("auth|password|not allowed|rejected|denied");
    return refusal.match(words).hasMatch() ? Cause::ProxyRefused : Cause::ProxyFailed;
}

/// "Failed to connect to proxy.example port 3128": libcurl names whom it could not reach, which is a proxy if it is not
/// the one that was asked for.
Cause causeOfConnecting(const TransferTrouble& trouble)
{
    static const QRegularExpression target = pattern("failed to connect to (\\S+) port (\\d+)");
    const auto match = target.match(trouble.words);
    if (!match.hasMatch())
        return Cause::Unknown;
    const bool isHttps = trouble.url.scheme() == QStringLiteral("https");
    const bool isAsked = match.captured(1).compare(trouble.url.host(), Qt::CaseInsensitive) == 0
        && match.captured(2).toInt() == trouble.url.port(isHttps ? 443 : 80);
    return isAsked ? Cause::Unknown : Cause::ProxyFailed;
}

} // namespace

Cause causeOfTransfer(const TransferTrouble& trouble)
{
    if (trouble.proxyStatus >= 400)
        return causeOfProxyStatus(trouble.proxyStatus);
    switch (trouble.code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return Cause::NameNotFound;
    case CURLE_COULDNT_RESOLVE_PROXY:
        return Cause::ProxyFailed;
    case CURLE_PROXY:
        return causeOfProxyWords(trouble.words);
    case CURLE_COULDNT_CONNECT:
        return causeOfConnecting(trouble);
    case CURLE_SSL_CERTPROBLEM:
        return Cause::ClientCertificateUnusable;
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
        return Cause::CertificateNotTrusted;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_USE_SSL_FAILED:
        return causeOfTls(trouble);
    default:
        return wantsClientCertificate(trouble.words) ? Cause::ClientCertificateNeeded : Cause::Unknown;
    }
}

Cause causeOfTlsWords(const QString& words)
{
    static const std::array sayings {
        Saying {clientCertificate(), Cause::ClientCertificateNeeded},
        Saying {pattern("no alternative certificate subject name|does not match target host|hostname mismatch"
                        "|subject name .* does not match"),
                Cause::CertificateForAnotherName},
        Saying {pattern("certificate has expired"), Cause::CertificateExpired},
        Saying {pattern("not yet valid"), Cause::CertificateNotYetValid},
        Saying {pattern("self[- ]signed certificate in"), Cause::CertificateNotTrusted},
        Saying {pattern("self[- ]signed"), Cause::CertificateSelfSigned},
        Saying {pattern("local issuer|unknown (ca|issuer|authority)|not trusted|untrusted"),
                Cause::CertificateNotTrusted},
        Saying {pattern("unsupported protocol|protocol version|version too low|no protocols available|key too small"),
                Cause::TlsTooOld},
        Saying {pattern("wrong version number|http request|packet length too long"), Cause::WrongScheme},
    };
    const auto* found
        = std::ranges::find_if(sayings, [&words](const Saying& one) { return one.words.match(words).hasMatch(); });
    return found == sayings.end() ? Cause::Unknown : found->cause;
}

bool wantsClientCertificate(const QString& words)
{
    return clientCertificate().match(words).hasMatch();
}

} // namespace tokenscope
