// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/batches.h"

#include "gateway/servervalue.h"

#include <algorithm>

namespace tokenscope {

namespace {

constexpr qsizetype longestPath = 2'000;

Batch::State stateOf(const QString& word)
{
    if (word == u"pending")
        return Batch::State::Pending;
    if (word == u"running")
        return Batch::State::Running;
    if (word == u"completed")
        return Batch::State::Completed;
    return word == u"failed" ? Batch::State::Failed : Batch::State::Unknown;
}

void setStatus(Batch& batch, const QString& word)
{
    batch.status = word;
    batch.state = stateOf(word.toLower());
}

QString firstText(const ServerValue& object, std::initializer_list<const char*> keys)
{
    for (const char* key : keys) {
        if (const QString text = object[key].text(longestPath); !text.isEmpty())
            return text;
    }
    return {};
}

// ISO 8601, or seconds since 1970.
std::optional<QDateTime> timeIn(const ServerValue& object, std::initializer_list<const char*> keys)
{
    constexpr std::int64_t year9999 = 250'000'000'000;
    for (const char* key : keys) {
        const ServerValue value = object[key];
        if (const auto seconds = value.count(); seconds && *seconds < year9999)
            return QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC);
        QDateTime time = QDateTime::fromString(value.text(64), Qt::ISODateWithMs);
        if (time.timeSpec() == Qt::LocalTime)
            time.setTimeSpec(Qt::UTC); // servers that name no zone mean UTC
        if (time.isValid())
            return time.toUTC();
    }
    return std::nullopt;
}

void takeFields(Batch& batch, const ServerValue& object)
{
    batch.cluster = object["cluster"].text();
    batch.framework = object["framework"].text();
    batch.model = object["model"].text();
    batch.input = firstText(object, {"input_file", "input_file_id"});
    batch.output = firstText(object, {"output_folder_path", "output_file", "output_file_id"});
    batch.createdAt = timeIn(object, {"created_at", "in_progress_at"});
    batch.endedAt = timeIn(object, {"completed_at", "failed_at"});
    setStatus(batch, object["status"].text());
}

std::optional<BatchMetrics> metricsFrom(const ServerValue& object)
{
    constexpr double longest = 1e9; // s; more would not fit into nanoseconds
    BatchMetrics metrics;
    if (const auto seconds = object["response_time"].number(); seconds && *seconds >= 0 && *seconds < longest)
        metrics.responseTime = fromSeconds(*seconds);
    if (const auto rate = object["throughput_tokens_per_second"].number(); rate && *rate >= 0)
        metrics.tokensPerSecond = rate;
    metrics.totalTokens = object["total_tokens"].count();
    metrics.responses = object["num_responses"].count();
    metrics.lines = object["lines_processed"].count();
    return metrics == BatchMetrics() ? std::nullopt : std::optional(metrics);
}

} // namespace

std::optional<std::vector<Batch>> batchesFrom(QByteArrayView body)
{
    const ServerValue document = ServerValue::parse(body).unpacked();
    const ServerValue list = document.isArray() ? document : document["data"];
    if (!list.isArray())
        return std::nullopt;
    std::vector<Batch> batches;
    for (const ServerValue& item : list.items()) {
        Batch batch {.id = firstText(item, {"batch_id", "id"})};
        if (batch.id.isEmpty())
            continue;
        takeFields(batch, item);
        batches.push_back(std::move(batch));
    }
    std::ranges::stable_sort(batches, [](const Batch& a, const Batch& b) {
        return a.createdAt && b.createdAt ? *a.createdAt > *b.createdAt : a.createdAt && !b.createdAt;
    });
    return batches;
}

bool takeBatchState(Batch& batch, QByteArrayView body)
{
    const ServerValue value = ServerValue::parse(body);
    if (value.isObject()) {
        takeFields(batch, value);
    } else {
        // a server before 2025 might leave the quotes out
        setStatus(batch,
                  value.isString() ? value.text(64)
                                   : QString::fromLatin1(body.first(std::min<qsizetype>(body.size(), 64))).trimmed());
        if (batch.state == Batch::State::Unknown && !value.isString())
            setStatus(batch, {});
    }
    return !batch.status.isEmpty();
}

bool takeBatchResult(Batch& batch, QByteArrayView body)
{
    const ServerValue result = ServerValue::parse(body).unpacked();
    const QString file = firstText(result, {"results_file", "output_file"});
    if (!file.isEmpty())
        batch.output = file;
    // versions differ in whether the figures have a level of their own
    const ServerValue own = result["metrics"].unpacked();
    batch.metrics = metricsFrom(own.isObject() ? own : result);
    return batch.metrics.has_value() || !file.isEmpty();
}

} // namespace tokenscope
