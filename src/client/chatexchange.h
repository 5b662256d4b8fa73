// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "client/alarms.h"
#include "client/chatdecoder.h"
#include "client/sseparser.h"
#include "client/streamingreply.h"
#include "model/endpoint.h"
#include "model/prompt.h"
#include "model/requestrecord.h"
#include "model/runplan.h"

#include <QObject>

#include <optional>

namespace tokenscope {

class StreamingAccessManager;
struct ExchangeEnding;

/// What one request asks, of whom, and for how long it may wait.
struct ChatRequest
{
    Endpoint endpoint {};
    Prompt prompt {};
    Sampling sampling {};
    Timeouts timeouts {}; ///< a limit of zero or less is none
    QByteArray bearer {}; ///< the token itself; empty: no Authorization header
};

/// One chat completion on the wire: stamps and decodes what arrives in the thread it lives in, and ends with exactly
/// one finished(), after which it deletes itself.
class ChatExchange final : public QObject, private StreamingReply::Listener
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChatExchange)

public:
    /// `identity` brings number, promptNumber, run and isWarmup. The manager and the clock must outlive the exchange.
    ChatExchange(StreamingAccessManager& manager, ChatRequest request, const Clock& clock, TimePoint runStart,
                 RequestRecord identity, QObject* parent = nullptr);
    ~ChatExchange() override;

    /// Stamps `sentAt` and sends. finished() is never emitted from inside.
    void start();
    /// Ends as Cancelled; finished() still comes, once, from the event loop.
    void abort();
    /// As far as it is known: text and chunks so far.
    [[nodiscard]] const RequestRecord& record() const { return m_record; }

signals:
    void chunkArrived(const tokenscope::ChunkStamp& chunk);
    void finished(const tokenscope::RequestRecord& record);

private:
    enum class Form
    {
        Unknown, ///< nothing but white space so far
        Stream,
        Body, ///< one JSON text
        Page, ///< HTML
    };
    struct Deadline
    {
        TimePoint at {};
        std::optional<Outcome> outcome {}; ///< absent: the answer is whole, only its connection stays open
    };

    void send();
    void onRequestSent() override;
    void onReadyRead() override;
    void onFinished() override;
    void onAlarm();

    void takeHead();
    void takeUnread();
    void takeAnswer(QByteArrayView bytes);
    void takeEvent(const SseEvent& event);
    void keep(QByteArrayView bytes);
    [[nodiscard]] bool isAccepted() const;
    [[nodiscard]] static Form formOf(QByteArrayView start);
    [[nodiscard]] bool isNoStream() const;

    [[nodiscard]] Deadline nextDeadline() const;
    void setAlarm();

    [[nodiscard]] bool shouldRetryWithoutUsage() const;
    void retryWithoutUsage();
    [[nodiscard]] Outcome judge(std::optional<Outcome> failure);
    [[nodiscard]] Outcome judgeAnswer(bool brokeOff);
    [[nodiscard]] QString failureMessage(std::optional<Outcome> failure) const;
    void fail(Outcome outcome, const QString& message);
    void conclude(Outcome outcome, TimePoint at);
    void dropReply();
    [[nodiscard]] ExchangeEnding ending() const;
    void announce();

    StreamingAccessManager& m_manager;
    const ChatRequest m_request;
    const Clock& m_clock;
    const TimePoint m_runStart;
    RequestRecord m_record;
    ChatDecoder m_decoder {m_record};
    SseParser m_parser;
    SseParser::Sink m_eventSink;
    Alarm m_alarm;
    StreamingReply* m_reply = nullptr; // a child of ours
    QByteArray m_body; // of an answer that is no stream
    TimePoint m_sentAt {};
    TimePoint m_readAt {}; // of what is being decoded
    TimePoint m_progressAt {}; // of the last event that brought something
    Form m_form = Form::Unknown;
    bool m_hasHead = false;
    bool m_isEncoded = false; // though we asked for plain bytes
    bool m_isOver = false;
};

} // namespace tokenscope
