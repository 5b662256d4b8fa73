// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The practical limit: libcurl's multi interface with an epoll set, and nothing around it. Does one task and tells its
// figures: curlclient waves|steady|requests|saturated ORIGIN STREAMS

#include "curltransfer.h"
#include "thisprocess.h"
#include "truth.h"

#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <vector>

using namespace tokenscope;

namespace {

class CurlClient
{
public:
    CurlClient()
        : m_multi(curl_multi_init())
        , m_set(epoll_create1(EPOLL_CLOEXEC))
    {
        curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlClient::onSocketWanted);
        curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
        curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlClient::onTimeoutWanted);
        curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
        curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, 4'096L);
    }

    void open(const std::string& url, int streams)
    {
        m_transfers.clear();
        for (int i = 0; i < streams; ++i)
            m_transfers.push_back(std::make_unique<CurlTransfer>(url));
    }

    /// Starts all at once; whoever ends starts again as long as there are `more` requests to be made. Returns
    /// how many failed.
    int run(int more = 0)
    {
        m_more = more;
        m_failures = 0;
        for (const auto& transfer : m_transfers)
            start(*transfer);
        while (m_running > 0)
            turn();
        return m_failures;
    }

    [[nodiscard]] WaveTimes wave()
    {
        WaveTimes times {.openedAt = thisprocess::now()};
        const std::int64_t before = thisprocess::processorTime();
        times.failures = run();
        times.processorTime = thisprocess::processorTime() - before;
        for (const auto& transfer : m_transfers)
            times.streams.push_back(transfer->times());
        return times;
    }

    [[nodiscard]] std::int64_t chunks() const
    {
        std::int64_t sum = 0;
        for (const auto& transfer : m_transfers)
            sum += transfer->chunks();
        return sum;
    }

private:
    void start(CurlTransfer& transfer)
    {
        transfer.begin();
        ++m_running;
        curl_multi_add_handle(m_multi, transfer.easy());
        takeTimeout();
    }

    void takeTimeout()
    {
        m_wakeAt.reset();
        int running = 0;
        curl_multi_socket_action(m_multi, CURL_SOCKET_TIMEOUT, 0, &running);
    }

    [[nodiscard]] int timeout() const
    {
        constexpr std::int64_t millisecond = 1'000'000;
        if (!m_wakeAt)
            return -1;
        return static_cast<int>(std::max<std::int64_t>(0, *m_wakeAt - thisprocess::now() + millisecond - 1)
                                / millisecond);
    }

    void turn()
    {
        std::array<epoll_event, 256> events {};
        const int count = epoll_wait(m_set, events.data(), static_cast<int>(events.size()), timeout());
        if (m_wakeAt && *m_wakeAt <= thisprocess::now())
            takeTimeout();
        int running = 0;
        for (int i = 0; i < count; ++i) {
            const epoll_event& event = events[static_cast<std::size_t>(i)];
            const int mask = ((event.events & EPOLLIN) != 0 ? CURL_CSELECT_IN : 0)
                | ((event.events & EPOLLOUT) != 0 ? CURL_CSELECT_OUT : 0)
                | ((event.events & (EPOLLERR | EPOLLHUP)) != 0 ? CURL_CSELECT_ERR : 0);
            curl_multi_socket_action(m_multi, event.data.fd, mask, &running);
        }
        collectEnds();
    }

    void collectEnds()
    {
        int remaining = 0;
        while (const CURLMsg* message = curl_multi_info_read(m_multi, &remaining)) {
            CurlTransfer* transfer = nullptr;
            curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
            m_failures += message->data.result == CURLE_OK ? 0 : 1;
            curl_multi_remove_handle(m_multi, transfer->easy());
            --m_running;
            if (m_more > 0) {
                --m_more;
                start(*transfer);
            }
        }
    }

    static int onSocketWanted(CURL* /*easy*/, curl_socket_t socket, int what, void* client, void* /*unused*/)
    {
        const int set = static_cast<CurlClient*>(client)->m_set;
        epoll_event event {};
        event.events = ((what & CURL_POLL_IN) != 0 ? EPOLLIN : 0U) | ((what & CURL_POLL_OUT) != 0 ? EPOLLOUT : 0U);
        event.data.fd = socket;
        if (what == CURL_POLL_REMOVE)
            epoll_ctl(set, EPOLL_CTL_DEL, socket, nullptr);
        else if (epoll_ctl(set, EPOLL_CTL_MOD, socket, &event) != 0)
            epoll_ctl(set, EPOLL_CTL_ADD, socket, &event);
        return 0;
    }

    static int onTimeoutWanted(CURLM* /*multi*/, long timeout, void* client)
    {
        auto& wakeAt = static_cast<CurlClient*>(client)->m_wakeAt;
        wakeAt = timeout < 0 ? std::nullopt : std::optional(thisprocess::now() + timeout * std::int64_t {1'000'000});
        return 0;
    }

    CURLM* m_multi; // lives as long as the process
    int m_set;
    std::optional<std::int64_t> m_wakeAt;
    int m_running = 0;
    int m_more = 0;
    int m_failures = 0;
    std::vector<std::unique_ptr<CurlTransfer>> m_transfers;
};

void measureWaves(CurlClient& client, const std::string& origin, int streams)
{
    client.open(origin + truth::pacedPath + "/chat/completions", streams);
    tell("cold", client.wave());
    tell("warm", client.wave());
}

void measureSteadiness(CurlClient& client, const std::string& origin, int streams)
{
    client.open(origin + truth::steadyPath + "/chat/completions", streams);
    tell("steady", client.wave());
}

void measureRequests(CurlClient& client, const std::string& origin)
{
    client.open(origin + truth::shortPath + "/chat/completions", truth::shortConnections);
    client.run();
    const std::int64_t begin = thisprocess::now();
    const int failures = client.run(truth::shortRequests - truth::shortConnections);
    tell("requests_per_s", truth::shortRequests * 1e9 / static_cast<double>(thisprocess::now() - begin));
    tell("failures", failures);
}

void measureSaturation(CurlClient& client, const std::string& origin)
{
    client.open(origin + truth::saturatedPath + "/chat/completions", truth::saturatedStreams);
    const std::int64_t begin = thisprocess::now();
    const int failures = client.run();
    tell("chunks_per_s", static_cast<double>(client.chunks()) * 1e9 / static_cast<double>(thisprocess::now() - begin));
    tell("failures", failures);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 4)
        return 2;
    thisprocess::pinTo(truth::clientProcessor);
    thisprocess::raiseFileLimit();
    curl_global_init(CURL_GLOBAL_DEFAULT);
    const std::string task = argv[1];
    CurlClient client;
    if (task == "waves")
        measureWaves(client, argv[2], std::atoi(argv[3]));
    else if (task == "steady")
        measureSteadiness(client, argv[2], std::atoi(argv[3]));
    else if (task == "requests")
        measureRequests(client, argv[2]);
    else
        measureSaturation(client, argv[2]);
    tell("memory_mb", thisprocess::peakMemory());
    return 0;
}
