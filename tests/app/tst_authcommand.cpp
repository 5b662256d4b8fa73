// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "support/fakeendpoint.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <csignal>

using namespace tokenscope;

namespace {

constexpr auto others
    = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
const QByteArray gateway = "681c10cc-f684-4540-bcd7-0b4df3bc26ef";

Script tokens()
{
    return scripts::body(200, "application/json",
                         R"({"access_token":"ACCESS-SECRET","refresh_token":"REFRESH-SECRET","expires_in":9999,)"
                         R"("scope":"s"})");
}

} // namespace

/// `tokenscope auth` as a user runs it, with a home of its own and without a keychain.
class TestAuthCommand final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void saysThatNobodyIsSignedIn();
    void findsTheTokenOfAnotherTool();
    void signsInAndOut();
    void signsInWithAPastedCode();
    void saysThatTheSignInWasDeclined();
    void canBeInterrupted();
    void saysWhatIsWrongWithTheServices();
    void keepsKeys();
    void takesNoKeyThatIsNone();
    void helpsWithAnExample_data();
    void helpsWithAnExample();

private:
    Ended run(const QStringList& arguments, const QByteArray& input = {});
    std::unique_ptr<QProcess> start(const QStringList& arguments);
    QUrl pageOf(QProcess& process);
    Ended endOf(QProcess& process);
    void comeBack(const QUrl& page, const QString& query);
    [[nodiscard]] QJsonObject status();
    [[nodiscard]] QString path(const QString& name) const { return m_home->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<FakeEndpoint> m_server;
    QNetworkAccessManager m_browser;
};

void TestAuthCommand::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FakeEndpoint>(tokens());
    const QByteArray base = "http://127.0.0.1:" + QByteArray::number(m_server->port()) + "/";
    QVERIFY(QDir(m_home->path()).mkpath(u".config/tokenscope"_s));
    QFile file(path(u".config/tokenscope/signin.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"services\":[{\"name\":\"ALCF\",\"authorize_url\":\"" + base + "authorize\",\"token_url\":\"" + base
               + "token\",\"revoke_url\":\"" + base + "revoke\",\"paste_url\":\"" + base
               + "code\",\"client_id\":\"c\",\"scope\":\"s\",\"resource_server\":\"" + gateway + "\"}]}");
}

std::unique_ptr<QProcess> TestAuthCommand::start(const QStringList& arguments)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"BROWSER"_s,
                                u"https_proxy"_s, u"http_proxy"_s, u"ALCF_AI_TOKEN"_s})
        environment.remove(name);
    environment.insert(u"HOME"_s, m_home->path());
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s); // even then no secret is told
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s); // nobody's keychain
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(TOKENSCOPE_PROGRAM), QStringList {u"auth"_s} + arguments);
    return process;
}

Ended TestAuthCommand::endOf(QProcess& process)
{
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(longestRun))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Ended TestAuthCommand::run(const QStringList& arguments, const QByteArray& input)
{
    const auto process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    return endOf(*process);
}

/// What it asks the user to open.
QUrl TestAuthCommand::pageOf(QProcess& process)
{
    static const QRegularExpression address(u"\\bhttp://127\\.0\\.0\\.1:\\d+/authorize\\S+"_s);
    QByteArray said;
    QUrl page;
    const bool isFound = QTest::qWaitFor(
        [&] {
            said += process.readAllStandardError();
            const auto match = address.match(QString::fromUtf8(said));
            page = QUrl(match.captured());
            return match.hasMatch() && said.endsWith('\n');
        },
        longestRun);
    return isFound ? page : QUrl();
}

void TestAuthCommand::comeBack(const QUrl& page, const QString& query)
{
    const QUrlQuery asked(page);
    QUrl url(asked.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    url.setPath(u"/"_s);
    url.setQuery(query + u"&state="_s + asked.queryItemValue(u"state"_s));
    QNetworkReply* reply = m_browser.get(QNetworkRequest(url));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), longestRun);
    QVERIFY(reply->readAll().contains("<h1>"));
    reply->deleteLater();
}

