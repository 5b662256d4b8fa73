// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wavetimes.h"

#include <curl/curl.h>

#include <string>

namespace tokenscope {

/// One POST with as little as libcurl needs for it; what arrives is stamped and searched for tokens, not parsed.
class CurlTransfer
{
public:
    explicit CurlTransfer(const std::string& url);
    ~CurlTransfer();
    CurlTransfer(const CurlTransfer&) = delete;
    CurlTransfer& operator=(const CurlTransfer&) = delete;

    [[nodiscard]] CURL* easy() const { return m_easy; }
    [[nodiscard]] const StreamTimes& times() const { return m_times; }
    [[nodiscard]] std::int64_t chunks() const { return m_chunks; }
    /// The next request begins now.
    void begin();

private:
    static std::size_t onBody(char* data, std::size_t size, std::size_t count, void* transfer);

    CURL* m_easy;
    curl_slist* m_headers = nullptr;
    StreamTimes m_times;
    std::int64_t m_chunks = 0;
};

} // namespace tokenscope
