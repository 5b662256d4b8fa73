// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchangestarter.h"
#include "support/fakeendpoint.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject jsonOf(const QByteArray& body)
{
    return QJsonDocument::fromJson(body).object();
}

} // namespace

class TestChatExchange : public QObject
{
    Q_OBJECT

private slots:
    void streamBecomesARecord();
    void chunksAreStampedAsTheyCome();
    void chunksThatComeWhileOthersAreStartedKeepTheirTimes();
    void wholeAnswerBecomesARecordWithoutChunks();
    void jsonAnsweredToAStreamIsAnAnswer();
    void connectionLeftOpenAfterTheLastWordIsASuccess();
    void serverThatKnowsNoStreamOptionsIsAskedAgain_data();
    void serverThatKnowsNoStreamOptionsIsAskedAgain();
    void askingAgainHappensOnce();
    void requestThatFoundADeadConnectionIsTimedFromItsSecondSending();
    void requestThatWasBeingWorkedOnIsNotSentAgain();
    void abortIsToldOnceAndFromTheEventLoop();
    void abortByAReceiverOfAChunk();
    void abortBeforeTheStart();
    void destroyedManagerCancels();
    void exchangeMayBeDeletedInMidStream();

private:
    ExchangeStarter m_exchanges;
};

void TestChatExchange::streamBecomesARecord()
{
    const FakeEndpoint endpoint(scripts::chat({"Hel", "lo ", "you"}));
    const RequestRecord record = m_exchanges.recordOf(requestTo(endpoint.baseUrl()));
    QCOMPARE(keyOf(record.outcome), u"succeeded"_s);
    QCOMPARE(record.text, u"Hello you"_s);
    QCOMPARE(record.number, 7);
    QCOMPARE(record.promptNumber, 3);
    QCOMPARE(record.prompt, u"Why?"_s);
    QCOMPARE(record.isStreamed, true);
    QCOMPARE(record.httpStatus, 200);
    QCOMPARE(record.finishReason, u"stop"_s);
    QCOMPARE(record.servedModel, u"fake-model"_s);
    QCOMPARE(record.usage.completionTokens, std::optional<std::int64_t>(3));
    QCOMPARE(record.chunks.size(), 3U);
    QCOMPARE(record.chunks[0].characters, 3);
    QVERIFY(record.errorMessage.isEmpty());
    QVERIFY(record.sentAt.has_value());
    QVERIFY(record.latency >= record.chunks.back().after);
    QVERIFY(record.connection.connected.has_value());
    QVERIFY(*record.connection.connected <= *record.connection.firstByte);
    QVERIFY(*record.connection.firstByte <= record.chunks.front().after);
    QCOMPARE(endpoint.requests().at(0).path, "/v1/chat/completions");
    QCOMPARE(endpoint.requests().at(0).header("Authorization"), QByteArray("Bearer ") + secretToken);
}

void TestChatExchange::chunksAreStampedAsTheyCome()
{
    const FakeEndpoint endpoint(scripts::chat({"a", "b", "c"}, 40ms));
    ChatExchange* exchange = m_exchanges.start(requestTo(endpoint.baseUrl()));
    std::vector<ChunkStamp> told;
    QStringList texts;
    connect(exchange, &ChatExchange::chunkArrived, this, [&](const ChunkStamp& chunk) {
        told.push_back(chunk);
        texts << exchange->record().text;
    });
    RequestRecord record;
    connect(exchange, &ChatExchange::finished, this, [&record](const RequestRecord& done) { record = done; });
    QTRY_COMPARE(keyOf(record.outcome) + record.text, u"succeededabc"_s);
    QCOMPARE(told, record.chunks);
    QCOMPARE(texts, (QStringList {u"a"_s, u"ab"_s, u"abc"_s}));
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(record.chunks[i].after >= 40ms * static_cast<int>(i + 1));
    QVERIFY(record.latency >= 6 * 40ms); // finish, usage and [DONE] came each after its own gap
}

void TestChatExchange::chunksThatComeWhileOthersAreStartedKeepTheirTimes()
{
    const FakeEndpoint endpoint(scripts::chat({"a", "b", "c"}, 40ms));
    RequestRecord record;
    connect(m_exchanges.start(requestTo(endpoint.baseUrl())), &ChatExchange::finished, this,
            [&record](const RequestRecord& done) { record = done; });
    QElapsedTimer busy;
    busy.start();
    while (busy.elapsed() < 300) { // the event loop does not run meanwhile
        m_exchanges.start(requestTo(endpoint.baseUrl()));
        QThread::msleep(5);
    }
    QTRY_COMPARE(keyOf(record.outcome) + record.text, u"succeededabc"_s);
    QVERIFY(record.chunks[0].after < record.chunks[2].after);
    QVERIFY(record.chunks[0].after < 300ms);
    QTRY_COMPARE(endpoint.inFlight(), 0);
}

