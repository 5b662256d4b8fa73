// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/livesampler.h"

#include <algorithm>
#include <iterator>

namespace tokenscope {

namespace {

template<typename T>
void moveAll(std::vector<T>& from, std::vector<T>& to)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

Nanoseconds endOf(const LiveRecord& finished)
{
    return finished.second->sentAt.value_or(Nanoseconds::zero()) + finished.second->latency;
}

} // namespace

LiveSampler::LiveSampler(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timer(this)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &LiveSampler::onTimeout);
}

LiveSampler::~LiveSampler() = default;

LiveFeed& LiveSampler::addFeed()
{
    m_feeds.push_back(std::make_unique<LiveFeed>());
    m_lags.emplace_back();
    return *m_feeds.back();
}

void LiveSampler::start()
{
    m_timer.start();
}

void LiveSampler::stop()
{
    m_timer.stop();
}

void LiveSampler::onTimeout()
{
    if (m_skipsNext) {
        m_skipsNext = false;
        return;
    }
    const TimePoint begin = m_clock.now();
    flush();
    m_skipsNext = m_clock.now() - begin > frameBudget;
}

void LiveSampler::flush()
{
    LiveSnapshot snapshot;
    for (std::size_t feed = 0; feed < m_feeds.size(); ++feed)
        collect(feed, snapshot);
    if (snapshot.isEmpty())
        return;
    // Each box is in order of time, several of them one after the other are not.
    if (m_feeds.size() > 1) {
        std::ranges::stable_sort(snapshot.started, {}, &LiveRequest::sentAt);
        std::ranges::stable_sort(snapshot.finished, {}, endOf);
    }
    snapshot.health = health();
    emit sampled(snapshot);
}

void LiveSampler::collect(std::size_t feed, LiveSnapshot& snapshot)
{
    m_feeds[feed]->drainInto(m_batch);
    m_lags[feed].merge(m_batch.lag);
    moveAll(m_batch.news.started, snapshot.started);
    moveAll(m_batch.news.chunks, snapshot.chunks);
    moveAll(m_batch.news.texts, snapshot.texts);
    moveAll(m_batch.news.finished, snapshot.finished);
}

} // namespace tokenscope
