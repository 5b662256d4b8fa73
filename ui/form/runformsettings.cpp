// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/form/runform.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace tokenscope {

namespace {

constexpr int day = 86'400'000; // ms
constexpr int mostRequests = 100'000'000;

template<typename Enum, std::size_t Size>
using Keys = std::array<std::pair<Enum, const char*>, Size>;

constexpr Keys<RunKind, 3> kindKeys {{
    {RunKind::Measurement, "measurement"},
    {RunKind::Sweep, "sweep"},
    {RunKind::FairComparison, "fair_comparison"},
}};

constexpr Keys<Order, 3> orderKeys {{
    {Order::Sequential, "sequential"},
    {Order::Alternating, "alternating"},
    {Order::Together, "together"},
}};

constexpr Keys<Arrivals, 3> arrivalsKeys {{
    {Arrivals::Constant, "constant"},
    {Arrivals::Poisson, "poisson"},
    {Arrivals::Gamma, "gamma"},
}};

template<typename Enum, std::size_t Size>
QString keyOf(Enum value, const Keys<Enum, Size>& keys)
{
    for (const auto& [candidate, key] : keys) {
        if (candidate == value) {
            return QString::fromLatin1(key);
        }
    }
    return {};
}

template<typename Enum, std::size_t Size>
void readKey(const QVariantMap& settings, const QString& name, const Keys<Enum, Size>& keys, Enum& value)
{
    const QString read = settings.value(name).toString();
    for (const auto& [candidate, key] : keys) {
        if (read == QLatin1String(key)) {
            value = candidate;
        }
    }
}

std::optional<double> numberAt(const QVariantMap& settings, const QString& key)
{
    bool isNumber = false;
    const double read = settings.value(key).toDouble(&isNumber);
    return isNumber && std::isfinite(read) ? std::optional(read) : std::nullopt;
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
    if (const auto read = numberAt(settings, key)) {
        value = std::clamp(*read, least, most);
    }
}

void readTime(const QVariantMap& settings, const QString& key, Milliseconds& value)
{
    int milliseconds = static_cast<int>(value.count());
    readInt(settings, key, 0, day, milliseconds);
    value = Milliseconds(milliseconds);
}

// What need not be there is an empty text, so that it can be taken away again.
template<typename Number>
QVariant optionalNumber(const std::optional<Number>& value)
{
    if (!value) {
        return QString();
    }
    if constexpr (std::is_same_v<Number, std::int64_t>) {
        return static_cast<qlonglong>(*value);
    } else {
        return *value;
    }
}

template<typename Number>
void readOptional(const QVariantMap& settings, const QString& key, Number least, Number most,
                  std::optional<Number>& value)
{
    const auto read = numberAt(settings, key);
    value = read && *read > 0
        ? std::optional(static_cast<Number>(std::clamp(*read, static_cast<double>(least), static_cast<double>(most))))
        : std::nullopt;
}

QVariant optionalMilliseconds(std::optional<Nanoseconds> time)
{
    return time ? QVariant(std::chrono::duration<double, std::milli>(*time).count()) : QVariant(QString());
}

void readOptionalTime(const QVariantMap& settings, const QString& key, std::optional<Nanoseconds>& value)
{
    std::optional<double> milliseconds;
    readOptional(settings, key, 0.001, static_cast<double>(day), milliseconds);
    value = milliseconds
        ? std::optional(std::chrono::round<Nanoseconds>(std::chrono::duration<double, std::milli>(*milliseconds)))
        : std::nullopt;
}

qlonglong milliseconds(Milliseconds time)
{
    return static_cast<qlonglong>(time.count());
}

void writeLoad(const RunForm& form, QVariantMap& settings)
{
    settings.insert(QStringLiteral("concurrency"), form.load.concurrency);
    settings.insert(QStringLiteral("rate_per_s"), optionalNumber(form.load.rate));
    settings.insert(QStringLiteral("arrivals"), keyOf(form.load.arrivals, arrivalsKeys));
    settings.insert(QStringLiteral("gamma_shape"), form.load.gammaShape);
    settings.insert(QStringLiteral("in_flight_cap"), form.load.inFlightCap);
    settings.insert(QStringLiteral("ramp_up_ms"), milliseconds(form.load.rampUp));
    settings.insert(QStringLiteral("cool_down_ms"), milliseconds(form.load.coolDown));
}

void readLoad(const QVariantMap& settings, Load& load)
{
    readInt(settings, QStringLiteral("concurrency"), 1, RunForm::maximumConcurrency, load.concurrency);
    readOptional(settings, QStringLiteral("rate_per_s"), 0.001, RunForm::maximumRate, load.rate);
    readKey(settings, QStringLiteral("arrivals"), arrivalsKeys, load.arrivals);
    readDouble(settings, QStringLiteral("gamma_shape"), 0.01, 100, load.gammaShape);
    readInt(settings, QStringLiteral("in_flight_cap"), 1, RunForm::maximumConcurrency, load.inFlightCap);
    readTime(settings, QStringLiteral("ramp_up_ms"), load.rampUp);
    readTime(settings, QStringLiteral("cool_down_ms"), load.coolDown);
}

void writeLimits(const RunForm& form, QVariantMap& settings)
{
    const Limits& limits = form.limits;
    settings.insert(QStringLiteral("limit_requests"), optionalNumber(limits.requests));
    settings.insert(QStringLiteral("limit_duration_ms"), optionalMilliseconds(limits.duration));
    settings.insert(QStringLiteral("limit_tokens"), optionalNumber(limits.tokens));
    settings.insert(QStringLiteral("limit_failures_in_a_row"), optionalNumber(limits.failuresInARow));
    settings.insert(QStringLiteral("limit_failure_share"), optionalNumber(limits.failureShare));
    settings.insert(QStringLiteral("objective_ttft_ms"), optionalMilliseconds(form.objective.timeToFirstToken));
    settings.insert(QStringLiteral("objective_tpot_ms"), optionalMilliseconds(form.objective.timePerOutputToken));
    settings.insert(QStringLiteral("objective_latency_ms"), optionalMilliseconds(form.objective.latency));
    settings.insert(QStringLiteral("wait_when_limited"), form.rateLimits.waits);
    settings.insert(QStringLiteral("usual_wait_ms"), milliseconds(form.rateLimits.usualWait));
    settings.insert(QStringLiteral("longest_wait_ms"), milliseconds(form.rateLimits.longestWait));
    settings.insert(QStringLiteral("longest_refused_series"), form.rateLimits.longestSeries);
}

void readLimits(const QVariantMap& settings, RunForm& form)
{
    Limits& limits = form.limits;
    readOptional<std::int64_t>(settings, QStringLiteral("limit_requests"), 1, mostRequests, limits.requests);
    std::optional<Nanoseconds> duration;
    readOptionalTime(settings, QStringLiteral("limit_duration_ms"), duration);
    limits.duration = duration ? std::optional(std::chrono::round<Milliseconds>(*duration)) : std::nullopt;
    readOptional<std::int64_t>(settings, QStringLiteral("limit_tokens"), 1, 1'000'000'000'000, limits.tokens);
    readOptional(settings, QStringLiteral("limit_failures_in_a_row"), 1, mostRequests, limits.failuresInARow);
    readOptional(settings, QStringLiteral("limit_failure_share"), 0.001, 1.0, limits.failureShare);
    readOptionalTime(settings, QStringLiteral("objective_ttft_ms"), form.objective.timeToFirstToken);
    readOptionalTime(settings, QStringLiteral("objective_tpot_ms"), form.objective.timePerOutputToken);
    readOptionalTime(settings, QStringLiteral("objective_latency_ms"), form.objective.latency);
    RateLimitPolicy& policy = form.rateLimits;
    policy.waits = settings.value(QStringLiteral("wait_when_limited"), policy.waits).toBool();
    readTime(settings, QStringLiteral("usual_wait_ms"), policy.usualWait);
    readTime(settings, QStringLiteral("longest_wait_ms"), policy.longestWait);
    readInt(settings, QStringLiteral("longest_refused_series"), 1, 1'000, policy.longestSeries);
}

void writeSweep(const RunForm& form, QVariantMap& settings)
{
    settings.insert(QStringLiteral("time_budget_ms"), milliseconds(form.timeBudget));
    settings.insert(QStringLiteral("token_budget"), optionalNumber(form.tokenBudget));
    settings.insert(QStringLiteral("sweep"), form.sweep ? keyOf(form.sweep->variable, sweepVariableKeys) : QString());
    const Sweep sweep = form.sweep ? *form.sweep : Sweep {};
    QStringList values;
    for (const double value : sweep.values) {
        values.append(QString::number(value, 'g', std::numeric_limits<double>::max_digits10));
    }
    settings.insert(QStringLiteral("sweep_values"), values);
    settings.insert(QStringLiteral("sweep_from"), sweep.from);
    settings.insert(QStringLiteral("sweep_to"), sweep.to);
    settings.insert(QStringLiteral("sweep_smallest_gain"), sweep.smallestGain);
    settings.insert(QStringLiteral("sweep_smallest_success"), sweep.smallestSuccess);
    settings.insert(QStringLiteral("sweep_latency_limit_ms"), optionalMilliseconds(sweep.latencyLimit));
    settings.insert(QStringLiteral("sweep_bisections"), sweep.bisections);
}

std::optional<Sweep> sweepIn(const QVariantMap& settings)
{
    Sweep sweep;
    const QString key = settings.value(QStringLiteral("sweep")).toString();
    readKey(settings, QStringLiteral("sweep"), sweepVariableKeys, sweep.variable);
    if (key != keyOf(sweep.variable, sweepVariableKeys)) {
        return std::nullopt;
    }
    const auto most = static_cast<double>(RunForm::maximumTokens);
    const QStringList values = settings.value(QStringLiteral("sweep_values")).toStringList();
    for (const QString& text : values) {
        const double value = text.toDouble();
        if (std::isfinite(value) && value > 0) {
            sweep.values.push_back(std::min(value, most));
        }
    }
    readDouble(settings, QStringLiteral("sweep_from"), 0.001, most, sweep.from);
    readDouble(settings, QStringLiteral("sweep_to"), sweep.from, most, sweep.to);
    readDouble(settings, QStringLiteral("sweep_smallest_gain"), 0, 1, sweep.smallestGain);
    readDouble(settings, QStringLiteral("sweep_smallest_success"), 0, 1, sweep.smallestSuccess);
    readOptionalTime(settings, QStringLiteral("sweep_latency_limit_ms"), sweep.latencyLimit);
    readInt(settings, QStringLiteral("sweep_bisections"), 0, 20, sweep.bisections);
    return sweep;
}

void writeRequests(const RunForm& form, QVariantMap& settings)
{
    settings.insert(QStringLiteral("temperature"), form.sampling.temperature);
    settings.insert(QStringLiteral("max_tokens"), form.sampling.maxTokens);
    settings.insert(QStringLiteral("stream"), form.sampling.stream);
    settings.insert(QStringLiteral("sampling_seed"), optionalNumber(form.sampling.seed));
    settings.insert(QStringLiteral("timeout_connect_ms"), milliseconds(form.timeouts.connect));
    settings.insert(QStringLiteral("timeout_first_token_ms"), milliseconds(form.timeouts.firstToken));
    settings.insert(QStringLiteral("timeout_stall_ms"), milliseconds(form.timeouts.stall));
    settings.insert(QStringLiteral("timeout_total_ms"), milliseconds(form.timeouts.total));
    settings.insert(QStringLiteral("seed"), static_cast<qulonglong>(form.seed));
    settings.insert(QStringLiteral("time_scale"), form.timeScale);
    settings.insert(QStringLiteral("server_metrics"), form.watchesServers);
}

void readRequests(const QVariantMap& settings, RunForm& form)
{
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
    form.watchesServers = settings.value(QStringLiteral("server_metrics"), form.watchesServers).toBool();
}

} // namespace

QVariantMap toSettings(const RunForm& form)
{
    QVariantMap settings {
        {QStringLiteral("kind"), keyOf(form.kind, kindKeys)},
        {QStringLiteral("endpoints"), QStringList(form.endpoints.begin(), form.endpoints.end())},
        {QStringLiteral("prompts"), form.promptSource},
        {QStringLiteral("count"), form.promptCount},
        {QStringLiteral("prompt_tokens"), static_cast<qlonglong>(form.promptTokens)},
        {QStringLiteral("shared_prefix"), form.sharedPrefix},
        {QStringLiteral("order"), keyOf(form.order, orderKeys)},
        {QStringLiteral("pause_ms"), milliseconds(form.pause)},
        {QStringLiteral("warmup"), form.warmup},
        {QStringLiteral("repeat"), form.repeat},
    };
    writeLoad(form, settings);
    writeLimits(form, settings);
    writeSweep(form, settings);
    writeRequests(form, settings);
    return settings;
}

RunForm formFromSettings(const QVariantMap& settings)
{
    RunForm form;
    readKey(settings, QStringLiteral("kind"), kindKeys, form.kind);
    const QStringList endpoints = settings.value(QStringLiteral("endpoints")).toStringList();
    form.endpoints.assign(endpoints.begin(), endpoints.end());
    form.promptSource = settings.value(QStringLiteral("prompts"), form.promptSource).toString();
    readInt(settings, QStringLiteral("count"), 0, 1'000'000, form.promptCount);
    std::optional<std::int64_t> promptTokens;
    readOptional<std::int64_t>(settings, QStringLiteral("prompt_tokens"), 1, RunForm::maximumTokens, promptTokens);
    form.promptTokens = promptTokens.value_or(form.promptTokens);
    readDouble(settings, QStringLiteral("shared_prefix"), 0, 1, form.sharedPrefix);
    readKey(settings, QStringLiteral("order"), orderKeys, form.order);
    readTime(settings, QStringLiteral("pause_ms"), form.pause);
    readInt(settings, QStringLiteral("warmup"), 0, 1'000, form.warmup);
    readInt(settings, QStringLiteral("repeat"), 1, 1'000, form.repeat);
    readLoad(settings, form.load);
    readLimits(settings, form);
    readTime(settings, QStringLiteral("time_budget_ms"), form.timeBudget);
    readOptional<std::int64_t>(settings, QStringLiteral("token_budget"), 1, 1'000'000'000'000, form.tokenBudget);
    form.sweep = sweepIn(settings);
    readRequests(settings, form);
    return form;
}

} // namespace tokenscope
