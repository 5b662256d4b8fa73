// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace tokenscope {

/// The style sheet of a page: the program's palette by the reader's scheme, dark on light in print; drawings take the
/// palette's colours by their light values. Loads nothing.
[[nodiscard]] QString htmlStyle();

} // namespace tokenscope
