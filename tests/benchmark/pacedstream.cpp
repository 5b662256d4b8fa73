// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pacedstream.h"

#include "thisprocess.h"
#include "truth.h"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace tokenscope {

namespace {

constexpr std::string_view head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                                  "Cache-Control: no-cache\r\nTransfer-Encoding: chunked\r\n\r\n";
constexpr int tokensOfABlock = 256;

// One chunk of HTTP, as servers write one for each event.
std::string framed(const std::string& event)
{
    std::array<char, 16> size {};
    std::snprintf(size.data(), size.size(), "%zx\r\n", event.size());
    return size.data() + event + "\r\n";
}

std::string event(const std::string& choices, const std::string& more = {})
{
    return framed(R"(data: {"id":"chatcmpl-7b1d3f0a52c94e6f","object":"chat.completion.chunk","created":1764112345,)"
                  R"("model":"paced","choices":[)"
                  + choices + "]" + more + "}\n\n");
}

std::string token(const std::string& text)
{
    return event(R"({"index":0,"delta":{"content":")" + text + R"("},"logprobs":null,"finish_reason":null})");
}

std::string tokenOfNow()
{
    return token(std::to_string(thisprocess::now()) + ' ');
}

const std::string& tail()
{
    static const std::string text = event(R"({"index":0,"delta":{},"logprobs":null,"finish_reason":"stop"})")
        + event({}, R"(,"usage":{"prompt_tokens":100,"completion_tokens":50,"total_tokens":150})")
        + framed("data: [DONE]\n\n") + "0\r\n\r\n";
    return text;
}

const std::string& block()
{
    static const std::string text = [] {
        std::string tokens;
        for (int i = 0; i < tokensOfABlock; ++i)
            tokens += token(" tok");
        return tokens;
    }();
    return text;
}

// The next time of a stream that has its own place among all others, however many they are: each next one is put by
// the golden section.
std::int64_t evenlySpread(std::int64_t from)
{
    static double place = 0;
    place = std::fmod(place + 0.618033988749895, 1.0);
    const std::int64_t period = truth::interTokenLatency.count();
    return (from / period + 1) * period + static_cast<std::int64_t>(place * static_cast<double>(period));
}

} // namespace

PacedStream::PacedStream(int socket)
    : m_socket(socket)
{
}

PacedStream::~PacedStream()
{
    close(m_socket);
}

bool PacedStream::read()
{
    std::array<char, 16'384> buffer {};
    while (true) {
        const ssize_t size = recv(m_socket, buffer.data(), buffer.size(), 0);
        if (size == 0 || (size < 0 && errno != EAGAIN))
            return false;
        if (size < 0)
            return true;
        m_request.append(buffer.data(), static_cast<std::size_t>(size));
        answerIfComplete();
    }
}

void PacedStream::answerIfComplete()
{
    constexpr std::string_view length = "\r\nContent-Length: ";
    const std::size_t headEnd = m_request.find("\r\n\r\n");
    if (headEnd == std::string::npos)
        return;
    const std::size_t lengthAt = m_request.find(length);
    const std::size_t bodySize
        = lengthAt < headEnd ? std::strtoul(m_request.c_str() + lengthAt + length.size(), nullptr, 10) : 0;
    if (m_request.size() < headEnd + 4 + bodySize)
        return;
    answer(m_request.substr(m_request.find(' ') + 1, 32));
    m_request.clear();
}

void PacedStream::answer(std::string_view path)
{
    if (path.starts_with(truth::pacedPath)) {
        m_tokensLeft = truth::tokensOfAWave;
        m_dueAt = thisprocess::now() + truth::timeToFirstToken.count();
        return;
    }
    if (path.starts_with(truth::steadyPath)) {
        m_tokensLeft = truth::tokensOfAWave;
        m_dueAt = evenlySpread(thisprocess::now() + truth::timeToFirstToken.count());
        return;
    }
    m_pending += head;
    if (path.starts_with(truth::saturatedPath)) {
        m_blocksLeft = truth::saturatedTokens / tokensOfABlock;
    } else {
        m_pending += tokenOfNow();
        m_pending += tail();
    }
    write();
}

void PacedStream::sendToken()
{
    if (m_tokensLeft == truth::tokensOfAWave)
        m_pending += head;
    m_pending += tokenOfNow();
    if (--m_tokensLeft == 0) {
        m_pending += tail();
        m_dueAt = 0;
    } else {
        m_dueAt += truth::interTokenLatency.count();
    }
    write();
}

void PacedStream::write()
{
    while (true) {
        if (m_written == m_pending.size()) {
            m_pending.clear();
            m_written = 0;
            if (m_blocksLeft == 0)
                return;
            m_pending = block();
            if (--m_blocksLeft == 0)
                m_pending += tail();
        }
        const ssize_t size
            = send(m_socket, m_pending.data() + m_written, m_pending.size() - m_written, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (size < 0)
            return; // the rest when the connection takes it
        m_written += static_cast<std::size_t>(size);
    }
}

} // namespace tokenscope
