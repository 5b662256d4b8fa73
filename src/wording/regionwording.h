// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/scenariomatrix.h"

#include <QString>

namespace tokenscope {

/// The regions of one scenario and merit as a sentence: "Concurrency sweep: up to 8 at a time Sophia answers faster;
/// from 16 at a time on no difference is shown." Translatable (context "report"); empty without regions.
[[nodiscard]] QString regionSentence(const ScenarioMatrix& matrix, const std::vector<LoadRegion>& regions);

} // namespace tokenscope
