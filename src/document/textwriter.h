// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportcontent.h"

namespace tokenscope {

/// For a terminal: aligned columns, no colour; doubtful cells in parentheses.
[[nodiscard]] QString textDocument(const Report& report);

} // namespace tokenscope
