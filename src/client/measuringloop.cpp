// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/measuringloop.h"

#include <QCoreApplication>
#include <QThread>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace tokenscope {

namespace {

constexpr int maximumEvents = 256; // a turn; the rest is reported in the next
constexpr std::uint32_t broken = EPOLLERR | EPOLLHUP;

epoll_event wish(std::uint32_t events, std::uint32_t sink, int file)
{
    epoll_event event {};
    event.events = events;
    event.data.u64 = (std::uint64_t {sink} << 32U) | static_cast<std::uint32_t>(file);
    return event;
}

std::uint32_t sinkOf(const epoll_event& event)
{
    return static_cast<std::uint32_t>(event.data.u64 >> 32U);
}

int fileOf(const epoll_event& event)
{
    return static_cast<int>(event.data.u64 & std::numeric_limits<std::uint32_t>::max());
}

std::uint32_t interestIn(const std::array<QSocketNotifier*, 3>& notifiers)
{
    return (notifiers[QSocketNotifier::Read] != nullptr ? EPOLLIN : 0U)
        | (notifiers[QSocketNotifier::Write] != nullptr ? EPOLLOUT : 0U)
        | (notifiers[QSocketNotifier::Exception] != nullptr ? EPOLLPRI : 0U);
}

} // namespace

// Not made anew each turn: most find one or two.
class MeasuringLoop::Room
{
public:
    std::array<epoll_event, maximumEvents> ready {};
    std::array<SocketEvent, maximumEvents> events {};
};

MeasuringLoop::MeasuringLoop()
    : m_set(epoll_create1(EPOLL_CLOEXEC))
    , m_wakeFile(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
    , m_room(std::make_unique<Room>())
{
    epoll_event event = wish(EPOLLIN, 0, m_wakeFile);
    epoll_ctl(m_set, EPOLL_CTL_ADD, m_wakeFile, &event);
}

MeasuringLoop::~MeasuringLoop()
{
    close(m_wakeFile);
    close(m_set);
}

std::uint32_t MeasuringLoop::addSink(SocketWatcher::Sink sink)
{
    m_sinks.emplace(++m_newestSink, std::make_shared<const SocketWatcher::Sink>(std::move(sink)));
    return m_newestSink;
}

void MeasuringLoop::removeSink(std::uint32_t sink)
{
    m_sinks.erase(sink);
}

void MeasuringLoop::watch(std::uint32_t sink, qintptr socket, bool isWatched, bool forReading, bool forWriting) const
{
    const int file = static_cast<int>(socket);
    epoll_event event = wish((forReading ? EPOLLIN | EPOLLRDHUP : 0U) | (forWriting ? EPOLLOUT : 0U), sink, file);
    epoll_ctl(m_set, isWatched ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, file, &event);
}

void MeasuringLoop::forget(qintptr socket) const
{
    epoll_ctl(m_set, EPOLL_CTL_DEL, static_cast<int>(socket), nullptr);
}

// What others wait for is told again when it is their turn.
void MeasuringLoop::look(std::uint32_t sink)
{
    callSink(sink, epoll_wait(m_set, m_room->ready.data(), maximumEvents, 0));
}

bool MeasuringLoop::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_isInterrupted = false;
    m_isWoken = false; // before they are sent: who posts from now on wakes again
    QCoreApplication::sendPostedEvents();
    const bool waits = flags.testFlag(QEventLoop::WaitForMoreEvents) && !m_isInterrupted && !m_isWoken;
    if (waits)
        emit aboutToBlock();
    const int count = epoll_wait(m_set, m_room->ready.data(), maximumEvents, waits ? timeout() : 0);
    if (waits)
        emit awake();
    // Of several sinks one is told a turn: whoever is told may run a loop in here, and use the room.
    std::uint32_t sink = 0;
    std::vector<Ready> others;
    for (int i = 0; i < count; ++i) {
        const epoll_event& event = m_room->ready[static_cast<std::size_t>(i)];
        if (sinkOf(event) == 0)
            others.push_back({.file = fileOf(event), .events = event.events});
        else if (sink == 0)
            sink = sinkOf(event);
    }
    bool hasCalled = sink != 0 && callSink(sink, count);
    hasCalled = callNotifiers(others) || hasCalled;
    return callTimers() || hasCalled;
}

bool MeasuringLoop::callSink(std::uint32_t sink, int count)
{
    std::size_t size = 0;
    for (int i = 0; i < count; ++i) {
        const epoll_event& event = m_room->ready[static_cast<std::size_t>(i)];
        if (sinkOf(event) != sink)
            continue;
        m_room->events[size++] = {.socket = fileOf(event),
                                  .isReadable = (event.events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP)) != 0,
                                  .isWritable = (event.events & EPOLLOUT) != 0,
                                  .hasFailed = (event.events & EPOLLERR) != 0};
    }
    const auto found = m_sinks.find(sink);
    if (size == 0 || found == m_sinks.end())
        return false;
    const auto kept = found->second; // may be removed by whoever is told
    (*kept)(std::span(m_room->events).first(size));
    return true;
}

// Rounded up: a timer that is woken for too early would be waited for once more.
int MeasuringLoop::timeout() const
{
    TimePoint next = TimePoint::max();
    for (const Timer& timer : m_timers)
        next = timer.isActive ? next : std::min(next, timer.dueAt);
    if (next == TimePoint::max())
        return -1;
    const auto left = std::chrono::ceil<Milliseconds>(next - m_clock.now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, std::numeric_limits<int>::max()));
}

