// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/credential.h"
#include "auth/globustokenfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using Kind = CredentialReference::Kind;

namespace {

constexpr qint64 endOfToken = 1'764'800'000; // 2025-12-03T22:13:20Z

QDateTime before(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(endOfToken - seconds, Qt::UTC);
}

QByteArray entry(const QByteArray& server, const QByteArray& token)
{
    return "{\"resource_server\":\"" + server + "\",\"scope\":\"s\",\"access_token\":\"" + token
        + "\",\"refresh_token\":\"SYNTHETIC-REFRESH\",\"expires_at_seconds\":1764800000,\"token_type\":\"Bearer\"}";
}

QByteArray gateway(const QByteArray& token)
{
    return entry(globustokenfile::gatewayResourceServer, token);
}

QByteArray format2(const QByteArray& entries)
{
    return "{\"data\":{\"DEFAULT\":{" + entries + "}},\"format_version\":\"2.0\",\"globus-sdk.version\":\"4.9.0\"}";
}

QByteArray format1(const QByteArray& entries)
{
    return "{\"by_rs\":{" + entries + "},\"format_version\":\"1.0\",\"globus-sdk.version\":\"3.41.0\"}";
}

QByteArray bash(const QByteArray& token, const QByteArray& expiry)
{
    return "{\"app_name\":\"inference_app\",\"resource_server\":\"681c10cc-f684-4540-bcd7-0b4df3bc26ef\","
           "\"access_token\":\""
        + token + "\",\"refresh_token\":\"SYNTHETIC-REFRESH\",\"expires_at\":" + expiry + "}";
}

const QByteArray other = "\"auth.globus.org\":" + entry("auth.globus.org", "SYNTHETIC-OTHER");
const QByteArray ours = "\"681c10cc-f684-4540-bcd7-0b4df3bc26ef\":" + gateway("SYNTHETIC-ACCESS");

} // namespace

class TestGlobusTokenFile final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void readsEveryLayout_data();
    void readsEveryLayout();
    void respectsTheExpiry_data();
    void respectsTheExpiry();
    void saysWhyAFileHasNoToken_data();
    void saysWhyAFileHasNoToken();
    void looksWhereGlobusKeepsIt_data();
    void looksWhereGlobusKeepsIt();
    void aValidFileBeatsAnExpiredOne();
    void saysTheMostTellingOfSeveralErrors();
    void leavesTheFileAsItIs();

private:
    QString write(const QString& name, const QByteArray& bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_home;
};

void TestGlobusTokenFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_home = qgetenv("HOME");
    qputenv("HOME", m_folder->path().toLocal8Bit());
}

void TestGlobusTokenFile::cleanup()
{
    qputenv("HOME", m_home);
    qunsetenv("INFERENCE_AUTH_TOKEN_FILE");
    qunsetenv("INFERENCE_AUTH_TOKEN_DIR");
}

QString TestGlobusTokenFile::write(const QString& name, const QByteArray& bytes) const
{
    const QString path = m_folder->filePath(name);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

void TestGlobusTokenFile::readsEveryLayout_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addRow("format 2.0") << format2(ours);
    QTest::addRow("format 2.0, after another server's") << format2(other + ',' + ours);
    QTest::addRow("format 2.0, in another namespace")
        << QByteArray(R"({"data":{"DEFAULT":{},"work":{)" + ours + R"(}},"format_version":"2.0"})");
    QTest::addRow("format 2.0, under another key") << format2("\"gateway\":" + gateway("SYNTHETIC-ACCESS"));
    QTest::addRow("format 1.0") << format1(other + ',' + ours);
    QTest::addRow("the bash script's") << bash("SYNTHETIC-ACCESS", "1764800000");
    QTest::addRow("the bash script's, with a fraction") << bash("SYNTHETIC-ACCESS", "1764800000.5");
}

