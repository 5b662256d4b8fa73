// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/limitsection.h"

#include "sample/quantiles.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tokenscope {

namespace {

using Legs = std::vector<LegSummary>;

bool areOfOneFile(const Legs& legs)
{
    return std::ranges::all_of(legs, [&legs](const LegSummary& leg) {
        return leg.path == legs.front().path && leg.conditions.startedAt == legs.front().conditions.startedAt;
    });
}

QString placeLimit(const Legs& legs)
{
    if (std::ranges::all_of(legs, &LegSummary::isSimulated))
        return QCoreApplication::translate(
            "report",
            "All endpoints are simulated: the figures say how the program measures, and nothing of a service.");
    if (areOfOneFile(legs))
        return QCoreApplication::translate(
            "report", "Measured once, from one computer: other places, networks and hours may have other figures.");
    return QCoreApplication::translate(
        "report",
        "Measured at different times: what differs may be the time, the place or the network and not the endpoint.");
}

QString orderLimit(const Legs& legs)
{
    if (legs.size() < 2 || !areOfOneFile(legs))
        return {};
    if (!legs.front().conditions.hasPlan)
        return QCoreApplication::translate(
            "report",
            "In which order the endpoints were asked is not known; if it was one after the other, a change of the "
            "network or of the load in between counts as a difference between them.");
    if (legs.front().conditions.order != Order::Sequential)
        return {};
    return QCoreApplication::translate(
        "report",
        "The endpoints were asked one after the other, so a change of the network or of the load in between counts as "
        "a difference between them.");
}

QString sampleLimit(const Legs& legs)
{
    std::optional<std::int64_t> fewest;
    for (const LegSummary& leg : legs) {
        if (const auto latency = leg.distribution(Metric::Latency))
            fewest = std::min(fewest.value_or(latency->n), latency->n);
    }
    if (!fewest || supportsQuantile(*fewest, 0.99))
        return {};
    return supportsQuantile(*fewest, 0.95)
        ? QCoreApplication::translate("report", "With n = %1 the slowest answer in a hundred (p99) cannot be told.")
              .arg(*fewest)
        : QCoreApplication::translate(
              "report", "With n = %1 the slowest answers (p95, p99), which users notice first, cannot be told.")
              .arg(*fewest);
}

QString repetitionLimit(const Legs& legs)
{
    const bool isRepeated = std::ranges::any_of(legs, [](const LegSummary& leg) {
        return std::ranges::any_of(leg.prompts, [](const PromptLatency& prompt) { return prompt.n > 1; });
    });
    const bool hasPrompts = std::ranges::any_of(legs, [](const LegSummary& leg) { return !leg.prompts.empty(); });
    if (isRepeated || !hasPrompts)
        return {};
    return QCoreApplication::translate("report",
                                       "Each prompt was answered once: how much an endpoint varies on the same prompt "
                                       "is not known.");
}

QString promptLimit(const Comparison& comparison)
{
    const bool areDifferent = std::ranges::any_of(comparison.conditions, [](const ConditionDifference& condition) {
        return condition.kind == Condition::Prompts && condition.isDifference;
    });
    return areDifferent ? QCoreApplication::translate(
               "report", "Different prompts were sent, so a difference may be that of the prompts.")
                        : QString();
}

QString derivedLimit(const Legs& legs)
{
    return std::ranges::any_of(legs, &LegSummary::isThroughputDerived) ? QCoreApplication::translate(
               "report", "Throughput is worked out from latencies; it says nothing of several requests at a time.")
                                                                       : QString();
}

QString tokenLimit(const Legs& legs)
{
    return std::ranges::any_of(legs, &LegSummary::hasEstimatedTokens) ? QCoreApplication::translate(
               "report", "Figures of tokens marked ≈ rest on an estimate and are not to be compared with counted ones.")
                                                                      : QString();
}

QString bufferLimit(const Legs& legs)
{
    return std::ranges::any_of(legs, [](const LegSummary& leg) { return leg.conditions.buffered > 0; })
        ? QCoreApplication::translate(
            "report", "Some streams arrived in one burst: when the model wrote each token cannot be told for them.")
        : QString();
}

QString simulationLimit(const Legs& legs)
{
    const bool areSome
        = std::ranges::any_of(legs, &LegSummary::isSimulated) && !std::ranges::all_of(legs, &LegSummary::isSimulated);
    return areSome ? QCoreApplication::translate(
               "report", "Simulated endpoints stand beside measured ones: their figures are made up.")
                   : QString();
}

QString severalTestsLimit(const Comparison& comparison)
{
    const auto corrected = std::ranges::count_if(comparison.values, [](const ComparedValue& value) {
        return value.evidence && value.evidence->adjustedP.has_value();
    });
    if (corrected < 2)
        return {};
    const bool areSeveralLegs = comparison.legs.size() > 2;
    return areSeveralLegs ? QCoreApplication::translate(
               "report",
               "Several figures were tested; p is corrected for that by Holm's method for each leg, not over the legs.")
                          : QCoreApplication::translate(
                              "report", "Several figures were tested; p is corrected for that by Holm's method.");
}

// Of latencies drawn from a lognormal distribution (σ = 0.8) 87 to 93 of 100 intervals held the ratio with 10 to 40
// pairs.
QString intervalLimit(const Comparison& comparison)
{
    constexpr std::int64_t enough = 50;
    std::optional<std::int64_t> fewest;
    for (const ComparedValue& value : comparison.values) {
        if (value.leg == comparison.baseline || value.metric != Metric::Latency || value.statistic != Statistic::Main
            || !value.evidence || !value.evidence->interval)
            continue;
        const std::int64_t n = std::min(value.evidence->n, value.evidence->baselineN);
        fewest = std::min(fewest.value_or(n), n);
    }
    return fewest && *fewest < enough
        ? QCoreApplication::translate(
              "report",
              "With n = %1 intervals by bootstrap are rather too narrow where latencies are uneven: they may hold the "
              "true ratio nine times in ten rather than 95 times in 100.")
              .arg(*fewest)
        : QString();
}

QString pairLimit(const Comparison& comparison)
{
    const bool isAveraged = std::ranges::any_of(
        comparison.values, [](const ComparedValue& value) { return value.evidence && value.evidence->isAveraged; });
    return isAveraged ? QCoreApplication::translate(
               "report", "Several answers to a prompt were averaged before the legs were paired.")
                      : QString();
}

QString stopLimit(const Legs& legs)
{
    return std::ranges::any_of(legs, [](const LegSummary& leg) { return leg.conditions.wasStopped; })
        ? QCoreApplication::translate("report",
                                      "The run was stopped before its end; what is missing may have been different.")
        : QString();
}

QString clientLimit(const Legs& legs)
{
    return std::ranges::any_of(legs, [](const LegSummary& leg) { return leg.conditions.isClientLate; })
        ? QCoreApplication::translate(
            "report", "The measuring computer was late itself: small differences of times may be its own.")
        : QString();
}

} // namespace

ReportSection limitSection(const Comparison& comparison, const RunFindings& findings)
{
    ReportSection section {.heading = QCoreApplication::translate("report", "Limits")};
    const Legs& legs = comparison.legs;
    if (legs.empty())
        return section;
    for (const QString& limit :
         {placeLimit(legs), orderLimit(legs), promptLimit(comparison), sampleLimit(legs), repetitionLimit(legs),
          pairLimit(comparison), intervalLimit(comparison), severalTestsLimit(comparison), derivedLimit(legs),
          tokenLimit(legs), bufferLimit(legs), simulationLimit(legs), stopLimit(legs), clientLimit(legs)}) {
        if (!limit.isEmpty())
            section.lines.push_back(limit);
    }
    if (std::ranges::any_of(findings.protocols, [](const RunProtocol& run) { return !run.hasPlan; }))
        section.lines.push_back(QCoreApplication::translate(
            "report", "Files without settings keep no failed request, so nothing is known of reliability."));
    return section;
}

} // namespace tokenscope
