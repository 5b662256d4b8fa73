// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace tokenscope {

class BearerSource;
class Clock;
class GatewayClient;
class StreamingAccessManager;

/// What those need who talk to endpoints outside a run. All of it outlives them and lives in their thread.
struct GatewayAccess
{
    GatewayClient& client; ///< for all that is looked up
    StreamingAccessManager& posts; ///< for short questions, asked as a run asks
    BearerSource& bearers;
    const Clock& clock;
};

} // namespace tokenscope
