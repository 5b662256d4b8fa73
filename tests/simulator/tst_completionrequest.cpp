// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/completionrequest.h"

#include <QTest>

using namespace tokenscope;

class TestCompletionRequest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAskedForIsRead()
    {
        const auto read = readCompletionRequest(
            R"({"model":"m","messages":[{"role":"system","content":"Be brief."},
                {"role":"user","content":[{"type":"text","text":"In "},{"type":"text","text":"parts"}]},
                {"role":"assistant","content":null}],
                "max_tokens":9,"seed":-3,"stream":true,"stream_options":{"include_usage":true},"stop":null})",
            true);
        const auto* const request = std::get_if<CompletionRequest>(&read);
        QVERIFY(request);
        QCOMPARE(request->model, QStringLiteral("m"));
        QCOMPARE(request->lastUserMessage, QStringLiteral("In parts"));
        QCOMPARE(request->promptTokens, 5);
        QCOMPARE(request->maxTokens, std::optional<std::int64_t>(9));
        QCOMPARE(request->seed, std::optional<std::int64_t>(-3));
        QVERIFY(request->isStreamed && request->includeUsage);
        QVERIFY(request->conversation.contains("Be brief."));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("requestBody");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("param");
        const QByteArray messages = R"("messages":[{"role":"user","content":"x"}])";
        QTest::newRow("nothing") << QByteArray() << 400 << "";
        QTest::newRow("no JSON") << QByteArray("{") << 400 << "";
        QTest::newRow("a list") << QByteArray("[]") << 400 << "";
        QTest::newRow("nested without end") << QByteArray(200'000, '[') << 400 << "";
        QTest::newRow("no messages") << QByteArray("{}") << 400 << "messages";
        QTest::newRow("empty messages") << QByteArray(R"({"messages":[]})") << 400 << "messages";
        QTest::newRow("messages of texts") << QByteArray(R"({"messages":["x"]})") << 400 << "messages";
        QTest::newRow("no role") << QByteArray(R"({"messages":[{"content":"x"}]})") << 400 << "messages";
        QTest::newRow("content is a number")
            << QByteArray(R"({"messages":[{"role":"user","content":1}]})") << 400 << "messages";
        QTest::newRow("max_tokens is 0") << QByteArray("{" + messages + R"(,"max_tokens":0})") << 400 << "max_tokens";
        QTest::newRow("too hot") << QByteArray("{" + messages + R"(,"temperature":3})") << 400 << "temperature";
        QTest::newRow("stream is a text") << QByteArray("{" + messages + R"(,"stream":"yes"})") << 400 << "stream";
        QTest::newRow("two answers") << QByteArray("{" + messages + R"(,"n":2})") << 400 << "n";
        QTest::newRow("seed is a text") << QByteArray("{" + messages + R"(,"seed":"1"})") << 400 << "seed";
        QTest::newRow("unknown stream option")
            << QByteArray("{" + messages + R"(,"stream_options":{"continuous_usage_stats":true}})") << 422
            << "continuous_usage_stats";
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, requestBody);
        QFETCH(int, status);
        QFETCH(QString, param);
        const auto read = readCompletionRequest(requestBody, true);
        const auto* const error = std::get_if<ApiError>(&read);
        QVERIFY(error);
        QCOMPARE(error->status, status);
        QCOMPARE(error->param, param);
        QVERIFY(!error->message.isEmpty());
    }

    void unknownFieldsPassUnlessTheyAreToBeRejected()
    {
        const QByteArray body = R"({"messages":[{"role":"user","content":"x"}],"ignore_eos":true})";
        QVERIFY(std::holds_alternative<CompletionRequest>(readCompletionRequest(body, false)));
        QVERIFY(std::holds_alternative<ApiError>(readCompletionRequest(body, true)));
    }
};

QTEST_APPLESS_MAIN(TestCompletionRequest)
#include "tst_completionrequest.moc"
