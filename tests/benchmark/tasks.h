// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figures.h"

namespace tokenscope {

/// All that is measured in a round; what is to be compared follows one another.
[[nodiscard]] std::vector<Task> tasksOfARound();

} // namespace tokenscope
