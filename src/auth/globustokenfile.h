// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace tokenscope {

/// A token that another tool keeps for the gateway. Its refresh token is that tool's alone and is never looked at.
struct FoundToken
{
    QString path {}; ///< the file; for a variable "$NAME"
    QByteArray token {};
    std::optional<QDateTime> expiresAt {}; ///< UTC
    QString identity {}; ///< the user's id at Globus; empty: the file does not say
};

} // namespace tokenscope

/// The files in which Globus's tools and ALCF's scripts keep the gateway's token. They are read, never written.
namespace tokenscope::globustokenfile {

/// The ALCF inference gateway, for which a token is wanted.
inline constexpr const char* gatewayResourceServer = "681c10cc-f684-4540-bcd7-0b4df3bc26ef";

/// Where to look, in this order: $INFERENCE_AUTH_TOKEN_FILE, $INFERENCE_AUTH_TOKEN_DIR (both used by ALCF's bash
/// script), the Globus SDK's folder of the user.
[[nodiscard]] QStringList defaultPaths();

/// The gateway's access token from one file: the SDK's formats 2.0 and 1.0 or the bash script's. A token within a
/// minute of its end counts as expired. The SDK writes in place and locks nothing: a file that is no JSON is read again
/// shortly after, up to a third of a second. Fails as resolveCredential() says.
Result<FoundToken> read(const QString& path, const QDateTime& now);
Result<QByteArray> readToken(const QString& path, const QDateTime& now);

/// The first valid one of several files. If there is none, the most telling error: an expired token before a file that
/// cannot be read before no file.
Result<FoundToken> first(const QStringList& paths, const QDateTime& now);
Result<QByteArray> firstToken(const QStringList& paths, const QDateTime& now);

} // namespace tokenscope::globustokenfile
