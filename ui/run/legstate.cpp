// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/legstate.h"

#include <algorithm>

namespace tokenscope {

using statetext::EndpointState;

EndpointState stateAfter(const Leg& leg)
{
    const auto has = [&leg](auto&& predicate) { return std::ranges::any_of(leg.records, predicate); };
    if (leg.records.empty() || has(&RequestRecord::succeeded)) {
        return leg.records.empty() ? EndpointState::Unchecked : EndpointState::Ready;
    }
    // the last one knows most: a token may have ended in the middle
    const auto last = std::find_if(leg.records.rbegin(), leg.records.rend(),
                                   [](const RequestRecord& record) { return record.outcome != Outcome::Cancelled; });
    return last == leg.records.rend() ? EndpointState::Unchecked : statetext::stateAfter(*last);
}

EndpointState stateDuring(RunState state, int leg, int currentLeg)
{
    if (currentLeg >= 0 && leg != currentLeg) {
        return leg < currentLeg ? EndpointState::Done : EndpointState::Waiting;
    }
    switch (state) {
    case RunState::Idle:
    case RunState::Preparing:
    case RunState::Pausing:
        return EndpointState::Waiting;
    case RunState::WarmingUp:
        return EndpointState::WarmingUp;
    case RunState::Measuring:
    case RunState::Draining:
        return EndpointState::Measuring;
    }
    return EndpointState::Waiting;
}

} // namespace tokenscope
