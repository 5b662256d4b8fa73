// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "client/alarms.h"
#include "client/transfersettings.h"

#include <array>
#include <cstddef>
#include <functional>
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

    /// What a transfer shares with the others of its engine.
    struct Surroundings
    {
        const Clock& clock;
        News& news;
        Alarms& alarms;
        /// Connecting took longer than it may; the transfer must not be destroyed before this has returned.
        std::function<void(StreamingReply&)> connectsTooLong;
    };

    /// The surroundings must outlive the transfer.
    Transfer(EasyHandle easy, TransferSettings settings, StreamingReply& reply, const Surroundings& surroundings);
    ~Transfer();

    [[nodiscard]] void* easy() const { return m_easy.get(); }
    [[nodiscard]] StreamingReply& reply() const { return m_reply; }
    [[nodiscard]] const char* errorDetail() const { return m_error.data(); }
    /// The news of this transfer were told; the next are noted again.
    void clearNews() { m_place.reset(); }
    /// The news of this transfer have moved within the list.
    void setPlace(std::size_t place) { m_place = place; }
    /// It has begun, and must be connected in time unless it is already.
    void begin();
    /// Its request is not on its way, for the first or for the second time.
    [[nodiscard]] bool isConnecting() const { return m_isConnecting; }
    /// Gives the handle back; it must not be in use by a multi handle any more.
    [[nodiscard]] EasyHandle release();

private:
    void configure();
    void configureProxy();
    void configureHeaders();
    void note();
    void limitConnecting();

    static std::size_t onBody(char* data, std::size_t size, std::size_t count, void* transfer);
    static std::size_t onHead(char* data, std::size_t size, std::size_t count, void* transfer);
    static int onLookup(void* resolver, void* reserved, void* transfer);
    static int onSocketMade(void* transfer, int socket, int purpose);
    static int onConnected(void* transfer, char* primaryIp, char* localIp, int primaryPort, int localPort);

    EasyHandle m_easy;
    const TransferSettings m_settings; // libcurl points into it
    StreamingReply& m_reply;
    const Surroundings& m_surroundings;
    Alarm m_connectAlarm;
    QByteArray m_headerLines; // each ends with a zero
    std::vector<curl_slist> m_headers; // points into the lines
    std::array<char, 256> m_error {}; // CURL_ERROR_SIZE
    TimePoint m_socketMadeAt {}; // of the newest connection, before it is established
    std::optional<std::size_t> m_place; // in the news
    bool m_isConnecting = true;
};

} // namespace tokenscope
