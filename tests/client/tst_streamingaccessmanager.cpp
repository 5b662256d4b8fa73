// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/streamingaccessmanager.h"
#include "client/streamingreply.h"
#include "client/transferengine.h"
#include "client/transferlibrary.h"
#include "support/fakeendpoint.h"

#include <QAbstractEventDispatcher>
#include <QFile>
#include <QNetworkProxy>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QNetworkRequest requestTo(const FakeEndpoint& endpoint)
{
    QNetworkRequest request(endpoint.baseUrl());
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return request;
}

bool finishes(QNetworkReply* reply)
{
    return reply->isFinished() || QSignalSpy(reply, &QNetworkReply::finished).wait(10'000);
}

// Answers every connection's first bytes; the certificate is for 127.0.0.1 and signed by itself.
QSslCertificate serveTls(QSslServer& server)
{
    const QString folder = QStringLiteral(SOURCE_ROOT "/tests/client/tls/");
    const QSslCertificate certificate = QSslCertificate::fromPath(folder + u"server.crt"_s).value(0);
    QFile key(folder + u"server.key"_s);
    [&key] { QVERIFY(key.open(QIODevice::ReadOnly)); }();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate);
    configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
    server.setSslConfiguration(configuration);
    QObject::connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&server] {
        QTcpSocket* socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nsafe");
        });
    });
    [&server] { QVERIFY(server.listen(QHostAddress::LocalHost)); }();
    return certificate;
}

} // namespace

class TestStreamingAccessManager : public QObject
{
    Q_OBJECT

private slots:
    void postArrivesAsItWasMeant();
    void answerIsReadLikeAnyReplys();
    void everyRequestIsInFlightAtOnce_data();
    void everyRequestIsInFlightAtOnce();
    void connectionsAreKept();
    void silentStreamWakesNobody();
    void readIsStampedBeforeItIsTold();
    void connectionClosedMeanwhileIsNoFailure();
    void abortInMidStreamEndsAtOnceAndOnce();
    void replyMayBeDeletedInMidStream();
    void destroyedManagerCancelsWhatIsInFlight();
    void managerMayBeDestroyedByAReceiver();
    void receiverMayStartTheNextRequest();
    void anotherNetworkCancelsWhatIsInFlightAndIsTakenFromThenOn();
    void statusIsAnErrorAsInQt();
    void proxyIsUsedButNotForLoopback();
    void certificateMustBeTrustedAndMatch_data();
    void certificateMustBeTrustedAndMatch();
    void getStaysQts();
    void libraryIsNamedWithItsTls();

private:
    const SteadyClock m_clock;
};

void TestStreamingAccessManager::postArrivesAsItWasMeant()
{
    const FakeEndpoint endpoint(scripts::body(200, "text/plain", "fine"));
    StreamingAccessManager manager(m_clock);
    QNetworkRequest request = requestTo(endpoint);
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("X-Empty", "");
    QVERIFY(finishes(manager.post(request, QByteArray(3 * 1024 * 1024, 'x'))));
    const SeenRequest seen = endpoint.requests().at(0);
    QCOMPARE(seen.method, "POST");
    QCOMPARE(seen.path, "/v1");
    QCOMPARE(seen.header("Accept-Encoding"), "identity");
    QCOMPARE(seen.header("Content-Type"), "application/json");
    QVERIFY(seen.hasHeader("X-Empty"));
    QVERIFY(!seen.hasHeader("Expect"));
    QCOMPARE(seen.body.size(), 3 * 1024 * 1024);
}

void TestStreamingAccessManager::answerIsReadLikeAnyReplys()
{
    Script script = scripts::stream({"one", "two"});
    script.headers.emplace_back("X-Twice", "a");
    script.headers.emplace_back("x-twice", "b");
    const FakeEndpoint endpoint(script);
    StreamingAccessManager manager(m_clock);
    QNetworkReply* reply = manager.post(requestTo(endpoint), QByteArray("{}"));
    const QSignalSpy heads(reply, &QNetworkReply::metaDataChanged);
    QVERIFY(finishes(reply));
    QCOMPARE(heads.size(), 1);
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    QCOMPARE(reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString(), u"Scripted"_s);
    QCOMPARE(reply->rawHeader("X-Twice"), "a, b");
    QCOMPARE(reply->header(QNetworkRequest::ContentTypeHeader).toString(), u"text/event-stream"_s);
    QCOMPARE(reply->read(6), "data: ");
    QCOMPARE(reply->bytesAvailable(), 16);
    QCOMPARE(reply->readAll(), "one\n\ndata: two\n\n");
    QCOMPARE(reply->bytesAvailable(), 0);
    QVERIFY(reply->readAll().isEmpty());
}

