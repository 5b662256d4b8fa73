// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/livesnapshot.h"
#include "live/workerlag.h"

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace tokenscope {

/// What one worker has to tell: news for the charts and how late its timers were.
struct LiveBatch
{
    LiveSnapshot news {};
    WorkerLag lag {};

    void clear();
};

/// The letter box between one worker and the GUI: the worker posts, the GUI empties it thirty times a second. Bounded
/// by the requests in flight and finished, not by the chunks: those of one request are one entry.
class LiveFeed
{
public:
    void postStarted(LiveRequest request);
    /// `lane` is the worker's own number of the lane that the request is in flight on.
    void postChunk(std::size_t lane, const LiveChunks& chunk);
    void postText(LiveText text); ///< replaces the same request's text that was not fetched yet
    void postFinished(int leg, std::shared_ptr<const RequestRecord> record);
    /// How late a timer was, and the worker's processor time up to now of its time up to now.
    void postTimerLag(Nanoseconds lateness, Nanoseconds processorTime, Nanoseconds time);
    /// How late a request was sent, and, of one with a schedule, how long it was kept back before.
    void postSendLag(Nanoseconds lateness, std::optional<Nanoseconds> queued);

    /// Takes all that was posted since the last call. The batch's buffers are reused.
    void drainInto(LiveBatch& batch);

private:
    static constexpr std::size_t noEntry = static_cast<std::size_t>(-1);

    std::mutex m_mutex; // guards all below
    LiveBatch m_pending;
    std::vector<std::size_t> m_entryOfLane; // index of its request in m_pending.news.chunks
};

} // namespace tokenscope
