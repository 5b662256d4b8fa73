// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/runinflight.h"

#include "run/lanes.h"
#include "run/plannedtime.h"
#include "run/resultassembly.h"

#include <QtConcurrent>

#ifdef Q_OS_LINUX
#include "client/measuringloop.h"
#endif

#include <algorithm>
#include <utility>

namespace tokenscope {

namespace {

// So that the first request of a schedule is not due before the workers know of it.
constexpr Nanoseconds openingLead = std::chrono::milliseconds(5);

std::vector<FlowRules> rulesOf(const RunPlan& plan, const TokenBudgets& budgets)
{
    std::vector<FlowRules> rules;
    for (const Endpoint& endpoint : plan.endpoints) {
        const bool isKnown = rules.size() < budgets.size();
        rules.push_back({.load = plan.order == Order::Alternating ? closedLoop(plan.load) : plan.load,
                         .limits = plan.limits,
                         .tokensPerMinute = endpoint.tokensPerMinute,
                         .expectedTokens = expectedTokens(plan),
                         .endsWhenTooLong = plan.synthetic.has_value(),
                         .used = isKnown ? budgets[rules.size()] : std::nullopt});
    }
    return rules;
}

void retireAll(const std::vector<QThread*>& threads)
{
    for (QThread* thread : threads)
        thread->quit();
    for (QThread* thread : threads)
        thread->wait();
}

} // namespace

RunInFlight::RunInFlight(const RunPlan& plan, const Surroundings& surroundings, std::optional<TimePoint> origin)
    : m_plan(plan)
    , m_clock(surroundings.clock)
    , m_bearerSource(surroundings.bearers)
    , m_threads(surroundings.threads)
    , m_network(surroundings.network)
    , m_origin(origin)
    , m_schedule(scheduleOf(plan))
    , m_progress(plan, m_schedule)
    , m_sampler(m_clock)
    , m_records(plan.endpoints.size())
{
    m_pauseTimer.setSingleShot(true);
    m_pauseTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_pauseTimer, &QTimer::timeout, this, &RunInFlight::openPhase);
    connect(&m_retirement, &QFutureWatcherBase::finished, this, &RunInFlight::onWorkersRetired);
    connect(&m_assembly, &QFutureWatcherBase::finished, this, &RunInFlight::onAssembled);
    connect(&m_sampler, &LiveSampler::sampled, this, &RunInFlight::onSampled);
}

RunInFlight::~RunInFlight()
{
    m_retirement.waitForFinished(); // both look at what dies here
    m_assembly.waitForFinished();
}

void RunInFlight::start()
{
    m_startedAt = m_clock.utcNow();
    setState(RunState::Preparing);
    fetchBearers();
}

void RunInFlight::fetchBearers()
{
    const Milliseconds time = plannedTime(m_plan);
    for (const Endpoint& endpoint : m_plan.endpoints) {
        const auto leg = static_cast<int>(m_bearers.size());
        auto& bearer
            = *m_bearers.emplace_back(std::make_unique<KeptBearer>(m_bearerSource, endpoint.credential, m_clock));
        connect(&bearer, &KeptBearer::fetched, this, &RunInFlight::onBearerFetched);
        connect(&bearer, &KeptBearer::goodUntilChanged, this, &RunInFlight::allowLegs);
        connect(&bearer, &KeptBearer::lapsed, this, [this, leg] { onBearerLost(leg, true); });
        connect(&bearer, &KeptBearer::refusedAgain, this, [this, leg] { onBearerLost(leg, false); });
    }
    for (const auto& bearer : m_bearers)
        bearer->fetch(time);
    if (m_bearers.empty())
        QMetaObject::invokeMethod(this, &RunInFlight::onBearerFetched, Qt::QueuedConnection);
}

void RunInFlight::onBearerFetched()
{
    if (m_isStopped || !std::ranges::all_of(m_bearers, [](const auto& bearer) { return bearer->isFetched(); }))
        return;
    m_startedAt = m_clock.utcNow();
    m_runStart = m_clock.now();
    makeWorkers();
    allowLegs();
    m_sampler.start();
    beginNextPhase();
}

void RunInFlight::allowLegs()
{
    if (!m_runStart)
        return; // other legs' tokens are still being fetched
    for (std::size_t leg = 0; leg < m_bearers.size(); ++leg)
        m_queue.allowUntil(static_cast<int>(leg), m_bearers[leg]->goodUntil(), m_clock.now());
    tellWorkers([](Worker* worker) { worker->fill(); });
}

void RunInFlight::onBearerLost(int leg, bool afterNextFailure)
{
    if (!m_runStart)
        return;
    m_queue.loseCredential(leg, afterNextFailure);
    tellWorkers([](Worker* worker) { worker->fill(); });
}