void TestStreamingAccessManager::everyRequestIsInFlightAtOnce_data()
{
    QTest::addColumn<SocketWatcher::Kind>("watcher");
    QTest::newRow("the best watcher") << SocketWatcher::Kind::Best;
    QTest::newRow("a notifier for each socket") << SocketWatcher::Kind::Portable;
}

void TestStreamingAccessManager::everyRequestIsInFlightAtOnce()
{
    QFETCH(const SocketWatcher::Kind, watcher);
    constexpr int many = 64;
    const FakeEndpoint endpoint(scripts::stream({"a", "b", "c"}, 100ms));
    StreamingAccessManager manager(m_clock);
    TransferEngine engine(m_clock, watcher, nullptr);
    std::vector<std::unique_ptr<StreamingReply>> replies;
    for (int i = 0; i < many; ++i) {
        replies.push_back(std::make_unique<StreamingReply>(requestTo(endpoint), engine, nullptr));
        engine.start(*replies.back(), transferSettings(replies.back()->request(), "{}", manager));
    }
    for (const auto& reply : replies) {
        QVERIFY(finishes(reply.get()));
        QCOMPARE(reply->readAll(), "data: a\n\ndata: b\n\ndata: c\n\n");
    }
    QCOMPARE(endpoint.peakInFlight(), many);
}

void TestStreamingAccessManager::connectionsAreKept()
{
    const FakeEndpoint endpoint(scripts::stream({"a"}));
    StreamingAccessManager manager(m_clock);
    for (int i = 0; i < 20; ++i) {
        auto* reply = qobject_cast<StreamingReply*>(manager.post(requestTo(endpoint), QByteArray("{}")));
        QVERIFY(finishes(reply));
        QCOMPARE(reply->connectedAt().has_value(), i == 0);
        QVERIFY(reply->firstByteAt().has_value());
    }
    QCOMPARE(endpoint.connections(), 1);
}

// It was looked after every millisecond, because libcurl does not say that it has no time to name any more.
void TestStreamingAccessManager::silentStreamWakesNobody()
{
    const FakeEndpoint endpoint(scripts::stream({"a"}, 300ms));
    StreamingAccessManager manager(m_clock);
    int wakes = 0;
    const QObject here;
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, &here, [&wakes] { ++wakes; });
    QVERIFY(finishes(manager.post(requestTo(endpoint), QByteArray("{}"))));
    QVERIFY2(wakes < 100, qPrintable(QString::number(wakes)));
}

void TestStreamingAccessManager::readIsStampedBeforeItIsTold()
{
    const FakeEndpoint endpoint(scripts::stream({"a", "b"}, 50ms));
    StreamingAccessManager manager(m_clock);
    const TimePoint start = m_clock.now();
    auto* reply = qobject_cast<StreamingReply*>(manager.post(requestTo(endpoint), QByteArray("{}")));
    std::vector<TimePoint> stamps;
    connect(reply, &QNetworkReply::readyRead, this, [&] {
        stamps.push_back(*reply->lastReadAt());
        QVERIFY(stamps.back() <= m_clock.now());
    });
    QVERIFY(finishes(reply));
    QCOMPARE(stamps.size(), 2U);
    QVERIFY(stamps[0] - start >= 50ms);
    QVERIFY(stamps[1] - start >= 100ms);
    QVERIFY(stamps[1] > stamps[0]);
    QVERIFY(*reply->requestSentAt() >= start);
    QVERIFY(*reply->connectedAt() <= *reply->firstByteAt());
}

void TestStreamingAccessManager::connectionClosedMeanwhileIsNoFailure()
{
    FakeEndpoint endpoint(scripts::stream({"a"}));
    Script closing = scripts::stream({"a"});
    closing.steps.push_back({.kind = Step::Kind::Close}); // after its end, as llama.cpp does
    endpoint.answerOnce(closing);
    StreamingAccessManager manager(m_clock);
    for (int i = 0; i < 5; ++i) {
        QNetworkReply* reply = manager.post(requestTo(endpoint), QByteArray("{}"));
        QVERIFY(finishes(reply));
        QCOMPARE(reply->readAll(), "data: a\n\n");
        QCOMPARE(reply->error(), QNetworkReply::NoError);
    }
}

