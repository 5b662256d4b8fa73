// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/trainingwindow.h"

#include "training/trainingrun.h"

namespace tokenscope {

namespace {

// No run is silent for so long: a broken date.
constexpr Milliseconds longestSpan = std::chrono::days(366);

bool beginsLoop(LogEventKind kind)
{
    return kind == LogEventKind::LoopBegan || kind == LogEventKind::RunBegan;
}

// What may stand between two lines while training goes on undisturbed.
bool isRemark(LogEventKind kind)
{
    switch (kind) {
    case LogEventKind::FitSummary:
    case LogEventKind::PlannedSteps:
    case LogEventKind::LogInterval:
    case LogEventKind::BatchSize:
    case LogEventKind::MicroBatchSize:
    case LogEventKind::SequenceLength:
    case LogEventKind::Release:
    case LogEventKind::JobId:
    case LogEventKind::PythonError:
        return true;
    default:
        return false;
    }
}

} // namespace

bool TrainingWindow::take(const LogEvent& event)
{
    if (event.kind == LogEventKind::Train)
        return takeTrain(event);
    m_isBroken = m_isBroken || !isRemark(event.kind);
    m_isNewLoop = m_isNewLoop || beginsLoop(event.kind);
    return false;
}

bool TrainingWindow::takeTrain(const LogEvent& event)
{
    const std::int64_t step = event.progress.step;
    if (m_lastStep == step && m_lastAt == event.at && !m_isBroken)
        return false;
    if (m_lastStep && (m_isNewLoop || step <= *m_lastStep))
        ++m_loop;
    else if (m_lastStep && !m_isBroken)
        addSpan(event);
    m_lastStep = step;
    m_lastAt = event.at;
    m_isBroken = m_isNewLoop = false;
    return true;
}

void TrainingWindow::addSpan(const LogEvent& event)
{
    if (!m_lastAt || !event.at || *event.at < *m_lastAt || *event.at - *m_lastAt > longestSpan)
        return;
    m_steps += event.progress.step - *m_lastStep;
    m_seconds += secondsBetween(*m_lastAt, *event.at);
}

std::optional<double> TrainingWindow::stepsPerSecond() const
{
    if (m_seconds <= 0)
        return std::nullopt;
    return static_cast<double>(m_steps) / m_seconds;
}

} // namespace tokenscope
