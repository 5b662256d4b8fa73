// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/duetimer.h"

#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <utility>

#ifdef Q_OS_LINUX
#include <sys/timerfd.h>
#include <unistd.h>
#endif

namespace tokenscope {

namespace {

#ifdef Q_OS_LINUX

int openTimer()
{
    return timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
}

// A time of zero would disarm the timer.
void arm(int descriptor, Nanoseconds after)
{
    const auto nanoseconds = std::max<Nanoseconds>(after, Nanoseconds(1)).count();
    constexpr Nanoseconds::rep second = 1'000'000'000;
    itimerspec when {};
    when.it_value = {.tv_sec = nanoseconds / second, .tv_nsec = nanoseconds % second};
    timerfd_settime(descriptor, 0, &when, nullptr);
}

void disarm(int descriptor)
{
    const itimerspec never {};
    timerfd_settime(descriptor, 0, &never, nullptr);
}

void acknowledge(int descriptor)
{
    std::uint64_t expirations = 0;
    [[maybe_unused]] const auto size = ::read(descriptor, &expirations, sizeof expirations);
}

void closeTimer(int descriptor)
{
    ::close(descriptor);
}

#else

int openTimer()
{
    return -1;
}
void arm(int, Nanoseconds) { }
void disarm(int) { }
void acknowledge(int) { }
void closeTimer(int) { }

#endif

} // namespace

DueTimer::DueTimer(const Clock& clock, std::function<void()> onDue, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_onDue(std::move(onDue))
    , m_descriptor(openTimer())
{
    if (m_descriptor >= 0) {
        m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
        connect(m_notifier, &QSocketNotifier::activated, this, &DueTimer::onExpired);
        return;
    }
    m_fallback = new QTimer(this);
    m_fallback->setTimerType(Qt::PreciseTimer);
    m_fallback->setSingleShot(true);
    connect(m_fallback, &QTimer::timeout, this, &DueTimer::onExpired);
}

DueTimer::~DueTimer()
{
    delete std::exchange(m_notifier, nullptr); // before the descriptor that it watches
    if (m_descriptor >= 0)
        closeTimer(m_descriptor);
}

void DueTimer::setTo(TimePoint at)
{
    m_dueAt = at;
    const Nanoseconds after = at - m_clock.now();
    if (m_descriptor >= 0)
        arm(m_descriptor, after);
    else
        m_fallback->start(std::max(Milliseconds(0), std::chrono::ceil<Milliseconds>(after)));
}

void DueTimer::stop()
{
    m_dueAt.reset();
    if (m_descriptor >= 0)
        disarm(m_descriptor);
    else
        m_fallback->stop();
}

void DueTimer::onExpired()
{
    if (m_descriptor >= 0)
        acknowledge(m_descriptor);
    if (!m_dueAt) // stopped while it was already on its way
        return;
    m_dueAt.reset();
    m_onDue();
}

} // namespace tokenscope
