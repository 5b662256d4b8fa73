// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/loadschema.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace tokenscope::loadschema {

namespace {

constexpr std::array<std::pair<Arrivals, const char*>, 3> arrivalKeys {{
    {Arrivals::Constant, "constant"},
    {Arrivals::Poisson, "poisson"},
    {Arrivals::Gamma, "gamma"},
}};

constexpr std::array<std::pair<LegEnd, const char*>, 7> endKeys {{
    {LegEnd::PlanDone, "plan_done"},
    {LegEnd::Stopped, "stopped"},
    {LegEnd::TimeLimit, "time_limit"},
    {LegEnd::TokenLimit, "token_limit"},
    {LegEnd::FailuresInARow, "failures_in_a_row"},
    {LegEnd::FailureShare, "failure_share"},
    {LegEnd::CredentialLost, "credential_lost"},
}};

template<typename Value, std::size_t size>
QString keyIn(const std::array<std::pair<Value, const char*>, size>& keys, Value value)
{
    return QString::fromLatin1(std::ranges::find(keys, value, &std::pair<Value, const char*>::first)->second);
}

/// A word that is not known stays in the fields.
template<typename Value, std::size_t size>
void takeWord(JsonFields& fields, const std::string& key, const std::array<std::pair<Value, const char*>, size>& keys,
              Value& value)
{
    const auto text = fields.takeText(key);
    if (!text)
        return;
    const auto known = std::ranges::find_if(keys, [&](const auto& k) { return *text == QLatin1String(k.second); });
    if (known != keys.end())
        value = known->first;
    else
        fields.putText(key, *text);
}

void takePositive(JsonFields& fields, const std::string& key, int& value)
{
    const auto number = fields.takeInteger(key);
    if (number && *number > 0 && *number <= std::numeric_limits<int>::max())
        value = static_cast<int>(*number);
}

void takeMilliseconds(JsonFields& fields, const std::string& key, Milliseconds& value)
{
    const auto number = fields.takeInteger(key);
    if (number && *number >= 0)
        value = Milliseconds(*number);
}

void putSeconds(JsonFields& fields, const std::string& key, const std::optional<Nanoseconds>& time)
{
    if (time)
        fields.putNumber(key, toSeconds(*time));
}

std::optional<Nanoseconds> takeSeconds(JsonFields& fields, const std::string& key)
{
    const auto number = fields.takeNumber(key);
    return number && *number >= 0 && *number < 1e9 ? std::optional(fromSeconds(*number)) : std::nullopt;
}

void putIfAny(JsonFields& to, const std::string& key, JsonFields&& fields)
{
    if (!fields.isEmpty())
        to.putObject(key, std::move(fields));
}

/// Takes the object out, has it read, and puts back what is left of it.
template<typename Read>
void takeBlock(JsonFields& from, const std::string& key, Read read)
{
    auto block = from.takeObject(key);
    if (!block)
        return;
    read(*block);
    putIfAny(from, key, std::move(*block));
}

// --- load

JsonFields loadFields(const Load& load)
{
    JsonFields fields;
    if (load.rate) {
        fields.putNumber("rate_per_s", *load.rate);
        fields.putText("arrivals", keyIn(arrivalKeys, load.arrivals));
        if (load.arrivals == Arrivals::Gamma)
            fields.putNumber("gamma_shape", load.gammaShape);
        fields.putInteger("in_flight_cap", load.inFlightCap);
    }
    if (load.rampUp > Milliseconds::zero())
        fields.putInteger("ramp_up_ms", load.rampUp.count());
    if (load.coolDown > Milliseconds::zero())
        fields.putInteger("cool_down_ms", load.coolDown.count());
    return fields;
}

void takeLoadFields(JsonFields& fields, Load& load)
{
    load.rate = fields.takeNumber("rate_per_s");
    takeWord(fields, "arrivals", arrivalKeys, load.arrivals);
    load.gammaShape = fields.takeNumber("gamma_shape").value_or(load.gammaShape);
    takePositive(fields, "in_flight_cap", load.inFlightCap);
    takeMilliseconds(fields, "ramp_up_ms", load.rampUp);
    takeMilliseconds(fields, "cool_down_ms", load.coolDown);
}

// --- limits

JsonFields limitFields(const Limits& limits)
{
    JsonFields fields;
    if (limits.requests)
        fields.putInteger("requests", *limits.requests);
    if (limits.duration)
        fields.putInteger("duration_ms", limits.duration->count());
    if (limits.tokens)
        fields.putInteger("tokens", *limits.tokens);
    if (limits.failuresInARow)
        fields.putInteger("failures_in_a_row", *limits.failuresInARow);
    if (limits.failureShare)
        fields.putNumber("failure_share", *limits.failureShare);
    return fields;
}

void takeLimitFields(JsonFields& fields, Limits& limits)
{
    if (const auto requests = fields.takeInteger("requests"); requests && *requests > 0)
        limits.requests = *requests;
    if (const auto duration = fields.takeInteger("duration_ms"); duration && *duration >= 0)
        limits.duration = Milliseconds(*duration);
    if (const auto tokens = fields.takeInteger("tokens"); tokens && *tokens > 0)
        limits.tokens = *tokens;
    if (const auto failures = fields.takeInteger("failures_in_a_row"); failures && *failures > 0)
        limits.failuresInARow = static_cast<int>(std::min<std::int64_t>(*failures, 1 << 30));
    limits.failureShare = fields.takeNumber("failure_share");
}

JsonFields objectiveFields(const ServiceObjective& objective)
{
    JsonFields fields;
    putSeconds(fields, "ttft_s", objective.timeToFirstToken);
    putSeconds(fields, "tpot_s", objective.timePerOutputToken);
    putSeconds(fields, "latency_s", objective.latency);
    return fields;
}

void takeObjectiveFields(JsonFields& fields, ServiceObjective& objective)
{
    objective.timeToFirstToken = takeSeconds(fields, "ttft_s");
    objective.timePerOutputToken = takeSeconds(fields, "tpot_s");
    objective.latency = takeSeconds(fields, "latency_s");
}

JsonFields rateLimitFields(const RateLimitPolicy& policy)
{
    JsonFields fields;
    if (policy == RateLimitPolicy())
        return fields;
    fields.putBoolean("waits", policy.waits);
    fields.putInteger("usual_wait_ms", policy.usualWait.count());
    fields.putInteger("longest_wait_ms", policy.longestWait.count());
    fields.putInteger("longest_series", policy.longestSeries);
    return fields;
}

void takeRateLimitFields(JsonFields& fields, RateLimitPolicy& policy)
{
    policy.waits = fields.takeBoolean("waits").value_or(policy.waits);
    takeMilliseconds(fields, "usual_wait_ms", policy.usualWait);
    takeMilliseconds(fields, "longest_wait_ms", policy.longestWait);
    takePositive(fields, "longest_series", policy.longestSeries);
}

// --- sweep

JsonFields sweepFields(const Sweep& sweep)
{
    JsonFields fields;
    fields.putText("variable", keyIn(sweepVariableKeys, sweep.variable));
    if (!sweep.isSearch()) {
        fields.putNumbers("values", sweep.values);
        return fields;
    }
    fields.putNumber("from", sweep.from);
    fields.putNumber("to", sweep.to);
    fields.putNumber("smallest_gain", sweep.smallestGain);
    fields.putNumber("smallest_success", sweep.smallestSuccess);
    putSeconds(fields, "latency_limit_s", sweep.latencyLimit);
    fields.putInteger("bisections", sweep.bisections);
    return fields;
}

void takeSweepFields(JsonFields& fields, Sweep& sweep)
{
    takeWord(fields, "variable", sweepVariableKeys, sweep.variable);
    sweep.values = fields.takeNumbers("values").value_or(std::vector<double>());
    sweep.from = std::max(fields.takeNumber("from").value_or(sweep.from), 1e-6); // doubling must lead somewhere
    sweep.to = fields.takeNumber("to").value_or(sweep.to);
    sweep.smallestGain = fields.takeNumber("smallest_gain").value_or(sweep.smallestGain);
    sweep.smallestSuccess = fields.takeNumber("smallest_success").value_or(sweep.smallestSuccess);
    sweep.latencyLimit = takeSeconds(fields, "latency_limit_s");
    if (const auto bisections = fields.takeInteger("bisections"); bisections && *bisections >= 0)
        sweep.bisections = static_cast<int>(std::min<std::int64_t>(*bisections, 100));
}

JsonFields syntheticFields(const SyntheticPrompts& prompts)
{
    JsonFields fields;
    fields.putInteger("prompt_tokens", prompts.promptTokens);
    fields.putInteger("count", prompts.count);
    fields.putNumber("shared_prefix", prompts.sharedPrefix);
    fields.putBoolean("unique", prompts.isUnique);
    fields.putUnsigned("seed", prompts.seed);
    fields.putInteger("answer_tokens", prompts.answerTokens);
    return fields;
}

void takeSyntheticFields(JsonFields& fields, SyntheticPrompts& prompts)
{
    prompts.promptTokens = fields.takeInteger("prompt_tokens").value_or(prompts.promptTokens);
    takePositive(fields, "count", prompts.count);
    prompts.sharedPrefix = std::clamp(fields.takeNumber("shared_prefix").value_or(prompts.sharedPrefix), 0.0, 1.0);
    prompts.isUnique = fields.takeBoolean("unique").value_or(prompts.isUnique);
    prompts.seed = fields.takeUnsigned("seed").value_or(prompts.seed);
    prompts.answerTokens = fields.takeInteger("answer_tokens").value_or(prompts.answerTokens);
}

} // namespace

