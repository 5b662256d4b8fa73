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
    if (line.isEmpty())
        m_hasHead = attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() >= 200; // not after "100 Continue"
    else if (line.startsWith("HTTP/"))
        takeStatusLine(line);
    else
        takeField(line);
}

void StreamingReply::takeStatusLine(QByteArrayView line)
{
    // "HTTP/1.1 200 OK"; the last is often left out
    const QByteArrayView afterVersion = line.sliced(std::min(line.size(), line.indexOf(' ') + 1));
    const qsizetype codeEnd = afterVersion.indexOf(' ');
    const QByteArrayView code = codeEnd < 0 ? afterVersion : afterVersion.first(codeEnd);
    const QByteArrayView reason = codeEnd < 0 ? QByteArrayView() : afterVersion.sliced(codeEnd + 1);
    setAttribute(QNetworkRequest::HttpStatusCodeAttribute, code.toInt());
    setAttribute(QNetworkRequest::HttpReasonPhraseAttribute, QString::fromLatin1(reason));
}

void StreamingReply::takeField(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return;
    const QByteArray name = line.first(colon).trimmed().toByteArray();
    const QByteArray value = line.sliced(colon + 1).trimmed().toByteArray();
    setRawHeader(name, hasRawHeader(name) ? rawHeader(name) + ", " + value : value);
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
    if (m_requestSentAt && !std::exchange(m_isSendingAnnounced, true))
        emit requestSent();
    if (self && m_hasHead && !std::exchange(m_isHeadAnnounced, true))
        emit metaDataChanged();
    if (self)
        announceBytes();
}

void StreamingReply::announceBytes()
{
    if (!std::exchange(m_hasNews, false))
        return;
    if (m_reader)
        m_reader();
    else
        emit readyRead();
}

void StreamingReply::takeEnd(const TransferEnd& end)
{
    if (isFinished())
        return;
    m_failure = end.failure;
    // libcurl counts from its own start; the first byte was seen by both clocks and joins them
    if (m_firstByteAt && end.answered) {
        const TimePoint start = *m_firstByteAt - *end.answered;
        if (end.connected)
            m_connectedAt = start + *end.connected;
        if (end.secured)
            m_securedAt = start + *end.secured;
    }
    const NetworkError statusError = networkErrorOf(attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt());
    const NetworkError error = end.failure ? end.error : statusError;
    setFinished(true);
    const QPointer<StreamingReply> self(this);
    if (error != NoError) {
        setError(error, end.failure ? end.message : attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString());
        emit errorOccurred(error);
    }
    if (self)
        emit finished();
}

} // namespace tokenscope
