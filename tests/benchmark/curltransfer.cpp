// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "curltransfer.h"

#include "question.h"
#include "thisprocess.h"

#include <string.h>

#include <cstdlib>

namespace tokenscope {

CurlTransfer::CurlTransfer(const std::string& url)
    : m_easy(curl_easy_init())
{
    static const std::string body = std::string(R"({"model":"paced","messages":[{"role":"user","content":")") + question
        + R"("}],"temperature":0.7,"max_tokens":512,"stream":true,"stream_options":{"include_usage":true}})";
    m_headers = curl_slist_append(m_headers, "Content-Type: application/json");
    m_headers = curl_slist_append(m_headers, "Expect:");
    curl_easy_setopt(m_easy, CURLOPT_URL, url.c_str());
    curl_easy_setopt(m_easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(m_easy, CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
    curl_easy_setopt(m_easy, CURLOPT_POSTFIELDS, body.c_str());
    curl_easy_setopt(m_easy, CURLOPT_HTTPHEADER, m_headers);
    curl_easy_setopt(m_easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_easy, CURLOPT_PROXY, "");
    curl_easy_setopt(m_easy, CURLOPT_WRITEFUNCTION, &CurlTransfer::onBody);
    curl_easy_setopt(m_easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_PRIVATE, this);
}

CurlTransfer::~CurlTransfer()
{
    curl_easy_cleanup(m_easy);
    curl_slist_free_all(m_headers);
}

void CurlTransfer::begin()
{
    m_times = {.startedAt = thisprocess::now()};
}

std::size_t CurlTransfer::onBody(char* data, std::size_t size, std::size_t count, void* transfer)
{
    const std::int64_t now = thisprocess::now();
    constexpr std::string_view mark = "\"content\":\"";
    auto* self = static_cast<CurlTransfer*>(transfer);
    const char* const end = data + size * count;
    const char* position = data;
    while (const void* found = memmem(position, static_cast<std::size_t>(end - position), mark.data(), mark.size())) {
        position = static_cast<const char*>(found) + mark.size();
        ++self->m_chunks;
        if (*position == ' ')
            continue; // of a saturated stream
        self->m_times.stampedAt.push_back(now);
        self->m_times.sentAt.push_back(std::strtoll(position, nullptr, 10));
    }
    return size * count;
}

} // namespace tokenscope
