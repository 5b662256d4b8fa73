// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cerebraslog/logreader.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>
#include <QTimeZone>

#include <vector>

namespace tokenscope {

inline QByteArray nameOf(LogEventKind kind)
{
    static constexpr const char* names[]
        = {"Train",        "Evaluate",       "FitSummary",   "PlannedSteps", "LogInterval",   "BatchSize",
           "MicroBatch",   "SequenceLength", "Release",      "LoopBegan",    "EvaluateBegan", "CompileBegan",
           "CompileJob",   "JobId",          "Queueing",     "JobStarting",  "IngressReady",  "CompileCached",
           "CompileEnded", "Programming",    "ExecuteJob",   "Prepared",     "WeightsBegan",  "WeightsEnded",
           "Programmed",   "InputBegan",     "StagingEnded", "RunBegan",     "Checkpoint",    "CheckpointEnded",
           "LoopEnded",    "Processed",      "ShutDown",     "JobFailed",    "JobCancelled",  "PythonError"};
    return names[static_cast<int>(kind)];
}

inline QByteArray textOf(const ProgressReport& progress)
{
    QByteArray text = ' ' + progress.device.toByteArray() + ' ' + QByteArray::number(qint64 {progress.step});
    const auto add = [&text](const char* name, const std::optional<double>& value) {
        if (value)
            text += QByteArray(" ") + name + QByteArray::number(*value, 'g', 12);
    };
    add("loss=", progress.loss);
    add("rate=", progress.rate);
    add("global=", progress.globalRate);
    add("loop=", progress.loopSecondsLeft);
    add(progress.isAtLeast ? "left>" : "left=", progress.secondsLeft);
    return text;
}

/// "12 15:39:45.243 Train CSX 50 loss=7.67166": line, time, kind, and whatever else it tells.
inline QByteArray textOf(const LogEvent& event)
{
    QByteArray text = QByteArray::number(qint64 {event.line}) + ' ';
    if (event.at) {
        const auto at = QDateTime::fromMSecsSinceEpoch(event.at->count(), QTimeZone::utc());
        text += at.toString(QStringLiteral("yyyy-MM-dd hh:mm:ss.zzz")).toLatin1() + ' ';
    }
    text += nameOf(event.kind);
    if (event.kind == LogEventKind::Train || event.kind == LogEventKind::Evaluate)
        text += textOf(event.progress);
    if (event.number != 0)
        text += ' ' + QByteArray::number(qint64 {event.number});
    if (event.seconds > 0)
        text += ' ' + QByteArray::number(event.seconds, 'g', 15) + 's';
    if (!event.text.isEmpty())
        text += " \"" + event.text.toByteArray() + '"';
    return text;
}

/// What a log tells that comes in these pieces.
inline QByteArrayList eventsOf(const std::vector<QByteArrayView>& pieces)
{
    QByteArrayList events;
    LogReader reader;
    const auto sink = [&events](const LogEvent& event) { events << textOf(event); };
    for (const QByteArrayView piece : pieces)
        reader.feed(piece, sink);
    reader.finish(sink);
    return events;
}

inline QByteArrayList eventsOf(const QByteArray& log)
{
    return eventsOf(std::vector<QByteArrayView> {log});
}

} // namespace tokenscope
