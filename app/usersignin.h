// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/signin.h"
#include "auth/tokenvault.h"
#include "base/clock.h"
#include "network/accessmanager.h"

#include <QString>

#include <memory>

namespace tokenscope {

/// This user's sign-in, with the vault and the network that it needs: both heads have one.
class UserSignIn final
{
    Q_DISABLE_COPY_MOVE(UserSignIn)

public:
    /// `service`: whose state is shown; empty for ALCF's. `sandbox`: a folder instead of the user's own, without the
    /// keychain; empty for the user's.
    explicit UserSignIn(const Clock& clock, const QString& service = {}, const QString& sandbox = {});
    ~UserSignIn();

    [[nodiscard]] SignIn& signIn() { return m_signIn; }
    [[nodiscard]] TokenVault& vault() { return *m_vault; }
    /// For plain requests; how it connects can be changed at any time.
    [[nodiscard]] AccessManager& network() { return m_network; }

private:
    std::unique_ptr<TokenVault> m_vault;
    AccessManager m_network;
    SignIn m_signIn;
};

} // namespace tokenscope
