// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/jsonwriter.h"

#include "comparison/sweepcurve.h"
#include "document/comparisonjson.h"
#include "document/failurejson.h"
#include "wording/conditionwording.h"
#include "wording/findingwording.h"
#include "wording/serverwording.h"
#include "wording/wording.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

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

Json recordedOrNull(const LegSummary& leg)
{
    if (!leg.recorded)
        return {};
    const QByteArray& verbatim = leg.recorded->verbatim;
    Json recorded = Json::parse(verbatim.begin(), verbatim.end(), nullptr, false);
    return recorded.is_discarded() ? Json() : recorded;
}

template<typename Count>
Json countOrNull(const std::optional<Count>& count)
{
    return count ? Json(*count) : Json();
}

Json pointOrNull(const std::optional<SweepPoint>& point)
{
    if (!point)
        return {};
    return {{"variable", text(variableKey(point->variable))}, {"value", point->value}};
}

std::string arrivalsKey(Arrivals arrivals)
{
    switch (arrivals) {
    case Arrivals::Constant:
        return "constant";
    case Arrivals::Poisson:
        return "poisson";
    case Arrivals::Gamma:
        return "gamma";
    }
    Q_UNREACHABLE();
}

// What does not matter to the kind of load is null.
Json loadOf(const Load& load)
{
    const bool isOpen = load.isOpenLoop();
    return {{"concurrency", isOpen ? Json() : Json(load.concurrency)},
            {"rate_per_s", numberOrNull(load.rate)},
            {"arrivals", isOpen ? Json(arrivalsKey(load.arrivals)) : Json()},
            {"gamma_shape", isOpen && load.arrivals == Arrivals::Gamma ? Json(load.gammaShape) : Json()},
            {"in_flight_cap", isOpen ? Json(load.inFlightCap) : Json()},
            {"ramp_up_s", toSeconds(load.rampUp)},
            {"cool_down_s", toSeconds(load.coolDown)}};
}

Json predictabilityOf(const Predictability& predictability)
{
    const auto& drift = predictability.drift;
    return {{"variation", numberOrNull(predictability.variation)},
            {"p99_over_p50", numberOrNull(predictability.tailRatio)},
            {"drift", drift ? Json({{"ratio", drift->ratio}, {"p", drift->p}}) : Json()},
            {"outliers", predictability.outliers ? Json(predictability.outliers->size()) : Json()}};
}

Json intervalOrNull(const std::optional<Interval>& interval)
{
    return interval ? Json::array({interval->low, interval->high}) : Json();
}

Json fitOrNull(const std::optional<LatencyFit>& fit)
{
    if (!fit)
        return {};
    return {{"fixed_s", fit->fixed},
            {"per_token_s", fit->perToken},
            {"fixed_ci95", intervalOrNull(fit->fixedInterval)},
            {"ci95", intervalOrNull(fit->perTokenInterval)},
            {"n", fit->n}};
}

Json firstRequestOrNull(const std::optional<FirstRequest>& first)
{
    if (!first)
        return {};
    return {{"latency_s", first->latency}, {"rest_median_s", first->restMedian}, {"slow", first->isSlow}};
}

Json notMeasurableOf(const LegSummary& leg)
{
    Json reasons = Json::object();
    for (const auto& [metric, reason] : leg.notMeasurable)
        reasons[traitsOf(metric).key] = text(notMeasurableKey(reason));
    return reasons;
}

Json contextOf(const LegSummary& leg)
{
    const auto tooLong = std::ranges::find(leg.failures, keyOf(Outcome::ContextTooLong), &FailureCount::key);
    return {{"longest_prompt_tokens", countOrNull(leg.longestContext)},
            {"too_long", tooLong == leg.failures.end() ? 0 : tooLong->count}};
}

Json qualityOrNull(const LegSummary& leg)
{
    const auto scores = leg.distribution(Metric::AnswerF1);
    if (!scores)
        return {};
    return {{"n", scores->n},
            {"exact_match", numberOrNull(leg.value(Metric::ExactMatch))},
            {"f1", scores->mean},
            {"contains_answer", numberOrNull(leg.value(Metric::ContainsAnswer))}};
}

Json spreadOrNull(const std::optional<GaugeSpread>& gauge)
{
    return gauge ? Json({{"mean", gauge->mean}, {"max", gauge->max}}) : Json();
}

