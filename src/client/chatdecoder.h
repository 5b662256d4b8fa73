// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/requestrecord.h"

#include <QByteArrayView>

#include <cstdint>
#include <utility>
#include <vector>

namespace tokenscope {

struct SseEvent;

/// What one event of a stream brought.
struct ChatDelta
{
    std::int32_t characters = 0; ///< UTF-16 units of content, reasoning, refusal and tool calls
    bool isToken = false; ///< content, reasoning, a refusal or a tool call came
    bool isContent = false; ///< content or a refusal came
};

/// Reads the answers of OpenAI-compatible servers, streamed or whole, with every known server's way of saying things,
/// into a record: text, reasoning, finish reason, usage, served model, what else the server reported, and its errors.
class ChatDecoder
{
public:
    /// More text than any model writes; what comes after it is dropped.
    static constexpr qsizetype maximumCharacters = qsizetype {8} * 1024 * 1024;

    /// The record must outlive the decoder.
    explicit ChatDecoder(RequestRecord& record)
        : m_record(record)
    {
    }

    ChatDelta takeEvent(const SseEvent& event);
    /// A whole answer, or an error instead of one. False if it is no JSON.
    bool takeBody(QByteArrayView body);
    /// Nothing more comes: completes the record's texts and serverReported.
    void finish();

    /// How the stream ended; `brokeOff`: the connection was lost, not closed in order.
    /// A stream is whole if it said why it finished, or said `[DONE]` and sent usage: a gateway writes `[DONE]` under
    /// a stream that broke off behind it, too.
    [[nodiscard]] Outcome streamOutcome(bool brokeOff) const;
    [[nodiscard]] Outcome bodyOutcome() const;

    /// Nothing that was taken meant anything so far.
    [[nodiscard]] bool hasNothing() const
    {
        return !m_isDone && !m_hasError && !m_hasAnswer && !m_hasUsage && m_unreadableEvents == 0;
    }
    [[nodiscard]] bool isDone() const { return m_isDone; } ///< `[DONE]` was seen
    /// The answer carried an error; the record's errorMessage has its words, unredacted, and its cause is known.
    [[nodiscard]] bool hasError() const { return m_hasError; }
    /// More text than maximumCharacters came.
    [[nodiscard]] bool isTooLong() const { return m_isTooLong; }
    /// Events that were no JSON; tolerated as long as others were.
    [[nodiscard]] std::int64_t unreadableEvents() const { return m_unreadableEvents; }

private:
    struct Reader; // knows the JSON library

    void setError(QByteArrayView answer);
    void setError(const QString& message, Cause cause);

    RequestRecord& m_record;
    std::vector<std::pair<QByteArray, QByteArray>> m_reported; // top-level key, its latest value as JSON
    std::int64_t m_unreadableEvents = 0;
    bool m_isDone = false;
    bool m_hasError = false;
    bool m_hasAnswer = false; // anything with choices was seen
    bool m_hasUsage = false;
    bool m_isTooLong = false;
};

} // namespace tokenscope
