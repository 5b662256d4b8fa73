// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "live/livesnapshot.h"
#include "live/workerlag.h"
#include "model/runplan.h"
#include "model/runresult.h"
#include "network/network.h"
#include "run/runstate.h"
#include "schedule/tokenbudget.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace tokenscope {

class BearerSource;
class RunInFlight;

/// Makes a run: gets tokens and keeps them fresh, drives the worker threads through the plan, tells of it while it goes
/// on, and ends with one result. Lives in the GUI thread, which it never blocks; abandoning it in the middle of a run
/// is safe.
class RunController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunController)

public:
    /// Clock and source must outlive it; tokens are asked for in the thread it lives in.
    RunController(const Clock& clock, BearerSource& bearers, QObject* parent = nullptr);
    ~RunController() override;

    /// How runs from the next on connect.
    void setNetwork(const Network& network) { m_network = network; }
    /// Starts a run; allowed while Idle only. An endpoint whose credential cannot be had gets records with
    /// Outcome::NoCredential. Simulated endpoints must be running: they already have a baseUrl.
    /// Its records count from `origin`; absent: from when the first could be sent. Quotas go on from `budgets`.
    void start(const RunPlan& plan, std::optional<TimePoint> origin = {}, const TokenBudgets& budgets = {});
    /// Ends the run early: requests in flight become Cancelled records, all that was measured is kept, finished()
    /// comes. Does nothing while Idle.
    void stop();
    /// The texts of this prompt's requests (numbered from 1) come with the snapshots while they stream; 0: none.
    void watch(int promptNumber);

    [[nodiscard]] RunState state() const { return m_state; }
    [[nodiscard]] bool isRunning() const { return m_state != RunState::Idle; }
    /// Index of the endpoint whose turn it is in a sequential run, -1 otherwise.
    [[nodiscard]] int currentLeg() const;
    /// The plan of the present or last run.
    [[nodiscard]] const RunPlan& plan() const { return m_plan; }
    /// Since the first request could be sent; stands still when the run has ended.
    [[nodiscard]] Nanoseconds elapsed() const;
    [[nodiscard]] std::optional<std::int64_t>
    requestsTotal() const; ///< warm-ups included; nothing if only time ends them
    [[nodiscard]] std::int64_t requestsDone() const; ///< finished, however they ended
    /// An estimate from the latencies seen so far, pauses included; nothing before the first request has ended.
    [[nodiscard]] std::optional<Nanoseconds> remaining() const;
    /// How late the workers of the present or last run were, each.
    [[nodiscard]] std::vector<WorkerLag> lags() const;
    /// What is used of the endpoints' quotas.
    [[nodiscard]] TokenBudgets budgets() const;
    /// Until the next leg begins, while Pausing.
    [[nodiscard]] std::optional<Nanoseconds> pauseRemaining() const;

signals:
    void stateChanged(tokenscope::RunState state);
    /// Every 33 ms and before a change of state that ends a phase, only if something happened.
    void sampled(const tokenscope::LiveSnapshot& snapshot);
    /// Once per start(), when the state is Idle again.
    void finished(tokenscope::RunResultPtr result);

private:
    void setState(RunState state);

    const Clock& m_clock;
    BearerSource& m_bearers;
    Network m_network {};
    RunState m_state = RunState::Idle;
    RunPlan m_plan {};
    std::unique_ptr<RunInFlight> m_run; // the present or last run
    int m_watchedPrompt = 0;
};

} // namespace tokenscope
