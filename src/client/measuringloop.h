// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "client/socketwatcher.h"

#include <QAbstractEventDispatcher>
#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace tokenscope {

/// The event loop of a thread that measures: one epoll set for everything, that of each socket included, and nothing
/// that a window or another library would need. Qt's own costs more between two chunks than reading and decoding one.
class MeasuringLoop final : public QAbstractEventDispatcher
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MeasuringLoop)

public:
    MeasuringLoop();
    /// Null in a thread that has another.
    [[nodiscard]] static MeasuringLoop* ofThisThread();
    ~MeasuringLoop() override;

    // For a SocketWatcher. A sink is told of its sockets before anything else that is ready.
    [[nodiscard]] std::uint32_t addSink(SocketWatcher::Sink sink);
    void removeSink(std::uint32_t sink);
    void watch(std::uint32_t sink, qintptr socket, bool isWatched, bool forReading, bool forWriting) const;
    void forget(qintptr socket) const;
    void look(std::uint32_t sink);

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier* notifier) override;
    void unregisterSocketNotifier(QSocketNotifier* notifier) override;
    void registerTimer(int id, qint64 interval, Qt::TimerType type, QObject* object) override;
    bool unregisterTimer(int id) override;
    bool unregisterTimers(QObject* object) override;
    [[nodiscard]] QList<TimerInfo> registeredTimers(QObject* object) const override;
    [[nodiscard]] int remainingTime(int id) override;
    void wakeUp() override; // from any thread
    void interrupt() override; // from any thread

private:
    using Notifiers = std::array<QSocketNotifier*, 3>; // by QSocketNotifier::Type
    struct Timer
    {
        int id = 0;
        Milliseconds interval {};
        Qt::TimerType type = Qt::CoarseTimer;
        QObject* object = nullptr;
        TimePoint dueAt {};
        bool isActive = false; // its receiver is being called
    };
    struct Ready
    {
        int file = -1;
        std::uint32_t events = 0;
    };
    class Room; // for what epoll tells

    void endWait() const;
    [[nodiscard]] int timeout() const;
    bool callSink(std::uint32_t sink, int count);
    bool callNotifiers(const std::vector<Ready>& ready);
    bool callNotifier(int file, QSocketNotifier::Type type);
    bool callTimers();
    [[nodiscard]] std::vector<Timer>::iterator find(int id);

    const SteadyClock m_clock {}; // Qt's timers are of this world, whatever clock measures
    const int m_set;
    const int m_wakeFile;
    const std::unique_ptr<Room> m_room;
    std::unordered_map<std::uint32_t, std::shared_ptr<const SocketWatcher::Sink>> m_sinks;
    std::uint32_t m_newestSink = 0;
    std::unordered_map<int, Notifiers> m_notifiers; // by file
    std::vector<Timer> m_timers; // few
    std::atomic<bool> m_isWoken = false; // from any thread: there are posted events
    std::atomic<bool> m_isInterrupted = false; // from any thread
};

} // namespace tokenscope