QJsonObject TestAuthCommand::status()
{
    return QJsonDocument::fromJson(run({u"status"_s, u"--format"_s, u"json"_s}).out).object();
}

void TestAuthCommand::saysThatNobodyIsSignedIn()
{
    const Ended text = run({u"status"_s});
    QCOMPARE(text.exitCode, 1);
    QVERIFY(text.out.contains("ALCF"));
    QCOMPARE(status()[u"state"].toString(), u"signed_out"_s);
    QVERIFY(status()[u"account"].isNull());
    QVERIFY2(text.err.contains("tokenscope auth login"), text.err.constData());
    const Ended logout = run({u"logout"_s});
    QCOMPARE(logout.exitCode, 0);
    QVERIFY2(logout.err.contains("Nobody"), logout.err.constData());
}

void TestAuthCommand::findsTheTokenOfAnotherTool()
{
    const QString folder = u".globus/app/58fdd3bc-e1c3-4ce5-80ea-8d6b87cfb944/inference_app"_s;
    QVERIFY(QDir(m_home->path()).mkpath(folder));
    QFile file(path(folder + u"/tokens.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "{\"by_rs\":{\"" + gateway
        + "\":{\"access_token\":\"FOUND-SECRET\",\"identity_id\":\"0000-1\",\"expires_at_seconds\":32503680000}}}");
    file.close();
    const Ended text = run({u"status"_s});
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.out.contains("tokens.json"));
    QVERIFY(!text.out.contains("SECRET") && !text.err.contains("SECRET"));
    const QJsonObject document = status();
    QCOMPARE(document[u"state"].toString(), u"found_elsewhere"_s);
    QCOMPARE(document[u"token_file"].toString(), file.fileName());
    QCOMPARE(document[u"account"].toString(), u"0000-1"_s);
    QCOMPARE(document[u"expires_at"].toString(), u"3000-01-01T00:00:00Z"_s);
    const Ended logout = run({u"logout"_s});
    QCOMPARE(logout.exitCode, 1); // it is not ours to end
    QVERIFY2(logout.err.contains("tokens.json"), logout.err.constData());
    QVERIFY(file.exists());
}

void TestAuthCommand::signsInAndOut()
{
    const auto login = start({u"login"_s, u"--no-browser"_s});
    const QUrl page = pageOf(*login);
    QVERIFY(page.isValid());
    comeBack(page, u"code=CODE-SECRET"_s);
    const Ended ended = endOf(*login);
    QCOMPARE(ended.exitCode, 0);
    QVERIFY(!ended.out.contains("SECRET") && !ended.err.contains("SECRET"));
    const QJsonObject document = status();
    QCOMPARE(document[u"state"].toString(), u"signed_in"_s);
    QCOMPARE(document[u"kept_in"].toString(), u"file"_s); // said openly
    const QString vault = document[u"kept_at"].toString();
    QVERIFY(vault.startsWith(m_home->path()));
    QVERIFY(!(QFile::permissions(vault) & others));
    QVERIFY(run({u"status"_s}).out.contains("credentials.json"));
    QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().contains("SECRET"), file.fileName() == vault);
    }
    m_server->answer(scripts::body(200, "application/json", "{}"));
    QCOMPARE(run({u"logout"_s}).exitCode, 0);
    QCOMPARE(m_server->requests().back().path, QByteArray("/revoke"));
    QCOMPARE(status()[u"state"].toString(), u"signed_out"_s);
}

void TestAuthCommand::signsInWithAPastedCode()
{
    const auto login = start({u"login"_s, u"--paste"_s});
    QVERIFY(pageOf(*login).isValid());
    login->write("CODE\n");
    QCOMPARE(endOf(*login).exitCode, 0);
    QVERIFY(m_server->requests().back().body.contains("code=CODE&"));
    QCOMPARE(status()[u"state"].toString(), u"signed_in"_s);
}

