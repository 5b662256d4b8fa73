// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "client/socketwatcher.h"
#include "client/transfer.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
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

    /// Whether requests may share a connection, which HTTP/2 alone can do. In the beginning they do not.
    void setMultiplexing(bool isWanted);
    /// The reply is told all that happens until its end, or until it is forgotten.
    void start(StreamingReply& reply, TransferSettings settings);
    /// Gives the transfer up, if there is one; the reply hears nothing more.
    void forget(StreamingReply& reply);

private:
    void onSocketsReady(std::span<const SocketEvent> events);
    void onTimer();
    void takeTimeouts();
    void readBetweenStarts();
    void armTimer();
    void tellReplies();
    void tellRepliesSoon();
    void forgetTold();
    void collectEnds();
    void end(StreamingReply& reply, int code);
    void endLateSoon(StreamingReply& reply);
    [[nodiscard]] EasyHandle takeHandle();
    void giveBack(std::unique_ptr<Transfer> transfer);

    static int onSocketWanted(void* easy, int socket, int what, void* engine, void* watched);
    static int onTimeoutWanted(void* multi, long timeout, void* engine);

    const Clock& m_clock;
    Alarms m_alarms;
    QTimer m_timer;
    std::optional<TimePoint> m_wakeAt; // libcurl's wish
    std::optional<TimePoint> m_armedFor; // the timer; never later than m_wakeAt once libcurl has returned
    std::unique_ptr<SocketWatcher> m_watcher;
    TimePoint m_readAt {}; // when sockets were last read
    void* m_multi = nullptr; // CURLM
    Transfer::News m_news;
    const Transfer::Surroundings m_surroundings;
    std::unordered_map<StreamingReply*, std::unique_ptr<Transfer>> m_transfers;
    std::vector<EasyHandle> m_idleHandles;
    std::size_t m_told = 0; // of m_news
    bool m_isStarting = false;
    bool m_tellsSoon = false;
};

} // namespace tokenscope
