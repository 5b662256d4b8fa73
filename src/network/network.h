// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "network/networksettings.h"

#include <QByteArray>

namespace tokenscope {

/// NetworkSettings with what their files hold: read once, then handed to all that connects. AccessManager is for plain
/// requests; StreamingAccessManager::setNetwork(), RunController::setNetwork() and what stands above it for measured
/// ones:
///
///     const auto network = openNetwork({.proxy = {.kind = ProxySettings::Kind::Http, .host = …, .port = 3128}});
///     AccessManager manager(*network);
struct Network
{
    NetworkSettings settings {};
    QByteArray authorities {}; ///< PEM
    QByteArray certificate {}; ///< PEM, with its chain
    QByteArray key {}; ///< PEM, decrypted: in memory only

    bool operator==(const Network&) const = default;
};

/// Reads the files. Fails with FileNotFound, NotReadable or TooLarge; WrongSchema (subject: the file; detail: "no
/// certificate", "no private key"); InvalidValue (subject: the key's file) if the key's password is wrong or missing.
Result<Network> openNetwork(const NetworkSettings& settings);

} // namespace tokenscope
