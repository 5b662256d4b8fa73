// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace tokenscope {

// Fields of comma-separated values.

/// Quoted. What a spreadsheet would take for a formula begins with an apostrophe, so that nothing is computed of it.
[[nodiscard]] QString csvText(const QString& text);
/// With all digits that tell it from its neighbours, in the C locale; empty for nothing. Never quoted: a negative
/// number is a number.
[[nodiscard]] QString csvNumber(std::optional<double> value);

} // namespace tokenscope
