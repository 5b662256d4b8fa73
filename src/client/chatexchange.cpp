// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/chatexchange.h"

#include "client/causeofending.h"
#include "client/refusal.h"
#include "client/requestbuilder.h"
#include "client/retryafter.h"
#include "client/servermessage.h"
#include "client/streamingaccessmanager.h"
#include "client/streamingreply.h"
#include "servers/contextwords.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tokenscope {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype maximumBody = qsizetype {64} * 1024 * 1024;
constexpr qsizetype maximumErrorBody = qsizetype {256} * 1024;
constexpr qsizetype keptOfStream = qsizetype {2} * 1024; // to say what it was if it turns out to be none
constexpr int usualChunks = 128; // room made before they come
constexpr Milliseconds noLimit = 24h;
constexpr Milliseconds gracePeriod = 1s; // for a server that keeps the connection open after its last word

Milliseconds limited(Milliseconds limit)
{
    return limit > 0ms ? limit : noLimit;
}

} // namespace

ChatExchange::ChatExchange(StreamingAccessManager& manager, ChatRequest request, const Clock& clock, TimePoint runStart,
                           RequestRecord identity, QObject* parent)
    : QObject(parent)
    , m_manager(manager)
    , m_request(std::move(request))
    , m_clock(clock)
    , m_runStart(runStart)
    , m_record(std::move(identity))
    , m_eventSink([this](const SseEvent& event) { takeEvent(event); })
    , m_alarm(manager.alarms(), [this] { onAlarm(); })
{
    m_record.prompt = textOf(m_request.prompt);
    m_record.isStreamed = m_request.sampling.stream;
    if (m_record.isStreamed)
        m_record.chunks.reserve(static_cast<std::size_t>(std::clamp(m_request.sampling.maxTokens, 0, usualChunks)));
}

ChatExchange::~ChatExchange() = default;

void ChatExchange::start()
{
    Q_ASSERT(m_reply == nullptr && !m_isOver);
    send();
}

void ChatExchange::send()
{
    m_reply
        = m_manager.send(buildRequest(m_request, m_record.retriedWithoutUsage ? UsageWish::DoNotAsk : UsageWish::Ask),
                         limited(m_request.timeouts.connect), *this, this);
    m_sentAt = m_reply->startedAt();
    m_record.sentAt = m_sentAt - m_runStart;
    setAlarm();
}

void ChatExchange::abort()
{
    if (m_isOver)
        return;
    dropReply();
    // the caller may be walking through its exchanges: told from the event loop
    m_isOver = true;
    const TimePoint now = m_clock.now();
    QMetaObject::invokeMethod(
        this, [this, now] { conclude(Outcome::Cancelled, now); }, Qt::QueuedConnection);
}

void ChatExchange::onRequestSent()
{
    setAlarm();
}

void ChatExchange::onReadyRead()
{
    takeHead();
    takeUnread();
}

void ChatExchange::onFinished()
{
    if (m_reply->hasHead())
        takeHead();
    takeUnread();
    if (!m_isOver && m_form == Form::Stream && isAccepted())
        m_parser.finish(m_eventSink);
    if (m_isOver)
        return;
    if (shouldRetryWithoutUsage()) {
        retryWithoutUsage();
        return;
    }
    const Outcome outcome = judge(m_reply->failure());
    const bool isAnswered = outcome == Outcome::Succeeded || !m_reply->failure();
    const TimePoint lastByte = m_reply->lastReadAt().value_or(m_reply->firstByteAt().value_or(m_clock.now()));
    conclude(outcome, isAnswered ? lastByte : m_clock.now());
}

void ChatExchange::takeHead()
{
    if (std::exchange(m_hasHead, true))
        return;
    if (const auto again = m_reply->sentAgainAt()) {
        // libcurl found a kept connection dead and sent the request once more: that is the one to be timed
        m_sentAt = *again;
        m_record.sentAt = m_sentAt - m_runStart;
        m_record.sentAgain = true;
    }
    m_record.httpStatus = m_reply->status();
    const QByteArray type = m_reply->field("Content-Type").toLower();
    if (type.startsWith("text/html") || type.startsWith("application/xhtml"))
        m_form = Form::Page;
    const QByteArray encoding = m_reply->field("Content-Encoding");
    m_isEncoded = !encoding.isEmpty() && encoding.compare("identity", Qt::CaseInsensitive) != 0;
    if (m_isEncoded && isAccepted())
        fail(Outcome::Malformed, QStringLiteral("Content-Encoding: ") + QString::fromUtf8(encoding));
}

void ChatExchange::takeUnread()
{
    if (m_isOver)
        return;
    while (const auto read = m_reply->takeRead()) {
        m_readAt = read->at;
        if (!isAccepted())
            keep(read->bytes);
        else
            takeAnswer(read->bytes);
        if (m_isOver)
            return;
    }
    m_reply->discardTaken();
    if (m_parser.isOverflown())
        fail(Outcome::Malformed, QStringLiteral("A line or event is longer than 4 MiB"));
    else if (m_decoder.isTooLong())
        fail(Outcome::Malformed, QStringLiteral("The text is longer than 8 Mi characters"));
    else if (m_body.size() > maximumBody)
        fail(Outcome::Malformed, QStringLiteral("The body is longer than 64 MiB"));
}

