// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/launchstate.h"

#include <QByteArray>

namespace tokenscope {

/// What `csctl get jobs` printed. Cells are cut where the header's words begin, as cells may be empty; text without
/// a header (no jobs, an error) makes an empty table.
[[nodiscard]] JobTable jobTableFrom(const QByteArray& text);

} // namespace tokenscope
