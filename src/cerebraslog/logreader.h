// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cerebraslog/logevent.h"
#include "cerebraslog/loghints.h"
#include "cerebraslog/loglinecutter.h"
#include "cerebraslog/logmarkers.h"
#include "cerebraslog/progressmessage.h"
#include "cerebraslog/pythonerror.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace tokenscope {

/// Reads what a Cerebras training log tells, of releases 1.6 to 2.10, however it is cut into pieces and whatever else
/// is written in between. Takes the same memory for a log of any size. A copy may be finished while the original reads
/// on.
class LogReader
{
public:
    using Sink = std::function<void(const LogEvent&)>;

    void feed(QByteArrayView bytes, const Sink& sink);
    /// The file ends here. What the last line tells is left out where it may have been cut.
    void finish(const Sink& sink);
    /// The last line that is not empty was cut; known for sure only after finish().
    [[nodiscard]] bool isCutShort() const { return m_isCutShort; }
    /// The log's first and last date and time, be they of lines that tell something or of others.
    [[nodiscard]] std::optional<Milliseconds> firstAt() const { return m_span.first; }
    [[nodiscard]] std::optional<Milliseconds> lastAt() const { return m_span.last; }

private:
    struct Held
    {
        QByteArray message {}; // empty: nothing
        std::optional<Milliseconds> at {};
        std::int64_t line = 0;
    };

    struct Span
    {
        std::optional<Milliseconds> first {};
        std::optional<Milliseconds> last {};
    };

    void takeText(const LogText& text, const Sink& sink);
    void takePiece(std::string_view piece, const LogText& of, const Sink& sink);
    void takeLine(const LogLine& line, const Sink& sink);
    void takeProgress(const LogLine& line, const Sink& sink);
    void takeOther(const LogLine& line, const Sink& sink);
    bool takeGlued(const LogLine& line, const Sink& sink);
    void takeHints(const LogLine& line, const Sink& sink);
    bool continueHeld(const LogLine& line);
    void releaseHeld(LineEnding ending, const Sink& sink);
    void hold(const LogLine& line);
    void report(LogEvent event, const LogLine& line, const Sink& sink);

    LogLineCutter m_cutter {};
    LogHints m_hints {};
    PythonErrorFinder m_errors {};
    Held m_held {}; // a progress line that is known to be whole, or not, only by what follows
    LogMarkers m_markers {};
    std::int64_t m_line = 1;
    ProgressField m_lastField = ProgressField::Other; // of the last progress line
    bool m_isCutShort = false;
    bool m_isProven = false; // to be Cerebras's; what others write too counts from then on
    Span m_span {};
};

/// Whether an event of this kind proves that Cerebras's software wrote the log. The others come elsewhere too.
[[nodiscard]] bool provesTrainingLog(LogEventKind kind);

} // namespace tokenscope
