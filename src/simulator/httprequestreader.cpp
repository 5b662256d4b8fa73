// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/httprequestreader.h"

#include <QList>

#include <algorithm>
#include <utility>

namespace tokenscope {

namespace {

constexpr qsizetype longestChunkSizeLine = 1024;

struct HeadEnd
{
    qsizetype length = 0; // of the head without the empty line
    qsizetype next = 0; // where the body begins
};

std::optional<HeadEnd> findHeadEnd(const QByteArray& bytes)
{
    for (qsizetype at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) {
        const QByteArrayView rest = QByteArrayView(bytes).sliced(at + 1);
        if (rest.startsWith('\n'))
            return HeadEnd {.length = at, .next = at + 2};
        if (rest.startsWith("\r\n"))
            return HeadEnd {.length = at, .next = at + 3};
    }
    return std::nullopt;
}

bool isSame(QByteArrayView left, QByteArrayView right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

// QByteArrayView has no split() in Qt 6.4; a list of words, empty ones left out
QList<QByteArray> words(QByteArrayView line, char separator)
{
    QList<QByteArray> found = line.toByteArray().split(separator);
    for (QByteArray& word : found)
        word = word.trimmed();
    found.removeAll(QByteArray());
    return found;
}

} // namespace

std::optional<ReceivedRequest> HttpRequestReader::next()
{
    while (!m_fault && m_part != Part::Complete && advance()) { }
    if (m_fault || m_part != Part::Complete)
        return std::nullopt;
    m_part = Part::Head;
    m_length.reset();
    m_isChunked = false;
    m_wishesContinue = false;
    return std::exchange(m_request, {});
}

bool HttpRequestReader::takeContinueWish()
{
    return m_part != Part::Head && std::exchange(m_wishesContinue, false);
}

bool HttpRequestReader::advance()
{
    switch (m_part) {
    case Part::Head:
        return takeHead();
    case Part::Body:
        return takeBody();
    case Part::ChunkSize:
        return takeChunkSize();
    case Part::Chunk:
        return takeChunk();
    case Part::Trailer:
        return takeTrailer();
    case Part::Complete:
        return false;
    }
    Q_UNREACHABLE();
}

bool HttpRequestReader::takeHead()
{
    // a client may end its last body with a line end too many
    const auto* const start
        = std::find_if(m_buffer.cbegin(), m_buffer.cend(), [](char c) { return c != '\r' && c != '\n'; });
    m_buffer.remove(0, start - m_buffer.cbegin());
    const std::optional<HeadEnd> end = findHeadEnd(m_buffer);
    if (end ? end->length > largestHead : m_buffer.size() > largestHead)
        return fail(431, "The request's head is too large.");
    if (!end)
        return false;
    const QByteArray head = m_buffer.first(end->length);
    m_buffer.remove(0, end->next);
    readHead(head);
    if (m_fault)
        return false;
    if (m_isChunked && m_length)
        return fail(400, "Both Content-Length and Transfer-Encoding are given.");
    m_expected = m_length.value_or(0);
    m_part = m_isChunked ? Part::ChunkSize : Part::Body;
    return true;
}

void HttpRequestReader::readHead(QByteArrayView head)
{
    const QList<QByteArray> lines = words(head, '\n');
    if (lines.isEmpty() || !readRequestLine(lines.front())) {
        fail(400, "This is not an HTTP/1.1 request.");
        return;
    }
    for (const QByteArray& line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 1) {
            fail(400, "A header field has no name.");
            return;
        }
        readField(QByteArrayView(line).first(colon).trimmed(), QByteArrayView(line).sliced(colon + 1).trimmed());
    }
}

bool HttpRequestReader::readRequestLine(QByteArrayView line)
{
    const QList<QByteArray> parts = words(line, ' ');
    if (parts.size() != 3 || !parts[2].startsWith("HTTP/1."))
        return false;
    m_request.method = parts[0];
    const qsizetype query = parts[1].indexOf('?');
    m_request.path = query < 0 ? parts[1] : parts[1].first(query);
    m_request.isHttp11 = parts[2] != "HTTP/1.0";
    m_request.keepAlive = m_request.isHttp11;
    return true;
}

void HttpRequestReader::readField(QByteArrayView name, QByteArrayView value)
{
    if (isSame(name, "Content-Length"))
        readLength(value);
    else if (isSame(name, "Transfer-Encoding"))
        readEncoding(value);
    else if (isSame(name, "Connection"))
        m_request.keepAlive = isSame(value, "close") ? false : m_request.keepAlive || isSame(value, "keep-alive");
    else if (isSame(name, "Expect"))
        m_wishesContinue = isSame(value, "100-continue");
}

void HttpRequestReader::readEncoding(QByteArrayView value)
{
    m_isChunked = isSame(value, "chunked");
    if (!m_isChunked)
        fail(501, "Only the chunked encoding is known.");
}

void HttpRequestReader::readLength(QByteArrayView value)
{
    const bool isNumber = !value.isEmpty() && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
    bool fits = false;
    const qlonglong length = value.toByteArray().toLongLong(&fits);
    if (!isNumber || (m_length && *m_length != length))
        fail(400, "Content-Length is not a number.");
    else if (!fits || length > largestBody)
        fail(413, "The request's body is too large.");
    else
        m_length = length;
}

bool HttpRequestReader::takeBody()
{
    if (m_buffer.size() < m_expected)
        return false;
    m_request.body = m_buffer.first(m_expected);
    m_buffer.remove(0, m_expected);
    m_part = Part::Complete;
    return true;
}

std::optional<QByteArray> HttpRequestReader::takeLine(qsizetype longest)
{
    const qsizetype end = m_buffer.indexOf('\n');
    if (end > longest || (end < 0 && m_buffer.size() > longest))
        fail(400, "A line is too long.");
    if (m_fault || end < 0)
        return std::nullopt;
    const QByteArray line = m_buffer.first(end).trimmed();
    m_buffer.remove(0, end + 1);
    return line;
}

bool HttpRequestReader::takeChunkSize()
{
    const std::optional<QByteArray> line = takeLine(longestChunkSizeLine);
    if (!line)
        return false;
    const qsizetype extension = line->indexOf(';');
    bool isNumber = false;
    const qlonglong size = line->first(extension < 0 ? line->size() : extension).trimmed().toLongLong(&isNumber, 16);
    if (!isNumber || size < 0)
        return fail(400, "The size of a chunk is not a number.");
    if (size > largestBody - m_request.body.size())
        return fail(413, "The request's body is too large.");
    m_expected = size;
    m_part = size == 0 ? Part::Trailer : Part::Chunk;
    return true;
}

bool HttpRequestReader::takeChunk()
{
    const qsizetype lineEnd = m_buffer.indexOf('\n', m_expected);
    if (m_buffer.size() > m_expected + 2 && (lineEnd < 0 || lineEnd > m_expected + 1))
        return fail(400, "A chunk is longer than it says.");
    if (lineEnd < 0)
        return false;
    m_request.body += m_buffer.first(m_expected);
    m_buffer.remove(0, lineEnd + 1);
    m_part = Part::ChunkSize;
    return true;
}

bool HttpRequestReader::takeTrailer()
{
    const std::optional<QByteArray> line = takeLine(largestHead);
    if (!line)
        return false;
    if (line->isEmpty())
        m_part = Part::Complete;
    return true;
}

bool HttpRequestReader::fail(int status, const char* reason)
{
    m_fault = HttpFault {.status = status, .reason = reason};
    return false;
}

} // namespace tokenscope
