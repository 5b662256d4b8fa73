// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>

#include <optional>

namespace tokenscope {

/// The page that the browser shows at the end of a sign-in, in the program's language: whether it worked, or what to
/// do. Loads nothing and runs nothing; what comes from outside is escaped.
[[nodiscard]] QByteArray loginPageFor(const std::optional<Error>& error);

} // namespace tokenscope
