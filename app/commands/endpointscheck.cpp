// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/endpointactions.h"
#include "app/commands/interruption.h"
#include "app/commands/terminal.h"
#include "app/endpointdesk.h"
#include "app/simulatedservers.h"
#include "gateway/endpointcheck.h"
#include "ui/text/checktext.h"
#include "ui/text/format.h"
#include "ui/text/outcometext.h"
#include "ui/text/statetext.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace tokenscope::commands {

namespace {

using namespace std::chrono_literals;
using Json = nlohmann::ordered_json;
using Kind = CheckedItem::Kind;
using State = CheckedItem::State;

constexpr Milliseconds lookDeadline = 30s;
constexpr Milliseconds askDeadline = 120s; // the question alone may take 90 s

const char* keyOf(Kind kind)
{
    switch (kind) {
    case Kind::Address:
        return "address";
    case Kind::Tls:
        return "tls";
    case Kind::Credential:
        return "credential";
    case Kind::Model:
        return "model";
    case Kind::Clock:
        return "clock";
    case Kind::Answer:
        return "answer";
    }
    Q_UNREACHABLE();
}

const char* keyOf(State state)
{
    switch (state) {
    case State::Pending:
    case State::Skipped:
        return "skipped";
    case State::Passed:
        return "passed";
    case State::Warned:
        return "warned";
    case State::Failed:
        return "failed";
    }
    Q_UNREACHABLE();
}

const CheckedItem* firstFailed(const EndpointReport& report)
{
    const auto failed = std::ranges::find(report.items, State::Failed, &CheckedItem::state);
    return failed == report.items.end() ? nullptr : &*failed;
}

/// As it is called for a request, whether or not one was sent.
QString outcomeKey(const EndpointReport& report)
{
    if (report.answer)
        return tokenscope::keyOf(report.answer->outcome, report.answer->httpStatus);
    const CheckedItem* failed = firstFailed(report);
    if (failed == nullptr)
        return QStringLiteral("not_asked"); // a cold model
    switch (failed->kind) {
    case Kind::Address:
        return tokenscope::keyOf(failed->cause == Cause::NobodyListens ? Outcome::Refused : Outcome::Unreachable);
    case Kind::Tls:
        return tokenscope::keyOf(Outcome::TlsFailed);
    case Kind::Credential:
        return failed->cause == Cause::TokenMissing ? tokenscope::keyOf(Outcome::NoCredential)
                                                    : tokenscope::keyOf(Outcome::HttpError, 401);
    case Kind::Model:
        return tokenscope::keyOf(Outcome::HttpError, failed->cause == Cause::ModelNotFound ? 404 : 503);
    case Kind::Clock:
    case Kind::Answer:
        break;
    }
    return tokenscope::keyOf(Outcome::TotalTimeout);
}

Json asJson(const CheckedItem& item)
{
    return {{"item", keyOf(item.kind)},
            {"state", keyOf(item.state)},
            {"cause", tokenscope::keyOf(item.cause).toStdString()},
            {"detail", item.detail.toStdString()}};
}

Json asJson(const ServedModel& model)
{
    Json object {
        {"id", model.id.toStdString()}, {"state", commands::keyOf(model.state)}, {"note", model.note.toStdString()}};
    if (model.startsAt)
        object["starts_at"] = model.startsAt->toStdString();
    if (model.walltime)
        object["walltime"] = model.walltime->toStdString();
    if (model.contextTokens)
        object["context_tokens"] = *model.contextTokens;
    return object;
}

Json asJson(const EndpointReport& report);

template<typename Values>
Json listOf(const Values& values)
{
    Json list = Json::array();
    for (const auto& value : values)
        list.push_back(asJson(value));
    return list;
}

Json asJson(const EndpointReport& report)
{
    const CheckedItem* failed = firstFailed(report);
    const QString message = report.answer ? report.answer->errorMessage
        : failed != nullptr               ? failed->detail
                                          : QString();
    Json object {{"name", report.endpoint.toStdString()},
                 {"outcome", outcomeKey(report).toStdString()},
                 {"latency_s", report.answer ? Json(toSeconds(report.answer->latency)) : Json()},
                 {"message", message.toStdString()},
                 {"items", listOf(report.items)},
                 {"models", listOf(report.models)},
                 {"model", report.model ? asJson(*report.model) : Json()},
                 {"likely_url", report.likelyUrl ? Json(report.likelyUrl->toString().toStdString()) : Json()},
                 {"successor", report.successor ? Json(report.successor->toStdString()) : Json()},
                 {"account", report.account.toStdString()},
                 {"under_maintenance", report.isUnderMaintenance}};
    object["clock_offset_s"] = report.clockOffset ? Json(toSeconds(*report.clockOffset)) : Json();
    object["checked_at"] = report.checkedAt ? Json(report.checkedAt->toString(Qt::ISODate).toStdString()) : Json();
    return object;
}

QByteArray documentOf(const Json& json)
{
    return QByteArray::fromStdString(json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

/// What one item came to, and what can be done. Of a question that was asked its outcome says most.
std::pair<QString, QString> wordsOf(const EndpointReport& report, const CheckedItem& item)
{
    if (item.kind != Kind::Answer || !report.answer)
        return {checktext::finding(item), checktext::explanation(item)};
    if (report.answer->succeeded())
        return {QCoreApplication::translate("commands", "answers, %1").arg(format::latency(report.answer->latency)),
                {}};
    return {outcometext::word(*report.answer), outcometext::explanation(*report.answer)};
}

/// What else is to be done.
QStringList advice(const EndpointReport& report)
{
    QStringList lines;
    if (report.successor)
        lines << QCoreApplication::translate("commands", "It is offered as %1 now: put that into the endpoint.")
                     .arg(*report.successor);
    if (report.likelyUrl)
        lines << QCoreApplication::translate("commands", "Did you mean %1? Then put that into the endpoint.")
                     .arg(report.likelyUrl->toString(QUrl::RemoveUserInfo));
    const bool isCold = std::ranges::find(report.items, Cause::ModelCold, &CheckedItem::cause) != report.items.end();
    if (isCold)
        lines << QCoreApplication::translate("commands", "To wake it: tokenscope endpoints wake \"%1\"")
                     .arg(report.endpoint);
    return lines;
}

QString lineOf(const EndpointReport& report, const CheckedItem& item)
{
    const auto [finding, explanation] = wordsOf(report, item);
    QString line = QStringLiteral("  %1 %2 %3\n")
                       .arg(checktext::sign(item.state))
                       .arg(checktext::name(item.kind), -12)
                       .arg(finding);
    if (!explanation.isEmpty())
        line += QStringLiteral("      %1\n").arg(explanation);
    const bool isTold = item.state == State::Failed && !item.detail.isEmpty() && !finding.contains(item.detail);
    return isTold ? line + QStringLiteral("      %1\n").arg(reported(item.cause, item.detail)) : line;
}

QString textOf(const EndpointReport& report)
{
    QString text = report.endpoint + u'\n';
    for (const CheckedItem& item : report.items)
        text += lineOf(report, item);
    for (const QString& line : advice(report))
        text += QStringLiteral("  %1\n").arg(line);
    return text;
}

QString contextOf(const ServedModel& model)
{
    return model.contextTokens ? format::tokens(*model.contextTokens) : QString();
}

QString modelsTextOf(const EndpointReport& report)
{
    QString text = report.endpoint + u'\n';
    for (const ServedModel& model : report.models) {
        const QString state = statetext::word(model.state);
        const QString note = model.startsAt
            ? QCoreApplication::translate("commands", "starts about %1; %2").arg(*model.startsAt, model.note)
            : model.note;
        text += QStringLiteral("  %1  %2  %3%4\n")
                    .arg(model.id, -36)
                    .arg(state.isEmpty() ? format::noValue() : state, -10)
                    .arg(contextOf(model), format::oneLine(note, 80));
    }
    if (report.models.empty()) {
        const CheckedItem* decisive = checktext::decisive(report);
        text += QStringLiteral("  %1\n").arg(decisive == nullptr
                                                 ? QCoreApplication::translate("commands", "tells no models")
                                                 : checktext::finding(*decisive));
        if (decisive != nullptr)
            text += QStringLiteral("  %1\n").arg(checktext::explanation(*decisive));
        for (const QString& line : advice(report))
            text += QStringLiteral("  %1\n").arg(line);
    }
    const QStringList operations(report.operations.begin(), report.operations.end());
    if (!operations.isEmpty())
        text += QStringLiteral("  %1\n").arg(operations.join(QStringLiteral(", ")));
    return text;
}

/// Runs a check until it is over; `wasInterrupted` if the user ended it.
std::vector<EndpointReport> checked(const std::vector<Endpoint>& endpoints, const EndpointsOptions& options,
                                    Terminal& terminal, bool& wasInterrupted)
{
    const bool asks = options.action == EndpointsOptions::Action::Check;
    EndpointDesk desk;
    if (const auto opened = desk.open(options.network); !opened) {
        terminal.complain(opened.error());
        return {};
    }
    EndpointCheck check(desk.access());
    Interruption interruption;
    std::vector<EndpointReport> reports;
    QObject::connect(&interruption, &Interruption::requested, &check, [&] {
        wasInterrupted = true;
        check.cancel();
    });
    QObject::connect(&check, &EndpointCheck::updated, &check, [&terminal](const EndpointReport& report) {
        const auto pending = std::ranges::find(report.items, State::Pending, &CheckedItem::state);
        if (pending != report.items.end())
            terminal.progress(report.endpoint + QStringLiteral(": ") + checktext::name(pending->kind));
    });
    QObject::connect(&check, &EndpointCheck::finished, qApp, [&](const std::vector<EndpointReport>& all) {
        reports = all;
        QCoreApplication::quit();
    });
    check.start(endpoints, asks ? EndpointCheck::Depth::Ask : EndpointCheck::Depth::Look,
                asks ? askDeadline : lookDeadline);
    QCoreApplication::exec();
    return reports;
}

int print(const std::vector<EndpointReport>& reports, bool asJsonText, QString (*text)(const EndpointReport&),
          Terminal& terminal)
{
    QString whole;
    for (const EndpointReport& report : reports)
        whole += text(report);
    return terminal.print(asJsonText ? documentOf(listOf(reports)) : harmless(whole).toUtf8()) ? exitDone : exitCannot;
}

} // namespace

int checkEndpoints(std::vector<Endpoint> endpoints, const EndpointsOptions& options, Terminal& terminal)
{
    RunPlan plan {.endpoints = std::move(endpoints)};
    const auto servers = serveSimulatedEndpoints(plan);
    if (!servers) {
        terminal.complain(servers.error());
        return exitCannot;
    }
    bool wasInterrupted = false;
    const auto reports = checked(plan.endpoints, options, terminal, wasInterrupted);
    if (reports.empty() && !plan.endpoints.empty())
        return exitCannot;
    const int exitCode = print(reports, options.asJson, textOf, terminal);
    if (wasInterrupted || exitCode != exitDone)
        return wasInterrupted ? exitInterrupted : exitCode;
    return std::ranges::any_of(reports, firstFailed) ? exitRequestsFailed : exitDone;
}

int listModels(const std::vector<Endpoint>& endpoints, const EndpointsOptions& options, Terminal& terminal)
{
    bool wasInterrupted = false;
    const auto reports = checked(endpoints, options, terminal, wasInterrupted);
    if (reports.empty() && !endpoints.empty())
        return exitCannot;
    const int exitCode = print(reports, options.asJson, modelsTextOf, terminal);
    if (wasInterrupted || exitCode != exitDone)
        return wasInterrupted ? exitInterrupted : exitCode;
    const auto tellsNone = [](const EndpointReport& report) { return report.models.empty(); };
    return std::ranges::any_of(reports, tellsNone) ? exitRequestsFailed : exitDone;
}

} // namespace tokenscope::commands
