// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transferengine.h"

#include "client/streamingreply.h"
#include "client/transfermemory.h"

#include <QPointer>

#include <curl/curl.h>

#include <algorithm>
#include <utility>

namespace tokenscope {

namespace {

constexpr long keptConnections = 4'096; // libcurl's own limit closes connections under load
constexpr std::size_t keptHandles = 1'024;
constexpr Nanoseconds longestUnread = std::chrono::microseconds(500);

} // namespace

TransferEngine::TransferEngine(const Clock& clock, SocketWatcher::Kind watcher, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_alarms(clock)
    , m_surroundings {.clock = clock,
                      .news = m_news,
                      .alarms = m_alarms,
                      .connectsTooLong = [this](StreamingReply& reply) { endLateSoon(reply); }}
{
    readyTransferMemory();
    m_watcher = SocketWatcher::make(watcher, [this](std::span<const SocketEvent> events) { onSocketsReady(events); });
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TransferEngine::onTimer);
    m_multi = curl_multi_init();
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &TransferEngine::onSocketWanted);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &TransferEngine::onTimeoutWanted);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, keptConnections);
    setMultiplexing(false);
}

TransferEngine::~TransferEngine()
{
    while (!m_transfers.empty()) { // whoever is told may delete other replies
        StreamingReply& reply = *m_transfers.begin()->first;
        forget(reply);
        reply.takeEnd(cancelledEnd());
    }
    m_idleHandles.clear();
    curl_multi_cleanup(m_multi); // says farewell to its sockets through our callbacks
}

void TransferEngine::setMultiplexing(bool isWanted)
{
    curl_multi_setopt(m_multi, CURLMOPT_PIPELINING, isWanted ? CURLPIPE_MULTIPLEX : CURLPIPE_NOTHING);
}

void TransferEngine::start(StreamingReply& reply, TransferSettings settings)
{
    auto transfer = std::make_unique<Transfer>(takeHandle(), std::move(settings), reply, m_surroundings);
    Transfer& begun = *transfer;
    m_transfers.emplace(&reply, std::move(transfer));
    reply.takeStart(m_clock.now());
    curl_multi_add_handle(m_multi, begun.easy());
    // Begins now: from the event loop it would wait for all the requests that are started in the same turn.
    takeTimeouts();
    begun.begin(); // on a kept connection the request is on its way by now
    armTimer();
    tellRepliesSoon();
    readBetweenStarts();
}

// Many requests started in one turn would keep the answers to the first ones waiting, unread and unstamped. They are
// told of as ever, from the event loop.
void TransferEngine::readBetweenStarts()
{
    if (m_clock.now() - m_readAt < longestUnread)
        return;
    m_isStarting = true;
    m_watcher->look();
    m_isStarting = false;
    m_readAt = m_clock.now();
}

void TransferEngine::forget(StreamingReply& reply)
{
    const auto found = m_transfers.find(&reply);
    if (found == m_transfers.end())
        return;
    auto transfer = std::move(found->second);
    m_transfers.erase(found);
    curl_multi_remove_handle(m_multi, transfer->easy());
    giveBack(std::move(transfer));
}

void TransferEngine::onSocketsReady(std::span<const SocketEvent> events)
{
    int running = 0;
    for (const SocketEvent& event : events) {
        const int mask = (event.isReadable ? CURL_CSELECT_IN : 0) | (event.isWritable ? CURL_CSELECT_OUT : 0)
            | (event.hasFailed ? CURL_CSELECT_ERR : 0);
        curl_multi_socket_action(m_multi, static_cast<curl_socket_t>(event.socket), mask, &running);
    }
    m_readAt = m_clock.now();
    armTimer();
    if (!m_isStarting)
        tellReplies();
}

void TransferEngine::onTimer()
{
    m_armedFor.reset();
    if (m_wakeAt && *m_wakeAt <= m_clock.now())
        takeTimeouts();
    armTimer();
    tellReplies();
}

// libcurl names its next time again after this, but does not say that there is none any more.
void TransferEngine::takeTimeouts()
{
    m_wakeAt.reset();
    int running = 0;
    curl_multi_socket_action(m_multi, CURL_SOCKET_TIMEOUT, 0, &running);
}

// libcurl changes its mind with every request. A timer that fires too early finds nothing due, and costs less than
// being started anew each time.
void TransferEngine::armTimer()
{
    if (!m_wakeAt || (m_armedFor && *m_armedFor <= *m_wakeAt))
        return;
    m_armedFor = m_wakeAt;
    m_timer.start(std::max(Milliseconds::zero(), std::chrono::ceil<Milliseconds>(*m_wakeAt - m_clock.now())));
}

