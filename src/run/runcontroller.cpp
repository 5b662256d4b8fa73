// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/runcontroller.h"

#include "run/lanes.h"
#include "run/runinflight.h"

namespace tokenscope {

RunController::RunController(const Clock& clock, BearerSource& bearers, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_bearers(bearers)
{
}

RunController::~RunController() = default;

void RunController::start(const RunPlan& plan, std::optional<TimePoint> origin, const TokenBudgets& budgets)
{
    Q_ASSERT(!isRunning());
    // The run before may still be on the call stack, telling that it has ended.
    if (m_run)
        m_run.release()->deleteLater();
    m_plan = plan;
    const RunInFlight::Surroundings surroundings {
        .clock = m_clock, .bearers = m_bearers, .threads = usualWorkerThreads(), .network = m_network};
    m_run = std::make_unique<RunInFlight>(m_plan, surroundings, origin);
    m_run->setBudgets(budgets);
    m_run->watch(m_watchedPrompt);
    connect(m_run.get(), &RunInFlight::stateChanged, this, &RunController::setState);
    connect(m_run.get(), &RunInFlight::sampled, this, &RunController::sampled);
    connect(m_run.get(), &RunInFlight::ended, this, &RunController::finished);
    m_run->start();
}

void RunController::stop()
{
    if (m_run)
        m_run->stop();
}

void RunController::watch(int promptNumber)
{
    m_watchedPrompt = promptNumber;
    if (m_run)
        m_run->watch(promptNumber);
}

void RunController::setState(RunState state)
{
    m_state = state;
    emit stateChanged(state);
}

int RunController::currentLeg() const
{
    return m_run ? m_run->currentLeg() : -1;
}

Nanoseconds RunController::elapsed() const
{
    return m_run ? m_run->elapsed() : Nanoseconds::zero();
}

std::optional<std::int64_t> RunController::requestsTotal() const
{
    return m_run ? m_run->progress().total() : std::optional<std::int64_t>(0);
}

std::int64_t RunController::requestsDone() const
{
    return m_run ? m_run->progress().done() : 0;
}

std::optional<Nanoseconds> RunController::remaining() const
{
    return m_run ? m_run->remaining() : std::nullopt;
}

std::vector<WorkerLag> RunController::lags() const
{
    return m_run ? m_run->lags() : std::vector<WorkerLag>();
}

TokenBudgets RunController::budgets() const
{
    return m_run ? m_run->budgets() : TokenBudgets();
}

std::optional<Nanoseconds> RunController::pauseRemaining() const
{
    return m_run ? m_run->pauseRemaining() : std::nullopt;
}

} // namespace tokenscope
