// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportcontent.h"

namespace tokenscope {

/// One page: style, drawings and fonts inside, no scripts, nothing fetched; by the reader's scheme, and dark on light
/// in print. `fontStyle`: see ReportOptions.
[[nodiscard]] QString htmlDocument(const Report& report, const QByteArray& fontStyle = {});

} // namespace tokenscope
