// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/serverclaims.h"

#include "stats/metricvalues.h"

namespace tokenscope {

std::optional<ServerClaims> serverClaimsOf(const Leg& leg)
{
    ServerClaims claims;
    for (const RequestRecord& record : leg.records) {
        if (!countsInStatistics(record) || record.server.clock == ServerClock::None)
            continue;
        if (++claims.answers == 1)
            claims.clock = record.server.clock;
        const bool isTooLong = record.server.latency && !record.timeOutsideServer();
        claims.contradictions += isTooLong || record.server.contradictsItself ? 1 : 0;
    }
    return claims.answers > 0 ? std::optional(claims) : std::nullopt;
}

} // namespace tokenscope
