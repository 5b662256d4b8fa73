// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/endpointactions.h"
#include "app/commands/interruption.h"
#include "app/commands/terminal.h"
#include "app/endpointdesk.h"
#include "app/planbuilder.h"
#include "gateway/batchreader.h"
#include "gateway/batchresult.h"
#include "store/endpointsfile.h"
#include "store/resultsfile.h"
#include "ui/text/checktext.h"
#include "ui/text/format.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <optional>

namespace tokenscope::commands {

namespace {

using Json = nlohmann::ordered_json;

Json asJson(const std::optional<QDateTime>& time)
{
    return time ? Json(time->toString(Qt::ISODate).toStdString()) : Json();
}

template<typename Number>
Json orNull(const std::optional<Number>& number)
{
    return number ? Json(*number) : Json();
}

Json asJson(const BatchMetrics& metrics)
{
    return {{"response_time_s", metrics.responseTime ? Json(toSeconds(*metrics.responseTime)) : Json()},
            {"tokens_per_second", orNull(metrics.tokensPerSecond)},
            {"total_tokens", orNull(metrics.totalTokens)},
            {"responses", orNull(metrics.responses)},
            {"lines", orNull(metrics.lines)}};
}

Json asJson(const Batch& batch)
{
    Json object {{"id", batch.id.toStdString()},           {"status", batch.status.toStdString()},
                 {"cluster", batch.cluster.toStdString()}, {"framework", batch.framework.toStdString()},
                 {"model", batch.model.toStdString()},     {"input", batch.input.toStdString()},
                 {"output", batch.output.toStdString()},   {"created_at", asJson(batch.createdAt)},
                 {"ended_at", asJson(batch.endedAt)}};
    object["metrics"] = batch.metrics ? asJson(*batch.metrics) : Json();
    return object;
}

QString timeOf(const std::optional<QDateTime>& time)
{
    return time ? format::dateTime(*time) : format::noValue();
}

QString listText(const std::vector<Batch>& batches)
{
    QString text;
    for (const Batch& batch : batches)
        text += QStringLiteral("%1  %2  %3  %4\n")
                    .arg(batch.id, -36)
                    .arg(batch.status, -10)
                    .arg(timeOf(batch.createdAt), -18)
                    .arg(batch.input);
    return text.isEmpty() ? QCoreApplication::translate("commands", "No batches.") : text;
}

QString rowOf(const QString& name, const QString& value)
{
    return value.isEmpty() ? QString() : QStringLiteral("%1  %2\n").arg(name, -14).arg(value);
}

QString metricsText(const BatchMetrics& metrics)
{
    const auto count
        = [](const std::optional<std::int64_t>& number) { return number ? format::count(*number) : QString(); };
    return rowOf(QCoreApplication::translate("commands", "Time"),
                 metrics.responseTime ? format::duration(*metrics.responseTime) : QString())
        + rowOf(QCoreApplication::translate("commands", "Tokens/s"),
                metrics.tokensPerSecond ? format::significant(*metrics.tokensPerSecond) : QString())
        + rowOf(QCoreApplication::translate("commands", "Tokens"), count(metrics.totalTokens))
        + rowOf(QCoreApplication::translate("commands", "Responses"), count(metrics.responses))
        + rowOf(QCoreApplication::translate("commands", "Lines"), count(metrics.lines));
}

QString showText(const BatchAnswer& answer)
{
    const Batch& batch = answer.batches.front();
    QString text = rowOf(QCoreApplication::translate("commands", "Batch"), batch.id)
        + rowOf(QCoreApplication::translate("commands", "Status"), batch.status)
        + rowOf(QCoreApplication::translate("commands", "Cluster"), batch.cluster)
        + rowOf(QCoreApplication::translate("commands", "Model"), batch.model)
        + rowOf(QCoreApplication::translate("commands", "Input"), batch.input)
        + rowOf(QCoreApplication::translate("commands", "Output"), batch.output)
        + rowOf(QCoreApplication::translate("commands", "Submitted"), timeOf(batch.createdAt));
    if (batch.endedAt)
        text += rowOf(QCoreApplication::translate("commands", "Ended"), timeOf(batch.endedAt));
    if (batch.metrics)
        text += metricsText(*batch.metrics);
    return text + rowOf(QCoreApplication::translate("commands", "Message"), format::oneLine(answer.detail));
}

QByteArray documentOf(const BatchAnswer& answer, const BatchesOptions& options)
{
    const bool isOne = options.action == BatchesOptions::Action::Show;
    if (!options.asJson)
        return harmless(isOne ? showText(answer) : listText(answer.batches)).toUtf8();
    Json document = Json::array();
    for (const Batch& batch : answer.batches)
        document.push_back(asJson(batch));
    if (isOne)
        document = Json(document.front());
    return QByteArray::fromStdString(document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

int keep(const Batch& batch, const Endpoint& endpoint, const QString& path, Terminal& terminal)
{
    if (!batch.metrics) {
        terminal.complain(
            QCoreApplication::translate("commands", "%1 has no figures yet: it is %2. Nothing was written.")
                .arg(batch.id, batch.status));
        return exitRequestsFailed;
    }
    if (const auto saved = resultsfile::save(resultFromBatch(batch, endpoint), path); !saved) {
        terminal.complain(saved.error());
        return exitCannot;
    }
    terminal.say(QCoreApplication::translate("commands", "Results file: %1").arg(path));
    return exitDone;
}

QString complaintAbout(const BatchAnswer& answer, const BatchesOptions& options)
{
    if (answer.cause == Cause::OperationNotSupported && answer.status == 0)
        return QCoreApplication::translate(
                   "commands",
                   "%1 is not behind a gateway that has batches. Name an endpoint that is: --endpoint Sophia")
            .arg(options.endpoint);
    const bool isReached = answer.status != 0;
    const CheckedItem item {.kind = isReached ? CheckedItem::Kind::Answer : CheckedItem::Kind::Address,
                            .state = CheckedItem::State::Failed,
                            .cause = answer.cause,
                            .detail = answer.detail};
    const bool isOne = options.action == BatchesOptions::Action::Show;
    const QString sentence = (isOne ? QCoreApplication::translate("commands", "%1 does not tell of this batch: %2.")
                                    : QCoreApplication::translate("commands", "%1 does not tell its batches: %2."))
                                 .arg(options.endpoint, checktext::finding(item))
        + u' ' + checktext::explanation(item);
    return QString(sentence + u' ' + reported(answer.cause, answer.detail)).trimmed();
}

int conclude(const BatchAnswer& answer, const Endpoint& endpoint, const BatchesOptions& options, Terminal& terminal)
{
    if (answer.isKnown) {
        if (!terminal.print(documentOf(answer, options)))
            return exitCannot;
        return options.outFile.isEmpty() ? exitDone : keep(answer.batches.front(), endpoint, options.outFile, terminal);
    }
    terminal.complain(complaintAbout(answer, options));
    return exitRequestsFailed;
}

Result<Endpoint> endpointNamed(const QString& name)
{
    const auto file = EndpointsFile::load(EndpointsFile::defaultPath());
    if (!file)
        return file.error();
    auto endpoints = chooseEndpoints({name}, *file);
    if (!endpoints)
        return endpoints.error();
    return endpoints->front();
}

} // namespace

int batches(const BatchesOptions& options)
{
    Terminal terminal;
    const auto endpoint = endpointNamed(options.endpoint);
    if (!endpoint) {
        terminal.complain(endpoint.error());
        return exitCannot;
    }
    EndpointDesk desk;
    if (const auto opened = desk.open(options.network); !opened) {
        terminal.complain(opened.error());
        return exitCannot;
    }
    Interruption interruption;
    QObject::connect(&interruption, &Interruption::requested, qApp, [] { QCoreApplication::exit(exitInterrupted); });
    const auto then
        = [&](const BatchAnswer& answer) { QCoreApplication::exit(conclude(answer, *endpoint, options, terminal)); };
    if (options.action == BatchesOptions::Action::Show)
        batchreader::show(desk.client(), *endpoint, options.id, qApp, then);
    else
        batchreader::list(desk.client(), *endpoint, options.status, qApp, then);
    return QCoreApplication::exec();
}

} // namespace tokenscope::commands
