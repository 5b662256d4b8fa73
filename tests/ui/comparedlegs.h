// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metisandsophia.h"
#include "ui/comparetable/comparisonmodel.h"

#include <algorithm>
#include <memory>

// Comparisons as the suites of the table and of its headline want them.

namespace tokenscope::testing {

inline Comparison comparisonOf(const RunResult& result, std::size_t baseline = 0)
{
    return compare(summarize(result), baseline);
}

inline ComparisonPtr shared(Comparison comparison)
{
    return std::make_shared<const Comparison>(std::move(comparison));
}

inline ComparedValue& find(Comparison& comparison, std::size_t leg, Metric metric,
                           Statistic statistic = Statistic::Main)
{
    return *std::ranges::find_if(comparison.values, [&](const ComparedValue& value) {
        return value.leg == leg && value.metric == metric && value.statistic == statistic;
    });
}

// What ten pairs may have shown, made by hand.
inline Comparison weighed(std::size_t baseline = 0)
{
    Comparison comparison = comparisonOf(metisandsophia::result(), baseline);
    const std::size_t leg = 1 - baseline;
    for (ComparedValue& value : comparison.values) {
        if (value.verdict != Verdict::Baseline && value.verdict != Verdict::NoData)
            value.verdict = Verdict::NotTested;
    }
    Evidence latency {.isPaired = true, .n = 10, .baselineN = 10};
    latency.interval = baseline == 0 ? Interval {2.41, 4.12} : Interval {1 / 4.12, 1 / 2.41};
    latency.ownInterval = Interval {1.2, 2.1};
    latency.test = TestKind::WilcoxonSignedRank;
    latency.isExact = true;
    latency.p = 0.00195;
    latency.adjustedP = 0.0078;
    latency.effectKind = EffectKind::RankBiserial;
    latency.effect = baseline == 0 ? -1.0 : 1.0;
    latency.detectable = 0.38;
    ComparedValue& mean = find(comparison, leg, Metric::Latency);
    mean.verdict = mean.lean;
    mean.evidence = latency;
    Evidence tokens {.isPaired = true, .n = 10, .baselineN = 10};
    tokens.interval = Interval {0.92, 1.15};
    tokens.test = TestKind::WilcoxonSignedRank;
    tokens.p = 0.73;
    tokens.adjustedP = 0.73;
    ComparedValue& outputTokens = find(comparison, leg, Metric::OutputTokens);
    outputTokens.verdict = Verdict::NoDifference;
    outputTokens.evidence = tokens;
    return comparison;
}

inline void setFit(LegSummary& leg, double fixed, double perToken)
{
    leg.fit = LatencyFit {.fixed = fixed, .perToken = perToken, .fixedInterval = {}, .perTokenInterval = {}, .n = 10};
}

inline RunResult withEmptySophia()
{
    RunResult result = metisandsophia::result();
    result.legs[1].records.clear();
    result.legs[1].recorded.reset();
    return result;
}

inline RunResult withTwelveLegs()
{
    RunResult result = metisandsophia::result();
    for (int number = 2; number < 12; ++number) {
        Leg leg = number % 2 == 0 ? metisandsophia::metis() : metisandsophia::sophia();
        leg.key += QString::number(number);
        leg.name += QStringLiteral(" ") + QString::number(number);
        result.legs.push_back(leg);
    }
    return result;
}

inline RunResult withTwoPoints()
{
    RunResult result = metisandsophia::result();
    for (const double value : {1.0, 2.0}) {
        for (Leg leg : {metisandsophia::metis(), metisandsophia::sophia()}) {
            leg.part.endpoint = leg.name;
            leg.part.point = SweepPoint {.variable = SweepVariable::Concurrency, .value = value};
            leg.key += QStringLiteral("__c%1").arg(value);
            leg.name += QStringLiteral(" @ concurrency %1").arg(value);
            result.legs.push_back(leg);
        }
    }
    result.legs.erase(result.legs.begin(), result.legs.begin() + 2);
    return result;
}

} // namespace tokenscope::testing
