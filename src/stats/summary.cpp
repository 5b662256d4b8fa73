// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/summary.h"

#include "stats/answercost.h"
#include "stats/batchfigures.h"
#include "stats/clienttrust.h"
#include "stats/goodput.h"
#include "stats/inflight.h"
#include "stats/legplan.h"
#include "stats/measuredphase.h"

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

std::size_t indexOf(Metric metric)
{
    return static_cast<std::size_t>(metric);
}

// The question inside a SQuAD prompt, else the first line: what a table has room for.
QString questionIn(const QString& prompt)
{
    const QStringView marker = u"\nQuestion: ";
    const QStringView whole(prompt);
    const qsizetype at = whole.lastIndexOf(marker);
    const QStringView rest = at < 0 ? whole.trimmed() : whole.sliced(at + marker.size());
    const qsizetype end = rest.indexOf(u'\n');
    const QStringView line = end < 0 ? rest : rest.first(end);
    return (at < 0 ? line : line.trimmed()).toString();
}

void countOutcomes(LegSummary& summary, const Leg& leg)
{
    for (const RequestRecord& record : leg.records) {
        if (record.isWarmup) {
            ++summary.conditions.warmups;
            continue;
        }
        ++summary.attempted;
        summary.succeeded += record.succeeded() ? 1 : 0;
        summary.cancelled += record.outcome == Outcome::Cancelled ? 1 : 0;
        summary.rateLimited += record.rateLimitedTimes;
    }
    summary.failed = summary.attempted - summary.succeeded;
    summary.failures = failureCountsOf(leg);
}

struct TokenSums
{
    std::optional<double> output {}; ///< of the requests that have any
    std::optional<double> total {}; ///< only if each request tells it: a part of the sum would be a wrong sum
    double seconds = 0;
};

TokenSums sumTokens(const Leg& leg)
{
    TokenSums sums;
    bool isTotalKnown = true;
    double total = 0;
    for (const RequestRecord& record : leg.records) {
        if (!countsInStatistics(record))
            continue;
        if (const auto tokens = record.outputTokens())
            sums.output = sums.output.value_or(0) + static_cast<double>(*tokens);
        const auto all = totalTokens(record);
        isTotalKnown = isTotalKnown && all.has_value();
        total += static_cast<double>(all.value_or(0));
        sums.seconds += toSeconds(record.latency);
    }
    if (isTotalKnown && sums.seconds > 0)
        sums.total = total;
    return sums;
}

std::optional<double> goodRequests(const LegSummary& summary, const RunPlan& plan, const Leg& leg)
{
    if (!plan.objective.isSet())
        return std::nullopt;
    const ServiceView view {.isOpenLoop = summary.load.isOpenLoop(), .isBuffered = summary.conditions.isBuffered};
    return static_cast<double>(std::ranges::count_if(leg.records, [&](const RequestRecord& record) {
        return countsInStatistics(record) && keepsObjective(record, plan.objective, view);
    }));
}

void computeFigures(LegSummary& summary, const RunResult& result, const Leg& leg)
{
    const TokenSums sums = sumTokens(leg);
    const auto set = [&summary](Metric metric, std::optional<double> sum, std::optional<double> divisor) {
        if (sum && divisor && *divisor > 0)
            summary.figures[indexOf(metric)] = *sum / *divisor;
    };
    set(Metric::OutputThroughput, sums.output, summary.wallTime);
    set(Metric::TotalThroughput, sums.total, summary.wallTime);
    set(Metric::OriginalThroughput, sums.total, sums.seconds);
    const auto succeeded = static_cast<double>(summary.succeeded);
    set(Metric::RequestThroughput, succeeded, summary.wallTime);
    set(Metric::Goodput, goodRequests(summary, planOf(result, leg), leg), summary.wallTime);
    set(Metric::SuccessRate, succeeded, static_cast<double>(summary.attempted - summary.cancelled));
    summary.figures[indexOf(Metric::CostPerThousand)] = costPerThousand(requestCosts(leg, summary.cost));
    if (summary.cost.watts && summary.wallTime)
        set(Metric::TokensPerJoule, sums.output, *summary.cost.watts * *summary.wallTime);
}

// The requests that count, by prompt number and then text; repetitions in order of sending.
std::vector<const RequestRecord*> byPrompt(const Leg& leg)
{
    std::vector<const RequestRecord*> records;
    records.reserve(leg.records.size());
    for (const RequestRecord& record : leg.records) {
        if (countsInStatistics(record))
            records.push_back(&record);
    }
    const auto isBefore = [](const RequestRecord* a, const RequestRecord* b) {
        return a->promptNumber != b->promptNumber ? a->promptNumber < b->promptNumber : a->prompt < b->prompt;
    };
    if (!std::ranges::is_sorted(records, isBefore)) // usually they were sent in that order
        std::ranges::stable_sort(records, isBefore);
    return records;
}

