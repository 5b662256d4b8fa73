// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/interruption.h"
#include "app/commands/launchactions.h"
#include "app/commands/terminal.h"
#include "app/folders.h"
#include "launch/jobtable.h"
#include "launch/launchscript.h"
#include "remote/refusalwords.h"
#include "remote/remotedesk.h"
#include "remote/remoteshell.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace tokenscope::commands {

namespace {

using Json = nlohmann::ordered_json;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(commands)
};

/// Runs it and waits; cancelled by Ctrl+C.
RemoteOutcome outcomeOf(const RemoteScript& script, const RemoteRoute& route)
{
    RemoteDesk desk(RemoteDesk::Asking::OnTerminal);
    Interruption interruption;
    QEventLoop loop;
    RemoteOutcome outcome;
    RemoteCommand* command = desk.shell(route)->start(script);
    QObject::connect(command, &RemoteCommand::finished, &loop, [&](const RemoteOutcome& ended) {
        outcome = ended;
        loop.quit();
    });
    QObject::connect(&interruption, &Interruption::requested, command, &RemoteCommand::cancel);
    loop.exec();
    return outcome;
}

Json toJson(const JobTable& table)
{
    Json rows = Json::array();
    for (const JobRow& job : table.jobs) {
        Json row = Json::object();
        for (std::size_t i = 0; i < table.columns.size() && i < job.cells.size(); ++i)
            row[table.columns[i].toLower().toStdString()] = job.cells[i].toStdString();
        rows.push_back(row);
    }
    return {{"jobs", rows}};
}

} // namespace

LaunchPlan completed(LaunchPlan plan)
{
    plan.folder = launchscript::workingFolder(plan);
    return plan;
}

std::optional<LaunchRecord> recordFor(const LaunchOptions& options, Terminal& terminal)
{
    const std::vector<LaunchRecord> records = rememberedLaunches(folders::launches());
    const auto isMeant = [&options](const LaunchRecord& record) {
        if (options.launch.isEmpty())
            return !record.isEnded;
        return record.plan.startedAt == options.launch || record.plan.name == options.launch;
    };
    const auto record = std::ranges::find_if(records, isMeant);
    if (record != records.end())
        return *record;
    if (options.launch.isEmpty()) {
        terminal.complain(Words::tr("There is no launch that has not ended."));
        return std::nullopt;
    }
    QStringList known;
    for (const LaunchRecord& one : records)
        known.append(one.plan.startedAt);
    terminal.complain(
        {.code = Error::Code::UnknownName,
         .subject = options.launch,
         .detail = known.isEmpty() ? QString() : Words::tr("Known: %1").arg(known.join(QStringLiteral(", ")))});
    return std::nullopt;
}

void complain(const RemoteOutcome& outcome, const RemoteRoute& route, Terminal& terminal)
{
    const RefusalWords text = refusalWords(outcome.refusal, route, outcome.detail);
    for (const QString& line : {text.what, text.why, text.remedy, text.command}) {
        if (!line.isEmpty())
            terminal.complain(line);
    }
    if (text.letter.isEmpty())
        return;
    terminal.complain(text.recipient.isEmpty()
                          ? Words::tr("A letter to those who run the machine, which says what is needed:")
                          : Words::tr("A letter to %1 that says what is needed:").arg(text.recipient));
    terminal.complain(text.subject + QStringLiteral("\n\n") + text.letter);
}

int listJobs(const LaunchOptions& options)
{
    Terminal terminal;
    LaunchPlan plan = completed(options.plan);
    if (!options.launch.isEmpty()) {
        const auto record = recordFor(options, terminal);
        if (!record)
            return exitCannot;
        plan = record->plan;
    }
    const RemoteOutcome outcome = outcomeOf({.text = launchscript::jobs(plan)}, plan.route);
    if (outcome.isCancelled)
        return exitInterrupted;
    if (!outcome.isDone()) {
        complain(outcome, plan.route, terminal);
        return exitCannot;
    }
    if (!options.asJson)
        return terminal.print(outcome.output) ? exitDone : exitCannot;
    const std::string text = toJson(jobTableFrom(outcome.output)).dump(2, ' ', false, Json::error_handler_t::replace);
    return terminal.print(QByteArray::fromStdString(text)) ? exitDone : exitCannot;
}

int cancelLaunch(const LaunchOptions& options)
{
    Terminal terminal;
    const auto record = recordFor(options, terminal);
    if (!record)
        return exitCannot;
    const LaunchPlan& plan = record->plan;
    QStringList runs;
    for (const std::int64_t size : plan.batchSizes) {
        if (!options.cancelled || *options.cancelled == size)
            runs.append(launchscript::runName(plan, size));
    }
    if (runs.isEmpty()) {
        terminal.complain(Words::tr("No run of this launch has the batch size %1.").arg(*options.cancelled));
        return exitCannot;
    }
    const RemoteOutcome outcome = outcomeOf({.text = launchscript::cancel(plan, runs, options.interrupts)}, plan.route);
    if (outcome.isCancelled)
        return exitInterrupted;
    if (!outcome.isDone()) {
        complain(outcome, plan.route, terminal);
        return exitCannot;
    }
    terminal.say(
        Words::tr("Cancelled: %1. What has ended already stays as it is.").arg(runs.join(QStringLiteral(", "))));
    return exitDone;
}

int launch(const LaunchOptions& options)
{
    switch (options.action) {
    case LaunchOptions::Action::Prepare:
        return prepareLaunch(options);
    case LaunchOptions::Action::Check:
        return checkLaunch(options);
    case LaunchOptions::Action::Start:
        return startLaunch(options);
    case LaunchOptions::Action::Follow:
        return followLaunch(options);
    case LaunchOptions::Action::Jobs:
        return listJobs(options);
    case LaunchOptions::Action::Cancel:
        return cancelLaunch(options);
    }
    return exitCannot;
}

} // namespace tokenscope::commands
