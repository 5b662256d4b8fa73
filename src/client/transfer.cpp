// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfer.h"

#include "client/streamingreply.h"

#include <curl/curl.h>

#include <algorithm>
#include <utility>

namespace tokenscope {

namespace {

constexpr Nanoseconds longestStaleness = std::chrono::milliseconds(500);

} // namespace

void EasyDeleter::operator()(void* easy) const
{
    curl_easy_cleanup(easy);
}

Transfer::Transfer(EasyHandle easy, TransferSettings settings, StreamingReply& reply, const Clock& clock, News& news)
    : m_easy(std::move(easy))
    , m_settings(std::move(settings))
    , m_reply(reply)
    , m_clock(clock)
    , m_news(news)
{
    static_assert(std::tuple_size_v<decltype(m_error)> >= CURL_ERROR_SIZE);
    configure();
    configureProxy();
    configureHeaders();
}

Transfer::~Transfer()
{
    if (m_place)
        m_news[*m_place] = nullptr;
    curl_slist_free_all(m_headers);
}

EasyHandle Transfer::release()
{
    curl_easy_reset(m_easy.get());
    return std::move(m_easy);
}

void Transfer::configure()
{
    CURL* easy = m_easy.get();
    curl_easy_setopt(easy, CURLOPT_URL, m_settings.url.constData());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_settings.body.size()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, m_settings.body.constData());
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_settings.connectTimeout.count()));
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L); // giving up must not wait for a name to be looked up
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_error.data());
    curl_easy_setopt(easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Transfer::onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &Transfer::onHead);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_SOCKOPTFUNCTION, &Transfer::onSocketMade);
    curl_easy_setopt(easy, CURLOPT_SOCKOPTDATA, this);
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, &Transfer::onConnected);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, this);
    if (!m_settings.authorities.isEmpty()) {
        curl_blob authorities {.data = const_cast<char*>(m_settings.authorities.constData()), // only read
                               .len = static_cast<std::size_t>(m_settings.authorities.size()),
                               .flags = CURL_BLOB_NOCOPY};
        curl_easy_setopt(easy, CURLOPT_CAINFO_BLOB, &authorities);
    }
}

void Transfer::configureProxy()
{
    CURL* easy = m_easy.get();
    const TransferProxy& proxy = m_settings.proxy;
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L); // the proxy's head is not the answer's
    switch (proxy.kind) {
    case TransferProxy::Kind::FromEnvironment:
        return; // libcurl's own habit
    case TransferProxy::Kind::None:
        curl_easy_setopt(easy, CURLOPT_PROXY, "");
        return;
    case TransferProxy::Kind::Http:
        curl_easy_setopt(easy, CURLOPT_PROXYTYPE, static_cast<long>(CURLPROXY_HTTP));
        break;
    case TransferProxy::Kind::Socks5:
        curl_easy_setopt(easy, CURLOPT_PROXYTYPE, static_cast<long>(CURLPROXY_SOCKS5_HOSTNAME));
        break;
    }
    curl_easy_setopt(easy, CURLOPT_PROXY, proxy.host.constData());
    curl_easy_setopt(easy, CURLOPT_PROXYPORT, static_cast<long>(proxy.port));
    if (!proxy.user.isEmpty()) {
        curl_easy_setopt(easy, CURLOPT_PROXYUSERNAME, proxy.user.constData());
        curl_easy_setopt(easy, CURLOPT_PROXYPASSWORD, proxy.password.constData());
    }
}

void Transfer::configureHeaders()
{
    const auto append = [this](const QByteArray& line) { m_headers = curl_slist_append(m_headers, line.constData()); };
    for (const auto& [name, value] : m_settings.headers)
        append(value.isEmpty() ? QByteArray(name + ';')
                               : QByteArray(name + ": " + value)); // libcurl's way to write an empty value
    append("Expect:"); // asking first costs a round trip, or a second of waiting
    curl_easy_setopt(m_easy.get(), CURLOPT_HTTPHEADER, m_headers);
    curl_easy_setopt(m_easy.get(), CURLOPT_HEADEROPT, static_cast<long>(CURLHEADER_SEPARATE)); // none for a proxy
}

void Transfer::note()
{
    if (m_place)
        return;
    m_place = m_news.size();
    m_news.push_back(this);
}

std::size_t Transfer::onBody(char* data, std::size_t size, std::size_t count, void* transfer)
{
    auto* self = static_cast<Transfer*>(transfer);
    const TimePoint now = self->m_clock.now(); // before anything else: this is the measurement
    self->m_reply.takeBytes(now, QByteArrayView(data, static_cast<qsizetype>(size * count)));
    self->note();
    return size * count;
}

std::size_t Transfer::onHead(char* data, std::size_t size, std::size_t count, void* transfer)
{
    auto* self = static_cast<Transfer*>(transfer);
    const TimePoint now = self->m_clock.now();
    self->m_reply.takeHeadLine(now, QByteArrayView(data, static_cast<qsizetype>(size * count)));
    self->note();
    return size * count;
}

int Transfer::onSocketMade(void* transfer, int /*socket*/, int /*purpose*/)
{
    auto* self = static_cast<Transfer*>(transfer);
    self->m_socketMadeAt = self->m_clock.now();
    return CURL_SOCKOPT_OK;
}

int Transfer::onConnected(void* transfer, char* /*primaryIp*/, char* /*localIp*/, int /*primaryPort*/,
                          int /*localPort*/)
{
    auto* self = static_cast<Transfer*>(transfer);
    TimePoint at = self->m_clock.now();
    if (const auto first = self->m_reply.requestSentAt()) {
        // A kept connection died before it carried an answer, and libcurl is about to send once more. One that the
        // server had closed already dies at once; one that dies later took a request with it that was being worked on.
        at = std::max(*first, self->m_socketMadeAt);
        if (at - *first > longestStaleness)
            return CURL_PREREQFUNC_ABORT;
    }
    self->m_reply.takeRequestSent(at);
    self->note();
    return CURL_PREREQFUNC_OK;
}

} // namespace tokenscope
