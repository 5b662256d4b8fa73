// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/requestschema.h"

#include "servers/causeofwords.h"
#include "servers/serverfigures.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tokenscope::requestschema {

namespace {

// --- writing

void putOptional(JsonFields& fields, const std::string& key, const std::optional<std::int64_t>& value)
{
    if (value)
        fields.putInteger(key, *value);
    else
        fields.putNull(key);
}

void putTime(JsonFields& fields, const std::string& key, const std::optional<Nanoseconds>& time)
{
    if (time)
        fields.putInteger(key, time->count());
}

void putTextIfAny(JsonFields& fields, const std::string& key, const QString& text)
{
    if (!text.isEmpty())
        fields.putText(key, text);
}

JsonFields metadataFields(const RequestRecord& record)
{
    JsonFields metadata;
    metadata.putText("model", record.servedModel);
    if (record.finishReason.isEmpty())
        metadata.putNull("finish_reason");
    else
        metadata.putText("finish_reason", record.finishReason);
    putOptional(metadata, "prompt_tokens", record.usage.promptTokens);
    putOptional(metadata, "completion_tokens", record.usage.completionTokens);
    putOptional(metadata, "total_tokens", record.usage.totalTokens);
    return metadata;
}

/// The keys of the original script, in its order.
JsonFields originalFields(const RequestRecord& record, const QString& legKey)
{
    JsonFields fields;
    fields.putText("endpoint", legKey);
    fields.putInteger("prompt_id", record.promptNumber);
    fields.putText("prompt", record.prompt);
    fields.putInteger("run", record.run);
    fields.putText("response", record.text);
    fields.putNumber("latency_sec", toSeconds(record.latency));
    fields.putObject("metadata", metadataFields(record));
    return fields;
}

/// Columns instead of one object for each chunk: a long answer has thousands.
JsonFields chunkFields(const std::vector<ChunkStamp>& chunks)
{
    std::vector<std::int64_t> after;
    std::vector<std::int64_t> characters;
    std::vector<std::int64_t> content;
    bool isAllContent = true;
    for (const ChunkStamp& chunk : chunks) {
        after.push_back(chunk.after.count());
        characters.push_back(chunk.characters);
        content.push_back(chunk.isContent ? 1 : 0);
        isAllContent = isAllContent && chunk.isContent;
    }
    JsonFields fields;
    fields.putIntegers("after_ns", after);
    fields.putIntegers("characters", characters);
    if (!isAllContent)
        fields.putIntegers("is_content", content);
    return fields;
}

void putEnd(JsonFields& fields, const RequestRecord& record)
{
    if (record.httpStatus != 0)
        fields.putInteger("http_status", record.httpStatus);
    // without the key a reader looks for the cause in the words
    if (record.cause != Cause::Unknown || causeOfRecord(record) != Cause::Unknown)
        fields.putText("cause", keyOf(record.cause));
    putTextIfAny(fields, "error", record.errorMessage);
    if (record.retryAfter)
        fields.putInteger("retry_after_ms", record.retryAfter->count());
    if (record.retriedWithoutUsage)
        fields.putBoolean("retried_without_usage", true);
    if (record.sentAgain)
        fields.putBoolean("sent_again", true);
}

JsonFields newFields(const RequestRecord& record)
{
    JsonFields fields;
    putTime(fields, "scheduled_ns", record.scheduledAt);
    putTime(fields, "sent_ns", record.sentAt);
    if (record.heldFor > Nanoseconds::zero())
        fields.putInteger("held_ns", record.heldFor.count());
    if (record.rateLimitedTimes > 0)
        fields.putInteger("rate_limited", record.rateLimitedTimes);
    putTime(fields, "connected_ns", record.connection.connected);
    putTime(fields, "secured_ns", record.connection.secured);
    putTime(fields, "first_byte_ns", record.connection.firstByte);
    putEnd(fields, record);
    if (record.isStreamed)
        fields.putBoolean("streamed", true);
    if (!record.chunks.empty())
        fields.putObject("chunks", chunkFields(record.chunks));
    if (record.usage.cachedTokens)
        fields.putInteger("cached_tokens", *record.usage.cachedTokens);
    putTextIfAny(fields, "reasoning", record.reasoning);
    if (!record.serverReported.isEmpty())
        fields.putJson("server_reported", record.serverReported);
    return fields;
}

/// Of what was left over when the record was read: the part of its entry under `tokenscope`, and the rest.
std::pair<QByteArray, QByteArray> splitLeftovers(const QByteArray& leftovers)
{
    if (leftovers.isEmpty())
        return {};
    auto fields = JsonFields::parse(leftovers, {});
    if (!fields)
        return {};
    auto ours = fields->takeObject("tokenscope");
    return {ours ? ours->text() : QByteArray(), fields->text()};
}

// --- reading

std::optional<Nanoseconds> takeTime(JsonFields& fields, const std::string& key)
{
    const auto time = fields.takeInteger(key);
    return time && *time >= 0 ? std::optional(Nanoseconds(*time)) : std::nullopt;
}

int takeSmall(JsonFields& fields, const std::string& key, int fallback)
{
    const auto value = fields.takeInteger(key);
    return value && *value >= 0 && *value <= std::numeric_limits<int>::max() ? static_cast<int>(*value) : fallback;
}

/// Seconds as a file has them; what has more digits than a nanosecond stays, so that it is saved as it was.
std::optional<Nanoseconds> takeLatency(JsonFields& fields)
{
    const auto seconds = fields.takeNumber("latency_sec");
    if (!seconds)
        return std::nullopt;
    const bool isUsable = isUsableLatency(*seconds);
    const Nanoseconds latency(isUsable ? std::llround(*seconds * 1e9) : 0);
    if (!isUsable || toSeconds(latency) != *seconds)
        fields.putNumber("latency_sec", *seconds);
    return isUsable ? std::optional(latency) : std::nullopt;
}

void takeMetadata(JsonFields& fields, RequestRecord& record)
{
    auto metadata = fields.takeObject("metadata");
    if (!metadata)
        return;
    record.servedModel = metadata->takeText("model").value_or(QString());
    record.finishReason = metadata->takeText("finish_reason").value_or(QString());
    record.usage.promptTokens = metadata->takeInteger("prompt_tokens");
    record.usage.completionTokens = metadata->takeInteger("completion_tokens");
    record.usage.totalTokens = metadata->takeInteger("total_tokens");
    for (const char* key : {"finish_reason", "prompt_tokens", "completion_tokens", "total_tokens"})
        metadata->dropNull(key);
    if (!metadata->isEmpty())
        fields.putObject("metadata", std::move(*metadata));
}

void takeOriginal(JsonFields& fields, const QString& legKey, RequestRecord& record)
{
    const auto endpoint = fields.takeText("endpoint");
    if (endpoint && *endpoint != legKey)
        fields.putText("endpoint", *endpoint);
    record.promptNumber = takeSmall(fields, "prompt_id", record.promptNumber);
    record.prompt = fields.takeText("prompt").value_or(QString());
    record.run = takeSmall(fields, "run", record.run);
    record.text = fields.takeText("response").value_or(QString());
    takeMetadata(fields, record);
}

ChunkStamp stamp(std::int64_t after, std::int64_t characters, bool isContent)
{
    constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
    return {.after = Nanoseconds(after),
            .characters = static_cast<std::int32_t>(std::clamp<std::int64_t>(characters, 0, most)),
            .isContent = isContent};
}

std::vector<ChunkStamp> takeChunks(JsonFields& fields)
{
    auto columns = fields.takeObject("chunks");
    if (!columns)
        return {};
    const auto after = columns->takeIntegers("after_ns").value_or(std::vector<std::int64_t>());
    const auto characters = columns->takeIntegers("characters").value_or(std::vector<std::int64_t>());
    const auto content = columns->takeIntegers("is_content").value_or(std::vector<std::int64_t>());
    if (!columns->isEmpty())
        fields.putObject("chunks", std::move(*columns));
    if (after.size() != characters.size() || (!content.empty() && content.size() != after.size()))
        return {};
    std::vector<ChunkStamp> chunks;
    chunks.reserve(after.size());
    for (std::size_t i = 0; i < after.size(); ++i)
        chunks.push_back(stamp(after[i], characters[i], content.empty() || content[i] != 0));
    return chunks;
}

void takeNew(JsonFields& fields, RequestRecord& record)
{
    record.number = fields.takeInteger("number").value_or(record.number);
    record.scheduledAt = takeTime(fields, "scheduled_ns");
    record.sentAt = takeTime(fields, "sent_ns");
    record.heldFor = takeTime(fields, "held_ns").value_or(Nanoseconds::zero());
    record.rateLimitedTimes = takeSmall(fields, "rate_limited", 0);
    record.connection.connected = takeTime(fields, "connected_ns");
    record.connection.secured = takeTime(fields, "secured_ns");
    record.connection.firstByte = takeTime(fields, "first_byte_ns");
    record.httpStatus = takeSmall(fields, "http_status", 0);
    record.errorMessage = fields.takeText("error").value_or(QString());
    if (const auto wait = fields.takeInteger("retry_after_ms"); wait && *wait >= 0)
        record.retryAfter = Milliseconds(*wait);
    record.retriedWithoutUsage = fields.takeBoolean("retried_without_usage").value_or(false);
    record.sentAgain = fields.takeBoolean("sent_again").value_or(false);
    record.isStreamed = fields.takeBoolean("streamed").value_or(false);
    record.chunks = takeChunks(fields);
    record.usage.cachedTokens = fields.takeInteger("cached_tokens");
    record.reasoning = fields.takeText("reasoning").value_or(QString());
    if (auto reported = fields.takeObject("server_reported"))
        record.serverReported = reported->isEmpty() ? QByteArray("{}") : reported->text();
    record.server = serverFiguresOf(record.serverReported);
}

/// As the file has it; else by the words. A key of a later version stays for saving.
void takeCause(JsonFields& fields, RequestRecord& record)
{
    const auto key = fields.takeText("cause");
    const auto known = key ? causeFromKey(*key) : std::nullopt;
    record.cause = known.value_or(causeOfRecord(record));
    if (key && !known)
        fields.putText("cause", *key);
}

} // namespace

