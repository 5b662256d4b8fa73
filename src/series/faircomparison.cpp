// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/faircomparison.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tokenscope {

namespace {

// Shares of the budget. What is left over is for answers that are still awaited when a part's time is up.
constexpr double originalShare = 0.14;
constexpr double concurrencyShare = 0.28;
constexpr double batchShare = 0.08;
constexpr double contextShare = 0.14;
constexpr double answersShare = 0.12;
constexpr double steadyShare = 0.14;

constexpr int originalPrompts = 10;
constexpr int largestConcurrency = 256;
constexpr int batchSize = 32;
constexpr int requestsPerLength = 8; // fewer say nothing of who is faster
constexpr int steadyRequests = 30; // as many as a p95 needs, and a first word on its spread
constexpr std::array<double, 4> contextLengths {1'000, 8'000, 32'000, 128'000};
constexpr std::array<double, 4> answerLengths {64, 256, 1'024, 2'048};
constexpr std::int64_t contextAnswer = 64;
constexpr std::int64_t answersPrompt = 500;

/// Makes the parts for one base plan and budget.
class SuiteBuilder
{
public:
    SuiteBuilder(const RunPlan& base, const SuiteBudget& budget)
        : m_base(base)
        , m_budget(budget)
    {
        m_base.sweep.reset();
        m_base.synthetic.reset();
        m_base.load = {};
        m_base.limits = {.failuresInARow = base.limits.failuresInARow.value_or(5)};
        m_base.order = Order::Sequential;
        m_base.pause = Milliseconds(0);
        m_base.repeat = 1;
        m_base.warmup = 1;
    }

    std::vector<Scenario> build()
    {
        addOriginal();
        addConcurrency();
        addBatch();
        addLengths(SweepVariable::PromptTokens, QStringLiteral("long_context"), contextShare, contextLengths);
        addLengths(SweepVariable::OutputTokens, QStringLiteral("long_answers"), answersShare, answerLengths);
        addSteady();
        return std::move(m_scenarios);
    }

private:
    void addOriginal()
    {
        RunPlan plan = part(originalShare, 1);
        plan.warmup = 0;
        plan.limits.requests = originalPrompts;
        add("original", plan);
    }

    void addConcurrency()
    {
        const int doublings = static_cast<int>(std::log2(largestConcurrency)) + 1;
        Sweep sweep {.to = largestConcurrency};
        RunPlan plan = part(concurrencyShare, doublings + sweep.bisections);
        plan.sweep = sweep;
        add("concurrency", plan);
    }

    void addBatch()
    {
        RunPlan plan = part(batchShare, 1);
        plan.load.concurrency = batchSize;
        plan.limits.requests = 2 * batchSize;
        add("batch", plan);
    }

    template<std::size_t count>
    void addLengths(SweepVariable variable, const QString& key, double share, const std::array<double, count>& lengths)
    {
        const bool isContext = variable == SweepVariable::PromptTokens;
        Sweep sweep {.variable = variable};
        for (const double length : lengths) {
            const double tokens = length + static_cast<double>(isContext ? contextAnswer : answersPrompt);
            if (isAffordable(tokens, share, count))
                sweep.values.push_back(length);
        }
        if (sweep.values.empty())
            return;
        RunPlan plan = part(share, static_cast<int>(sweep.values.size()));
        plan.sweep = sweep;
        plan.warmup = 0;
        plan.limits.requests = requestsPerLength;
        plan.limits.tokens.reset(); // the lengths were chosen by it
        plan.synthetic = SyntheticPrompts {.promptTokens = answersPrompt,
                                           .count = requestsPerLength,
                                           .seed = m_base.seed,
                                           .answerTokens = contextAnswer};
        plan.sampling.maxTokens = static_cast<int>(contextAnswer);
        add(key.toLatin1().constData(), plan);
    }

    void addSteady()
    {
        RunPlan plan = part(steadyShare, 1);
        plan.load.rate = steadyRequests / toSeconds(*plan.limits.duration);
        plan.load.arrivals = Arrivals::Constant;
        plan.load.inFlightCap = batchSize;
        plan.limits.requests = steadyRequests;
        plan.limits.duration.reset(); // the rate takes that long
        add("steady", plan);
    }

    /// The base with this share of the budget, spread evenly over its steps and the endpoints.
    [[nodiscard]] RunPlan part(double share, int steps) const
    {
        RunPlan plan = m_base;
        const double each = share / std::max(1.0, static_cast<double>(steps * std::ssize(m_base.endpoints)));
        plan.limits.duration = Milliseconds(std::llround(each * static_cast<double>(m_budget.time.count())));
        if (m_budget.tokens)
            plan.limits.tokens = std::max<std::int64_t>(std::llround(each * static_cast<double>(*m_budget.tokens)), 1);
        return plan;
    }

    [[nodiscard]] bool isAffordable(double tokens, double share, std::size_t lengths) const
    {
        const auto isWithin = [tokens](const Endpoint& endpoint) {
            return !endpoint.tokensPerMinute || tokens <= static_cast<double>(*endpoint.tokensPerMinute);
        };
        if (!std::ranges::all_of(m_base.endpoints, isWithin))
            return false;
        const double all = tokens * requestsPerLength * static_cast<double>(m_base.endpoints.size() * lengths);
        return !m_budget.tokens || all <= share * static_cast<double>(*m_budget.tokens);
    }

    void add(const char* key, RunPlan plan) { m_scenarios.push_back({QString::fromLatin1(key), std::move(plan)}); }

    RunPlan m_base;
    SuiteBudget m_budget;
    std::vector<Scenario> m_scenarios {};
};

} // namespace

std::vector<Scenario> fairComparison(const RunPlan& base, const SuiteBudget& budget)
{
    return SuiteBuilder(base, budget).build();
}

} // namespace tokenscope
