// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/runform.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

QString keyOf(Order order)
{
    switch (order) {
    case Order::Sequential:
        return QStringLiteral("sequential");
    case Order::Alternating:
        return QStringLiteral("alternating");
    case Order::Together:
        return QStringLiteral("together");
    }
    return {};
}

Order orderFromKey(const QString& key)
{
    for (const Order order : {Order::Alternating, Order::Together}) {
        if (key == keyOf(order)) {
            return order;
        }
    }
    return Order::Sequential;
}

void readInt(const QVariantMap& settings, const QString& key, int least, int most, int& value)
{
    bool isNumber = false;
    const int read = settings.value(key).toInt(&isNumber);
    if (isNumber) {
        value = std::clamp(read, least, most);
    }
}

void readDouble(const QVariantMap& settings, const QString& key, double least, double most, double& value)
{
    bool isNumber = false;
    const double read = settings.value(key).toDouble(&isNumber);
    if (isNumber && std::isfinite(read)) {
        value = std::clamp(read, least, most);
    }
}

void readTime(const QVariantMap& settings, const QString& key, Milliseconds& value)
{
    constexpr int day = 86'400'000;
    int milliseconds = static_cast<int>(value.count());
    readInt(settings, key, 0, day, milliseconds);
    value = Milliseconds(milliseconds);
}

qlonglong milliseconds(Milliseconds time)
{
    return static_cast<qlonglong>(time.count());
}

} // namespace

QVariantMap toSettings(const RunForm& form)
{
    return {
        {QStringLiteral("endpoints"), QStringList(form.endpoints.begin(), form.endpoints.end())},
        {QStringLiteral("prompts"), form.promptSource},
        {QStringLiteral("count"), form.promptCount},
        {QStringLiteral("order"), keyOf(form.order)},
        {QStringLiteral("pause_ms"), milliseconds(form.pause)},
        {QStringLiteral("concurrency"), form.concurrency},
        {QStringLiteral("warmup"), form.warmup},
        {QStringLiteral("repeat"), form.repeat},
        {QStringLiteral("temperature"), form.sampling.temperature},
        {QStringLiteral("max_tokens"), form.sampling.maxTokens},
        {QStringLiteral("stream"), form.sampling.stream},
        {QStringLiteral("sampling_seed"),
         form.sampling.seed ? QVariant(static_cast<qlonglong>(*form.sampling.seed)) : QVariant(QString())},
        {QStringLiteral("timeout_connect_ms"), milliseconds(form.timeouts.connect)},
        {QStringLiteral("timeout_first_token_ms"), milliseconds(form.timeouts.firstToken)},
        {QStringLiteral("timeout_stall_ms"), milliseconds(form.timeouts.stall)},
        {QStringLiteral("timeout_total_ms"), milliseconds(form.timeouts.total)},
        {QStringLiteral("seed"), static_cast<qulonglong>(form.seed)},
        {QStringLiteral("time_scale"), form.timeScale},
    };
}

RunForm formFromSettings(const QVariantMap& settings)
{
    RunForm form;
    const QStringList endpoints = settings.value(QStringLiteral("endpoints")).toStringList();
    form.endpoints.assign(endpoints.begin(), endpoints.end());
    form.promptSource = settings.value(QStringLiteral("prompts"), form.promptSource).toString();
    readInt(settings, QStringLiteral("count"), 0, 1'000'000, form.promptCount);
    form.order = orderFromKey(settings.value(QStringLiteral("order")).toString());
    readTime(settings, QStringLiteral("pause_ms"), form.pause);
    readInt(settings, QStringLiteral("concurrency"), 1, RunForm::maximumConcurrency, form.concurrency);
    readInt(settings, QStringLiteral("warmup"), 0, 1'000, form.warmup);
    readInt(settings, QStringLiteral("repeat"), 1, 1'000, form.repeat);
    readDouble(settings, QStringLiteral("temperature"), 0, 2, form.sampling.temperature);
    readInt(settings, QStringLiteral("max_tokens"), 1, 1'000'000, form.sampling.maxTokens);
    form.sampling.stream = settings.value(QStringLiteral("stream"), form.sampling.stream).toBool();
    bool hasSeed = false;
    const qlonglong samplingSeed = settings.value(QStringLiteral("sampling_seed")).toLongLong(&hasSeed);
    form.sampling.seed = hasSeed ? std::optional<std::int64_t>(samplingSeed) : std::nullopt;
    readTime(settings, QStringLiteral("timeout_connect_ms"), form.timeouts.connect);
    readTime(settings, QStringLiteral("timeout_first_token_ms"), form.timeouts.firstToken);
    readTime(settings, QStringLiteral("timeout_stall_ms"), form.timeouts.stall);
    readTime(settings, QStringLiteral("timeout_total_ms"), form.timeouts.total);
    form.seed = settings.value(QStringLiteral("seed"), static_cast<qulonglong>(form.seed)).toULongLong();
    readDouble(settings, QStringLiteral("time_scale"), 0.001, 10, form.timeScale);
    return form;
}

} // namespace tokenscope
