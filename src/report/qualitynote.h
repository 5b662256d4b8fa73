// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"

#include <QString>

namespace tokenscope {

/// How answers were scored, and how many of each leg's: some may have no gold answer. Empty if none was.
[[nodiscard]] QString qualityNote(const Comparison& comparison);

} // namespace tokenscope
