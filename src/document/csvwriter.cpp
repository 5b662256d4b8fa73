// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/csvwriter.h"

#include "document/csvfield.h"
#include "wording/findingwording.h"
#include "wording/verdictwording.h"
#include "wording/wording.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <iterator>

namespace tokenscope {

namespace {

/// One number of a leg: what it is, and where the comparison has it.
struct Entry
{
    Metric metric {};
    QString statistic {}; ///< "mean", "p95", "value"
    std::optional<std::int64_t> n {};
    std::optional<double> value {};
    std::optional<Statistic> compared {};
};

std::vector<Entry> distributionEntries(Metric metric, const std::optional<Distribution>& distribution)
{
    const auto entry = [&](const char* statistic, auto member, std::optional<Statistic> compared = {}) {
        Entry result {metric, QString::fromLatin1(statistic), {}, {}, compared};
        if (distribution) {
            result.n = distribution->n;
            result.value = (*distribution).*member;
        }
        return result;
    };
    return {entry("mean", &Distribution::mean, Statistic::Main),
            entry("median", &Distribution::median, Statistic::Median),
            entry("min", &Distribution::min),
            entry("max", &Distribution::max),
            entry("std_dev", &Distribution::standardDeviation),
            entry("p90", &Distribution::p90),
            entry("p95", &Distribution::p95, Statistic::P95),
            entry("p99", &Distribution::p99, Statistic::P99)};
}

std::vector<Entry> entriesOf(const LegSummary& leg)
{
    std::vector<Entry> entries;
    for (const MetricTraits& traits : allMetrics) {
        if (isOnlyShownWhereKnown(traits.metric) && !leg.value(traits.metric))
            continue;
        if (!traits.isDistribution) {
            entries.push_back(
                {traits.metric, QStringLiteral("value"), leg.attempted, leg.value(traits.metric), Statistic::Main});
            continue;
        }
        std::vector<Entry> statistics = distributionEntries(traits.metric, leg.distribution(traits.metric));
        if (isQuality(traits.metric))
            statistics.resize(1); // the mean: a share has no quantiles
        std::ranges::move(statistics, std::back_inserter(entries));
    }
    return entries;
}

QStringList legFields(const LegSummary& leg)
{
    return {csvText(leg.label), csvText(leg.part.endpoint), csvText(leg.model),
            leg.isSimulated ? QStringLiteral("true") : QStringLiteral("false"), csvText(leg.path)};
}

QStringList evidenceFields(const std::optional<Evidence>& evidence)
{
    if (!evidence)
        return QStringList(5, QString());
    const auto& interval = evidence->interval;
    return {interval ? csvNumber(interval->low) : QString(), interval ? csvNumber(interval->high) : QString(),
            csvNumber(evidence->p), csvNumber(evidence->adjustedP),
            evidence->isPaired ? QString::number(evidence->n) : QString()};
}

QStringList comparedFields(const Comparison& comparison, std::size_t leg, const Entry& entry, ReportScope scope)
{
    const auto compared = entry.compared && scope == ReportScope::Comparison
        ? comparison.find(leg, entry.metric, *entry.compared)
        : std::nullopt;
    if (!compared)
        return QStringList(9, QString());
    return QStringList {csvText(comparison.legs[comparison.baseline].label), csvNumber(compared->baselineValue),
                        csvNumber(compared->ratio), verdictKey(*compared)}
    + evidenceFields(leg == comparison.baseline ? std::nullopt : compared->evidence);
}

bool hasParts(const Comparison& comparison)
{
    return std::ranges::any_of(comparison.legs,
                               [](const LegSummary& leg) { return leg.part.point || !leg.part.scenario.isEmpty(); });
}

QStringList partFields(const LegPart& part)
{
    return {part.scenario.isEmpty() ? QString() : csvText(part.scenario),
            part.point ? variableKey(part.point->variable) : QString(),
            part.point ? csvNumber(part.point->value) : QString()};
}

} // namespace

QString csvDocument(const Comparison& comparison, const ReportOptions& options)
{
    QString text = QStringLiteral("leg,endpoint,model,simulated,file,metric,statistic,unit,n,value,"
                                  "baseline,baseline_value,ratio,verdict,ci95_low,ci95_high,p_value,p_adjusted,"
                                  "n_pairs");
    const bool withParts = hasParts(comparison);
    text += withParts ? QStringLiteral(",scenario,variable,point\n") : QStringLiteral("\n");
    for (std::size_t leg = 0; leg < comparison.legs.size(); ++leg) {
        const QStringList identity = legFields(comparison.legs[leg]);
        for (const Entry& entry : entriesOf(comparison.legs[leg])) {
            const MetricTraits& traits = traitsOf(entry.metric);
            const QStringList own {QString::fromLatin1(traits.key), entry.statistic, QString::fromLatin1(traits.unit),
                                   entry.n ? QString::number(*entry.n) : QString(), csvNumber(entry.value)};
            QStringList fields = identity + own + comparedFields(comparison, leg, entry, options.scope);
            if (withParts)
                fields += partFields(comparison.legs[leg].part);
            text += fields.join(QChar(u',')) + QChar(u'\n');
        }
    }
    return text;
}

} // namespace tokenscope
