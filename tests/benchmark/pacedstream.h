// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tokenscope {

/// The server's side of one connection: requests come in, and each is answered by a stream whose kind its path names.
class PacedStream
{
public:
    /// Takes the socket over.
    explicit PacedStream(int socket);
    ~PacedStream();
    PacedStream(const PacedStream&) = delete;
    PacedStream& operator=(const PacedStream&) = delete;

    /// Reads what there is, and begins to answer if a request is complete. False once the client has gone.
    [[nodiscard]] bool read();
    /// Writes as much as the connection takes of what is waiting.
    void write();

    /// When the next token is to be sent; 0 if none is.
    [[nodiscard]] std::int64_t dueAt() const { return m_dueAt; }
    /// Sends it, and says in it when.
    void sendToken();

private:
    void answerIfComplete();
    void answer(std::string_view path);

    int m_socket;
    std::string m_request;
    std::string m_pending; // could not be written at once
    std::size_t m_written = 0; // of m_pending
    int m_tokensLeft = 0;
    int m_blocksLeft = 0; // of a saturated stream
    std::int64_t m_dueAt = 0;
};

} // namespace tokenscope
