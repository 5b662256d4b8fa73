// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/filevault.h"
#include "auth/signin.h"
#include "integration/support/jsonquestion.h"
#include "integration/support/parts.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>
#include <mutex>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = SignInState::Kind;

namespace {

constexpr int patience = 20'000;
constexpr int lifetime = 60; // seconds, of an access token
const CredentialReference ofLab {.kind = CredentialReference::Kind::SignIn, .source = u"Lab"_s};

/// The authority's tokens live by the real time; the program's idea of it can run ahead.
class AheadClock final : public Clock
{
public:
    std::chrono::seconds ahead {};

    [[nodiscard]] TimePoint now() const noexcept override { return std::chrono::steady_clock::now() + ahead; }
    [[nodiscard]] QDateTime utcNow() const override { return QDateTime::currentDateTimeUtc().addSecs(ahead.count()); }
};

/// Everything that was logged, by whomever.
struct Log
{
    std::mutex mutex; // guards text
    QByteArray text;
};

Log& logged()
{
    static Log log;
    return log;
}

void keepMessage(QtMsgType, const QMessageLogContext& context, const QString& message)
{
    const std::lock_guard lock(logged().mutex);
    logged().text += QByteArray(context.category) + ": " + message.toUtf8() + '\n';
}

QByteArray page(const std::optional<Error>& error)
{
    return error ? "<p>It did not work." : "<p>It worked.";
}

} // namespace

/// The whole sign-in against a certified authority with Globus's paths and token layout.
class TestSignInIntegration final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void signsInThroughTheBrowser_data();
    void signsInThroughTheBrowser();
    void signsInWithACodeFromAnotherBrowser();
    void refreshesAndRotates();
    void refreshesWithoutRotation();
    void isDoneWithASpentRefreshToken();
    void asksForALoginAfterARevocation();
    void asksForALoginWhenTheGatewayRefusesFreshTokens();
    void saysThatConsentWasDenied();
    void acceptsNoOtherState();
    void saysThatACodeWasUsed();
    void saysThatTheServerIsGone_data();
    void saysThatTheServerIsGone();
    void goesOnWhileTheAuthorityIsDown();
    void revokesWhatWasGiven();
    void leavesNoSecretAnywhereButInTheVault();

private:
    void start(const QStringList& options = {});
    void open();
    QJsonObject browse(bool follow = true, const QString& answer = u"approve"_s);
    void logIn();
    [[nodiscard]] std::optional<Result<Bearer>> bearer(Milliseconds validFor = 0ms);
    QByteArray token(Milliseconds validFor = 0ms);
    [[nodiscard]] Error failure();
    [[nodiscard]] bool isActive(const QByteArray& secret);
    [[nodiscard]] QJsonObject control(const QJsonObject& wish);
    [[nodiscard]] int refreshes();
    [[nodiscard]] QByteArrayList secrets();
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<Part> m_authority;
    std::unique_ptr<QTemporaryDir> m_folder;
    AheadClock m_clock;
    std::unique_ptr<FileVault> m_vault;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<SignIn> m_signIn;
    QUrl m_page;
    std::vector<Error> m_failures;
};

void TestSignInIntegration::initTestCase()
{
    QLoggingCategory::setFilterRules(u"*=true\nqt.test*=false"_s); // as talkative as they can be
    qInstallMessageHandler(keepMessage);
}

void TestSignInIntegration::init()
{
    m_clock.ahead = 0s;
    m_folder = std::make_unique<QTemporaryDir>();
    m_failures.clear();
    start();
}

void TestSignInIntegration::cleanup()
{
    m_signIn.reset();
    m_vault.reset();
    m_authority.reset();
}

