// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/lagprobe.h"

#include <utility>

namespace tokenscope {

LagProbe::LagProbe(const Clock& clock, Report report, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_report(std::move(report))
    , m_timer(
          clock, [this] { onTimeout(); }, this)
{
}

LagProbe::~LagProbe() = default;

void LagProbe::start()
{
    arm();
}

void LagProbe::stop()
{
    m_timer.stop();
}

// Armed anew each time: a repeating timer skips what it missed, and its lateness would have no fixed reference.
void LagProbe::arm()
{
    m_dueAt = m_clock.now() + interval;
    m_timer.setTo(m_dueAt);
}

void LagProbe::onTimeout()
{
    const TimePoint now = m_clock.now();
    m_report(now - m_dueAt);
    arm();
}

} // namespace tokenscope
