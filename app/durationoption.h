// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <optional>
#include <string_view>

namespace tokenscope {

/// "5s", "500ms", "2m", "1.5h", or plain seconds "5" as a time; nothing if it is none or negative.
[[nodiscard]] std::optional<Milliseconds> parseDuration(std::string_view text);

} // namespace tokenscope
