// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportcontent.h"

namespace tokenscope {

/// To be \input: booktabs tables with captions; needs \usepackage{booktabs}.
[[nodiscard]] QString latexDocument(const Report& report);

} // namespace tokenscope
