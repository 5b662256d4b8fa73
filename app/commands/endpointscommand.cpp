// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/interruption.h"
#include "app/commands/terminal.h"
#include "app/planbuilder.h"
#include "app/simulatedservers.h"
#include "app/usersignin.h"
#include "run/runcontroller.h"
#include "store/endpointsfile.h"
#include "ui/text/format.h"
#include "ui/text/outcometext.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace tokenscope::commands {

namespace {

QString addressOf(const Endpoint& endpoint)
{
    return endpoint.isSimulated() ? QCoreApplication::translate("commands", "simulated")
                                  : endpoint.baseUrl.toString(QUrl::RemoveUserInfo);
}

int list(const std::vector<Endpoint>& endpoints, bool asJson, Terminal& terminal)
{
    nlohmann::ordered_json document = nlohmann::ordered_json::array();
    QString table;
    for (const Endpoint& endpoint : endpoints) {
        document.push_back({{"name", endpoint.name.toStdString()},
                            {"base_url", endpoint.baseUrl.toString(QUrl::RemoveUserInfo).toStdString()},
                            {"model", endpoint.model.toStdString()},
                            {"simulated", endpoint.isSimulated()}});
        table
            += QStringLiteral("%1  %2  %3\n").arg(endpoint.name, -18).arg(endpoint.model, -22).arg(addressOf(endpoint));
    }
    const QByteArray text = asJson
        ? QByteArray::fromStdString(document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace))
        : harmless(table).toUtf8();
    return terminal.print(text) ? exitDone : exitCannot;
}

/// What a check asks: one short question, one token of answer, limits that a person waits for.
RunPlan checkPlan(std::vector<Endpoint> endpoints)
{
    using namespace std::chrono_literals;
    return {.endpoints = std::move(endpoints),
            .prompts = {.prompts = {promptFromText(QStringLiteral("Say yes."))}},
            .order = Order::Together,
            .sampling = {.temperature = 0, .maxTokens = 16},
            .timeouts = {.connect = 10s, .firstToken = 60s, .stall = 30s, .total = 90s}};
}

int conclude(const RunResult& result, bool asJson, Terminal& terminal)
{
    nlohmann::ordered_json document = nlohmann::ordered_json::array();
    QString table;
    bool isAllWell = true;
    for (const Leg& leg : result.legs) {
        for (const RequestRecord& record : leg.records) {
            isAllWell = isAllWell && record.succeeded();
            document.push_back({{"name", leg.name.toStdString()},
                                {"outcome", keyOf(record.outcome, record.httpStatus).toStdString()},
                                {"latency_s", toSeconds(record.latency)},
                                {"message", record.errorMessage.toStdString()}});
            table += QStringLiteral("%1  %2\n")
                         .arg(leg.name, -18)
                         .arg(record.succeeded() ? QCoreApplication::translate("commands", "answers, %1")
                                                       .arg(format::latency(record.latency))
                                                 : outcometext::details(record));
        }
    }
    const QByteArray text = asJson
        ? QByteArray::fromStdString(document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace))
        : harmless(table).toUtf8();
    if (!terminal.print(text) || result.wasStopped)
        return result.wasStopped ? exitInterrupted : exitCannot;
    return isAllWell ? exitDone : exitRequestsFailed;
}

int check(std::vector<Endpoint> endpoints, bool asJson, Terminal& terminal)
{
    RunPlan plan = checkPlan(std::move(endpoints));
    const auto servers = serveSimulatedEndpoints(plan);
    if (!servers) {
        terminal.complain(servers.error());
        return exitCannot;
    }
    const SteadyClock clock;
    UserSignIn user(clock);
    RunController runs(clock, user.signIn());
    Interruption interruption;
    QObject::connect(&interruption, &Interruption::requested, &runs, &RunController::stop);
    int exitCode = exitCannot;
    QObject::connect(&runs, &RunController::finished, qApp, [&](const RunResultPtr& result) {
        exitCode = conclude(*result, asJson, terminal);
        QCoreApplication::quit();
    });
    runs.start(plan);
    QCoreApplication::exec();
    return exitCode;
}

} // namespace

int endpoints(const EndpointsOptions& options)
{
    Terminal terminal;
    const auto file = EndpointsFile::load(EndpointsFile::defaultPath());
    if (!file) {
        terminal.complain(file.error());
        return exitCannot;
    }
    if (options.action == EndpointsOptions::Action::List)
        return list(file->endpoints(), options.asJson, terminal);
    std::vector<Endpoint> chosen = file->endpoints();
    if (options.names.isEmpty()) {
        std::erase_if(chosen, &Endpoint::isSimulated);
    } else {
        auto named = chooseEndpoints(options.names, *file);
        if (!named) {
            terminal.complain(named.error());
            return exitCannot;
        }
        chosen = *std::move(named);
    }
    return check(std::move(chosen), options.asJson, terminal);
}

} // namespace tokenscope::commands
