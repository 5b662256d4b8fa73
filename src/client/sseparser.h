// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace tokenscope {

/// One server-sent event; both views are valid only while it is handed over.
struct SseEvent
{
    QByteArrayView name; ///< empty unless the server named it
    QByteArrayView data; ///< lines joined by line feeds
};

/// Cuts a byte stream into server-sent events, however the network cut it into reads.
/// https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
class SseParser
{
public:
    using Sink = std::function<void(const SseEvent&)>;

    /// Longer lines, and events, than any honest server sends.
    static constexpr qsizetype maximumLength = qsizetype {4} * 1024 * 1024;

    void feed(QByteArrayView bytes, const Sink& sink);
    /// The stream has ended: hands over a last event that no empty line followed.
    void finish(const Sink& sink);
    /// A line or an event passed maximumLength; nothing is read from then on.
    [[nodiscard]] bool isOverflown() const { return m_isOverflown; }

private:
    void takeLine(QByteArrayView line, const Sink& sink);
    void takeField(QByteArrayView name, QByteArrayView value);
    void dispatch(const Sink& sink);

    QByteArray m_partialLine;
    QByteArray m_name;
    QByteArray m_data;
    bool m_hasData = false;
    bool m_isFirstLine = true;
    bool m_skipLineFeed = false; // the last read ended in a carriage return
    bool m_isOverflown = false;
};

} // namespace tokenscope
