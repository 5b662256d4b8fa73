// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/credentialreader.h"

#include "auth/credential.h"

#include <QtConcurrent>

namespace tokenscope {

CredentialReader::CredentialReader(const Clock& clock)
    : m_clock(clock)
{
}

QFuture<Result<Bearer>> CredentialReader::bearer(const CredentialReference& reference, Milliseconds /*validFor*/)
{
    return QtConcurrent::run([reference, now = m_clock.utcNow()]() -> Result<Bearer> {
        auto token = resolveCredential(reference, now);
        if (!token)
            return token.error();
        return Bearer {.token = *std::move(token)};
    });
}

void CredentialReader::reject(const CredentialReference& /*reference*/, const QByteArray& /*token*/) { }

} // namespace tokenscope
