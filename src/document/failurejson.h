// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/summary.h"

#include <QByteArray>

namespace tokenscope {

// Parts of the document of jsonwriter.h, each a JSON value as text.

/// "failures": how many there are of each outcome.
[[nodiscard]] QByteArray failuresJson(const LegSummary& leg);

/// "failure_causes": how many there are of each known cause.
[[nodiscard]] QByteArray failureCausesJson(const LegSummary& leg);

/// "server_times": whose clock it is, how many answers tell of it, and how many of those cannot be right; null if none.
[[nodiscard]] QByteArray serverTimesJson(const LegSummary& leg);

} // namespace tokenscope
