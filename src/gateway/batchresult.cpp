// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/batchresult.h"

#include <QCoreApplication>

namespace tokenscope {

namespace {

/// "Sophia" → "sophia_batch": letters and digits, as keys of a results file are.
QString keyFrom(const QString& name)
{
    QString key;
    for (const QChar c : name.toLower()) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain)
            key += c;
        else if (!key.isEmpty() && !key.endsWith(u'_'))
            key += u'_';
    }
    if (!key.isEmpty() && !key.endsWith(u'_'))
        key += u'_';
    return key + QStringLiteral("batch");
}

RecordedBatch recordedFrom(const Batch& batch)
{
    RecordedBatch recorded {.id = batch.id};
    if (!batch.metrics)
        return recorded;
    recorded.responseTime = batch.metrics->responseTime;
    recorded.tokensPerSecond = batch.metrics->tokensPerSecond;
    recorded.totalTokens = batch.metrics->totalTokens;
    recorded.responses = batch.metrics->responses;
    recorded.lines = batch.metrics->lines;
    return recorded;
}

} // namespace

RunResult resultFromBatch(const Batch& batch, const Endpoint& endpoint)
{
    RunResult result;
    result.startedAt = batch.createdAt.value_or(batch.endedAt.value_or(QDateTime()));
    result.environment.program
        = QString(QCoreApplication::applicationName() % u' ' % QCoreApplication::applicationVersion()).trimmed();
    Leg leg {.key = keyFrom(endpoint.name),
             .name = QStringLiteral("%1 batch").arg(endpoint.name),
             .model = batch.model,
             .baseUrl = endpoint.baseUrl.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)};
    leg.part.endpoint = endpoint.name;
    leg.batch = recordedFrom(batch);
    result.legs.push_back(std::move(leg));
    return result;
}

} // namespace tokenscope
