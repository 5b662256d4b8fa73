// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportcontent.h"

namespace tokenscope {

/// GitHub's Markdown; every character with a meaning there is escaped.
[[nodiscard]] QString markdownDocument(const Report& report);

} // namespace tokenscope
