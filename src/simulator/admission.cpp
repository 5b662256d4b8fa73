// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/admission.h"

namespace tokenscope {

namespace {

using namespace std::chrono_literals;

ApiError tooMany(const QString& message, Nanoseconds wait)
{
    return {.status = 429,
            .message = message,
            .type = QStringLiteral("rate_limit_error"),
            .code = QStringLiteral("too_many_requests"),
            .retryAfter = std::chrono::ceil<std::chrono::seconds>(wait)};
}

QString contextWords(Profile::Style style, std::int64_t prompt, std::int64_t answer, std::int64_t most)
{
    if (style == Profile::Style::SambaNova)
        return QStringLiteral(
                   "Requested generation length %2 is not possible! The provided prompt is %1 tokens long, so "
                   "generating %2 tokens requires a sequence length of %3, but the maximum supported "
                   "sequence length is just %4!")
            .arg(prompt)
            .arg(answer)
            .arg(prompt + answer)
            .arg(most);
    return QStringLiteral(
               "This model's maximum context length is %4 tokens. However, you requested %3 tokens (%1 in the "
               "messages, %2 in the completion). Please reduce the length of the messages or completion.")
        .arg(prompt)
        .arg(answer)
        .arg(prompt + answer)
        .arg(most);
}

} // namespace

std::optional<ApiError> contextRefusal(const Profile& profile, const CompletionRequest& request)
{
    const std::int64_t prompt = request.promptTokens + profile.promptTemplateTokens;
    const std::int64_t answer = request.maxTokens.value_or(1);
    if (profile.maxContextTokens == 0 || prompt + answer <= profile.maxContextTokens)
        return std::nullopt;
    ApiError error {.message = contextWords(profile.style, prompt, answer, profile.maxContextTokens)};
    if (profile.style == Profile::Style::Vllm)
        error.type = QStringLiteral("BadRequestError");
    if (profile.style == Profile::Style::OpenAi)
        error.code = QStringLiteral("context_length_exceeded");
    return error;
}

Admission::Admission(const Profile& profile)
    : m_queueLimit(static_cast<std::size_t>(profile.queueLimit))
    , m_requests(profile.requestsPerSecond, 1s)
    , m_tokens(profile.tokensPerMinute, 60s)
{
}

std::optional<ApiError> Admission::refusal(std::size_t waiting, TimePoint now)
{
    if (m_queueLimit > 0 && waiting >= m_queueLimit)
        return tooMany(QStringLiteral("Too many requests are waiting."), 1s);
    if (const auto wait = m_requests.wait(now))
        return tooMany(QStringLiteral("Too many requests."), *wait);
    if (const auto wait = m_tokens.wait(now))
        return tooMany(QStringLiteral("Tokens/minute limit exceeded"), *wait);
    m_requests.charge(1, now);
    return std::nullopt;
}

void Admission::charge(std::int64_t tokens, TimePoint now)
{
    m_tokens.charge(tokens, now);
}

} // namespace tokenscope
