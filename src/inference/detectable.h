// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <span>

namespace tokenscope {

/// The smallest difference of means that a two-sided test at 5 % would find four times in five (power 80 %) in samples
/// of this size and spread, in the values' unit: what "no difference shown" leaves open. By the noncentral t
/// distribution, integrated and not approximated.

/// Of paired differences; nothing below three, nor where they are all the same: their spread tells nothing.
[[nodiscard]] std::optional<double> detectableDifference(std::span<const double> differences);
/// Of two samples (Welch); nothing below three values in either, nor where neither has any spread.
[[nodiscard]] std::optional<double> detectableDifference(std::span<const double> first, std::span<const double> second);

} // namespace tokenscope
