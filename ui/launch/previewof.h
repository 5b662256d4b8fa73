// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/launchplan.h"
#include "launch/parametervariants.h"
#include "ui/launch/launchpreview.h"

namespace tokenscope {

/// What the plan's batch sizes make of the parameters that were read, in words where they cannot.
[[nodiscard]] LaunchPreview previewOf(const ParameterVariants& variants, const LaunchPlan& plan);

} // namespace tokenscope
