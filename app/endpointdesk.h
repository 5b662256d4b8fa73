// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/usersignin.h"
#include "client/streamingaccessmanager.h"
#include "gateway/gatewayaccess.h"
#include "gateway/gatewayclient.h"

namespace tokenscope {

/// What commands need who talk to endpoints outside a run: the user's network, the user's sign-in.
class EndpointDesk final
{
    Q_DISABLE_COPY_MOVE(EndpointDesk)

public:
    EndpointDesk();
    ~EndpointDesk();

    /// Takes the network that the user has set. Fails as networkOf(); call it before anything is asked.
    Result<Done> open();

    [[nodiscard]] GatewayAccess access() { return {m_client, m_posts, m_user.signIn(), m_clock}; }
    [[nodiscard]] GatewayClient& client() { return m_client; }

private:
    SteadyClock m_clock;
    UserSignIn m_user {m_clock};
    StreamingAccessManager m_posts {m_clock};
    GatewayClient m_client {m_user.network(), m_user.signIn(), m_clock};
};

} // namespace tokenscope
