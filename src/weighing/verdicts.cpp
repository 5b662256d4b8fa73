// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "weighing/verdicts.h"

#include "inference/holm.h"

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

bool isTested(const ComparedValue& value)
{
    return value.evidence && value.evidence->p;
}

// Constants that both legs share raise no question: tests of them would only weaken the others'.
bool isQuestion(const ComparedValue& value)
{
    const bool isSame = value.ratio && std::abs(*value.ratio - 1) < 1e-12; // but for rounding
    return isTested(value) && !(isSame && *value.evidence->p == 1);
}

const ComparedValue* leaderOf(std::span<const ComparedValue> values, const ComparedValue& follower)
{
    const bool followsMain = testRoleOf(follower.metric, follower.statistic) == TestRole::FollowsMain;
    const Metric metric = followsMain ? follower.metric : Metric::OutputThroughput;
    const auto found = std::ranges::find_if(values, [metric](const ComparedValue& value) {
        return value.metric == metric && value.statistic == Statistic::Main && isTested(value);
    });
    return found == values.end() ? nullptr : &*found;
}

/// Returns how many tests the family has.
std::size_t adjustFamily(std::span<ComparedValue> values)
{
    std::vector<ComparedValue*> members;
    std::vector<double> pValues;
    for (ComparedValue& value : values) {
        if (isTested(value))
            value.evidence->adjustedP = 1;
        if (!isQuestion(value) || testRoleOf(value.metric, value.statistic) != TestRole::Member)
            continue;
        members.push_back(&value);
        pValues.push_back(*value.evidence->p);
    }
    const std::vector<double> adjusted = holmAdjusted(pValues);
    for (std::size_t i = 0; i < members.size(); ++i)
        members[i]->evidence->adjustedP = adjusted[i];
    return members.size();
}

void adjustFollowers(std::span<ComparedValue> values, std::size_t family)
{
    for (ComparedValue& value : values) {
        if (!isTested(value) || testRoleOf(value.metric, value.statistic) == TestRole::Member)
            continue;
        const double own = std::min(1.0, *value.evidence->p * static_cast<double>(std::max<std::size_t>(family, 1)));
        const ComparedValue* leader = leaderOf(values, value);
        value.evidence->adjustedP = leader != nullptr ? std::max(own, leader->evidence->adjustedP.value_or(1)) : own;
    }
}

bool agrees(const ComparedValue& value)
{
    const Evidence& evidence = *value.evidence;
    if (evidence.interval && evidence.interval->contains(1))
        return false;
    if (!evidence.effect || !value.value || !value.baselineValue)
        return true;
    return (*evidence.effect > 0) == (*value.value > *value.baselineValue);
}

Verdict verdictOf(const ComparedValue& value, std::size_t family, double level)
{
    if (value.lean == Verdict::NoData)
        return Verdict::NoData;
    if (!value.isSupported)
        return Verdict::TooFew;
    if (!isTested(value))
        return Verdict::NotTested;
    const Evidence& evidence = *value.evidence;
    if (smallestP(evidence) * static_cast<double>(std::max<std::size_t>(family, 1)) > level)
        return Verdict::TooFew;
    const bool isShown = evidence.adjustedP && *evidence.adjustedP <= level && agrees(value);
    return isShown ? value.lean : Verdict::NoDifference;
}

double binomial(std::int64_t n, std::int64_t k)
{
    double product = 1;
    for (std::int64_t i = 1; i <= std::min(k, n - k); ++i)
        product *= static_cast<double>(n - i + 1) / static_cast<double>(i);
    return product;
}

} // namespace

TestRole testRoleOf(Metric metric, Statistic statistic)
{
    switch (metric) {
    case Metric::TotalThroughput:
    case Metric::OriginalThroughput:
    case Metric::RequestThroughput:
    case Metric::TokensPerJoule:
        return TestRole::FollowsThroughput;
    case Metric::Latency:
    case Metric::LatencyFromSchedule:
    case Metric::TimeToFirstToken:
    case Metric::InterTokenLatency:
    case Metric::TimePerOutputToken:
    case Metric::ServerLatency:
    case Metric::ServerTimeToFirstToken:
    case Metric::TimeOutsideServer:
    case Metric::OutputTokens:
    case Metric::PromptTokens:
    case Metric::ResponseCharacters:
    case Metric::OutputThroughput:
    case Metric::Goodput:
    case Metric::SuccessRate:
    case Metric::CostPerThousand:
    case Metric::ExactMatch:
    case Metric::AnswerF1:
    case Metric::ContainsAnswer:
        break;
    }
    // how steady a metric is, is a question of its own
    const bool isOwnQuestion = statistic == Statistic::Main || statistic == Statistic::Variation;
    return isOwnQuestion ? TestRole::Member : TestRole::FollowsMain;
}

double smallestP(const Evidence& evidence)
{
    if (!evidence.isExact)
        return 0;
    switch (evidence.test) {
    case TestKind::WilcoxonSignedRank:
        return std::exp2(1.0 - static_cast<double>(evidence.n));
    case TestKind::Permutation:
        return evidence.isPaired ? std::exp2(1.0 - static_cast<double>(evidence.n)) : 0;
    case TestKind::MannWhitneyU:
        return 2 / binomial(evidence.n + evidence.baselineN, evidence.n);
    case TestKind::None:
    case TestKind::McNemar:
    case TestKind::FisherExact:
        break;
    }
    return 0;
}

void giveVerdicts(std::span<ComparedValue> ofOneLeg, double level)
{
    const std::size_t family = adjustFamily(ofOneLeg);
    adjustFollowers(ofOneLeg, family);
    for (ComparedValue& value : ofOneLeg)
        value.verdict = verdictOf(value, family, level);
}

} // namespace tokenscope
