// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"

#include <optional>
#include <vector>

namespace tokenscope {

/// What one measured request cost, and whether an answer came of it.
struct RequestCost
{
    double price = 0; ///< in the endpoint's currency
    bool isAnswer = false;

    bool operator==(const RequestCost&) const = default;
};

/// The measured requests of a leg at the endpoint's prices, in order of sending: tokens as the server reported them,
/// those of failed requests too, since they are paid for as well. Empty without both prices, and if an answer came
/// without its counts: a part of the sum would be a wrong sum.
[[nodiscard]] std::vector<RequestCost> requestCosts(const Leg& leg, const EndpointCost& cost);

/// A thousand times all costs ÷ answers. Absent without answers.
[[nodiscard]] std::optional<double> costPerThousand(const std::vector<RequestCost>& costs);

} // namespace tokenscope
