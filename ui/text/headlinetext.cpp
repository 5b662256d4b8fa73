// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/headlinetext.h"

#include "ui/text/evidencetext.h"
#include "ui/text/format.h"
#include "ui/text/matrixtext.h"
#include "ui/text/metrictext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <optional>

namespace tokenscope::headlinetext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HeadlineText)
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
QString sampleOf(const Comparison& comparison, const ComparedValue& value)
{
    if (value.evidence)
        return evidencetext::sample(*value.evidence);
    const auto shared = std::ranges::count_if(comparison.pairs, [&](const PromptPair& pair) {
        return pair.latencies[comparison.baseline] && pair.latencies[value.leg];
    });
    if (shared > 0)
        return Words::tr("%Ln paired prompt(s)", nullptr, asCount(shared));
    return Words::tr("%1 and %2 requests of different prompts")
        .arg(format::count(comparison.legs[comparison.baseline].succeeded),
             format::count(comparison.legs[value.leg].succeeded));
}

QString verdictSentence(const Comparison& comparison, const ComparedValue& value)
{
    const QString name = comparison.legs[value.leg].title;
    const QString baseline = comparison.legs[comparison.baseline].title;
    const QString times = format::factor(value.factor);
    const bool isOneOfMany = comparison.legs.size() > 2;
    switch (value.verdict) {
    case Verdict::Better:
        return isOneOfMany ? Words::tr("%1 is %2 faster than %3").arg(name, times, baseline)
                           : Words::tr("%1 is %2 faster").arg(name, times);
    case Verdict::Worse:
        return isOneOfMany ? Words::tr("%1 is %2 slower than %3").arg(name, times, baseline)
                           : Words::tr("%1 is %2 slower").arg(name, times);
    case Verdict::NoDifference:
        return isOneOfMany ? Words::tr("No difference shown between %1 and %2").arg(name, baseline)
                           : Words::tr("No difference shown");
    case Verdict::TooFew:
        return Words::tr("Too few samples");
    case Verdict::Baseline:
    case Verdict::Higher:
    case Verdict::Lower:
    case Verdict::NotTested:
    case Verdict::NoData:
        break;
    }
    //: two endpoints and how long the first took in terms of the second, of which nothing more is known
    return Words::tr("%1 against %2: %3").arg(name, baseline, metrictext::asMeasured(value));
}

// The leg with the shortest latency that can be compared with the baseline.
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

// What a verdict that was tested rests on.
QString evidenceOf(const Comparison& comparison, const ComparedValue& value)
{
    const QString sample = sampleOf(comparison, value);
    const QString interval = evidencetext::interval(value);
    if (value.verdict == Verdict::TooFew)
        //: %1 a ratio, %2 how many prompts or requests
        return Words::tr("%1 in %2, of which no test could show anything").arg(metrictext::asMeasured(value), sample);
    if (interval.isEmpty())
        return Words::tr("mean latency %1 against %2, %3")
            .arg(latencyOf(comparison.legs[value.leg]), latencyOf(comparison.legs[comparison.baseline]), sample);
    if (value.verdict != Verdict::NoDifference)
        return Words::tr("95 % interval %1, %2").arg(interval, sample);
    const QString ratio = metrictext::asMeasured(value);
    if (!value.evidence->detectable)
        return Words::tr("%1, 95 % interval %2, %3").arg(ratio, interval, sample);
    return Words::tr("%1, 95 % interval %2, %3; alone, such a test finds a difference of %4 about four times in five")
        .arg(ratio, interval, sample, format::share(*value.evidence->detectable));
}

// Of three legs and more: how all the others stand to the baseline.
QString standings(const Comparison& comparison)
{
    if (comparison.legs.size() < 3)
        return {};
    const auto count = [&](Verdict verdict) {
        return std::ranges::count_if(comparison.values, [&](const ComparedValue& value) {
            return value.metric == Metric::Latency && value.statistic == Statistic::Main && value.verdict == verdict;
        });
    };
    const auto faster = count(Verdict::Better);
    const auto slower = count(Verdict::Worse);
    if (faster + slower == 0)
        return {};
    return Words::tr("of %1 legs %2 are shown to be faster than %3, %4 slower")
        .arg(format::count(static_cast<std::int64_t>(comparison.legs.size()) - 1), format::count(faster),
             comparison.legs[comparison.baseline].title, format::count(slower));
}

// What a clock could show: a line that starts above zero, and does not fall by more than chance may tilt it.
bool isPlausible(const LatencyFit& fit)
{
    return fit.fixed > 0 && (fit.perToken >= 0 || (fit.perTokenInterval && fit.perTokenInterval->contains(0)));
}

QString secondsOf(double seconds)
{
    if (seconds >= 0.1)
        return format::seconds(seconds, 1);
    //: a duration in milliseconds
    return Words::tr("%1 ms").arg(format::significant(seconds * 1000, 2));
}

// "5.0 s + 12 ms"
QString lineOf(const LatencyFit& fit)
{
    const QString perToken = secondsOf(std::abs(fit.perToken));
    //: a fitted line: a fixed time, and a time for each token
    return (fit.perToken < 0 ? Words::tr("%1 − %2") : Words::tr("%1 + %2")).arg(secondsOf(fit.fixed), perToken);
}

} // namespace

QString fits(const LegSummary& one, const LegSummary& other)
{
    if (!one.fit || !other.fit || !isPlausible(*one.fit) || !isPlausible(*other.fit))
        return {};
    //: %1 and %3 are endpoints, %2 and %4 lines: "5.0 s + 0.60 ms"
    return Words::tr("Line fit: %1 %2 a token, %3 %4 a token.")
        .arg(one.title, lineOf(*one.fit), other.title, lineOf(*other.fit));
}

Headline headline(const Comparison& comparison)
{
    if (comparison.legs.empty())
        return {};
    if (comparison.legs.size() == 1)
        return loneLeg(comparison.legs.front());
    const auto best = bestOf(comparison);
    if (!best)
        return nothingToCompare(comparison);
    QString grounds = evidenceOf(comparison, *best);
    for (const QString& more : {standings(comparison), legsWithout(comparison)}) {
        if (!more.isEmpty())
            //: two parts of what a verdict rests on
            grounds = Words::tr("%1; %2").arg(grounds, more);
    }
    const QString lines = fits(comparison.legs[comparison.baseline], comparison.legs[best->leg]);
    if (!lines.isEmpty())
        //: what a verdict rests on, and a sentence
        grounds = Words::tr("%1. %2").arg(grounds, lines);
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

} // namespace tokenscope::headlinetext
