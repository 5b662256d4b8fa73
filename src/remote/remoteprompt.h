// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace tokenscope {

/// A question of ssh that only the user can answer. All of its texts come from elsewhere: plain text, never markup.
struct RemotePrompt
{
    enum class Kind
    {
        Password,
        OneTimeCode, ///< of a token or an authenticator: a new one for each attempt
        Passphrase, ///< of a key on this computer, or the PIN of one on a token
        HostKey, ///< "yes" trusts the host from now on; anything else does not
        Confirm, ///< of the agent: "yes" lets it use a key
        Notice, ///< nothing to answer ("touch the security key"): shown until it is withdrawn
    };

    std::uint64_t id = 0; ///< from 1; never used twice
    Kind kind = Kind::Password;
    QString text {}; ///< as ssh put it, at most 2,000 characters, without control characters but line breaks
    QString host {}; ///< "user@host" or "host" where the text tells, else who is connected to
    QString fingerprint {}; ///< of HostKey: "SHA256:…"
    QString keyType {}; ///< of HostKey: "ED25519"
    int attempt = 1; ///< 2 and more: the answer before was not accepted

    bool operator==(const RemotePrompt&) const = default;
};

/// What a text asks for; `hint` is SSH_ASKPASS_PROMPT of ssh: "confirm", "none" or empty.
[[nodiscard]] RemotePrompt promptOf(const QByteArray& text, const QByteArray& hint);

/// Overwrites what is secret where it stands, then empties it.
void wipe(QByteArray& secret);

} // namespace tokenscope
