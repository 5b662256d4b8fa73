// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/cause.h"

#include <QString>

namespace tokenscope {

/// What stands behind a failure, for a cell of a table: "token quota". Empty for Unknown: the outcome says it all.
[[nodiscard]] QString causeWord(Cause cause);

/// What happened, why, and what to do: sentences, plain text. Empty for Unknown.
[[nodiscard]] QString causeAdvice(Cause cause);

} // namespace tokenscope
