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
enum class Remedy
{
    None,
    SignIn,
    Wake,
    CancelWaking,
};
[[nodiscard]] Remedy remedyOf(const EndpointStatus& status);

/// The offered model that `id`, which is not offered, most likely became: the same name without its owner and its
/// context's length; a hot one before others. Nothing if `id` is offered, or if none looks alike.
[[nodiscard]] std::optional<QString> likelySuccessor(const QString& id, const std::vector<ServedModel>& offered);

} // namespace tokenscope
