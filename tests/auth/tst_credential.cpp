// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/credential.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;
using Kind = CredentialReference::Kind;

namespace {

const char* const variable = "TOKENSCOPE_TEST_KEY";

QDateTime now()
{
    return {QDate(2025, 12, 3), QTime(12, 0), Qt::UTC};
}

Result<QByteArray> fromVariable(const QByteArray& value)
{
    qputenv(variable, value);
    return resolveCredential({.kind = Kind::EnvironmentVariable, .source = QString::fromLatin1(variable)}, now());
}

} // namespace

class TestCredential final : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { qunsetenv(variable); }
    void noneIsEmpty();
    void readsAnEnvironmentVariable();
    void saysWhichVariableIsMissing();
    void refusesWhatCannotBeAToken_data();
    void refusesWhatCannotBeAToken();
    void runsACommand_data();
    void runsACommand();
    void saysWhyACommandFailed_data();
    void saysWhyACommandFailed();
    void givesUpOnACommandThatHangs();
    void givesUpOnACommandThatNeverStopsTalking();
    void namesNeitherArgumentsNorOutputOfACommand();

private:
    QString script(const QByteArray& text);

    QTemporaryDir m_folder;
};

/// A command line that runs `text` by a shell.
QString TestCredential::script(const QByteArray& text)
{
    const QString path = m_folder.filePath(QStringLiteral("my script.sh"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return {};
    return QStringLiteral("sh \"%1\" SECRET-ARGUMENT").arg(path);
}

void TestCredential::noneIsEmpty()
{
    const auto token = resolveCredential({}, now());
    QVERIFY(token);
    QVERIFY(token->isEmpty());
}

void TestCredential::readsAnEnvironmentVariable()
{
    const auto token = fromVariable("abc.DEF-123_~+/=");
    QVERIFY(token);
    QCOMPARE(*token, QByteArray("abc.DEF-123_~+/="));
}

void TestCredential::saysWhichVariableIsMissing()
{
    const auto token
        = resolveCredential({.kind = Kind::EnvironmentVariable, .source = QString::fromLatin1(variable)}, now());
    QVERIFY(!token);
    QCOMPARE(token.error().code, Error::Code::CredentialMissing);
    QCOMPARE(token.error().subject, QString::fromLatin1(variable));
}

void TestCredential::refusesWhatCannotBeAToken_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<Error::Code>("code");
    QTest::addRow("empty") << QByteArray("") << Error::Code::CredentialMissing;
    QTest::addRow("a line break") << QByteArray("SECRET\nX-Injected: 1") << Error::Code::InvalidValue;
    QTest::addRow("a line break at the end") << QByteArray("SECRET\n") << Error::Code::InvalidValue;
    QTest::addRow("a carriage return") << QByteArray("SECRET\r") << Error::Code::InvalidValue;
    QTest::addRow("a tabulator") << QByteArray("SECRET\tSECRET") << Error::Code::InvalidValue;
    QTest::addRow("a blank") << QByteArray("Bearer SECRET") << Error::Code::InvalidValue;
    QTest::addRow("not ASCII") << QByteArray("SECRET\xC3\xA9") << Error::Code::InvalidValue;
    QTest::addRow("an escape") << QByteArray("SECRET\x1B[0m") << Error::Code::InvalidValue;
    QTest::addRow("a book") << QByteArray(100'000, 'x') << Error::Code::InvalidValue;
}

void TestCredential::refusesWhatCannotBeAToken()
{
    QFETCH(const QByteArray, value);
    const auto token = fromVariable(value);
    QVERIFY(!token);
    QTEST(token.error().code, "code");
    QVERIFY(!token.error().detail.contains(QStringLiteral("SECRET")));
    QCOMPARE(token.error().subject, QString::fromLatin1(variable));
}

void TestCredential::runsACommand_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addRow("a line") << QByteArray("echo tok-1");
    QTest::addRow("no line break at the end") << QByteArray("printf tok-1");
    QTest::addRow("line breaks of Windows") << QByteArray("printf 'tok-1\\r\\n'");
    QTest::addRow("empty lines after it") << QByteArray("printf 'tok-1\\n\\n \\n'");
    QTest::addRow("a notice before it") << QByteArray("echo Refreshing the token; echo tok-1");
    QTest::addRow("words on the other output") << QByteArray("echo tok-1; echo deprecated >&2");
    QTest::addRow("no answer to a question") << QByteArray("read answer || echo tok-1");
    QTest::addRow("more than a pipe holds before it")
        << QByteArray("head -c 200000 /dev/zero | tr '\\0' '\\n'; echo tok-1");
}

void TestCredential::runsACommand()
{
    QFETCH(const QByteArray, text);
    const auto token = resolveCredential({.kind = Kind::Command, .source = script(text)}, now());
    QVERIFY2(token, token ? "" : qPrintable(token.error().detail));
    QCOMPARE(*token, QByteArray("tok-1"));
}

void TestCredential::saysWhyACommandFailed_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("detail");
    const auto failed = Error::Code::CommandFailed;
    QTest::addRow("exit code") << script("exit 3") << failed << QStringLiteral("sh") << QStringLiteral("exit code 3");
    QTest::addRow("no such program") << QStringLiteral("/nowhere/program-x --key 1") << failed
                                     << QStringLiteral("program-x") << QStringLiteral("cannot be started");
    QTest::addRow("no command") << QStringLiteral("  ") << Error::Code::CredentialMissing << QString()
                                << QStringLiteral("no command");
}

void TestCredential::saysWhyACommandFailed()
{
    QFETCH(const QString, command);
    const auto token = resolveCredential({.kind = Kind::Command, .source = command}, now());
    QVERIFY(!token);
    QTEST(token.error().code, "code");
    QTEST(token.error().subject, "subject");
    QTEST(token.error().detail, "detail");
}

void TestCredential::givesUpOnACommandThatHangs()
{
    const auto token
        = resolveCredential({.kind = Kind::Command, .source = script("echo tok-1; exec sleep 100")}, now(), 200ms);
    QVERIFY(!token);
    QCOMPARE(token.error().code, Error::Code::CommandFailed);
    QCOMPARE(token.error().detail, QStringLiteral("timed out"));
}

void TestCredential::givesUpOnACommandThatNeverStopsTalking()
{
    const auto token = resolveCredential({.kind = Kind::Command, .source = script("exec cat /dev/zero")}, now());
    QVERIFY(!token);
    QCOMPARE(token.error().code, Error::Code::CommandFailed);
    QCOMPARE(token.error().detail, QStringLiteral("too much output"));
}

void TestCredential::namesNeitherArgumentsNorOutputOfACommand()
{
    for (const char* text : {"echo SECRET SECRET", "echo SECRET; exit 1", "echo SECRET >&2; exit 1", "true"}) {
        const auto token = resolveCredential({.kind = Kind::Command, .source = script(text)}, now());
        QVERIFY(!token);
        QVERIFY(!token.error().subject.contains(QStringLiteral("SECRET")));
        QVERIFY(!token.error().detail.contains(QStringLiteral("SECRET")));
    }
}

QTEST_GUILESS_MAIN(TestCredential)

#include "tst_credential.moc"
