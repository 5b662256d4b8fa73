// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/livefeed.h"

#include <algorithm>
#include <utility>

namespace tokenscope {

void LiveBatch::clear()
{
    news.clear();
    lag = {};
}

void LiveFeed::postStarted(LiveRequest request)
{
    const std::lock_guard lock(m_mutex);
    m_pending.news.started.push_back(std::move(request));
}

void LiveFeed::postChunk(std::size_t lane, const LiveChunks& chunk)
{
    const std::lock_guard lock(m_mutex);
    if (lane >= m_entryOfLane.size())
        m_entryOfLane.resize(lane + 1, noEntry);
    std::vector<LiveChunks>& entries = m_pending.news.chunks;
    std::size_t& entry = m_entryOfLane[lane];
    // A lane may have moved on to its next request since the box was emptied.
    if (entry == noEntry || entries[entry].number != chunk.number || entries[entry].leg != chunk.leg) {
        entry = entries.size();
        entries.push_back(chunk);
        return;
    }
    entries[entry].lastAt = chunk.lastAt;
    entries[entry].chunks += chunk.chunks;
    entries[entry].characters += chunk.characters;
}

void LiveFeed::postText(LiveText text)
{
    const std::lock_guard lock(m_mutex);
    std::vector<LiveText>& texts = m_pending.news.texts;
    const auto same = [&](const LiveText& old) { return old.leg == text.leg && old.number == text.number; };
    if (const auto old = std::ranges::find_if(texts, same); old != texts.end())
        *old = std::move(text);
    else
        texts.push_back(std::move(text));
}

void LiveFeed::postFinished(int leg, std::shared_ptr<const RequestRecord> record)
{
    const std::lock_guard lock(m_mutex);
    m_pending.news.finished.emplace_back(leg, std::move(record));
}

void LiveFeed::postTimerLag(Nanoseconds lateness, Nanoseconds processorTime, Nanoseconds time)
{
    const std::lock_guard lock(m_mutex);
    m_pending.lag.timer.add(lateness);
    m_pending.lag.processorTime = processorTime;
    m_pending.lag.time = time;
}

void LiveFeed::postSendLag(Nanoseconds lateness, std::optional<Nanoseconds> queued)
{
    const std::lock_guard lock(m_mutex);
    m_pending.lag.sending.add(lateness);
    if (queued)
        m_pending.lag.queueing.add(*queued);
}

void LiveFeed::drainInto(LiveBatch& batch)
{
    batch.clear();
    const std::lock_guard lock(m_mutex);
    std::swap(m_pending, batch);
    std::ranges::fill(m_entryOfLane, noEntry);
}

} // namespace tokenscope