void putLoad(JsonFields& plan, const RunPlan& values)
{
    putIfAny(plan, "load", loadFields(values.load));
    putIfAny(plan, "limits", limitFields(values.limits));
    putIfAny(plan, "objective", objectiveFields(values.objective));
    putIfAny(plan, "rate_limits", rateLimitFields(values.rateLimits));
    if (values.sweep)
        plan.putObject("sweep", sweepFields(*values.sweep));
    if (values.synthetic)
        plan.putObject("synthetic_prompts", syntheticFields(*values.synthetic));
}

void takeLoad(JsonFields& plan, RunPlan& values)
{
    takeBlock(plan, "load", [&](JsonFields& fields) { takeLoadFields(fields, values.load); });
    takeBlock(plan, "limits", [&](JsonFields& fields) { takeLimitFields(fields, values.limits); });
    takeBlock(plan, "objective", [&](JsonFields& fields) { takeObjectiveFields(fields, values.objective); });
    takeBlock(plan, "rate_limits", [&](JsonFields& fields) { takeRateLimitFields(fields, values.rateLimits); });
    takeBlock(plan, "sweep", [&](JsonFields& fields) { takeSweepFields(fields, values.sweep.emplace()); });
    takeBlock(plan, "synthetic_prompts",
              [&](JsonFields& fields) { takeSyntheticFields(fields, values.synthetic.emplace()); });
}

