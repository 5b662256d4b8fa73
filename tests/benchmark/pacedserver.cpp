// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The truth that clients are measured against: a server on the loopback interface that knows when it sends what, and
// writes the time of its sending into every token. It reads no more of a request than where it ends.

#include "pacedstream.h"
#include "thisprocess.h"
#include "truth.h"

#include <queue>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <memory>
#include <utility>
#include <vector>

using namespace tokenscope;

namespace {

class PacedServer
{
public:
    PacedServer()
        : m_listener(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
        , m_set(epoll_create1(EPOLL_CLOEXEC))
        , m_timer(timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        bind(m_listener, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        listen(m_listener, 4'096);
        watch(m_listener, EPOLLIN);
        watch(m_timer, EPOLLIN);
        watch(STDIN_FILENO, EPOLLIN);
    }

    [[nodiscard]] int port() const
    {
        sockaddr_in address {};
        socklen_t size = sizeof address;
        getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
        return ntohs(address.sin_port);
    }

    /// Until standard input is closed, because the benchmark has ended.
    void run()
    {
        std::array<epoll_event, 256> events {};
        while (true) {
            armTimer();
            const int count = epoll_wait(m_set, events.data(), static_cast<int>(events.size()), -1);
            for (int i = 0; i < count; ++i) {
                const epoll_event& event = events[static_cast<std::size_t>(i)];
                if (event.data.fd == STDIN_FILENO)
                    return;
                take(event);
            }
            sendWhatIsDue();
        }
    }

private:
    using Due = std::pair<std::int64_t, int>; // when, which socket

    void watch(int file, std::uint32_t events) const
    {
        epoll_event event {};
        event.events = events;
        event.data.fd = file;
        epoll_ctl(m_set, EPOLL_CTL_ADD, file, &event);
    }

    void armTimer()
    {
        const std::int64_t next = m_due.empty() ? 0 : m_due.top().first;
        if (next == m_armedFor)
            return;
        m_armedFor = next;
        itimerspec time {};
        time.it_value.tv_sec = next / 1'000'000'000;
        time.it_value.tv_nsec = next % 1'000'000'000;
        timerfd_settime(m_timer, TFD_TIMER_ABSTIME, &time, nullptr);
    }

    void take(const epoll_event& event)
    {
        if (event.data.fd == m_listener) {
            acceptAll();
        } else if (event.data.fd == m_timer) {
            std::uint64_t expirations = 0;
            [[maybe_unused]] const auto size = read(m_timer, &expirations, sizeof expirations);
        } else {
            takeStream(event);
        }
    }

    void acceptAll()
    {
        while (true) {
            const int socket = accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
            if (socket < 0)
                return;
            const int yes = 1;
            setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            if (std::cmp_less_equal(m_streams.size(), socket))
                m_streams.resize(static_cast<std::size_t>(socket) + 1);
            m_streams[static_cast<std::size_t>(socket)] = std::make_unique<PacedStream>(socket);
            watch(socket, EPOLLIN | EPOLLOUT | EPOLLET);
        }
    }

    void takeStream(const epoll_event& event)
    {
        auto& stream = m_streams[static_cast<std::size_t>(event.data.fd)];
        const bool isReadable = (event.events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0;
        if (stream && isReadable && !stream->read()) {
            stream.reset(); // closes the socket, which leaves the set by that
            return;
        }
        if (!stream)
            return;
        stream->write();
        if (stream->dueAt() != 0 && isReadable)
            m_due.emplace(stream->dueAt(), event.data.fd);
    }

    void sendWhatIsDue()
    {
        while (!m_due.empty() && m_due.top().first <= thisprocess::now()) {
            const auto [dueAt, socket] = m_due.top();
            m_due.pop();
            const auto& stream = m_streams[static_cast<std::size_t>(socket)];
            if (!stream || stream->dueAt() != dueAt)
                continue; // it has ended meanwhile
            stream->sendToken();
            if (stream->dueAt() != 0)
                m_due.emplace(stream->dueAt(), socket);
        }
    }

    int m_listener;
    int m_set;
    int m_timer;
    std::int64_t m_armedFor = 0;
    std::vector<std::unique_ptr<PacedStream>> m_streams; // by socket
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
};

} // namespace

int main()
{
    thisprocess::pinTo(truth::serverProcessor);
    thisprocess::raiseFileLimit();
    PacedServer server;
    std::printf("%d\n", server.port());
    std::fflush(stdout);
    server.run();
    return 0;
}
