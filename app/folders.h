// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Where the program keeps things. Folders are made by whoever writes to them.
namespace tokenscope::folders {

/// The user's choice in the settings, else "Tokenscope" in the documents folder.
[[nodiscard]] QString results();
/// Downloaded data sets.
[[nodiscard]] QString cache();

/// What is remembered of training runs that were started.
[[nodiscard]] QString launches();

} // namespace tokenscope::folders
