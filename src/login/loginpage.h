// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace tokenscope {

/// The page that the browser shows at the end, as HTML: the login worked, or why it did not.
using LoginPage = std::function<QByteArray(const std::optional<Error>&)>;

} // namespace tokenscope