void computePrompts(LegSummary& summary, const RunResult& result, const Leg& leg)
{
    const RunPlan& plan = planOf(result, leg);
    std::vector<PromptLatency>& prompts = summary.prompts;
    for (const RequestRecord* record : byPrompt(leg)) {
        if (prompts.empty() || prompts.back().promptNumber != record->promptNumber
            || prompts.back().prompt != record->prompt)
            prompts.push_back({record->promptNumber, record->prompt, questionOf(plan, *record)});
        PromptLatency& prompt = prompts.back();
        ++prompt.n;
        prompt.meanLatency += (toSeconds(record->latency) - prompt.meanLatency) / static_cast<double>(prompt.n);
    }
}

/// A text with a number that stands for its beginning, so that not every comparison must fetch the text.
struct KeyedText
{
    std::uint64_t key = 0;
    const QString* text = nullptr;

    bool operator==(const KeyedText& other) const { return key == other.key && *text == *other.text; }
    bool operator<(const KeyedText& other) const { return key != other.key ? key < other.key : *text < *other.text; }
};

qsizetype commonBeginning(const std::vector<KeyedText>& texts)
{
    QStringView common = texts.empty() ? QStringView() : QStringView(*texts.front().text);
    for (const KeyedText& keyed : texts) {
        const auto end = std::mismatch(common.begin(), common.end(), keyed.text->begin(), keyed.text->end()).first;
        common = common.first(end - common.begin());
    }
    return common.size();
}

// Four units from a place on; past the end there is nothing.
std::uint64_t keyFrom(const QString& text, qsizetype place)
{
    std::uint64_t key = 0;
    for (qsizetype at = place; at < place + 4; ++at)
        key = key << 16 | (at < text.size() ? text[at].unicode() : 0U);
    return key;
}

std::vector<QString> promptTexts(const Leg& leg)
{
    std::vector<KeyedText> sent;
    sent.reserve(leg.records.size());
    for (const RequestRecord& record : leg.records) {
        if (!record.isWarmup)
            sent.push_back({0, &record.prompt});
    }
    const qsizetype common = commonBeginning(sent);
    for (KeyedText& keyed : sent)
        keyed.key = keyFrom(*keyed.text, common);
    std::sort(sent.begin(), sent.end());
    sent.erase(std::unique(sent.begin(), sent.end()), sent.end());
    std::vector<QString> texts;
    texts.reserve(sent.size());
    for (const KeyedText& keyed : sent)
        texts.push_back(*keyed.text);
    return texts;
}

void describeConditions(LegSummary& summary, const RunResult& result, const Leg& leg)
{
    const RunPlan& plan = planOf(result, leg);
    LegConditions& conditions = summary.conditions;
    conditions.startedAt = result.startedAt;
    conditions.hasPlan = result.hasPlan;
    conditions.client = result.environment.program;
    conditions.machine = result.environment.system;
    conditions.order = plan.order;
    conditions.concurrency = summary.load.concurrency;
    conditions.sampling = plan.sampling;
    conditions.sampling.maxTokens = leg.part.maxTokens.value_or(plan.sampling.maxTokens);
    conditions.timeScale = timeScaleOf(result, leg);
    conditions.prompts = promptTexts(leg);
    conditions.wasStopped = result.wasStopped;
    for (const RequestRecord& record : leg.records) {
        if (countsInStatistics(record) && record.hasEstimatedTokens() && record.outputTokens())
            summary.hasEstimatedTokens = true;
    }
}

void describeStreams(LegSummary& summary, const Leg& leg)
{
    const StreamShape shape = streamShapeOf(leg, summary.conditions.timeScale);
    summary.conditions.streamed = shape.streamed;
    summary.conditions.buffered = shape.bursts;
    summary.conditions.isBuffered = shape.isBuffered();
    summary.chunkSize = shape.chunkSize;
    summary.server = serverClaimsOf(leg);
    summary.notMeasurable = notMeasurableOf(shape, summary.succeeded > 0);
}

void describeWaiting(LegSummary& summary, const Leg& leg)
{
    std::vector<double> held;
    for (const RequestRecord& record : leg.records) {
        if (!record.isWarmup && record.heldFor > Nanoseconds::zero())
            held.push_back(toSeconds(record.heldFor));
    }
    summary.held = distributionOf(std::move(held));
    summary.peakInFlight = peakInFlight(leg);
}

// Positions among the requests that count.
std::vector<int> promptsAt(const Leg& leg, const std::vector<std::size_t>& positions)
{
    std::vector<int> prompts;
    auto next = positions.begin();
    std::size_t position = 0;
    for (const RequestRecord& record : leg.records) {
        if (next == positions.end())
            break;
        if (!countsInStatistics(record))
            continue;
        if (position++ == *next) {
            prompts.push_back(record.promptNumber);
            ++next;
        }
    }
    return prompts;
}