void TestStreamingAccessManager::abortInMidStreamEndsAtOnceAndOnce()
{
    const FakeEndpoint endpoint(scripts::stream(std::vector<QByteArray>(100, "x"), 10ms));
    StreamingAccessManager manager(m_clock);
    QNetworkReply* reply = manager.post(requestTo(endpoint), QByteArray("{}"));
    const QSignalSpy finished(reply, &QNetworkReply::finished);
    connect(reply, &QNetworkReply::readyRead, reply, &QNetworkReply::abort);
    QVERIFY(finishes(reply));
    QCOMPARE(reply->error(), QNetworkReply::OperationCanceledError);
    reply->abort();
    QTRY_COMPARE(endpoint.inFlight(), 0); // the connection is gone
    QCOMPARE(finished.size(), 1);
}

void TestStreamingAccessManager::replyMayBeDeletedInMidStream()
{
    const FakeEndpoint endpoint(scripts::stream(std::vector<QByteArray>(100, "x"), 10ms));
    StreamingAccessManager manager(m_clock);
    QNetworkReply* reply = manager.post(requestTo(endpoint), QByteArray("{}"));
    QVERIFY(QSignalSpy(reply, &QNetworkReply::readyRead).wait());
    delete reply;
    QTRY_COMPARE(endpoint.inFlight(), 0);
}

void TestStreamingAccessManager::destroyedManagerCancelsWhatIsInFlight()
{
    const FakeEndpoint endpoint(scripts::stream(std::vector<QByteArray>(100, "x"), 10ms));
    auto manager = std::make_unique<StreamingAccessManager>(m_clock);
    QObject owner;
    QNetworkReply* reply = manager->post(requestTo(endpoint), QByteArray("{}"));
    manager->post(requestTo(endpoint), QByteArray("{}")); // dies with the manager
    reply->setParent(&owner);
    QVERIFY(QSignalSpy(reply, &QNetworkReply::readyRead).wait());
    const QSignalSpy finished(reply, &QNetworkReply::finished);
    manager.reset();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(reply->error(), QNetworkReply::OperationCanceledError);
}

void TestStreamingAccessManager::managerMayBeDestroyedByAReceiver()
{
    const FakeEndpoint endpoint(scripts::stream(std::vector<QByteArray>(100, "x"), 10ms));
    auto* manager = new StreamingAccessManager(m_clock);
    QObject owner;
    const std::vector<QNetworkReply*> replies {manager->post(requestTo(endpoint), QByteArray("{}")),
                                               manager->post(requestTo(endpoint), QByteArray("{}"))};
    for (QNetworkReply* reply : replies) {
        reply->setParent(&owner);
        connect(reply, &QNetworkReply::readyRead, &owner, [&manager] { delete std::exchange(manager, nullptr); });
    }
    for (QNetworkReply* reply : replies)
        QVERIFY(finishes(reply));
}

void TestStreamingAccessManager::receiverMayStartTheNextRequest()
{
    const FakeEndpoint endpoint(scripts::stream({"a"}));
    StreamingAccessManager manager(m_clock);
    int finished = 0;
    const std::function<void()> next = [&] {
        QNetworkReply* reply = manager.post(requestTo(endpoint), QByteArray("{}"));
        connect(reply, &QNetworkReply::finished, &manager, [&, reply] {
            reply->deleteLater();
            if (++finished < 50)
                next();
        });
    };
    next();
    QTRY_COMPARE(finished, 50);
    QCOMPARE(endpoint.connections(), 1);
}

void TestStreamingAccessManager::anotherNetworkCancelsWhatIsInFlightAndIsTakenFromThenOn()
{
    const FakeEndpoint endpoint(scripts::stream(std::vector<QByteArray>(100, "x"), 10ms));
    const FakeEndpoint proxy(scripts::body(200, "text/plain", "by proxy"));
    StreamingAccessManager manager(m_clock);
    QNetworkReply* inFlight = manager.post(requestTo(endpoint), QByteArray("{}"));
    QVERIFY(QSignalSpy(inFlight, &QNetworkReply::readyRead).wait());
    Network network;
    network.settings.proxy = {.kind = ProxySettings::Kind::Http, .host = u"127.0.0.1"_s, .port = proxy.port()};
    manager.setNetwork(network);
    QCOMPARE(inFlight->error(), QNetworkReply::OperationCanceledError);
    QNetworkReply* next = manager.post(QNetworkRequest(QUrl(u"http://far.invalid/v1"_s)), QByteArray("{}"));
    QVERIFY(finishes(next));
    QCOMPARE(next->readAll(), "by proxy");
}

