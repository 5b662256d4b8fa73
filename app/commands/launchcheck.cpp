// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/interruption.h"
#include "app/commands/launchactions.h"
#include "app/commands/terminal.h"
#include "remote/remotecheck.h"
#include "remote/remotedesk.h"
#include "remote/remoteshell.h"
#include "ui/launch/launchtext.h"
#include "ui/text/format.h"

#include <QEventLoop>

#include <algorithm>

namespace tokenscope::commands {

namespace {

using State = RemoteCheckItem::State;

QString lineOf(const RemoteCheckItem& item)
{
    const QString name = launchtext::name(item.kind);
    const QString line = QStringLiteral("%1  %2").arg(name.leftJustified(24), launchtext::word(item.state));
    return item.detail.isEmpty() ? line : line + QStringLiteral(": ") + format::oneLine(item.detail);
}

CheckedPlace placeOf(const LaunchPlan& plan)
{
    return {.folder = plan.folder,
            .environment = plan.environment,
            .launcher = plan.command,
            .parameters = plan.parameters,
            .jobsTool = plan.jobsCommand,
            .needsProxy = !plan.route.isLocal()};
}

} // namespace

int checkLaunch(const LaunchOptions& options)
{
    Terminal terminal;
    const LaunchPlan plan = completed(options.plan);
    RemoteDesk desk(RemoteDesk::Asking::OnTerminal);
    RemoteCheck check(*desk.shell(plan.route), placeOf(plan));
    Interruption interruption;
    QEventLoop loop;
    bool isInterrupted = false;
    QObject::connect(&check, &RemoteCheck::changed, &loop, [&terminal](const RemoteCheckItem& item) {
        if (item.state == State::Running)
            terminal.progress(launchtext::name(item.kind));
    });
    QObject::connect(&check, &RemoteCheck::finished, &loop, &QEventLoop::quit);
    QObject::connect(&interruption, &Interruption::requested, &loop, [&] {
        isInterrupted = true;
        check.cancel();
    });
    check.start();
    if (check.isRunning())
        loop.exec();
    QStringList lines;
    for (const RemoteCheckItem& item : check.items())
        lines.append(lineOf(item));
    if (!terminal.print(lines.join(u'\n').toUtf8()))
        return exitCannot;
    const auto refused = std::ranges::find_if(check.items(), [](const RemoteCheckItem& item) {
        return item.state == State::Failed && item.refusal != RemoteRefusal::None;
    });
    if (refused != check.items().end())
        complain({.refusal = refused->refusal, .detail = refused->detail}, plan.route, terminal);
    if (isInterrupted)
        return exitInterrupted;
    return check.hasPassed() ? exitDone : exitCannot;
}

} // namespace tokenscope::commands
