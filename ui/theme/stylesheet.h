// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace tokenscope {

struct Colours;

/// The one style sheet: what Fusion's palette cannot say. Sizes in pixels are those of a normal text size and are
/// multiplied by `textScale`.
[[nodiscard]] QString styleSheet(const Colours& colours, double textScale);

} // namespace tokenscope
