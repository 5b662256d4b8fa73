// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/runoutcome.h"

#include <QRegularExpression>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestReason = 300;

bool isInvisible(QChar character)
{
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return !character.isSpace();
    case QChar::Other_Format: // direction of writing, soft hyphens, joiners
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return true;
    default:
        return false;
    }
}

// Not the user's fault and not the machine's: somebody stopped it.
bool isInterruption(QByteArrayView text)
{
    return text.startsWith("KeyboardInterrupt");
}

// Lines that only a program that lives on writes.
bool isWork(LogEventKind kind)
{
    switch (kind) {
    case LogEventKind::Train:
    case LogEventKind::Evaluate:
    case LogEventKind::EvaluationBegan:
    case LogEventKind::CompileBegan:
    case LogEventKind::CompileJob:
    case LogEventKind::CompileCached:
    case LogEventKind::CompileEnded:
    case LogEventKind::Queueing:
    case LogEventKind::JobStarting:
    case LogEventKind::IngressReady:
    case LogEventKind::ExecuteJob:
    case LogEventKind::ExecutionPrepared:
    case LogEventKind::WeightsBegan:
    case LogEventKind::WeightsEnded:
    case LogEventKind::RunBegan:
        return true;
    default:
        return false;
    }
}

} // namespace

QString plainLine(QByteArrayView text)
{
    static const QRegularExpression escape(u"\\x1b\\[[0-9;?]*[A-Za-z]"_s);
    QString line = QString::fromUtf8(text).remove(escape);
    line.removeIf(isInvisible);
    line = line.simplified();
    if (line.size() <= longestReason)
        return line;
    const bool splitsPair = line.at(longestReason - 2).isHighSurrogate();
    return line.left(longestReason - (splitsPair ? 2 : 1)) + u'…';
}

void RunOutcome::take(const LogEvent& event)
{
    switch (event.kind) {
    case LogEventKind::ShutDown:
    case LogEventKind::JobFailed:
        return fail(TrainingStatus::Failed, event);
    case LogEventKind::JobCancelled:
        return fail(TrainingStatus::Cancelled, event);
    case LogEventKind::PythonError:
        return fail(isInterruption(event.text) ? TrainingStatus::Cancelled : TrainingStatus::Failed, event);
    default:
        goOn(event.kind);
    }
}

void RunOutcome::goOn(LogEventKind kind)
{
    const bool isStart = kind == LogEventKind::LoopBegan;
    const bool isEnd = kind == LogEventKind::LoopEnded;
    if (isStart || isEnd || kind == LogEventKind::CompileBegan || kind == LogEventKind::RunBegan
        || (m_isOnlyPython && isWork(kind)))
        forgive();
    if (isStart || kind == LogEventKind::Train)
        m_hasLoopEnded = false;
    if (isEnd)
        m_hasLoopEnded = true;
    if (isEnd || kind == LogEventKind::Processed)
        m_isBusy = false;
    else if (isWork(kind))
        m_isBusy = true;
}

void RunOutcome::fail(TrainingStatus status, const LogEvent& event)
{
    const bool isPython = event.kind == LogEventKind::PythonError;
    const bool isFirst = !m_failure || m_isOnlyPython;
    // a shut-down that somebody asked for is announced as one first
    const bool isCancel = status == TrainingStatus::Cancelled && !isPython && m_failure != status;
    if (!isFirst && !isCancel)
        return;
    const QString reason = plainLine(event.text);
    m_failure = status;
    m_reason = reason.isEmpty() ? m_reason : reason;
    m_isOnlyPython = isPython;
}

void RunOutcome::forgive()
{
    m_failure.reset();
    m_reason.clear();
    m_isOnlyPython = false;
}

TrainingStatus RunOutcome::status() const
{
    if (m_failure)
        return *m_failure;
    return m_hasLoopEnded && !m_isBusy ? TrainingStatus::Completed : TrainingStatus::Partial;
}

} // namespace tokenscope
