// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixture.h"
#include "gateway/batches.h"

#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestBatches : public QObject
{
    Q_OBJECT

private slots:
    void theListTellsStatesFilesAndTimesNewestFirst()
    {
        const auto batches = batchesFrom(fixture("batches.json"));
        QVERIFY(batches);
        QCOMPARE(batches->size(), 3U);
        const Batch& running = (*batches)[0];
        QCOMPARE(running.id, u"00000000-0000-4000-8000-00000000000b"_s);
        QCOMPARE(running.state, Batch::State::Running);
        QCOMPARE(running.createdAt->toString(Qt::ISODateWithMs), u"2025-11-21T08:00:00.250Z"_s);
        const Batch& completed = (*batches)[1];
        QCOMPARE(completed.state, Batch::State::Completed);
        QCOMPARE(completed.cluster, u"sophia"_s);
        QCOMPARE(completed.input, u"/eagle/example/first.jsonl"_s);
        QCOMPARE(completed.endedAt->toString(Qt::ISODate), u"2025-11-20T09:30:00Z"_s);
        const Batch& pending = (*batches)[2];
        QCOMPARE(pending.state, Batch::State::Pending);
        QVERIFY(!pending.createdAt && !pending.endedAt);
        for (const Batch& batch : *batches)
            QVERIFY(!batch.metrics);
    }

    void openAisEnvelopeIsAListToo()
    {
        const auto batches = batchesFrom(
            R"({"object":"list","data":[{"id":"b","status":"in_progress","created_at":1764000000,"model":"m"},{}]})");
        QVERIFY(batches);
        QCOMPARE(batches->size(), 1U);
        QCOMPARE(batches->front().state, Batch::State::Unknown);
        QCOMPARE(batches->front().status, u"in_progress"_s);
        QCOMPARE(batches->front().createdAt->toSecsSinceEpoch(), 1'764'000'000);
    }

    void whatIsNoListIsNothing()
    {
        for (const char* body : {"", "{}", "null", "\"running\"", "<html>", R"({"error":{"code":"x"}})"})
            QVERIFY2(!batchesFrom(body), body);
    }

    void aStateIsAWordOrAnObject_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Batch::State>("state");
        QTest::addColumn<QString>("status"); // empty: told nothing
        QTest::addRow("a bare string") << QByteArray("\"running\"") << Batch::State::Running << u"running"_s;
        QTest::addRow("completed") << QByteArray("\"completed\"\n") << Batch::State::Completed << u"completed"_s;
        QTest::addRow("without quotes") << QByteArray("failed") << Batch::State::Failed << u"failed"_s;
        QTest::addRow("an object") << QByteArray(R"({"status":"pending"})") << Batch::State::Pending << u"pending"_s;
        QTest::addRow("a new word") << QByteArray("\"validating\"") << Batch::State::Unknown << u"validating"_s;
        QTest::addRow("a page") << QByteArray("<html>running</html>") << Batch::State::Unknown << QString();
        QTest::addRow("nothing") << QByteArray() << Batch::State::Unknown << QString();
        QTest::addRow("a list") << QByteArray("[]") << Batch::State::Unknown << QString();
    }

    void aStateIsAWordOrAnObject()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const Batch::State, state);
        QFETCH(const QString, status);
        Batch batch {.id = u"b"_s};
        QCOMPARE(takeBatchState(batch, body), !status.isEmpty());
        QCOMPARE(batch.state, state);
        QCOMPARE(batch.status, status);
        QCOMPARE(batch.id, u"b"_s);
    }

    void aBareStateLeavesTheListsFields()
    {
        Batch batch = batchesFrom(fixture("batches.json"))->front();
        const Batch before = batch;
        QVERIFY(takeBatchState(batch, "\"completed\""));
        QCOMPARE(batch.input, before.input);
        QCOMPARE(batch.createdAt, before.createdAt);
    }

    void aResultIsAStringThatHoldsMetrics_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray packed = fixture("batch-result.json");
        QTest::addRow("packed") << packed;
        QTest::addRow("unpacked") << QByteArray(
            R"({"results_file":"/eagle/example/out/first.results.jsonl","metrics":{"response_time":5400.25,
            "throughput_tokens_per_second":812.5,"total_tokens":4387703,"num_responses":9998,"lines_processed":10000}})");
        QTest::addRow("flat") << QByteArray(
            R"({"results_file":"/eagle/example/out/first.results.jsonl","response_time":"5400.25",
            "throughput_tokens_per_second":812.5,"total_tokens":4387703,"num_responses":9998,"lines_processed":10000})");
    }

    void aResultIsAStringThatHoldsMetrics()
    {
        QFETCH(const QByteArray, body);
        Batch batch {.id = u"b"_s};
        QVERIFY(takeBatchResult(batch, body));
        QCOMPARE(batch.output, u"/eagle/example/out/first.results.jsonl"_s);
        QVERIFY(batch.metrics);
        QCOMPARE(*batch.metrics->responseTime, Nanoseconds(5'400'250ms));
        QCOMPARE(*batch.metrics->tokensPerSecond, 812.5);
        QCOMPARE(batch.metrics->totalTokens, std::optional<std::int64_t>(4'387'703));
        QCOMPARE(batch.metrics->responses, std::optional<std::int64_t>(9'998));
        QCOMPARE(batch.metrics->lines, std::optional<std::int64_t>(10'000));
    }

    void aResultWithoutFiguresHasNone()
    {
        Batch batch {.id = u"b"_s, .output = u"/before"_s};
        for (const char* body : {"", "null", "\"\"", "\"text\"", "[]", R"({"metrics":{"response_time":-1}})",
                                 R"({"metrics":{"response_time":1e300,"total_tokens":"many"}})"})
            QVERIFY2(!takeBatchResult(batch, body) && !batch.metrics, body);
        QCOMPARE(batch.output, u"/before"_s);
    }

    void whateverIsBrokenIsSurvived()
    {
        for (const char* name : {"batches.json", "batch-result.json"}) {
            const QByteArray text = fixture(name);
            QVERIFY(!text.isEmpty());
            broken(text, [](const QByteArray& body) {
                for (const Batch& batch : batchesFrom(body).value_or(std::vector<Batch>()))
                    QVERIFY(!batch.id.isEmpty());
                Batch batch;
                (void)takeBatchState(batch, body);
                (void)takeBatchResult(batch, body);
                QVERIFY(batch.output.size() <= 2'000);
            });
        }
    }
};

QTEST_APPLESS_MAIN(TestBatches)

#include "tst_batches.moc"
