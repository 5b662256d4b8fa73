// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/socketwatcher.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QSocketNotifier>

#include <array>
#include <chrono>
#include <unordered_map>
#include <utility>

#ifdef Q_OS_LINUX
#include "client/measuringloop.h"

#include <sys/epoll.h>
#include <unistd.h>
#endif

namespace tokenscope {

namespace {

class NotifierWatcher final : public SocketWatcher
{
public:
    explicit NotifierWatcher(Sink sink)
        : m_sink(std::move(sink))
    {
    }

    void watch(qintptr socket, bool /*isWatched*/, bool forReading, bool forWriting) override
    {
        Notifiers& notifiers = m_sockets[socket];
        enable(notifiers.read, socket, QSocketNotifier::Read, forReading);
        enable(notifiers.write, socket, QSocketNotifier::Write, forWriting);
    }

    void forget(qintptr socket) override { m_sockets.erase(socket); }
    void look() override { }

private:
    // Forgotten while its own signal is on the stack, so it dies later.
    struct DisableAndDelete
    {
        void operator()(QSocketNotifier* notifier) const
        {
            notifier->setEnabled(false);
            notifier->deleteLater();
        }
    };
    using NotifierPtr = std::unique_ptr<QSocketNotifier, DisableAndDelete>;
    struct Notifiers
    {
        NotifierPtr read;
        NotifierPtr write;
    };

    void enable(NotifierPtr& notifier, qintptr socket, QSocketNotifier::Type type, bool isWanted)
    {
        if (notifier) {
            notifier->setEnabled(isWanted);
        } else if (isWanted) {
            notifier.reset(new QSocketNotifier(socket, type));
            QObject::connect(notifier.get(), &QSocketNotifier::activated, notifier.get(), [this, socket, type] {
                const SocketEvent event {.socket = socket,
                                         .isReadable = type == QSocketNotifier::Read,
                                         .isWritable = type == QSocketNotifier::Write};
                m_sink(std::span(&event, 1));
            });
        }
    }

    Sink m_sink;
    std::unordered_map<qintptr, Notifiers> m_sockets;
};

#ifdef Q_OS_LINUX

// In a thread whose event loop is one epoll set anyway, the sockets are in that.
class LoopWatcher final : public SocketWatcher
{
    Q_DISABLE_COPY_MOVE(LoopWatcher)

public:
    LoopWatcher(MeasuringLoop& loop, Sink sink)
        : m_loop(&loop)
        , m_id(loop.addSink(std::move(sink)))
    {
    }

    ~LoopWatcher() override
    {
        if (m_loop)
            m_loop->removeSink(m_id);
    }

    void watch(qintptr socket, bool isWatched, bool forReading, bool forWriting) override
    {
        if (m_loop)
            m_loop->watch(m_id, socket, isWatched, forReading, forWriting);
    }

    void forget(qintptr socket) override
    {
        if (m_loop)
            m_loop->forget(socket);
    }

    void look() override
    {
        if (m_loop)
            m_loop->look(m_id);
    }

private:
    const QPointer<MeasuringLoop> m_loop; // a thread's loop goes before what is deleted at the thread's end
    const std::uint32_t m_id;
};

class EpollWatcher final : public SocketWatcher
{
    Q_DISABLE_COPY_MOVE(EpollWatcher)

public:
    explicit EpollWatcher(Sink sink)
        : m_sink(std::move(sink))
        , m_set(epoll_create1(EPOLL_CLOEXEC))
        , m_notifier(m_set, QSocketNotifier::Read)
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { onActivated(); });
    }

    ~EpollWatcher() override
    {
        m_notifier.setEnabled(false);
        close(m_set);
    }

    void watch(qintptr socket, bool isWatched, bool forReading, bool forWriting) override
    {
        epoll_event event {};
        event.events = (forReading ? EPOLLIN | EPOLLRDHUP : 0U) | (forWriting ? EPOLLOUT : 0U);
        event.data.fd = static_cast<int>(socket);
        epoll_ctl(m_set, isWatched ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, event.data.fd, &event);
    }

    void forget(qintptr socket) override { epoll_ctl(m_set, EPOLL_CTL_DEL, static_cast<int>(socket), nullptr); }

    void look() override { tellReady(); }

private:
    // Going through Qt's event loop costs as much as reading a chunk, and while one is read the next may come. But
    // timers and other threads must not wait for long.
    void onActivated()
    {
        const QPointer<QSocketNotifier> self(&m_notifier); // whoever is told may delete this
        const QDeadlineTimer end(maximumTurn, Qt::PreciseTimer);
        while (tellReady() && self && !end.hasExpired()) { }
    }

    bool tellReady()
    {
        const int count = epoll_wait(m_set, m_ready.data(), maximumEvents, 0);
        for (std::size_t i = 0; std::cmp_less(i, count); ++i) {
            m_events[i] = {.socket = m_ready[i].data.fd,
                           .isReadable = (m_ready[i].events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP)) != 0,
                           .isWritable = (m_ready[i].events & EPOLLOUT) != 0,
                           .hasFailed = (m_ready[i].events & EPOLLERR) != 0};
        }
        if (count > 0)
            m_sink(std::span(m_events).first(static_cast<std::size_t>(count)));
        return count > 0;
    }

    static constexpr int maximumEvents = 256; // a turn; the rest is reported in the next
    static constexpr std::chrono::milliseconds maximumTurn {2};

    Sink m_sink;
    int m_set = -1;
    QSocketNotifier m_notifier;
    std::array<epoll_event, maximumEvents> m_ready {}; // not made anew each turn: most find one or two
    std::array<SocketEvent, maximumEvents> m_events {};
};

#endif

} // namespace

std::unique_ptr<SocketWatcher> SocketWatcher::make(Kind kind, Sink sink)
{
#ifdef Q_OS_LINUX
    if (MeasuringLoop* loop = kind == Kind::Best ? MeasuringLoop::ofThisThread() : nullptr)
        return std::make_unique<LoopWatcher>(*loop, std::move(sink));
    if (kind == Kind::Best)
        return std::make_unique<EpollWatcher>(std::move(sink));
#endif
    Q_UNUSED(kind)
    return std::make_unique<NotifierWatcher>(std::move(sink));
}

} // namespace tokenscope