void ChatExchange::takeAnswer(QByteArrayView bytes)
{
    if (m_form == Form::Unknown) {
        m_form = formOf(bytes);
        if (m_form == Form::Unknown)
            return; // white space says nothing in any form
    }
    keep(bytes);
    if (m_form == Form::Stream)
        m_parser.feed(bytes, m_eventSink);
}

bool ChatExchange::isNoStream() const
{
    static constexpr std::array<QByteArrayView, 6> beginnings {":", "data", "event", "id", "retry", "\xEF\xBB\xBF"};
    const QByteArray start = m_body.trimmed();
    return m_decoder.hasNothing()
        && std::ranges::none_of(beginnings, [&start](QByteArrayView field) { return start.startsWith(field); });
}

// By its first byte, whatever the content type says: servers answer JSON where a stream was asked for, and call
// either the other.
ChatExchange::Form ChatExchange::formOf(QByteArrayView start)
{
    static constexpr QByteArrayView skipped(" \t\r\n\xEF\xBB\xBF"); // white space, byte order mark
    const auto first = std::ranges::find_if(start, [](char byte) { return !skipped.contains(byte); });
    if (first == start.end())
        return Form::Unknown;
    if (*first == '<')
        return Form::Page;
    const bool isJson = *first == '{' || *first == '[' || *first == '"';
    return isJson ? Form::Body : Form::Stream;
}

void ChatExchange::takeEvent(const SseEvent& event)
{
    if (m_isOver)
        return;
    const bool wasOver = m_decoder.isDone() || m_decoder.hasError();
    const ChatDelta delta = m_decoder.takeEvent(event);
    const bool isFirst = delta.isToken && m_record.chunks.empty();
    if (delta.isToken) {
        m_progressAt = m_readAt;
        if (m_record.isStreamed) {
            m_record.chunks.push_back(
                {.after = m_readAt - m_sentAt, .characters = delta.characters, .isContent = delta.isContent});
            emit chunkArrived(m_record.chunks.back());
        }
    }
    const bool isOver = m_decoder.isDone() || m_decoder.hasError();
    if (isOver)
        m_progressAt = m_readAt;
    if ((isFirst || isOver != wasOver) && !m_isOver)
        setAlarm(); // another limit applies from here
}

void ChatExchange::keep(QByteArrayView bytes)
{
    if (m_isEncoded)
        return;
    const bool isAnswer = isAccepted() && (m_form == Form::Body || m_form == Form::Unknown);
    const qsizetype limit = m_form == Form::Stream ? keptOfStream : maximumErrorBody;
    const qsizetype room = isAnswer ? bytes.size() : std::max<qsizetype>(0, limit - m_body.size());
    m_body.append(bytes.first(std::min(room, bytes.size())));
}

bool ChatExchange::isAccepted() const
{
    return m_record.httpStatus >= 200 && m_record.httpStatus < 300;
}

ChatExchange::Deadline ChatExchange::nextDeadline() const
{
    const Timeouts& limits = m_request.timeouts;
    Deadline next {m_sentAt + limited(limits.total), Outcome::TotalTimeout};
    const auto bringForward = [&next](const Deadline& other) { next = other.at < next.at ? other : next; };
    if (m_decoder.isDone() || m_decoder.hasError())
        bringForward({m_progressAt + gracePeriod, std::nullopt});
    else if (!m_record.chunks.empty())
        bringForward({m_progressAt + limited(limits.stall), Outcome::StallTimeout});
    else if (m_request.sampling.stream && m_reply->requestSentAt()) // until then the connection's own limit counts
        bringForward({*m_reply->requestSentAt() + limited(limits.firstToken), Outcome::FirstTokenTimeout});
    return next;
}

void ChatExchange::setAlarm()
{
    // Only ever moved to an earlier time: onAlarm() looks again whether the limit has moved on meanwhile.
    const TimePoint next = nextDeadline().at;
    if (!m_alarm.at() || next < *m_alarm.at())
        m_alarm.set(next);
}

void ChatExchange::onAlarm()
{
    if (m_reply->hasHead())
        takeHead(); // one without a body is not announced by bytes
    if (m_isOver)
        return;
    const Deadline next = nextDeadline();
    if (m_clock.now() < next.at) {
        setAlarm();
        return;
    }
    if (next.outcome && (!m_hasHead || isAccepted())) {
        fail(*next.outcome, {});
        return;
    }
    const TimePoint lastByte = m_reply->lastReadAt().value_or(m_clock.now());
    dropReply();
    conclude(judge(std::nullopt), lastByte);
}

