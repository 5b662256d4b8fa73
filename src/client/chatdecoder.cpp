// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/chatdecoder.h"

#include "client/causeofrefusal.h"
#include "client/commonchunk.h"
#include "client/jsonrepair.h"
#include "client/servermessage.h"
#include "client/sseparser.h"
#include "servers/causeofwords.h"
#include "servers/serverfigures.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>

namespace tokenscope {

namespace {

using Json = nlohmann::json; // the ordered one copies what it has read, to any depth, whenever it grows

constexpr qsizetype maximumName = 200; // of a model or a finish reason
constexpr std::size_t maximumReportedKeys = 32;
constexpr std::size_t maximumReportedValue = std::size_t {16} * 1024;
constexpr std::string_view errorMark = "\n\n[ERROR] "; // how the ALCF gateway says that Metis failed
constexpr std::string_view errorId = "chatcmpl-api-error";

const Json* find(const Json& object, const char* key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::string_view stringAt(const Json& object, const char* key)
{
    const Json* value = find(object, key);
    return value != nullptr && value->is_string() ? std::string_view(value->get_ref<const std::string&>())
                                                  : std::string_view();
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Nearly all text is ASCII, and needs no memory of its own on its way.
void appendTo(QString& target, std::string_view text)
{
    if (std::ranges::all_of(text, [](char byte) { return static_cast<signed char>(byte) > 0; })) {
        target += QLatin1String(text.data(), static_cast<qsizetype>(text.size()));
        return;
    }
    QString piece = toQString(text);
    restoreSurrogates(piece);
    target += piece;
}

std::optional<std::int64_t> countAt(const Json& object, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        const Json* value = find(object, name);
        if (value == nullptr || !value->is_number())
            continue;
        const auto count = value->get<double>();
        if (count >= 0 && count < 1e15)
            return static_cast<std::int64_t>(count);
    }
    return std::nullopt;
}

std::optional<std::int64_t> cachedTokens(const Json& usage)
{
    if (const Json* details = find(usage, "prompt_tokens_details"))
        return countAt(*details, {"cached_tokens"});
    return countAt(usage, {"cached_tokens", "prompt_cache_hit_tokens"});
}

bool isError(const Json& object)
{
    if (stringAt(object, "object") == "error")
        return true;
    const bool hasChoices = find(object, "choices") != nullptr;
    if (const Json* error = find(object, "error")) {
        // an empty one beside an answer is only a habit; alone it is all the server had to say
        const bool saysNothing = error->is_boolean() ? !error->get<bool>() : error->empty();
        return !saysNothing || (error->is_object() && !hasChoices);
    }
    if (hasChoices)
        return false;
    return find(object, "detail") != nullptr
        || (find(object, "message") != nullptr && (find(object, "code") != nullptr || find(object, "type") != nullptr));
}

// Recursion of the library's writer must not be in the server's hands.
bool isShallow(const Json& value, int depth = 16)
{
    return !value.is_structured()
        || (depth > 0 && std::ranges::all_of(value, [depth](const Json& item) { return isShallow(item, depth - 1); }));
}

bool isWorthReporting(const std::string& key, const Json& value)
{
    static constexpr std::string_view known(
        " id object created model choices system_fingerprint service_tier obfuscation prompt_logprobs prompt_token_ids "
        "error detail message kv_transfer_params ");
    return (value.is_number() || value.is_object()) && !value.empty()
        && known.find(' ' + key + ' ') == std::string_view::npos;
}

Json parsed(QByteArrayView text)
{
    Json value = Json::parse(text.begin(), text.end(), nullptr, false);
    if (!value.is_discarded())
        return value;
    const QByteArray repaired = repairJson(text);
    return repaired == text ? value : Json::parse(repaired.begin(), repaired.end(), nullptr, false);
}

} // namespace

struct ChatDecoder::Reader
{
    ChatDecoder& decoder;
    RequestRecord& record = decoder.m_record;
    ChatDelta delta {};

    void takeObject(const Json& object, QByteArrayView source)
    {
        if (isError(object))
            decoder.setError(source);
        takeModel(stringAt(object, "model"));
        if (const Json* choices = find(object, "choices"); choices != nullptr && choices->is_array())
            takeChoices(*choices, stringAt(object, "id") == errorId);
        takeUsage(object);
        if (delta.isToken)
            decoder.m_hasUsage = false; // beside text it is a running count: only one after the text ends a stream
        report(object);
    }

