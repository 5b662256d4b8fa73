// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integration/support/jsonquestion.h"
#include "integration/support/parts.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int longestRun = 30'000; // ms

struct Ended
{
    int exitCode = -1;
    QByteArray out {};
    QByteArray err {};
};

} // namespace

/// The program with a keychain as desktops have it: GNOME's, on a message bus of its own.
class TestKeychain final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void givesAKeyToTheNextProgram();
    void keepsTheSessionOfASignIn();
    void aLockedKeychainHoldsNobodyUp();

private:
    void open(bool isUnlocked);
    Ended run(const QStringList& arguments, const QByteArray& input = {}, const QUrl& browser = {});
    [[nodiscard]] QStringList filesWith(const QByteArray& secret) const;
    [[nodiscard]] QProcessEnvironment environment() const;

    QTemporaryDir m_home {};
    QByteArray m_bus {};
    QProcess m_daemon {};
};

void TestKeychain::initTestCase()
{
    for (const QString& program : {u"dbus-run-session"_s, u"dbus-send"_s, u"gnome-keyring-daemon"_s})
        QVERIFY2(!parts::installed(program).isEmpty(), qPrintable(program + u" is not installed"_s));
}

void TestKeychain::cleanup()
{
    m_daemon.closeWriteChannel();
    m_daemon.waitForFinished(longestRun);
}

QProcessEnvironment TestKeychain::environment() const
{
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.filePath(u"run"_s));
    if (!m_bus.isEmpty())
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, QString::fromUtf8(m_bus));
    return environment;
}

/// What is asked before the keychain is there would start another one.
void TestKeychain::open(bool isUnlocked)
{
    m_bus.clear();
    QVERIFY(QDir().mkpath(m_home.filePath(u"run"_s)));
    QVERIFY(QFile::setPermissions(m_home.filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    m_daemon.setProcessEnvironment(environment());
    m_daemon.setStandardErrorFile(QProcess::nullDevice());
    // until its input ends, which it also does when this test dies
    const QString script = u"echo \"$DBUS_SESSION_BUS_ADDRESS\"; printf password | gnome-keyring-daemon --foreground "_s
        + (isUnlocked ? u"--unlock "_s : QString()) + u"--components=secrets & cat >/dev/null; kill $!"_s;
    m_daemon.start(parts::installed(u"dbus-run-session"_s), {u"--"_s, u"sh"_s, u"-c"_s, script});
    QTRY_VERIFY_WITH_TIMEOUT(m_daemon.canReadLine(), longestRun);
    m_bus = m_daemon.readLine().trimmed();
    const auto isThere = [this] {
        QProcess asking;
        asking.setProcessEnvironment(environment());
        asking.start(u"dbus-send"_s,
                     {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.DBus"_s, u"/"_s,
                      u"org.freedesktop.DBus.NameHasOwner"_s, u"string:org.freedesktop.secrets"_s});
        return asking.waitForFinished() && asking.readAllStandardOutput().contains("boolean true");
    };
    QVERIFY(QTest::qWaitFor(isThere, longestRun));
}

/// `browser`: the authority that has one, for a sign-in.
Ended TestKeychain::run(const QStringList& arguments, const QByteArray& input, const QUrl& browser)
{
    static const QRegularExpression address(u"http://\\S+/v2/oauth2/authorize\\S+(?=\\s)"_s);
    QProcess program;
    program.setProcessEnvironment(environment());
    program.start(parts::program(), QStringList {u"auth"_s} + arguments);
    program.write(input);
    program.closeWriteChannel();
    Ended ended;
    bool isAsked = browser.isEmpty();
    const auto isOver = [&] {
        ended.out += program.readAllStandardOutput();
        ended.err += program.readAllStandardError();
        const auto match = address.match(QString::fromUtf8(ended.err));
        if (!isAsked && match.hasMatch()) {
            isAsked = true;
            postJson(browser, {{u"url"_s, match.captured()}});
        }
        return program.state() == QProcess::NotRunning;
    };
    if (!QTest::qWaitFor(isOver, longestRun))
        return {};
    ended.exitCode = program.exitCode();
    return ended;
}

QStringList TestKeychain::filesWith(const QByteArray& secret) const
{
    QStringList found;
    QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret))
            found << files.filePath();
    }
    return found;
}

