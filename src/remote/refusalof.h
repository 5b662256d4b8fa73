// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remoteoutcome.h"

#include <QByteArray>
#include <QString>

namespace tokenscope {

/// What a refusal is, and the line that says so.
struct RefusalFound
{
    RemoteRefusal refusal = RemoteRefusal::None;
    QString detail {}; ///< plain, at most 300 characters

    bool operator==(const RefusalFound&) const = default;
};

/// Why ssh, or what it started, ended with this code after writing this on stderr. `hop` is who was being talked to:
/// what keeps the first host from being reached is its own name and network, behind it the node is down.
/// Texts of OpenSSH 8 to 9, and of bash, in English.
[[nodiscard]] RefusalFound refusalOf(const QByteArray& complaints, int exitCode, RemoteHop hop);

/// A line for people: without control characters and colours, at most 300 characters.
[[nodiscard]] QString plainLine(const QByteArray& line);

} // namespace tokenscope