// Requests lie far apart in memory: each is fetched once for all metrics.
void computeDistributions(LegSummary& summary, const Leg& leg)
{
    std::array<std::vector<double>, allMetrics.size()> values;
    for (const RequestRecord& record : leg.records) {
        if (!countsInStatistics(record))
            continue;
        for (const MetricTraits& traits : allMetrics)
            appendValuesOf(record, traits.metric, values[indexOf(traits.metric)]);
    }
    for (const MetricTraits& traits : allMetrics) {
        if (!summary.reasonAgainst(traits.metric))
            summary.distributions[indexOf(traits.metric)] = distributionOf(std::move(values[indexOf(traits.metric)]));
    }
}

void describeLatencies(LegSummary& summary, const RunResult& result, const Leg& leg)
{
    if (const auto prompts = summary.distribution(Metric::PromptTokens))
        summary.longestContext = std::llround(prompts->max);
    const std::vector<double> latencies = serviceLatencies(result, leg);
    summary.predictability = predictabilityOf(latencies);
    if (summary.predictability.outliers && std::ssize(latencies) == summary.succeeded)
        summary.outlierPrompts = promptsAt(leg, *summary.predictability.outliers);
    summary.fit = latencyFitOf(leg);
    summary.firstRequest = firstRequestOf(leg);
}

LegSummary identityOf(const RunResult& result, const Leg& leg)
{
    LegSummary summary;
    summary.key = leg.key;
    summary.label = leg.key;
    summary.name = leg.name.isEmpty() ? leg.key : leg.name;
    summary.title = summary.name;
    summary.model = leg.model;
    summary.path = result.path;
    summary.isSimulated = leg.isSimulated;
    summary.recorded = leg.recorded;
    summary.part = leg.part;
    summary.part.endpoint = endpointNameOf(leg);
    summary.load = loadOf(result, leg);
    summary.endSaid = leg.part.end;
    summary.cost = costOf(result, leg);
    return summary;
}

} // namespace

QString questionOf(const RunPlan& plan, const RequestRecord& record)
{
    const auto& prompts = plan.prompts.prompts;
    const auto index = static_cast<std::size_t>(record.promptNumber) - 1;
    if (record.promptNumber > 0 && index < prompts.size() && !prompts[index].question.isEmpty()
        && textOf(prompts[index]) == record.prompt)
        return prompts[index].question;
    return questionIn(record.prompt);
}

std::optional<Distribution> LegSummary::distribution(Metric metric) const
{
    return distributions[indexOf(metric)];
}

std::optional<double> LegSummary::value(Metric metric) const
{
    if (const auto& distribution = distributions[indexOf(metric)])
        return distribution->mean;
    return figures[indexOf(metric)];
}

std::optional<NotMeasurableReason> LegSummary::reasonAgainst(Metric metric) const
{
    const auto found = std::ranges::find(notMeasurable, metric, &NotMeasurable::metric);
    return found == notMeasurable.end() ? std::nullopt : std::optional(found->reason);
}

std::optional<double> measuredMedian(const LegSummary& leg)
{
    for (const Metric metric : {Metric::TimeToFirstToken, Metric::Latency}) {
        if (const auto distribution = leg.distribution(metric))
            return distribution->median;
    }
    return std::nullopt;
}

LegSummary summarize(const RunResult& result, std::size_t leg)
{
    Q_ASSERT(leg < result.legs.size());
    const Leg& source = result.legs[leg];
    LegSummary summary = identityOf(result, source);
    countOutcomes(summary, source);
    describeConditions(summary, result, source);
    describeStreams(summary, source);
    describeWaiting(summary, source);
    computeDistributions(summary, source);
    describeLatencies(summary, result, source);
    summary.conditions.isClientLate = trustIn(result.health, measuredMedian(summary)).level != TrustLevel::Good;
    if (const auto phase = measuredPhaseOf(result, source)) {
        summary.wallTime = phase->seconds;
        summary.isThroughputDerived = phase->isDerived;
    }
    computeFigures(summary, result, source);
    computePrompts(summary, result, source);
    summary.serverLoad = serverLoadOf(source);
    if (source.batch && source.records.empty())
        takeBatch(summary, *source.batch);
    summary.recordedFigures = recordedFigures(source, !result.hasPlan, summary.value(Metric::OutputThroughput));
    return summary;
}

std::vector<LegSummary> summarize(const RunResult& result)
{
    std::vector<LegSummary> summaries;
    for (std::size_t leg = 0; leg < result.legs.size(); ++leg)
        summaries.push_back(summarize(result, leg));
    return summaries;
}

} // namespace tokenscope
