// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/streamingreply.h"

#include "client/transferengine.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace tokenscope {

namespace {

constexpr Nanoseconds longestUnwrapping = std::chrono::microseconds(20);
constexpr qsizetype usualHead = 512; // bytes

qsizetype endOfLine(QByteArrayView lines, qsizetype begin)
{
    const qsizetype end = lines.indexOf('\n', begin);
    return end < 0 ? lines.size() : end;
}

// The first line is the status.
template<typename Call>
void forEachField(QByteArrayView head, Call call)
{
    qsizetype end = endOfLine(head, 0);
    while (end < head.size()) {
        const qsizetype begin = end + 1;
        end = endOfLine(head, begin);
        const QByteArrayView line = head.sliced(begin, end - begin);
        if (const qsizetype colon = line.indexOf(':'); colon > 0)
            call(line.first(colon).trimmed(), line.sliced(colon + 1).trimmed());
    }
}

} // namespace

StreamingReply::StreamingReply(const QNetworkRequest& request, TransferEngine& engine, QObject* parent)
    : QNetworkReply(parent)
    , m_engine(&engine)
{
    setRequest(request);
    setUrl(request.url());
    setOperation(QNetworkAccessManager::PostOperation);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

StreamingReply::StreamingReply(Listener& listener, TransferEngine& engine, QObject* parent)
    : QNetworkReply(parent)
    , m_engine(&engine)
    , m_listener(&listener)
{
    setOperation(QNetworkAccessManager::PostOperation);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

StreamingReply::~StreamingReply()
{
    if (m_engine)
        m_engine->forget(*this);
}

void StreamingReply::abort()
{
    if (isFinished())
        return;
    if (m_engine)
        m_engine->forget(*this);
    takeEnd(cancelledEnd());
}

qint64 StreamingReply::bytesAvailable() const
{
    return QNetworkReply::bytesAvailable() + (m_buffer.size() - m_read);
}

std::optional<StreamingReply::Read> StreamingReply::takeRead()
{
    while (m_mark < m_marks.size() && m_marks[m_mark].end <= m_read)
        ++m_mark;
    if (m_mark == m_marks.size())
        return std::nullopt;
    const auto [end, at] = m_marks[m_mark];
    const QByteArrayView bytes = QByteArrayView(m_buffer).first(end).sliced(std::exchange(m_read, end));
    return Read {.bytes = bytes, .at = at};
}

void StreamingReply::discardTaken()
{
    m_buffer.resize(0); // keeps its memory for the next read
    m_marks.clear();
    m_read = 0;
    m_mark = 0;
}

qint64 StreamingReply::readData(char* data, qint64 maximumSize)
{
    const qsizetype size = std::min<qsizetype>(maximumSize, m_buffer.size() - m_read);
    if (size == 0)
        return isFinished() ? -1 : 0;
    std::memcpy(data, m_buffer.constData() + m_read, static_cast<std::size_t>(size));
    m_read += size;
    if (m_read == m_buffer.size())
        discardTaken();
    return size;
}

void StreamingReply::takeRequestSent(TimePoint at)
{
    if (m_requestSentAt)
        m_sentAgainAt = at;
    else
        m_requestSentAt = at;
}

void StreamingReply::takeHeadLine(TimePoint at, QByteArrayView line)
{
    if (m_hasHead)
        return; // a trailer
    if (!m_firstByteAt)
        m_firstByteAt = at;
    line = line.trimmed();
    if (line.isEmpty()) {
        m_hasHead = m_status >= 200; // not after "100 Continue"
        return;
    }
    if (line.startsWith("HTTP/"))
        takeStatusLine(line);
    else
        m_head.append('\n').append(line);
}

void StreamingReply::takeStatusLine(QByteArrayView line)
{
    // "HTTP/1.1 200 OK"; the last is often left out
    const QByteArrayView afterVersion = line.sliced(std::min(line.size(), line.indexOf(' ') + 1));
    const qsizetype codeEnd = afterVersion.indexOf(' ');
    m_status = (codeEnd < 0 ? afterVersion : afterVersion.first(codeEnd)).toInt();
    if (m_head.isEmpty())
        m_head.reserve(usualHead);
    m_head.resize(0);
    m_head.append(codeEnd < 0 ? QByteArrayView() : afterVersion.sliced(codeEnd + 1));
}

QString StreamingReply::reason() const
{
    return QString::fromLatin1(m_head.first(std::max<qsizetype>(0, endOfLine(m_head, 0))));
}

QByteArray StreamingReply::field(QByteArrayView name) const
{
    QByteArray value;
    bool isFirst = true;
    forEachField(m_head, [&](QByteArrayView itsName, QByteArrayView itsValue) {
        if (itsName.size() != name.size() || qstrnicmp(itsName.data(), name.size(), name.data(), name.size()) != 0)
            return;
        if (!std::exchange(isFirst, false))
            value += ", ";
        value += itsValue;
    });
    return value;
}

QList<QNetworkReply::RawHeaderPair> StreamingReply::fields() const
{
    QList<RawHeaderPair> fields;
    forEachField(m_head, [&](QByteArrayView name, QByteArrayView value) {
        fields.emplace_back(name.toByteArray(), value.toByteArray());
    });
    return fields;
}

void StreamingReply::takeBytes(TimePoint at, QByteArrayView bytes)
{
    // libcurl calls once for each piece that the server framed: those of one read belong together
    const bool isSameRead = !m_marks.empty() && at - *m_lastReadAt < longestUnwrapping;
    m_lastReadAt = at;
    m_buffer.append(bytes);
    if (isSameRead)
        m_marks.back().end = m_buffer.size();
    else
        m_marks.push_back({.end = m_buffer.size(), .at = at});
    m_hasNews = true;
}

void StreamingReply::announce()
{
    if (m_isHeadAnnounced) { // nothing but bytes can have come
        announceBytes();
        return;
    }
    const QPointer<StreamingReply> self(this);
    if (m_requestSentAt && !std::exchange(m_isSendingAnnounced, true)) {
        if (m_listener == nullptr)
            emit requestSent();
        else if (!m_isSilent)
            m_listener->onRequestSent();
    }
    if (self && m_hasHead && !std::exchange(m_isHeadAnnounced, true))
        announceHead();
    if (self)
        announceBytes();
}

void StreamingReply::announceHead()
{
    if (m_listener != nullptr)
        return;
    setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_status);
    setAttribute(QNetworkRequest::HttpReasonPhraseAttribute, reason());
    for (const auto& [name, value] : fields())
        setRawHeader(name, hasRawHeader(name) ? rawHeader(name) + ", " + value : value);
    emit metaDataChanged();
}

void StreamingReply::announceBytes()
{
    if (!std::exchange(m_hasNews, false))
        return;
    if (m_listener == nullptr)
        emit readyRead();
    else if (!m_isSilent)
        m_listener->onReadyRead();
}

void StreamingReply::takeEnd(const TransferEnd& end)
{
    if (isFinished())
        return;
    m_failure = end.failure;
    m_failureCause = end.cause;
    // libcurl counts from its own start; the first byte was seen by both clocks and joins them
    if (m_firstByteAt && end.answered) {
        const TimePoint start = *m_firstByteAt - *end.answered;
        if (end.connected)
            m_connectedAt = start + *end.connected;
        if (end.secured)
            m_securedAt = start + *end.secured;
    }
    setFinished(true);
    const QPointer<StreamingReply> self(this);
    announceError(end);
    if (!self)
        return;
    if (m_listener == nullptr)
        emit finished();
    else if (!m_isSilent)
        m_listener->onFinished();
}

void StreamingReply::announceError(const TransferEnd& end)
{
    const NetworkError error = end.failure ? end.error : networkErrorOf(m_status);
    if (error == NoError)
        return;
    setError(error, end.failure ? end.message : reason());
    if (m_listener == nullptr)
        emit errorOccurred(error);
}

} // namespace tokenscope
