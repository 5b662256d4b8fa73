// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/servicesession.h"
#include "memoryvault.h"
#include "support/fakeendpoint.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 10'000;
const QString vaultName = QStringLiteral("session/Lab");

Script granting(const QByteArray& token, const QByteArray& refresh = {}, int lifetime = 1'000)
{
    const QByteArray more = refresh.isEmpty() ? QByteArray() : ",\"refresh_token\":\"" + refresh + "\"";
    return scripts::body(200, "application/json",
                         "{\"access_token\":\"" + token + "\",\"expires_in\":" + QByteArray::number(lifetime)
                             + ",\"scope\":\"s\"" + more + "}");
}

Script refusing(int status = 400, const QByteArray& error = "invalid_grant")
{
    return scripts::body(status, "application/json", "{\"error\":\"" + error + "\"}");
}

} // namespace

class TestServiceSession final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_session.reset(); }
    void saysThatNobodyIsSignedIn();
    void comesBackAfterARestart();
    void givesAGoodTokenAtOnce();
    void refreshesForAsLongAsIsWanted();
    void refreshesOneAtATime();
    void refreshesTokensThatLiveSecondsNoOftenerThanHelps();
    void savesANewRefreshTokenBeforeItsFirstUse();
    void keepsTheOldRefreshTokenWithoutANewOne();
    void asksForALoginWhenTheRefreshTokenIsDead();
    void goesOnWhileTheNetworkIsAwayAsLongAsItCan();
    void forcesOneRefreshForARefusedToken();
    void ignoresTheRefusalOfAnOldToken();
    void remembersARefusalAfterARestart();
    void takesWhatAnotherProgramRefreshed();
    void takesWhatAnotherProgramRefreshedWithItsClockBehind();
    void leavesTheNewerTokensOfAnotherProgramAlone();
    void renewsWhenTheClockWasPutBack();
    void countsALifeFromTheQuestion();
    void quotesNoTokenOfTheAuthoritysWords();
    void revokesWhatAnotherProgramRefreshed();
    void noticesThatAnotherProgramSignedOut();
    void waitsForItsTurn();
    void revokesEverythingWhenItEnds();
    void endsEvenIfNothingCanBeRevoked();
    void revokesWhatComesTooLate();
    void goesOnWithoutAVault();
    void asksTheGatewayForTheName();
    void tellsWhoWaitsWhenItDies();

private:
    void open();
    void signIn(std::chrono::seconds lifetime = 1'000s, const QByteArray& refresh = "R1");
    std::optional<Result<Bearer>> bearer(Milliseconds validFor = 0ms);
    QByteArray token(Milliseconds validFor = 0ms);
    [[nodiscard]] Error::Code failure(Milliseconds validFor = 0ms);
    [[nodiscard]] std::size_t asked() const { return m_server->requests().size(); }
    [[nodiscard]] Session keptSession() const { return *sessionFromText(m_vault.secrets[vaultName]); }

    std::unique_ptr<FakeEndpoint> m_server;
    QTemporaryDir m_folder;
    HandClock m_clock;
    MemoryVault m_vault;
    SignInService m_service;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<ServiceSession> m_session;
};

void TestServiceSession::init()
{
    m_server = std::make_unique<FakeEndpoint>();
    m_clock = HandClock();
    m_vault = MemoryVault();
    const QString base = QStringLiteral("http://127.0.0.1:%1/").arg(m_server->port());
    m_service = {.name = QStringLiteral("Lab"),
                 .tokenUrl = QUrl(QString(base + QStringLiteral("token"))),
                 .revokeUrl = QUrl(QString(base + QStringLiteral("revoke"))),
                 .clientId = QStringLiteral("c"),
                 .scope = QStringLiteral("s")};
    m_network = std::make_unique<QNetworkAccessManager>();
    open();
}

void TestServiceSession::open()
{
    m_session.reset();
    m_session = std::make_unique<ServiceSession>(m_service, m_clock, m_vault, *m_network,
                                                 m_folder.filePath(QStringLiteral("lock")));
}

void TestServiceSession::signIn(std::chrono::seconds lifetime, const QByteArray& refresh)
{
    m_session->adopt({.accessToken = "A1",
                      .refreshToken = refresh,
                      .lifetime = lifetime,
                      .companions = {"C1"},
                      .name = QStringLiteral("Ada")});
}

