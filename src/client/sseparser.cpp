// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/sseparser.h"

#include <cstring>
#include <utility>

namespace tokenscope {

namespace {

// Remembers where the next one is, so that a buffer of many short lines is searched once, not once a line.
class NextByte
{
public:
    NextByte(char wanted, const char* end)
        : m_wanted(wanted)
        , m_end(end)
    {
    }

    const char* from(const char* position)
    {
        if (m_next == nullptr || m_next < position) {
            const void* found = std::memchr(position, m_wanted, static_cast<std::size_t>(m_end - position));
            m_next = found != nullptr ? static_cast<const char*>(found) : m_end;
        }
        return m_next;
    }

private:
    char m_wanted;
    const char* m_end;
    const char* m_next = nullptr;
};

} // namespace

void SseParser::feed(QByteArrayView bytes, const Sink& sink)
{
    const char* position = bytes.begin();
    const char* const end = bytes.end();
    if (position != end && std::exchange(m_skipLineFeed, false) && *position == '\n')
        ++position;

    NextByte lineFeed('\n', end);
    NextByte carriageReturn('\r', end);
    while (position != end && !m_isOverflown) {
        const char* lineEnd = std::min(lineFeed.from(position), carriageReturn.from(position));
        const QByteArrayView piece(position, lineEnd);
        m_isOverflown = m_partialLine.size() + piece.size() > maximumLength;
        if (m_isOverflown)
            return;
        if (lineEnd == end) {
            m_partialLine.append(piece);
            return;
        }
        if (m_partialLine.isEmpty()) {
            takeLine(piece, sink);
        } else {
            m_partialLine.append(piece);
            takeLine(m_partialLine, sink);
            m_partialLine.resize(0);
        }
        position = lineEnd + 1;
        if (*lineEnd == '\r') {
            if (position == end)
                m_skipLineFeed = true;
            else if (*position == '\n')
                ++position;
        }
    }
}

void SseParser::finish(const Sink& sink)
{
    if (m_isOverflown)
        return;
    if (!m_partialLine.isEmpty())
        takeLine(std::exchange(m_partialLine, {}), sink);
    dispatch(sink);
}

void SseParser::takeLine(QByteArrayView line, const Sink& sink)
{
    if (std::exchange(m_isFirstLine, false) && line.startsWith("\xEF\xBB\xBF"))
        line = line.sliced(3);
    if (line.isEmpty()) {
        dispatch(sink);
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return; // a comment, sent to keep the connection alive
    if (colon < 0) {
        takeField(line, {});
        return;
    }
    QByteArrayView value = line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    takeField(line.first(colon), value);
}

void SseParser::takeField(QByteArrayView name, QByteArrayView value)
{
    if (name == "data") {
        if (std::exchange(m_hasData, true))
            m_data.append('\n');
        m_data.append(value);
        m_isOverflown = m_data.size() > maximumLength;
    } else if (name == "event") {
        m_name = value.toByteArray();
    }
}

void SseParser::dispatch(const Sink& sink)
{
    if (m_hasData)
        sink({.name = m_name, .data = m_data});
    m_name.resize(0);
    m_data.resize(0); // keeps its memory for the next event
    m_hasData = false;
}

} // namespace tokenscope