void RunInFlight::makeWorkers()
{
    auto order = std::make_shared<WorkOrder>();
    for (std::size_t i = 0; i < m_plan.endpoints.size(); ++i)
        order->legs.push_back({.endpoint = m_plan.endpoints[i], .bearer = m_bearers[i]->cell()});
    order->prompts = m_plan.prompts.prompts;
    order->synthetic = m_plan.synthetic;
    order->sampling = m_plan.sampling;
    order->timeouts = m_plan.timeouts;
    order->rateLimits = m_plan.rateLimits;
    order->runStart = m_origin.value_or(*m_runStart);
    order->network = m_network;
    m_queue.setRules(rulesOf(m_plan, m_budgets));

    for (const std::vector<int>& lanes : lanesOfWorkers(m_plan, m_threads))
        makeWorker(order, lanes);
    for (const Crew& crew : m_crews) {
        for (const Crew& other : m_crews) {
            if (crew.worker != other.worker)
                connect(crew.worker, &Worker::workOffered, other.worker, &Worker::fill);
        }
    }
    for (const Crew& crew : m_crews)
        crew.thread->start();
    m_workerThreads = static_cast<int>(m_crews.size());
    watch(m_watchedPrompt);
}

void RunInFlight::makeWorker(std::shared_ptr<const WorkOrder> order, const std::vector<int>& lanes)
{
    Crew crew;
    crew.thread.reset(new QThread);
#ifdef Q_OS_LINUX
    crew.thread->setEventDispatcher(new MeasuringLoop); // the thread takes it
#endif
    crew.thread->setObjectName(QStringLiteral("load-%1").arg(m_crews.size()));
    crew.worker = new Worker(std::move(order), lanes, m_queue, m_sampler.addFeed(), m_clock);
    crew.worker->moveToThread(crew.thread.get());
    connect(crew.thread.get(), &QThread::started, crew.worker, &Worker::start);
    connect(crew.thread.get(), &QThread::finished, crew.worker, &QObject::deleteLater);
    connect(crew.worker, &Worker::phaseDone, this, &RunInFlight::onPhaseDone);
    connect(crew.worker, &Worker::bearerRefused, this, [this](int leg, int generation) {
        m_bearers[static_cast<std::size_t>(leg)]->refuse(generation);
        allowLegs(); // the worker has forbidden the next requests, perhaps after another token had come
    });
    m_crews.push_back(std::move(crew));
}

void RunInFlight::stop()
{
    if (m_isStopped || m_hasEnded)
        return;
    m_isStopped = true;
    m_pauseTimer.stop();
    setState(RunState::Draining);
    const bool isIdle = m_queue.close();
    giveUpReturned();
    if (isIdle)
        endSoon();
    else
        tellWorkers([](Worker* worker) { worker->stop(); });
}

void RunInFlight::watch(int promptNumber)
{
    m_watchedPrompt = promptNumber;
    tellWorkers([promptNumber](Worker* worker) { worker->watch(promptNumber); });
}

void RunInFlight::beginNextPhase()
{
    if (m_phase == m_schedule.phases.size()) {
        m_isComplete = true;
        endSoon();
        return;
    }
    const Milliseconds pause = m_schedule.phases[m_phase].pauseBefore;
    if (pause == Milliseconds::zero()) {
        openPhase();
        return;
    }
    m_progress.beginPause();
    m_pauseTimer.start(pause);
    setState(RunState::Pausing);
}

void RunInFlight::openPhase()
{
    Phase& phase = m_schedule.phases[m_phase];
    const Nanoseconds lead = m_plan.load.isOpenLoop() ? openingLead : Nanoseconds::zero();
    m_queue.open({.isWarmup = phase.isWarmup, .cycles = phase.cycles, .turns = std::exchange(phase.turns, {})},
                 m_clock.now() + lead);
    tellWorkers([](Worker* worker) { worker->fill(); });
    setState(phase.isWarmup ? RunState::WarmingUp : RunState::Measuring);
}

void RunInFlight::onPhaseDone()
{
    if (m_isStopped) {
        end();
        return;
    }
    // All of this phase is told before the next state is; the estimate then knows that a pause is ahead.
    m_sampler.flush();
    if (m_isStopped) // by whoever was told
        return;
    ++m_phase;
    beginNextPhase();
}

// A stop leaves no time to wait for rate limits: what was refused last is what became of these requests.
void RunInFlight::giveUpReturned()
{
    LiveSnapshot snapshot;
    for (RequestQueue::GivenUp& givenUp : m_queue.dropReturned())
        snapshot.finished.push_back(std::move(givenUp));
    if (!snapshot.finished.empty())
        onSampled(snapshot);
}

void RunInFlight::onSampled(const LiveSnapshot& snapshot)
{
    for (const auto& [leg, record] : snapshot.finished) {
        m_records[static_cast<std::size_t>(leg)].push_back(record);
        m_progress.addFinished(leg, *record);
    }
    if (!snapshot.finished.empty()) {
        m_estimate = m_progress.remaining();
        m_estimatedAt = m_clock.now();
    }
    emit sampled(snapshot);
}

