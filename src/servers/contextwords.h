// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace tokenscope {

/// A server's words say that prompt and answer do not fit into the model's context. Every server has its own way to
/// say it.
[[nodiscard]] bool saysContextTooLong(QStringView message);

/// A server's words are about how much may be asked in some time, in tokens or in requests.
[[nodiscard]] bool speaksOfRate(QStringView text);

} // namespace tokenscope
