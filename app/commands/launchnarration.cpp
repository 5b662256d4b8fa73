// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/launchnarration.h"

#include "app/commands/terminal.h"
#include "remote/refusalwords.h"
#include "ui/launch/launchtext.h"
#include "ui/text/format.h"
#include "ui/text/trainingtext.h"

#include <QCoreApplication>

namespace tokenscope {

namespace {

using State = LaunchedRun::State;

constexpr qint64 stepsEvery = 20'000; // ms; a log may have a line a second

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(commands)
};

QString endOf(const LaunchedRun& run)
{
    if (!run.training.reason.isEmpty())
        return Words::tr("%1: %2: %3").arg(run.name, launchtext::word(run), format::oneLine(run.training.reason));
    if (const auto rate = run.training.bestRate())
        return Words::tr("%1: %2, %3").arg(run.name, launchtext::word(run), trainingtext::rateWithUnit(*rate));
    if (run.exitCode.value_or(0) != 0)
        return Words::tr("%1: %2, exit code %3").arg(run.name, launchtext::word(run)).arg(*run.exitCode);
    return Words::tr("%1: %2").arg(run.name, launchtext::word(run));
}

} // namespace

LaunchNarration::LaunchNarration(LaunchPlan plan, Terminal& terminal)
    : m_plan(std::move(plan))
    , m_terminal(terminal)
{
}

void LaunchNarration::tell(const LaunchState& state)
{
    tellLink(state);
    for (std::size_t i = 0; i < state.runs.size(); ++i)
        tellRun(state.runs[i], i < m_told.runs.size() ? m_told.runs[i] : LaunchedRun {});
    m_told = state;
    m_terminal.progress(launchtext::summary(state));
}

void LaunchNarration::tellLink(const LaunchState& state)
{
    const bool isLost = state.link == LaunchState::Link::Lost;
    const bool isNews = isLost && (!m_isLost || state.refusal != m_told.refusal);
    if (isNews) {
        m_terminal.say(refusalWords(state.refusal, m_plan.route, state.detail).what);
        m_terminal.say(launchtext::explanation(state));
    }
    if (m_isLost && state.link == LaunchState::Link::Following)
        m_terminal.say(Words::tr("Connected again; what was written meanwhile is fetched."));
    m_isLost = isLost || (m_isLost && state.link == LaunchState::Link::Connecting);
}

void LaunchNarration::tellRun(const LaunchedRun& run, const LaunchedRun& before)
{
    if (run.state == State::Waiting)
        return;
    const bool isOver = run.state != State::Running;
    if (isOver) {
        if (run.state != before.state)
            m_terminal.say(endOf(run));
        return;
    }
    if (run.state != before.state)
        m_terminal.say(Words::tr("%1: has begun").arg(run.name));
    if (run.training.phase != before.training.phase && run.training.phase != TrainingPhase::Other)
        m_terminal.say(Words::tr("%1: %2").arg(run.name, launchtext::word(run)));
    tellTraining(run, before);
}

void LaunchNarration::tellTraining(const LaunchedRun& run, const LaunchedRun& before)
{
    const TrainingRun& training = run.training;
    if (!training.lastStep || training.lastStep == before.training.lastStep)
        return;
    if (m_sinceSteps.isValid() && m_sinceSteps.elapsed() < stepsEvery && before.training.lastStep)
        return;
    m_sinceSteps.start();
    QStringList parts {training.plannedSteps
                           ? Words::tr("step %1").arg(format::outOf(*training.lastStep, *training.plannedSteps))
                           : Words::tr("step %1").arg(format::count(*training.lastStep))};
    if (training.finalLoss)
        parts.append(Words::tr("loss %1").arg(trainingtext::loss(*training.finalLoss)));
    if (const auto rate = training.bestRate())
        parts.append(trainingtext::rateWithUnit(*rate));
    if (run.secondsLeft)
        parts.append(Words::tr("%1 left").arg(trainingtext::duration(*run.secondsLeft)));
    m_terminal.say(run.name + QStringLiteral(": ") + parts.join(QStringLiteral(", ")));
}

} // namespace tokenscope
