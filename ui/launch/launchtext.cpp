// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/launchtext.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tokenscope::launchtext {

using Kind = RemoteCheckItem::Kind;
using Link = LaunchState::Link;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LaunchText)
};

enum class Ending
{
    Done,
    Failed,
    Unclear, ///< its exit code says nothing is wrong, and its log has no end
};

Ending endingOf(const LaunchedRun& run)
{
    const TrainingStatus status = run.training.status;
    if (run.exitCode.value_or(1) != 0 || status == TrainingStatus::Failed) {
        return Ending::Failed;
    }
    return status == TrainingStatus::Completed ? Ending::Done : Ending::Unclear;
}

QString wordFor(TrainingPhase phase)
{
    switch (phase) {
    case TrainingPhase::Queue:
        return Words::tr("in the queue");
    case TrainingPhase::Compile:
        return Words::tr("compiling");
    case TrainingPhase::Staging:
        return Words::tr("staging");
    case TrainingPhase::Programming:
        return Words::tr("programming");
    case TrainingPhase::Training:
        return Words::tr("training");
    case TrainingPhase::Checkpoint:
        return Words::tr("saving");
    case TrainingPhase::Other:
        return Words::tr("starting");
    }
    return {};
}

const LaunchedRun* currentOf(const LaunchState& state)
{
    const auto found = std::ranges::find(state.runs, LaunchedRun::State::Running, &LaunchedRun::state);
    return found == state.runs.end() ? nullptr : &*found;
}

QString endSummary(const LaunchState& state)
{
    const auto isDone = [](const LaunchedRun& run) {
        return run.state == LaunchedRun::State::Ended && endingOf(run) != Ending::Failed;
    };
    const auto done = std::ranges::count_if(state.runs, isDone);
    const auto all = static_cast<int>(state.runs.size());
    if (done == all) {
        return Words::tr("All %Ln run(s) are done", nullptr, all);
    }
    //: %1 a number; %n all runs
    return Words::tr("%1 of %Ln run(s) are done", nullptr, all).arg(format::count(done));
}

} // namespace

QString name(Kind kind)
{
    switch (kind) {
    case Kind::Name:
        return Words::tr("Name of the host");
    case Kind::Port:
        return Words::tr("ssh server");
    case Kind::HostKey:
        return Words::tr("Host key");
    case Kind::Authentication:
        return Words::tr("Sign-in");
    case Kind::SecondHop:
        return Words::tr("User node");
    case Kind::WorkingFolder:
        return Words::tr("Working folder");
    case Kind::Environment:
        return Words::tr("Environment");
    case Kind::Launcher:
        return Words::tr("Launcher");
    case Kind::Jobs:
        return Words::tr("List of jobs");
    case Kind::Multiplexer:
        return Words::tr("Goes on without us");
    case Kind::Disk:
        return Words::tr("Disk");
    case Kind::Proxy:
        return Words::tr("Proxy");
    }
    return {};
}

QString word(RemoteCheckItem::State state)
{
    switch (state) {
    case RemoteCheckItem::State::Pending:
        return Words::tr("not yet");
    case RemoteCheckItem::State::Running:
        return Words::tr("checking");
    case RemoteCheckItem::State::Passed:
        return Words::tr("passed");
    case RemoteCheckItem::State::Warned:
        return Words::tr("warning");
    case RemoteCheckItem::State::Failed:
        return Words::tr("failed");
    case RemoteCheckItem::State::Skipped:
        return Words::tr("skipped");
    }
    return {};
}

DotState dotOf(RemoteCheckItem::State state)
{
    switch (state) {
    case RemoteCheckItem::State::Pending:
        return DotState::Unknown;
    case RemoteCheckItem::State::Running:
        return DotState::Busy;
    case RemoteCheckItem::State::Passed:
        return DotState::Ready;
    case RemoteCheckItem::State::Warned:
        return DotState::Warning;
    case RemoteCheckItem::State::Failed:
        return DotState::Error;
    case RemoteCheckItem::State::Skipped:
        return DotState::Unknown;
    }
    return DotState::Unknown;
}

