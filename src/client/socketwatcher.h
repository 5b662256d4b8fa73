// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>
#include <span>

namespace tokenscope {

struct SocketEvent
{
    qintptr socket = -1;
    bool isReadable = false;
    bool isWritable = false;
    bool hasFailed = false;
};

/// Tells in the thread's event loop which of many sockets can be read or written.
class SocketWatcher
{
    Q_DISABLE_COPY_MOVE(SocketWatcher)

public:
    using Sink = std::function<void(std::span<const SocketEvent>)>;

    enum class Kind
    {
        Best, ///< on Linux one epoll set, that of a MeasuringLoop or one under one notifier: a notifier for each
              ///< socket makes Qt poll them all each turn
        Portable, ///< a notifier for each socket
    };

    /// The sink may watch and forget sockets while it is called, and have a look at once when it is done with its
    /// events.
    [[nodiscard]] static std::unique_ptr<SocketWatcher> make(Kind kind, Sink sink);
    virtual ~SocketWatcher() = default;

    /// Replaces what was wanted of this socket before, if it is watched already.
    virtual void watch(qintptr socket, bool isWatched, bool forReading, bool forWriting) = 0;
    virtual void forget(qintptr socket) = 0;
    /// Tells at once what is ready, if that can be known outside the event loop.
    virtual void look() = 0;

protected:
    SocketWatcher() = default;
};

} // namespace tokenscope