bool MeasuringLoop::callNotifiers(const std::vector<Ready>& ready)
{
    bool hasCalled = false;
    for (const auto& [file, events] : ready) {
        if (file == m_wakeFile) {
            std::uint64_t times = 0;
            [[maybe_unused]] const auto size = read(m_wakeFile, &times, sizeof times);
            hasCalled = true;
            continue;
        }
        if ((events & (EPOLLIN | broken)) != 0)
            hasCalled = callNotifier(file, QSocketNotifier::Read) || hasCalled;
        if ((events & (EPOLLOUT | broken)) != 0)
            hasCalled = callNotifier(file, QSocketNotifier::Write) || hasCalled;
        if ((events & EPOLLPRI) != 0)
            hasCalled = callNotifier(file, QSocketNotifier::Exception) || hasCalled;
    }
    return hasCalled;
}

// Looked up again each time: who was called before may have taken it away.
bool MeasuringLoop::callNotifier(int file, QSocketNotifier::Type type)
{
    const auto found = m_notifiers.find(file);
    if (found == m_notifiers.end() || found->second[type] == nullptr)
        return false;
    QEvent event(QEvent::SockAct);
    QCoreApplication::sendEvent(found->second[type], &event);
    return true;
}

bool MeasuringLoop::callTimers()
{
    const TimePoint now = m_clock.now();
    std::vector<int> due;
    for (const Timer& timer : m_timers) {
        if (timer.dueAt <= now && !timer.isActive)
            due.push_back(timer.id);
    }
    for (const int id : due) {
        const auto timer = find(id);
        if (timer == m_timers.end() || timer->isActive || timer->dueAt > now)
            continue;
        timer->dueAt = std::max(timer->dueAt + timer->interval, now); // what was missed is not made up for
        timer->isActive = true;
        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer->object, &event);
        if (const auto still = find(id); still != m_timers.end())
            still->isActive = false;
    }
    return !due.empty();
}

void MeasuringLoop::registerSocketNotifier(QSocketNotifier* notifier)
{
    const int file = static_cast<int>(notifier->socket());
    Notifiers& notifiers = m_notifiers[file];
    const bool isKnown = interestIn(notifiers) != 0;
    notifiers[notifier->type()] = notifier;
    epoll_event event = wish(interestIn(notifiers), 0, file);
    epoll_ctl(m_set, isKnown ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, file, &event);
}

void MeasuringLoop::unregisterSocketNotifier(QSocketNotifier* notifier)
{
    const int file = static_cast<int>(notifier->socket());
    const auto found = m_notifiers.find(file);
    if (found == m_notifiers.end() || found->second[notifier->type()] != notifier)
        return;
    found->second[notifier->type()] = nullptr;
    epoll_event event = wish(interestIn(found->second), 0, file);
    epoll_ctl(m_set, event.events == 0 ? EPOLL_CTL_DEL : EPOLL_CTL_MOD, file, &event); // closed files are gone already
    if (event.events == 0)
        m_notifiers.erase(found);
}

void MeasuringLoop::wakeUp()
{
    if (!m_isWoken.exchange(true) && QThread::currentThread() != thread()) // this thread looks before it waits
        endWait();
}

// In any case: that this thread has been woken for an event says nothing about this.
void MeasuringLoop::interrupt()
{
    m_isInterrupted = true;
    endWait();
}

void MeasuringLoop::endWait() const
{
    const std::uint64_t once = 1;
    [[maybe_unused]] const auto size = write(m_wakeFile, &once, sizeof once);
}

MeasuringLoop* MeasuringLoop::ofThisThread()
{
    return qobject_cast<MeasuringLoop*>(QAbstractEventDispatcher::instance());
}

void MeasuringLoop::registerTimer(int id, qint64 interval, Qt::TimerType type, QObject* object)
{
    m_timers.push_back({.id = id,
                        .interval = Milliseconds(interval),
                        .type = type,
                        .object = object,
                        .dueAt = m_clock.now() + Milliseconds(interval)});
}

bool MeasuringLoop::unregisterTimer(int id)
{
    return std::erase_if(m_timers, [id](const Timer& timer) { return timer.id == id; }) > 0;
}

bool MeasuringLoop::unregisterTimers(QObject* object)
{
    return std::erase_if(m_timers, [object](const Timer& timer) { return timer.object == object; }) > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> MeasuringLoop::registeredTimers(QObject* object) const
{
    QList<TimerInfo> infos;
    for (const Timer& timer : m_timers) {
        if (timer.object == object)
            infos.emplace_back(timer.id, static_cast<int>(timer.interval.count()), timer.type);
    }
    return infos;
}

int MeasuringLoop::remainingTime(int id)
{
    const auto timer = find(id);
    if (timer == m_timers.end())
        return -1;
    const auto left = std::chrono::ceil<Milliseconds>(timer->dueAt - m_clock.now()).count();
    return static_cast<int>(std::max<std::int64_t>(0, left));
}

std::vector<MeasuringLoop::Timer>::iterator MeasuringLoop::find(int id)
{
    return std::ranges::find(m_timers, id, &Timer::id);
}

} // namespace tokenscope
