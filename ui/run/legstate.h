// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"
#include "run/runstate.h"
#include "ui/text/statetext.h"

namespace tokenscope {

/// What a leg's requests tell of its endpoint.
[[nodiscard]] statetext::EndpointState stateAfter(const Leg& leg);
/// Whose turn it is; `currentLeg` is -1 if all legs are measured at once.
[[nodiscard]] statetext::EndpointState stateDuring(RunState state, int leg, int currentLeg);

} // namespace tokenscope