// Not at once: whoever called start() or stop() is still on the stack.
void RunInFlight::endSoon()
{
    QMetaObject::invokeMethod(this, &RunInFlight::end, Qt::QueuedConnection);
}

void RunInFlight::end()
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_duration = elapsed();
    m_sampler.stop();
    std::vector<QThread*> threads;
    for (const Crew& crew : m_crews)
        threads.push_back(crew.thread.get());
    // A thousand connections are not closed, nor as many records put together, between two frames.
    m_retirement.setFuture(QtConcurrent::run(retireAll, std::move(threads)));
}

void RunInFlight::onWorkersRetired()
{
    m_crews.clear();
    m_sampler.flush();
    m_assembly.setFuture(QtConcurrent::run([this] { return result(); }));
}

void RunInFlight::onAssembled()
{
    m_records.clear(); // the result has them now
    setState(RunState::Idle);
    emit ended(m_assembly.result());
}

void RunInFlight::setState(RunState state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

RunResultPtr RunInFlight::result() const
{
    auto result = std::make_shared<RunResult>();
    result->startedAt = m_startedAt;
    result->plan = planToKeep(m_plan);
    result->hasPlan = true;
    result->legs = legsOf(m_plan, m_records);
    for (std::size_t leg = 0; leg < result->legs.size(); ++leg)
        result->legs[leg].part.end = endOf(leg);
    result->environment = thisEnvironment(m_workerThreads);
    addNetwork(result->environment, m_network, m_plan);
    result->health = m_sampler.health();
    result->wasStopped = m_isStopped && isIncomplete();
    return result;
}

LegEnd RunInFlight::endOf(std::size_t leg) const
{
    if (m_isStopped && isIncomplete() && !isLegPast(leg))
        return LegEnd::Stopped;
    if (const std::optional<LegEnd> end = m_queue.endOf(static_cast<int>(leg)))
        return *end;
    const Limits& limits = m_plan.limits;
    const auto measured = std::ranges::count_if(m_records[leg], [](const auto& record) { return !record->isWarmup; });
    const bool isTimed = limits.duration && (!limits.requests || measured < *limits.requests);
    return isTimed ? LegEnd::TimeLimit : LegEnd::PlanDone;
}

// Of a sequential run: the phases that are left are all of other legs.
bool RunInFlight::isLegPast(std::size_t leg) const
{
    const auto left = m_schedule.phases.begin() + static_cast<std::ptrdiff_t>(m_phase);
    return std::all_of(left, m_schedule.phases.end(),
                       [leg](const Phase& phase) { return phase.leg >= 0 && phase.leg != static_cast<int>(leg); });
}

bool RunInFlight::isIncomplete() const
{
    const auto isCancelled = [](const auto& record) { return record->outcome == Outcome::Cancelled; };
    const auto hasCancelled = [&](const auto& records) { return std::ranges::any_of(records, isCancelled); };
    return !m_isComplete || std::ranges::any_of(m_records, hasCancelled);
}

TokenBudgets RunInFlight::budgets() const
{
    TokenBudgets budgets;
    for (std::size_t leg = 0; leg < m_plan.endpoints.size(); ++leg)
        budgets.push_back(m_queue.budgetOf(static_cast<int>(leg)));
    return budgets;
}

int RunInFlight::currentLeg() const
{
    const bool isMeasuring = m_state == RunState::WarmingUp || m_state == RunState::Measuring;
    return isMeasuring && m_phase < m_schedule.phases.size() ? m_schedule.phases[m_phase].leg : -1;
}

Nanoseconds RunInFlight::elapsed() const
{
    if (m_duration)
        return *m_duration;
    return m_runStart ? m_clock.now() - *m_runStart : Nanoseconds::zero();
}

std::optional<Nanoseconds> RunInFlight::remaining() const
{
    if (m_hasEnded)
        return Nanoseconds::zero();
    if (!m_estimate)
        return std::nullopt;
    return std::max(*m_estimate - (m_clock.now() - m_estimatedAt), Nanoseconds::zero());
}

std::optional<Nanoseconds> RunInFlight::pauseRemaining() const
{
    if (m_state != RunState::Pausing)
        return std::nullopt;
    const Nanoseconds left = m_pauseTimer.remainingTimeAsDuration();
    return std::max(left, Nanoseconds::zero());
}

template<typename Call>
void RunInFlight::tellWorkers(Call call) const
{
    for (const Crew& crew : m_crews)
        QMetaObject::invokeMethod(
            crew.worker, [worker = crew.worker, call] { call(worker); }, Qt::QueuedConnection);
}

} // namespace tokenscope
