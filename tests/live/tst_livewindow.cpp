// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/livewindow.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

LiveRequest startOf(std::int64_t number, Nanoseconds sentAt, bool isWarmup = false)
{
    return {.leg = 0, .number = number, .isWarmup = isWarmup, .sentAt = sentAt};
}

RequestRecord recordOf(std::int64_t number, Nanoseconds sentAt, Nanoseconds latency)
{
    RequestRecord record;
    record.number = number;
    record.sentAt = sentAt;
    record.latency = latency;
    return record;
}

LiveRecord finished(RequestRecord record)
{
    return {0, std::make_shared<const RequestRecord>(std::move(record))};
}

/// One leg that answered requests one after the other with these latencies, from 10 s after the run's start.
LiveWindow windowOf(const std::vector<Nanoseconds>& latencies)
{
    LiveWindow window(1);
    Nanoseconds now = 10s;
    std::int64_t number = 0;
    for (const Nanoseconds latency : latencies) {
        window.apply({.started = {startOf(number, now)}});
        window.apply({.finished = {finished(recordOf(number, now, latency))}});
        now += latency;
        ++number;
    }
    return window;
}

double tokensIn(const LiveLeg& leg, double bucketWidth)
{
    double sum = 0;
    for (const LivePoint& point : leg.throughputPoints())
        sum += point.y * std::min(bucketWidth, 2 * (point.x - std::floor(point.x / bucketWidth) * bucketWidth));
    return sum;
}

} // namespace

