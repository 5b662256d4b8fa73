// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/conditiontext.h"

#include "ui/comparetable/recordedtext.h"
#include "ui/text/format.h"
#include "ui/text/metrictext.h"

#include <QCoreApplication>

#include <algorithm>

namespace tokenscope::conditiontext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConditionText)
};

constexpr std::size_t mostNamed = 3; // more legs than this are counted, not named

// One value for each leg, in the table's order: "1 / 4"; of many legs each value once.
template<typename ValueOfLeg>
QString eachLeg(const Comparison& comparison, ValueOfLeg valueOfLeg)
{
    QStringList values;
    for (const LegSummary& leg : comparison.legs)
        values.append(valueOfLeg(leg));
    if (comparison.legs.size() > mostNamed)
        values.removeDuplicates();
    return values.join(QStringLiteral(" / "));
}

QString names(const Comparison& comparison, const std::vector<std::size_t>& legs)
{
    if (legs.size() > mostNamed)
        //: "11 of 12 legs"; a leg is one endpoint's part of a run
        return Words::tr("%1 of %2 legs")
            .arg(format::count(static_cast<std::int64_t>(legs.size())),
                 format::count(static_cast<std::int64_t>(comparison.legs.size())));
    QStringList titles;
    for (const std::size_t leg : legs)
        titles.append(comparison.legs[leg].title);
    return titles.join(QStringLiteral(", "));
}

QString modelOf(const LegSummary& leg)
{
    return leg.model.isEmpty() ? Words::tr("not recorded") : leg.model;
}

QString samplingOf(const LegSummary& leg)
{
    if (!leg.conditions.hasPlan)
        return Words::tr("not recorded");
    //: settings of a request: temperature and the longest answer allowed
    return Words::tr("temperature %1, up to %2 tokens")
        .arg(format::significant(leg.conditions.sampling.temperature, 2),
             format::count(leg.conditions.sampling.maxTokens));
}

QString yesOrNo(bool isSo)
{
    return isSo ? Words::tr("yes") : Words::tr("no");
}

QString difference(const Comparison& comparison, Condition kind)
{
    switch (kind) {
    case Condition::Model:
        return Words::tr("models: %1").arg(eachLeg(comparison, modelOf));
    case Condition::Prompts:
        return Words::tr("different prompts");
    case Condition::Streaming:
        return Words::tr("streamed: %1").arg(eachLeg(comparison, [](const LegSummary& leg) {
            return yesOrNo(leg.conditions.streamed > 0);
        }));
    case Condition::Sampling:
        return Words::tr("sampling: %1").arg(eachLeg(comparison, samplingOf));
    case Condition::Concurrency:
        return Words::tr("requests at a time: %1").arg(eachLeg(comparison, [](const LegSummary& leg) {
            return leg.conditions.hasPlan ? format::count(leg.conditions.concurrency) : Words::tr("not recorded");
        }));
    case Condition::RunOrder:
        return Words::tr("endpoints were asked in a different order");
    case Condition::RequestCount:
        return Words::tr("requests: %1").arg(eachLeg(comparison, [](const LegSummary& leg) {
            return format::count(leg.attempted);
        }));
    case Condition::StartTime:
        return Words::tr("measured in different runs");
    case Condition::ClientVersion:
        return Words::tr("measured by: %1").arg(eachLeg(comparison, [](const LegSummary& leg) {
            return leg.conditions.client.isEmpty() ? Words::tr("not recorded") : leg.conditions.client;
        }));
    case Condition::Location:
        return Words::tr("measured from: %1").arg(eachLeg(comparison, [](const LegSummary& leg) {
            return leg.conditions.machine.isEmpty() ? Words::tr("not recorded") : leg.conditions.machine;
        }));
    case Condition::Warmups:
        return Words::tr("warm-up requests: %1").arg(eachLeg(comparison, [](const LegSummary& leg) {
            return format::count(leg.conditions.warmups);
        }));
    case Condition::Simulated:
        return Words::tr("simulated: %1").arg(eachLeg(comparison, [](const LegSummary& leg) {
            return yesOrNo(leg.isSimulated);
        }));
    case Condition::TimeScale:
        return Words::tr("time scale: %1").arg(eachLeg(comparison, [](const LegSummary& leg) {
            return format::significant(leg.conditions.timeScale);
        }));
    case Condition::EstimatedTokens:
        return Words::tr("tokens estimated: %1").arg(eachLeg(comparison, [](const LegSummary& leg) {
            return yesOrNo(leg.hasEstimatedTokens);
        }));
    case Condition::RecordedByService:
    case Condition::UnknownPlan:
    case Condition::NotStreamed:
    case Condition::BufferedStream:
    case Condition::DerivedThroughput:
    case Condition::Stopped:
    case Condition::LateClient:
    case Condition::NoResults:
        break;
    }
    return {};
}

