// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/alarms.h"

#include <QPointer>

#include <algorithm>

namespace tokenscope {

Alarms::Alarms(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Alarms::onTimeout);
}

Alarms::~Alarms() = default;

void Alarms::add(TimePoint at, Alarm& alarm)
{
    m_alarms.emplace(at, &alarm);
    armTimer();
}

// The timer keeps running: it finds nothing due then, and looks for the next.
void Alarms::remove(TimePoint at, Alarm& alarm)
{
    m_alarms.erase({at, &alarm});
}

void Alarms::armTimer()
{
    if (m_alarms.empty() || (m_armedFor && *m_armedFor <= m_alarms.begin()->first))
        return;
    m_armedFor = m_alarms.begin()->first;
    m_timer.start(std::max(Milliseconds::zero(), std::chrono::ceil<Milliseconds>(*m_armedFor - m_clock.now())));
}

void Alarms::onTimeout()
{
    m_armedFor.reset();
    // Whoever is called may set, cancel or destroy alarms, even delete this.
    const QPointer<Alarms> self(this);
    const TimePoint now = m_clock.now();
    while (!m_alarms.empty() && m_alarms.begin()->first <= now) {
        Alarm& alarm = *m_alarms.begin()->second;
        alarm.cancel();
        alarm.m_action();
        if (!self)
            return;
    }
    armTimer();
}

Alarm::Alarm(Alarms& alarms, std::function<void()> action)
    : m_alarms(alarms)
    , m_action(std::move(action))
{
}

Alarm::~Alarm()
{
    cancel();
}

void Alarm::set(TimePoint at)
{
    cancel();
    m_at = at;
    m_alarms.add(at, *this);
}

void Alarm::cancel()
{
    if (m_at)
        m_alarms.remove(*m_at, *this);
    m_at.reset();
}

} // namespace tokenscope