void TestSignInIntegration::start(const QStringList& options)
{
    m_signIn.reset();
    m_authority = parts::authority(QStringList {u"--lifetime"_s, QString::number(lifetime)} + options);
    QVERIFY2(m_authority->start(), m_authority->complaint());
    const QString gateway = u"681c10cc-f684-4540-bcd7-0b4df3bc26ef"_s;
    const QJsonObject service {{u"name"_s, u"Lab"_s},
                               {u"authorize_url"_s, m_authority->url(u"/v2/oauth2/authorize"_s).toString()},
                               {u"token_url"_s, m_authority->url(u"/v2/oauth2/token"_s).toString()},
                               {u"revoke_url"_s, m_authority->url(u"/v2/oauth2/token/revoke"_s).toString()},
                               {u"paste_url"_s, m_authority->url(u"/v2/web/auth-code"_s).toString()},
                               {u"client_id"_s, u"58fdd3bc-e1c3-4ce5-80ea-8d6b87cfb944"_s},
                               {u"scope"_s, u"https://auth.globus.org/scopes/%1/action_all"_s.arg(gateway)},
                               {u"identity_scopes"_s, QJsonArray {u"openid"_s, u"profile"_s, u"email"_s}},
                               {u"policy"_s, u"83732ff2-9c42-4548-b5ce-17e498c84f6a"_s},
                               {u"policy_days"_s, 30}};
    QFile file(path(u"signin.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(QJsonObject {{u"services"_s, QJsonArray {service}}}).toJson());
    file.close();
    open();
}

/// As after a restart of the program.
void TestSignInIntegration::open()
{
    m_signIn.reset();
    m_vault = std::make_unique<FileVault>(path(u"vault/credentials.json"_s));
    m_network = std::make_unique<QNetworkAccessManager>();
    m_signIn = std::make_unique<SignIn>(
        SignInPlaces {.servicesFile = path(u"signin.json"_s), .lockFolder = path(u"data"_s), .service = u"Lab"_s},
        m_clock, *m_vault, *m_network, page);
    connect(m_signIn.get(), &SignIn::browserWanted, this, [this](const QUrl& url) { m_page = url; });
    connect(m_signIn.get(), &SignIn::failed, this, [this](const Error& error) { m_failures.push_back(error); });
}

/// The person at the browser.
QJsonObject TestSignInIntegration::browse(bool follow, const QString& answer)
{
    return postJson(m_authority->url(u"/control/browse"_s),
                    {{u"url"_s, m_page.toString(QUrl::FullyEncoded)}, {u"answer"_s, answer}, {u"follow"_s, follow}})
        .json();
}

void TestSignInIntegration::logIn()
{
    QSignalSpy loggedIn(m_signIn.get(), &SignIn::loggedIn);
    m_signIn->logIn(LoginWay::Loopback);
    const QJsonObject shown = browse();
    QVERIFY(loggedIn.size() > 0 || loggedIn.wait(patience));
    QCOMPARE(shown[u"text"].toString(), u"<p>It worked."_s);
}

std::optional<Result<Bearer>> TestSignInIntegration::bearer(Milliseconds validFor)
{
    const QFuture<Result<Bearer>> future = m_signIn->bearer(ofLab, validFor);
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, patience))
        return std::nullopt;
    return future.result();
}

QByteArray TestSignInIntegration::token(Milliseconds validFor)
{
    const auto result = bearer(validFor);
    return result && *result ? (*result)->token : QByteArray();
}

Error TestSignInIntegration::failure()
{
    const auto result = bearer();
    return result && !*result ? result->error() : Error {.code = Error::Code::FileNotFound};
}

/// What the gateway would be told about a token.
bool TestSignInIntegration::isActive(const QByteArray& secret)
{
    return postForm(m_authority->url(u"/v2/oauth2/token/introspect"_s), {{u"token"_s, QString::fromUtf8(secret)}},
                    {{"Authorization", "Basic " + QByteArray("gateway:gateway-secret").toBase64()}})
        .json()[u"active"]
        .toBool();
}

QJsonObject TestSignInIntegration::control(const QJsonObject& wish)
{
    return postJson(m_authority->url(u"/control"_s), wish).json();
}

int TestSignInIntegration::refreshes()
{
    return control({})[u"counts"][u"refresh_token"].toInt();
}

QByteArrayList TestSignInIntegration::secrets()
{
    QByteArrayList all;
    for (const QJsonValue& secret : control({})[u"issued"].toArray())
        all.append(secret.toString().toUtf8());
    return all;
}

void TestSignInIntegration::signsInThroughTheBrowser_data()
{
    QTest::addColumn<QString>("place");
    QTest::addRow("the gateway's token on top") << u"top"_s;
    QTest::addRow("the gateway's token among the others") << u"other"_s;
}

void TestSignInIntegration::signsInThroughTheBrowser()
{
    QFETCH(const QString, place);
    start({u"--gateway-token"_s, place});
    logIn();
    const SignInState state = m_signIn->state();
    QCOMPARE(state.kind, Kind::SignedIn);
    QCOMPARE(state.account, u"A Researcher (researcher@anl.gov)"_s);
    QVERIFY(state.expiresAt && state.loginAgainAt);
    const QByteArray access = token();
    QVERIFY(isActive(access));
    const QJsonObject told
        = postForm(m_authority->url(u"/v2/oauth2/token/introspect"_s), {{u"token"_s, QString::fromUtf8(access)}},
                   {{"Authorization", "Basic " + QByteArray("gateway:gateway-secret").toBase64()}})
              .json();
    QCOMPARE(told[u"resource_server"].toString(), u"681c10cc-f684-4540-bcd7-0b4df3bc26ef"_s);
    open();
    QCOMPARE(token(), access);
    QVERIFY(m_failures.empty());
}

