// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/jsonwriter.h"

#include "report/conditionwording.h"
#include "report/wording.h"

#include <nlohmann/json.hpp>

namespace tokenscope {

namespace {

using Json = nlohmann::ordered_json;

Json text(const QString& value)
{
    return value.toStdString();
}

Json textOrNull(const QString& value)
{
    return value.isEmpty() ? Json() : text(value);
}

Json numberOrNull(std::optional<double> value)
{
    return value ? Json(*value) : Json();
}

Json distributionOrNull(const std::optional<Distribution>& distribution)
{
    if (!distribution)
        return {};
    return {{"n", distribution->n},           {"mean", distribution->mean},
            {"median", distribution->median}, {"min", distribution->min},
            {"max", distribution->max},       {"std_dev", numberOrNull(distribution->standardDeviation)},
            {"p90", distribution->p90},       {"p95", distribution->p95},
            {"p99", distribution->p99}};
}

Json metricsOf(const LegSummary& leg)
{
    Json metrics = Json::object();
    for (const MetricTraits& traits : allMetrics)
        metrics[traits.key] = traits.isDistribution ? distributionOrNull(leg.distribution(traits.metric))
                                                    : numberOrNull(leg.value(traits.metric));
    return metrics;
}

Json failuresOf(const LegSummary& leg)
{
    Json failures = Json::object();
    for (const FailureCount& failure : leg.failures)
        failures[failure.key.toStdString()] = failure.count;
    return failures;
}

Json recordedOrNull(const LegSummary& leg)
{
    if (!leg.recorded)
        return {};
    const QByteArray& verbatim = leg.recorded->verbatim;
    Json recorded = Json::parse(verbatim.begin(), verbatim.end(), nullptr, false);
    return recorded.is_discarded() ? Json() : recorded;
}

Json legObject(const LegSummary& leg)
{
    return {{"file", textOrNull(leg.path)},
            {"leg", text(leg.label)},
            {"endpoint", text(leg.name)},
            {"model", textOrNull(leg.model)},
            {"simulated", leg.isSimulated},
            {"n", leg.attempted},
            {"succeeded", leg.succeeded},
            {"failed", leg.failed},
            {"metrics", metricsOf(leg)},
            {"failures", failuresOf(leg)},
            {"recorded", recordedOrNull(leg)},
            {"warmups", leg.conditions.warmups},
            {"estimated_tokens", leg.hasEstimatedTokens},
            {"throughput_derived", leg.isThroughputDerived},
            {"wall_time_s", numberOrNull(leg.wallTime)}};
}

Json comparisonsOf(const Comparison& comparison)
{
    Json comparisons = Json::array();
    for (const ComparedValue& value : comparison.values) {
        if (value.leg == comparison.baseline)
            continue;
        comparisons.push_back({{"leg", text(comparison.legs[value.leg].label)},
                               {"metric", text(comparedKey(value))},
                               {"baseline_value", numberOrNull(value.baselineValue)},
                               {"value", numberOrNull(value.value)},
                               {"ratio", numberOrNull(value.ratio)},
                               {"verdict", text(verdictKey(value))},
                               {"supported", value.isSupported}});
    }
    return comparisons;
}

Json conditionsOf(const Comparison& comparison)
{
    Json conditions = Json::array();
    for (const ConditionDifference& condition : comparison.conditions) {
        Json legs = Json::array();
        for (const std::size_t leg : condition.legs)
            legs.push_back(text(comparison.legs[leg].label));
        conditions.push_back({{"kind", text(conditionKey(condition.kind))},
                              {"difference", condition.isDifference},
                              {"legs", std::move(legs)}});
    }
    return conditions;
}

} // namespace

QByteArray jsonDocument(const Comparison& comparison, const ReportOptions& options)
{
    Json document = Json::object();
    if (!options.writtenTo.isEmpty())
        document["file"] = text(options.writtenTo);
    Json legs = Json::array();
    for (const LegSummary& leg : comparison.legs)
        legs.push_back(legObject(leg));
    document["legs"] = std::move(legs);
    if (options.scope == ReportScope::Comparison) {
        document["baseline"] = comparison.legs.empty() ? Json() : text(comparison.legs[comparison.baseline].label);
        document["comparisons"] = comparisonsOf(comparison);
    }
    document["conditions"] = conditionsOf(comparison);
    return QByteArray::fromStdString(document.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace tokenscope