void TransferEngine::tellRepliesSoon()
{
    if (std::exchange(m_tellsSoon, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_tellsSoon = false;
            tellReplies();
        },
        Qt::QueuedConnection);
}

void TransferEngine::tellReplies()
{
    // Whoever is told may start, abort or delete replies, even run an event loop, which comes here again and goes on
    // where this was, or delete this engine.
    const QPointer<TransferEngine> self(this);
    const std::size_t end = m_news.size(); // what comes meanwhile waits: timers and other threads must have their turn
    while (m_told < std::min(end, m_news.size())) {
        Transfer* transfer = m_news[m_told++];
        if (transfer == nullptr)
            continue;
        transfer->clearNews();
        transfer->reply().announce();
        if (!self)
            return;
    }
    forgetTold();
    collectEnds();
}

void TransferEngine::forgetTold()
{
    m_news.erase(m_news.begin(), m_news.begin() + static_cast<std::ptrdiff_t>(m_told)); // its memory serves again
    m_told = 0;
    for (std::size_t place = 0; place < m_news.size(); ++place) {
        if (m_news[place] != nullptr)
            m_news[place]->setPlace(place);
    }
    if (!m_news.empty())
        tellRepliesSoon();
}

void TransferEngine::collectEnds()
{
    std::vector<std::pair<QPointer<StreamingReply>, CURLcode>> ends;
    int remaining = 0;
    while (const CURLMsg* message = curl_multi_info_read(m_multi, &remaining)) {
        Transfer* transfer = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
        if (message->msg == CURLMSG_DONE)
            ends.emplace_back(&transfer->reply(), message->data.result);
    }
    const QPointer<TransferEngine> self(this);
    for (const auto& [reply, code] : ends) {
        if (reply)
            end(*reply, code);
        if (!self)
            return;
    }
}

void TransferEngine::end(StreamingReply& reply, int code)
{
    const auto found = m_transfers.find(&reply);
    if (found == m_transfers.end())
        return; // aborted by the receiver of an earlier end
    auto transfer = std::move(found->second);
    m_transfers.erase(found);
    const TransferEnd how = transferEnd(transfer->easy(), code, transfer->errorDetail(), reply.hasHead());
    curl_multi_remove_handle(m_multi, transfer->easy());
    giveBack(std::move(transfer));
    const QPointer<StreamingReply> receiver(&reply);
    reply.announce(); // what was read since it was told last, between two starts
    if (receiver)
        reply.takeEnd(how);
}

// Not at once: the alarm that has gone off belongs to the transfer.
void TransferEngine::endLateSoon(StreamingReply& reply)
{
    QMetaObject::invokeMethod(
        this,
        [this, late = QPointer(&reply)] {
            const auto found = late ? m_transfers.find(late) : m_transfers.end();
            if (found != m_transfers.end() && found->second->isConnecting())
                end(*late, CURLE_OPERATION_TIMEDOUT);
        },
        Qt::QueuedConnection);
}

EasyHandle TransferEngine::takeHandle()
{
    if (m_idleHandles.empty())
        return EasyHandle(curl_easy_init());
    EasyHandle easy = std::move(m_idleHandles.back());
    m_idleHandles.pop_back();
    return easy;
}

void TransferEngine::giveBack(std::unique_ptr<Transfer> transfer)
{
    EasyHandle easy = transfer->release();
    if (m_idleHandles.size() < keptHandles)
        m_idleHandles.push_back(std::move(easy));
}

int TransferEngine::onSocketWanted(void* /*easy*/, int socket, int what, void* engine, void* watched)
{
    auto* self = static_cast<TransferEngine*>(engine);
    if (what == CURL_POLL_REMOVE) {
        self->m_watcher->forget(socket);
        return 0;
    }
    if (watched == nullptr) // libcurl keeps this until the socket is removed
        curl_multi_assign(self->m_multi, socket, self);
    self->m_watcher->watch(socket, watched != nullptr, (what & CURL_POLL_IN) != 0, (what & CURL_POLL_OUT) != 0);
    return 0;
}

int TransferEngine::onTimeoutWanted(void* /*multi*/, long timeout, void* engine)
{
    auto* self = static_cast<TransferEngine*>(engine);
    if (timeout < 0)
        self->m_wakeAt.reset();
    else
        self->m_wakeAt = self->m_clock.now() + Milliseconds(timeout);
    return 0;
}

} // namespace tokenscope