void TestSignInIntegration::signsInWithACodeFromAnotherBrowser()
{
    QSignalSpy loggedIn(m_signIn.get(), &SignIn::loggedIn);
    m_signIn->logIn(LoginWay::PastedCode);
    const QJsonObject shown = browse();
    QVERIFY(shown[u"text"].toString().contains(shown[u"code"].toString()));
    m_signIn->enterCode(shown[u"code"].toString());
    QVERIFY(loggedIn.size() > 0 || loggedIn.wait(patience));
    QVERIFY(isActive(token()));
}

void TestSignInIntegration::refreshesAndRotates()
{
    logIn();
    QByteArrayList seen {token()};
    for (int i = 0; i < 3; ++i) {
        m_clock.ahead += std::chrono::seconds(lifetime);
        seen.append(token());
        QVERIFY(!seen.last().isEmpty() && seen.count(seen.last()) == 1);
        QVERIFY(isActive(seen.last()));
    }
    QCOMPARE(refreshes(), 3);
    open(); // with the last refresh token, which was saved
    m_clock.ahead += std::chrono::seconds(lifetime);
    QVERIFY(isActive(token()));
    QCOMPARE(m_signIn->state().kind, Kind::SignedIn);
}

void TestSignInIntegration::refreshesWithoutRotation()
{
    start({u"--rotates"_s, u"false"_s});
    logIn();
    for (int i = 0; i < 3; ++i) {
        m_clock.ahead += std::chrono::seconds(lifetime);
        QVERIFY(isActive(token()));
    }
    QCOMPARE(refreshes(), 3);
}