void TestAuthCommand::saysThatTheSignInWasDeclined()
{
    const auto login = start({u"login"_s});
    comeBack(pageOf(*login), u"error=access_denied"_s);
    const Ended ended = endOf(*login);
    QCOMPARE(ended.exitCode, 1);
    QVERIFY2(ended.err.contains("declined"), ended.err.constData());
}

void TestAuthCommand::canBeInterrupted()
{
    const auto login = start({u"login"_s});
    QVERIFY(pageOf(*login).isValid());
    ::kill(static_cast<pid_t>(login->processId()), SIGINT);
    QCOMPARE(endOf(*login).exitCode, 130);
    QCOMPARE(status()[u"state"].toString(), u"signed_out"_s);
}

void TestAuthCommand::saysWhatIsWrongWithTheServices()
{
    QFile file(path(u".config/tokenscope/signin.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"services\":[\n{,}]}");
    file.close();
    for (const QString& action : {u"status"_s, u"login"_s, u"logout"_s}) {
        const Ended ended = run({action});
        QCOMPARE(ended.exitCode, 1);
        QVERIFY(ended.out.isEmpty());
        QVERIFY2(ended.err.contains("signin.json") && ended.err.contains("2"), ended.err.constData());
    }
    QCOMPARE(run({u"status"_s, u"--service"_s}).exitCode, 2);
}

void TestAuthCommand::keepsKeys()
{
    const Ended set = run({u"key"_s, u"set"_s, u"openai"_s}, "KEY-SECRET\n");
    QCOMPARE(set.exitCode, 0);
    QVERIFY(!set.out.contains("SECRET") && !set.err.contains("SECRET"));
    QCOMPARE(run({u"key"_s, u"list"_s}).out, QByteArray("openai\n"));
    QCOMPARE(QJsonDocument::fromJson(run({u"key"_s, u"list"_s, u"--format"_s, u"json"_s}).out).array(),
             QJsonArray {u"openai"_s});
    QCOMPARE(run({u"key"_s, u"remove"_s, u"openai"_s}).exitCode, 0);
    QVERIFY(run({u"key"_s, u"list"_s}).out.trimmed().isEmpty());
    QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("SECRET"));
    }
}

void TestAuthCommand::takesNoKeyThatIsNone()
{
    QCOMPARE(run({u"key"_s, u"set"_s, u"openai"_s}).exitCode, 1);
    QCOMPARE(run({u"key"_s, u"set"_s, u"openai"_s}, "two words SECRET\n").exitCode, 1);
    QVERIFY(!run({u"key"_s, u"set"_s, u"openai"_s}, "two words SECRET\n").err.contains("SECRET"));
    QCOMPARE(run({u"key"_s, u"set"_s, u"openai"_s, u"SECRET"_s}).exitCode, 2); // never as an argument
    QVERIFY(run({u"key"_s, u"list"_s}).out.trimmed().isEmpty());
}

void TestAuthCommand::helpsWithAnExample_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addRow("auth") << QStringList {};
    QTest::addRow("status") << QStringList {u"status"_s};
    QTest::addRow("login") << QStringList {u"login"_s};
    QTest::addRow("logout") << QStringList {u"logout"_s};
    QTest::addRow("key") << QStringList {u"key"_s};
    QTest::addRow("key set") << QStringList {u"key"_s, u"set"_s};
    QTest::addRow("key remove") << QStringList {u"key"_s, u"remove"_s};
}

void TestAuthCommand::helpsWithAnExample()
{
    QFETCH(const QStringList, arguments);
    const Ended help = run(arguments + QStringList {u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY2(help.out.contains("Example"), help.out.constData());
}

QTEST_GUILESS_MAIN(TestAuthCommand)

#include "tst_authcommand.moc"
