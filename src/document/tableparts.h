// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportcontent.h"

#include <vector>

namespace tokenscope {

/// A table of many legs as several that are read from the top down and fit on a page's width: each repeats the columns
/// that name its rows, and a leg keeps its verdict and evidence. A table that fits is the only part.
[[nodiscard]] std::vector<ReportTable> partsByWidth(const ReportTable& table, std::size_t mostColumns = 11);

/// The same rows in several tables of about equal height, none with more than `mostRows` (> 0).
[[nodiscard]] std::vector<ReportTable> partsByHeight(const ReportTable& table, std::size_t mostRows);

} // namespace tokenscope
