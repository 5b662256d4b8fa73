// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cerebraslog/logreader.h"

#include <algorithm>

namespace tokenscope {

namespace {

constexpr qsizetype longestHeld = 2048;

QByteArrayView bytesOf(std::string_view text)
{
    return QByteArrayView(text.data(), static_cast<qsizetype>(text.size()));
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

LogEvent textEvent(LogEventKind kind, std::string_view text)
{
    constexpr std::size_t longest = 512;
    LogEvent event;
    event.kind = kind;
    event.text = bytesOf(text.substr(0, longest));
    return event;
}

LogEvent eventOf(const ProgressMessage& line)
{
    LogEvent event;
    event.kind = line.kind;
    event.progress = line.report;
    return event;
}

} // namespace

void LogReader::feed(QByteArrayView bytes, const Sink& sink)
{
    m_cutter.feed(bytes, [this, &sink](const LogText& text) { takeText(text, sink); });
}

void LogReader::finish(const Sink& sink)
{
    m_cutter.finish([this, &sink](const LogText& text) { takeText(text, sink); });
    releaseHeld(LineEnding::Doubtful, sink);
}

// Whatever was glued in front of a date, or behind a message, is a piece of its own.
void LogReader::takeText(const LogText& text, const Sink& sink)
{
    m_line = text.line;
    std::size_t begin = text.isContinued ? findGluedStamp(text.text, 0) : 0;
    while (begin < std::min(text.decisive, text.text.size())) {
        const std::size_t end = findGluedStamp(text.text, begin + 1);
        takePiece(text.text.substr(begin, end - begin), text, sink);
        begin = end;
    }
}

void LogReader::takePiece(std::string_view piece, const LogText& of, const Sink& sink)
{
    LogLine line = parseLogLine(piece);
    line.isCut = of.isCut && piece.data() + piece.size() == of.text.data() + of.text.size();
    if (line.message.empty() && !line.isLogged())
        return;
    if (line.at) {
        m_span.first = m_span.first ? m_span.first : line.at;
        m_span.last = line.at;
    }
    m_isCutShort = line.isCut && (beginsStamp(line.message) || (line.isLogged() && beginsMarker(line.message)));
    if (continueHeld(line))
        return;
    releaseHeld(LineEnding::Whole, sink);
    if (!line.message.empty())
        takeLine(line, sink);
}

void LogReader::takeLine(const LogLine& line, const Sink& sink)
{
    if (line.message.front() == '|') {
        takeProgress(line, sink);
        return;
    }
    if (readMarkers(line, m_markers)) {
        std::for_each_n(m_markers.events.begin(), m_markers.count,
                        [&](const LogEvent& event) { report(event, line, sink); });
        m_isCutShort = m_isCutShort || (line.isCut && m_markers.count == 0);
        if (m_markers.count > 0 && m_markers.events[0].kind == LogEventKind::FitSummary) {
            if (!m_markers.events[0].text.isEmpty())
                m_hints = {}; // of another run, which may be of another release
            takeHints(line, sink); // commands have paths
        }
        return;
    }
    takeOther(line, sink);
}

void LogReader::takeProgress(const LogLine& line, const Sink& sink)
{
    const std::optional<ProgressMessage> progress = parseProgressMessage(line.message, LineEnding::Whole);
    if (!progress) {
        m_isCutShort = beginsProgressMessage(line.message);
        return;
    }
    const bool isDoubtful = line.isCut || progress->lastField != m_lastField;
    if (line.message.ends_with(',') || (progress->isOpen && isDoubtful)) {
        hold(line);
        return;
    }
    m_lastField = progress->lastField;
    report(eventOf(*progress), line, sink);
}

void LogReader::takeOther(const LogLine& line, const Sink& sink)
{
    if (const auto error = m_errors.take(line))
        report(textEvent(LogEventKind::PythonError, *error), line, sink);
    takeHints(line, sink);
    if (takeGlued(line, sink) || !m_isProven || !line.isLogged())
        return;
    if (const auto progress = parseTensorFlowMessage(line.message))
        report(eventOf(*progress), line, sink);
}

// Something was written in front of a line of progress.
bool LogReader::takeGlued(const LogLine& line, const Sink& sink)
{
    const std::size_t glued = findProgressMessage(line.message);
    if (glued == std::string_view::npos)
        return false;
    LogLine behind = line;
    behind.message.remove_prefix(glued);
    takeProgress(behind, sink);
    return true;
}

void LogReader::takeHints(const LogLine& line, const Sink& sink)
{
    const LogHints::Found found = m_hints.take(line);
    if (found.isOfCerebras)
        report(textEvent(LogEventKind::FitSummary, {}), line, sink);
    if (!found.release.empty())
        report(textEvent(LogEventKind::Release, found.release), line, sink);
    if (found.sequenceLength > 0) {
        LogEvent event;
        event.kind = LogEventKind::SequenceLength;
        event.number = found.sequenceLength;
        report(event, line, sink);
    }
}

bool LogReader::continueHeld(const LogLine& line)
{
    if (!m_held.message.endsWith(',') || line.isLogged() || !continuesProgressMessage(line.message))
        return false;
    if (m_held.message.size() + bytesOf(line.message).size() >= longestHeld)
        return false;
    m_held.message.append(' ').append(bytesOf(line.message));
    return true;
}

void LogReader::releaseHeld(LineEnding ending, const Sink& sink)
{
    if (m_held.message.isEmpty())
        return;
    LogLine line;
    line.at = m_held.at;
    line.message = viewOf(m_held.message);
    const auto progress = parseProgressMessage(line.message, ending);
    if (progress) {
        m_lastField = progress->lastField;
        LogEvent event = eventOf(*progress);
        event.at = m_held.at;
        event.line = m_held.line;
        sink(event);
    }
    if (ending == LineEnding::Doubtful)
        m_isCutShort = !progress || progress->isOpen || line.message.ends_with(',');
    m_held.message.resize(0);
}

void LogReader::hold(const LogLine& line)
{
    m_held.at = line.at;
    m_held.line = m_line;
    m_held.message.resize(0);
    m_held.message.append(bytesOf(line.message.substr(0, static_cast<std::size_t>(longestHeld))));
}

void LogReader::report(LogEvent event, const LogLine& line, const Sink& sink)
{
    m_isProven = m_isProven || provesTrainingLog(event.kind);
    event.at = line.at;
    event.line = m_line;
    sink(event);
}

bool provesTrainingLog(LogEventKind kind)
{
    using Kind = LogEventKind;
    switch (kind) {
    case Kind::Train:
    case Kind::Evaluate:
    case Kind::FitSummary:
    case Kind::CompileJob:
    case Kind::JobId:
    case Kind::Queueing:
    case Kind::JobStarting:
    case Kind::IngressReady:
    case Kind::CompileCached:
    case Kind::ProgrammingBegan:
    case Kind::ExecuteJob:
    case Kind::ExecutionPrepared:
    case Kind::WeightsBegan:
    case Kind::WeightsEnded:
    case Kind::ProgrammingEnded:
    case Kind::InputBegan:
    case Kind::StagingEnded:
    case Kind::RunBegan:
    case Kind::Processed:
    case Kind::JobFailed:
    case Kind::JobCancelled:
        return true;
    case Kind::PlannedSteps:
    case Kind::LogInterval:
    case Kind::BatchSize:
    case Kind::MicroBatchSize:
    case Kind::SequenceLength:
    case Kind::Release:
    case Kind::LoopBegan:
    case Kind::EvaluationBegan:
    case Kind::CompileBegan:
    case Kind::CompileEnded:
    case Kind::CheckpointBegan:
    case Kind::CheckpointEnded:
    case Kind::LoopEnded:
    case Kind::ShutDown:
    case Kind::PythonError:
        return false;
    }
    return false;
}

} // namespace tokenscope
