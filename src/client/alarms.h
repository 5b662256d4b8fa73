// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <set>
#include <utility>

namespace tokenscope {

class Alarm;

/// The one timer behind the alarms of a thread: with a timer for each of a thousand requests, Qt would look through
/// all of them whenever one is started or stopped.
class Alarms final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Alarms)

public:
    /// The clock must outlive the alarms.
    explicit Alarms(const Clock& clock, QObject* parent = nullptr);
    ~Alarms() override;

private:
    friend class Alarm;

    void add(TimePoint at, Alarm& alarm);
    void remove(TimePoint at, Alarm& alarm);
    void armTimer();
    void onTimeout();

    const Clock& m_clock;
    QTimer m_timer;
    std::optional<TimePoint> m_armedFor;
    std::set<std::pair<TimePoint, Alarm*>> m_alarms;
};

/// Does something at a time, from the event loop, unless it is cancelled or set anew before.
class Alarm final
{
    Q_DISABLE_COPY_MOVE(Alarm)

public:
    /// While an alarm is set, the alarms must live.
    Alarm(Alarms& alarms, std::function<void()> action);
    ~Alarm();

    void set(TimePoint at);
    void cancel();
    /// What it is set for.
    [[nodiscard]] std::optional<TimePoint> at() const { return m_at; }

private:
    friend class Alarms;

    Alarms& m_alarms;
    const std::function<void()> m_action;
    std::optional<TimePoint> m_at;
};

} // namespace tokenscope
