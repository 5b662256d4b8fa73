// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/clienttrust.h"

#include <QString>

/// How far the measuring computer is to be believed, as words.
namespace tokenscope::trusttext {

/// For one line: "timer p99 0.4 ms", "doubtful: requests 12 ms late", "poor: a thread 97 % busy"
[[nodiscard]] QString brief(const Trust& trust);
/// What is known of the client, line by line, and what to do. Plain text.
[[nodiscard]] QString details(const ClientHealth& health, const Trust& trust);

} // namespace tokenscope::trusttext
