// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

namespace tokenscope {

/// So many ports of the loopback interface that nothing listens on now, for programs that cannot choose one
/// themselves. Another program may take one before they do: start again with others then.
[[nodiscard]] std::vector<quint16> freePorts(std::size_t count);

} // namespace tokenscope
