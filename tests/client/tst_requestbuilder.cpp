// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/chatexchange.h"
#include "client/requestbuilder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

ChatRequest someRequest()
{
    return {.endpoint
            = {.name = u"Somewhere"_s, .baseUrl = QUrl(u"https://api.example.org/v1"_s), .model = u"org/model"_s},
            .prompt = promptFromText(u"Größe? \"🚀\"\n"_s)};
}

QJsonObject bodyOf(const ChatRequest& request, UsageWish wish = UsageWish::Ask)
{
    return QJsonDocument::fromJson(buildRequest(request, wish).body).object();
}

QByteArray headerOf(const ChatRequest& request, const QByteArray& name)
{
    QByteArray value;
    for (const auto& [known, its] : buildRequest(request, UsageWish::Ask).headers)
        value += known.compare(name, Qt::CaseInsensitive) == 0 ? its : QByteArray();
    return value;
}

} // namespace

class TestRequestBuilder : public QObject
{
    Q_OBJECT

private slots:
    void pathGoesBelowTheBaseUrl_data();
    void pathGoesBelowTheBaseUrl();
    void bodyAsksWhatThePlanSays();
    void everyCharacterOfAPromptIsSent();
    void usageIsAskedForOnlyInStreamsAndOnlyIfWished();
    void extraBodyGoesOverEverythingButWhatIsMeasured();
    void extraBodyThatIsNoObjectIsLeftOut();
    void headersAskForAnUncompressedStream();
    void endpointsHeadersGoOverOursButNotOverWhatIsMeasured();
    void tokenIsSentAsBearerAndOnlyIfThereIsOne();
    void headersThatWouldBreakTheRequestAreLeftOut();
    void secretsAreTheTokenAndTheHeadersValues();
};

void TestRequestBuilder::pathGoesBelowTheBaseUrl_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("url");
    QTest::newRow("plain") << u"http://h:8000/v1"_s << u"http://h:8000/v1/chat/completions"_s;
    QTest::newRow("slash at the end") << u"http://h/v1//"_s << u"http://h/v1/chat/completions"_s;
    QTest::newRow("no path") << u"http://h"_s << u"http://h/chat/completions"_s;
    QTest::newRow("query") << u"http://h/v1?api-version=2"_s << u"http://h/v1/chat/completions?api-version=2"_s;
    QTest::newRow("fragment") << u"http://h/v1#x"_s << u"http://h/v1/chat/completions"_s;
}

void TestRequestBuilder::pathGoesBelowTheBaseUrl()
{
    QFETCH(const QString, base);
    QFETCH(const QString, url);
    QCOMPARE(chatCompletionsUrl(QUrl(base)).toString(), url);
}

void TestRequestBuilder::bodyAsksWhatThePlanSays()
{
    ChatRequest request = someRequest();
    request.sampling = {.temperature = 0.7, .maxTokens = 99, .seed = 5, .stream = true};
    const QJsonObject body = bodyOf(request);
    QCOMPARE(body[u"model"].toString(), u"org/model"_s);
    QCOMPARE(body[u"messages"].toArray().size(), 1);
    QCOMPARE(body[u"messages"][0][u"role"].toString(), u"user"_s);
    QCOMPARE(body[u"messages"][0][u"content"].toString(), u"Größe? \"🚀\"\n"_s);
    QCOMPARE(body[u"temperature"].toDouble(), 0.7);
    QCOMPARE(body[u"max_tokens"].toInt(), 99);
    QCOMPARE(body[u"seed"].toInt(), 5);
    QCOMPARE(body[u"stream"].toBool(), true);
    QCOMPARE(body[u"stream_options"][u"include_usage"].toBool(), true);
    QCOMPARE(body.size(), 7);
    request.sampling.seed.reset();
    QVERIFY(!bodyOf(request).contains(u"seed"_s));
}

void TestRequestBuilder::everyCharacterOfAPromptIsSent()
{
    QString text = u"🚀"_s;
    for (char16_t character = 0; character < 0x300; ++character)
        text += QChar(character);
    ChatRequest request = someRequest();
    request.prompt = promptFromText(text);
    QCOMPARE(bodyOf(request)[u"messages"][0][u"content"].toString(), text);
    const QByteArray body = buildRequest(request, UsageWish::Ask).body;
    QVERIFY(body.contains(R"(\u0000\u0001)"));
    QVERIFY(body.contains(R"(\b\t\n\u000b\f\r\u000e)"));
    QVERIFY(body.contains(R"(!\"#)") && body.contains(R"([\\])"));
}