void TestStreamingAccessManager::statusIsAnErrorAsInQt()
{
    FakeEndpoint endpoint;
    StreamingAccessManager manager(m_clock);
    for (const int status : {200, 302, 400, 401, 403, 404, 405, 409, 410, 418, 429, 500, 501, 503, 504}) {
        endpoint.answer(scripts::body(status, "text/plain", "words"));
        QNetworkReply* ours = manager.post(requestTo(endpoint), QByteArray("{}"));
        QNetworkRequest request = requestTo(endpoint);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        QNetworkReply* qts = manager.get(request);
        QVERIFY(finishes(ours) && finishes(qts));
        QCOMPARE(ours->error(), qts->error());
        QCOMPARE(ours->readAll(), "words");
    }
}

void TestStreamingAccessManager::proxyIsUsedButNotForLoopback()
{
    const FakeEndpoint proxy(scripts::body(200, "text/plain", "by proxy"));
    const FakeEndpoint endpoint(scripts::body(200, "text/plain", "directly"));
    StreamingAccessManager manager(m_clock);
    manager.setProxy({QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.port(), u"me"_s, u"secret"_s});

    QNetworkReply* direct = manager.post(requestTo(endpoint), QByteArray("{}"));
    QVERIFY(finishes(direct));
    QCOMPARE(direct->readAll(), "directly");

    QNetworkRequest request(QUrl(u"http://far.invalid/v1"_s));
    QNetworkReply* proxied = manager.post(request, QByteArray("{}"));
    QVERIFY(finishes(proxied));
    QCOMPARE(proxied->readAll(), "by proxy");
    QCOMPARE(proxy.requests().at(0).path, "http://far.invalid/v1");
    QCOMPARE(proxy.requests().at(0).header("Proxy-Authorization"), "Basic " + QByteArray("me:secret").toBase64());
}

void TestStreamingAccessManager::certificateMustBeTrustedAndMatch_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::newRow("unknown authority") << u"127.0.0.1"_s << false << QNetworkReply::SslHandshakeFailedError;
    QTest::newRow("authority of the request") << u"127.0.0.1"_s << true << QNetworkReply::NoError;
    QTest::newRow("another host's certificate") << u"localhost"_s << true << QNetworkReply::SslHandshakeFailedError;
}

void TestStreamingAccessManager::certificateMustBeTrustedAndMatch()
{
    QFETCH(const QString, host);
    QFETCH(const bool, isTrusted);
    QFETCH(const QNetworkReply::NetworkError, error);

    QSslServer server;
    const QSslCertificate certificate = serveTls(server);
    QNetworkRequest request(QUrl(u"https://%1:%2/v1"_s.arg(host).arg(server.serverPort())));
    if (isTrusted) {
        QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
        ssl.setCaCertificates({certificate});
        request.setSslConfiguration(ssl);
    }
    StreamingAccessManager manager(m_clock);
    auto* reply = qobject_cast<StreamingReply*>(manager.post(request, QByteArray("{}")));
    reply->ignoreSslErrors(); // nobody may
    QVERIFY(finishes(reply));
    QCOMPARE(reply->error(), error);
    QCOMPARE(reply->failure().has_value(), error != QNetworkReply::NoError);
    QCOMPARE(reply->securedAt().has_value(), error == QNetworkReply::NoError);
    if (error == QNetworkReply::NoError)
        QCOMPARE(reply->readAll(), "safe");
    else
        QCOMPARE(reply->failure(), std::optional(Outcome::TlsFailed));
    const Cause cause = error == QNetworkReply::NoError ? Cause::Unknown
        : isTrusted                                     ? Cause::CertificateForAnotherName
                                                        : Cause::CertificateSelfSigned;
    QCOMPARE(keyOf(reply->failureCause()), keyOf(cause));
}

void TestStreamingAccessManager::getStaysQts()
{
    const FakeEndpoint endpoint(scripts::body(200, "application/json", "{}"));
    StreamingAccessManager manager(m_clock);
    QNetworkReply* reply = manager.get(requestTo(endpoint));
    QVERIFY(qobject_cast<StreamingReply*>(reply) == nullptr);
    QVERIFY(finishes(reply));
    QCOMPARE(reply->readAll(), "{}");
    QCOMPARE(endpoint.requests().at(0).method, "GET");
}

void TestStreamingAccessManager::libraryIsNamedWithItsTls()
{
    const QRegularExpression shape(u"^[0-9]+\\.[0-9]+\\.[0-9]+.*, .+/[0-9]"_s);
    QVERIFY2(shape.match(transferLibrary()).hasMatch(), qPrintable(transferLibrary()));
}

QTEST_GUILESS_MAIN(TestStreamingAccessManager)
#include "tst_streamingaccessmanager.moc"
