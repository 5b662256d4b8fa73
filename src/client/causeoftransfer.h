// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/cause.h"

#include <QString>
#include <QUrl>

namespace tokenscope {

/// How libcurl says that a transfer failed below HTTP.
struct TransferTrouble
{
    int code = 0; ///< CURLcode
    long verification = 0; ///< OpenSSL's X509_V_…; 0 if the chain of certificates was in order or never seen
    long proxyStatus = 0; ///< a proxy's HTTP answer to CONNECT; 0 without one
    QString words {}; ///< of libcurl and the TLS library
    QUrl url {}; ///< that was asked for
};

/// What stands behind it: a name, a certificate, a version of TLS, a proxy. Unknown where the outcome says it all, as
/// for a port that nothing listens at.
[[nodiscard]] Cause causeOfTransfer(const TransferTrouble& trouble);

/// What stands behind a secure connection that could not be made, by the words of OpenSSL or libcurl.
[[nodiscard]] Cause causeOfTlsWords(const QString& words);

/// The words are those of a server that wants a client certificate, which TLS 1.3 says only after the handshake.
[[nodiscard]] bool wantsClientCertificate(const QString& words);

} // namespace tokenscope
