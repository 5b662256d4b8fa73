// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/responsebody.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <variant>

namespace tokenscope {

/// What a client asks for, as far as the simulator cares. Other known fields are accepted and change nothing.
struct CompletionRequest
{
    QString model {}; ///< empty if the client named none
    QString lastUserMessage {};
    QByteArray conversation {}; ///< all messages with their roles: what the answer depends on
    std::int64_t promptTokens = 0; ///< without the chat template
    std::int64_t cachedTokens = 0; ///< of them, those that a prefix cache knew
    std::optional<std::int64_t> maxTokens {};
    std::optional<std::int64_t> seed {};
    bool isStreamed = false;
    bool includeUsage = false;
};

/// A request, or the error to answer with: 400 for what is no request, 422 (only with `rejectsUnknownFields`) for a
/// field that OpenAI's reference does not know.
[[nodiscard]] std::variant<CompletionRequest, ApiError> readCompletionRequest(const QByteArray& body,
                                                                              bool rejectsUnknownFields);

} // namespace tokenscope