    // The same as takeObject() does with such an event.
    void takeCommon(const CommonChunk& chunk)
    {
        decoder.m_hasAnswer = true;
        takeModel(chunk.model);
        takeText(record.reasoning, chunk.reasoning, false);
        takeText(record.text, chunk.content, true);
        takeReason(chunk.finishReason);
        if (!chunk.usageText.isEmpty())
            takeCounts(chunk.usage, chunk.usageText);
        if (delta.isToken)
            decoder.m_hasUsage = false;
    }

    void takeModel(std::string_view model)
    {
        if (record.servedModel.isEmpty())
            record.servedModel = toQString(model).left(maximumName);
    }

    void takeReason(std::string_view reason)
    {
        if (!reason.empty())
            record.finishReason = toQString(reason).left(maximumName);
    }

    void takeChoices(const Json& choices, bool isErrorChunk)
    {
        decoder.m_hasAnswer = true;
        const auto first = std::ranges::find_if(choices, [](const Json& choice) {
            return choice.is_object() && countAt(choice, {"index"}).value_or(0) == 0;
        });
        if (first == choices.end())
            return;
        const Json* message = find(*first, "delta");
        if (message == nullptr)
            message = find(*first, "message");
        const std::string_view content = message != nullptr ? stringAt(*message, "content") : std::string_view();
        if (isErrorChunk || content.starts_with(errorMark)) {
            const QString words = toQString(content).trimmed();
            decoder.setError(words, causeInsideAnswer({.words = words}));
            return;
        }
        if (message != nullptr)
            takeMessage(*message);
        takeText(record.text, stringAt(*first, "text"), true); // the older completions interface
        takeFinish(*first);
    }

    void takeMessage(const Json& message)
    {
        const std::string_view reasoning = stringAt(message, "reasoning");
        // some servers send the same thought under both names
        takeText(record.reasoning, reasoning.empty() ? stringAt(message, "reasoning_content") : reasoning, false);
        takeContent(message);
        takeText(record.text, stringAt(message, "refusal"), true);
        if (const Json* calls = find(message, "tool_calls"); calls != nullptr && calls->is_array()) {
            for (const Json& call : *calls)
                takeToolCall(find(call, "function"));
        }
        if (const Json* call = find(message, "function_call"))
            takeToolCall(call);
    }

    void takeContent(const Json& message)
    {
        takeText(record.text, stringAt(message, "content"), true);
        const Json* parts = find(message, "content");
        if (parts == nullptr || !parts->is_array())
            return;
        for (const Json& part : *parts)
            takeText(record.text, stringAt(part, "text"), true);
    }

    void takeText(QString& target, std::string_view text, bool isContent)
    {
        if (text.empty())
            return;
        const qsizetype before = target.size();
        appendTo(target, text);
        const qsizetype characters = target.size() - before;
        if (record.text.size() + record.reasoning.size() > maximumCharacters) {
            decoder.m_isTooLong = true;
            target.truncate(before);
            return;
        }
        count(characters, isContent);
    }

    void takeToolCall(const Json* function)
    {
        const qsizetype characters = function == nullptr
            ? 0
            : toQString(stringAt(*function, "name")).size() + toQString(stringAt(*function, "arguments")).size();
        count(characters, false);
    }

    void count(qsizetype characters, bool isContent)
    {
        delta.characters += static_cast<std::int32_t>(characters);
        delta.isToken = true;
        delta.isContent = delta.isContent || isContent;
    }

    void takeFinish(const Json& choice)
    {
        const std::string_view reason = stringAt(choice, "finish_reason");
        takeReason(reason);
        const Json* error = find(choice, "error");
        if (reason == "error" || (error != nullptr && !error->empty()))
            decoder.setError(QByteArray::fromStdString(isShallow(choice) ? dumped(choice) : ""));
    }

    // The last one that counts anything: servers send nulls and zeros before.
    void takeUsage(const Json& object)
    {
        const Json* usage = find(object, "usage");
        if (usage == nullptr) {
            if (const Json* extra = find(object, "x_groq"))
                usage = find(*extra, "usage");
        }
        if (usage == nullptr)
            return;
        const Usage counts {.promptTokens = countAt(*usage, {"prompt_tokens", "prompt_tokens_count"}),
                            .completionTokens = countAt(*usage, {"completion_tokens", "completion_tokens_count"}),
                            .totalTokens = countAt(*usage, {"total_tokens", "total_tokens_count"}),
                            .cachedTokens = cachedTokens(*usage)};
        takeCounts(counts, textToKeep(*usage));
    }