bool isUsableLatency(double seconds)
{
    constexpr double tenYears = 3.2e8;
    return seconds >= 0.0 && seconds < tenYears;
}

JsonFields resultFields(const RequestRecord& record, const QString& legKey)
{
    JsonFields fields = originalFields(record, legKey);
    fields.restore(splitLeftovers(record.unknownFields).second);
    return fields;
}

JsonFields timingFields(const RequestRecord& record, std::int64_t position)
{
    JsonFields rest = newFields(record);
    rest.restore(splitLeftovers(record.unknownFields).first);
    if (rest.isEmpty() && record.number == position)
        return rest;
    JsonFields fields;
    fields.putInteger("number", record.number);
    fields.putInteger("prompt_id", record.promptNumber);
    fields.putInteger("run", record.run);
    fields.append(std::move(rest));
    return fields;
}

JsonFields wholeFields(const RequestRecord& record, const QString& legKey)
{
    JsonFields fields;
    fields.putInteger("number", record.number);
    fields.append(originalFields(record, legKey));
    fields.putText("outcome", keyOf(record.outcome, record.httpStatus));
    fields.append(newFields(record));
    fields.restore(record.unknownFields);
    return fields;
}

Result<RequestRecord> recordFromResult(JsonFields&& fields, const QString& legKey, std::int64_t position)
{
    const auto latency = takeLatency(fields);
    if (!latency)
        return Error {.code = Error::Code::WrongSchema,
                      .subject = {},
                      .detail = QStringLiteral("%1.results[%2].latency_sec").arg(legKey).arg(position)};
    RequestRecord record;
    record.number = position;
    record.promptNumber = static_cast<int>(position + 1);
    record.latency = *latency;
    takeOriginal(fields, legKey, record);
    record.unknownFields = fields.text();
    return record;
}

void addTiming(JsonFields&& fields, RequestRecord& record)
{
    takeNew(fields, record);
    if (fields.isEmpty())
        return;
    JsonFields leftovers;
    leftovers.putObject("tokenscope", std::move(fields));
    leftovers.restore(record.unknownFields);
    record.unknownFields = leftovers.text();
}

RequestRecord recordFromWhole(JsonFields&& fields, const QString& legKey, bool isWarmup)
{
    RequestRecord record;
    record.isWarmup = isWarmup;
    record.outcome = outcomeFromKey(fields.takeText("outcome").value_or(QString()));
    record.latency = takeLatency(fields).value_or(Nanoseconds::zero());
    takeOriginal(fields, legKey, record);
    takeNew(fields, record);
    takeCause(fields, record);
    record.unknownFields = fields.text();
    return record;
}

} // namespace tokenscope::requestschema
