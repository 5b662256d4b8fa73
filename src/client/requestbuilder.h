// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QUrl>

#include <utility>
#include <vector>

namespace tokenscope {

struct ChatRequest;

/// A request as it goes on the wire.
struct HttpRequest
{
    QUrl url {};
    std::vector<std::pair<QByteArray, QByteArray>> headers {};
    QByteArray body {};
};

enum class UsageWish
{
    Ask, ///< stream_options.include_usage, if the request is streamed
    DoNotAsk, ///< for servers that know no stream_options
};

/// The address of chat completions below a base URL: ".../v1" → ".../v1/chat/completions".
[[nodiscard]] QUrl chatCompletionsUrl(const QUrl& baseUrl);

/// The endpoint's extra body goes over everything but `messages` and `stream`; a null in it removes the field.
/// The endpoint's headers go over everything but those that would change what is measured.
[[nodiscard]] HttpRequest buildRequest(const ChatRequest& request, UsageWish usage);

/// What a server could echo and nobody may see: the token and the values of the endpoint's own headers.
[[nodiscard]] std::vector<QByteArray> secretsOf(const ChatRequest& request);

} // namespace tokenscope