void TestChatExchange::wholeAnswerBecomesARecordWithoutChunks()
{
    const FakeEndpoint endpoint(
        scripts::body(200, "application/json",
                      R"({"model":"m","choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}],
                          "usage":{"prompt_tokens":3,"completion_tokens":1,"total_tokens":4},"response_time":0.5})"));
    ChatRequest request = requestTo(endpoint.baseUrl());
    request.sampling.stream = false;
    request.timeouts.firstToken = 1ms; // counts for streams only
    const RequestRecord record = m_exchanges.recordOf(request);
    QCOMPARE(keyOf(record.outcome), u"succeeded"_s);
    QCOMPARE(record.text, u"Hi"_s);
    QVERIFY(record.chunks.empty());
    QVERIFY(!record.isStreamed);
    QVERIFY(record.latency > 0ns);
    QCOMPARE(jsonOf(record.serverReported)[u"response_time"].toDouble(), 0.5);
    QCOMPARE(jsonOf(endpoint.requests().at(0).body)[u"stream"], QJsonValue(false));
}

void TestChatExchange::jsonAnsweredToAStreamIsAnAnswer()
{
    const FakeEndpoint endpoint(
        scripts::body(200, "application/json", R"({"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}]})"));
    const RequestRecord record = m_exchanges.recordOf(requestTo(endpoint.baseUrl()));
    QCOMPARE(keyOf(record.outcome), u"succeeded"_s);
    QCOMPARE(record.text, u"Hi"_s);
    QVERIFY(!record.isStreamed);
    QVERIFY(record.chunks.empty());
}

void TestChatExchange::connectionLeftOpenAfterTheLastWordIsASuccess()
{
    Script script = scripts::chat({"a"});
    script.steps.back().kind = Step::Kind::Hang;
    const FakeEndpoint endpoint(script);
    const RequestRecord record = m_exchanges.recordOf(requestTo(endpoint.baseUrl()));
    QCOMPARE(keyOf(record.outcome), u"succeeded"_s);
    QVERIFY(record.latency < 1s); // without the time waited for the end
}

void TestChatExchange::serverThatKnowsNoStreamOptionsIsAskedAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("400") << 400;
    QTest::newRow("422") << 422;
}

void TestChatExchange::serverThatKnowsNoStreamOptionsIsAskedAgain()
{
    QFETCH(const int, status);
    FakeEndpoint endpoint(scripts::chat({"a", "b"}));
    Script refusal = scripts::body(status, "application/json", R"({"detail":"stream_options"})");
    refusal.steps.insert(refusal.steps.begin(), {.kind = Step::Kind::Wait, .time = 500ms});
    endpoint.answerOnce(refusal);
    const RequestRecord record = m_exchanges.recordOf(requestTo(endpoint.baseUrl()));
    QCOMPARE(keyOf(record.outcome), u"succeeded"_s);
    QVERIFY(record.retriedWithoutUsage);
    QVERIFY(record.errorMessage.isEmpty());
    QCOMPARE(record.text, u"ab"_s);
    QCOMPARE(record.httpStatus, 200);
    QVERIFY(*record.sentAt >= 500ms); // the second request's
    QVERIFY(record.latency < 500ms);
    const auto requests = endpoint.requests();
    QCOMPARE(requests.size(), 2U);
    QJsonObject first = jsonOf(requests[0].body);
    QVERIFY(first.contains(u"stream_options"_s));
    first.remove(u"stream_options"_s);
    QCOMPARE(jsonOf(requests[1].body), first);
}

void TestChatExchange::askingAgainHappensOnce()
{
    const FakeEndpoint endpoint(scripts::body(422, "application/json", R"({"detail":"Bad"})"));
    ChatRequest request = requestTo(endpoint.baseUrl());
    QCOMPARE(keyOf(m_exchanges.recordOf(request).outcome, 422), u"http_422"_s);
    QCOMPARE(endpoint.requests().size(), 2U);
    request.sampling.stream = false; // never had stream_options
    QCOMPARE(m_exchanges.recordOf(request).errorMessage, u"Bad"_s);
    QCOMPARE(endpoint.requests().size(), 3U);
    request.sampling.stream = true;
    request.endpoint.extraBody = R"({"stream_options":null})";
    QVERIFY(!m_exchanges.recordOf(request).retriedWithoutUsage);
    QCOMPARE(endpoint.requests().size(), 4U);
}

