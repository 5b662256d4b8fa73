// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"

#include <QByteArray>

namespace tokenscope {

// Parts of the document of jsonwriter.h, each a JSON array as text.

/// "comparisons": every compared value but the baseline's own, with its evidence.
[[nodiscard]] QByteArray comparisonsJson(const Comparison& comparison);

/// "agreements": how alike the answers of each leg and the baseline are.
[[nodiscard]] QByteArray agreementsJson(const Comparison& comparison);

} // namespace tokenscope
