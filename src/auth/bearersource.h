// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/bearer.h"
#include "base/clock.h"
#include "base/result.h"
#include "model/endpoint.h"

#include <QFuture>

namespace tokenscope {

/// Where requests get their tokens from while the program runs: whatever is behind it reads, keeps and refreshes them.
/// Used from the thread it lives in, which it never blocks.
class BearerSource
{
public:
    virtual ~BearerSource() = default;

    /// The token that `reference` points to, good for `validFor` from now where it can be had so: a session is
    /// refreshed for it first. Where no token lasts so long, the one that lasts longest. Fails as resolveCredential().
    [[nodiscard]] virtual QFuture<Result<Bearer>> bearer(const CredentialReference& reference, Milliseconds validFor)
        = 0;
    /// A server refused this token though it should be good: the next bearer() brings another one if there is any.
    virtual void reject(const CredentialReference& reference, const QByteArray& token) = 0;
};

} // namespace tokenscope
