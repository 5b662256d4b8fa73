// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/endpointactions.h"
#include "app/commands/interruption.h"
#include "app/commands/terminal.h"
#include "app/endpointdesk.h"
#include "gateway/wakeup.h"
#include "ui/text/checktext.h"
#include "ui/text/format.h"
#include "ui/text/statetext.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace tokenscope::commands {

namespace {

const char* keyOf(WakeEnd::Kind kind)
{
    switch (kind) {
    case WakeEnd::Kind::Hot:
        return "hot";
    case WakeEnd::Kind::Cancelled:
        return "cancelled";
    case WakeEnd::Kind::GaveUp:
        return "gave_up";
    case WakeEnd::Kind::Failed:
        return "failed";
    }
    Q_UNREACHABLE();
}

QString sentenceOf(const WakeEnd& end, const Endpoint& endpoint)
{
    const QString time = format::duration(end.elapsed);
    switch (end.kind) {
    case WakeEnd::Kind::Hot:
        return QCoreApplication::translate("commands", "%1 answers, after %2.").arg(endpoint.model, time);
    case WakeEnd::Kind::Cancelled:
        return QCoreApplication::translate("commands", "Stopped waiting; the cluster may go on loading %1.")
            .arg(endpoint.model);
    case WakeEnd::Kind::GaveUp:
        return QCoreApplication::translate("commands",
                                           "%1 did not answer within %2. Its cluster may be full: try again "
                                           "later.")
            .arg(endpoint.model, time);
    case WakeEnd::Kind::Failed:
        break;
    }
    const CheckedItem item {.kind = CheckedItem::Kind::Model,
                            .state = CheckedItem::State::Failed,
                            .cause = end.cause,
                            .detail = end.detail};
    const QString sentence = QCoreApplication::translate("commands", "%1 cannot be started from here: %2.")
                                 .arg(endpoint.model, checktext::finding(item))
        + u' ' + checktext::explanation(item);
    return QString(sentence + u' ' + reported(end.cause, end.detail)).trimmed();
}

QByteArray documentOf(const WakeEnd& end, const Endpoint& endpoint)
{
    const nlohmann::ordered_json document {{"name", endpoint.name.toStdString()},
                                           {"model", endpoint.model.toStdString()},
                                           {"outcome", keyOf(end.kind)},
                                           {"elapsed_s", toSeconds(end.elapsed)},
                                           {"cause", tokenscope::keyOf(end.cause).toStdString()},
                                           {"message", end.detail.toStdString()}};
    return QByteArray::fromStdString(document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

QString progressOf(const WakeProgress& progress)
{
    QString state = statetext::word(progress.model.state);
    if (progress.isConfirming)
        state = QCoreApplication::translate("commands", "hot, being asked");
    if (state.isEmpty())
        state = format::noValue();
    const QString elapsed = format::duration(std::chrono::floor<std::chrono::seconds>(progress.elapsed));
    if (progress.model.startsAt)
        return QCoreApplication::translate("commands", "%1: %2, %3 so far, starts about %4")
            .arg(progress.model.id, state, elapsed, *progress.model.startsAt);
    return QCoreApplication::translate("commands", "%1: %2, %3 so far, usually 10 to 15 minutes")
        .arg(progress.model.id, state, elapsed);
}

int exitCodeOf(WakeEnd::Kind kind)
{
    switch (kind) {
    case WakeEnd::Kind::Hot:
        return exitDone;
    case WakeEnd::Kind::Cancelled:
        return exitInterrupted;
    case WakeEnd::Kind::GaveUp:
    case WakeEnd::Kind::Failed:
        break;
    }
    return exitRequestsFailed;
}

} // namespace

int wakeModel(Endpoint endpoint, const EndpointsOptions& options, Terminal& terminal)
{
    if (!options.model.isEmpty())
        endpoint.model = options.model;
    if (endpoint.isSimulated()) {
        terminal.say(QCoreApplication::translate("commands", "%1 is simulated, and always awake.").arg(endpoint.name));
        return exitDone;
    }
    EndpointDesk desk;
    if (const auto opened = desk.open(options.network); !opened) {
        terminal.complain(opened.error());
        return exitCannot;
    }
    WakeUp wakeUp(desk.access(), endpoint, {.limit = options.patience});
    Interruption interruption;
    QObject::connect(&interruption, &Interruption::requested, &wakeUp, &WakeUp::cancel);
    QObject::connect(&wakeUp, &WakeUp::progressed, &wakeUp,
                     [&terminal, told = std::optional<ModelState>()](const WakeProgress& progress) mutable {
                         if (told != progress.model.state)
                             terminal.say(progressOf(progress)); // stays, also where nothing can be overwritten
                         told = progress.model.state;
                         terminal.progress(progressOf(progress));
                     });
    int exitCode = exitCannot;
    QObject::connect(&wakeUp, &WakeUp::finished, qApp, [&](const WakeEnd& end) {
        exitCode = exitCodeOf(end.kind);
        if (options.asJson)
            terminal.print(documentOf(end, endpoint));
        else
            terminal.say(sentenceOf(end, endpoint));
        QCoreApplication::quit();
    });
    wakeUp.start();
    QCoreApplication::exec();
    return exitCode;
}

} // namespace tokenscope::commands
