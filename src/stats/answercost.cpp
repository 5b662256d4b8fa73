// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/answercost.h"

#include <algorithm>

namespace tokenscope {

namespace {

constexpr double pricedTokens = 1e6; // prices are for a million tokens

double priceOf(const Usage& usage, const EndpointCost& cost)
{
    const auto input = static_cast<double>(usage.promptTokens.value_or(0));
    const auto output = static_cast<double>(usage.completionTokens.value_or(0));
    return (input * *cost.inputPrice + output * *cost.outputPrice) / pricedTokens;
}

} // namespace

std::vector<RequestCost> requestCosts(const Leg& leg, const EndpointCost& cost)
{
    if (!cost.hasPrice())
        return {};
    std::vector<RequestCost> costs;
    for (const RequestRecord& record : leg.records) {
        if (record.isWarmup)
            continue;
        const bool isComplete = record.usage.promptTokens && record.usage.completionTokens;
        if (record.succeeded() && !isComplete)
            return {};
        costs.push_back({priceOf(record.usage, cost), record.succeeded()});
    }
    return costs;
}

std::optional<double> costPerThousand(const std::vector<RequestCost>& costs)
{
    const auto answers = std::ranges::count_if(costs, &RequestCost::isAnswer);
    if (answers == 0)
        return std::nullopt;
    double sum = 0;
    for (const RequestCost& cost : costs)
        sum += cost.price;
    return 1'000 * sum / static_cast<double>(answers);
}

} // namespace tokenscope
