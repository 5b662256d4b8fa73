// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launch/launchpreparation.h"

#include "launch/launchscript.h"

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr qsizetype largestParameters = 4 << 20;
constexpr Milliseconds patience {60'000};

/// The scripts' own exit codes say more than that a command failed.
RemoteOutcome named(RemoteOutcome outcome)
{
    if (outcome.refusal != RemoteRefusal::CommandFailed)
        return outcome;
    if (outcome.exitCode == launchscript::noFolder)
        outcome.refusal = RemoteRefusal::FolderMissing;
    else if (outcome.exitCode == launchscript::noParameters)
        outcome.refusal = RemoteRefusal::ParametersMissing;
    else if (outcome.complaints.contains("ermission denied") || outcome.complaints.contains("Read-only"))
        outcome.refusal = RemoteRefusal::FolderNotWritable;
    else if (outcome.complaints.contains("No space left") || outcome.complaints.contains("quota"))
        outcome.refusal = RemoteRefusal::DiskFull;
    return outcome;
}

} // namespace

LaunchPreparation::LaunchPreparation(RemoteShell& shell, QObject* parent)
    : QObject(parent)
    , m_shell(shell)
{
}

LaunchPreparation::~LaunchPreparation() = default;

void LaunchPreparation::run(RemoteCommand* command, const std::function<void(const RemoteOutcome&)>& done)
{
    connect(command, &RemoteCommand::finished, this, [this, done](const RemoteOutcome& outcome) {
        if (outcome.isDone())
            done(outcome);
        else
            emit failed(named(outcome));
    });
}

void LaunchPreparation::read(const LaunchPlan& plan)
{
    RemoteCommand* command = m_shell.start(
        {.text = launchscript::readParameters(plan), .timeout = patience, .outputKept = largestParameters});
    run(command, [this](const RemoteOutcome& outcome) { emit parametersRead(outcome.output); });
}

void LaunchPreparation::make(const LaunchPlan& plan, const QList<QByteArray>& variants)
{
    m_toWrite.clear();
    for (qsizetype i = 0; i < variants.size(); ++i)
        m_toWrite.append({launchscript::parametersOf(plan, plan.batchSizes[std::size_t(i)]), variants[i]});
    m_toWrite.append({launchscript::folderOf(plan) + u"/launch.sh"_s, launchscript::launchFile(plan)});
    run(m_shell.start({.text = launchscript::makeFolder(plan), .timeout = patience}),
        [this](const RemoteOutcome&) { writeNext(); });
}

void LaunchPreparation::writeNext()
{
    if (m_toWrite.isEmpty()) {
        emit made();
        return;
    }
    const auto [path, content] = m_toWrite.takeFirst();
    run(m_shell.write(path, content), [this](const RemoteOutcome&) { writeNext(); });
}

} // namespace tokenscope
