// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "model/endpoint.h"

#include <QByteArray>
#include <QDateTime>

namespace tokenscope {

/// The bearer token that `reference` points to; empty for Kind::None. May block (a command runs up to
/// `commandTimeout`), so call it off the GUI thread. Nothing is ever written, and no error holds a token, a command's
/// arguments or its output.
///
/// Fails with CredentialMissing (no such variable, no file, no output), CredentialExpired (detail: when, ISO 8601 UTC),
/// CommandFailed (detail: exit code or "timed out"), InvalidValue (what was found cannot be a token), NotReadable,
/// NotJson, WrongSchema (a token file that is none).
Result<QByteArray> resolveCredential(const CredentialReference& reference, const QDateTime& now,
                                     Milliseconds commandTimeout = std::chrono::seconds(60));

} // namespace tokenscope
