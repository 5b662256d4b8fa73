// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/signinstate.h"
#include "gateway/endpointreport.h"
#include "ui/text/statetext.h"
#include "ui/widgets/statedot.h"

#include <optional>

namespace tokenscope {

/// What is known of an endpoint beside its settings: for its card and its details.
struct EndpointStatus
{
    statetext::EndpointState state = statetext::EndpointState::Unchecked;
    std::optional<EndpointReport> report {};
    std::optional<statetext::Waking> waking {}; ///< its model is waited for
    SignInState signIn {}; ///< of the service that the endpoint may use

    bool operator==(const EndpointStatus&) const = default;
};

/// The sign of a state.
[[nodiscard]] DotState dotOf(statetext::EndpointState state);
[[nodiscard]] DotState dotOf(ModelState state);

/// What the user could do about a state.
enum class CardAction
{
    None,
    SignIn,
    Wake,
    CancelWaking,
};
[[nodiscard]] CardAction actionOf(const EndpointStatus& status);

} // namespace tokenscope
