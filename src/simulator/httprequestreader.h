// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace tokenscope {

struct ReceivedRequest
{
    QByteArray method {}; ///< as sent: methods are case-sensitive
    QByteArray path {}; ///< without the query
    QByteArray body {};
    bool isHttp11 = true; ///< an older client understands no chunks
    bool keepAlive = true;

    bool operator==(const ReceivedRequest&) const = default;
};

/// Why the bytes of a client are no request; the connection cannot be used any more.
struct HttpFault
{
    int status = 400;
    const char* reason = "";
};

/// Cuts a client's bytes into HTTP/1.x requests, however the network cut them into reads. Bounded: a head of 64 KiB,
/// a body of 16 MiB.
class HttpRequestReader
{
public:
    static constexpr qsizetype largestHead = 64LL * 1024;
    static constexpr qsizetype largestBody = 16LL * 1024 * 1024;

    void feed(QByteArrayView bytes) { m_buffer.append(bytes); }
    /// The next whole request, if it is there.
    [[nodiscard]] std::optional<ReceivedRequest> next();
    [[nodiscard]] const std::optional<HttpFault>& fault() const { return m_fault; }
    /// True once for a request whose client waits for "100 Continue" before it sends the body.
    [[nodiscard]] bool takeContinueWish();

private:
    enum class Part
    {
        Head,
        Body, ///< of m_expected bytes
        ChunkSize,
        Chunk, ///< m_expected bytes and the line end behind them
        Trailer,
        Complete,
    };

    bool advance(); // false: more bytes are needed, or there is a fault
    bool takeHead();
    bool takeBody();
    bool takeChunkSize();
    bool takeChunk();
    bool takeTrailer();
    std::optional<QByteArray> takeLine(qsizetype longest);
    void readHead(QByteArrayView head);
    bool readRequestLine(QByteArrayView line);
    void readField(QByteArrayView name, QByteArrayView value);
    void readEncoding(QByteArrayView value);
    void readLength(QByteArrayView value);
    bool fail(int status, const char* reason);

    QByteArray m_buffer {};
    ReceivedRequest m_request {};
    Part m_part = Part::Head;
    qsizetype m_expected = 0;
    std::optional<qsizetype> m_length {};
    bool m_isChunked = false;
    bool m_wishesContinue = false;
    std::optional<HttpFault> m_fault {};
};

} // namespace tokenscope
