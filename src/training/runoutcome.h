// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cerebraslog/logevent.h"
#include "training/trainingrun.h"

namespace tokenscope {

/// A text of a log on one line, without control characters, escape sequences and what turns the direction of writing;
/// at most 300 characters.
[[nodiscard]] QString plainLine(QByteArrayView text);

/// How a run came out. Only "Training completed successfully!" is success, and only when no loop, unfinished
/// evaluation or failure follows: "Processed …" is written after exceptions too. What was said first about a failure is
/// its reason, but a line of Python's only when nothing better came, and the last of them; a cancellation outdoes both.
/// A run that starts again after a failure has not failed, and one that works on after a Python error has outlived it.
class RunOutcome
{
public:
    void take(const LogEvent& event);

    [[nodiscard]] TrainingStatus status() const;
    [[nodiscard]] const QString& reason() const { return m_reason; }

private:
    void fail(TrainingStatus status, const LogEvent& event);
    void goOn(LogEventKind kind);
    void forgive();

    std::optional<TrainingStatus> m_failure {};
    QString m_reason {};
    bool m_isOnlyPython = false; ///< the reason may give way to a better one
    bool m_hasLoopEnded = false;
    bool m_isBusy = false; ///< with something after the last loop, or with the loop
};

} // namespace tokenscope
