// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/completion.h"

#include "simulator/seededrandom.h"

#include <QRegularExpression>

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

// "Write about 200 words": what was asked for, if it was; a model keeps to it more or less
std::optional<std::int64_t> wantedLength(const QString& message, std::optional<std::int64_t> limit, SeededRandom random)
{
    constexpr qsizetype lastWords = 500; // where an instruction stands
    constexpr double tokensOfWord = 1.1; // by this server's tokenizer
    constexpr double spread = 0.03;
    constexpr std::int64_t alike = 200; // an answer cut before begins like a whole one
    static const QRegularExpression wish(QStringLiteral("\\babout (\\d{1,5}) (words|tokens)\\b"));
    const QRegularExpressionMatch found = wish.match(message.last(std::min(message.size(), lastWords)));
    if (!found.hasMatch())
        return std::nullopt;
    const double tokens = found.captured(1).toDouble() * (found.captured(2) == u"words" ? tokensOfWord : 1.0);
    const std::int64_t length = std::max<std::int64_t>(1, std::llround(tokens * std::exp(spread * random.normal())));
    return limit ? std::min(length, std::max(*limit + 1, alike)) : length; // what is cut off need not be made
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
    const auto wanted = wantedLength(request.lastUserMessage, request.maxTokens, SeededRandom(seed, key, "wish"));
    plan.answer = composeAnswer(request.lastUserMessage,
                                {.tokens = wanted.value_or(drawLength(profile, SeededRandom(seed, key, "length"))),
                                 .isWanted = wanted.has_value(),
                                 .thinksAloud = !profile.reasoningField.isEmpty(),
                                 .choice = SeededRandom(seed, key, "phrase").next()});
    plan.wasCut = cut(plan.answer, request.maxTokens);
    plan.fails = SeededRandom(seed, key, "failure").uniform() < profile.errorRate;
    const std::int64_t promptTokens = request.promptTokens + profile.promptTemplateTokens;
    const Nanoseconds reading
        = scaled(profile.timePerPromptToken, timeScale * static_cast<double>(promptTokens - request.cachedTokens));
    plan.fixedTime
        = scaled(profile.fixedTime, drawJitter(profile, SeededRandom(seed, key, "jitter")) * timeScale) + reading;
    plan.timePerToken = scaled(profile.timePerToken, timeScale);
    plan.tokensPerChunk = profile.tokensPerChunk;
    const Nanoseconds firstToken = scaled(profile.serverTimeToFirstToken, timeScale) + reading;
    plan.cost = {.promptTokens = promptTokens,
                 .completionTokens = plan.answer.tokens(),
                 .cachedTokens = profile.prefixCache ? std::optional(request.cachedTokens) : std::nullopt,
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
