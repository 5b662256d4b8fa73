// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launch/launchrecord.h"

#include "launch/launchscript.h"

#include <QDir>
#include <QSaveFile>

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

using Json = nlohmann::ordered_json;

constexpr int formatVersion = 1;

std::string utf8(const QString& text)
{
    return text.toStdString();
}

Json routeToJson(const RemoteRoute& route)
{
    static constexpr std::array hops {"automatic", "jump", "from_first"};
    return {{"kind", route.isLocal() ? "local" : "ssh"},
            {"first", utf8(route.first)},
            {"second", utf8(route.second)},
            {"second_hop", hops.at(std::size_t(route.secondHop))},
            {"config_file", utf8(route.configFile)}};
}

Json numberOrNull(std::optional<std::int64_t> number)
{
    return number ? Json(*number) : Json(nullptr);
}

Json toJson(const LaunchRecord& record)
{
    const LaunchPlan& plan = record.plan;
    return {{"tokenscope_launch", formatVersion},
            {"route", routeToJson(plan.route)},
            {"folder", utf8(plan.folder)},
            {"environment", utf8(plan.environment)},
            {"parameters", utf8(plan.parameters)},
            {"batch_sizes", plan.batchSizes},
            {"command", utf8(plan.command)},
            {"name", utf8(plan.name)},
            {"jobs_command", utf8(plan.jobsCommand)},
            {"cancel_command", utf8(plan.cancelCommand)},
            {"started_at", utf8(plan.startedAt)},
            {"local_folder", utf8(record.localFolder)},
            {"planned_steps", numberOrNull(record.plannedSteps)},
            {"log_steps", numberOrNull(record.logSteps)},
            {"is_ended", record.isEnded}};
}

QString textIn(const Json& object, const char* key)
{
    return QString::fromStdString(object.at(key).get<std::string>());
}

std::optional<std::int64_t> numberIn(const Json& object, const char* key)
{
    const Json& value = object.at(key);
    return value.is_null() ? std::nullopt : std::optional(value.get<std::int64_t>());
}

RemoteRoute routeFrom(const Json& object)
{
    const QString hop = textIn(object, "second_hop");
    RemoteRoute route {.kind = textIn(object, "kind") == u"local"_s ? RemoteRoute::Kind::Local : RemoteRoute::Kind::Ssh,
                       .first = textIn(object, "first"),
                       .second = textIn(object, "second"),
                       .configFile = textIn(object, "config_file")};
    if (hop == u"jump"_s)
        route.secondHop = RemoteRoute::SecondHop::Jump;
    else if (hop == u"from_first"_s)
        route.secondHop = RemoteRoute::SecondHop::FromFirst;
    return route;
}

LaunchRecord recordFrom(const Json& object)
{
    LaunchRecord record {.localFolder = textIn(object, "local_folder"),
                         .plannedSteps = numberIn(object, "planned_steps"),
                         .logSteps = numberIn(object, "log_steps"),
                         .isEnded = object.at("is_ended").get<bool>()};
    record.plan = {.route = routeFrom(object.at("route")),
                   .folder = textIn(object, "folder"),
                   .environment = textIn(object, "environment"),
                   .parameters = textIn(object, "parameters"),
                   .batchSizes = object.at("batch_sizes").get<std::vector<std::int64_t>>(),
                   .command = textIn(object, "command"),
                   .name = textIn(object, "name"),
                   .jobsCommand = textIn(object, "jobs_command"),
                   .cancelCommand = textIn(object, "cancel_command"),
                   .startedAt = textIn(object, "started_at")};
    return record;
}

std::optional<LaunchRecord> readRecord(const QString& path)
{
    constexpr qint64 largest = 1 << 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest)
        return std::nullopt;
    try {
        const Json object = Json::parse(file.readAll().toStdString());
        if (object.at("tokenscope_launch").get<int>() != formatVersion)
            return std::nullopt;
        return recordFrom(object);
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

} // namespace

Result<Done> saveLaunch(const LaunchRecord& record, const QString& folder)
{
    QDir().mkpath(folder);
    const QString name = launchscript::runName(record.plan, 0).chopped(4); // without "_bs0"
    const QString path = QDir(folder).filePath(record.plan.startedAt + u'-' + name + u".json"_s);
    QSaveFile file(path);
    const QByteArray text
        = QByteArray::fromStdString(toJson(record).dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return Done {};
    return Error {.code = Error::Code::NotWritable, .subject = path, .detail = file.errorString()};
}

std::vector<LaunchRecord> rememberedLaunches(const QString& folder)
{
    std::vector<LaunchRecord> records;
    const QDir dir(folder);
    for (const QString& name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name | QDir::Reversed)) {
        if (auto record = readRecord(dir.filePath(name)))
            records.push_back(*std::move(record));
    }
    return records;
}

} // namespace tokenscope
