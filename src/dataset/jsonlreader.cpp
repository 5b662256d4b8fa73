// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/jsonlreader.h"

#include "dataset/squadreader.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace tokenscope {

namespace {

using nlohmann::json;

Error wrong(const char* expected)
{
    return {.code = Error::Code::WrongSchema, .detail = QStringLiteral("expected ") + QLatin1String(expected)};
}

std::optional<QString> textAt(const json& object, const char* key)
{
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string())
        return std::nullopt;
    return QString::fromStdString(found->get_ref<const std::string&>());
}

// a text, or OpenAI's list of parts, of which only texts can be sent
std::optional<QString> contentOf(const json& message)
{
    const auto content = message.find("content");
    if (content == message.end() || !content->is_array())
        return textAt(message, "content");
    QString text;
    for (const json& part : *content) {
        const std::optional<QString> words = part.is_object() ? textAt(part, "text") : std::nullopt;
        if (!words)
            return std::nullopt;
        text += *words;
    }
    return text;
}

Result<Prompt> promptFromMessages(const json& messages)
{
    constexpr auto expected = "messages: a list of objects with a role and a text as content";
    if (!messages.is_array() || messages.empty())
        return wrong(expected);
    Prompt prompt;
    for (const json& message : messages) {
        if (!message.is_object())
            return wrong(expected);
        const std::optional<QString> role = textAt(message, "role");
        const std::optional<QString> content = contentOf(message);
        if (!role || !content)
            return wrong(expected);
        prompt.messages.push_back({.role = *role, .content = *content});
        if (*role == u"user")
            prompt.question = content->trimmed().section(u'\n', 0, 0);
    }
    if (prompt.question.isEmpty())
        prompt.question = prompt.messages.back().content.trimmed().section(u'\n', 0, 0);
    return prompt;
}

Result<Prompt> promptBody(const json& object)
{
    const std::optional<QString> question = textAt(object, "question");
    if (const auto messages = object.find("messages"); messages != object.end())
        return promptFromMessages(*messages);
    if (const std::optional<QString> text = textAt(object, "prompt"))
        return text->trimmed().isEmpty() ? Result<Prompt>(wrong("a prompt that is not empty")) : promptFromText(*text);
    const std::optional<QString> context = textAt(object, "context");
    if (context && question)
        return squadQuestion(*context, *question);
    return wrong("prompt (a text), messages (a list), or context with question");
}

bool readAnswers(const json& object, Prompt& prompt)
{
    if (const std::optional<QString> answer = textAt(object, "answer"))
        prompt.answers.push_back(*answer);
    const auto found = object.find("answers");
    if (found == object.end() || found->is_null())
        return true;
    const json* list = &*found;
    if (found->is_object() && found->contains("text"))
        list = &(*found)["text"];
    if (!list->is_array())
        return false;
    for (const json& answer : *list) {
        const json* words = answer.is_object() && answer.contains("text") ? &answer["text"] : &answer;
        if (!words->is_string())
            return false;
        prompt.answers.push_back(QString::fromStdString(words->get_ref<const std::string&>()));
    }
    return true;
}

void readId(const json& object, Prompt& prompt)
{
    const auto found = object.find("id");
    if (found == object.end())
        return;
    if (found->is_string())
        prompt.id = QString::fromStdString(found->get_ref<const std::string&>());
    else if (found->is_number_integer())
        prompt.id = QString::fromStdString(found->dump());
}

Result<Prompt> readPrompt(QByteArrayView text)
{
    const json object = json::parse(text.begin(), text.end(), nullptr, false);
    if (object.is_discarded())
        return Error {.code = Error::Code::NotJson};
    if (!object.is_object())
        return wrong("an object");
    Result<Prompt> prompt = promptBody(object);
    if (!prompt)
        return prompt;
    if (const std::optional<QString> question = textAt(object, "question"))
        prompt->question = *question;
    readId(object, *prompt);
    if (!readAnswers(object, *prompt))
        return wrong("answers: a list of texts");
    return prompt;
}

} // namespace

Result<PromptSet> readJsonLines(QByteArrayView text, int count)
{
    PromptSet set;
    int lineNumber = 0;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype lineEnd = text.indexOf('\n', start);
        const qsizetype end = lineEnd < 0 ? text.size() : lineEnd;
        const QByteArrayView line = text.sliced(start, end - start).trimmed();
        start = end + 1;
        ++lineNumber;
        if (line.isEmpty())
            continue;
        const Result<Prompt> prompt = readPrompt(line);
        if (!prompt) {
            Error error = prompt.error();
            error.line = lineNumber;
            return error;
        }
        set.prompts.push_back(*prompt);
        if (count > 0 && std::ssize(set.prompts) >= count)
            break;
    }
    return set;
}

Result<PromptSet> readJsonObject(QByteArrayView text)
{
    const Result<Prompt> prompt = readPrompt(text);
    if (!prompt)
        return prompt.error();
    PromptSet set;
    set.prompts.push_back(*prompt);
    return set;
}

} // namespace tokenscope
