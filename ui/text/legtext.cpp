// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/legtext.h"

#include "ui/text/format.h"
#include "ui/text/matrixtext.h"
#include "ui/text/metrictext.h"
#include "ui/text/outcometext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace tokenscope::legtext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LegText)
};

int asCount(std::int64_t number)
{
    return static_cast<int>(std::min<std::int64_t>(number, 1'000'000'000)); // what %n takes
}

QString latencyOf(const LegSummary& leg)
{
    return metrictext::value(Metric::Latency, leg.value(Metric::Latency));
}

// Prompts that both legs answered, or the two sample sizes if they answered different ones.
QString sampleOf(const Comparison& comparison, std::size_t leg)
{
    const auto shared = std::ranges::count_if(comparison.pairs, [&](const PromptPair& pair) {
        return pair.latencies[comparison.baseline] && pair.latencies[leg];
    });
    if (shared > 0)
        return Words::tr("%Ln paired prompt(s)", nullptr, asCount(shared));
    return Words::tr("%1 and %2 requests of different prompts")
        .arg(format::count(comparison.legs[comparison.baseline].succeeded),
             format::count(comparison.legs[leg].succeeded));
}

QString verdictSentence(const Comparison& comparison, const ComparedValue& value)
{
    const QString name = comparison.legs[value.leg].title;
    const QString times = format::factor(value.factor);
    const bool isOneOfMany = comparison.legs.size() > 2;
    const QString baseline = comparison.legs[comparison.baseline].title;
    if (value.verdict == Verdict::Better)
        return isOneOfMany ? Words::tr("%1 is the fastest, %2 faster than %3").arg(name, times, baseline)
                           : Words::tr("%1 is %2 faster").arg(name, times);
    if (value.verdict == Verdict::Worse)
        return isOneOfMany ? Words::tr("%3 is the fastest, %1 comes next, %2 slower").arg(name, times, baseline)
                           : Words::tr("%1 is %2 slower").arg(name, times);
    return Words::tr("%1 and %2 have the same mean latency").arg(baseline, name);
}

// The fastest leg that can be compared with the baseline.
std::optional<ComparedValue> bestOf(const Comparison& comparison)
{
    std::optional<ComparedValue> best;
    for (std::size_t leg = 0; leg < comparison.legs.size(); ++leg) {
        const auto value = comparison.find(leg, Metric::Latency);
        if (leg != comparison.baseline && value && value->ratio && (!best || *value->ratio > *best->ratio))
            best = value;
    }
    return best;
}

QString without(const LegSummary& leg)
{
    return leg.attempted == 0 ? Words::tr("%1 has no results").arg(leg.title)
                              : Words::tr("No request of %1 succeeded").arg(leg.title);
}

QString legsWithout(const Comparison& comparison)
{
    QStringList names;
    for (const LegSummary& leg : comparison.legs) {
        if (leg.succeeded == 0)
            names.append(leg.title);
    }
    return names.isEmpty() ? QString() : Words::tr("without results: %1").arg(names.join(QStringLiteral(", ")));
}

Headline loneLeg(const LegSummary& leg)
{
    if (leg.succeeded == 0)
        return {without(leg), {}};
    return {Words::tr("%1 answers in %2 on average").arg(leg.title, latencyOf(leg)),
            Words::tr("mean latency of %Ln request(s); open another file to compare", nullptr, asCount(leg.succeeded))};
}

Headline nothingToCompare(const Comparison& comparison)
{
    const LegSummary& baseline = comparison.legs[comparison.baseline];
    if (baseline.succeeded == 0)
        return {without(baseline), Words::tr("choose another baseline to compare with")};
    const auto empty = std::ranges::find(comparison.legs, 0, &LegSummary::succeeded);
    const QString grounds = Words::tr("nothing to compare with %1: mean latency %2, %3")
                                .arg(baseline.title, latencyOf(baseline),
                                     Words::tr("%Ln request(s)", nullptr, asCount(baseline.succeeded)));
    return {empty == comparison.legs.end() ? QString() : without(*empty), grounds};
}

QString failuresOf(const LegSummary& leg)
{
    QStringList words;
    for (const FailureCount& failure : leg.failures)
        //: a kind of failure and how often it happened: "refused: 3"
        words.append(Words::tr("%1: %2").arg(outcometext::wordForKey(failure.key), format::count(failure.count)));
    return words.join(QStringLiteral(", "));
}

} // namespace

Headline headline(const Comparison& comparison)
{
    if (comparison.legs.empty())
        return {};
    if (comparison.legs.size() == 1)
        return loneLeg(comparison.legs.front());
    const auto best = bestOf(comparison);
    if (!best)
        return nothingToCompare(comparison);
    //: what a verdict rests on: two latencies and the number of prompts
    QString grounds = Words::tr("mean latency %1 against %2, %3")
                          .arg(latencyOf(comparison.legs[best->leg]), latencyOf(comparison.legs[comparison.baseline]),
                               sampleOf(comparison, best->leg));
    if (const QString empty = legsWithout(comparison); !empty.isEmpty())
        grounds = Words::tr("%1; %2").arg(grounds, empty);
    return {verdictSentence(comparison, *best), grounds};
}

Headline headline(const ScenarioMatrix& matrix)
{
    QStringList wins;
    for (std::size_t i = 0; i < matrix.endpoints.size(); ++i) {
        const auto count = std::ranges::count_if(
            matrix.rows, [i](const MatrixRow& row) { return row.winner == i && row.sureness == Sureness::Shown; });
        //: an endpoint and how many measures it is better in
        wins.append(Words::tr("%1 is better in %n measure(s)", nullptr, asCount(count)).arg(matrix.endpoints[i]));
    }
    QStringList grounds;
    for (const LoadRegion& region : matrix.regions) {
        if (region.merit == matrix.regions.front().merit && region.scenario == matrix.regions.front().scenario)
            grounds.append(matrixtext::sentence(matrix, region));
    }
    const bool isSuite = std::ranges::any_of(matrix.rows, [](const MatrixRow& row) { return !row.scenario.isEmpty(); });
    if (!isSuite && !grounds.isEmpty())
        return {grounds.join(u' '), {}}; // of one sweep the turn of the balance is the verdict
    return {wins.join(QStringLiteral(", ")), grounds.join(u' ')};
}

QString occasion(const std::vector<LegSummary>& legs)
{
    if (legs.empty())
        return {};
    const auto [least, most] = std::ranges::minmax_element(legs, {}, &LegSummary::succeeded);
    //: size of the samples
    const QString n = least->succeeded == most->succeeded
        ? Words::tr("n = %1").arg(format::count(most->succeeded))
        : Words::tr("n = %1 – %2").arg(format::count(least->succeeded), format::count(most->succeeded));
    const QDateTime first = legs.front().conditions.startedAt;
    const bool isOneRun
        = std::ranges::all_of(legs, [&first](const LegSummary& leg) { return leg.conditions.startedAt == first; });
    //: date of a run, or the number of runs, and the size of the samples
    return Words::tr("%1 · %2").arg(isOneRun ? format::dateTime(first) : Words::tr("several runs"), n);
}

QString details(const LegSummary& leg)
{
    QStringList lines {leg.title};
    lines.append(leg.model.isEmpty() ? Words::tr("Model: not recorded") : Words::tr("Model: %1").arg(leg.model));
    if (leg.isSimulated)
        lines.append(Words::tr("Simulated: the program itself answered"));
    lines.append(Words::tr("Measured: %1").arg(format::dateTime(leg.conditions.startedAt)));
    lines.append(Words::tr("Answered: %1").arg(format::outOf(leg.succeeded, leg.attempted)));
    if (!leg.failures.empty())
        lines.append(Words::tr("Failures: %1").arg(failuresOf(leg)));
    if (!leg.path.isEmpty())
        lines.append(Words::tr("File: %1").arg(QDir::toNativeSeparators(leg.path)));
    return lines.join(u'\n');
}

QString counts(const std::vector<LegSummary>& legs)
{
    std::int64_t requests = 0;
    for (const LegSummary& leg : legs)
        requests += leg.attempted;
    //: "20 requests · 2 legs"; a leg is one endpoint's part of a run
    return Words::tr("%1 · %2").arg(Words::tr("%Ln request(s)", nullptr, asCount(requests)),
                                    Words::tr("%Ln leg(s)", nullptr, static_cast<int>(legs.size())));
}

QStringList fileNames(const std::vector<LegSummary>& legs)
{
    QStringList names;
    for (const LegSummary& leg : legs) {
        if (!leg.path.isEmpty())
            names.append(QFileInfo(leg.path).fileName());
    }
    names.removeDuplicates();
    return names;
}

} // namespace tokenscope::legtext
