// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/gatewayaccess.h"
#include "gateway/gatewayclient.h"

#include <memory>

namespace tokenscope {

struct Network;

/// Has what GatewayAccess lends: the client that looks things up, and connections for short questions.
class GatewayDesk final
{
    Q_DISABLE_COPY_MOVE(GatewayDesk)

public:
    /// All three must outlive it, and live in its thread.
    GatewayDesk(QNetworkAccessManager& manager, BearerSource& bearers, const Clock& clock);
    ~GatewayDesk();

    /// The way of short questions from now on; those that are open end as cancelled. What is looked up goes by the
    /// manager, whose network is its owner's affair.
    void setNetwork(const Network& network);

    [[nodiscard]] GatewayAccess access() { return {m_client, *m_posts, m_bearers, m_clock}; }
    [[nodiscard]] GatewayClient& client() { return m_client; }

private:
    BearerSource& m_bearers;
    const Clock& m_clock;
    std::unique_ptr<StreamingAccessManager> m_posts;
    GatewayClient m_client;
};

} // namespace tokenscope
