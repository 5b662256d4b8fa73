// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/browserlogin.h"
#include "support/fakeendpoint.h"

#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 10'000;

Script json(int status, const QByteArray& body, const HeaderList& headers = {})
{
    return scripts::body(status, "application/json", body, headers);
}

Script tokens()
{
    return json(200, R"({"access_token":"ACCESS","refresh_token":"REFRESH","expires_in":9,"scope":"s"})");
}

QByteArray page(const std::optional<Error>& error)
{
    return error ? "<p>code " + QByteArray::number(static_cast<int>(error->code)) : QByteArray("<p>it worked");
}

/// What the browser was shown.
struct Shown
{
    int status = 0;
    QByteArray text {};
    QByteArray policy {};
};

} // namespace

/// Plays the user and the browser.
class TestBrowserLogin final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void asksForWhatTheServiceWants();
    void provesThatItIsTheOneThatAsked();
    void tradesTheCode();
    void listensOnBothLoopbackAddresses_data();
    void listensOnBothLoopbackAddresses();
    void neverAcceptsAWrongState_data();
    void neverAcceptsAWrongState();
    void showsThePageAlsoWhenTheLoginIsGone();
    void saysThatTheUserDeclined();
    void saysWhyTheCodeWasNotTaken_data();
    void saysWhyTheCodeWasNotTaken();
    void saysThatTheServerIsGone();
    void sendsTheCodeToNoOtherHost();
    void offersNoPassword();
    void takesAPastedCode_data();
    void takesAPastedCode();
    void takesAnotherCodeAfterAWrongOne();
    void refusesAPastedAddressOfAnotherLogin();
    void needsAPageForCodes();
    void canBeCancelled();
    void givesUpInTheEnd();
    void answersNobodyElse_data();
    void answersNobodyElse();
    void asksAgainForProof();
    void hasAnotherStateEachTime();

private:
    void start(const LoginRequest& request = {});
    Shown visit(const QByteArray& query, const QString& host = QStringLiteral("localhost"));
    [[nodiscard]] QString asked(const char* key) const;
    [[nodiscard]] QByteArray state() const { return asked("state").toUtf8(); }
    [[nodiscard]] QString sent(const char* key) const;
    [[nodiscard]] Error failure() const;

    std::unique_ptr<FakeEndpoint> m_server;
    SignInService m_service;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QNetworkAccessManager m_browser;
    std::unique_ptr<BrowserLogin> m_login;
    QUrl m_page;
    std::optional<TokenAnswer> m_granted;
    std::vector<Error> m_failures;
    std::vector<Error> m_strangers;
};

void TestBrowserLogin::init()
{
    m_server = std::make_unique<FakeEndpoint>(tokens());
    const QString base = QStringLiteral("http://127.0.0.1:%1/").arg(m_server->port());
    m_service = {.name = QStringLiteral("Lab"),
                 .authorizeUrl = QUrl(QString(base + QStringLiteral("authorize"))),
                 .tokenUrl = QUrl(QString(base + QStringLiteral("token"))),
                 .pasteUrl = QUrl(QString(base + QStringLiteral("code?shown=1"))),
                 .clientId = QStringLiteral("client"),
                 .scope = QStringLiteral("s"),
                 .identityScopes = {QStringLiteral("openid"), QStringLiteral("email")},
                 .policy = QStringLiteral("policy-1")};
    m_network = std::make_unique<QNetworkAccessManager>();
}

void TestBrowserLogin::cleanup()
{
    m_login.reset();
    m_page.clear();
    m_granted.reset();
    m_failures.clear();
    m_strangers.clear();
}

void TestBrowserLogin::start(const LoginRequest& request)
{
    m_login = std::make_unique<BrowserLogin>(m_service, *m_network, page);
    connect(m_login.get(), &BrowserLogin::browserWanted, this, [this](const QUrl& url) { m_page = url; });
    connect(m_login.get(), &BrowserLogin::granted, this, [this](const TokenAnswer& answer) { m_granted = answer; });
    connect(m_login.get(), &BrowserLogin::failed, this, [this](const Error& error) { m_failures.push_back(error); });
    connect(m_login.get(), &BrowserLogin::strangerRefused, this,
            [this](const Error& error) { m_strangers.push_back(error); });
    m_login->start(request);
}

QString TestBrowserLogin::asked(const char* key) const
{
    return QUrlQuery(m_page).queryItemValue(QString::fromLatin1(key), QUrl::FullyDecoded);
}

/// What the token endpoint got in its form.
QString TestBrowserLogin::sent(const char* key) const
{
    const QUrlQuery form(QString::fromUtf8(m_server->requests().back().body));
    return form.queryItemValue(QString::fromLatin1(key), QUrl::FullyDecoded);
}

