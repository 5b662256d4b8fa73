// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/runseries.h"

#include "run/resultassembly.h"

#include <algorithm>
#include <utility>

namespace tokenscope {

namespace {

/// All lengths that a scenario will want.
std::vector<std::int64_t> lengthsOf(const RunPlan& plan)
{
    std::vector<std::int64_t> lengths;
    if (plan.sweep && plan.sweep->variable == SweepVariable::PromptTokens) {
        for (const double value : plan.sweep->values)
            lengths.push_back(std::llround(value));
    } else if (plan.synthetic) {
        lengths.push_back(plan.synthetic->promptTokens);
    }
    return lengths;
}

bool beginsWith(const std::vector<Prompt>& all, const std::vector<Prompt>& first)
{
    return first.size() <= all.size() && std::equal(first.begin(), first.end(), all.begin());
}

/// The plan for some of its endpoints.
RunPlan narrowed(RunPlan plan, const std::vector<std::size_t>& endpoints)
{
    std::vector<Endpoint> chosen;
    for (const std::size_t endpoint : endpoints)
        chosen.push_back(plan.endpoints[endpoint]);
    plan.endpoints = std::move(chosen);
    return plan;
}

} // namespace

RunSeries::RunSeries(const Clock& clock, BearerSource& bearers, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_controller(clock, bearers)
    , m_preparation(clock, bearers)
{
    connect(&m_controller, &RunController::stateChanged, this, [this](RunState state) {
        if (state != RunState::Idle) // between steps the series is not idle
            setState(state);
    });
    connect(&m_controller, &RunController::sampled, this, &RunSeries::sampled);
    connect(&m_controller, &RunController::finished, this, &RunSeries::onStepFinished);
    connect(&m_preparation, &PromptPreparation::asking, this, &RunSeries::asking);
    connect(&m_preparation, &PromptPreparation::prepared, this, &RunSeries::onPrepared);
}

RunSeries::~RunSeries() = default;

const std::vector<Scenario>& RunSeries::scenarios() const
{
    static const std::vector<Scenario> none;
    return m_plan ? m_plan->scenarios() : none;
}

void RunSeries::setNetwork(const Network& network)
{
    m_controller.setNetwork(network);
    m_preparation.setNetwork(network);
}

void RunSeries::start(const std::vector<Scenario>& scenarios, const RunResultPtr& earlier)
{
    Q_ASSERT(!isRunning() && !scenarios.empty());
    m_plan.emplace(scenarios);
    m_groups.clear();
    m_budgets.clear();
    m_preparation.forget();
    m_legs.clear();
    m_unfinished.clear();
    m_lags.clear();
    m_isStopped = false;
    m_isWaiting = false;
    m_stepsBegun = 0;
    m_startedNow = m_clock.now();
    m_step = {};
    m_duration.reset();
    m_origin = m_clock.now();
    m_head = {.startedAt = m_clock.utcNow(), .plan = planToKeep(scenarios.front().plan), .hasPlan = true};
    m_prompts = scenarios.front().plan.prompts;
    if (scenarios.size() > 1 || !scenarios.front().key.isEmpty()) {
        for (const Scenario& scenario : scenarios)
            m_head.scenarios.push_back({scenario.key, planToKeep(scenario.plan)});
    }
    if (earlier)
        takeOver(*earlier);
    setState(RunState::Preparing);
    proceed();
}

void RunSeries::release()
{
    m_isHeld = false;
    if (m_isWaiting && isRunning() && !m_isStopped)
        proceed();
}

void RunSeries::proceed()
{
    m_isWaiting = m_isHeld;
    if (m_isHeld)
        return;
    if (m_groups.empty())
        nextStep();
    else
        beginGroup();
}

// Its times go on counting from its own start.
void RunSeries::takeOver(const RunResult& earlier)
{
    m_head.startedAt = earlier.startedAt;
    m_head.unknownFields = earlier.unknownFields;
    m_head.health = earlier.health;
    m_head.environment = earlier.environment;
    m_origin = *m_origin - Milliseconds(earlier.startedAt.msecsTo(m_clock.utcNow()));
    m_prompts = earlier.plan.prompts;
    for (const Leg& leg : earlier.legs) {
        if (isCutShort(leg.part.end)) {
            m_unfinished.push_back(leg);
            continue;
        }
        m_plan->add(leg, earlier);
        m_legs.push_back(leg);
    }
}

// The earlier run's file may be written over: what it had is lost only where there is more now.
void RunSeries::restoreUnfinished()
{
    for (Leg& leg : m_unfinished) {
        const auto again = std::ranges::find(m_legs, leg.key, &Leg::key);
        if (again == m_legs.end() && !leg.records.empty())
            m_legs.push_back(std::move(leg));
        else if (again != m_legs.end() && isCutShort(again->part.end) && again->records.size() < leg.records.size())
            *again = std::move(leg);
    }
}

void RunSeries::stop()
{
    if (!isRunning() || m_isStopped)
        return;
    m_isStopped = true;
    m_preparation.cancel();
    if (m_controller.isRunning())
        m_controller.stop();
    else // not at once: whoever called is still on the stack
        QMetaObject::invokeMethod(this, &RunSeries::end, Qt::QueuedConnection);
}

void RunSeries::nextStep()
{
    const std::optional<PlannedStep> step = m_plan->next();
    if (!step)
        return end();
    m_step = *step;
    ++m_stepsBegun;
    if (m_step.plan.synthetic) {
        setState(RunState::Preparing);
        m_preparation.prepare(m_step.plan, lengthsOf(m_plan->scenarios()[m_step.scenario].plan));
        return;
    }
    PreparedPrompts given {.prompts = m_step.plan.prompts};
    for (std::size_t i = 0; i < m_step.endpoints.size(); ++i)
        given.endpoints.push_back(i);
    onPrepared({given});
}

void RunSeries::onPrepared(const std::vector<PreparedPrompts>& groups)
{
    if (m_isStopped)
        return;
    m_groups.assign(groups.begin(), groups.end());
    m_wholeStep = m_step.plan;
    beginGroup();
}

void RunSeries::beginGroup()
{
    const PreparedPrompts group = std::move(m_groups.front());
    m_groups.pop_front();
    m_step.plan = narrowed(m_wholeStep, group.endpoints);
    m_step.plan.prompts = group.prompts;
    m_isGuessed = group.isGuessed;
    placePrompts();
    emit stepStarted(legHeads());
    if (!m_isStopped)
        m_controller.start(m_step.plan, *m_origin, budgets());
}

TokenBudgets RunSeries::budgets() const
{
    TokenBudgets budgets;
    for (const Endpoint& endpoint : m_step.plan.endpoints) {
        const auto known = m_budgets.find(endpoint.name);
        budgets.push_back(known == m_budgets.end() ? std::nullopt : known->second);
    }
    return budgets;
}

void RunSeries::keepBudgets()
{
    const TokenBudgets budgets = m_controller.budgets();
    for (std::size_t i = 0; i < budgets.size(); ++i)
        m_budgets.insert_or_assign(m_step.plan.endpoints[i].name, budgets[i]);
}

// Prompts that the result does not have yet get numbers behind those that it has.
void RunSeries::placePrompts()
{
    const std::vector<Prompt>& wanted = m_step.plan.prompts.prompts;
    if (beginsWith(m_prompts.prompts, wanted)) {
        m_promptOffset = 0;
        return;
    }
    m_promptOffset = static_cast<int>(m_prompts.prompts.size());
    if (m_prompts.prompts.empty())
        m_prompts = m_step.plan.prompts;
    else
        m_prompts.prompts.insert(m_prompts.prompts.end(), wanted.begin(), wanted.end());
}

std::vector<Leg> RunSeries::legHeads() const
{
    const RunPlan& whole = m_plan->scenarios()[m_step.scenario].plan;
    const std::vector<QString> keys = legKeys(whole.endpoints);
    std::vector<Leg> heads = legsOf(m_step.plan, {m_step.plan.endpoints.size(), LegRecords()});
    for (Leg& head : heads) {
        const auto endpoint = std::ranges::find(whole.endpoints, head.name, &Endpoint::name);
        head.key = keyOf(keys[static_cast<std::size_t>(endpoint - whole.endpoints.begin())], m_step.place);
        if (m_step.place.scenario.isEmpty() && !m_step.place.point)
            continue;
        head.part = {.endpoint = head.name,
                     .scenario = m_step.place.scenario,
                     .point = m_step.place.point,
                     .load = m_step.plan.load,
                     .maxTokens = m_step.plan.sampling.maxTokens};
        head.name = nameOf(head.name, m_step.place);
    }
    if (m_step.plan.synthetic) {
        for (Leg& head : heads) {
            head.part.promptTokens = m_step.plan.synthetic->promptTokens;
            head.part.isLengthGuessed = m_isGuessed;
        }
    }
    return heads;
}

void RunSeries::onStepFinished(const RunResultPtr& result)
{
    std::vector<Leg> legs = legHeads();
    const std::size_t first = m_legs.size();
    for (std::size_t i = 0; i < legs.size(); ++i) {
        legs[i].part.end = result->legs[i].part.end;
        legs[i].records = result->legs[i].records;
        for (RequestRecord& record : legs[i].records)
            record.promptNumber += m_promptOffset;
        m_legs.push_back(std::move(legs[i]));
    }
    m_head.environment = result->environment;
    mergeLags(m_controller.lags());
    keepBudgets();
    m_head.wasStopped = m_head.wasStopped || result->wasStopped;
    if (m_isStopped)
        return end();
    const RunResultPtr soFar = this->result();
    for (std::size_t leg = first; leg < soFar->legs.size(); ++leg)
        m_plan->add(soFar->legs[leg], *soFar);
    emit stepFinished(soFar);
    if (m_isStopped) // by whoever was told
        return;
    proceed();
}

void RunSeries::mergeLags(const std::vector<WorkerLag>& lags)
{
    m_lags.resize(std::max(m_lags.size(), lags.size()));
    for (std::size_t i = 0; i < lags.size(); ++i)
        m_lags[i].append(lags[i]);
}

void RunSeries::end()
{
    if (!isRunning())
        return;
    m_duration = elapsed();
    if (m_isStopped && m_plan->next())
        m_head.wasStopped = true;
    if (m_isStopped)
        restoreUnfinished();
    if (m_legs.empty()) // stopped before the first step: there is no result without legs
        m_legs = legsOf(scenarios().front().plan, {scenarios().front().plan.endpoints.size(), LegRecords()});
    const RunResultPtr done = result();
    m_legs.clear();
    m_unfinished.clear();
    setState(RunState::Idle);
    emit finished(done);
}

RunResultPtr RunSeries::result() const
{
    auto result = std::make_shared<RunResult>(m_head);
    result->plan.prompts = m_prompts;
    result->legs = m_legs;
    result->health = worseOf(m_head.health, healthOf(m_lags));
    return result;
}

void RunSeries::setState(RunState state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

Nanoseconds RunSeries::elapsed() const
{
    if (m_duration)
        return *m_duration;
    return m_plan ? m_clock.now() - m_startedNow : Nanoseconds::zero();
}

std::optional<Nanoseconds> RunSeries::remaining() const
{
    const std::optional<Nanoseconds> ofStep = m_controller.remaining();
    const int after = m_plan ? m_plan->mostStepsLeft() - 1 : 0; // the present one still counts as left
    if (after <= 0 || !ofStep)
        return ofStep;
    // The steps to come are taken to last as long as those before; of the first alone that is a guess, but the only
    // one.
    const Nanoseconds each = (m_clock.now() - m_startedNow + *ofStep) / std::max(m_stepsBegun, 1);
    return *ofStep + each * after;
}

} // namespace tokenscope