QString remarkOn(const QString& legs, const LegSummary& leg, Condition kind)
{
    switch (kind) {
    case Condition::Simulated:
        return Words::tr("%1: simulated by the program itself").arg(legs);
    case Condition::TimeScale:
        return Words::tr("%1: simulated at time scale %2").arg(legs, format::significant(leg.conditions.timeScale));
    case Condition::EstimatedTokens:
        return Words::tr("%1: tokens estimated").arg(legs);
    case Condition::RecordedByService:
        return Words::tr("%1: recorded by the batch service, without single requests: no intervals, no tests; "
                         "throughput is of all tokens")
            .arg(legs);
    case Condition::UnknownPlan:
        return Words::tr("%1: order and failures were not recorded").arg(legs);
    case Condition::NotStreamed:
        return Words::tr("%1: not streamed, so no first-token times").arg(legs);
    case Condition::BufferedStream:
        return Words::tr("%1: streams arrived in one burst, so first-token times are a relay’s").arg(legs);
    case Condition::DerivedThroughput:
        return Words::tr("%1: throughput over summed latencies").arg(legs);
    case Condition::Stopped:
        return Words::tr("%1: stopped early").arg(legs);
    case Condition::LateClient:
        return Words::tr("%1: the measuring machine itself was late").arg(legs);
    case Condition::NoResults:
        return Words::tr("%1: no results").arg(legs);
    case Condition::Model:
    case Condition::Prompts:
    case Condition::Streaming:
    case Condition::Sampling:
    case Condition::Concurrency:
    case Condition::RunOrder:
    case Condition::RequestCount:
    case Condition::StartTime:
    case Condition::ClientVersion:
    case Condition::Location:
    case Condition::Warmups:
        break;
    }
    return {};
}

// A remark that holds for every leg needs no names.
QString remarkOnAll(const LegSummary& leg, Condition kind)
{
    switch (kind) {
    case Condition::Simulated:
        return Words::tr("simulated by the program itself");
    case Condition::TimeScale:
        return Words::tr("simulated at time scale %1").arg(format::significant(leg.conditions.timeScale));
    case Condition::EstimatedTokens:
        return Words::tr("tokens estimated");
    case Condition::RecordedByService:
        return Words::tr("recorded by the batch service, without single requests: no intervals, no tests; throughput "
                         "is of all tokens");
    case Condition::UnknownPlan:
        return Words::tr("order and failures were not recorded");
    case Condition::NotStreamed:
        return Words::tr("not streamed, so no first-token times");
    case Condition::BufferedStream:
        return Words::tr("streams arrived in one burst, so first-token times are a relay’s");
    case Condition::DerivedThroughput:
        return Words::tr("throughput over summed latencies");
    case Condition::Stopped:
        return Words::tr("stopped early");
    case Condition::LateClient:
        return Words::tr("the measuring machine itself was late");
    case Condition::NoResults:
        return Words::tr("no results");
    case Condition::Model:
    case Condition::Prompts:
    case Condition::Streaming:
    case Condition::Sampling:
    case Condition::Concurrency:
    case Condition::RunOrder:
    case Condition::RequestCount:
    case Condition::StartTime:
    case Condition::ClientVersion:
    case Condition::Location:
    case Condition::Warmups:
        break;
    }
    return {};
}

// The original script's throughput is taken for output speed and is not.
QString recordedThroughput(const Comparison& comparison)
{
    const bool includesPrompts = std::ranges::any_of(comparison.legs, [](const LegSummary& leg) {
        const auto found = recordedtext::find(leg, RecordedItem::Throughput);
        return found && found->reason == RecordedReason::PromptTokensIncluded;
    });
    if (!includesPrompts)
        return {};
    return Words::tr("recorded throughput %1 includes prompt tokens")
        .arg(eachLeg(comparison,
                     [](const LegSummary& leg) { return recordedtext::value(leg, RecordedItem::Throughput); }));
}

} // namespace

QString phrase(const Comparison& comparison, const ConditionDifference& condition)
{
    if (condition.isDifference)
        return difference(comparison, condition.kind);
    if (condition.legs.empty())
        return {};
    const LegSummary& first = comparison.legs[condition.legs.front()];
    const bool isOnAll = condition.legs.size() == comparison.legs.size();
    return isOnAll ? remarkOnAll(first, condition.kind)
                   : remarkOn(names(comparison, condition.legs), first, condition.kind);
}

QStringList phrases(const Comparison& comparison)
{
    QStringList all;
    for (const ConditionDifference& condition : comparison.conditions)
        all.append(phrase(comparison, condition));
    all.append(recordedThroughput(comparison));
    all.removeAll(QString());
    return all;
}

QString paragraph(const Comparison& comparison)
{
    const QString all = phrases(comparison).join(QStringLiteral(" · "));
    if (all.isEmpty())
        return {};
    const bool differ = std::ranges::any_of(comparison.conditions, &ConditionDifference::isDifference);
    //: %1 is a list of conditions under which the endpoints were measured
    return differ ? Words::tr("Conditions differ: %1").arg(all) : Words::tr("Conditions: %1").arg(all);
}

} // namespace tokenscope::conditiontext
