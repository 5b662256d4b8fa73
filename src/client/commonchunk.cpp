// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/commonchunk.h"

#include <simdjson.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <map>
#include <utility>
#include <vector>

namespace tokenscope {

namespace {

namespace dom = simdjson::dom;

constexpr qsizetype longestEvent = qsizetype {64} * 1024; // beyond that the saving is none, and the memory is kept

// The parser's memory serves again from chunk to chunk; allocated for each it would cost more than the parsing.
// Nothing else outlives a call.
struct Scratch
{
    dom::parser parser;
    std::vector<char> text; // the parser reads past its end
};

Scratch& scratch()
{
    thread_local Scratch scratch;
    return scratch;
}

bool isNothing(const dom::element& value)
{
    switch (value.type()) {
    case dom::element_type::NULL_VALUE:
        return true;
    case dom::element_type::STRING:
        return value.get_string_length().value_unsafe() == 0;
    case dom::element_type::ARRAY:
        return dom::array(value).size() == 0;
    default:
        return false;
    }
}

// A string, or null for an empty one.
bool takeString(const dom::element& value, std::string_view& target)
{
    target = {};
    return value.is_null() || value.get(target) == simdjson::SUCCESS;
}

bool isAnyOf(std::string_view key, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view one : keys) {
        if (key == one)
            return true;
    }
    return false;
}

// Where a key comes twice the last one counts, as it does for the full reader.
bool takeDelta(const dom::element& value, CommonChunk& chunk)
{
    dom::object delta;
    if (value.get(delta) != simdjson::SUCCESS)
        return false;
    std::string_view reasoning;
    std::string_view reasoningContent;
    for (const auto& [key, field] : delta) {
        bool isCommon = true;
        if (key == "content")
            isCommon = takeString(field, chunk.content);
        else if (key == "reasoning")
            isCommon = takeString(field, reasoning);
        else if (key == "reasoning_content")
            isCommon = takeString(field, reasoningContent);
        else if (isAnyOf(key, {"tool_calls", "refusal"}))
            isCommon = isNothing(field);
        else if (key == "function_call")
            isCommon = field.is_null();
        if (!isCommon)
            return false;
    }
    chunk.reasoning = reasoning.empty() ? reasoningContent : reasoning;
    return true;
}

bool takeChoice(const dom::element& value, CommonChunk& chunk)
{
    dom::object choice;
    bool hasDelta = false;
    if (value.get(choice) != simdjson::SUCCESS)
        return false;
    for (const auto& [key, field] : choice) {
        bool isCommon = true;
        if (key == "delta") {
            isCommon = !std::exchange(hasDelta, true) && takeDelta(field, chunk);
        } else if (key == "index") {
            std::int64_t index = -1;
            isCommon = field.get(index) == simdjson::SUCCESS && index == 0;
        } else if (key == "finish_reason") {
            isCommon = takeString(field, chunk.finishReason);
        } else if (isAnyOf(key, {"error", "text"})) {
            isCommon = field.is_null();
        }
        if (!isCommon)
            return false;
    }
    return hasDelta && chunk.finishReason != "error";
}

bool takeChoices(const dom::element& value, CommonChunk& chunk)
{
    dom::array choices;
    if (value.get(choices) != simdjson::SUCCESS)
        return false;
    if (choices.begin() == choices.end())
        return true;
    return takeChoice(*choices.begin(), chunk); // the first of index 0 counts, whatever comes after it
}

bool takeCount(const dom::element& value, std::optional<std::int64_t>& target)
{
    constexpr std::int64_t most = 1'000'000'000'000;
    std::int64_t count = -1;
    if (value.get(count) != simdjson::SUCCESS || count < 0 || count > most)
        return false;
    target = count;
    return true;
}

// The three counts that every server knows, and details that are none.
bool takeUsage(const dom::element& value, CommonChunk& chunk)
{
    chunk.usage = {};
    chunk.usageText.clear();
    dom::object usage;
    if (value.is_null())
        return true;
    if (value.get(usage) != simdjson::SUCCESS)
        return false;
    std::map<std::string_view, QByteArray> fields; // in the order the full reader keeps them in
    for (const auto& [key, field] : usage) {
        bool isCommon = true;
        if (key == "prompt_tokens")
            isCommon = takeCount(field, chunk.usage.promptTokens);
        else if (key == "completion_tokens")
            isCommon = takeCount(field, chunk.usage.completionTokens);
        else if (key == "total_tokens")
            isCommon = takeCount(field, chunk.usage.totalTokens);
        else
            isCommon = isAnyOf(key, {"prompt_tokens_details", "completion_tokens_details"}) && field.is_null();
        if (!isCommon)
            return false;
        fields[key] = field.is_null() ? "null" : QByteArray::number(field.get_int64().value_unsafe());
    }
    for (const auto& [key, text] : fields) {
        chunk.usageText += chunk.usageText.isEmpty() ? "{\"" : ",\"";
        chunk.usageText.append(key.data(), static_cast<qsizetype>(key.size())).append("\":").append(text);
    }
    chunk.usageText += '}';
    return !fields.empty();
}

// What a server says of itself beside its answer is kept, so it needs the full reader; texts and lists are not.
bool isIgnored(std::string_view key, const dom::element& value)
{
    static constexpr std::array<std::string_view, 6> known {"created",     "system_fingerprint", "service_tier",
                                                            "obfuscation", "prompt_logprobs",    "prompt_token_ids"};
    if (value.is_null())
        return true;
    if (isAnyOf(key, {"error", "x_groq"}))
        return false;
    for (const std::string_view one : known) {
        if (key == one)
            return true;
    }
    return value.is_string() || value.is_array() || value.is_bool();
}

bool takeObject(const dom::object& object, CommonChunk& chunk)
{
    bool hasChoices = false;
    for (const auto& [key, value] : object) {
        bool isCommon = true;
        std::string_view text;
        if (key == "choices")
            isCommon = !std::exchange(hasChoices, true) && takeChoices(value, chunk);
        else if (key == "model")
            isCommon = takeString(value, chunk.model);
        else if (key == "usage")
            isCommon = takeUsage(value, chunk);
        else if (key == "object")
            isCommon = takeString(value, text) && text != "error";
        else if (key == "id")
            isCommon = takeString(value, text) && !text.ends_with("error"); // one such id marks an error
        else
            isCommon = isIgnored(key, value);
        if (!isCommon)
            return false;
    }
    return hasChoices;
}

// Half a character outside the basic plane, or a character that stands for such a half in repaired text.
bool mayHoldHalves(std::string_view text)
{
    constexpr char lastPlanes = '\xF4';
    return text.find(lastPlanes) != std::string_view::npos || text.find("\\ud") != std::string_view::npos
        || text.find("\\uD") != std::string_view::npos;
}

} // namespace

std::optional<CommonChunk> commonChunk(QByteArrayView event)
{
    const auto size = static_cast<std::size_t>(event.size());
    if (event.isEmpty() || event.size() > longestEvent || mayHoldHalves({event.data(), size}))
        return std::nullopt;
    Scratch& memory = scratch();
    if (memory.text.size() < size + simdjson::SIMDJSON_PADDING)
        memory.text.resize(size + simdjson::SIMDJSON_PADDING);
    std::memcpy(memory.text.data(), event.data(), size);

    dom::object object;
    CommonChunk chunk;
    if (memory.parser.parse(memory.text.data(), size, false).get(object) != simdjson::SUCCESS)
        return std::nullopt;
    return takeObject(object, chunk) ? std::optional(chunk) : std::nullopt;
}

} // namespace tokenscope
