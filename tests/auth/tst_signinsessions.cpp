// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/signin.h"
#include "memoryvault.h"
#include "support/fakeendpoint.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace tokenscope;
using namespace std::chrono_literals;
using Kind = SignInState::Kind;
using Source = CredentialReference::Kind;

namespace {

constexpr int patience = 10'000;
const char* const fileVariable = "INFERENCE_AUTH_TOKEN_FILE";
const char* const folderVariable = "INFERENCE_AUTH_TOKEN_DIR";
const char* const tokenVariable = "ALCF_AI_TOKEN";
const QByteArray gateway = "681c10cc-f684-4540-bcd7-0b4df3bc26ef";

Script tokens()
{
    return scripts::body(200, "application/json",
                         R"({"access_token":"ACCESS","refresh_token":"REFRESH","expires_in":1000,"scope":"s"})");
}

QByteArray page(const std::optional<Error>&)
{
    return "<p>done";
}

} // namespace

class TestSignIn final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void beginsSignedOut();
    void signsInWithTheBrowser();
    void signsInWithAPastedCode();
    void asksForProofWhenTheSessionWasRefused();
    void isSignedOutAgainWhenALoginFails();
    void cancelsALogin();
    void signsOut();
    void findsAnotherToolsToken_data();
    void findsAnotherToolsToken();
    void prefersItsOwnSession();
    void saysThatAFoundTokenIsRefused();
    void saysThatAFoundTokenHasExpired();
    void looksElsewhereOnlyForTheGateway();
    void saysWhenTheFileOfServicesIsBroken();
    void saysThatAServiceIsUnknown();
    void hasASessionForEachService();
    void readsKeysFromTheVault();
    void readsVariablesAndCommands();
    void runsACommandOnceUntilItsTokenIsRefused();
    void saysWhereTheSessionIsKept();
    void emitsAStateOnlyWhenItChanges();

private:
    void open();
    void serve(const QByteArray& resourceServer = gateway);
    void look();
    void logIn(LoginWay way = LoginWay::Loopback);
    void comeBack(const QByteArray& query);
    void writeTokenFile(const QByteArray& token, qint64 expiresAt = 1'800'000'000);
    std::optional<Result<Bearer>> bearer(const CredentialReference& reference);
    QByteArray token(const CredentialReference& reference = {.kind = Source::SignIn});
    [[nodiscard]] Error failure(const CredentialReference& reference = {.kind = Source::SignIn});
    [[nodiscard]] Kind kind() const { return m_signIn->state().kind; }
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<FakeEndpoint> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    HandClock m_clock;
    MemoryVault m_vault;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QNetworkAccessManager m_browser;
    std::unique_ptr<SignIn> m_signIn;
    QUrl m_page;
    std::vector<Error> m_failures;
};

void TestSignIn::init()
{
    m_server = std::make_unique<FakeEndpoint>(tokens());
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = HandClock();
    m_vault = MemoryVault();
    m_page.clear();
    m_failures.clear();
    qputenv("HOME", m_folder->path().toLocal8Bit()); // no files of whoever runs this
    serve();
    open();
}

void TestSignIn::cleanup()
{
    m_signIn.reset();
    for (const char* variable : {fileVariable, folderVariable, tokenVariable})
        qunsetenv(variable);
}

