// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/runanalysis.h"

#include <vector>

namespace tokenscope {

/// Events of a file to the runs in it, for a file may have several: people append one log to another. A new run begins
/// · with the command of another fit, once something has happened;
/// · behind a run's end line where training begins anew: always where that line ends the whole fit, else where steps go
///   back. What leads there, compiling and so on, belongs to the new run; a validation alone to the one that ended.
/// Releases and sequence lengths are told once, so a run has those of the one before until it tells its own.
class LoggedRuns
{
public:
    void take(const LogEvent& event);

    /// Of runs that others follow; the memory is theirs, so there are at most `limit`, and the last takes what comes.
    [[nodiscard]] const std::vector<RunAnalysis>& finished() const { return m_finished; }
    [[nodiscard]] const RunAnalysis& last() const { return m_current; }

    static constexpr std::size_t limit = 200;

private:
    void begin();
    void prepare(const LogEvent& event);
    [[nodiscard]] bool trainsAnew(const LogEvent& event) const;
    void remember(const LogEvent& event);

    std::vector<RunAnalysis> m_finished {};
    RunAnalysis m_current {};
    struct Successor
    {
        RunAnalysis before {}; ///< the run that ended, as it was when this began
        RunAnalysis own {};
    };
    std::vector<Successor> m_successor {}; ///< one at most: what may come to be the next run
    std::int64_t m_lastStep = 0;
    bool m_hasBegun = false; ///< something of a run was told
    bool m_hasEnded = false; ///< "Processed …"
    bool m_isWholeFit = false; ///< which ended the fit
};

} // namespace tokenscope
