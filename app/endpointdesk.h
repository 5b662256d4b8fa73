// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/usersignin.h"
#include "gateway/gatewaydesk.h"

namespace tokenscope {

struct NetworkOptions;

/// What commands need who talk to endpoints outside a run: the user's network, the user's sign-in.
class EndpointDesk final
{
    Q_DISABLE_COPY_MOVE(EndpointDesk)

public:
    EndpointDesk();
    ~EndpointDesk();

    /// Takes the network that the user has set, with the command line's options over it. Fails as networkOf(); call it
    /// before anything is asked.
    Result<Done> open(const NetworkOptions& options);

    [[nodiscard]] GatewayAccess access() { return m_gateways.access(); }
    [[nodiscard]] GatewayClient& client() { return m_gateways.client(); }

private:
    SteadyClock m_clock;
    UserSignIn m_user {m_clock};
    GatewayDesk m_gateways {m_user.network(), m_user.signIn(), m_clock};
};

} // namespace tokenscope
