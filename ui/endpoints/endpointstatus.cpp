// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/endpoints/endpointstatus.h"

namespace tokenscope {

using statetext::EndpointState;

DotState dotOf(EndpointState state)
{
    switch (state) {
    case EndpointState::Unchecked:
    case EndpointState::Waiting:
        return DotState::Unknown;
    case EndpointState::Ready:
    case EndpointState::Done:
        return DotState::Ready;
    case EndpointState::Cold:
        return DotState::Idle;
    case EndpointState::NeedsSignIn:
    case EndpointState::LoginAgain:
    case EndpointState::ReadyWithWarning:
        return DotState::Warning;
    case EndpointState::Offline:
    case EndpointState::Maintenance:
    case EndpointState::ModelGone:
    case EndpointState::NoAccess:
    case EndpointState::TlsProblem:
    case EndpointState::NoAnswer:
    case EndpointState::Unreachable:
        return DotState::Error;
    case EndpointState::Checking:
    case EndpointState::Starting:
    case EndpointState::Queued:
    case EndpointState::WarmingUp:
    case EndpointState::Measuring:
        return DotState::Busy;
    }
    return DotState::Unknown;
}

DotState dotOf(ModelState state)
{
    switch (state) {
    case ModelState::Unknown:
        return DotState::Unknown;
    case ModelState::Hot:
        return DotState::Ready;
    case ModelState::Starting:
    case ModelState::Queued:
        return DotState::Busy;
    case ModelState::Stopped:
        return DotState::Idle;
    case ModelState::Offline:
        return DotState::Error;
    }
    return DotState::Unknown;
}

CardAction actionOf(const EndpointStatus& status)
{
    if (status.waking) {
        return CardAction::CancelWaking;
    }
    switch (status.state) {
    case EndpointState::NeedsSignIn:
    case EndpointState::LoginAgain:
    case EndpointState::NoAccess:
        return CardAction::SignIn;
    case EndpointState::Cold:
    case EndpointState::Starting:
    case EndpointState::Queued:
        return CardAction::Wake;
    default:
        return CardAction::None;
    }
}

} // namespace tokenscope
