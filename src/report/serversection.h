// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportcontent.h"

namespace tokenscope {

/// What servers said of their own load while they were measured, and whether their counters agree with what the client
/// counted. Empty where no server said anything.
[[nodiscard]] ReportSection serverSection(const Comparison& comparison);

} // namespace tokenscope
