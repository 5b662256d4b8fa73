// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/requestbuilder.h"

#include "client/chatexchange.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

using Json = nlohmann::ordered_json;
using Header = std::pair<QByteArray, QByteArray>;

Json messagesOf(const Prompt& prompt)
{
    Json messages = Json::array();
    for (const Message& message : prompt.messages)
        messages.push_back({{"role", message.role.toStdString()}, {"content", message.content.toStdString()}});
    return messages;
}

void merge(Json& body, const QByteArray& extraBody)
{
    const Json extra = Json::parse(extraBody.begin(), extraBody.end(), nullptr, false);
    if (!extra.is_object())
        return; // checked where endpoints are entered and loaded
    for (const auto& [key, value] : extra.items()) {
        if (key == "messages" || key == "stream")
            continue;
        if (value.is_null())
            body.erase(key);
        else
            body[key] = value;
    }
}

QByteArray bodyOf(const ChatRequest& request, UsageWish usage)
{
    const Sampling& sampling = request.sampling;
    Json body = {{"model", request.endpoint.model.toStdString()},
                 {"messages", messagesOf(request.prompt)},
                 {"temperature", sampling.temperature},
                 {"max_tokens", sampling.maxTokens},
                 {"stream", sampling.stream}};
    if (sampling.stream)
        body["stream_options"] = {{"include_usage", true}};
    if (sampling.seed)
        body["seed"] = *sampling.seed;
    if (!request.endpoint.extraBody.isEmpty())
        merge(body, request.endpoint.extraBody);
    if (usage == UsageWish::DoNotAsk)
        body.erase("stream_options");
    return QByteArray::fromStdString(body.dump(-1, ' ', false, Json::error_handler_t::replace));
}

bool isSendable(const Header& header)
{
    // lengths belong to the transfer; a compressed stream arrives in one burst and cannot be timed
    static const std::array<QByteArray, 3> ours {"accept-encoding", "content-length", "transfer-encoding"};
    const QByteArray both = header.first + header.second;
    return !header.first.isEmpty() && !both.contains('\r') && !both.contains('\n') && !both.contains('\0')
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
    std::vector<Header> headers {{"Content-Type", "application/json"},
                                 {"Accept", request.sampling.stream ? "text/event-stream" : "application/json"},
                                 {"Accept-Encoding", "identity"},
                                 {"User-Agent", "Tokenscope"}};
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