QString word(const LaunchedRun& run)
{
    switch (run.state) {
    case LaunchedRun::State::Waiting:
        return Words::tr("waiting");
    case LaunchedRun::State::Running:
        return wordFor(run.training.phase);
    case LaunchedRun::State::Cancelled:
        return Words::tr("cancelled");
    case LaunchedRun::State::Skipped:
        return Words::tr("not started");
    case LaunchedRun::State::Ended:
        break;
    }
    switch (endingOf(run)) {
    case Ending::Done:
        return Words::tr("done");
    case Ending::Failed:
        return Words::tr("failed");
    case Ending::Unclear:
        return Words::tr("ended");
    }
    return {};
}

DotState dotOf(const LaunchedRun& run)
{
    switch (run.state) {
    case LaunchedRun::State::Waiting:
        return DotState::Unknown;
    case LaunchedRun::State::Running:
        return DotState::Busy;
    case LaunchedRun::State::Cancelled:
    case LaunchedRun::State::Skipped:
        return DotState::Idle;
    case LaunchedRun::State::Ended:
        break;
    }
    switch (endingOf(run)) {
    case Ending::Done:
        return DotState::Ready;
    case Ending::Failed:
        return DotState::Error;
    case Ending::Unclear:
        return DotState::Warning;
    }
    return DotState::Unknown;
}

QString word(Link link)
{
    switch (link) {
    case Link::Idle:
        return Words::tr("not followed");
    case Link::Connecting:
        return Words::tr("connecting");
    case Link::Following:
        return Words::tr("following");
    case Link::Lost:
        return Words::tr("connection lost");
    case Link::Ended:
        return Words::tr("ended");
    }
    return {};
}

DotState dotOf(Link link)
{
    switch (link) {
    case Link::Idle:
        return DotState::Idle;
    case Link::Connecting:
        return DotState::Busy;
    case Link::Following:
    case Link::Ended:
        return DotState::Ready;
    case Link::Lost:
        return DotState::Warning;
    }
    return DotState::Unknown;
}

QString nameOf(const LaunchedRun& run)
{
    return Words::tr("batch size %1").arg(format::count(run.batchSize));
}

QString explanation(const LaunchState& state)
{
    switch (state.link) {
    case Link::Idle:
        return Words::tr("The runs go on by themselves; nothing of them is shown until they are followed again.");
    case Link::Lost:
        if (!state.retryInSeconds) {
            return Words::tr("The connection is lost. Nothing else is: the runs go on, and what they write is fetched "
                             "as soon as there is a connection again.");
        }
        return Words::tr("The connection is lost and is tried again in %1. Nothing else is lost: the runs go on, and "
                         "what they write meanwhile is fetched then.")
            .arg(format::seconds(*state.retryInSeconds, 0));
    case Link::Connecting:
    case Link::Following:
    case Link::Ended:
        return {};
    }
    return {};
}

QString title(const LaunchPlan& plan)
{
    if (plan.route.isLocal()) {
        return Words::tr("%1 on this computer").arg(plan.name);
    }
    //: what is run, and on which machine
    return Words::tr("%1 on %2").arg(plan.name, plan.route.second.isEmpty() ? plan.route.first : plan.route.second);
}

QString summary(const LaunchState& state)
{
    if (state.runs.empty()) {
        return {};
    }
    const LaunchedRun* current = currentOf(state);
    if (state.link == Link::Ended || current == nullptr) {
        return state.link == Link::Ended ? endSummary(state) : Words::tr("No run has begun yet");
    }
    const auto number = current - state.runs.data() + 1;
    //: "Run 2 of 3 · batch size 512 · training"
    QStringList parts {Words::tr("Run %1 of %2").arg(format::count(number), format::count(std::ssize(state.runs))),
                       nameOf(*current), word(*current)};
    if (state.secondsLeft) {
        parts.append(Words::tr("%1 left in all").arg(format::duration(fromSeconds(*state.secondsLeft))));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace tokenscope::launchtext
