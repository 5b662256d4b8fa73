// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace tokenscope {

/// A bearer token and how long it is good for. Never logged, never stored but in a TokenVault.
struct Bearer
{
    QByteArray token {}; ///< empty: the endpoint wants none
    std::optional<QDateTime> expiresAt {}; ///< UTC; absent: not known, or never

    bool operator==(const Bearer&) const = default;
};

} // namespace tokenscope
