// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewaydesk.h"

#include "client/streamingaccessmanager.h"

namespace tokenscope {

GatewayDesk::GatewayDesk(QNetworkAccessManager& manager, BearerSource& bearers, const Clock& clock)
    : m_bearers(bearers)
    , m_clock(clock)
    , m_posts(std::make_unique<StreamingAccessManager>(clock))
    , m_client(manager, bearers, clock)
{
}

GatewayDesk::~GatewayDesk() = default;

void GatewayDesk::setNetwork(const Network& network)
{
    m_posts->setNetwork(network);
}

} // namespace tokenscope
