// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace tokenscope {

class Figures;

/// The figures for a person to read, ours beside libcurl's.
[[nodiscard]] std::string tableOf(const Figures& figures);

} // namespace tokenscope