/// A service in place of ALCF's, with the fake endpoint as authority.
void TestSignIn::serve(const QByteArray& resourceServer)
{
    const QByteArray base = "http://127.0.0.1:" + QByteArray::number(m_server->port()) + "/";
    QFile file(path("signin.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"services\":[{\"name\":\"ALCF\",\"authorize_url\":\"" + base + "authorize\",\"token_url\":\"" + base
               + "token\",\"revoke_url\":\"" + base + "revoke\",\"paste_url\":\"" + base
               + "code\",\"client_id\":\"c\",\"scope\":\"s\",\"resource_server\":\"" + resourceServer
               + "\",\"policy_days\":30},{\"name\":\"Lab\",\"authorize_url\":\"" + base + "authorize\",\"token_url\":\""
               + base + "token\",\"client_id\":\"c\",\"scope\":\"s\"}]}");
}

void TestSignIn::open()
{
    m_network = std::make_unique<QNetworkAccessManager>();
    m_signIn = std::make_unique<SignIn>(SignInPlaces {.servicesFile = path("signin.json"), .lockFolder = path("locks")},
                                        m_clock, m_vault, *m_network, page);
    connect(m_signIn.get(), &SignIn::browserWanted, this, [this](const QUrl& url) { m_page = url; });
    connect(m_signIn.get(), &SignIn::failed, this, [this](const Error& error) { m_failures.push_back(error); });
}

void TestSignIn::look()
{
    QSignalSpy looked(m_signIn.get(), &SignIn::looked);
    m_signIn->look();
    QVERIFY(looked.size() > 0 || looked.wait(patience));
}

void TestSignIn::comeBack(const QByteArray& query)
{
    QUrl url(QUrlQuery(m_page).queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
    url.setPath(QStringLiteral("/"));
    QByteArray full = query;
    full.replace("STATE", QUrlQuery(m_page).queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded).toUtf8());
    url.setQuery(QString::fromUtf8(full), QUrl::StrictMode);
    QNetworkReply* reply = m_browser.get(QNetworkRequest(url));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), patience);
    reply->deleteLater();
}

void TestSignIn::logIn(LoginWay way)
{
    QSignalSpy loggedIn(m_signIn.get(), &SignIn::loggedIn);
    m_signIn->logIn(way);
    if (way == LoginWay::Loopback)
        comeBack("code=CODE&state=STATE");
    else
        m_signIn->enterCode(QStringLiteral("CODE"));
    QVERIFY(loggedIn.size() > 0 || loggedIn.wait(patience));
}

void TestSignIn::writeTokenFile(const QByteArray& token, qint64 expiresAt)
{
    QFile file(path("tokens.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"by_rs\":{\"" + gateway + "\":{\"resource_server\":\"" + gateway
               + "\",\"identity_id\":\"0000-1\",\"access_token\":\"" + token
               + "\",\"refresh_token\":\"NOT-OURS\",\"expires_at_seconds\":" + QByteArray::number(expiresAt) + "}}}");
    qputenv(fileVariable, path("tokens.json").toLocal8Bit());
}

std::optional<Result<Bearer>> TestSignIn::bearer(const CredentialReference& reference)
{
    const QFuture<Result<Bearer>> future = m_signIn->bearer(reference, 0ms);
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, patience))
        return std::nullopt;
    return future.result();
}

QByteArray TestSignIn::token(const CredentialReference& reference)
{
    const auto result = bearer(reference);
    return result && *result ? (*result)->token : QByteArray();
}

Error TestSignIn::failure(const CredentialReference& reference)
{
    const auto result = bearer(reference);
    return result && !*result ? result->error() : Error {.code = Error::Code::FileNotFound};
}

void TestSignIn::beginsSignedOut()
{
    look();
    QCOMPARE(m_signIn->state(), (SignInState {.service = QStringLiteral("ALCF")}));
    QCOMPARE(failure().code, Error::Code::CredentialMissing);
    QVERIFY(m_failures.empty());
}

