// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/livefeed.h"

#include <QTest>

#include <algorithm>
#include <thread>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

LiveChunks chunkAt(std::int64_t number, Nanoseconds at, std::int32_t characters)
{
    return {.number = number, .firstAt = at, .lastAt = at, .chunks = 1, .characters = characters};
}

std::shared_ptr<const RequestRecord> recordOf(std::int64_t number)
{
    auto record = std::make_shared<RequestRecord>();
    record->number = number;
    return record;
}

} // namespace

class TestLiveFeed : public QObject
{
    Q_OBJECT

private slots:
    void losesNothingBetweenThreads()
    {
        LiveFeed feed;
        constexpr std::int64_t requests = 5'000;
        constexpr int chunksEach = 4;
        std::jthread worker([&] {
            for (std::int64_t i = 0; i < requests; ++i) {
                feed.postStarted({.number = i});
                for (int c = 0; c < chunksEach; ++c)
                    feed.postChunk(static_cast<std::size_t>(i % 3), chunkAt(i, Nanoseconds(i), 2));
                feed.postText({.number = i, .text = QStringLiteral("text")});
                feed.postTimerLag(1ms, 0ns, 0ns);
                feed.postFinished(0, recordOf(i));
            }
        });
        LiveBatch batch;
        std::int64_t started = 0;
        std::int64_t chunks = 0;
        std::int64_t characters = 0;
        WorkerLag lag;
        std::vector<std::int64_t> finished;
        while (std::ssize(finished) < requests) {
            feed.drainInto(batch);
            started += std::ssize(batch.news.started);
            for (const LiveChunks& entry : batch.news.chunks) {
                chunks += entry.chunks;
                characters += entry.characters;
            }
            lag.merge(batch.lag);
            for (const auto& [leg, record] : batch.news.finished)
                finished.push_back(record->number);
        }
        QCOMPARE(started, requests);
        QCOMPARE(chunks, requests * chunksEach);
        QCOMPARE(characters, requests * chunksEach * 2);
        QCOMPARE(lag.timer.samples(), requests);
        QVERIFY(std::ranges::is_sorted(finished));
    }

    void addsUpTheChunksOfOneRequest()
    {
        LiveFeed feed;
        feed.postChunk(0, chunkAt(7, 10ms, 3));
        feed.postChunk(1, chunkAt(8, 11ms, 5));
        feed.postChunk(0, chunkAt(7, 12ms, 4));
        LiveBatch batch;
        feed.drainInto(batch);
        QCOMPARE(batch.news.chunks.size(), std::size_t(2));
        QCOMPARE(batch.news.chunks[0],
                 (LiveChunks {.number = 7, .firstAt = 10ms, .lastAt = 12ms, .chunks = 2, .characters = 7}));
        QCOMPARE(batch.news.chunks[1], chunkAt(8, 11ms, 5));
    }

    void keepsTheNextRequestOfALaneApart()
    {
        LiveFeed feed;
        feed.postChunk(0, chunkAt(7, 10ms, 3));
        feed.postChunk(0, chunkAt(9, 12ms, 4));
        LiveBatch batch;
        feed.drainInto(batch);
        QCOMPARE(batch.news.chunks, (std::vector {chunkAt(7, 10ms, 3), chunkAt(9, 12ms, 4)}));
    }

    void startsAnewAfterItWasEmptied()
    {
        LiveFeed feed;
        LiveBatch batch;
        feed.postChunk(0, chunkAt(7, 10ms, 3));
        feed.drainInto(batch);
        feed.postChunk(0, chunkAt(7, 50ms, 4));
        feed.drainInto(batch);
        QCOMPARE(batch.news.chunks, std::vector {chunkAt(7, 50ms, 4)});
        feed.drainInto(batch);
        QVERIFY(batch.news.isEmpty());
        QCOMPARE(batch.lag.timer.samples(), 0);
    }

    void replacesATextThatWasNotFetched()
    {
        LiveFeed feed;
        feed.postText({.leg = 0, .number = 1, .text = QStringLiteral("The")});
        feed.postText({.leg = 1, .number = 1, .text = QStringLiteral("Der")});
        feed.postText({.leg = 0, .number = 1, .text = QStringLiteral("The sun")});
        LiveBatch batch;
        feed.drainInto(batch);
        QCOMPARE(batch.news.texts.size(), std::size_t(2));
        QCOMPARE(batch.news.texts[0].text, QStringLiteral("The sun"));
        QCOMPARE(batch.news.texts[1].text, QStringLiteral("Der"));
    }
};

QTEST_APPLESS_MAIN(TestLiveFeed)

#include "tst_livefeed.moc"
