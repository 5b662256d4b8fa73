// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/schedule.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace tokenscope {

namespace {

/// Puts phases together and numbers each leg's requests as they are handed out.
class ScheduleBuilder
{
public:
    explicit ScheduleBuilder(const RunPlan& plan)
        : m_prompts(static_cast<int>(plan.prompts.prompts.size()))
        , m_legs(static_cast<int>(plan.endpoints.size()))
        , m_plan(plan)
        , m_nextNumber(plan.endpoints.size(), 0)
    {
    }

    Schedule sequential()
    {
        for (int leg = 0; leg < m_legs; ++leg) {
            const std::size_t first = m_schedule.phases.size();
            addPhase(true, leg, {Turn {{warmups(leg)}}});
            addPhase(false, leg, {Turn {{share(leg, 0, measuredCount())}}});
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
        int block = 0;
        for (std::int64_t begin = 0; begin < measuredCount(); begin += blockSize, ++block) {
            const std::int64_t end = std::min(begin + blockSize, measuredCount());
            for (int place = 0; place < m_legs; ++place)
                turns.push_back(Turn {{share((block + place) % m_legs, begin, end)}});
        }
        addPhase(false, -1, std::move(turns));
        return std::move(m_schedule);
    }

    Schedule together()
    {
        Turn warmup;
        Turn measured;
        for (int leg = 0; leg < m_legs; ++leg) {
            warmup.shares.push_back(warmups(leg));
            measured.shares.push_back(share(leg, 0, measuredCount()));
        }
        addPhase(true, -1, {std::move(warmup)});
        addPhase(false, -1, {std::move(measured)});
        return std::move(m_schedule);
    }

private:
    [[nodiscard]] std::int64_t measuredCount() const
    {
        return static_cast<std::int64_t>(m_prompts) * std::max(m_plan.repeat, 0);
    }

    LegShare warmups(int leg)
    {
        LegShare share {.leg = leg};
        const int count = m_prompts > 0 ? m_plan.warmup : 0;
        for (int i = 0; i < count; ++i)
            share.requests.push_back({leg, takeNumber(leg), i % m_prompts + 1, 1, true});
        return share;
    }

    LegShare share(int leg, std::int64_t begin, std::int64_t end)
    {
        LegShare share {.leg = leg};
        share.requests.reserve(static_cast<std::size_t>(end - begin));
        for (std::int64_t i = begin; i < end; ++i) {
            const int promptNumber = static_cast<int>(i % m_prompts) + 1;
            const int run = static_cast<int>(i / m_prompts) + 1;
            share.requests.push_back({leg, takeNumber(leg), promptNumber, run, false});
        }
        return share;
    }

    std::int64_t takeNumber(int leg) { return m_nextNumber[static_cast<std::size_t>(leg)]++; }

    /// Leaves out what is empty, so that every phase and turn has a request to wait for.
    void addPhase(bool isWarmup, int leg, std::vector<Turn> turns)
    {
        for (Turn& turn : turns)
            std::erase_if(turn.shares, [](const LegShare& share) { return share.requests.empty(); });
        std::erase_if(turns, [](const Turn& turn) { return turn.shares.empty(); });
        if (!turns.empty())
            m_schedule.phases.push_back({.isWarmup = isWarmup, .leg = leg, .turns = std::move(turns)});
    }

    int m_prompts;
    int m_legs;
    const RunPlan& m_plan;
    std::vector<std::int64_t> m_nextNumber;
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

std::int64_t Schedule::requestsOf(int leg) const
{
    std::size_t count = 0;
    for (const Phase& phase : phases) {
        for (const Turn& turn : phase.turns) {
            for (const LegShare& share : turn.shares)
                count += share.leg == leg ? share.requests.size() : 0;
        }
    }
    return static_cast<std::int64_t>(count);
}

} // namespace tokenscope
