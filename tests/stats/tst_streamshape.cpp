// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/streamshape.h"
#include "tests/stats/builders.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

/// An answer as it comes over the wire: after `first` seconds its first chunk, then one every `gap`, all alike.
RequestRecord stream(double first, double gap, int chunks, int tokensEach, double rest = 0.005)
{
    std::vector<std::pair<double, int>> stamps;
    for (int chunk = 0; chunk < chunks; ++chunk)
        stamps.emplace_back(first + gap * chunk, 4 * tokensEach);
    return streamed(withUsage(answered(1, first + gap * (chunks - 1) + rest), 250, chunks * tokensEach), stamps);
}

/// The same answer at another speed of time.
RequestRecord scaled(RequestRecord record, double scale)
{
    const auto scale1 = [scale](Nanoseconds& time) { time = fromSeconds(toSeconds(time) * scale); };
    scale1(record.latency);
    for (ChunkStamp& chunk : record.chunks)
        scale1(chunk.after);
    return record;
}

Leg legWith(std::vector<RequestRecord> records)
{
    return legOf(QStringLiteral("A"), std::move(records));
}

} // namespace

class TestStreamShape : public QObject
{
    Q_OBJECT

private slots:
    void shapesAreToldApart_data()
    {
        QTest::addColumn<RequestRecord>("record");
        QTest::addColumn<std::optional<bool>>("burst");
        const auto row = [](const char* name, const RequestRecord& record, std::optional<bool> burst) {
            QTest::newRow(name) << record << burst;
        };
        row("a relay lets go of 80 tokens within 2 ms", stream(1.6, 0.000025, 80, 1), true);
        row("a proxy's buffers of many chunks, all at once", stream(1.6, 0, 80, 1), true);
        row("a long answer in one burst over a wide network", stream(4.0, 0.0001, 500, 1), true);
        row("one token each 7 ms", stream(1.06, 0.0068, 80, 1), false);
        // 600 tokens/s after a gateway that needs 4.8 s: the whole answer comes in 3 % of its latency
        row("twenty tokens a chunk after a long wait", stream(4.8, 0.033, 5, 20), false);
        row("a wafer's 3,000 tokens/s after a long wait", stream(4.8, 0.00033, 200, 1), false);
        row("two chunks of twenty, late", stream(4.8, 0.033, 2, 20), false);
        row("chunks of twenty, released every half second", stream(1.0, 0.5, 4, 20), false);
        row("a server next door that is quick at everything", stream(0.001, 0.00004, 40, 1, 0), false);
        row("one chunk with all of it", stream(2, 0, 1, 80), std::nullopt);
        row("a short answer at once", stream(2, 0, 15, 1), std::nullopt);
        row("a tail right behind a large chunk", stream(2, 0, 2, 19), std::nullopt);
    }

    void shapesAreToldApart()
    {
        QFETCH(const RequestRecord, record);
        QFETCH(const std::optional<bool>, burst);
        QCOMPARE(isBurst(record, 1), burst);
    }

    void aSpedUpStreamIsNoBurst_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("real time") << 1.0;
        QTest::newRow("twenty times") << 0.05;
        QTest::newRow("fifty times") << 0.02;
        QTest::newRow("slowed down") << 3.0;
    }

    void aSpedUpStreamIsNoBurst()
    {
        QFETCH(const double, scale);
        QCOMPARE(isBurst(scaled(stream(4.8, 0.033, 5, 20), scale), scale), false);
        QCOMPARE(isBurst(scaled(stream(1.06, 0.0068, 80, 1), scale), scale), false);
        QCOMPARE(isBurst(stream(1.6 * scale, 0, 80, 1, 0.005 * scale), scale), true); // what is at once stays so
    }

    void aLegIsBufferedIfMostOfItsAnswersAre()
    {
        const RequestRecord burst = stream(1.6, 0, 80, 1);
        const RequestRecord steady = stream(1.06, 0.0068, 80, 1);
        const RequestRecord brief = stream(2, 0, 15, 1);
        QVERIFY(streamShapeOf(legWith({burst, burst, steady}), 1).isBuffered());
        QVERIFY(!streamShapeOf(legWith({burst, steady}), 1).isBuffered());
        QVERIFY(!streamShapeOf(legWith({brief, brief}), 1).isBuffered());
        QVERIFY(streamShapeOf(legWith({brief, brief, burst}), 1).isBuffered());
        const StreamShape shape = streamShapeOf(legWith({burst, steady, brief, answered(2, 1)}), 1);
        QCOMPARE(shape.streamed, 3);
        QCOMPARE(shape.told, 2);
        QCOMPARE(shape.bursts, 1);
    }

    void warmupsAndFailuresHaveNoSay()
    {
        RequestRecord warmup = stream(1.6, 0, 80, 1);
        warmup.isWarmup = true;
        RequestRecord broken = stream(1.6, 0, 80, 1);
        broken.outcome = Outcome::Truncated;
        QCOMPARE(streamShapeOf(legWith({warmup, broken}), 1), StreamShape {});
    }

    void chunksAreCountedInTokens()
    {
        // 5 chunks of 20 and 100 of one: 200 tokens in 105 chunks
        const StreamShape shape = streamShapeOf(legWith({stream(1, 0.1, 5, 20), stream(1, 0.1, 100, 1)}), 1);
        QVERIFY(shape.chunkSize);
        QVERIFY(qAbs(shape.chunkSize->mean - 200.0 / 105.0) < 1e-12);
        QCOMPARE(shape.chunkSize->max, 20);
        QVERIFY(!streamShapeOf(legWith({answered(1, 1)}), 1).chunkSize);
    }

    void whatIsNotMeasurableHasItsReason()
    {
        const auto reasons = [](std::vector<RequestRecord> records) {
            return notMeasurableOf(streamShapeOf(legWith(std::move(records)), 1), true);
        };
        const auto all = [](NotMeasurableReason reason) {
            return std::vector<NotMeasurable> {{Metric::TimeToFirstToken, reason},
                                               {Metric::InterTokenLatency, reason},
                                               {Metric::TimePerOutputToken, reason}};
        };
        QCOMPARE(reasons({stream(1.6, 0, 80, 1)}), all(NotMeasurableReason::Buffered));
        QCOMPARE(reasons({answered(1, 1)}), all(NotMeasurableReason::NotStreamed));
        QCOMPARE(reasons({streamed(answered(1, 1), {})}), all(NotMeasurableReason::TooFewChunks));
        QCOMPARE(reasons({stream(1, 0, 1, 8)}),
                 (std::vector<NotMeasurable> {{Metric::InterTokenLatency, NotMeasurableReason::TooFewChunks},
                                              {Metric::TimePerOutputToken, NotMeasurableReason::TooFewChunks}}));
        QVERIFY(reasons({stream(1, 0.1, 5, 20)}).empty());
        QVERIFY(notMeasurableOf({}, false).empty()); // no answers, nothing to explain
    }
};

Q_DECLARE_METATYPE(tokenscope::RequestRecord)
Q_DECLARE_METATYPE(std::optional<bool>)

QTEST_APPLESS_MAIN(TestStreamShape)

#include "tst_streamshape.moc"
