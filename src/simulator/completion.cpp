// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/completion.h"

#include "simulator/seededrandom.h"

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

Nanoseconds scaled(Nanoseconds time, double factor)
{
    return fromSeconds(toSeconds(time) * factor);
}

// what tells two requests apart; the limit on tokens is left out, so that a cut answer begins like the whole one
QByteArray keyOf(const Profile& profile, const CompletionRequest& request)
{
    return profile.name.toUtf8() + '\0' + request.conversation + '\0'
        + (request.seed ? QByteArray::number(static_cast<qlonglong>(*request.seed)) : QByteArray());
}

std::int64_t drawLength(const Profile& profile, SeededRandom random)
{
    const double length = profile.medianTokens * std::exp(profile.tokensSpread * random.normal());
    return std::clamp<std::int64_t>(std::llround(length), profile.minTokens, profile.maxTokens);
}

// log-normal with mean 1, so that jitter does not move the profile's mean
double drawJitter(const Profile& profile, SeededRandom random)
{
    return std::exp(profile.jitter * random.normal() - profile.jitter * profile.jitter / 2);
}

bool cut(ComposedAnswer& answer, std::optional<std::int64_t> limit)
{
    if (!limit || answer.tokens() <= *limit)
        return false;
    const auto most = static_cast<std::size_t>(*limit);
    answer.reasoning.resize(std::min(answer.reasoning.size(), most));
    answer.content.resize(most - answer.reasoning.size());
    return true;
}

void addChunks(std::vector<PlannedChunk>& chunks, const CompletionPlan& plan, bool isReasoning)
{
    const std::vector<QString>& tokens = isReasoning ? plan.answer.reasoning : plan.answer.content;
    const auto before = isReasoning ? std::size_t {0} : plan.answer.reasoning.size();
    const auto perChunk = static_cast<std::size_t>(plan.tokensPerChunk);
    for (std::size_t next = 0; next < tokens.size(); next += perChunk) {
        const std::size_t end = std::min(next + perChunk, tokens.size());
        PlannedChunk chunk {
            .after = plan.timeOf(static_cast<std::int64_t>(before + end)), .isReasoning = isReasoning, .text = {}};
        for (std::size_t at = next; at < end; ++at)
            chunk.text += tokens[at];
        chunks.push_back(std::move(chunk));
    }
}

} // namespace

CompletionPlan planCompletion(const Profile& profile, const CompletionRequest& request, std::uint64_t seed,
                              double timeScale)
{
    const QByteArray key = keyOf(profile, request);
    CompletionPlan plan;
    plan.answer = composeAnswer(request.lastUserMessage,
                                {.tokens = drawLength(profile, SeededRandom(seed, key, "length")),
                                 .thinksAloud = !profile.reasoningField.isEmpty(),
                                 .choice = SeededRandom(seed, key, "phrase").next()});
    plan.wasCut = cut(plan.answer, request.maxTokens);
    plan.fails = SeededRandom(seed, key, "failure").uniform() < profile.errorRate;
    plan.fixedTime = scaled(profile.fixedTime, drawJitter(profile, SeededRandom(seed, key, "jitter")) * timeScale);
    plan.timePerToken = scaled(profile.timePerToken, timeScale);
    plan.tokensPerChunk = profile.tokensPerChunk;
    const Nanoseconds firstToken = scaled(profile.serverTimeToFirstToken, timeScale);
    plan.cost = {.promptTokens = request.promptTokens + profile.promptTemplateTokens,
                 .completionTokens = plan.answer.tokens(),
                 .timeToFirstToken = firstToken,
                 .totalTime = firstToken + std::max<std::int64_t>(plan.answer.tokens() - 1, 0) * plan.timePerToken,
                 .endedAt = 0,
                 .wasCut = plan.wasCut};
    return plan;
}

std::vector<PlannedChunk> chunksOf(const CompletionPlan& plan)
{
    std::vector<PlannedChunk> chunks;
    addChunks(chunks, plan, true);
    addChunks(chunks, plan, false);
    return chunks;
}

} // namespace tokenscope