void TestKeychain::givesAKeyToTheNextProgram()
{
    open(true);
    const Ended set = run({u"key"_s, u"set"_s, u"openai"_s}, "KEY-SECRET\n");
    QVERIFY2(set.exitCode == 0, set.err.constData());
    QVERIFY2(set.err.contains("keychain") && !set.err.contains("file"), set.err.constData());
    QCOMPARE(run({u"key"_s, u"list"_s}).out, QByteArray("openai\n"));
    QVERIFY(!QDir(m_home.filePath(u".local/share/keyrings"_s)).isEmpty());
    QCOMPARE(filesWith("KEY-SECRET"), QStringList());
    QVERIFY(!QFile::exists(m_home.filePath(u".local/share/tokenscope/credentials.json"_s)));
    QCOMPARE(run({u"key"_s, u"remove"_s, u"openai"_s}).exitCode, 0);
    QCOMPARE(run({u"key"_s, u"list"_s}).out, QByteArray());
}

void TestKeychain::keepsTheSessionOfASignIn()
{
    const auto authority = parts::authority();
    QVERIFY2(authority->start(), authority->complaint());
    const QString scope = u"https://auth.globus.org/scopes/681c10cc-f684-4540-bcd7-0b4df3bc26ef/action_all"_s;
    const QJsonObject service {{u"name"_s, u"ALCF"_s},
                               {u"authorize_url"_s, authority->url(u"/v2/oauth2/authorize"_s).toString()},
                               {u"token_url"_s, authority->url(u"/v2/oauth2/token"_s).toString()},
                               {u"revoke_url"_s, authority->url(u"/v2/oauth2/token/revoke"_s).toString()},
                               {u"client_id"_s, u"58fdd3bc-e1c3-4ce5-80ea-8d6b87cfb944"_s},
                               {u"scope"_s, scope}};
    QVERIFY(QDir().mkpath(m_home.filePath(u".config/tokenscope"_s)));
    QFile file(m_home.filePath(u".config/tokenscope/signin.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(QJsonObject {{u"services"_s, QJsonArray {service}}}).toJson());
    file.close();
    open(true);
    const Ended login = run({u"login"_s, u"--no-browser"_s}, {}, authority->url(u"/control/browse"_s));
    QVERIFY2(login.exitCode == 0, login.err.constData());
    const QJsonDocument status = QJsonDocument::fromJson(run({u"status"_s, u"--format"_s, u"json"_s}).out);
    QCOMPARE(status[u"state"].toString(), u"signed_in"_s);
    QCOMPARE(status[u"kept_in"].toString(), u"keychain"_s);
    for (const QJsonValue& secret : get(authority->url(u"/control"_s)).json()[u"issued"].toArray())
        QCOMPARE(filesWith(secret.toString().toUtf8()), QStringList());
    QCOMPARE(run({u"logout"_s}).exitCode, 0);
    QCOMPARE(run({u"status"_s}).exitCode, 1);
}

/// And nobody is there who could unlock it.
void TestKeychain::aLockedKeychainHoldsNobodyUp()
{
    open(false);
    QElapsedTimer time;
    time.start();
    const Ended set = run({u"key"_s, u"set"_s, u"other"_s}, "KEY-SECRET\n");
    QVERIFY2(set.exitCode == 0, set.err.constData());
    QVERIFY2(set.err.contains("credentials.json"), set.err.constData()); // said openly
    QCOMPARE(run({u"key"_s, u"list"_s}).out, QByteArray("other\n"));
    QCOMPARE(filesWith("KEY-SECRET"), QStringList {m_home.filePath(u".local/share/tokenscope/credentials.json"_s)});
    QVERIFY2(time.elapsed() < 25'000, qPrintable(QString::number(time.elapsed())));
}

QTEST_GUILESS_MAIN(TestKeychain)

#include "tst_keychain.moc"
