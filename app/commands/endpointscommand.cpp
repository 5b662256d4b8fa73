// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/endpointactions.h"
#include "app/commands/terminal.h"
#include "app/planbuilder.h"
#include "store/endpointsfile.h"
#include "ui/text/format.h"

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

Result<std::vector<Endpoint>> chosen(const QStringList& names, const EndpointsFile& file)
{
    if (!names.isEmpty())
        return chooseEndpoints(names, file);
    std::vector<Endpoint> endpoints = file.endpoints();
    std::erase_if(endpoints, &Endpoint::isSimulated);
    return endpoints;
}

} // namespace

QString reported(Cause cause, const QString& detail)
{
    if (detail.isEmpty())
        return {};
    const QString sentence = cause == Cause::TokenMissing ? QCoreApplication::translate("commands", "Looked for: %1")
                                                          : QCoreApplication::translate("commands", "Reported: %1");
    return sentence.arg(format::oneLine(detail));
}

const char* keyOf(ModelState state)
{
    switch (state) {
    case ModelState::Unknown:
        return "unknown";
    case ModelState::Hot:
        return "hot";
    case ModelState::Starting:
        return "starting";
    case ModelState::Queued:
        return "queued";
    case ModelState::Stopped:
        return "stopped";
    case ModelState::Offline:
        return "offline";
    }
    Q_UNREACHABLE();
}

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
    const auto named = chosen(options.names, *file);
    if (!named) {
        terminal.complain(named.error());
        return exitCannot;
    }
    switch (options.action) {
    case EndpointsOptions::Action::Check:
        return checkEndpoints(*named, options, terminal);
    case EndpointsOptions::Action::Models:
        return listModels(*named, options, terminal);
    case EndpointsOptions::Action::Wake:
        return wakeModel(named->front(), options, terminal);
    case EndpointsOptions::Action::List:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace tokenscope::commands
