// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "run/duetimer.h"

#include <QObject>

#include <functional>

namespace tokenscope {

/// Measures how late this thread's timers fire: the run's honesty figure. What delays a 10 ms timer delays stamps too.
class LagProbe final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LagProbe)

public:
    using Report = std::function<void(Nanoseconds lateness)>;
    static constexpr Milliseconds interval {10};

    LagProbe(const Clock& clock, Report report, QObject* parent = nullptr);
    ~LagProbe() override;

    void start();
    void stop();

private:
    void arm();
    void onTimeout();

    const Clock& m_clock;
    Report m_report;
    DueTimer m_timer;
    TimePoint m_dueAt {};
};

} // namespace tokenscope
