// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace tokenscope {

/// `text` as a tool tip that shows it as it is. Tool tips guess whether a text is HTML; what came from a server or a
/// file must never be.
[[nodiscard]] QString plainTip(const QString& text);

} // namespace tokenscope