Shown TestBrowserLogin::visit(const QByteArray& query, const QString& host)
{
    QUrl url(asked("redirect_uri"));
    url.setHost(host);
    url.setPath(QStringLiteral("/"));
    url.setQuery(QString::fromUtf8(query), QUrl::StrictMode);
    std::unique_ptr<QNetworkReply> reply(m_browser.get(QNetworkRequest(url)));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, patience))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->rawHeader("Content-Security-Policy")};
}

Error TestBrowserLogin::failure() const
{
    return m_failures.size() == 1 ? m_failures.front() : Error {.code = Error::Code::FileNotFound};
}

void TestBrowserLogin::asksForWhatTheServiceWants()
{
    start();
    QCOMPARE(m_page.adjusted(QUrl::RemoveQuery), m_service.authorizeUrl);
    QCOMPARE(asked("client_id"), QStringLiteral("client"));
    QCOMPARE(asked("response_type"), QStringLiteral("code"));
    QCOMPARE(asked("scope"), QStringLiteral("openid email s"));
    QCOMPARE(asked("access_type"), QStringLiteral("offline"));
    QCOMPARE(asked("session_required_policies"), QStringLiteral("policy-1"));
    QCOMPARE(asked("code_challenge_method"), QStringLiteral("S256"));
    QCOMPARE(asked("code_challenge").size(), 43);
    QVERIFY(asked("state").size() >= 40);
    QVERIFY(asked("redirect_uri").startsWith(QStringLiteral("http://localhost:")));
    QVERIFY(!QUrlQuery(m_page).hasQueryItem(QStringLiteral("prompt")));
}

void TestBrowserLogin::provesThatItIsTheOneThatAsked()
{
    start();
    visit("code=CODE&state=" + state());
    QTRY_VERIFY_WITH_TIMEOUT(m_granted, patience);
    const QByteArray verifier = sent("code_verifier").toLatin1();
    QVERIFY(verifier.size() >= 43 && verifier.size() <= 128);
    const QByteArray hash = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256);
    QCOMPARE(asked("code_challenge").toLatin1(),
             hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    QVERIFY(!m_page.toString().contains(QString::fromLatin1(verifier)));
}

void TestBrowserLogin::tradesTheCode()
{
    start();
    const Shown shown = visit("code=a%2Bb%2Fc%3D&state=" + state());
    QTRY_VERIFY_WITH_TIMEOUT(m_granted, patience);
    QCOMPARE(m_granted->accessToken, QByteArray("ACCESS"));
    QCOMPARE(m_granted->refreshToken, QByteArray("REFRESH"));
    QCOMPARE(sent("grant_type"), QStringLiteral("authorization_code"));
    QCOMPARE(sent("client_id"), QStringLiteral("client"));
    QCOMPARE(sent("code"), QStringLiteral("a+b/c="));
    QCOMPARE(sent("redirect_uri"), asked("redirect_uri"));
    QCOMPARE(shown.status, 200);
    QCOMPARE(shown.text, QByteArray("<p>it worked"));
    QVERIFY(shown.policy.contains("default-src 'none'"));
    QVERIFY(m_failures.empty());
}

void TestBrowserLogin::listensOnBothLoopbackAddresses_data()
{
    QTest::addColumn<QString>("host");
    QTest::addRow("by name") << QStringLiteral("localhost");
    QTest::addRow("IPv4") << QStringLiteral("127.0.0.1");
    QTcpServer six;
    if (six.listen(QHostAddress::LocalHostIPv6)) // where there is such a thing
        QTest::addRow("IPv6") << QStringLiteral("::1");
}

void TestBrowserLogin::listensOnBothLoopbackAddresses()
{
    QFETCH(const QString, host);
    start();
    QCOMPARE(visit("code=CODE&state=" + state(), host).status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(m_granted, patience);
}

void TestBrowserLogin::neverAcceptsAWrongState_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addRow("wrong") << QByteArray("code=CODE&state=wrong");
    QTest::addRow("none") << QByteArray("code=CODE");
    QTest::addRow("empty") << QByteArray("code=CODE&state=");
    QTest::addRow("a refusal of somebody's") << QByteArray("error=access_denied&state=wrong");
    QTest::addRow("cut") << QByteArray("CUT");
    QTest::addRow("longer") << QByteArray("LONGER");
}

