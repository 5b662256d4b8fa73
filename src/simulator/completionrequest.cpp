// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/completionrequest.h"

#include "simulator/tokenizer.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace tokenscope {

namespace {

using nlohmann::json;

// what the ALCF gateway's schema allows
constexpr std::array<std::string_view, 30> knownFields {"model",
                                                        "messages",
                                                        "frequency_penalty",
                                                        "logit_bias",
                                                        "logprobs",
                                                        "max_completion_tokens",
                                                        "max_tokens",
                                                        "metadata",
                                                        "modalities",
                                                        "n",
                                                        "parallel_tool_calls",
                                                        "prediction",
                                                        "presence_penalty",
                                                        "reasoning_effort",
                                                        "response_format",
                                                        "seed",
                                                        "service_tier",
                                                        "stop",
                                                        "store",
                                                        "stream",
                                                        "stream_options",
                                                        "temperature",
                                                        "tool_choice",
                                                        "tools",
                                                        "top_logprobs",
                                                        "top_p",
                                                        "user",
                                                        "web_search_options",
                                                        "extra_body",
                                                        "audio"};

/// Reads fields one after the other and keeps the first complaint.
class Reader
{
public:
    explicit Reader(const json& body)
        : m_body(body)
    {
    }

    [[nodiscard]] const std::optional<ApiError>& error() const { return m_error; }

    void readFields(CompletionRequest& request)
    {
        if (const json* model = field("model"))
            model->is_string() ? setText(request.model, *model) : refuse("model", "must be a string");
        readMessages(request);
        readCount("max_tokens", request.maxTokens);
        readCount("max_completion_tokens", request.maxTokens);
        readSeed(request);
        readTemperature();
        readChoices();
        request.isStreamed = flag(m_body, "stream");
        if (const json* options = field("stream_options"))
            options->is_object() ? void(request.includeUsage = flag(*options, "include_usage"))
                                 : refuse("stream_options", "must be an object");
    }

    void refuseUnknownFields()
    {
        for (const auto& [name, value] : m_body.items()) {
            if (std::ranges::find(knownFields, std::string_view(name)) == knownFields.end())
                return refuseUnknown(name);
        }
        const json* options = field("stream_options");
        if (!options || !options->is_object())
            return;
        for (const auto& [name, value] : options->items()) {
            if (name != "include_usage")
                return refuseUnknown(name);
        }
    }

private:
    static void setText(QString& text, const json& value)
    {
        text = QString::fromStdString(value.get_ref<const std::string&>());
    }

    const json* field(const char* name) const
    {
        const auto found = m_body.find(name);
        return found == m_body.end() || found->is_null() ? nullptr : &*found;
    }

    void refuse(const char* name, const char* complaint)
    {
        if (m_error)
            return;
        const QString param = QString::fromLatin1(name);
        m_error = ApiError {.status = 400,
                            .message = QStringLiteral("'%1' %2.").arg(param, QString::fromLatin1(complaint)),
                            .param = param};
    }

    void refuseUnknown(const std::string& name)
    {
        constexpr std::size_t longestEcho = 100;
        const QString param = QString::fromStdString(name.substr(0, longestEcho));
        m_error = ApiError {.status = 422,
                            .message = QStringLiteral("Extra inputs are not permitted: '%1'.").arg(param),
                            .code = QStringLiteral("extra_forbidden"),
                            .param = param};
    }

    bool flag(const json& object, const char* name)
    {
        const auto found = object.find(name);
        if (found == object.end() || found->is_null())
            return false;
        if (!found->is_boolean())
            refuse(name, "must be true or false");
        return found->is_boolean() && found->get<bool>();
    }

    void readMessages(CompletionRequest& request)
    {
        const json* messages = field("messages");
        if (!messages || !messages->is_array() || messages->empty())
            return refuse("messages", "must be a list of at least one message");
        for (const json& message : *messages) {
            const auto role = message.is_object() ? message.find("role") : message.end();
            if (role == message.end() || !role->is_string())
                return refuse("messages", "must be objects with a role and a content");
            readMessage(message, role->get_ref<const std::string&>(), request);
        }
    }

    void readMessage(const json& message, const std::string& role, CompletionRequest& request)
    {
        const std::optional<QString> text = contentOf(message);
        if (!text)
            return refuse("messages", "must have a text or a list of parts as content");
        request.conversation.append(role.c_str()).append('\0').append(text->toUtf8()).append('\0');
        request.promptTokens += countTokens(*text);
        if (role == "user")
            request.lastUserMessage = *text;
    }

    // a text, a list of parts of which those with text count, or nothing (an assistant that called a tool)
    static std::optional<QString> contentOf(const json& message)
    {
        const auto content = message.find("content");
        if (content == message.end() || content->is_null())
            return QString();
        if (content->is_string())
            return QString::fromStdString(content->get_ref<const std::string&>());
        if (!content->is_array())
            return std::nullopt;
        QString text;
        for (const json& part : *content) {
            if (!part.is_object())
                return std::nullopt;
            if (const auto words = part.find("text"); words != part.end() && words->is_string())
                text += QString::fromStdString(words->get_ref<const std::string&>());
        }
        return text;
    }

    void readCount(const char* name, std::optional<std::int64_t>& count)
    {
        const json* value = field(name);
        if (!value)
            return;
        if (!value->is_number_integer() || value->get<double>() < 1 || value->get<double>() > 1e9)
            return refuse(name, "must be a whole number of at least 1");
        count = value->get<std::int64_t>();
    }

    void readSeed(CompletionRequest& request)
    {
        if (const json* seed = field("seed"))
            seed->is_number_integer() ? void(request.seed = seed->get<std::int64_t>())
                                      : refuse("seed", "must be a whole number");
    }

    void readTemperature()
    {
        const json* value = field("temperature");
        if (value && (!value->is_number() || value->get<double>() < 0 || value->get<double>() > 2))
            refuse("temperature", "must be a number from 0 to 2");
    }

    void readChoices()
    {
        const json* value = field("n");
        if (value && *value != 1)
            refuse("n", "must be 1: this server gives one answer");
    }

    const json& m_body;
    std::optional<ApiError> m_error {};
};

} // namespace

std::variant<CompletionRequest, ApiError> readCompletionRequest(const QByteArray& body, bool rejectsUnknownFields)
{
    const json document = json::parse(body.begin(), body.end(), nullptr, false);
    if (!document.is_object())
        return ApiError {.status = 400, .message = QStringLiteral("The body is not a JSON object.")};
    Reader reader(document);
    CompletionRequest request;
    reader.readFields(request);
    if (!reader.error() && rejectsUnknownFields)
        reader.refuseUnknownFields();
    if (reader.error())
        return *reader.error();
    return request;
}

} // namespace tokenscope
