// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace tokenscope {

/// One line of standard input that nobody should see: typed without an echo where it is a terminal. Absent if the user
/// pressed Ctrl+C or the input ended without a line. Waits for it.
[[nodiscard]] std::optional<QByteArray> readSecretLine();
[[nodiscard]] bool isInputTerminal();

} // namespace tokenscope
