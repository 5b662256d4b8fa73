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
constexpr qsizetype headerRoom = 512; // bytes; enough for all but the longest tokens
constexpr Milliseconds usualLimit = std::chrono::minutes(5); // libcurl's own for connecting

// libcurl only points into it.
void setBlob(CURL* easy, CURLoption option, const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return;
    curl_blob blob {.data = const_cast<char*>(bytes.constData()), // only read
                    .len = static_cast<std::size_t>(bytes.size()),
                    .flags = CURL_BLOB_NOCOPY};
    curl_easy_setopt(easy, option, &blob);
}

} // namespace

void EasyDeleter::operator()(void* easy) const
{
    curl_easy_cleanup(easy);
}

Transfer::Transfer(EasyHandle easy, TransferSettings settings, StreamingReply& reply, const Surroundings& surroundings)
    : m_easy(std::move(easy))
    , m_settings(std::move(settings))
    , m_reply(reply)
    , m_surroundings(surroundings)
    , m_connectAlarm(surroundings.alarms, [this] { m_surroundings.connectsTooLong(m_reply); })
{
    static_assert(std::tuple_size_v<decltype(m_error)> >= CURL_ERROR_SIZE);
    configure();
    configureProxy();
    configureHeaders();
}

Transfer::~Transfer()
{
    if (m_place)
        m_surroundings.news[*m_place] = nullptr;
}

void Transfer::begin()
{
    if (m_isConnecting)
        limitConnecting();
}

// libcurl's own limit stays in its tree of times until the answer has ended, and every read of any transfer goes
// through that tree.
void Transfer::limitConnecting()
{
    if (!m_connectAlarm.at())
        m_connectAlarm.set(m_surroundings.clock.now() + m_settings.connectTimeout);
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
    const long version = m_settings.usesHttp2 ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1;
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, version);
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_settings.body.size()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, m_settings.body.constData());
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, long {CURL_SSLVERSION_TLSv1_2}); // libcurl itself goes back to 1.0
    if (m_settings.connectTimeout > usualLimit)
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
    curl_easy_setopt(easy, CURLOPT_RESOLVER_START_FUNCTION, &Transfer::onLookup);
    curl_easy_setopt(easy, CURLOPT_RESOLVER_START_DATA, this);
    curl_easy_setopt(easy, CURLOPT_SOCKOPTFUNCTION, &Transfer::onSocketMade);
    curl_easy_setopt(easy, CURLOPT_SOCKOPTDATA, this);
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, &Transfer::onConnected);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, this);
    setBlob(easy, CURLOPT_CAINFO_BLOB, m_settings.authorities);
    setBlob(easy, CURLOPT_SSLCERT_BLOB, m_settings.certificate);
    setBlob(easy, CURLOPT_SSLKEY_BLOB, m_settings.key);
    if (!m_settings.key.isEmpty())
        curl_easy_setopt(easy, CURLOPT_KEYPASSWD, ""); // or OpenSSL would ask at the terminal for a broken key's
}

void Transfer::configureProxy()
{
    CURL* easy = m_easy.get();
    const TransferProxy& proxy = m_settings.proxy;
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L); // the proxy's head is not the answer's
    switch (proxy.kind) {
    case TransferProxy::Kind::None:
        curl_easy_setopt(easy, CURLOPT_PROXY, ""); // nor one of the environment
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
    curl_easy_setopt(easy, CURLOPT_NOPROXY, ""); // whether it is used is decided already
    if (!proxy.user.isEmpty()) {
        curl_easy_setopt(easy, CURLOPT_PROXYUSERNAME, proxy.user.constData());
        curl_easy_setopt(easy, CURLOPT_PROXYPASSWORD, proxy.password.constData());
        // Asking the proxy what it wants is part of connecting to a server behind a tunnel; without one the request
        // itself would go twice, within its latency.
        const unsigned long ways
            = m_settings.url.startsWith("https:") ? CURLAUTH_BASIC | CURLAUTH_DIGEST : CURLAUTH_BASIC;
        curl_easy_setopt(easy, CURLOPT_PROXYAUTH, static_cast<long>(ways));
    }
}

