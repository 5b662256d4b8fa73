// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/bearersource.h"

namespace tokenscope {

/// Reads tokens where others keep them, in a thread of the pool, anew each time. Refreshes nothing: a token that a
/// server refused is had again until somebody changes it there.
class CredentialReader final : public BearerSource
{
public:
    /// The clock must outlive it.
    explicit CredentialReader(const Clock& clock);

    [[nodiscard]] QFuture<Result<Bearer>> bearer(const CredentialReference& reference, Milliseconds validFor) override;
    void reject(const CredentialReference& reference, const QByteArray& token) override;

private:
    const Clock& m_clock;
};

} // namespace tokenscope
