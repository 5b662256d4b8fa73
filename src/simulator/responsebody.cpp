// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/responsebody.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <string>

namespace tokenscope {

namespace {

// the order of keys is the reader's convenience: the interesting ones first
using Object = nlohmann::ordered_json;

std::string utf8(const QString& text)
{
    return text.toStdString();
}

QByteArray written(const Object& object)
{
    return QByteArray::fromStdString(object.dump(-1, ' ', false, Object::error_handler_t::replace));
}

QByteArray quoted(const QString& text)
{
    return written(Object(utf8(text)));
}

Object textOrNull(const QString& text)
{
    return text.isEmpty() ? Object() : Object(utf8(text));
}

// SambaNova writes fractions of a second, everybody else whole ones
Object createdOf(const CompletionIdentity& identity)
{
    if (identity.style == Profile::Style::SambaNova)
        return identity.createdAt;
    return static_cast<std::int64_t>(std::floor(identity.createdAt));
}

double perSecond(double count, Nanoseconds time)
{
    return time > Nanoseconds::zero() ? count / toSeconds(time) : 0;
}

const char* finishReason(bool wasCut)
{
    return wasCut ? "length" : "stop";
}

void addServerTimings(Object& usage, const CompletionCost& cost)
{
    const auto tokens = static_cast<double>(cost.completionTokens);
    const double afterFirst = perSecond(tokens - 1, cost.totalTime - cost.timeToFirstToken);
    usage["time_to_first_token"] = toSeconds(cost.timeToFirstToken);
    usage["total_latency"] = toSeconds(cost.totalTime);
    usage["completion_tokens_per_sec"] = perSecond(tokens, cost.totalTime);
    usage["completion_tokens_after_first_per_sec"] = afterFirst;
    usage["total_tokens_per_sec"] = perSecond(tokens + static_cast<double>(cost.promptTokens), cost.totalTime);
    usage["start_time"] = cost.endedAt - toSeconds(cost.totalTime);
    usage["end_time"] = cost.endedAt;
    usage["stop_reason"] = finishReason(cost.wasCut);
    usage["is_last_response"] = true;
}

Object usageObject(const CompletionIdentity& identity, const CompletionCost& cost)
{
    Object usage {{"prompt_tokens", cost.promptTokens},
                  {"completion_tokens", cost.completionTokens},
                  {"total_tokens", cost.promptTokens + cost.completionTokens}};
    if (identity.style == Profile::Style::SambaNova || cost.cachedTokens)
        usage["prompt_tokens_details"] = {{"cached_tokens", cost.cachedTokens.value_or(0)}};
    if (identity.style == Profile::Style::SambaNova)
        addServerTimings(usage, cost);
    return usage;
}

Object modelObject(const QString& model)
{
    return {{"id", utf8(model)}, {"object", "model"}, {"created", 0}, {"owned_by", "tokenscope-simulator"}};
}

} // namespace

QByteArray errorBody(const ApiError& error)
{
    return written({{"error",
                     {{"message", utf8(error.message)},
                      {"type", utf8(error.type)},
                      {"param", textOrNull(error.param)},
                      {"code", textOrNull(error.code)}}}});
}

QByteArray modelsBody(const std::vector<QString>& models)
{
    Object list = Object::array();
    for (const QString& model : models)
        list.push_back(modelObject(model));
    return written({{"object", "list"}, {"data", list}});
}

QByteArray modelBody(const QString& model)
{
    return written(modelObject(model));
}

QByteArray completionBody(const CompletionIdentity& identity, const CompletionCost& cost, const QString& content,
                          const QString& reasoning)
{
    Object message {{"role", "assistant"}, {"content", textOrNull(content)}};
    if (!identity.reasoningField.isEmpty())
        message[utf8(identity.reasoningField)] = textOrNull(reasoning);
    Object body {{"id", identity.id.toStdString()},
                 {"object", "chat.completion"},
                 {"created", createdOf(identity)},
                 {"model", utf8(identity.model)}};
    body["choices"] = Object::array(
        {{{"index", 0}, {"message", message}, {"logprobs", nullptr}, {"finish_reason", finishReason(cost.wasCut)}}});
    body["usage"] = usageObject(identity, cost);
    if (identity.style == Profile::Style::SambaNova)
        body["system_fingerprint"] = "tokenscope-simulator";
    if (identity.style == Profile::Style::Vllm) {
        const auto total = static_cast<double>(cost.promptTokens + cost.completionTokens);
        body["response_time"] = toSeconds(cost.totalTime);
        body["throughput_tokens_per_second"] = perSecond(total, cost.totalTime);
    }
    return written(body);
}

ChunkWriter::ChunkWriter(const CompletionIdentity& identity)
    : m_identity(identity)
    , m_start(R"({"id":")" + identity.id + R"(","object":"chat.completion.chunk","created":)"
              + written(createdOf(identity)) + R"(,"model":)" + quoted(identity.model) + R"(,"choices":[)")
{
}

QByteArray ChunkWriter::choice(const QByteArray& delta, const QByteArray& finishReason) const
{
    return m_start + R"({"index":0,"delta":{)" + delta + R"(},"logprobs":null,"finish_reason":)" + finishReason + "}]}";
}

QByteArray ChunkWriter::role() const
{
    return choice(R"("role":"assistant","content":"")", "null");
}

QByteArray ChunkWriter::content(const QString& text) const
{
    return choice(R"("content":)" + quoted(text), "null");
}

QByteArray ChunkWriter::reasoning(const QString& text) const
{
    return choice(quoted(m_identity.reasoningField) + ':' + quoted(text), "null");
}

QByteArray ChunkWriter::finish(bool wasCut) const
{
    const bool hasEmptyText = m_identity.style == Profile::Style::SambaNova;
    return choice(hasEmptyText ? R"("content":"")" : "", '"' + QByteArray(finishReason(wasCut)) + '"');
}

QByteArray ChunkWriter::usage(const CompletionCost& cost) const
{
    return m_start + R"(],"usage":)" + written(usageObject(m_identity, cost)) + '}';
}

} // namespace tokenscope