void TestSignIn::signsInWithTheBrowser()
{
    look();
    m_signIn->logIn(LoginWay::Loopback);
    QCOMPARE(kind(), Kind::SigningIn);
    QVERIFY(!m_signIn->state().waitsForCode);
    QCOMPARE(m_signIn->state().loginPage, m_page);
    QVERIFY(!QUrlQuery(m_page).hasQueryItem(QStringLiteral("prompt")));
    QSignalSpy loggedIn(m_signIn.get(), &SignIn::loggedIn);
    comeBack("code=CODE&state=STATE");
    QVERIFY(loggedIn.size() > 0 || loggedIn.wait(patience));
    const SignInState state = m_signIn->state();
    QCOMPARE(state.kind, Kind::SignedIn);
    QVERIFY(state.loginPage.isEmpty());
    QCOMPARE(state.expiresAt, std::optional(m_clock.date.addSecs(1'000)));
    QCOMPARE(state.loginAgainAt, std::optional(m_clock.date.addDays(30)));
    QCOMPARE(token(), QByteArray("ACCESS"));
    QVERIFY(m_vault.secrets.contains(QStringLiteral("session/ALCF")));
    open(); // after a restart
    look();
    QCOMPARE(kind(), Kind::SignedIn);
    QCOMPARE(token(), QByteArray("ACCESS"));
}

void TestSignIn::signsInWithAPastedCode()
{
    look();
    m_signIn->logIn(LoginWay::PastedCode);
    QVERIFY(m_signIn->state().waitsForCode);
    QSignalSpy loggedIn(m_signIn.get(), &SignIn::loggedIn);
    m_signIn->enterCode(QStringLiteral("CODE"));
    QVERIFY(loggedIn.wait(patience));
    QCOMPARE(kind(), Kind::SignedIn);
    QVERIFY(!m_signIn->state().waitsForCode);
}

void TestSignIn::asksForProofWhenTheSessionWasRefused()
{
    look();
    logIn();
    m_server->answer(scripts::body(400, "application/json", R"({"error":"invalid_grant"})"));
    m_signIn->reject({.kind = Source::SignIn}, "ACCESS");
    QCOMPARE(failure().code, Error::Code::LoginAgain);
    QCOMPARE(kind(), Kind::LoginAgain);
    m_signIn->logIn(LoginWay::Loopback);
    QCOMPARE(QUrlQuery(m_page).queryItemValue(QStringLiteral("prompt")), QStringLiteral("login"));
    m_server->answer(tokens());
    QSignalSpy loggedIn(m_signIn.get(), &SignIn::loggedIn);
    comeBack("code=CODE&state=STATE");
    QVERIFY(loggedIn.size() > 0 || loggedIn.wait(patience));
    QCOMPARE(kind(), Kind::SignedIn);
}

void TestSignIn::isSignedOutAgainWhenALoginFails()
{
    look();
    m_signIn->logIn(LoginWay::Loopback);
    comeBack("code=CODE&state=wrong");
    QCOMPARE(m_failures.size(), std::size_t(1));
    QCOMPARE(m_failures.back().code, Error::Code::LoginMismatch);
    QCOMPARE(kind(), Kind::SigningIn);
    comeBack("error=access_denied&state=STATE");
    QCOMPARE(m_failures.back().code, Error::Code::LoginDenied);
    QCOMPARE(kind(), Kind::SignedOut);
}

void TestSignIn::cancelsALogin()
{
    look();
    m_signIn->logIn(LoginWay::Loopback);
    m_signIn->logIn(LoginWay::PastedCode); // one at a time
    QVERIFY(!m_signIn->state().waitsForCode);
    m_signIn->cancelLogin();
    m_signIn->cancelLogin();
    QCOMPARE(m_failures.size(), std::size_t(1));
    QCOMPARE(m_failures.front().code, Error::Code::Cancelled);
    QCOMPARE(kind(), Kind::SignedOut);
}

void TestSignIn::signsOut()
{
    look();
    logIn();
    m_server->answer(scripts::body(200, "application/json", "{}"));
    QSignalSpy loggedOut(m_signIn.get(), &SignIn::loggedOut);
    m_signIn->logOut();
    QCOMPARE(kind(), Kind::SignedOut);
    QVERIFY(loggedOut.wait(patience));
    QVERIFY(m_vault.secrets.isEmpty());
    QCOMPARE(m_server->requests().back().path, QByteArray("/revoke"));
    QCOMPARE(failure().code, Error::Code::CredentialMissing);
}

void TestSignIn::findsAnotherToolsToken_data()
{
    QTest::addColumn<bool>("isVariable");
    QTest::addRow("file") << false;
    QTest::addRow("variable") << true;
}

void TestSignIn::findsAnotherToolsToken()
{
    QFETCH(const bool, isVariable);
    writeTokenFile("FOUND");
    if (isVariable)
        qputenv(tokenVariable, "FROM-VARIABLE");
    look();
    QCOMPARE(kind(), Kind::FoundElsewhere);
    QCOMPARE(m_signIn->state().tokenFile, isVariable ? QStringLiteral("$ALCF_AI_TOKEN") : path("tokens.json"));
    QCOMPARE(m_signIn->state().account, isVariable ? QString() : QStringLiteral("0000-1"));
    QCOMPARE(m_signIn->state().expiresAt.has_value(), !isVariable);
    QCOMPARE(token(), isVariable ? QByteArray("FROM-VARIABLE") : QByteArray("FOUND"));
    QVERIFY(m_server->requests().empty()); // their refresh token is theirs
}

void TestSignIn::prefersItsOwnSession()
{
    writeTokenFile("FOUND");
    look();
    logIn();
    QCOMPARE(kind(), Kind::SignedIn);
    QCOMPARE(token(), QByteArray("ACCESS"));
    m_server->answer(scripts::body(200, "application/json", "{}"));
    QSignalSpy loggedOut(m_signIn.get(), &SignIn::loggedOut);
    m_signIn->logOut();
    QVERIFY(loggedOut.wait(patience));
    QCOMPARE(kind(), Kind::FoundElsewhere);
    QCOMPARE(token(), QByteArray("FOUND"));
}

void TestSignIn::saysThatAFoundTokenIsRefused()
{
    writeTokenFile("FOUND");
    look();
    m_signIn->reject({.kind = Source::SignIn}, "FOUND");
    const Error error = failure();
    QCOMPARE(error.code, Error::Code::LoginAgain);
    QCOMPARE(error.subject, path("tokens.json"));
    QCOMPARE(kind(), Kind::LoginAgain);
    QVERIFY(!error.detail.contains(QStringLiteral("FOUND")));
    writeTokenFile("RENEWED"); // by its own tool
    QCOMPARE(token(), QByteArray("RENEWED"));
    QCOMPARE(kind(), Kind::FoundElsewhere);
}

void TestSignIn::saysThatAFoundTokenHasExpired()
{
    writeTokenFile("FOUND", 1'700'000'000);
    look();
    QCOMPARE(kind(), Kind::SignedOut);
    QCOMPARE(m_signIn->state().tokenFile, path("tokens.json"));
    const Error error = failure();
    QCOMPARE(error.code, Error::Code::CredentialExpired);
    QCOMPARE(error.subject, path("tokens.json"));
    QCOMPARE(error.detail, QStringLiteral("2023-11-14T22:13:20Z"));
}

void TestSignIn::looksElsewhereOnlyForTheGateway()
{
    serve("another");
    open();
    writeTokenFile("FOUND");
    look();
    QCOMPARE(kind(), Kind::SignedOut);
    QCOMPARE(failure().code, Error::Code::CredentialMissing);
}

void TestSignIn::saysWhenTheFileOfServicesIsBroken()
{
    QFile file(path("signin.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    look();
    QCOMPARE(m_failures.size(), std::size_t(1));
    QCOMPARE(m_failures.front().code, Error::Code::NotJson);
    QCOMPARE(failure().code, Error::Code::NotJson);
    m_signIn->logIn(LoginWay::Loopback);
    QCOMPARE(m_failures.size(), std::size_t(2));
    QVERIFY(m_page.isEmpty());
}

void TestSignIn::saysThatAServiceIsUnknown()
{
    const Error error = failure({.kind = Source::SignIn, .source = QStringLiteral("Nobody")});
    QCOMPARE(error.code, Error::Code::UnknownName);
    QCOMPARE(error.subject, QStringLiteral("Nobody"));
}

void TestSignIn::hasASessionForEachService()
{
    look();
    logIn();
    QCOMPARE(failure({.kind = Source::SignIn, .source = QStringLiteral("lab")}).code, Error::Code::CredentialMissing);
    QCOMPARE(token({.kind = Source::SignIn, .source = QStringLiteral("alcf")}), QByteArray("ACCESS"));
}

void TestSignIn::readsKeysFromTheVault()
{
    m_vault.secrets[QStringLiteral("key/openai")] = "KEY";
    m_vault.secrets[QStringLiteral("key/broken")] = "KEY\nSECRET";
    QCOMPARE(token({.kind = Source::Keychain, .source = QStringLiteral("openai")}), QByteArray("KEY"));
    const Error missing = failure({.kind = Source::Keychain, .source = QStringLiteral("none")});
    QCOMPARE(missing.code, Error::Code::CredentialMissing);
    QCOMPARE(missing.subject, QStringLiteral("none"));
    const Error broken = failure({.kind = Source::Keychain, .source = QStringLiteral("broken")});
    QCOMPARE(broken.code, Error::Code::InvalidValue);
    QVERIFY(!broken.detail.contains(QStringLiteral("SECRET")));
}

void TestSignIn::readsVariablesAndCommands()
{
    qputenv("TOKENSCOPE_TEST_KEY", "KEY");
    QCOMPARE(token({.kind = Source::EnvironmentVariable, .source = QStringLiteral("TOKENSCOPE_TEST_KEY")}),
             QByteArray("KEY"));
    qunsetenv("TOKENSCOPE_TEST_KEY");
    QCOMPARE(failure({.kind = Source::EnvironmentVariable, .source = QStringLiteral("TOKENSCOPE_TEST_KEY")}).code,
             Error::Code::CredentialMissing);
    QCOMPARE(token({.kind = Source::Command, .source = QStringLiteral("echo SAID")}), QByteArray("SAID"));
    QCOMPARE(failure({.kind = Source::Command, .source = QStringLiteral("false")}).code, Error::Code::CommandFailed);
    writeTokenFile("FOUND");
    const auto found = bearer({.kind = Source::GlobusTokenFile});
    QVERIFY(found && *found);
    QCOMPARE((*found)->token, QByteArray("FOUND"));
    QCOMPARE((*found)->expiresAt, std::optional(QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC)));
    const auto none = bearer({});
    QVERIFY(none && *none && (*none)->token.isEmpty());
}

void TestSignIn::runsACommandOnceUntilItsTokenIsRefused()
{
    QFile script(path("count.sh"));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("echo x >> \"$(dirname \"$0\")/runs\"; wc -l < \"$(dirname \"$0\")/runs\" | tr -d ' '\n");
    script.close();
    const CredentialReference command {.kind = Source::Command,
                                       .source = QStringLiteral("sh \"%1\"").arg(path("count.sh"))};
    QCOMPARE(token(command), QByteArray("1"));
    QCOMPARE(token(command), QByteArray("1"));
    m_signIn->reject(command, "1");
    QCOMPARE(token(command), QByteArray("2"));
    m_clock.date = m_clock.date.addSecs(301);
    QCOMPARE(token(command), QByteArray("3"));
}

void TestSignIn::saysWhereTheSessionIsKept()
{
    look();
    logIn();
    QVERIFY(!m_signIn->state().isKeptInFile);
    m_vault.place = QStringLiteral("/home/me/credentials.json");
    open();
    look();
    QVERIFY(m_signIn->state().isKeptInFile);
    QCOMPARE(m_signIn->state().keptAt, QStringLiteral("/home/me/credentials.json"));
}

void TestSignIn::emitsAStateOnlyWhenItChanges()
{
    std::vector<SignInState> states;
    connect(m_signIn.get(), &SignIn::stateChanged, this,
            [&states](const SignInState& state) { states.push_back(state); });
    look();
    look();
    logIn();
    look();
    QCOMPARE(states.size(), std::size_t(3)); // out, in the browser, in
    for (std::size_t i = 1; i < states.size(); ++i)
        QVERIFY(!(states[i] == states[i - 1]));
    QCOMPARE(states.back().kind, Kind::SignedIn);
}

QTEST_GUILESS_MAIN(TestSignIn)

#include "tst_signinsessions.moc"