void TestBrowserLogin::neverAcceptsAWrongState()
{
    QFETCH(QByteArray, query);
    start();
    if (query == "CUT")
        query = "code=CODE&state=" + state().chopped(1);
    if (query == "LONGER")
        query = "code=CODE&state=" + state() + "x";
    const Shown shown = visit(query);
    QCOMPARE(shown.status, 400);
    QCOMPARE(shown.text, page(Error {.code = Error::Code::LoginMismatch}));
    QCOMPARE(m_strangers.size(), std::size_t(1));
    QCOMPARE(m_strangers.front().code, Error::Code::LoginMismatch);
    QVERIFY(m_server->requests().empty());
    QVERIFY(!m_granted && m_failures.empty());
    // the right one still can come
    QCOMPARE(visit("code=CODE&state=" + state()).status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(m_granted, patience);
}

void TestBrowserLogin::showsThePageAlsoWhenTheLoginIsGone()
{
    start();
    connect(m_login.get(), &BrowserLogin::granted, m_login.get(), [this] { m_login.release()->deleteLater(); });
    QCOMPARE(visit("code=CODE&state=" + state()).text, QByteArray("<p>it worked"));
}

void TestBrowserLogin::saysThatTheUserDeclined()
{
    start();
    const Shown shown = visit("error=access_denied&error_description=No+thanks&state=" + state());
    QCOMPARE(failure().code, Error::Code::LoginDenied);
    QCOMPARE(failure().subject, QStringLiteral("Lab"));
    QCOMPARE(failure().detail, QStringLiteral("access_denied: No thanks"));
    QCOMPARE(shown.text, page(failure()));
    QVERIFY(m_server->requests().empty());
}

void TestBrowserLogin::saysWhyTheCodeWasNotTaken_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error::Code>("code");
    using Code = Error::Code;
    QTest::addRow("used") << 400 << QByteArray(R"({"error":"invalid_grant"})") << Code::LoginRefused;
    QTest::addRow("unknown client") << 401 << QByteArray(R"({"error":"invalid_client"})") << Code::LoginRefused;
    QTest::addRow("down") << 502 << QByteArray("<html>") << Code::NetworkFailed;
    QTest::addRow("nonsense") << 200 << QByteArray("<html>") << Code::WrongSchema;
    QTest::addRow("another token") << 200 << QByteArray(R"({"access_token":"A","scope":"x"})") << Code::WrongSchema;
}

void TestBrowserLogin::saysWhyTheCodeWasNotTaken()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    m_server->answer(json(status, body));
    start();
    const Shown shown = visit("code=CODE-SECRET&state=" + state());
    QTRY_COMPARE_WITH_TIMEOUT(m_failures.size(), std::size_t(1), patience);
    QTEST(failure().code, "code");
    QCOMPARE(shown.text, page(failure()));
    QVERIFY(!failure().detail.contains(QStringLiteral("SECRET")));
    QVERIFY(!m_granted);
}

void TestBrowserLogin::saysThatTheServerIsGone()
{
    start();
    m_server.reset();
    visit("code=CODE-SECRET&state=" + state());
    QTRY_COMPARE_WITH_TIMEOUT(m_failures.size(), std::size_t(1), patience);
    QCOMPARE(failure().code, Error::Code::NetworkFailed);
    QVERIFY(!failure().detail.contains(QStringLiteral("SECRET")));
}

void TestBrowserLogin::sendsTheCodeToNoOtherHost()
{
    FakeEndpoint thief(tokens());
    const QByteArray there = "http://127.0.0.1:" + QByteArray::number(thief.port()) + "/token";
    m_server->answer(json(307, {}, {{"Location", there}}));
    start();
    visit("code=CODE&state=" + state());
    QTRY_COMPARE_WITH_TIMEOUT(m_failures.size(), std::size_t(1), patience);
    QCOMPARE(failure().code, Error::Code::LoginRefused);
    QCOMPARE(thief.connections(), 0);
}

void TestBrowserLogin::offersNoPassword()
{
    m_server->answer(json(401, R"({"error":"invalid_client"})", {{"WWW-Authenticate", "Basic realm=\"tokens\""}}));
    start();
    visit("code=CODE&state=" + state());
    QTRY_COMPARE_WITH_TIMEOUT(m_failures.size(), std::size_t(1), patience);
    QCOMPARE(failure().code, Error::Code::LoginRefused);
    for (const SeenRequest& request : m_server->requests())
        QVERIFY(!request.hasHeader("Authorization"));
}

void TestBrowserLogin::takesAPastedCode_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("code") << QStringLiteral("a+b/c=");
    QTest::addRow("with blanks around") << QStringLiteral("  a+b/c= \n");
    QTest::addRow("address") << QStringLiteral("https://h.test/code?code=a%2Bb%2Fc%3D&state=STATE");
}

