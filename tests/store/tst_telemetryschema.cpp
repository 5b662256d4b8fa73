// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplerun.h"
#include "store/jsonfields.h"
#include "store/resultsfile.h"
#include "store/telemetryschema.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

ServerTelemetry sampleTelemetry()
{
    return {.kind = ServerKind::Vllm,
            .samples
            = {{.at = -5ms, .running = 0, .waiting = 0, .cacheUse = 0.125, .outputTokens = 9'007'199'254'740'000},
               {.at = 1s, .running = 3, .cacheUse = 0.5, .promptTokens = 120},
               {.at = 2s, .running = 2.5, .waiting = 1, .outputTokens = 70, .cachedTokens = 8, .preemptions = 1}},
            .failures = 4};
}

JsonFields leg(const QByteArray& text)
{
    return *JsonFields::parse(text, {});
}

} // namespace

class TestTelemetrySchema final : public QObject
{
    Q_OBJECT

private slots:
    void readsBackWhatItWrote()
    {
        JsonFields fields;
        telemetryschema::putServer(fields, sampleTelemetry());
        ServerTelemetry read;
        telemetryschema::takeServer(fields, read);
        QCOMPARE(read, sampleTelemetry());
        QVERIFY(fields.isEmpty());
    }

    void wholeNumbersHaveNoFractionAndWhatIsMissingIsNull()
    {
        JsonFields fields;
        telemetryschema::putServer(fields, sampleTelemetry());
        const QByteArray text = fields.text();
        QVERIFY2(text.contains(R"("at_ns":[-5000000,1000000000,2000000000])"), text.constData());
        QVERIFY2(text.contains(R"("running":[0,3,2.5])"), text.constData());
        QVERIFY2(text.contains(R"("waiting":[0,null,1])"), text.constData());
        QVERIFY2(text.contains(R"("server":"vllm")"), text.constData());
    }

    void columnsOfNothingAreLeftOut()
    {
        JsonFields fields;
        telemetryschema::putServer(fields, {.kind = ServerKind::Tgi, .samples = {{.at = 1s, .running = 1}}});
        QVERIFY(!fields.text().contains("waiting"));
        QVERIFY(!fields.text().contains("failures"));
        JsonFields nothing;
        telemetryschema::putServer(nothing, {});
        QVERIFY(nothing.isEmpty());
    }

    void aBlockThatDoesNotFitIsKeptAsItIs_data()
    {
        QTest::addColumn<QByteArray>("block");
        QTest::addRow("a shorter column") << QByteArray(R"({"samples":{"at_ns":[1,2],"running":[1]}})");
        QTest::addRow("words") << QByteArray(R"({"samples":{"at_ns":[1],"running":["many"]}})");
        QTest::addRow("less than nothing") << QByteArray(R"({"samples":{"at_ns":[1],"running":[-1]}})");
        QTest::addRow("times out of order") << QByteArray(R"({"samples":{"at_ns":[2,1],"running":[1,1]}})");
        QTest::addRow("no times") << QByteArray(R"({"samples":{"running":[1]}})");
        QTest::addRow("no samples") << QByteArray(R"({"server":"vllm"})");
    }

    void aBlockThatDoesNotFitIsKeptAsItIs()
    {
        QFETCH(const QByteArray, block);
        const QByteArray text = R"({"server_metrics":)" + block + '}';
        JsonFields fields = leg(text);
        ServerTelemetry read;
        telemetryschema::takeServer(fields, read);
        QVERIFY(read == ServerTelemetry {});
        QCOMPARE(fields.text(), text);
    }

    void whatALaterVersionWritesIsKept()
    {
        JsonFields fields
            = leg(R"({"server_metrics":{"server":"next","samples":{"at_ns":[1],"running":[2],"lora":[3]},"x":1}})");
        ServerTelemetry read;
        telemetryschema::takeServer(fields, read);
        QCOMPARE(read.samples.size(), 1U);
        QCOMPARE(read.kind, ServerKind::Unknown);
        const QByteArray left = fields.text();
        QVERIFY2(left.contains(R"("next")") && left.contains(R"("lora":[3])") && left.contains(R"("x":1)"),
                 left.constData());
    }

    void aResultsFileHasThemInItsLegs()
    {
        const QTemporaryDir folder;
        RunResult result = samplerun::run();
        result.legs.front().server = sampleTelemetry();
        result.plan.watchesServers = false;
        result.plan.endpoints[1].metricsUrl = QUrl(QStringLiteral("http://lab.example:9000/metrics"));
        const auto path = resultsfile::save(result, folder.filePath(QStringLiteral("a.json")));
        QVERIFY(path);
        const auto read = resultsfile::load(*path);
        QVERIFY(read);
        QCOMPARE(read->legs[0].server, sampleTelemetry());
        QCOMPARE(read->legs[1].server, ServerTelemetry {});
        QVERIFY(!read->plan.watchesServers);
        QCOMPARE(read->plan.endpoints[1].metricsUrl, result.plan.endpoints[1].metricsUrl);
        const auto again = resultsfile::save(*read, folder.filePath(QStringLiteral("b.json")));
        QCOMPARE(samplerun::bytesOf(*again), samplerun::bytesOf(*path));
    }

    void aMetricsAddressKeepsNoSecret()
    {
        const QTemporaryDir folder;
        RunResult result = samplerun::run();
        result.plan.endpoints[1].metricsUrl = QUrl(QStringLiteral("http://u:hush@lab.example/metrics?key=hush"));
        const auto path = resultsfile::save(result, folder.filePath(QStringLiteral("a.json")));
        QVERIFY(!samplerun::bytesOf(*path).contains("hush"));
    }
};

QTEST_APPLESS_MAIN(TestTelemetrySchema)

#include "tst_telemetryschema.moc"
