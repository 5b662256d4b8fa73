// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/tokenspread.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace tokenscope {

namespace {

// A chunk without text (a tool call's opening) still is a chunk: it weighs as one character.
std::vector<double> weightsOf(const std::vector<ChunkStamp>& chunks)
{
    std::vector<double> weights;
    weights.reserve(chunks.size());
    for (const ChunkStamp& chunk : chunks)
        weights.push_back(std::max(1.0, static_cast<double>(chunk.characters)));
    return weights;
}

bool isAboutOneEach(std::int64_t tokens, std::int64_t chunks)
{
    return 10 * std::abs(tokens - chunks) <= tokens;
}

// The shares in tokens, not yet whole. Where there are enough tokens for all, a chunk whose share is below one gets
// one, and the rest is shared among the others; that can push further shares below one, hence the loop.
std::vector<double> sharesOf(const std::vector<double>& weights, std::int64_t tokens)
{
    std::vector<double> shares(weights.size(), 0);
    const bool isEnough = tokens >= static_cast<std::int64_t>(weights.size());
    std::vector<bool> isSettled(weights.size(), false);
    auto left = static_cast<double>(tokens);
    double weight = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (bool changed = true; changed;) {
        changed = false;
        const double perWeight = weight > 0 ? left / weight : 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (isSettled[i])
                continue;
            shares[i] = weights[i] * perWeight;
            if (isEnough && shares[i] < 1) {
                shares[i] = 1;
                isSettled[i] = true;
                left -= 1;
                weight -= weights[i];
                changed = true;
            }
        }
    }
    return shares;
}

// Largest remainder: whole shares first, then one more to those that lost most by it, the earlier first.
std::vector<std::int64_t> wholeShares(const std::vector<double>& shares, std::int64_t tokens)
{
    std::vector<std::int64_t> whole;
    whole.reserve(shares.size());
    for (const double share : shares)
        whole.push_back(static_cast<std::int64_t>(std::floor(share)));
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    std::ranges::stable_sort(order, std::ranges::greater {},
                             [&shares](std::size_t i) { return shares[i] - std::floor(shares[i]); });
    std::int64_t left = tokens - std::accumulate(whole.begin(), whole.end(), std::int64_t {0});
    for (std::size_t i = 0; left > 0; i = (i + 1) % order.size(), --left)
        ++whole[order[i]];
    return whole;
}

} // namespace

std::vector<std::int64_t> tokensPerChunk(const RequestRecord& record)
{
    const std::optional<std::int64_t> tokens = record.outputTokens();
    if (record.chunks.empty() || !tokens || *tokens < 0)
        return {};
    if (isAboutOneEach(*tokens, static_cast<std::int64_t>(record.chunks.size()))) {
        std::vector<std::int64_t> ones(record.chunks.size(), 1);
        return ones;
    }
    return wholeShares(sharesOf(weightsOf(record.chunks), *tokens), *tokens);
}

std::vector<TokenGap> tokenGaps(const RequestRecord& record)
{
    const std::vector<std::int64_t> tokens = tokensPerChunk(record);
    std::vector<TokenGap> gaps;
    for (std::size_t i = 1; i < record.chunks.size(); ++i)
        gaps.push_back({record.chunks[i].after - record.chunks[i - 1].after, tokens.empty() ? 0 : tokens[i]});
    return gaps;
}

std::optional<double> timePerOutputToken(const RequestRecord& record)
{
    const std::vector<std::int64_t> spread = tokensPerChunk(record);
    if (spread.size() < 2)
        return std::nullopt;
    const std::int64_t later = *record.outputTokens() - spread.front();
    if (later <= 0 || record.latency < record.chunks.front().after)
        return std::nullopt;
    return toSeconds(record.latency - record.chunks.front().after) / static_cast<double>(later);
}

} // namespace tokenscope