    void takeCounts(const Usage& counts, const QByteArray& text)
    {
        if (counts.promptTokens.value_or(0) + counts.completionTokens.value_or(0) + counts.totalTokens.value_or(0) == 0)
            return;
        record.usage = counts;
        decoder.m_hasUsage = true;
        keep("usage", text);
    }

    void report(const Json& object)
    {
        for (const auto& [key, value] : object.items()) {
            if (key != "usage" && isWorthReporting(key, value))
                keep(QByteArray::fromStdString(key), textToKeep(value));
        }
    }

    // Empty if it is too much.
    static QByteArray textToKeep(const Json& value)
    {
        const std::string text = isShallow(value) ? dumped(value) : std::string();
        return text.size() > maximumReportedValue ? QByteArray() : QByteArray::fromStdString(text);
    }

    void keep(const QByteArray& name, const QByteArray& text)
    {
        if (text.isEmpty())
            return;
        const auto known = std::ranges::find(decoder.m_reported, name, &std::pair<QByteArray, QByteArray>::first);
        if (known != decoder.m_reported.end())
            known->second = text;
        else if (decoder.m_reported.size() < maximumReportedKeys)
            decoder.m_reported.emplace_back(name, text);
    }

    static std::string dumped(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }
};

ChatDelta ChatDecoder::takeEvent(const SseEvent& event)
{
    const QByteArrayView data = event.data.trimmed();
    if (event.name == "error") {
        setError(data);
        return {};
    }
    if (data.isEmpty())
        return {};
    if (data == "[DONE]") {
        m_isDone = true;
        return {};
    }
    Reader reader {.decoder = *this};
    if (const auto chunk = commonChunk(data); chunk && !chunk->content.starts_with(errorMark)) {
        reader.takeCommon(*chunk);
        return reader.delta;
    }
    const Json object = parsed(data);
    if (!object.is_object()) {
        ++m_unreadableEvents;
        return {};
    }
    reader.takeObject(object, data);
    return reader.delta;
}

bool ChatDecoder::takeBody(QByteArrayView body)
{
    const Json object = parsed(body.trimmed());
    if (object.is_discarded())
        return false;
    if (object.is_object())
        Reader {.decoder = *this}.takeObject(object, body);
    else if (object.is_string() || object.is_array())
        setError(body);
    return true;
}

void ChatDecoder::finish()
{
    replaceLoneSurrogates(m_record.text);
    replaceLoneSurrogates(m_record.reasoning);
    std::ranges::sort(m_reported);
    QByteArray reported;
    for (const auto& [key, value] : m_reported)
        reported += (reported.isEmpty() ? '{' : ',') + QByteArray::fromStdString(Reader::dumped(key.toStdString()))
            + ':' + value;
    m_record.serverReported = reported.isEmpty() ? reported : reported + '}';
    m_record.server = serverFiguresOf(m_record.serverReported);
}

Outcome ChatDecoder::streamOutcome(bool brokeOff) const
{
    if (m_hasError)
        return Outcome::ErrorInBody;
    if (m_isTooLong || (!m_hasAnswer && m_unreadableEvents > 0 && !brokeOff))
        return Outcome::Malformed;
    const bool saidWhy = !m_record.finishReason.isEmpty();
    const bool isWhole = m_isDone ? saidWhy || m_hasUsage : saidWhy && (!brokeOff || m_hasUsage);
    return isWhole ? Outcome::Succeeded : Outcome::Truncated;
}

Outcome ChatDecoder::bodyOutcome() const
{
    if (m_hasError)
        return Outcome::ErrorInBody;
    return m_hasAnswer && !m_isTooLong ? Outcome::Succeeded : Outcome::Malformed;
}

void ChatDecoder::setError(QByteArrayView answer)
{
    setError(serverMessage(answer), causeOfErrorInside(answer));
}

void ChatDecoder::setError(const QString& message, Cause cause)
{
    if (std::exchange(m_hasError, true))
        return;
    m_record.errorMessage = message;
    m_record.cause = cause;
}

} // namespace tokenscope