void TestRequestBuilder::usageIsAskedForOnlyInStreamsAndOnlyIfWished()
{
    ChatRequest request = someRequest();
    QVERIFY(!bodyOf(request, UsageWish::DoNotAsk).contains(u"stream_options"_s));
    request.sampling.stream = false;
    QVERIFY(!bodyOf(request).contains(u"stream_options"_s));
    QCOMPARE(bodyOf(request)[u"stream"], QJsonValue(false));
}

void TestRequestBuilder::extraBodyGoesOverEverythingButWhatIsMeasured()
{
    ChatRequest request = someRequest();
    request.endpoint.extraBody = R"({"max_tokens":null,"max_completion_tokens":7,"reasoning_effort":"low",
                                    "temperature":0,"stream":false,"messages":[]})";
    const QJsonObject body = bodyOf(request);
    QVERIFY(!body.contains(u"max_tokens"_s));
    QCOMPARE(body[u"max_completion_tokens"].toInt(), 7);
    QCOMPARE(body[u"reasoning_effort"].toString(), u"low"_s);
    QCOMPARE(body[u"temperature"].toDouble(), 0.0);
    QCOMPARE(body[u"stream"].toBool(), true);
    QCOMPARE(body[u"messages"].toArray().size(), 1);
}

void TestRequestBuilder::extraBodyThatIsNoObjectIsLeftOut()
{
    ChatRequest request = someRequest();
    const QJsonObject plain = bodyOf(request);
    for (const char* extra : {"{broken", "[1]", "null", "7"}) {
        request.endpoint.extraBody = extra;
        QCOMPARE(bodyOf(request), plain);
    }
}

void TestRequestBuilder::headersAskForAnUncompressedStream()
{
    ChatRequest request = someRequest();
    QCOMPARE(headerOf(request, "Accept-Encoding"), "identity");
    QCOMPARE(headerOf(request, "Content-Type"), "application/json");
    QCOMPARE(headerOf(request, "Accept"), "text/event-stream");
    request.sampling.stream = false;
    QCOMPARE(headerOf(request, "Accept"), "application/json");
}

void TestRequestBuilder::endpointsHeadersGoOverOursButNotOverWhatIsMeasured()
{
    ChatRequest request = someRequest();
    request.bearer = "from-the-credential";
    request.endpoint.headers = {{"X-Project", "p1"}, {"authorization", "Key own"}, {"accept-encoding", "gzip"}};
    QCOMPARE(headerOf(request, "X-Project"), "p1");
    QCOMPARE(headerOf(request, "Authorization"), "Key own");
    QCOMPARE(headerOf(request, "Accept-Encoding"), "identity");
}

void TestRequestBuilder::tokenIsSentAsBearerAndOnlyIfThereIsOne()
{
    ChatRequest request = someRequest();
    QCOMPARE(headerOf(request, "Authorization"), "");
    request.bearer = "abc.def\n"; // as commands print it
    QCOMPARE(headerOf(request, "Authorization"), "Bearer abc.def");
}

void TestRequestBuilder::headersThatWouldBreakTheRequestAreLeftOut()
{
    ChatRequest request = someRequest();
    const std::size_t plain = buildRequest(request, UsageWish::Ask).headers.size();
    request.endpoint.headers = {{"", "nameless"},
                                {"X-Two", "a\r\nX-Smuggled: b"},
                                {"X\nY", "a"},
                                {"Content-Length", "3"},
                                {"Transfer-Encoding", "chunked"}};
    request.bearer = "two\r\nlines: x";
    QCOMPARE(buildRequest(request, UsageWish::Ask).headers.size(), plain);
}

void TestRequestBuilder::secretsAreTheTokenAndTheHeadersValues()
{
    ChatRequest request = someRequest();
    request.bearer = "token";
    request.endpoint.headers = {{"X-Api-Key", "Bearer key-of-header"}};
    const std::vector<QByteArray> secrets = secretsOf(request);
    for (const char* secret : {"token", "Bearer key-of-header", "key-of-header"})
        QVERIFY(std::ranges::find(secrets, QByteArray(secret)) != secrets.end());
}

QTEST_APPLESS_MAIN(TestRequestBuilder)
#include "tst_requestbuilder.moc"