void TestGlobusTokenFile::readsEveryLayout()
{
    QFETCH(const QByteArray, content);
    const CredentialReference reference {.kind = Kind::GlobusTokenFile,
                                         .source = write(QStringLiteral("t.json"), content)};
    const auto token = resolveCredential(reference, before(3'600));
    QVERIFY(token);
    QCOMPARE(*token, QByteArray("SYNTHETIC-ACCESS"));
}

void TestGlobusTokenFile::respectsTheExpiry_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<qint64>("secondsLeft");
    QTest::addColumn<bool>("isValid");
    QTest::addRow("a day left") << format2(ours) << qint64(86'400) << true;
    QTest::addRow("just over a minute left") << format2(ours) << qint64(61) << true;
    QTest::addRow("a minute left: about to end") << format2(ours) << qint64(60) << false;
    QTest::addRow("ended") << format2(ours) << qint64(-1) << false;
    QTest::addRow("ended, format 1.0") << format1(ours) << qint64(-1) << false;
    QTest::addRow("ended, the bash script's") << bash("SYNTHETIC-ACCESS", "1764800000") << qint64(-1) << false;
    QTest::addRow("no end known") << bash("SYNTHETIC-ACCESS", "null") << qint64(-1'000'000) << true;
}

void TestGlobusTokenFile::respectsTheExpiry()
{
    QFETCH(const QByteArray, content);
    QFETCH(const qint64, secondsLeft);
    const QString path = write(QStringLiteral("t.json"), content);
    const auto token = globustokenfile::readToken(path, before(secondsLeft));
    QTEST(token.has_value(), "isValid");
    if (token)
        return;
    QCOMPARE(token.error().code, Error::Code::CredentialExpired);
    QCOMPARE(token.error().subject, path);
    QCOMPARE(token.error().detail, QStringLiteral("2025-12-03T22:13:20Z"));
}

void TestGlobusTokenFile::saysWhyAFileHasNoToken_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto missing = Error::Code::CredentialMissing;
    QTest::addRow("another server's only") << format2(other) << missing << 0 << 0;
    QTest::addRow("signed out") << QByteArray(R"({"data":{},"format_version":"2.0"})") << missing << 0 << 0;
    QTest::addRow("a token that is a number")
        << format1(R"("681c10cc-f684-4540-bcd7-0b4df3bc26ef":{"access_token":5})") << missing << 0 << 0;
    QTest::addRow("an empty token") << bash("", "1764800000") << missing << 0 << 0;
    QTest::addRow("a list") << QByteArray("[1]") << Error::Code::WrongSchema << 0 << 0;
    QTest::addRow("a token with a line break")
        << bash("SYNTHETIC\\nX: 1", "1764800000") << Error::Code::InvalidValue << 0 << 0;
    QTest::addRow("cut off in a token") << QByteArray("{\n \"access_token\": \"SYNTHETIC") << Error::Code::NotJson << 2
                                        << 28;
    QTest::addRow("empty") << QByteArray() << Error::Code::NotJson << 1 << 1;
    QTest::addRow("nested without end") << QByteArray(200'000, '[') << Error::Code::NotJson << 1 << 200'001;
    QTest::addRow("not a file of anyone") << QByteArray(2'000'000, ' ') << Error::Code::TooLarge << 0 << 0;
}

void TestGlobusTokenFile::saysWhyAFileHasNoToken()
{
    QFETCH(const QByteArray, content);
    const QString path = write(QStringLiteral("t.json"), content);
    const auto token = globustokenfile::readToken(path, before(3'600));
    QVERIFY(!token);
    QTEST(token.error().code, "code");
    QTEST(token.error().line, "line");
    QTEST(token.error().column, "column");
    QCOMPARE(token.error().subject, path);
    QVERIFY(!token.error().detail.contains(QStringLiteral("SYNTHETIC")));
}

void TestGlobusTokenFile::looksWhereGlobusKeepsIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("variable");
    const QString home = QStringLiteral(".globus/app/58fdd3bc-e1c3-4ce5-80ea-8d6b87cfb944/inference_app/");
    QTest::addRow("the SDK's place") << home + QStringLiteral("tokens.json") << QByteArray();
    QTest::addRow("the bash script's place") << home + QStringLiteral("tokens-bash.json") << QByteArray();
    QTest::addRow("a folder by variable")
        << QStringLiteral("d/tokens-bash.json") << QByteArray("INFERENCE_AUTH_TOKEN_DIR");
    QTest::addRow("a file by variable") << QStringLiteral("f.json") << QByteArray("INFERENCE_AUTH_TOKEN_FILE");
}

void TestGlobusTokenFile::looksWhereGlobusKeepsIt()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, variable);
    const QString path = write(name, bash("SYNTHETIC-ACCESS", "1764800000"));
    if (variable.endsWith("DIR"))
        qputenv(variable.constData(), QFileInfo(path).absolutePath().toLocal8Bit());
    else if (!variable.isEmpty())
        qputenv(variable.constData(), path.toLocal8Bit());
    const auto token = resolveCredential({.kind = Kind::GlobusTokenFile}, before(3'600));
    QVERIFY(token);
    QCOMPARE(*token, QByteArray("SYNTHETIC-ACCESS"));
}

void TestGlobusTokenFile::aValidFileBeatsAnExpiredOne()
{
    const QString expired = write(QStringLiteral("a.json"), bash("SYNTHETIC-OLD", "1000"));
    const QString valid = write(QStringLiteral("b.json"), format2(ours));
    const auto token = globustokenfile::firstToken({expired, valid}, before(3'600));
    QVERIFY(token);
    QCOMPARE(*token, QByteArray("SYNTHETIC-ACCESS"));
}

void TestGlobusTokenFile::saysTheMostTellingOfSeveralErrors()
{
    const QString none = m_folder->filePath(QStringLiteral("none.json"));
    const QString broken = write(QStringLiteral("broken.json"), "{");
    const QString expired = write(QStringLiteral("old.json"), bash("SYNTHETIC-OLD", "1000"));
    const auto code
        = [](const QStringList& paths) { return globustokenfile::firstToken(paths, before(0)).error().code; };
    QCOMPARE(code({none, broken, expired}), Error::Code::CredentialExpired);
    QCOMPARE(code({none, broken}), Error::Code::NotJson);
    QCOMPARE(code({none}), Error::Code::CredentialMissing);
    QCOMPARE(code({}), Error::Code::CredentialMissing);
    const auto nothing = resolveCredential({.kind = Kind::GlobusTokenFile}, before(0));
    QVERIFY(!nothing);
    QVERIFY(nothing.error().subject.endsWith(QStringLiteral("inference_app/tokens.json")));
}

void TestGlobusTokenFile::leavesTheFileAsItIs()
{
    const QByteArray content = format2(other + ',' + ours);
    const QString path = write(QStringLiteral("t.json"), content);
    QVERIFY(globustokenfile::readToken(path, before(3'600)));
    QVERIFY(!globustokenfile::readToken(path, before(-1)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
    QCOMPARE(m_folder->path().isEmpty(), false);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

QTEST_APPLESS_MAIN(TestGlobusTokenFile)

#include "tst_globustokenfile.moc"
