// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/legschema.h"

#include "store/loadschema.h"
#include "store/originalstatistics.h"
#include "store/requestschema.h"
#include "store/resultschema.h"
#include "store/telemetryschema.h"

#include <algorithm>
#include <map>
#include <utility>

namespace tokenscope::legschema {

namespace {

bool isResult(const RequestRecord& record)
{
    return record.succeeded() && !record.isWarmup;
}

bool isFailure(const RequestRecord& record)
{
    return !record.succeeded() && !record.isWarmup;
}

bool isWarmup(const RequestRecord& record)
{
    return record.isWarmup;
}

template<typename Predicate>
std::vector<JsonFields> wholeRequests(const Leg& leg, const QString& key, Predicate belongs)
{
    std::vector<JsonFields> list;
    for (const RequestRecord& record : leg.records) {
        if (belongs(record))
            list.push_back(requestschema::wholeFields(record, key));
    }
    return list;
}

std::vector<JsonFields> timings(const Leg& leg)
{
    std::vector<JsonFields> list;
    std::int64_t position = 0;
    for (const RequestRecord& record : leg.records) {
        if (!isResult(record))
            continue;
        JsonFields fields = requestschema::timingFields(record, position++);
        if (!fields.isEmpty())
            list.push_back(std::move(fields));
    }
    return list;
}

void putIfAny(JsonFields& fields, const std::string& key, std::vector<JsonFields>&& list)
{
    if (!list.empty())
        fields.putObjects(key, std::move(list));
}

/// What was left over when the leg was read: the part of its entry under `tokenscope`, and the rest.
std::pair<QByteArray, QByteArray> splitLeftovers(const QByteArray& leftovers)
{
    auto fields = leftovers.isEmpty() ? Result<JsonFields>(JsonFields()) : JsonFields::parse(leftovers, {});
    if (!fields)
        return {};
    auto ours = fields->takeObject("tokenscope");
    return {ours ? ours->text() : QByteArray(), fields->text()};
}

// --- reading

Result<std::vector<RequestRecord>> takeResults(JsonFields& original, const QString& key)
{
    std::vector<RequestRecord> records;
    std::vector<JsonFields> list = original.takeObjects("results");
    if (original.isArray("results"))
        return Error {.code = Error::Code::WrongSchema, .subject = {}, .detail = QStringLiteral("%1.results").arg(key)};
    for (JsonFields& fields : list) {
        auto record
            = requestschema::recordFromResult(std::move(fields), key, static_cast<std::int64_t>(records.size()));
        if (!record)
            return record.error();
        records.push_back(*std::move(record));
    }
    return records;
}

/// Timings are matched by prompt and run, not by position: a script may have removed a result.
void takeTimings(JsonFields& extra, std::vector<RequestRecord>& records)
{
    std::multimap<std::pair<std::int64_t, std::int64_t>, RequestRecord*> byIdentity;
    for (RequestRecord& record : records)
        byIdentity.emplace(std::pair(record.promptNumber, record.run), &record);
    std::vector<JsonFields> list = extra.takeObjects("requests");
    for (JsonFields& fields : list) {
        const std::int64_t prompt = fields.takeInteger("prompt_id").value_or(-1);
        const std::int64_t run = fields.takeInteger("run").value_or(-1);
        const auto match = byIdentity.find({prompt, run});
        if (match == byIdentity.end())
            continue;
        requestschema::addTiming(std::move(fields), *match->second);
        byIdentity.erase(match);
    }
}

void takeWhole(JsonFields& extra, const QString& key, bool areWarmups, std::vector<RequestRecord>& records)
{
    std::vector<JsonFields> list = extra.takeObjects(areWarmups ? "warmups" : "failures");
    for (JsonFields& fields : list)
        records.push_back(requestschema::recordFromWhole(std::move(fields), key, areWarmups));
}

void takeStatistics(JsonFields& original, Leg& leg)
{
    if (auto block = original.takeObject("statistics"))
        leg.recorded = originalstatistics::recorded(std::move(*block));
}

void takeIdentity(JsonFields& extra, Leg& leg, const QString& model)
{
    leg.name = extra.takeText("name").value_or(resultschema::nameFromKey(leg.key));
    const auto ownModel = extra.takeText("model");
    leg.model = ownModel.value_or(model);
    leg.baseUrl = QUrl(extra.takeText("base_url").value_or(QString()), QUrl::StrictMode);
    leg.isSimulated = extra.takeBoolean("simulated").value_or(false);
    loadschema::takePart(extra, leg.part);
    telemetryschema::takeBatch(extra, leg.batch);
    telemetryschema::takeServer(extra, leg.server);
    if (!ownModel && leg.model.isEmpty() && !leg.records.empty()) // the variant without `models`
        leg.model = leg.records.front().servedModel;
}

} // namespace

JsonFields originalFields(const Leg& leg, const QString& key, bool hasPlan)
{
    std::vector<JsonFields> results;
    for (const RequestRecord& record : leg.records) {
        if (isResult(record))
            results.push_back(requestschema::resultFields(record, key));
    }
    JsonFields fields;
    fields.putObjects("results", std::move(results));
    if (leg.recorded)
        fields.putJson("statistics", leg.recorded->verbatim);
    else if (hasPlan)
        fields.putObject("statistics", originalstatistics::computed(leg));
    fields.restore(splitLeftovers(leg.unknownFields).second);
    return fields;
}

JsonFields newFields(const Leg& leg, const QString& key, bool hasPlan)
{
    JsonFields fields;
    if (hasPlan || leg.name != resultschema::nameFromKey(leg.key))
        fields.putText("name", leg.name);
    if (hasPlan) {
        fields.putText("model", leg.model);
        fields.putBoolean("simulated", leg.isSimulated);
    }
    if (!leg.baseUrl.isEmpty()) {
        const QUrl url = leg.baseUrl.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
        fields.putText("base_url", url.toString(QUrl::FullyEncoded));
    }
    if (JsonFields part = loadschema::partFields(leg.part); !part.isEmpty())
        fields.putObject("part", std::move(part));
    telemetryschema::putBatch(fields, leg.batch);
    telemetryschema::putServer(fields, leg.server);
    putIfAny(fields, "requests", timings(leg));
    putIfAny(fields, "failures", wholeRequests(leg, key, isFailure));
    putIfAny(fields, "warmups", wholeRequests(leg, key, isWarmup));
    fields.restore(splitLeftovers(leg.unknownFields).first);
    return fields;
}

bool isLeg(const JsonFields& file, const std::string& key)
{
    return file.isObject(key) && (file.hasField(key, "results") || file.hasField(key, "statistics"));
}

Result<Leg> legFrom(JsonFields&& original, JsonFields&& extra, const QString& key, const QString& model)
{
    Leg leg;
    leg.key = key;
    auto records = takeResults(original, key);
    if (!records)
        return records.error();
    leg.records = *std::move(records);
    takeTimings(extra, leg.records);
    takeIdentity(extra, leg, model);
    takeWhole(extra, key, false, leg.records);
    takeWhole(extra, key, true, leg.records);
    std::ranges::stable_sort(leg.records, {}, &RequestRecord::number);
    takeStatistics(original, leg);
    if (!extra.isEmpty())
        original.putObject("tokenscope", std::move(extra));
    leg.unknownFields = original.text();
    return leg;
}

} // namespace tokenscope::legschema