void TestChatExchange::requestThatFoundADeadConnectionIsTimedFromItsSecondSending()
{
    FakeEndpoint endpoint(scripts::chat({"a"}));
    QVERIFY(m_exchanges.recordOf(requestTo(endpoint.baseUrl())).succeeded());
    Script dying {.steps = {{.kind = Step::Kind::Wait, .time = 100ms}, {.kind = Step::Kind::Close}}, .isRaw = true};
    endpoint.answerOnce(dying);
    const RequestRecord record = m_exchanges.recordOf(requestTo(endpoint.baseUrl()));
    QCOMPARE(keyOf(record.outcome), u"succeeded"_s);
    QCOMPARE(endpoint.requests().size(), 3U);
    QVERIFY(*record.sentAt >= 100ms); // the first sending is no part of what is timed
    QVERIFY(record.sentAgain); // and is told
    QVERIFY(record.timeToFirstToken());
}

void TestChatExchange::requestThatWasBeingWorkedOnIsNotSentAgain()
{
    FakeEndpoint endpoint(scripts::chat({"a"}));
    QVERIFY(m_exchanges.recordOf(requestTo(endpoint.baseUrl())).succeeded());
    Script dying {.steps = {{.kind = Step::Kind::Wait, .time = 700ms}, {.kind = Step::Kind::Close}}, .isRaw = true};
    endpoint.answerOnce(dying);
    const RequestRecord record = m_exchanges.recordOf(requestTo(endpoint.baseUrl()));
    QCOMPARE(keyOf(record.outcome), u"unreachable"_s);
    QCOMPARE(endpoint.requests().size(), 2U);
    QVERIFY(record.latency >= 700ms);
}

void TestChatExchange::abortIsToldOnceAndFromTheEventLoop()
{
    const FakeEndpoint endpoint(scripts::chat({"a", "b"}, 50ms));
    ChatExchange* exchange = m_exchanges.start(requestTo(endpoint.baseUrl()));
    QSignalSpy finished(exchange, &ChatExchange::finished);
    QVERIFY(QSignalSpy(exchange, &ChatExchange::chunkArrived).wait());
    exchange->abort();
    exchange->abort();
    QCOMPARE(finished.size(), 0);
    QVERIFY(finished.wait());
    QTRY_COMPARE(endpoint.inFlight(), 0);
    QCOMPARE(finished.size(), 1);
    const auto record = finished[0][0].value<RequestRecord>();
    QCOMPARE(keyOf(record.outcome), u"cancelled"_s);
    QCOMPARE(record.text, u"a"_s); // what was there stays
    QCOMPARE(record.chunks.size(), 1U);
}

void TestChatExchange::abortByAReceiverOfAChunk()
{
    const FakeEndpoint endpoint(scripts::chat(std::vector<QByteArray>(50, "a")));
    ChatExchange* exchange = m_exchanges.start(requestTo(endpoint.baseUrl()));
    connect(exchange, &ChatExchange::chunkArrived, exchange, &ChatExchange::abort);
    QSignalSpy finished(exchange, &ChatExchange::finished);
    QVERIFY(finished.wait());
    QCOMPARE(finished[0][0].value<RequestRecord>().text, u"a"_s);
    QCOMPARE(finished[0][0].value<RequestRecord>().outcome, Outcome::Cancelled);
}

void TestChatExchange::abortBeforeTheStart()
{
    auto* exchange = new ChatExchange(m_exchanges.manager, requestTo(QUrl(u"http://127.0.0.1:1/v1"_s)),
                                      m_exchanges.clock, m_exchanges.clock.now(), {});
    QSignalSpy finished(exchange, &ChatExchange::finished);
    exchange->abort();
    QVERIFY(finished.wait());
    QVERIFY(!finished[0][0].value<RequestRecord>().sentAt.has_value());
}

void TestChatExchange::destroyedManagerCancels()
{
    const FakeEndpoint endpoint(scripts::chat(std::vector<QByteArray>(50, "a"), 20ms));
    auto manager = std::make_unique<StreamingAccessManager>(m_exchanges.clock);
    auto* exchange
        = new ChatExchange(*manager, requestTo(endpoint.baseUrl()), m_exchanges.clock, m_exchanges.clock.now(), {});
    QSignalSpy finished(exchange, &ChatExchange::finished);
    exchange->start();
    QVERIFY(QSignalSpy(exchange, &ChatExchange::chunkArrived).wait());
    manager.reset();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].value<RequestRecord>().outcome, Outcome::Cancelled);
}

void TestChatExchange::exchangeMayBeDeletedInMidStream()
{
    const FakeEndpoint endpoint(scripts::chat(std::vector<QByteArray>(50, "a"), 20ms));
    ChatExchange* exchange = m_exchanges.start(requestTo(endpoint.baseUrl()));
    QVERIFY(QSignalSpy(exchange, &ChatExchange::chunkArrived).wait());
    delete exchange;
    QTRY_COMPARE(endpoint.inFlight(), 0);
}

QTEST_GUILESS_MAIN(TestChatExchange)
#include "tst_chatexchange.moc"
