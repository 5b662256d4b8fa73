// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/conditions.h"

#include <algorithm>
#include <functional>

namespace tokenscope {

namespace {

using Legs = std::vector<LegSummary>;
using Question = std::function<bool(const LegSummary&)>;
using Difference = std::function<bool(const LegSummary&, const LegSummary&)>;

bool hasResults(const LegSummary& leg)
{
    return leg.succeeded > 0;
}

bool isStreamed(const LegSummary& leg)
{
    return leg.conditions.streamed > 0;
}

// What is not known is not another.
bool areOthers(const QString& one, const QString& other)
{
    return !one.isEmpty() && !other.isEmpty() && one != other;
}

/// Asks the same questions of all legs and keeps what is worth saying.
class Inquiry
{
public:
    Inquiry(const Legs& legs, std::size_t baseline)
        : m_legs(legs)
        , m_baseline(baseline)
    {
    }

    void difference(Condition kind, const Difference& differs)
    {
        std::vector<std::size_t> found;
        for (std::size_t leg = 0; leg < m_legs.size(); ++leg) {
            if (leg != m_baseline && differs(m_legs[m_baseline], m_legs[leg]))
                found.push_back(leg);
        }
        add(kind, true, std::move(found));
    }

    void remark(Condition kind, const Question& applies)
    {
        std::vector<std::size_t> found;
        for (std::size_t leg = 0; leg < m_legs.size(); ++leg) {
            if (applies(m_legs[leg]))
                found.push_back(leg);
        }
        add(kind, false, std::move(found));
    }

    [[nodiscard]] bool has(Condition kind) const
    {
        return std::ranges::find(m_found, kind, &ConditionDifference::kind) != m_found.end();
    }

    [[nodiscard]] std::vector<ConditionDifference> take() { return std::move(m_found); }

private:
    void add(Condition kind, bool isDifference, std::vector<std::size_t> legs)
    {
        if (!legs.empty())
            m_found.push_back({kind, isDifference, std::move(legs)});
    }

    const Legs& m_legs;
    std::size_t m_baseline = 0;
    std::vector<ConditionDifference> m_found {};
};

bool hasRequests(const LegSummary& leg)
{
    return hasResults(leg) && !leg.batch;
}

// Of two legs that both have something to compare; an empty leg differs in everything and says nothing.
Difference amongResults(const Difference& differs)
{
    return [differs](const LegSummary& a, const LegSummary& b) {
        return hasRequests(a) && hasRequests(b) && differs(a, b);
    };
}

Difference amongPlans(const Difference& differs)
{
    return [differs](const LegSummary& a, const LegSummary& b) {
        return a.conditions.hasPlan && b.conditions.hasPlan && differs(a, b);
    };
}

void findDifferences(Inquiry& inquiry)
{
    using Leg = LegSummary;
    inquiry.difference(Condition::Model, [](const Leg& a, const Leg& b) { return areOthers(a.model, b.model); });
    inquiry.difference(Condition::Prompts, amongResults([](const Leg& a, const Leg& b) {
                           return a.conditions.prompts != b.conditions.prompts;
                       }));
    inquiry.difference(Condition::Streaming,
                       amongResults([](const Leg& a, const Leg& b) { return isStreamed(a) != isStreamed(b); }));
    inquiry.difference(Condition::Sampling, amongPlans([](const Leg& a, const Leg& b) {
                           Sampling wanted = b.conditions.sampling;
                           wanted.stream = a.conditions.sampling.stream; // Condition::Streaming tells what happened
                           return a.conditions.sampling != wanted;
                       }));
    inquiry.difference(Condition::Concurrency, amongPlans([](const Leg& a, const Leg& b) {
                           const bool isOpen = a.load.isOpenLoop() || b.load.isOpenLoop();
                           return isOpen ? a.load.rate != b.load.rate
                                         : a.conditions.concurrency != b.conditions.concurrency;
                       }));
    inquiry.difference(Condition::RunOrder,
                       amongPlans([](const Leg& a, const Leg& b) { return a.conditions.order != b.conditions.order; }));
    inquiry.difference(Condition::RequestCount, [](const Leg& a, const Leg& b) { return a.attempted != b.attempted; });
    inquiry.difference(Condition::StartTime,
                       [](const Leg& a, const Leg& b) { return a.conditions.startedAt != b.conditions.startedAt; });
    inquiry.difference(Condition::ClientVersion,
                       [](const Leg& a, const Leg& b) { return areOthers(a.conditions.client, b.conditions.client); });
    inquiry.difference(Condition::Location, [](const Leg& a, const Leg& b) {
        return areOthers(a.conditions.machine, b.conditions.machine);
    });
    inquiry.difference(Condition::Warmups, amongPlans([](const Leg& a, const Leg& b) {
                           return a.conditions.warmups != b.conditions.warmups;
                       }));
    inquiry.difference(Condition::Simulated, [](const Leg& a, const Leg& b) { return a.isSimulated != b.isSimulated; });
    inquiry.difference(Condition::TimeScale,
                       [](const Leg& a, const Leg& b) { return a.conditions.timeScale != b.conditions.timeScale; });
    inquiry.difference(Condition::EstimatedTokens, amongResults([](const Leg& a, const Leg& b) {
                           return a.hasEstimatedTokens != b.hasEstimatedTokens;
                       }));
}

void findRemarks(Inquiry& inquiry)
{
    using Leg = LegSummary;
    if (!inquiry.has(Condition::Simulated))
        inquiry.remark(Condition::Simulated, &Leg::isSimulated);
    if (!inquiry.has(Condition::TimeScale))
        inquiry.remark(Condition::TimeScale, [](const Leg& leg) { return leg.conditions.timeScale != 1.0; });
    if (!inquiry.has(Condition::EstimatedTokens))
        inquiry.remark(Condition::EstimatedTokens, &Leg::hasEstimatedTokens);
    inquiry.remark(Condition::RecordedByService, [](const Leg& leg) { return leg.batch.has_value(); });
    inquiry.remark(Condition::UnknownPlan, [](const Leg& leg) { return !leg.conditions.hasPlan && !leg.batch; });
    inquiry.remark(Condition::NotStreamed, [](const Leg& leg) { return hasRequests(leg) && !isStreamed(leg); });
    inquiry.remark(Condition::BufferedStream, [](const Leg& leg) { return leg.conditions.buffered > 0; });
    inquiry.remark(Condition::DerivedThroughput, &Leg::isThroughputDerived);
    inquiry.remark(Condition::Stopped, [](const Leg& leg) { return leg.conditions.wasStopped; });
    inquiry.remark(Condition::LateClient, [](const Leg& leg) { return leg.conditions.isClientLate; });
    inquiry.remark(Condition::NoResults, [](const Leg& leg) { return !hasResults(leg); });
}

} // namespace

std::vector<ConditionDifference> conditionsOf(const std::vector<LegSummary>& legs, std::size_t baseline)
{
    if (legs.empty())
        return {};
    Q_ASSERT(baseline < legs.size());
    Inquiry inquiry(legs, baseline);
    findDifferences(inquiry);
    findRemarks(inquiry);
    return inquiry.take();
}

} // namespace tokenscope
