// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/launchwatch.h"

#include "launch/launchscript.h"
#include "ui/launch/launchcard.h"
#include "ui/launch/launchtext.h"

#include <algorithm>

namespace tokenscope {

using Link = LaunchState::Link;

namespace {

using namespace std::chrono_literals;

bool isOver(const LaunchedRun& run)
{
    return run.state != LaunchedRun::State::Running && run.state != LaunchedRun::State::Waiting;
}

bool hasSaidSomething(const LaunchedRun& run)
{
    const TrainingRun& training = run.training;
    return run.logBytes > 0 && (isOver(run) || !training.points.empty() || training.phase != TrainingPhase::Other);
}

} // namespace

LaunchWatch::LaunchWatch(const Clock& clock, std::unique_ptr<Launch> launch, LaunchCard& card, QString records)
    : m_clock(clock)
    , m_launch(std::move(launch))
    , m_card(&card)
    , m_records(std::move(records))
{
    connectLaunch();
    connectCard();
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &LaunchWatch::showGlance);
    const bool isKnown = !m_launch->state().runs.empty();
    onChanged(isKnown ? m_launch->state() : stateOf(m_launch->record()));
}

LaunchWatch::~LaunchWatch() = default;

LaunchCard* LaunchWatch::card() const
{
    return m_card;
}

void LaunchWatch::follow()
{
    m_launch->follow();
}

QString LaunchWatch::note() const
{
    const Link link = m_glance.state.link;
    return link == Link::Idle || link == Link::Ended ? QString() : launchtext::summary(m_glance.state);
}

void LaunchWatch::connectLaunch()
{
    connect(m_launch.get(), &Launch::changed, this, &LaunchWatch::onChanged);
    connect(m_launch.get(), &Launch::ended, this, &LaunchWatch::remember);
    connect(m_launch.get(), &Launch::failed, this, [this](const RemoteOutcome& outcome) {
        emit refused(outcome.refusal, m_launch->record().plan.route, outcome.detail);
    });
    remember();
}

void LaunchWatch::connectCard()
{
    connect(m_card, &LaunchCard::cancelRunRequested, this,
            [this](int run) { m_launch->cancel(static_cast<std::size_t>(run)); });
    connect(m_card, &LaunchCard::cancelAllRequested, m_launch.get(), &Launch::cancelAll);
    connect(m_card, &LaunchCard::followRequested, this,
            [this](bool follows) { follows ? m_launch->follow() : m_launch->detach(); });
    connect(m_card, &LaunchCard::retryRequested, m_launch.get(), &Launch::retry);
    connect(m_card, &LaunchCard::folderRequested, this,
            [this] { emit folderRequested(m_launch->record().localFolder); });
    connect(m_card, &LaunchCard::dismissed, this, &LaunchWatch::dismissed);
}

void LaunchWatch::onChanged(const LaunchState& state)
{
    m_glance.record = m_launch->record();
    m_glance.state = state;
    m_growth.resize(state.runs.size());
    const TimePoint now = m_clock.now();
    for (std::size_t run = 0; run < state.runs.size(); ++run) {
        if (m_growth[run].bytes != state.runs[run].logBytes)
            m_growth[run] = {.bytes = state.runs[run].logBytes, .at = now};
    }
    const bool isGoingOn = state.link != Link::Idle && state.link != Link::Ended;
    if (isGoingOn && !m_second.isActive())
        m_second.start();
    if (!isGoingOn)
        m_second.stop();
    showGlance();
    showLogs();
    emit changed();
}

void LaunchWatch::showLogs()
{
    for (const LaunchedRun& run : m_glance.state.runs) {
        if (hasSaidSomething(run) && m_shownLogs.insert(run.localLog).second)
            emit logAppeared(run.localLog);
        if (isOver(run) && m_shownLogs.contains(run.localLog) && m_endedLogs.insert(run.localLog).second)
            emit logEnded(run.localLog);
    }
}

void LaunchWatch::showGlance()
{
    const std::vector<LaunchedRun>& runs = m_glance.state.runs;
    const double now = static_cast<double>(m_clock.utcNow().toSecsSinceEpoch()) + m_glance.state.clockAhead;
    m_glance.times.assign(runs.size(), {});
    for (std::size_t i = 0; i < runs.size(); ++i) {
        LaunchedRunTimes& times = m_glance.times[i];
        const bool isRunning = runs[i].state == LaunchedRun::State::Running;
        if (runs[i].startedAt && (isRunning || runs[i].endedAt)) {
            const double end = runs[i].endedAt ? static_cast<double>(*runs[i].endedAt) : now;
            times.elapsed = std::max(0.0, end - static_cast<double>(*runs[i].startedAt));
        }
        if (isRunning && m_glance.state.link == Link::Following)
            times.silent = toSeconds(m_clock.now() - m_growth[i].at);
    }
    if (m_card)
        m_card->display(m_glance);
}

void LaunchWatch::remember()
{
    if (const auto saved = saveLaunch(m_launch->record(), m_records); !saved)
        emit refused(RemoteRefusal::FolderNotWritable, {}, m_records);
}

LaunchState stateOf(const LaunchRecord& record)
{
    LaunchState state;
    for (const std::int64_t batchSize : record.plan.batchSizes)
        state.runs.push_back({.batchSize = batchSize, .name = launchscript::runName(record.plan, batchSize)});
    return state;
}

} // namespace tokenscope
