// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/signinfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;

namespace {

const QByteArray needed = R"("name":"Lab","authorize_url":"https://lab.test/authorize",)"
                          R"("token_url":"https://lab.test/token","client_id":"c","scope":"s")";

QByteArray listOf(const QByteArray& entry)
{
    return "{\"services\":[{" + entry + "}]}";
}

} // namespace

class TestSignInFile final : public QObject
{
    Q_OBJECT

private slots:
    void knowsAlcfWithoutAFile();
    void readsAnotherService();
    void replacesTheBuiltInOne();
    void findsByNameWhateverTheCase();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void letsTokensTravelOnlyWhereTheyAreSafe_data();
    void letsTokensTravelOnlyWhereTheyAreSafe();

private:
    QString write(const QByteArray& text) const;

    QTemporaryDir m_folder;
};

QString TestSignInFile::write(const QByteArray& text) const
{
    const QString path = m_folder.filePath(QStringLiteral("signin.json"));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
}

void TestSignInFile::knowsAlcfWithoutAFile()
{
    const auto services = signinfile::services(m_folder.filePath(QStringLiteral("none.json")));
    QVERIFY(services);
    QCOMPARE(services->size(), std::size_t(1));
    const SignInService& alcf = services->front();
    QCOMPARE(alcf.name, QStringLiteral("ALCF"));
    QCOMPARE(alcf.allScopes(),
             QStringLiteral("openid profile email "
                            "https://auth.globus.org/scopes/681c10cc-f684-4540-bcd7-0b4df3bc26ef/action_all"));
    QCOMPARE(alcf.tokenUrl, QUrl(QStringLiteral("https://auth.globus.org/v2/oauth2/token")));
    for (const QUrl& url : {alcf.authorizeUrl, alcf.tokenUrl, alcf.revokeUrl, alcf.pasteUrl, alcf.whoamiUrl})
        QVERIFY2(isSafeForTokens(url), qPrintable(url.toString()));
}

void TestSignInFile::readsAnotherService()
{
    const auto services = signinfile::services(
        write(listOf(needed
                     + R"(,"revoke_url":"http://127.0.0.1:9/r","identity_scopes":["openid"],"policy":"p",)"
                       R"("policy_days":7,"comment":"kept by whoever wrote it")")));
    QVERIFY(services);
    QCOMPARE(services->size(), std::size_t(2));
    const SignInService& lab = services->back();
    QCOMPARE(lab.name, QStringLiteral("Lab"));
    QCOMPARE(lab.allScopes(), QStringLiteral("openid s"));
    QCOMPARE(lab.revokeUrl, QUrl(QStringLiteral("http://127.0.0.1:9/r")));
    QCOMPARE(lab.policyLasts.count(), 7);
    QVERIFY(lab.pasteUrl.isEmpty());
}

void TestSignInFile::replacesTheBuiltInOne()
{
    QByteArray text = needed;
    const auto services = signinfile::services(write(listOf(text.replace("Lab", "alcf"))));
    QVERIFY(services);
    QCOMPARE(services->size(), std::size_t(1));
    QCOMPARE(services->front().clientId, QStringLiteral("c"));
}

void TestSignInFile::findsByNameWhateverTheCase()
{
    const QString path = write(listOf(needed));
    QCOMPARE(signinfile::service(path, QStringLiteral("LAB"))->scope, QStringLiteral("s"));
    QCOMPARE(signinfile::service(path, {})->name, QStringLiteral("ALCF"));
    const auto unknown = signinfile::service(path, QStringLiteral("nobody"));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, Error::Code::UnknownName);
    QCOMPARE(unknown.error().subject, QStringLiteral("nobody"));
}

void TestSignInFile::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<int>("line");
    const auto schema = [](const char* name, const QByteArray& text, const char* place) {
        QTest::addRow("%s", name) << text << Error::Code::WrongSchema << QString::fromLatin1(place) << 0;
    };
    QTest::addRow("no JSON") << QByteArray("{\n  \"services\": [\n    {,}\n]}") << Error::Code::NotJson << QString()
                             << 3;
    QTest::addRow("empty") << QByteArray() << Error::Code::NotJson << QString() << 1;
    schema("no object", "[]", "not an object");
    schema("no list", R"({"services":{}})", "services");
    schema("no service", R"({"services":[7]})", "services[0]");
    schema("no token address", listOf(R"("name":"a","authorize_url":"https://h/a","client_id":"c","scope":"s")"),
           "services[0].token_url");
    schema("empty client", listOf(QByteArray(needed).replace("\"c\"", "\" \"")), "services[0].client_id");
    schema("plain http", listOf(QByteArray(needed).replace("https://lab.test/token", "http://lab.test/token")),
           "services[0].token_url");
    schema("paste page in plain http", listOf(needed + R"(,"paste_url":"http://lab.test/p")"), "services[0].paste_url");
    schema("scopes in one text", listOf(needed + R"(,"identity_scopes":"openid")"), "services[0].identity_scopes");
    schema("days before today", listOf(needed + R"(,"policy_days":-1)"), "services[0].policy_days");
    schema("twice", "{\"services\":[{" + needed + "},{" + needed + "}]}", "services[1].name");
}

void TestSignInFile::saysWhatIsWrong()
{
    QFETCH(const QByteArray, text);
    const QString path = write(text);
    const auto services = signinfile::services(path);
    QVERIFY(!services);
    QTEST(services.error().code, "code");
    QTEST(services.error().detail, "detail");
    QTEST(services.error().line, "line");
    QCOMPARE(services.error().subject, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), text);
}

void TestSignInFile::letsTokensTravelOnlyWhereTheyAreSafe_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isSafe");
    QTest::addRow("https") << QStringLiteral("https://h.test/x") << true;
    QTest::addRow("http") << QStringLiteral("http://h.test/x") << false;
    QTest::addRow("localhost") << QStringLiteral("http://localhost:8000/x") << true;
    QTest::addRow("loopback") << QStringLiteral("http://127.0.0.1:8000/x") << true;
    QTest::addRow("loopback, IPv6") << QStringLiteral("http://[::1]:8000/x") << true;
    QTest::addRow("a name that only begins so") << QStringLiteral("http://localhost.evil.test/x") << false;
    QTest::addRow("an address that only begins so") << QStringLiteral("http://127.0.0.1.evil.test/x") << false;
    QTest::addRow("with a password") << QStringLiteral("https://u:p@h.test/x") << false;
    QTest::addRow("file") << QStringLiteral("file:///etc/passwd") << false;
    QTest::addRow("no host") << QStringLiteral("https:///x") << false;
    QTest::addRow("nothing") << QString() << false;
}

void TestSignInFile::letsTokensTravelOnlyWhereTheyAreSafe()
{
    QFETCH(const QString, url);
    QTEST(isSafeForTokens(QUrl(url)), "isSafe");
}

QTEST_APPLESS_MAIN(TestSignInFile)

#include "tst_signinfile.moc"
