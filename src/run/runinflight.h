// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "live/livesampler.h"
#include "model/runplan.h"
#include "model/runresult.h"
#include "network/network.h"
#include "run/keptbearer.h"
#include "run/runprogress.h"
#include "run/runstate.h"
#include "run/threadptr.h"
#include "run/worker.h"
#include "schedule/requestqueue.h"
#include "schedule/schedule.h"
#include "schedule/tokenbudget.h"

#include <QDateTime>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>
#include <utility>
#include <vector>

namespace tokenscope {

class BearerSource;

/// One run from start to result: owns its threads, queue and feeds. Deleting it ends them, whatever they are doing.
class RunInFlight final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunInFlight)

public:
    /// What a run has from outside; all outlives it.
    struct Surroundings
    {
        const Clock& clock;
        BearerSource& bearers;
        int threads = 1; ///< at most so many workers
        Network network {};
    };

    /// Records count from `origin`; absent: from when the first could be sent.
    RunInFlight(const RunPlan& plan, const Surroundings& surroundings, std::optional<TimePoint> origin);
    ~RunInFlight() override;

    /// What was used of the endpoints' quotas before; before start().
    void setBudgets(TokenBudgets budgets) { m_budgets = std::move(budgets); }
    void start();
    void stop();
    void watch(int promptNumber);

    [[nodiscard]] TokenBudgets budgets() const; ///< as they are now
    [[nodiscard]] int currentLeg() const;
    [[nodiscard]] Nanoseconds elapsed() const;
    [[nodiscard]] const RunProgress& progress() const { return m_progress; }
    [[nodiscard]] const std::vector<WorkerLag>& lags() const { return m_sampler.lags(); }
    [[nodiscard]] std::optional<Nanoseconds> remaining() const;
    [[nodiscard]] std::optional<Nanoseconds> pauseRemaining() const;

signals:
    void stateChanged(tokenscope::RunState state);
    void sampled(const tokenscope::LiveSnapshot& snapshot);
    void ended(tokenscope::RunResultPtr result); ///< once, last

private:
    void fetchBearers();
    void onBearerFetched();
    void allowLegs();
    void onBearerLost(int leg, bool afterNextFailure);
    void makeWorkers();
    void makeWorker(std::shared_ptr<const WorkOrder> order, const std::vector<int>& lanes);
    void beginNextPhase();
    void openPhase();
    void onPhaseDone();
    void giveUpReturned();
    void onSampled(const LiveSnapshot& snapshot);
    void endSoon();
    void end();
    void onWorkersRetired();
    void onAssembled();
    void setState(RunState state);
    [[nodiscard]] RunResultPtr result() const; // in a thread of the pool, when nothing changes any more
    [[nodiscard]] LegEnd endOf(std::size_t leg) const;
    [[nodiscard]] bool isIncomplete() const;
    [[nodiscard]] bool isLegPast(std::size_t leg) const;
    template<typename Call>
    void tellWorkers(Call call) const;

    struct Crew
    {
        ThreadPtr thread;
        Worker* worker = nullptr; // deletes itself when its thread ends
    };

    const RunPlan m_plan;
    const Clock& m_clock;
    BearerSource& m_bearerSource;
    const int m_threads;
    const Network m_network;
    const std::optional<TimePoint> m_origin;
    TokenBudgets m_budgets;
    Schedule m_schedule;
    RunProgress m_progress;
    RunState m_state = RunState::Idle;
    std::size_t m_phase = 0;
    QTimer m_pauseTimer;
    std::vector<std::unique_ptr<KeptBearer>> m_bearers; // of each leg
    QFutureWatcher<void> m_retirement; // of the crews
    QFutureWatcher<RunResultPtr> m_assembly;
    LiveSampler m_sampler; // owns the feeds: outlives the crews
    RequestQueue m_queue; // outlives the crews
    std::vector<Crew> m_crews;
    int m_watchedPrompt = 0;
    bool m_isStopped = false;
    bool m_isComplete = false; // every phase has ended by itself
    bool m_hasEnded = false;

    QDateTime m_startedAt;
    std::optional<TimePoint> m_runStart;
    std::optional<Nanoseconds> m_duration; // when it has ended
    std::optional<Nanoseconds> m_estimate; // of the time remaining …
    TimePoint m_estimatedAt {}; // … at this time
    std::vector<std::vector<std::shared_ptr<const RequestRecord>>> m_records; // of each leg
    int m_workerThreads = 0;
};

} // namespace tokenscope
