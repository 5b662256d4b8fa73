// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/contextwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

constexpr qsizetype readOfMessage = 4'000; // servers come to the point; behind it may stand the prompt's own words

QRegularExpression pattern(const char* text)
{
    return QRegularExpression(QLatin1String(text),
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::DotMatchesEverythingOption);
}

} // namespace

// Limits on tokens a minute are spoken of in much the same words.
bool speaksOfRate(QStringView text)
{
    static const QRegularExpression rate = pattern(R"(per (minute|second|hour|day)|tokens/min|rate.?limit|\bTPM\b)");
    return rate.match(text).hasMatch();
}

bool saysContextTooLong(QStringView message)
{
    static const std::array patterns {
        // vLLM, OpenAI, SGLang, llama.cpp, Ollama
        pattern(R"(\b(exceed\w*|longer|larger|maximum|max|only)\b.{0,60}\bcontext[ _-](length|size|window|limit))"),
        pattern(R"(\bcontext[ _-](length|size|window|limit)\b.{0,40}\b(exceeded|exceeds|only|full)\b)"),
        // vLLM's engine, SGLang's input check, Gemini
        pattern(R"(\b(exceeds?|longer than|larger than)\b.{0,30}\bmaximum( allowed| model)? length)"),
        pattern(R"(\btoken count\b.{0,40}\bexceeds the maximum)"),
        // SambaNova, xAI
        pattern(R"(\bmaximum (supported )?(sequence|prompt|input) length)"),
        // Anthropic, Bedrock
        pattern(R"(\b(prompt|input) (is )?too long)"),
        // Groq, Cerebras
        pattern(R"(\breduce the length of the (messages|input|prompt))"),
        // Text Generation Inference
        pattern(R"(`inputs` (tokens \+|must have less than))"),
        // older vLLM takes what is left of the context for the answer, and finds less than nothing
        pattern(R"(max_tokens must be at least 1, got -)"),
    };
    const QStringView read = message.first(std::min(message.size(), readOfMessage));
    return std::ranges::any_of(patterns, [read](const auto& one) { return one.match(read).hasMatch(); })
        && !speaksOfRate(read);
}

} // namespace tokenscope
