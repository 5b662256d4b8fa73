// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportcontent.h"

namespace tokenscope {

/// One page: style inside, no scripts, nothing fetched; prints on white.
[[nodiscard]] QString htmlDocument(const Report& report);

} // namespace tokenscope
