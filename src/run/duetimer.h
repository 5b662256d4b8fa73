// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QObject>

#include <functional>
#include <optional>

class QSocketNotifier;
class QTimer;

namespace tokenscope {

/// Calls back at a point in time, more punctually than Qt's timers, which count whole milliseconds. One shot; setting
/// it again moves it. Belongs to the thread it was made in.
class DueTimer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DueTimer)

public:
    DueTimer(const Clock& clock, std::function<void()> onDue, QObject* parent = nullptr);
    ~DueTimer() override;

    /// A time that has passed is due at once, from the event loop.
    void setTo(TimePoint at);
    void stop();
    [[nodiscard]] std::optional<TimePoint> dueAt() const { return m_dueAt; }

private:
    void onExpired();

    const Clock& m_clock;
    std::function<void()> m_onDue;
    std::optional<TimePoint> m_dueAt {};
    int m_descriptor = -1; // of a timer of the kernel; where there is none, Qt's timer serves
    QSocketNotifier* m_notifier = nullptr;
    QTimer* m_fallback = nullptr;
};

} // namespace tokenscope
