// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/endpoint.h"
#include "model/prompt.h"
#include "model/requestrecord.h"
#include "model/runplan.h"
#include "network/network.h"
#include "run/bearercell.h"
#include "run/duetimer.h"
#include "run/lagprobe.h"
#include "schedule/requestqueue.h"

#include <QObject>
#include <QTimer>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace tokenscope {

class ChatExchange;
class LiveFeed;
class StreamingAccessManager;

/// An endpoint with what is needed to ask it.
struct LegAccess
{
    Endpoint endpoint {};
    std::shared_ptr<BearerCell> bearer {}; ///< has the token, which may change while the run goes on
};

/// What all workers of a run share and none changes.
struct WorkOrder
{
    std::vector<LegAccess> legs {};
    std::vector<Prompt> prompts {};
    std::optional<SyntheticPrompts> synthetic {}; ///< what the prompts were made by
    Sampling sampling {};
    Timeouts timeouts {};
    RateLimitPolicy rateLimits {};
    TimePoint runStart {};
    Network network {};
};

/// Drives a share of the lanes from its own thread. A lane belongs to one leg and has one request in flight at a time;
/// what it sends next comes from the queue, what happens goes to the feed.
class Worker final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Worker)

public:
    /// `lanes` names the leg of each lane. Queue, feed and clock must outlive the worker.
    Worker(std::shared_ptr<const WorkOrder> order, const std::vector<int>& lanes, RequestQueue& queue, LiveFeed& feed,
           const Clock& clock);
    ~Worker() override;

public slots:
    void start(); ///< in its own thread, once
    void fill(); ///< lets idle lanes look for work
    void stop(); ///< gives up what is in flight; the queue must be closed already
    void watch(int promptNumber);

signals:
    void workOffered(); ///< other workers' lanes may find work
    void phaseDone();
    void bearerRefused(int leg, int generation); ///< a server would not take this token

private:
    struct Lane
    {
        int leg = 0;
        DueRequest request {};
        ChatExchange* exchange = nullptr; // none while idle
        int bearerGeneration = 0; // of the token it was sent with
        std::size_t postedChunks = 0;
        qsizetype postedLength = -1; // of the watched text
    };

    /// False if there is nothing for this lane's leg now.
    bool sendNext(std::size_t lane);
    void send(std::size_t lane, const BearerCell::Present& bearer);
    void judgeBearer(const Lane& lane, RequestRecord& record);
    void settle(const DueRequest& request, const RequestRecord& record);
    void follow(RequestQueue::Progress progress);
    void wakeAt(TimePoint at);
    [[nodiscard]] std::optional<TimePoint> waitFor(std::size_t lane, const RequestRecord& record) const;
    void postStarted(const PlannedRequest& request, const Prompt& prompt, Nanoseconds sentAt);
    void postUnsent(const DueRequest& request, const QString& why);
    void postTimerLag(Nanoseconds lateness);
    void postChunks(std::size_t lane);
    void postAllChunks();
    void postWatchedTexts();
    [[nodiscard]] RequestRecord identityOf(const DueRequest& due, const Prompt& prompt) const;
    [[nodiscard]] Prompt promptOf(const PlannedRequest& request) const;
    [[nodiscard]] const LegAccess& accessOf(int leg) const;
    void onFinished(std::size_t lane, const RequestRecord& record);

    std::shared_ptr<const WorkOrder> m_order;
    RequestQueue& m_queue;
    LiveFeed& m_feed;
    const Clock& m_clock;
    std::vector<Lane> m_lanes;
    std::unique_ptr<StreamingAccessManager> m_manager;
    LagProbe m_probe;
    DueTimer m_dueTimer; // for requests whose time has not come
    QTimer m_chunkTimer;
    QTimer m_textTimer;
    TimePoint m_startedAt {};
    int m_watchedPrompt = 0;
};

} // namespace tokenscope