Json agreementOrNull(const std::optional<TokenAgreement>& agreement)
{
    if (!agreement)
        return {};
    return {{"client_output_tokens", agreement->client},
            {"server_output_tokens", agreement->server},
            {"difference", agreement->difference()},
            {"close", agreement->isClose()}};
}

/// What the server said of itself.
Json serverOrNull(const std::optional<ServerLoad>& load)
{
    if (!load)
        return {};
    return {{"server", text(serverKey(load->kind))},
            {"samples", load->samples},
            {"failures", load->failures},
            {"running", spreadOrNull(load->running)},
            {"waiting", spreadOrNull(load->waiting)},
            {"cache_use", spreadOrNull(load->cacheUse)},
            {"queue_share", numberOrNull(load->queueShare)},
            {"output_throughput_tokens_per_s", numberOrNull(load->outputThroughput)},
            {"prompt_tokens", numberOrNull(load->promptTokens)},
            {"cached_share", numberOrNull(load->cachedShare)},
            {"preemptions", numberOrNull(load->preemptions)},
            {"agreement", agreementOrNull(load->agreement)}};
}

/// What a leg tells of its part in the run and of its service.
void addPart(Json& object, const LegSummary& leg)
{
    const bool hasPlan = leg.conditions.hasPlan;
    object["scenario"] = textOrNull(leg.part.scenario);
    object["point"] = pointOrNull(leg.part.point);
    object["load"] = hasPlan ? loadOf(leg.load) : Json();
    object["ended_by"] = hasPlan ? text(endKey(leg.endSaid)) : Json();
    object["in_flight_max"] = countOrNull(leg.peakInFlight);
    object["goodput_per_s"] = numberOrNull(leg.value(Metric::Goodput));
    object["rate_limited"] = leg.rateLimited;
    object["held_s"] = distributionOrNull(leg.held);
    object["tokens_per_chunk"]
        = leg.chunkSize ? Json({{"mean", leg.chunkSize->mean}, {"max", leg.chunkSize->max}}) : Json();
    object["predictability"] = predictabilityOf(leg.predictability);
    object["fit"] = fitOrNull(leg.fit);
    object["first_request"] = firstRequestOrNull(leg.firstRequest);
    object["not_measurable"] = notMeasurableOf(leg);
    object["context"] = contextOf(leg);
    object["server_load"] = serverOrNull(leg.serverLoad);
    object["quality"] = qualityOrNull(leg);
    object["currency"] = textOrNull(leg.cost.currency);
    object["watts"] = numberOrNull(leg.cost.watts);
    object["power_source"] = textOrNull(leg.cost.powerSource);
}

