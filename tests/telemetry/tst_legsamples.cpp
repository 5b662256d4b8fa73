// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "telemetry/legsamples.h"

#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

ServerTelemetry everySecond(int count)
{
    ServerTelemetry all {.kind = ServerKind::Vllm, .failures = 2};
    for (int second = 0; second < count; ++second)
        all.samples.push_back({.at = std::chrono::seconds(second), .running = second});
    return all;
}

std::vector<double> runningOf(const ServerTelemetry& telemetry)
{
    std::vector<double> values;
    for (const ServerSample& sample : telemetry.samples)
        values.push_back(*sample.running);
    return values;
}

RequestRecord request(Nanoseconds sentAt, Nanoseconds latency)
{
    return {.sentAt = sentAt, .latency = latency};
}

} // namespace

class TestLegSamples final : public QObject
{
    Q_OBJECT

private slots:
    void aLegHasTheSamplesAroundItsRequests()
    {
        const auto during = samplesDuring(everySecond(10), {request(4500ms, 1s), request(2500ms, 500ms)});
        QCOMPARE(runningOf(during), (std::vector<double> {2, 3, 4, 5, 6}));
        QCOMPARE(during.kind, ServerKind::Vllm);
        QCOMPARE(during.failures, 2);
    }

    void aLegAtTheEdgeHasWhatThereIs()
    {
        QCOMPARE(runningOf(samplesDuring(everySecond(3), {request(0ms, 100s)})), (std::vector<double> {0, 1, 2}));
        QCOMPARE(runningOf(samplesDuring(everySecond(3), {request(90s, 1s)})), (std::vector<double> {2}));
    }

    void withoutTimesThereIsNothing()
    {
        QVERIFY(samplesDuring(everySecond(3), {}).isEmpty());
        QVERIFY(samplesDuring(everySecond(3), {RequestRecord {.latency = 1s}}).isEmpty());
        QVERIFY(samplesDuring({}, {request(1s, 1s)}).isEmpty());
    }

    void thinningKeepsBothEnds()
    {
        for (int count = 0; count < 12; ++count) {
            ServerTelemetry all = everySecond(count);
            thin(all.samples);
            if (count < 3) {
                QVERIFY(all == everySecond(count));
                continue;
            }
            QCOMPARE(all.samples.front().at, 0s);
            QCOMPARE(all.samples.back().at, std::chrono::seconds(count - 1));
            QCOMPARE(all.samples.size(), static_cast<std::size_t>(count / 2 + 1));
            QVERIFY(std::ranges::is_sorted(all.samples, {}, &ServerSample::at));
        }
    }
};

QTEST_APPLESS_MAIN(TestLegSamples)

#include "tst_legsamples.moc"