class TestLiveWindow : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyWindowHasNothingToShow()
    {
        const LiveWindow window(2);
        QCOMPARE(window.legCount(), std::size_t(2));
        QCOMPARE(window.leg(0).numbers(), LiveNumbers());
        QVERIFY(window.leg(1).throughputPoints().empty());
        QVERIFY(window.leg(1).latencyPoints().empty());
        QCOMPARE(window.seconds(), 0.0);
        LiveWindow none;
        none.apply({.started = {startOf(0, 1s)}, .finished = {{-1, nullptr}, {0, nullptr}}});
    }

    void dotsAreTimedFromTheLegsFirstMeasuredRequest()
    {
        LiveWindow window(1);
        window.apply({.started = {startOf(0, 2s, true)}});
        RequestRecord warmup = recordOf(0, 2s, 3s);
        warmup.isWarmup = true;
        window.apply({.started = {startOf(1, 5s)}, .finished = {finished(warmup)}});
        RequestRecord record = recordOf(1, 5s, 2s);
        record.chunks = {{.after = 500ms, .characters = 4}, {.after = 2s, .characters = 4}};
        record.text = QStringLiteral("12345678");
        window.apply({.finished = {finished(record)}});

        QCOMPARE(window.leg(0).dots().size(), std::size_t(1));
        const LiveDot expected {
            .number = 1, .promptNumber = 1, .seconds = 2, .latency = 2, .timeToFirstToken = 0.5, .succeeded = true};
        QCOMPARE(window.leg(0).dots().front(), expected);
        QCOMPARE(window.leg(0).numbers().attempted, 1);
        QCOMPARE(window.leg(0).numbers().succeeded, 1);
        QCOMPARE(window.leg(0).timeToFirstTokenPoints(), (std::vector<LivePoint> {{2, 0.5}}));
    }

    void theMedianRuns()
    {
        const LiveWindow window = windowOf({4s, 1s, 3s, 2s});
        const std::vector<LivePoint> expected {{4, 4}, {5, 2.5}, {8, 3}, {10, 2.5}};
        QCOMPARE(window.leg(0).medianPoints(), expected);
        const LiveNumbers numbers = window.leg(0).numbers();
        QCOMPARE(*numbers.latencyMean, 2.5);
        QCOMPARE(*numbers.latencyMedian, 2.5);
        QCOMPARE(*numbers.latencyP95, 3.85);
    }

    void failuresCountButNotInLatencies()
    {
        LiveWindow window = windowOf({4s, 2s});
        window.apply({.started = {startOf(2, 20s)}});
        RequestRecord failure = recordOf(2, 20s, 9s);
        failure.outcome = Outcome::TotalTimeout;
        window.apply({.finished = {finished(failure)}});
        const LiveLeg& leg = window.leg(0);
        QCOMPARE(leg.numbers().attempted, 3);
        QCOMPARE(leg.numbers().succeeded, 2);
        QCOMPARE(leg.numbers().failed, 1);
        QCOMPARE(*leg.numbers().latencyMean, 3.0);
        QCOMPARE(leg.failurePoints(), (std::vector<LivePoint> {{19, 9}}));
        QCOMPARE(leg.latencyPoints().size(), std::size_t(2));
        QCOMPARE(leg.medianPoints().size(), std::size_t(2));
    }

    void requestsThatWereNeverSentAreFailures()
    {
        LiveWindow window(1);
        RequestRecord unsent = recordOf(0, 0s, 0s);
        unsent.sentAt.reset();
        unsent.outcome = Outcome::NoCredential;
        window.apply({.started = {startOf(0, 3s)}, .finished = {finished(unsent)}});
        QCOMPARE(window.leg(0).numbers().failed, 1);
        QVERIFY(!window.leg(0).numbers().tokensPerSecond);
        QCOMPARE(window.leg(0).seconds(), 0.0);
    }

    void tokensOfAnAnswerInOnePieceAreSpreadOverItsTime()
    {
        LiveWindow window(1);
        window.apply({.started = {startOf(0, 10s)}});
        RequestRecord record = recordOf(0, 10s, 4s);
        record.usage.completionTokens = 80;
        window.apply({.finished = {finished(record)}});
        const std::vector<LivePoint> expected {{0.5, 20}, {1.5, 20}, {2.5, 20}, {3.5, 20}};
        QCOMPARE(window.leg(0).throughputPoints(), expected);
        QCOMPARE(*window.leg(0).numbers().tokensPerSecond, 20.0);
        QVERIFY(!window.leg(0).numbers().isEstimated);
    }

    void provisionalTokensAreCorrectedByUsage()
    {
        LiveWindow window(1);
        window.apply({.started = {startOf(0, 0s)}});
        window.apply({.chunks = {{.number = 0, .firstAt = 500ms, .lastAt = 500ms, .chunks = 1, .characters = 40}}});
        window.apply({.chunks = {{.number = 0, .firstAt = 1500ms, .lastAt = 1500ms, .chunks = 1, .characters = 40}}});
        QCOMPARE(window.leg(0).numbers().outputTokens, 20.0);
        QCOMPARE(window.leg(0).throughputPoints().front(), (LivePoint {0.5, 10}));

        RequestRecord record = recordOf(0, 0s, 2s);
        record.chunks = {{.after = 500ms, .characters = 40}, {.after = 1500ms, .characters = 40}};
        record.text = QString(80, u'x');
        record.usage.completionTokens = 16;
        window.apply({.finished = {finished(record)}});
        QCOMPARE(window.leg(0).throughputPoints(), (std::vector<LivePoint> {{0.5, 8}, {1.5, 8}}));
        QCOMPARE(window.leg(0).numbers().outputTokens, 16.0);
        QCOMPARE(*window.leg(0).numbers().tokensPerSecond, 8.0);
    }

    void learnsHowManyCharactersATokenHas()
    {
        LiveWindow window(1);
        window.apply({.started = {startOf(0, 0s)}});
        RequestRecord record = recordOf(0, 0s, 1s);
        record.text = QString(100, u'x');
        record.usage.completionTokens = 50;
        window.apply({.started = {startOf(1, 1s)}, .finished = {finished(record)}});
        window.apply({.chunks = {{.number = 1, .firstAt = 2s, .lastAt = 2s, .chunks = 1, .characters = 40}}});
        QCOMPARE(window.leg(0).numbers().outputTokens, 70.0);
    }

    void saysWhenTokensAreEstimated()
    {
        LiveWindow window(1);
        RequestRecord record = recordOf(0, 0s, 1s);
        record.text = QString(400, u'x');
        window.apply({.started = {startOf(0, 0s)}, .finished = {finished(record)}});
        QVERIFY(window.leg(0).numbers().isEstimated);
        QCOMPARE(window.leg(0).numbers().outputTokens, 100.0);
    }

    void whatACancelledRequestBroughtStaysInTheChartOnly()
    {
        LiveWindow window(1);
        window.apply({.started = {startOf(0, 0s)},
                      .chunks = {{.number = 0, .firstAt = 900ms, .lastAt = 900ms, .chunks = 1, .characters = 40}}});
        RequestRecord record = recordOf(0, 0s, 1s);
        record.outcome = Outcome::Cancelled;
        record.text = QString(40, u'x');
        window.apply({.finished = {finished(record)}});
        QCOMPARE(window.leg(0).numbers().outputTokens, 0.0);
        QVERIFY(!window.leg(0).numbers().tokensPerSecond);
        QCOMPARE(window.leg(0).throughputPoints(), (std::vector<LivePoint> {{0.5, 10}}));
    }

    void timeWithNothingInFlightDoesNotSlowALeg()
    {
        LiveWindow window(1);
        for (int i = 0; i < 3; ++i) {
            const Nanoseconds sentAt = i * 10s;
            RequestRecord record = recordOf(i, sentAt, 2s);
            record.usage.completionTokens = 50;
            window.apply({.started = {startOf(i, sentAt)}});
            window.apply({.finished = {finished(record)}});
        }
        QCOMPARE(*window.leg(0).numbers().tokensPerSecond, 25.0);
    }

    void theThroughputsSumIsTheTokens()
    {
        LiveWindow window(1, 200ms);
        std::int64_t tokens = 0;
        for (int i = 0; i < 20; ++i) {
            const Nanoseconds sentAt = i * 130ms;
            RequestRecord record = recordOf(i, sentAt, 700ms);
            for (int c = 1; c <= 7; ++c)
                record.chunks.push_back({.after = c * 90ms, .characters = 5 + c % 3});
            record.text = QString(50, u'x');
            record.usage.completionTokens = 30 + i;
            tokens += 30 + i;
            window.apply(
                {.started = {startOf(i, sentAt)},
                 .chunks = {{.number = i, .firstAt = sentAt + 90ms, .lastAt = sentAt + 400ms, .characters = 9}},
                 .finished = {finished(record)}});
        }
        QVERIFY(std::abs(tokensIn(window.leg(0), 0.2) - static_cast<double>(tokens)) < 0.01);
        QVERIFY(!window.leg(0).throughputPoints().empty());
    }

    void seriesAreBoundedAndKeepTheirExtremes()
    {
        std::vector<Nanoseconds> latencies(5'000, 100ms);
        latencies[1'234] = 9s;
        latencies[4'321] = 1ms;
        const LiveWindow window = windowOf(latencies);
        const std::vector<LivePoint> points = window.leg(0).latencyPoints();
        QVERIFY(points.size() <= LiveLeg::pointLimit);
        const auto [low, high] = std::ranges::minmax(points, {}, &LivePoint::y);
        QCOMPARE(low.y, 0.001);
        QCOMPARE(high.y, 9.0);
        QVERIFY(std::ranges::is_sorted(points, {}, &LivePoint::x));
        QVERIFY(window.leg(0).throughputPoints().size() <= LiveLeg::pointLimit);
        QVERIFY(window.leg(0).medianPoints(50).size() <= 50);
    }

    void thinningCopesWithPointsAtOneTime()
    {
        std::vector<LivePoint> points(1'000, LivePoint {3, 1});
        points[500].y = 7;
        QCOMPARE(minMaxPerColumn(points, 600), (std::vector<LivePoint> {{3, 1}, {3, 7}}));
        QCOMPARE(minMaxPerColumn({}, 600), std::vector<LivePoint> {});
    }

    void aFrameWithSixtyFourStreamsCostsLittle()
    {
        LiveWindow window(2);
        LiveSnapshot snapshot;
        for (int i = 0; i < 64; ++i) {
            LiveRequest request = startOf(i, 0s);
            request.leg = i % 2;
            snapshot.started.push_back(request);
        }
        window.apply(snapshot);
        snapshot = {};
        for (int i = 0; i < 64; ++i)
            snapshot.chunks.push_back({.leg = i % 2, .number = i, .chunks = 2, .characters = 8});
        constexpr int frames = 300;
        QElapsedTimer timer;
        timer.start();
        for (int frame = 0; frame < frames; ++frame) {
            for (LiveChunks& chunks : snapshot.chunks) {
                chunks.firstAt = frame * 33ms;
                chunks.lastAt = chunks.firstAt + 30ms;
            }
            window.apply(snapshot);
            QVERIFY(!window.leg(0).throughputPoints().empty() || frame < 9);
        }
        QVERIFY2(timer.elapsed() < frames * 5, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestLiveWindow)

#include "tst_livewindow.moc"