void TestBrowserLogin::takesAPastedCode()
{
    QFETCH(QString, text);
    start({.way = LoginWay::PastedCode});
    QCOMPARE(asked("redirect_uri"), m_service.pasteUrl.toString());
    m_login->enterCode(QStringLiteral("  "));
    QVERIFY(m_failures.empty()); // nothing entered yet
    m_login->enterCode(text.replace(QStringLiteral("STATE"), asked("state")));
    QTRY_VERIFY_WITH_TIMEOUT(m_granted, patience);
    QCOMPARE(sent("code"), QStringLiteral("a+b/c="));
    QCOMPARE(sent("redirect_uri"), m_service.pasteUrl.toString());
}

void TestBrowserLogin::takesAnotherCodeAfterAWrongOne()
{
    m_server->answerOnce(json(400, R"({"error":"invalid_grant"})"));
    start({.way = LoginWay::PastedCode});
    const QUrl opened = m_page;
    m_page.clear();
    QSignalSpy refused(m_login.get(), &BrowserLogin::codeRefused);
    m_login->enterCode(QStringLiteral("HALF"));
    QVERIFY(refused.wait(patience));
    QVERIFY(m_failures.empty());
    QVERIFY(m_page.isEmpty()); // no other page
    const QString verifier = sent("code_verifier");
    m_login->enterCode(QStringLiteral("WHOLE"));
    QTRY_VERIFY_WITH_TIMEOUT(m_granted, patience);
    QCOMPARE(sent("code"), QStringLiteral("WHOLE"));
    QCOMPARE(sent("code_verifier"), verifier);
    m_page = opened;
}

void TestBrowserLogin::refusesAPastedAddressOfAnotherLogin()
{
    start({.way = LoginWay::PastedCode});
    m_login->enterCode(QStringLiteral("https://h.test/code?code=CODE&state=other"));
    QCOMPARE(m_strangers.size(), std::size_t(1));
    QVERIFY(m_server->requests().empty());
}

void TestBrowserLogin::needsAPageForCodes()
{
    m_service.pasteUrl.clear();
    start({.way = LoginWay::PastedCode});
    QCOMPARE(failure().code, Error::Code::InvalidValue);
    QVERIFY(m_page.isEmpty());
}

void TestBrowserLogin::canBeCancelled()
{
    start();
    const QUrl redirect(asked("redirect_uri"));
    m_login->cancel();
    m_login->cancel();
    QCOMPARE(failure().code, Error::Code::Cancelled);
    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(redirect.port()));
    QVERIFY(!late.waitForConnected(1'000));
}

void TestBrowserLogin::givesUpInTheEnd()
{
    start({.patience = 1ms});
    QTRY_COMPARE_WITH_TIMEOUT(m_failures.size(), std::size_t(1), patience);
    QCOMPARE(failure().code, Error::Code::LoginTimedOut);
}

void TestBrowserLogin::answersNobodyElse_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addRow("icon") << QByteArray("GET /favicon.ico HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n");
    QTest::addRow("no answer in it") << QByteArray("GET / HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n");
    QTest::addRow("post") << QByteArray("POST /?code=C&state=STATE HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n");
    QTest::addRow("rebound name") << QByteArray("GET /?code=C&state=STATE HTTP/1.1\r\nHost: evil.test:PORT\r\n\r\n");
    QTest::addRow("no host") << QByteArray("GET /?code=C&state=STATE HTTP/1.1\r\n\r\n");
    QTest::addRow("another path") << QByteArray("GET /x?code=C&state=STATE HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n");
    QTest::addRow("nonsense") << QByteArray("\x16\x03\x01\r\n\r\n");
}

void TestBrowserLogin::answersNobodyElse()
{
    QFETCH(QByteArray, head);
    start();
    const auto port = static_cast<quint16>(QUrl(asked("redirect_uri")).port());
    head.replace("PORT", QByteArray::number(port)).replace("STATE", state());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    QByteArray answer;
    connect(&socket, &QTcpSocket::readyRead, this, [&] { answer += socket.readAll(); });
    socket.write(head);
    QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, patience);
    QVERIFY(answer.startsWith("HTTP/1.1 404"));
    QVERIFY(m_server->requests().empty());
    QVERIFY(!m_granted && m_failures.empty() && m_strangers.empty());
}

void TestBrowserLogin::asksAgainForProof()
{
    start({.isRepeated = true});
    QCOMPARE(asked("prompt"), QStringLiteral("login"));
}

void TestBrowserLogin::hasAnotherStateEachTime()
{
    start();
    const QString first = asked("state");
    const QString challenge = asked("code_challenge");
    start();
    QVERIFY(asked("state") != first);
    QVERIFY(asked("code_challenge") != challenge);
}

QTEST_GUILESS_MAIN(TestBrowserLogin)

#include "tst_browserlogin.moc"
