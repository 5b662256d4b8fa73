// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "live/livefeed.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace tokenscope {

/// Empties all letter boxes thirty times a second and tells what was in them, if there was anything.
class LiveSampler final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveSampler)

public:
    static constexpr Milliseconds interval {33};
    /// A frame that took longer than this makes the next one wait, so that the window stays responsive.
    static constexpr Milliseconds frameBudget {15};

    explicit LiveSampler(const Clock& clock, QObject* parent = nullptr);
    ~LiveSampler() override;

    /// A new box, owned by the sampler, for a worker to post to.
    LiveFeed& addFeed();
    void start();
    void stop();
    /// Tells of what is in the boxes now, without waiting for the timer.
    void flush();
    /// Of all workers, over the whole run so far.
    [[nodiscard]] ClientHealth health() const { return healthOf(m_lags); }
    [[nodiscard]] const std::vector<WorkerLag>& lags() const { return m_lags; } ///< by worker

signals:
    void sampled(const tokenscope::LiveSnapshot& snapshot);

private:
    void onTimeout();
    void collect(std::size_t feed, LiveSnapshot& snapshot);

    const Clock& m_clock;
    std::vector<std::unique_ptr<LiveFeed>> m_feeds;
    QTimer m_timer;
    LiveBatch m_batch;
    std::vector<WorkerLag> m_lags; // by feed
    bool m_skipsNext = false;
};

} // namespace tokenscope