std::optional<Result<Bearer>> TestServiceSession::bearer(Milliseconds validFor)
{
    const QFuture<Result<Bearer>> future = m_session->bearer(validFor);
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, patience))
        return std::nullopt;
    return future.result();
}

QByteArray TestServiceSession::token(Milliseconds validFor)
{
    const auto result = bearer(validFor);
    return result && *result ? (*result)->token : QByteArray();
}

Error::Code TestServiceSession::failure(Milliseconds validFor)
{
    const auto result = bearer(validFor);
    return result && !*result ? result->error().code : Error::Code::FileNotFound;
}

void TestServiceSession::saysThatNobodyIsSignedIn()
{
    QCOMPARE(failure(), Error::Code::CredentialMissing);
    QVERIFY(m_session->isLoaded());
    QVERIFY(!m_session->session());
    QCOMPARE(asked(), std::size_t(0));
}

void TestServiceSession::comesBackAfterARestart()
{
    signIn();
    open();
    QVERIFY(!m_session->isLoaded());
    QCOMPARE(token(), QByteArray("A1"));
    QCOMPARE(m_session->session()->account, QStringLiteral("Ada"));
    QCOMPARE(m_session->session()->signedInAt, m_clock.date);
}

void TestServiceSession::givesAGoodTokenAtOnce()
{
    signIn();
    const QFuture<Result<Bearer>> future = m_session->bearer(900s);
    QVERIFY(future.isFinished());
    QCOMPARE(future.result()->token, QByteArray("A1"));
    QCOMPARE(future.result()->expiresAt, std::optional(m_clock.date.addSecs(1'000)));
    QCOMPARE(asked(), std::size_t(0));
}

void TestServiceSession::refreshesForAsLongAsIsWanted()
{
    m_server->answer(granting("A2", "R2"));
    signIn();
    m_clock.date = m_clock.date.addSecs(200); // 800 s are left, less a minute
    QCOMPARE(token(700s), QByteArray("A1"));
    QCOMPARE(token(800s), QByteArray("A2"));
    QCOMPARE(m_session->session()->expiresAt, std::optional(m_clock.date.addSecs(1'000)));
    QCOMPARE(m_server->requests().front().body, QByteArray("grant_type=refresh_token&client_id=c&refresh_token=R1"));
    // no token lasts so long: the one that lasts longest, and no refresh in vain
    QCOMPARE(token(10h), QByteArray("A2"));
    QCOMPARE(asked(), std::size_t(1));
}

void TestServiceSession::refreshesOneAtATime()
{
    m_server->answer(granting("A2", "R2"));
    signIn();
    m_clock.date = m_clock.date.addSecs(990);
    std::vector<QFuture<Result<Bearer>>> futures;
    for (int i = 0; i < 20; ++i)
        futures.push_back(m_session->bearer(0ms));
    for (const auto& future : futures) {
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
        QCOMPARE(future.result()->token, QByteArray("A2"));
    }
    QCOMPARE(asked(), std::size_t(1));
}

void TestServiceSession::refreshesTokensThatLiveSecondsNoOftenerThanHelps()
{
    m_server->answer(granting("A2", "R2", 10));
    signIn(10s);
    for (int second = 0; second < 60; ++second) {
        QVERIFY(!token(1h).isEmpty());
        QVERIFY(m_session->session()->isValid(m_clock.date.addSecs(1)));
        m_clock.date = m_clock.date.addSecs(1);
    }
    QVERIFY2(asked() <= 20, qPrintable(QString::number(asked()))); // every third second
}

void TestServiceSession::savesANewRefreshTokenBeforeItsFirstUse()
{
    m_server->answerOnce(granting("A2", "R2"));
    m_server->answerOnce(granting("A3", "R3"));
    signIn();
    m_clock.date = m_clock.date.addSecs(990);
    const QFuture<Result<Bearer>> future = m_session->bearer(0ms);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
    QCOMPARE(keptSession().refreshToken, QByteArray("R2"));
    QCOMPARE(keptSession().accessToken, QByteArray("A2"));
    m_clock.date = m_clock.date.addSecs(990);
    QCOMPARE(token(), QByteArray("A3"));
    QVERIFY(m_server->requests().back().body.endsWith("refresh_token=R2"));
    QCOMPARE(keptSession().refreshToken, QByteArray("R3"));
}

void TestServiceSession::keepsTheOldRefreshTokenWithoutANewOne()
{
    m_server->answer(granting("A2"));
    signIn();
    m_clock.date = m_clock.date.addSecs(990);
    QCOMPARE(token(), QByteArray("A2"));
    QCOMPARE(keptSession().refreshToken, QByteArray("R1"));
}

void TestServiceSession::asksForALoginWhenTheRefreshTokenIsDead()
{
    m_server->answer(refusing());
    signIn();
    m_clock.date = m_clock.date.addSecs(500);
    QCOMPARE(token(800s), QByteArray("A1")); // still good, and the only one
    QVERIFY(m_session->needsLogin());
    m_clock.date = m_clock.date.addSecs(490);
    QCOMPARE(token(), QByteArray("A1"));
    m_clock.date = m_clock.date.addSecs(20);
    QCOMPARE(failure(), Error::Code::LoginAgain);
    QCOMPARE(asked(), std::size_t(1));
    open();
    QCOMPARE(failure(), Error::Code::LoginAgain);
    signIn();
    QCOMPARE(token(), QByteArray("A1"));
    QVERIFY(!m_session->needsLogin());
}

void TestServiceSession::goesOnWhileTheNetworkIsAwayAsLongAsItCan()
{
    m_server->answer(refusing(503, "temporarily_unavailable"));
    signIn();
    m_clock.date = m_clock.date.addSecs(950); // in the last minute
    QCOMPARE(token(), QByteArray("A1"));
    QVERIFY(!m_session->needsLogin());
    m_clock.date = m_clock.date.addSecs(60);
    const auto late = bearer();
    QVERIFY(late && !*late);
    QCOMPARE(late->error().code, Error::Code::NetworkFailed);
    QCOMPARE(late->error().subject, QStringLiteral("Lab"));
    QVERIFY(!m_session->needsLogin());
    m_server->answer(granting("A2"));
    QCOMPARE(token(), QByteArray("A2"));
}

void TestServiceSession::forcesOneRefreshForARefusedToken()
{
    m_server->answerOnce(granting("A2", "R2"));
    signIn();
    m_session->reject("A1");
    QVERIFY(!m_session->needsLogin());
    QCOMPARE(token(), QByteArray("A2"));
    m_session->reject("A2");
    QVERIFY(m_session->needsLogin());
    QCOMPARE(failure(), Error::Code::LoginAgain);
    QCOMPARE(asked(), std::size_t(1));
    signIn();
    QCOMPARE(token(), QByteArray("A1"));
}

void TestServiceSession::ignoresTheRefusalOfAnOldToken()
{
    m_server->answer(granting("A2", "R2"));
    signIn();
    m_session->reject("A1");
    QCOMPARE(token(), QByteArray("A2"));
    m_session->reject("A1"); // another request that was under way
    m_session->reject({});
    QCOMPARE(token(), QByteArray("A2"));
    QVERIFY(!m_session->needsLogin());
}

void TestServiceSession::remembersARefusalAfterARestart()
{
    signIn(1'000s, {}); // cannot be renewed
    m_session->reject("A1");
    QVERIFY(m_session->needsLogin());
    open();
    QCOMPARE(failure(), Error::Code::LoginAgain);
    QCOMPARE(asked(), std::size_t(0));
}

void TestServiceSession::takesWhatAnotherProgramRefreshed()
{
    signIn();
    Session other = keptSession();
    m_clock.date = m_clock.date.addSecs(990);
    other.renew({.accessToken = "B2", .refreshToken = "R2", .lifetime = 1'000s}, m_clock.date);
    m_vault.secrets[vaultName] = toText(other);
    QCOMPARE(token(), QByteArray("B2"));
    QCOMPARE(asked(), std::size_t(0));
}

/// The old refresh token must not be used again: that ends the session at authorities that rotate them.
void TestServiceSession::takesWhatAnotherProgramRefreshedWithItsClockBehind()
{
    signIn();
    Session other = keptSession();
    m_clock.date = m_clock.date.addSecs(990);
    other.renew({.accessToken = "B2", .refreshToken = "R2", .lifetime = 10'000s}, m_clock.date.addSecs(-2'000));
    m_vault.secrets[vaultName] = toText(other);
    QCOMPARE(token(), QByteArray("B2"));
    QCOMPARE(asked(), std::size_t(0));
}

void TestServiceSession::leavesTheNewerTokensOfAnotherProgramAlone()
{
    signIn(1'000s, {}); // cannot be renewed
    Session other = keptSession();
    other.renew({.accessToken = "B2", .refreshToken = "R2", .lifetime = 1'000s}, m_clock.date.addSecs(1));
    m_vault.secrets[vaultName] = toText(other);
    m_session->reject("A1");
    QCOMPARE(keptSession().accessToken, QByteArray("B2"));
    QVERIFY(!keptSession().isRefused);
}

void TestServiceSession::renewsWhenTheClockWasPutBack()
{
    m_server->answer(granting("A2", "R2"));
    signIn();
    m_clock.date = m_clock.date.addDays(-1); // its end seems a day away
    QCOMPARE(token(), QByteArray("A2"));
    QCOMPARE(token(), QByteArray("A2"));
    QCOMPARE(asked(), std::size_t(1));
    QCOMPARE(m_session->session()->expiresAt, std::optional(m_clock.date.addSecs(1'000)));
}

void TestServiceSession::countsALifeFromTheQuestion()
{
    Script slow = granting("A2", "R2");
    slow.steps.insert(slow.steps.begin(), {.kind = Step::Kind::Wait, .time = 100ms});
    m_server->answer(slow);
    signIn();
    m_clock.date = m_clock.date.addSecs(990);
    const QDateTime question = m_clock.date;
    const QFuture<Result<Bearer>> future = m_session->bearer(0ms);
    QTRY_COMPARE_WITH_TIMEOUT(asked(), std::size_t(1), patience);
    m_clock.date = m_clock.date.addSecs(20);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
    QCOMPARE(future.result()->expiresAt, std::optional(question.addSecs(1'000)));
}

void TestServiceSession::quotesNoTokenOfTheAuthoritysWords()
{
    m_server->answer(scripts::body(400, "application/json",
                                   R"({"error":"invalid_request","error_description":"unknown token R1-SECRET!"})"));
    signIn(1'000s, "R1-SECRET");
    m_clock.date = m_clock.date.addSecs(1'010);
    const auto result = bearer();
    QVERIFY(result && !*result);
    QCOMPARE(result->error().detail, QStringLiteral("invalid_request: unknown token …!"));
}

void TestServiceSession::revokesWhatAnotherProgramRefreshed()
{
    m_server->answer(scripts::body(200, "application/json", "{}"));
    signIn();
    Session other = keptSession();
    other.renew({.accessToken = "B2", .refreshToken = "R2", .lifetime = 1'000s}, m_clock.date.addSecs(1));
    m_vault.secrets[vaultName] = toText(other);
    const QFuture<Result<Done>> future = m_session->end();
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
    QCOMPARE(asked(), std::size_t(5)); // A1, B2, C1, R1, R2
    QVERIFY(m_vault.secrets.isEmpty());
}

void TestServiceSession::noticesThatAnotherProgramSignedOut()
{
    signIn();
    m_vault.secrets.clear();
    m_clock.date = m_clock.date.addSecs(990);
    QCOMPARE(failure(), Error::Code::CredentialMissing);
    QCOMPARE(asked(), std::size_t(0));
    signIn();
    m_vault.secrets.clear();
    QSignalSpy changed(m_session.get(), &ServiceSession::changed);
    m_session->load();
    QVERIFY(changed.size() > 0);
    QVERIFY(!m_session->session());
}

void TestServiceSession::waitsForItsTurn()
{
    m_server->answer(granting("A2", "R2"));
    signIn();
    m_clock.date = m_clock.date.addSecs(990);
    QLockFile other(m_folder.filePath(QStringLiteral("lock")));
    QVERIFY(other.lock());
    const QFuture<Result<Bearer>> future = m_session->bearer(0ms);
    QCoreApplication::processEvents();
    QVERIFY(!future.isFinished());
    QCOMPARE(asked(), std::size_t(0));
    other.unlock();
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
    QCOMPARE(future.result()->token, QByteArray("A2"));
}

void TestServiceSession::revokesEverythingWhenItEnds()
{
    m_server->answer(scripts::body(200, "application/json", "{}"));
    signIn();
    const QFuture<Result<Done>> future = m_session->end();
    QVERIFY(!m_session->session());
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
    QVERIFY(future.result());
    QVERIFY(m_vault.secrets.isEmpty());
    QStringList bodies;
    for (const SeenRequest& request : m_server->requests())
        bodies.append(QString::fromUtf8(request.path + ' ' + request.body));
    bodies.sort();
    QCOMPARE(
        bodies,
        QStringList({QStringLiteral("/revoke token=A1&client_id=c"), QStringLiteral("/revoke token=C1&client_id=c"),
                     QStringLiteral("/revoke token=R1&client_id=c")}));
    QCOMPARE(failure(), Error::Code::CredentialMissing);
}

void TestServiceSession::endsEvenIfNothingCanBeRevoked()
{
    m_server.reset();
    signIn();
    const QFuture<Result<Done>> future = m_session->end();
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().code, Error::Code::NetworkFailed);
    QVERIFY(m_vault.secrets.isEmpty());
    QVERIFY(!m_session->session());
}

void TestServiceSession::revokesWhatComesTooLate()
{
    Script slow = granting("A2", "R2");
    slow.steps.insert(slow.steps.begin(), {.kind = Step::Kind::Wait, .time = 100ms});
    m_server->answerOnce(slow);
    m_server->answer(scripts::body(200, "application/json", "{}"));
    signIn();
    m_clock.date = m_clock.date.addSecs(990);
    const QFuture<Result<Bearer>> future = m_session->bearer(0ms);
    QTRY_COMPARE_WITH_TIMEOUT(asked(), std::size_t(1), patience);
    m_session->end();
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
    QVERIFY(!future.result());
    const auto wasRevoked = [this](const QByteArray& token) {
        return std::ranges::any_of(m_server->requests(), [&token](const SeenRequest& request) {
            return request.path == "/revoke" && request.body.startsWith(QByteArray("token=" + token + '&'));
        });
    };
    for (const char* token : {"A1", "R1", "A2", "R2"})
        QTRY_VERIFY_WITH_TIMEOUT(wasRevoked(token), patience);
    QVERIFY(m_vault.secrets.isEmpty());
    QVERIFY(!m_session->session());
}

void TestServiceSession::goesOnWithoutAVault()
{
    const Error full {.code = Error::Code::NotWritable, .subject = vaultName};
    m_vault.writeFailure = full;
    QSignalSpy notKept(m_session.get(), &ServiceSession::notKept);
    m_server->answer(granting("A2", "R2"));
    signIn();
    QCOMPARE(notKept.size(), 1);
    QCOMPARE(token(), QByteArray("A1"));
    m_clock.date = m_clock.date.addSecs(990);
    QCOMPARE(token(), QByteArray("A2"));
    m_session->load(); // finds nothing, which is no news
    QCOMPARE(token(), QByteArray("A2"));
}

void TestServiceSession::asksTheGatewayForTheName()
{
    m_service.whoamiUrl = QUrl(QStringLiteral("http://127.0.0.1:%1/whoami").arg(m_server->port()));
    open();
    m_server->answer(scripts::body(200, "application/json", R"({"name":"Ada L","username":"ada@anl.gov"})"));
    signIn();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->session()->account, QStringLiteral("Ada L (ada@anl.gov)"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(keptSession().account, QStringLiteral("Ada L (ada@anl.gov)"), patience);
    QCOMPARE(m_server->requests().front().header("Authorization"), QByteArray("Bearer A1"));
}

void TestServiceSession::tellsWhoWaitsWhenItDies()
{
    m_server->answer(scripts::silence());
    signIn();
    m_clock.date = m_clock.date.addSecs(990);
    const QFuture<Result<Bearer>> future = m_session->bearer(0ms);
    QTRY_COMPARE_WITH_TIMEOUT(asked(), std::size_t(1), patience);
    m_session.reset();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, Error::Code::Cancelled);
}

QTEST_GUILESS_MAIN(TestServiceSession)

#include "tst_servicesession.moc"
