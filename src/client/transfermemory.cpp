// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfermemory.h"

#include <QtGlobal>

#include <curl/curl.h>

#ifdef Q_OS_LINUX
#include <malloc.h>
#endif

#include <cstdlib>
#include <cstring>
#include <vector>

namespace tokenscope {

namespace {

#ifdef Q_OS_LINUX

constexpr std::size_t bufferSize = CURL_MAX_WRITE_SIZE + 1; // with a zero at its end
constexpr std::size_t largestOverhead = 64; // of the heap
constexpr std::size_t keptBuffers = 1'024; // of a thread: 16 MiB, as many as requests in flight

thread_local bool areBuffersGone = false; // as the last thing of a thread

// Blocks of the usual heap, so it does not matter which thread gives them back.
class Buffers
{
    Q_DISABLE_COPY_MOVE(Buffers)

public:
    Buffers() = default;

    ~Buffers()
    {
        areBuffersGone = true;
        for (void* block : m_blocks)
            std::free(block);
    }

    void* take()
    {
        if (m_blocks.empty())
            return std::malloc(bufferSize);
        void* block = m_blocks.back();
        m_blocks.pop_back();
        return block;
    }

    bool keep(void* block)
    {
        if (m_blocks.size() == keptBuffers)
            return false;
        m_blocks.push_back(block);
        return true;
    }

private:
    std::vector<void*> m_blocks;
};

Buffers& buffers()
{
    thread_local Buffers buffers;
    return buffers;
}

void* allocate(std::size_t size)
{
    return size == bufferSize && !areBuffersGone ? buffers().take() : std::malloc(size);
}

void release(void* block)
{
    const std::size_t size = malloc_usable_size(block);
    const bool isBuffer = size >= bufferSize && size <= bufferSize + largestOverhead && !areBuffersGone;
    if (!isBuffer || !buffers().keep(block))
        std::free(block);
}

void* resize(void* block, std::size_t size)
{
    return std::realloc(block, size);
}

char* duplicate(const char* text)
{
    return strdup(text);
}

void* allocateZeroed(std::size_t count, std::size_t size)
{
    return std::calloc(count, size);
}

CURLcode ready()
{
    return curl_global_init_mem(CURL_GLOBAL_DEFAULT, &allocate, &release, &resize, &duplicate, &allocateZeroed);
}

#else

CURLcode ready()
{
    return curl_global_init(CURL_GLOBAL_DEFAULT);
}

#endif

} // namespace

void readyTransferMemory()
{
    static const CURLcode status = ready(); // several threads may come here first
    Q_UNUSED(status)
}

} // namespace tokenscope
