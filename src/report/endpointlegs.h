// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"

namespace tokenscope {

/// The legs of a sweep or suite as one leg for each endpoint of each file: counts, failures and remarks taken together,
/// and no figures, since they are of different points. What endpoints as such differ in is found by comparing these.
[[nodiscard]] Comparison endpointComparison(const Comparison& comparison);

/// The legs of one scenario that are no point of a sweep, named by their endpoints and compared among themselves with
/// the endpoint of the whole comparison's baseline.
[[nodiscard]] Comparison scenarioComparison(const Comparison& comparison, const QString& scenario);

/// Which legs of the whole comparison those are, in the order that they have there.
[[nodiscard]] std::vector<std::size_t> legsOfScenario(const Comparison& comparison, const QString& scenario);

/// The scenarios that such legs have, in order of appearance.
[[nodiscard]] std::vector<QString> comparedScenarios(const Comparison& comparison);

} // namespace tokenscope
