// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "client/transfersettings.h"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

struct curl_slist;

namespace tokenscope {

class StreamingReply;

struct EasyDeleter
{
    void operator()(void* easy) const;
};
/// A CURL* that can be used again for the next transfer.
using EasyHandle = std::unique_ptr<void, EasyDeleter>;

/// One POST inside libcurl: its handle, what the handle points to, and the callbacks that stamp and keep what arrives.
class Transfer final
{
    Q_DISABLE_COPY_MOVE(Transfer)

public:
    /// Transfers that something came for, whose replies are to be told once libcurl has returned; null where a
    /// transfer has gone meanwhile.
    using News = std::vector<Transfer*>;

    Transfer(EasyHandle easy, TransferSettings settings, StreamingReply& reply, const Clock& clock, News& news);
    ~Transfer();

    [[nodiscard]] void* easy() const { return m_easy.get(); }
    [[nodiscard]] StreamingReply& reply() const { return m_reply; }
    [[nodiscard]] const char* errorDetail() const { return m_error.data(); }
    /// The news of this transfer were told; the next are noted again.
    void clearNews() { m_place.reset(); }
    /// The news of this transfer have moved within the list.
    void setPlace(std::size_t place) { m_place = place; }
    /// Gives the handle back; it must not be in use by a multi handle any more.
    [[nodiscard]] EasyHandle release();

private:
    void configure();
    void configureProxy();
    void configureHeaders();
    void note();

    static std::size_t onBody(char* data, std::size_t size, std::size_t count, void* transfer);
    static std::size_t onHead(char* data, std::size_t size, std::size_t count, void* transfer);
    static int onSocketMade(void* transfer, int socket, int purpose);
    static int onConnected(void* transfer, char* primaryIp, char* localIp, int primaryPort, int localPort);

    EasyHandle m_easy;
    const TransferSettings m_settings; // libcurl points into it
    StreamingReply& m_reply;
    const Clock& m_clock;
    News& m_news;
    curl_slist* m_headers = nullptr;
    std::array<char, 256> m_error {}; // CURL_ERROR_SIZE
    TimePoint m_socketMadeAt {}; // of the newest connection, before it is established
    std::optional<std::size_t> m_place; // in the news
};

} // namespace tokenscope
