// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remoteroute.h"

#include <QString>

namespace tokenscope {

/// Lines for bash that give a script the variables of a login: a command over ssh does not get what the profiles of
/// the machine and of the user set, so that a tool or a proxy that stands only there is not found. The profile runs in
/// a shell of its own: whatever it prints, starts, waits for or ends, the script goes on; directories of PATH are added
/// before those that there are. Nothing for a local route, which has them from the user's session.
[[nodiscard]] QString loginVariables(const RemoteRoute& route);

/// The path of the script that activates a virtual environment, quoted; it may be named itself. Empty without one.
[[nodiscard]] QString activateScript(const QString& environment);

} // namespace tokenscope
