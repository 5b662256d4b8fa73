// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runplan.h"

#include <QStringList>

namespace tokenscope {

/// One sentence for each endpoint whose quota makes the run longer than its answers would: to be said in advance.
[[nodiscard]] QStringList quotaSentences(const RunPlan& plan);

} // namespace tokenscope
