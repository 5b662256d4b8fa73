// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "client/chatexchange.h"
#include "client/streamingaccessmanager.h"
#include "live/livefeed.h"
#include "wavetimes.h"

#include <QObject>
#include <QTimer>

#include <string>
#include <vector>

namespace tokenscope {

/// Our client, used as a worker of a run uses it, in the main thread of a process that does nothing else.
class EngineClient final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EngineClient)

public:
    EngineClient();
    ~EngineClient() override;

    [[nodiscard]] WaveTimes wave(const std::string& baseUrl, int streams);
    /// Makes `requests` requests, `lanes` at a time. Returns how many failed.
    int run(const std::string& baseUrl, int requests, int lanes, bool keepsRecords = false);
    [[nodiscard]] std::int64_t chunks() const { return m_chunks; }

private:
    struct Lane
    {
        ChatExchange* exchange = nullptr;
        std::size_t postedChunks = 0;
    };

    void start(std::size_t lane);
    void postChunks(std::size_t lane);
    void onTimeout();
    void onFinished(std::size_t lane, const RequestRecord& record);

    const SteadyClock m_clock {};
    StreamingAccessManager m_manager {m_clock};
    LiveFeed m_feed;
    LiveBatch m_batch;
    QTimer m_drainTimer;
    ChatRequest m_request;
    const TimePoint m_runStart = m_clock.now();
    std::vector<Lane> m_lanes;
    std::vector<RequestRecord> m_records;
    std::int64_t m_chunks = 0;
    int m_left = 0; // to be started
    int m_running = 0;
    int m_failures = 0;
    bool m_keepsRecords = false;
};

} // namespace tokenscope
