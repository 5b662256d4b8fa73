// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/loggedruns.h"

#include <algorithm>

namespace tokenscope {

namespace {

bool isFitCommand(const LogEvent& event)
{
    return event.kind == LogEventKind::FitSummary && event.text.indexOf(" fit ") >= 0;
}

bool mayLeadToTraining(LogEventKind kind)
{
    return kind == LogEventKind::CompileBegan || kind == LogEventKind::CompileJob || kind == LogEventKind::LoopBegan
        || kind == LogEventKind::Train;
}

} // namespace

void LoggedRuns::take(const LogEvent& event)
{
    const bool isFull = m_finished.size() + 1 >= limit;
    if (!isFull && m_hasBegun && isFitCommand(event)) {
        m_successor.assign(1, {m_current, m_current.successor()});
        begin();
    } else if (!isFull && m_hasEnded) {
        prepare(event);
    }
    m_current.take(event);
    remember(event);
}

void LoggedRuns::prepare(const LogEvent& event)
{
    if (m_successor.empty() && mayLeadToTraining(event.kind))
        m_successor.assign(1, {m_current, m_current.successor()});
    if (m_successor.empty())
        return;
    if (trainsAnew(event))
        begin(); // whose first event is this one
    else
        m_successor.front().own.take(event);
}

void LoggedRuns::begin()
{
    m_finished.push_back(std::move(m_successor.front().before));
    m_current = std::move(m_successor.front().own);
    m_successor.clear();
    m_lastStep = 0;
    m_hasEnded = m_isWholeFit = false;
}

bool LoggedRuns::trainsAnew(const LogEvent& event) const
{
    if (event.kind == LogEventKind::LoopBegan)
        return m_isWholeFit || event.number < m_lastStep;
    return event.kind == LogEventKind::Train && (m_isWholeFit || event.progress.step < m_lastStep);
}

void LoggedRuns::remember(const LogEvent& event)
{
    using Kind = LogEventKind;
    if (event.kind == Kind::Train)
        m_lastStep = std::max(m_lastStep, event.progress.step);
    if (event.kind == Kind::Processed) {
        m_hasEnded = true;
        m_isWholeFit = event.text == "training";
    }
    m_hasBegun = m_hasBegun || isFitCommand(event) || mayLeadToTraining(event.kind) || event.kind == Kind::Processed
        || event.kind == Kind::PythonError;
}

} // namespace tokenscope
