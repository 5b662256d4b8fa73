// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "framewatch.h"

#include "wavetimes.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr double worthMentioning = 1; // ms

} // namespace

bool FrameWatch::notify(QObject* receiver, QEvent* event)
{
    if (QThread::currentThread() != thread() || m_depth > 0) // a worker's, or within another
        return QApplication::notify(receiver, event);
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool isTaken = QApplication::notify(receiver, event);
    --m_depth;
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (milliseconds >= worthMentioning)
        m_times.push_back(milliseconds);
    return isTaken;
}

void FrameWatch::tellFigures() const
{
    const auto between = [this](double from, double to) {
        return static_cast<double>(
            std::ranges::count_if(m_times, [from, to](double time) { return time >= from && time < to; }));
    };
    tell("frames.1_to_4_ms", between(1, 4));
    tell("frames.4_to_8_ms", between(4, 8));
    tell("frames.8_to_16_ms", between(8, 16));
    tell("frames.16_to_33_ms", between(16, 33));
    tell("frames.over_33_ms", between(33, 1e9));
    tell("frames.longest_ms", m_times.empty() ? 0 : std::ranges::max(m_times));
}

} // namespace tokenscope
