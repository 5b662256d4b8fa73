// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QHeaderView;

namespace tokenscope {

/// Of headings with their units on a second line: dense, the arrow of the sorted column out of their way.
[[nodiscard]] QString headerSheet();
/// What the heading of a column needs.
[[nodiscard]] int headerWidth(const QHeaderView& header, int column);

} // namespace tokenscope
