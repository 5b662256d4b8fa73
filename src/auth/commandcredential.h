// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace tokenscope {

/// Runs `commandLine` and takes the last line of its standard output that is not empty: tools print notices before the
/// token, never after it. No shell is involved: words are separated by blanks, double quotes keep them together. Its
/// standard input is empty, so a command that asks a question fails instead of waiting.
///
/// Fails with CredentialMissing (no command, no output), CommandFailed (subject: the program; detail: exit code, "timed
/// out", "cannot be started"), InvalidValue (the line is no token).
Result<QByteArray> tokenFromCommand(const QString& commandLine, Milliseconds timeout);

} // namespace tokenscope
