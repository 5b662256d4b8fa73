// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "simulator/profile.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// Why a request gets no answer, in OpenAI's terms.
struct ApiError
{
    int status = 400;
    QString message {};
    QString type = QStringLiteral("invalid_request_error");
    QString code {}; ///< empty: null
    QString param {}; ///< the field it is about; empty: null
    std::optional<std::chrono::seconds> retryAfter {}; ///< in the answer's head
};

/// What the bodies of one completion have in common.
struct CompletionIdentity
{
    Profile::Style style = Profile::Style::OpenAi;
    QByteArray id {};
    QString model {};
    double createdAt = 0; ///< s since 1970
    QString reasoningField {};
};

/// What a completion cost, as the server itself would say it.
struct CompletionCost
{
    std::int64_t promptTokens = 0;
    std::int64_t completionTokens = 0;
    std::optional<std::int64_t> cachedTokens {}; ///< of the prompt; absent for a server without a cache
    Nanoseconds timeToFirstToken {}; ///< as the server sees it: without path and queue
    Nanoseconds totalTime {}; ///< likewise
    double endedAt = 0; ///< s since 1970
    bool wasCut = false; ///< by max_tokens
};

[[nodiscard]] QByteArray errorBody(const ApiError& error);
[[nodiscard]] QByteArray modelsBody(const std::vector<QString>& models);
[[nodiscard]] QByteArray modelBody(const QString& model);
/// A whole chat.completion.
[[nodiscard]] QByteArray completionBody(const CompletionIdentity& identity, const CompletionCost& cost,
                                        const QString& content, const QString& reasoning);

/// Writes the events of one stream; what stays the same from event to event is made once.
class ChunkWriter
{
public:
    explicit ChunkWriter(const CompletionIdentity& identity);

    [[nodiscard]] QByteArray role() const;
    [[nodiscard]] QByteArray content(const QString& text) const;
    [[nodiscard]] QByteArray reasoning(const QString& text) const;
    [[nodiscard]] QByteArray finish(bool wasCut) const;
    [[nodiscard]] QByteArray usage(const CompletionCost& cost) const;

private:
    [[nodiscard]] QByteArray choice(const QByteArray& delta, const QByteArray& finishReason) const;

    CompletionIdentity m_identity {};
    QByteArray m_start {};
};

} // namespace tokenscope
