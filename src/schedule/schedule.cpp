// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/schedule.h"

#include "schedule/arrivals.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace tokenscope {

namespace {

/// Puts phases together.
class ScheduleBuilder
{
public:
    explicit ScheduleBuilder(const RunPlan& plan)
        : m_prompts(static_cast<int>(plan.prompts.prompts.size()))
        , m_legs(static_cast<int>(plan.endpoints.size()))
        , m_plan(plan)
        , m_measured(plan.measuredRequests())
    {
    }

    Schedule sequential()
    {
        for (int leg = 0; leg < m_legs; ++leg) {
            const std::size_t first = m_schedule.phases.size();
            addPhase(true, leg, {Turn {{warmups(leg)}}});
            addPhase(false, leg, {Turn {{wholeShare(leg)}}});
            if (leg > 0 && first < m_schedule.phases.size())
                m_schedule.phases[first].pauseBefore = std::max(m_plan.pause, Milliseconds::zero());
        }
        return std::move(m_schedule);
    }

    Schedule alternating()
    {
        std::vector<Turn> turns;
        for (int leg = 0; leg < m_legs; ++leg)
            turns.push_back(Turn {{warmups(leg)}});
        addPhase(true, -1, std::move(turns));

        turns = {};
        const std::int64_t blockSize = std::max(m_plan.load.concurrency, 1);
        const std::int64_t count = m_measured.value_or(m_prompts);
        int block = 0;
        for (std::int64_t begin = 0; begin < count; begin += blockSize, ++block) {
            const std::int64_t end = std::min(begin + blockSize, count);
            for (int place = 0; place < m_legs; ++place)
                turns.push_back(Turn {{share((block + place) % m_legs, begin, end - begin)}});
        }
        addPhase(false, -1, std::move(turns));
        if (!m_measured && !m_schedule.phases.empty())
            m_schedule.phases.back().cycles = true;
        return std::move(m_schedule);
    }

    Schedule together()
    {
        Turn warmup;
        Turn measured;
        for (int leg = 0; leg < m_legs; ++leg) {
            warmup.shares.push_back(warmups(leg));
            measured.shares.push_back(wholeShare(leg));
        }
        addPhase(true, -1, {std::move(warmup)});
        addPhase(false, -1, {std::move(measured)});
        return std::move(m_schedule);
    }

private:
    LegShare warmups(int leg)
    {
        LegShare warmups = share(leg, 0, m_prompts > 0 ? m_plan.warmup : 0);
        warmups.isWarmup = true;
        return warmups;
    }

    [[nodiscard]] LegShare share(int leg, std::int64_t begin, std::int64_t count) const
    {
        return {.leg = leg, .begin = begin, .count = count, .prompts = m_prompts};
    }

    /// All measured requests of a leg.
    LegShare wholeShare(int leg)
    {
        // Of prompts made for this run, those that warmed the endpoint up are not asked again.
        const std::int64_t first = m_plan.synthetic ? m_plan.warmup : 0;
        if (m_prompts == 0 || !m_plan.load.isOpenLoop()) {
            LegShare whole = share(leg, first, m_measured.value_or(0));
            if (!m_measured)
                whole.count.reset();
            return whole;
        }
        std::vector<Nanoseconds> due = drawArrivals(m_plan.load, m_plan.limits, *m_measured, m_plan.seed);
        LegShare whole = share(leg, first, static_cast<std::int64_t>(due.size()));
        whole.dueAfter = std::move(due);
        return whole;
    }

    /// Leaves out what is empty, so that every phase and turn has a request to wait for.
    void addPhase(bool isWarmup, int leg, std::vector<Turn> turns)
    {
        for (Turn& turn : turns)
            std::erase_if(turn.shares, [](const LegShare& share) { return share.count == 0; });
        std::erase_if(turns, [](const Turn& turn) { return turn.shares.empty(); });
        if (!turns.empty())
            m_schedule.phases.push_back({.isWarmup = isWarmup, .leg = leg, .turns = std::move(turns)});
    }

    int m_prompts;
    int m_legs;
    const RunPlan& m_plan;
    std::optional<std::int64_t> m_measured;
    Schedule m_schedule {};
};

} // namespace

Schedule scheduleOf(const RunPlan& plan)
{
    ScheduleBuilder builder(plan);
    switch (plan.order) {
    case Order::Sequential:
        return builder.sequential();
    case Order::Alternating:
        return builder.alternating();
    case Order::Together:
        return builder.together();
    }
    return {};
}

PlannedRequest LegShare::at(std::int64_t index) const
{
    const std::int64_t place = begin + index;
    return {.leg = leg,
            .promptNumber = static_cast<int>(place % prompts) + 1,
            .run = isWarmup ? 1 : static_cast<int>(place / prompts) + 1,
            .isWarmup = isWarmup};
}

std::optional<std::int64_t> Schedule::requestsOf(int leg) const
{
    std::int64_t count = 0;
    for (const Phase& phase : phases) {
        for (const Turn& turn : phase.turns) {
            for (const LegShare& share : turn.shares) {
                if (share.leg != leg)
                    continue;
                if (!share.count || phase.cycles)
                    return std::nullopt;
                count += *share.count;
            }
        }
    }
    return count;
}

} // namespace tokenscope
