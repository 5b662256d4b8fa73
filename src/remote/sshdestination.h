// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace tokenscope {

/// Whom ssh connects to.
struct SshDestination
{
    QString user {}; ///< empty: as the configuration says
    QString host {}; ///< a name, an address, or an alias of the configuration
    int port = 0; ///< 0: as the configuration says

    /// Of ssh's command line, up to and with the host.
    [[nodiscard]] QStringList arguments() const;
    /// "user@host:port", as ssh's -J has it.
    [[nodiscard]] QString jump() const;

    bool operator==(const SshDestination&) const = default;
};

/// Reads "user@host", "host:2222", "[::1]:22", "ssh://user@host:22". Nothing if it is none of these, or if ssh or a
/// shell could take a part of it for something else.
[[nodiscard]] std::optional<SshDestination> destinationOf(const QString& text);

/// What the configuration makes of a destination.
struct ResolvedDestination
{
    QString user {};
    QString host {};
    int port = 22;
    bool isDirect = true; ///< neither ProxyJump nor ProxyCommand stand between

    bool operator==(const ResolvedDestination&) const = default;
};

/// Reads the output of `ssh -G`.
[[nodiscard]] ResolvedDestination resolvedOf(const QByteArray& output);

} // namespace tokenscope
