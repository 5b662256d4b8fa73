// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/servermessage.h"

#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestServerMessage : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreFoundWhereverTheyAre_data();
    void wordsAreFoundWhereverTheyAre();
    void secretsAreRedacted();
    void longMessagesAreCut();
    void hostileBodiesGiveAMessageOrNone();
};

void TestServerMessage::wordsAreFoundWhereverTheyAre_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");

    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("OpenAI") << QByteArray(R"({"error":{"message":"Bad key","type":"auth","param":null,"code":401}})")
                            << u"Bad key"_s;
    QTest::newRow("gateway") << QByteArray(R"({"error":{"code":"endpoint_not_found","message":"No such","info":{}}})")
                             << u"No such"_s;
    QTest::newRow("error as a string") << QByteArray(R"({"error":"Cold","error_code":null})") << u"Cold"_s;
    QTest::newRow("error and message") << QByteArray(
        R"({"error":"Rate limit exceeded","message":"50 a second","retry_after":"1 second"})")
                                       << u"Rate limit exceeded: 50 a second"_s;
    QTest::newRow("vLLM's flat form") << QByteArray(R"({"object":"error","message":"Too long","code":400})")
                                      << u"Too long"_s;
    QTest::newRow("detail") << QByteArray(R"({"detail":"Too many requests."})") << u"Too many requests."_s;
    QTest::newRow("validation") << QByteArray(
        R"({"detail":[{"loc":["body","top_k",0],"msg":"not permitted"},{"msg":"second"}]})")
                                << u"body.top_k.0: not permitted; second"_s;
    QTest::newRow("problem+json") << QByteArray(R"({"title":"Gone","detail":"Withdrawn","status":410})")
                                  << u"Withdrawn: Gone"_s;
    QTest::newRow("error with nothing known") << QByteArray(R"({"error":{"code":7}})") << uR"({"code":7})"_s;
    QTest::newRow("empty error") << QByteArray(R"({"error":{}})") << uR"({"error":{}})"_s;
    QTest::newRow("JSON string") << QByteArray(R"("Error code: 503")") << u"Error code: 503"_s;
    QTest::newRow("plain text") << QByteArray(" upstream gone \n") << u"upstream gone"_s;
    QTest::newRow("HTML") << QByteArray("<html><head><style>a{}</style><title>502 Bad Gateway</title></head>\n"
                                        "<body><!-- x --><h1>Bad</h1><script>var a = 1;</script></body></html>")
                          << u"502 Bad Gateway Bad"_s;
    QTest::newRow("unfinished HTML") << QByteArray("<html><body>Down<script>var a") << u"Down"_s;
    QTest::newRow("terminal escapes") << QByteArray("\x1b[31mred\x07") << u"[31mred"_s;
    QTest::newRow("direction override") << QString(u"a\u202Eb"_s).toUtf8() << u"a b"_s;
    QTest::newRow("no UTF-8") << QByteArray("{\"error\":\"caf\xe9\"}") << u"caf\uFFFD"_s;
    QTest::newRow("half an emoji") << QByteArray(R"({"error":"a\ud83d"})") << u"a\uFFFD"_s;
}

void TestServerMessage::wordsAreFoundWhereverTheyAre()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, message);
    QCOMPARE(serverMessage(body), message);
}

void TestServerMessage::secretsAreRedacted()
{
    const QString message = u"Token sk-123-456 (sk-123) is bad, k"_s;
    QCOMPARE(presentable(message, {"sk-123-456", "sk-123", "k", ""}), u"Token [redacted] ([redacted]) is bad, k"_s);
}

void TestServerMessage::longMessagesAreCut()
{
    QCOMPARE(presentable(QString(2'000, u'x'), {}).size(), 2'000);
    QCOMPARE(presentable(QString(2'001, u'x'), {}).size(), 2'000);
    QVERIFY(presentable(QString(9'999, u'x'), {}).endsWith(u'…'));
    // a secret that the cut would go through
    QVERIFY(!presentable(QString(1'995, u'x') + u"sk-123-456"_s, {"sk-123-456"}).contains(u"sk-1"_s));
}

void TestServerMessage::hostileBodiesGiveAMessageOrNone()
{
    QVERIFY(serverMessage(QByteArray(10'000'000, 'x')).size() <= 256 * 1024);
    QVERIFY(serverMessage(QByteArray(1'000'000, '[')).size() <= 256 * 1024);
    QVERIFY(serverMessage(QByteArray(1'000'000, '<')).size() <= 256 * 1024);
}

QTEST_APPLESS_MAIN(TestServerMessage)
#include "tst_servermessage.moc"
