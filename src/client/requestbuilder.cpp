// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/requestbuilder.h"

#include "client/chatexchange.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tokenscope {

namespace {

using Json = nlohmann::ordered_json;
using Header = std::pair<QByteArray, QByteArray>;

// Name and value, as JSON. A document of the whole would copy the prompt three times for each request.
using Field = std::pair<std::string, std::string>;

std::string escaped(char byte)
{
    constexpr std::string_view special("\"\\\b\f\n\r\t");
    constexpr std::string_view names("\"\\bfnrt");
    if (const std::size_t place = special.find(byte); place != std::string_view::npos)
        return {'\\', names[place]};
    constexpr std::string_view digits("0123456789abcdef");
    return {'\\',
            'u',
            '0',
            '0',
            digits[static_cast<std::size_t>(byte) >> 4U],
            digits[static_cast<std::size_t>(byte) & 15U]};
}

std::string dumped(const Json& value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// The library looks at every byte of a prompt on its own; prompts are long, and hardly ever need escaping.
void appendQuoted(std::string& target, std::string_view utf8)
{
    target += '"';
    const auto* plain = utf8.begin();
    for (const auto* byte = utf8.begin(); byte != utf8.end(); ++byte) {
        if (*byte != '"' && *byte != '\\' && static_cast<unsigned char>(*byte) >= ' ')
            continue;
        target.append(plain, byte);
        target += escaped(*byte);
        plain = byte + 1;
    }
    target.append(plain, utf8.end()) += '"';
}

void appendQuoted(std::string& target, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    appendQuoted(target, std::string_view(utf8.data(), static_cast<std::size_t>(utf8.size())));
}

std::string quoted(const QString& text)
{
    std::string target;
    appendQuoted(target, text);
    return target;
}

std::string messagesOf(const Prompt& prompt)
{
    qsizetype size = 2;
    for (const Message& message : prompt.messages)
        size += message.role.size() + message.content.size() + 32;
    std::string messages;
    messages.reserve(static_cast<std::size_t>(size));
    for (const Message& message : prompt.messages) {
        messages += messages.empty() ? R"([{"role":)" : R"(,{"role":)";
        appendQuoted(messages, message.role);
        messages += R"(,"content":)";
        appendQuoted(messages, message.content);
        messages += '}';
    }
    return messages.empty() ? "[]" : std::move(messages) + ']';
}

void remove(std::vector<Field>& body, const std::string& name)
{
    std::erase_if(body, [&name](const Field& field) { return field.first == name; });
}

void set(std::vector<Field>& body, const std::string& name, std::string value)
{
    const auto known = std::ranges::find(body, name, &Field::first);
    if (known != body.end())
        known->second = std::move(value);
    else
        body.emplace_back(name, std::move(value));
}

void merge(std::vector<Field>& body, const QByteArray& extraBody)
{
    const Json extra = Json::parse(extraBody.begin(), extraBody.end(), nullptr, false);
    if (!extra.is_object())
        return; // checked where endpoints are entered and loaded
    for (const auto& [key, value] : extra.items()) {
        if (key == "messages" || key == "stream")
            continue;
        if (value.is_null())
            remove(body, key);
        else
            set(body, key, dumped(value));
    }
}

QByteArray joined(const std::vector<Field>& body)
{
    std::size_t size = 2;
    for (const auto& [name, value] : body)
        size += name.size() + value.size() + 8;
    std::string text;
    text.reserve(size);
    for (const auto& [name, value] : body) {
        text += text.empty() ? '{' : ',';
        appendQuoted(text, name);
        text += ':';
        text += value;
    }
    return QByteArray::fromStdString(text + '}'); // `messages` is always there
}

QByteArray bodyOf(const ChatRequest& request, UsageWish usage)
{
    const Sampling& sampling = request.sampling;
    std::vector<Field> body {{"model", quoted(request.endpoint.model)},
                             {"messages", messagesOf(request.prompt)},
                             {"temperature", dumped(Json(sampling.temperature))},
                             {"max_tokens", std::to_string(sampling.maxTokens)},
                             {"stream", sampling.stream ? "true" : "false"}};
    if (sampling.stream)
        body.emplace_back("stream_options", R"({"include_usage":true})");
    if (sampling.seed)
        body.emplace_back("seed", std::to_string(*sampling.seed));
    if (!request.endpoint.extraBody.isEmpty())
        merge(body, request.endpoint.extraBody);
    if (usage == UsageWish::DoNotAsk)
        remove(body, "stream_options");
    return joined(body);
}

bool isSendable(const Header& header)
{
    // lengths belong to the transfer; a compressed stream arrives in one burst and cannot be timed
    static const std::array<QByteArray, 3> ours {"accept-encoding", "content-length", "transfer-encoding"};
    const auto isOneLine
        = [](const QByteArray& text) { return !text.contains('\r') && !text.contains('\n') && !text.contains('\0'); };
    return !header.first.isEmpty() && isOneLine(header.first) && isOneLine(header.second)
        && std::ranges::find(ours, header.first.toLower()) == ours.end();
}

void setHeader(std::vector<Header>& headers, const Header& header)
{
    const auto known = std::ranges::find_if(headers, [&header](const Header& other) {
        return other.first.compare(header.first, Qt::CaseInsensitive) == 0;
    });
    if (known != headers.end())
        known->second = header.second;
    else
        headers.push_back(header);
}

std::vector<Header> headersOf(const ChatRequest& request)
{
    const QByteArray json = QByteArrayLiteral("application/json");
    std::vector<Header> headers;
    headers.reserve(5 + request.endpoint.headers.size());
    headers.emplace_back(QByteArrayLiteral("Content-Type"), json);
    headers.emplace_back(QByteArrayLiteral("Accept"),
                         request.sampling.stream ? QByteArrayLiteral("text/event-stream") : json);
    headers.emplace_back(QByteArrayLiteral("Accept-Encoding"), QByteArrayLiteral("identity"));
    headers.emplace_back(QByteArrayLiteral("User-Agent"), QByteArrayLiteral("Tokenscope"));
    const Header authorization {"Authorization", "Bearer " + request.bearer.trimmed()};
    if (!request.bearer.trimmed().isEmpty() && isSendable(authorization))
        headers.push_back(authorization);
    for (const Header& header : request.endpoint.headers) {
        if (isSendable(header))
            setHeader(headers, header);
    }
    return headers;
}

} // namespace

QUrl chatCompletionsUrl(const QUrl& baseUrl)
{
    QUrl url = baseUrl;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + QStringLiteral("/chat/completions"));
    url.setFragment({});
    return url;
}

HttpRequest buildRequest(const ChatRequest& request, UsageWish usage)
{
    return {.url = chatCompletionsUrl(request.endpoint.baseUrl),
            .headers = headersOf(request),
            .body = bodyOf(request, usage)};
}

std::vector<QByteArray> secretsOf(const ChatRequest& request)
{
    std::vector<QByteArray> secrets {request.bearer.trimmed(), request.endpoint.baseUrl.password().toUtf8()};
    for (const auto& [name, value] : request.endpoint.headers) {
        secrets.push_back(value.trimmed());
        if (const qsizetype space = value.trimmed().lastIndexOf(' '); space >= 0)
            secrets.push_back(value.trimmed().sliced(space + 1)); // "Bearer xyz": the scheme may be left out
    }
    // longest first, so that no secret is cut by a shorter one inside it
    std::ranges::sort(secrets, std::ranges::greater(), &QByteArray::size);
    return secrets;
}

} // namespace tokenscope
