// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace tokenscope {

/// One word for bash, whatever is in it: everything that a user or a file says goes into a script through here.
[[nodiscard]] QString quoted(const QString& word);
[[nodiscard]] QString quoted(const QStringList& words);

/// A path for bash in which a leading "~" or "~/" stands for the home where the script runs, and nothing else is
/// special.
[[nodiscard]] QString quotedPath(const QString& path);

/// A command line that runs this script with bash, for a login shell of any kind: sh, csh and fish read it alike, as
/// nothing in it is special to any of them. At most some 90 KB.
[[nodiscard]] QString commandLineOf(const QString& script);

} // namespace tokenscope