JsonFields partFields(const LegPart& part)
{
    JsonFields fields;
    if (!part.endpoint.isEmpty())
        fields.putText("endpoint", part.endpoint);
    if (!part.scenario.isEmpty())
        fields.putText("scenario", part.scenario);
    if (part.point) {
        fields.putText("variable", keyIn(sweepVariableKeys, part.point->variable));
        fields.putNumber("value", part.point->value);
    }
    if (part.load) {
        fields.putInteger("concurrency", part.load->concurrency);
        putIfAny(fields, "load", loadFields(*part.load));
    }
    if (part.maxTokens)
        fields.putInteger("max_tokens", *part.maxTokens);
    if (part.promptTokens)
        fields.putInteger("prompt_tokens", *part.promptTokens);
    if (part.isLengthGuessed)
        fields.putBoolean("length_guessed", true);
    if (part.end != LegEnd::PlanDone)
        fields.putText("ended_by", keyOf(part.end));
    return fields;
}

void takePart(JsonFields& leg, LegPart& part)
{
    takeBlock(leg, "part", [&](JsonFields& fields) {
        part.endpoint = fields.takeText("endpoint").value_or(QString());
        part.scenario = fields.takeText("scenario").value_or(QString());
        if (const auto value = fields.takeNumber("value")) {
            part.point = SweepPoint {.value = *value};
            takeWord(fields, "variable", sweepVariableKeys, part.point->variable);
        }
        if (const auto concurrency = fields.takeInteger("concurrency")) {
            part.load = Load {.concurrency = static_cast<int>(std::clamp<std::int64_t>(*concurrency, 1, 1 << 20))};
            takeBlock(fields, "load", [&](JsonFields& load) { takeLoadFields(load, *part.load); });
        }
        if (const auto tokens = fields.takeInteger("max_tokens"); tokens && *tokens > 0)
            part.maxTokens = static_cast<int>(std::min<std::int64_t>(*tokens, 1 << 30));
        part.promptTokens = fields.takeInteger("prompt_tokens");
        part.isLengthGuessed = fields.takeBoolean("length_guessed").value_or(false);
        takeWord(fields, "ended_by", endKeys, part.end);
    });
}

QString keyOf(LegEnd end)
{
    return keyIn(endKeys, end);
}

LegEnd endFromKey(const QString& key)
{
    const auto known = std::ranges::find_if(endKeys, [&](const auto& k) { return key == QLatin1String(k.second); });
    return known == endKeys.end() ? LegEnd::Stopped : known->first;
}

} // namespace tokenscope::loadschema