// libcurl only points into them; lists of its own making would cost two allocations for each line.
void Transfer::configureHeaders()
{
    std::vector<qsizetype> begins;
    const auto append = [&](QByteArrayView name, QByteArrayView separator, QByteArrayView value) {
        begins.push_back(m_headerLines.size());
        m_headerLines.append(name).append(separator).append(value).append('\0');
    };
    m_headerLines.reserve(headerRoom);
    begins.reserve(m_settings.headers.size() + 1);
    for (const auto& [name, value] : m_settings.headers)
        append(name, value.isEmpty() ? ";" : ": ", value); // libcurl's way to write an empty value
    append("Expect:", {}, {}); // asking first costs a round trip, or a second of waiting
    m_headers.resize(begins.size());
    for (std::size_t i = 0; i < begins.size(); ++i)
        m_headers[i]
            = {.data = m_headerLines.data() + begins[i], .next = i + 1 < begins.size() ? &m_headers[i + 1] : nullptr};
    curl_easy_setopt(m_easy.get(), CURLOPT_HTTPHEADER, m_headers.data());
    curl_easy_setopt(m_easy.get(), CURLOPT_HEADEROPT, static_cast<long>(CURLHEADER_SEPARATE)); // none for a proxy
}

void Transfer::note()
{
    if (m_place)
        return;
    m_place = m_surroundings.news.size();
    m_surroundings.news.push_back(this);
}

std::size_t Transfer::onBody(char* data, std::size_t size, std::size_t count, void* transfer)
{
    auto* self = static_cast<Transfer*>(transfer);
    const TimePoint now = self->m_surroundings.clock.now(); // before anything else: this is the measurement
    self->m_reply.takeBytes(now, QByteArrayView(data, static_cast<qsizetype>(size * count)));
    self->note();
    return size * count;
}

std::size_t Transfer::onHead(char* data, std::size_t size, std::size_t count, void* transfer)
{
    auto* self = static_cast<Transfer*>(transfer);
    const TimePoint now = self->m_surroundings.clock.now();
    self->m_reply.takeHeadLine(now, QByteArrayView(data, static_cast<qsizetype>(size * count)));
    self->note();
    return size * count;
}

// A request that is sent once more, because its kept connection was dead, begins to connect here or with a socket.
int Transfer::onLookup(void* /*resolver*/, void* /*reserved*/, void* transfer)
{
    auto* self = static_cast<Transfer*>(transfer);
    self->m_isConnecting = true;
    self->limitConnecting();
    return 0;
}

int Transfer::onSocketMade(void* transfer, int /*socket*/, int /*purpose*/)
{
    auto* self = static_cast<Transfer*>(transfer);
    self->m_isConnecting = true;
    self->limitConnecting();
    self->m_socketMadeAt = self->m_surroundings.clock.now();
    return CURL_SOCKOPT_OK;
}

int Transfer::onConnected(void* transfer, char* /*primaryIp*/, char* /*localIp*/, int /*primaryPort*/,
                          int /*localPort*/)
{
    auto* self = static_cast<Transfer*>(transfer);
    TimePoint at = self->m_surroundings.clock.now();
    if (const auto first = self->m_reply.requestSentAt()) {
        // A kept connection died before it carried an answer, and libcurl is about to send once more. One that the
        // server had closed already dies at once; one that dies later took a request with it that was being worked on.
        at = std::max(*first, self->m_socketMadeAt);
        if (at - *first > longestStaleness)
            return CURL_PREREQFUNC_ABORT;
    }
    self->m_isConnecting = false;
    self->m_connectAlarm.cancel();
    self->m_reply.takeRequestSent(at);
    self->note();
    return CURL_PREREQFUNC_OK;
}

} // namespace tokenscope