bool ChatExchange::shouldRetryWithoutUsage() const
{
    return !m_record.retriedWithoutUsage && mayRefuseUsage(m_record.httpStatus, m_body)
        && buildRequest(m_request, UsageWish::Ask).body != buildRequest(m_request, UsageWish::DoNotAsk).body;
}

void ChatExchange::retryWithoutUsage()
{
    m_reply->deleteLater();
    m_record.retriedWithoutUsage = true;
    m_record.httpStatus = 0;
    m_body.clear();
    m_form = Form::Unknown;
    m_hasHead = false;
    send();
}

Outcome ChatExchange::judge(std::optional<Outcome> failure)
{
    if (failure == Outcome::Cancelled) // the manager has gone
        return Outcome::Cancelled;
    Outcome outcome = Outcome::Unreachable;
    if (!m_hasHead)
        outcome = failure.value_or(Outcome::Unreachable);
    else if (!isAccepted())
        outcome = outcomeOfStatus(m_record.httpStatus, m_body);
    else
        outcome = judgeAnswer(failure.has_value());
    if (outcome == Outcome::ErrorInBody && saysContextTooLong(m_record.errorMessage))
        outcome = Outcome::ContextTooLong;
    if (m_record.httpStatus == 429 || m_record.httpStatus == 503)
        m_record.retryAfter = retryAfter(m_reply->fields(), m_body, m_clock.utcNow());
    if (outcome != Outcome::Succeeded && m_record.errorMessage.isEmpty())
        m_record.errorMessage = failureMessage(failure);
    return outcome;
}

Outcome ChatExchange::judgeAnswer(bool brokeOff)
{
    switch (m_form) {
    case Form::Unknown:
        return Outcome::Truncated;
    case Form::Page:
        return Outcome::Malformed;
    case Form::Stream:
        return isNoStream() && !brokeOff ? Outcome::Malformed : m_decoder.streamOutcome(brokeOff);
    case Form::Body:
        m_record.isStreamed = false;
        if (m_decoder.takeBody(m_body))
            return m_decoder.bodyOutcome();
        return brokeOff ? Outcome::Truncated : Outcome::Malformed;
    }
    Q_UNREACHABLE();
}

QString ChatExchange::failureMessage(std::optional<Outcome> failure) const
{
    const bool isOurs = isAccepted() && m_form == Form::Stream && !isNoStream(); // an answer, not words about it
    QString said = isOurs ? QString() : serverMessage(m_body);
    const QString reason = m_reply->reason();
    const QByteArray location = m_reply->field("Location");
    if (m_record.httpStatus >= 300 && m_record.httpStatus < 400 && !location.isEmpty())
        return reason + QStringLiteral(": ") + QString::fromUtf8(location);
    if (!said.isEmpty() && (!failure || !isAccepted()))
        return said;
    if (failure)
        return m_reply->errorString();
    return isAccepted() ? QString() : reason;
}

void ChatExchange::fail(Outcome outcome, const QString& message)
{
    dropReply();
    m_record.errorMessage = message;
    conclude(outcome, m_clock.now());
}

void ChatExchange::dropReply()
{
    m_alarm.cancel();
    if (m_reply == nullptr)
        return;
    m_reply->fallSilent();
    m_reply->abort();
}

void ChatExchange::conclude(Outcome outcome, TimePoint at)
{
    m_isOver = true;
    m_alarm.cancel();
    m_decoder.finish();
    m_record.outcome = outcome;
    m_record.chunks.shrink_to_fit(); // results keep thousands of these
    if (!m_record.errorMessage.isEmpty())
        m_record.errorMessage = presentable(m_record.errorMessage, secretsOf(m_request));
    m_record.latency = m_reply != nullptr ? at - m_sentAt : Nanoseconds {};
    m_record.cause = causeOfEnding(m_record, ending());
    announce();
}

ExchangeEnding ChatExchange::ending() const
{
    if (m_reply == nullptr)
        return {};
    const bool isStream = m_form == Form::Stream && !isNoStream();
    return {.transfer = m_reply->failureCause(),
            .body = m_body,
            .challenge = m_reply->field("WWW-Authenticate"),
            .hadToken = !m_request.bearer.isEmpty() || !m_request.endpoint.headers.empty(),
            .saidDone = m_decoder.isDone(),
            .isEncoded = m_isEncoded,
            .isPage = m_form == Form::Page || !m_hasHead || (m_form != Form::Body && !isStream)};
}

void ChatExchange::announce()
{
    const auto sinceSent = [this](std::optional<TimePoint> at) {
        return at && *at >= m_sentAt ? std::optional<Nanoseconds>(*at - m_sentAt) : std::nullopt;
    };
    if (m_reply != nullptr) {
        m_record.connection = {.connected = sinceSent(m_reply->connectedAt()),
                               .secured = sinceSent(m_reply->securedAt()),
                               .firstByte = sinceSent(m_reply->firstByteAt())};
    }
    emit finished(m_record);
    deleteLater();
}

} // namespace tokenscope