Json legObject(const LegSummary& leg)
{
    Json object {{"file", textOrNull(leg.path)},
                 {"leg", text(leg.label)},
                 {"endpoint", text(leg.part.endpoint)},
                 {"model", textOrNull(leg.model)},
                 {"simulated", leg.isSimulated},
                 {"n", leg.attempted},
                 {"succeeded", leg.succeeded},
                 {"failed", leg.failed},
                 {"metrics", metricsOf(leg)},
                 {"failures", Json::parse(failuresJson(leg).toStdString())},
                 {"failure_causes", Json::parse(failureCausesJson(leg).toStdString())},
                 {"server_times", Json::parse(serverTimesJson(leg).toStdString())},
                 {"recorded", recordedOrNull(leg)},
                 {"warmups", leg.conditions.warmups},
                 {"estimated_tokens", leg.hasEstimatedTokens},
                 {"throughput_derived", leg.isThroughputDerived},
                 {"wall_time_s", numberOrNull(leg.wallTime)}};
    addPart(object, leg);
    return object;
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

Json curveObject(const SweepCurve& curve)
{
    Json points = Json::array();
    for (const SweepCurvePoint& point : curve.points)
        points.push_back({{"value", point.value},
                          {"n", point.n},
                          {"output_throughput_tokens_per_s", numberOrNull(point.outputThroughput)},
                          {"request_throughput_per_s", numberOrNull(point.requestThroughput)},
                          {"latency_p50_s", numberOrNull(point.latencyP50)},
                          {"latency_p95_s", numberOrNull(point.latencyP95)},
                          {"p95_supported", point.isP95Supported},
                          {"ttft_p50_s", numberOrNull(point.timeToFirstTokenP50)},
                          {"success_rate", numberOrNull(point.successRate)},
                          {"goodput_per_s", numberOrNull(point.goodput)}});
    return {{"endpoint", text(curve.endpoint)}, {"simulated", curve.isSimulated}, {"points", std::move(points)}};
}

Json sweepsOf(const Comparison& comparison)
{
    Json sweeps = Json::array();
    for (const SweepCurves& sweep : sweepCurvesOf(comparison.legs)) {
        Json curves = Json::array();
        for (const SweepCurve& curve : sweep.curves)
            curves.push_back(curveObject(curve));
        sweeps.push_back({{"scenario", textOrNull(sweep.scenario)},
                          {"variable", text(variableKey(sweep.variable))},
                          {"curves", std::move(curves)}});
    }
    return sweeps;
}

Json winnerOrNull(const ScenarioMatrix& matrix, const std::optional<std::size_t>& winner)
{
    return winner ? text(matrix.endpoints[*winner]) : Json();
}

Json rowObject(const ScenarioMatrix& matrix, const MatrixRow& row)
{
    Json values = Json::array();
    Json points = Json::array();
    for (const auto& value : row.values)
        values.push_back(numberOrNull(value));
    for (const auto& point : row.points)
        points.push_back(pointOrNull(point));
    return {{"scenario", textOrNull(row.scenario)},
            {"merit", text(meritKey(row.merit, row.isTailRatio))},
            {"currency", textOrNull(row.currency)},
            {"values", std::move(values)},
            {"n", row.n},
            {"points", std::move(points)},
            {"winner", winnerOrNull(matrix, row.winner)},
            {"ratio", numberOrNull(row.ratio)},
            {"interval", row.interval ? Json::array({row.interval->first, row.interval->second}) : Json()},
            {"sureness", text(surenessKey(row.sureness))}};
}

Json matrixOrNull(const ScenarioMatrix& matrix)
{
    if (matrix.endpoints.empty())
        return {};
    Json endpoints = Json::array();
    for (const QString& endpoint : matrix.endpoints)
        endpoints.push_back(text(endpoint));
    Json rows = Json::array();
    for (const MatrixRow& row : matrix.rows)
        rows.push_back(rowObject(matrix, row));
    Json regions = Json::array();
    for (const LoadRegion& region : matrix.regions)
        regions.push_back({{"scenario", textOrNull(region.scenario)},
                           {"variable", text(variableKey(region.variable))},
                           {"merit", text(meritKey(region.merit, false))},
                           {"from", region.from},
                           {"to", region.to},
                           {"winner", winnerOrNull(matrix, region.winner)}});
    return {{"endpoints", std::move(endpoints)}, {"rows", std::move(rows)}, {"regions", std::move(regions)}};
}

Json latenessOf(const Lateness& lateness)
{
    const auto seconds = [](const std::optional<Nanoseconds>& time) { return time ? Json(toSeconds(*time)) : Json(); };
    return {{"p50", seconds(lateness.p50)},
            {"p99", seconds(lateness.p99)},
            {"max", seconds(lateness.max)},
            {"samples", lateness.samples}};
}

Json healthOrNull(const RunFindings& findings)
{
    if (!findings.health)
        return {};
    const ClientHealth& health = *findings.health;
    Json reasons = Json::array();
    for (const Distrust& distrust : findings.trust.reasons)
        reasons.push_back({{"reason", text(distrustKey(distrust.reason))},
                           {"level", text(trustKey(distrust.level))},
                           {"value", distrust.value},
                           {"limit", distrust.limit}});
    Json workers = Json::array();
    for (const WorkerHealth& worker : health.workers)
        workers.push_back({{"timer_s", latenessOf(worker.timer)},
                           {"sending_s", latenessOf(worker.sending)},
                           {"queueing_s", latenessOf(worker.queueing)},
                           {"cpu_share", worker.cpuShare}});
    return {{"trust", text(trustKey(findings.trust.level))}, {"reasons", std::move(reasons)},
            {"timer_s", latenessOf(health.timer)},           {"sending_s", latenessOf(health.sending)},
            {"queueing_s", latenessOf(health.queueing)},     {"workers", std::move(workers)}};
}

} // namespace

QByteArray jsonDocument(const Comparison& comparison, const ReportOptions& options, const RunFindings& findings)
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
        document["comparisons"] = Json::parse(comparisonsJson(comparison).toStdString());
        document["agreements"] = Json::parse(agreementsJson(comparison).toStdString());
    }
    document["conditions"] = conditionsOf(comparison);
    document["sweeps"] = sweepsOf(comparison);
    document["matrix"] = matrixOrNull(findings.matrix);
    document["client_health"] = healthOrNull(findings);
    return QByteArray::fromStdString(document.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace tokenscope
