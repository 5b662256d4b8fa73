// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace tokenscope {

/// libcurl's version and TLS library at run time, for a result's Environment: "7.88.1, OpenSSL/3.0.19".
[[nodiscard]] QString transferLibrary();

/// Whether libcurl finds the system's authorities in a folder, which it goes on doing when it is given others.
[[nodiscard]] bool readsAuthoritiesFolder();

} // namespace tokenscope
