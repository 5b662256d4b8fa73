// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/cause.h"

#include <QNetworkReply>
#include <QSslError>

namespace tokenscope {

/// What stands behind a connection that brought no answer. `words` are the library's.
[[nodiscard]] Cause causeOfConnection(QNetworkReply::NetworkError error, const QList<QSslError>& certificate,
                                      const QString& words);

/// What stands behind one reason why a certificate was not accepted. Every error has a cause: what is not known better
/// is an issuer that is not trusted.
[[nodiscard]] Cause causeOfSslError(QSslError::SslError error);

/// What stands behind a certificate that was not accepted; of several reasons the one that tells most.
[[nodiscard]] Cause causeOfCertificate(const QList<QSslError>& errors);

/// Whoever tries the same way with something larger learns no more.
[[nodiscard]] bool isCertain(Cause ofConnection);

} // namespace tokenscope