/// Somebody kept an old copy: with rotation, the authority then ends the whole session.
void TestSignInIntegration::isDoneWithASpentRefreshToken()
{
    logIn();
    QFile file(path(u"vault/credentials.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray old = file.readAll();
    file.close();
    m_clock.ahead += std::chrono::seconds(lifetime);
    QVERIFY(!token().isEmpty());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(old);
    file.close();
    open();
    QCOMPARE(failure().code, Error::Code::LoginAgain);
    QCOMPARE(m_signIn->state().kind, Kind::LoginAgain);
}

void TestSignInIntegration::asksForALoginAfterARevocation()
{
    logIn();
    QVERIFY(!control({{u"revoke"_s, u"all"_s}}).isEmpty());
    m_signIn->reject(ofLab, token());
    QCOMPARE(failure().code, Error::Code::LoginAgain);
    QCOMPARE(m_signIn->state().kind, Kind::LoginAgain);
    logIn();
    QVERIFY(isActive(token()));
    QCOMPARE(m_signIn->state().kind, Kind::SignedIn);
}

/// The policy's session has run out: refreshing goes on working, and does not help.
void TestSignInIntegration::asksForALoginWhenTheGatewayRefusesFreshTokens()
{
    logIn();
    const QByteArray first = token();
    m_signIn->reject(ofLab, first);
    const QByteArray second = token();
    QVERIFY(!second.isEmpty() && second != first);
    m_signIn->reject(ofLab, second);
    QCOMPARE(failure().code, Error::Code::LoginAgain);
    QCOMPARE(refreshes(), 1);
    open();
    QCOMPARE(failure().code, Error::Code::LoginAgain); // nor after a restart
    logIn();
    QCOMPARE(QUrlQuery(m_page).queryItemValue(u"prompt"_s), u"login"_s);
    QVERIFY(isActive(token()));
}

void TestSignInIntegration::saysThatConsentWasDenied()
{
    m_signIn->logIn(LoginWay::Loopback);
    const QJsonObject shown = browse(true, u"deny"_s);
    QCOMPARE(shown[u"text"].toString(), u"<p>It did not work."_s);
    QCOMPARE(m_failures.size(), std::size_t(1));
    QCOMPARE(m_failures.front().code, Error::Code::LoginDenied);
    QVERIFY(m_failures.front().detail.startsWith(u"access_denied"_s));
    QCOMPARE(m_signIn->state().kind, Kind::SignedOut);
}

void TestSignInIntegration::acceptsNoOtherState()
{
    QSignalSpy loggedIn(m_signIn.get(), &SignIn::loggedIn);
    m_signIn->logIn(LoginWay::Loopback);
    const QUrl right(browse(false)[u"redirect"].toString());
    QUrlQuery query(right);
    query.removeQueryItem(u"state"_s);
    query.addQueryItem(u"state"_s, u"guessed"_s);
    QUrl wrong = right;
    wrong.setQuery(query);
    QCOMPARE(get(wrong).status, 400);
    QCOMPARE(m_failures.size(), std::size_t(1));
    QCOMPARE(m_failures.front().code, Error::Code::LoginMismatch);
    QCOMPARE(control({})[u"counts"][u"token"].toInt(), 0);
    QCOMPARE(get(right).status, 200);
    QVERIFY(loggedIn.size() > 0 || loggedIn.wait(patience));
}

void TestSignInIntegration::saysThatACodeWasUsed()
{
    m_signIn->logIn(LoginWay::PastedCode);
    const QString code = browse()[u"code"].toString();
    QSignalSpy loggedIn(m_signIn.get(), &SignIn::loggedIn);
    m_signIn->enterCode(code);
    QVERIFY(loggedIn.size() > 0 || loggedIn.wait(patience));
    m_signIn->logIn(LoginWay::PastedCode);
    m_signIn->enterCode(code);
    QTRY_COMPARE_WITH_TIMEOUT(m_failures.size(), std::size_t(1), patience);
    QCOMPARE(m_failures.front().code, Error::Code::LoginRefused);
    QVERIFY(m_failures.front().detail.startsWith(u"invalid_grant"_s));
    // the page can be opened again
    QCOMPARE(m_signIn->state().kind, Kind::SigningIn);
    QSignalSpy again(m_signIn.get(), &SignIn::loggedIn);
    m_signIn->enterCode(browse()[u"code"].toString());
    QVERIFY(again.size() > 0 || again.wait(patience));
    QVERIFY(isActive(token()));
}

void TestSignInIntegration::saysThatTheServerIsGone_data()
{
    QTest::addColumn<bool>("isRefresh");
    QTest::addRow("when the code is traded") << false;
    QTest::addRow("when the token is renewed") << true;
}

void TestSignInIntegration::saysThatTheServerIsGone()
{
    QFETCH(const bool, isRefresh);
    if (isRefresh) {
        logIn();
        m_authority->stop();
        m_clock.ahead += std::chrono::seconds(lifetime);
        QCOMPARE(failure().code, Error::Code::NetworkFailed);
        QCOMPARE(m_signIn->state().kind, Kind::SignedIn);
        return;
    }
    m_signIn->logIn(LoginWay::Loopback);
    const QUrl redirect(browse(false)[u"redirect"].toString());
    m_authority->stop();
    QCOMPARE(get(redirect).status, 400);
    QCOMPARE(m_failures.size(), std::size_t(1));
    QCOMPARE(m_failures.front().code, Error::Code::NetworkFailed);
}

void TestSignInIntegration::goesOnWhileTheAuthorityIsDown()
{
    logIn();
    const QByteArray first = token();
    QVERIFY(!control({{u"fail"_s, QJsonObject {{u"route"_s, u"token"_s}, {u"status"_s, 503}}}}).isEmpty());
    m_clock.ahead += std::chrono::seconds(lifetime - 5); // in its last moments
    QCOMPARE(token(), first);
    m_clock.ahead += 10s;
    QVERIFY(isActive(token()));
}

void TestSignInIntegration::revokesWhatWasGiven()
{
    logIn();
    QByteArrayList active;
    for (const QByteArray& secret : secrets()) {
        if (isActive(secret))
            active.append(secret);
    }
    QVERIFY(active.size() >= 2); // access and refresh
    QSignalSpy loggedOut(m_signIn.get(), &SignIn::loggedOut);
    m_signIn->logOut();
    QVERIFY(loggedOut.wait(patience));
    for (const QByteArray& secret : active)
        QVERIFY(!isActive(secret));
    QCOMPARE(m_signIn->state().kind, Kind::SignedOut);
}

void TestSignInIntegration::leavesNoSecretAnywhereButInTheVault()
{
    logIn();
    m_clock.ahead += std::chrono::seconds(lifetime);
    const QByteArray last = token();
    QVERIFY(!last.isEmpty());
    m_signIn.reset();
    m_vault.reset(); // writes all
    const QByteArrayList all = secrets();
    QVERIFY(all.size() >= 5);
    QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    bool isVaultSeen = false;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        const bool hasSecret
            = std::ranges::any_of(all, [&content](const QByteArray& secret) { return content.contains(secret); });
        const bool isVault = file.fileName().endsWith(u"vault/credentials.json"_s);
        QVERIFY2(hasSecret == isVault, qPrintable(file.fileName()));
        isVaultSeen = isVaultSeen || isVault;
    }
    QVERIFY(isVaultSeen);
    const std::lock_guard lock(logged().mutex);
    QVERIFY(logged().text.contains("qt.")); // something was said
    for (const QByteArray& secret : all)
        QVERIFY2(!logged().text.contains(secret), "a secret was logged");
}

QTEST_GUILESS_MAIN(TestSignInIntegration)

#include "tst_signin_integration.moc"
