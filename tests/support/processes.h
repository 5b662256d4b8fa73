// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace tokenscope::processes {

/// A process of this user as it was seen: its id may be another's by now, its id and its start together may not.
struct Process
{
    qint64 id = 0;
    qint64 parent = 0;
    QByteArray name {};
    QByteArray startedAt {}; ///< in the system's own ticks
};

/// All that this process has started, and they in turn; nothing for an id that is none. Linux only, as all here.
[[nodiscard]] std::vector<Process> startedBy(qint64 id);

/// All whose working directory, or home, lies in this folder. With a temporary folder of a test, that is what the test
/// has started, through whatever hands. Nothing for a folder that is not temporary.
[[nodiscard]] std::vector<Process> standingIn(const QString& folder);

/// Ends each at once that still is the one that was seen; never this process, or one that all others come from.
void endAll(const std::vector<Process>& processes);

/// Ends whatever stands in a test's temporary folder, and what that starts meanwhile.
void endStandingIn(const QString& folder);

} // namespace tokenscope::processes
