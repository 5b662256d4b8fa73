// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "client/socketwatcher.h"
#include "client/transfer.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <unordered_map>
#include <vector>

namespace tokenscope {

/// libcurl's multi interface in the event loop of the thread it was made in. Everything that is ready is read and
/// stamped first, and only then told to the replies, so that no stamp waits for somebody else's parsing, and no
/// receiver ever runs inside libcurl.
class TransferEngine final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferEngine)

public:
    /// The clock must outlive the engine.
    TransferEngine(const Clock& clock, SocketWatcher::Kind watcher, QObject* parent);
    /// Replies in flight end as cancelled, at once.
    ~TransferEngine() override;

    /// The reply is told all that happens until its end, or until it is forgotten.
    void start(StreamingReply& reply, TransferSettings settings);
    /// Gives the transfer up, if there is one; the reply hears nothing more.
    void forget(StreamingReply& reply);

private:
    void onSocketsReady(std::span<const SocketEvent> events);
    void onTimer();
    void tellReplies();
    void collectEnds();
    void end(StreamingReply& reply, int code);
    [[nodiscard]] EasyHandle takeHandle();
    void giveBack(std::unique_ptr<Transfer> transfer);

    static int onSocketWanted(void* easy, int socket, int what, void* engine, void* unused);
    static int onTimeoutWanted(void* multi, long timeout, void* engine);

    const Clock& m_clock;
    QTimer m_timer;
    std::unique_ptr<SocketWatcher> m_watcher;
    void* m_multi = nullptr; // CURLM
    std::unordered_map<StreamingReply*, std::unique_ptr<Transfer>> m_transfers;
    std::vector<EasyHandle> m_idleHandles;
    Transfer::News m_news;
};

} // namespace tokenscope
