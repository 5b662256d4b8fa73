// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/endpointdesk.h"

#include "app/usernetwork.h"

namespace tokenscope {

EndpointDesk::EndpointDesk() = default;
EndpointDesk::~EndpointDesk() = default;

Result<Done> EndpointDesk::open(const NetworkOptions& options)
{
    const auto network = networkOf(m_user.vault(), options);
    if (!network)
        return network.error();
    m_user.network().setNetwork(*network);
    m_gateways.setNetwork(*network);
    return Done {};
}

} // namespace tokenscope
