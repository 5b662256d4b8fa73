// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/endpointsfile.h"

#include <QTest>

using namespace tokenscope;
using Kind = CredentialReference::Kind;

class TestEndpointOption final : public QObject
{
    Q_OBJECT

private slots:
    void readsAllFields();
    void readsEachWayToAKey_data();
    void readsEachWayToAKey();
    void aSignInMayStayOnThisComputer();
    void aCommaCanBePartOfAValue();
    void refusesWhatItCannotUse_data();
    void refusesWhatItCannotUse();
};

void TestEndpointOption::readsAllFields()
{
    const auto endpoint = parseEndpointOption(
        QStringLiteral("my=http://127.0.0.1:8000/v1/"
                       ",model=gpt-oss-120b,key-env=MY_KEY,header.X-Team=a=b,body.top_k=4,body.mode=fast"));
    QVERIFY(endpoint);
    const Endpoint expected {.name = QStringLiteral("my"),
                             .baseUrl = QUrl(QStringLiteral("http://127.0.0.1:8000/v1")),
                             .model = QStringLiteral("gpt-oss-120b"),
                             .credential = {.kind = Kind::EnvironmentVariable, .source = QStringLiteral("MY_KEY")},
                             .headers = {{"X-Team", "a=b"}},
                             .extraBody = QByteArrayLiteral("{\"top_k\":4,\"mode\":\"fast\"}")};
    QVERIFY(*endpoint == expected);
}

void TestEndpointOption::readsEachWayToAKey_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("source");
    QTest::addRow("none") << QString() << Kind::None << QString();
    QTest::addRow("a variable") << QStringLiteral(",key-env=A_1") << Kind::EnvironmentVariable << QStringLiteral("A_1");
    QTest::addRow("a command") << QStringLiteral(",key-command=python t.py get_access_token") << Kind::Command
                               << QStringLiteral("python t.py get_access_token");
    QTest::addRow("the keychain") << QStringLiteral(",key-name=openai") << Kind::Keychain << QStringLiteral("openai");
    QTest::addRow("the sign-in") << QStringLiteral(",signin") << Kind::SignIn << QString();
    QTest::addRow("another sign-in") << QStringLiteral(",signin=Lab") << Kind::SignIn << QStringLiteral("Lab");
    QTest::addRow("Globus") << QStringLiteral(",globus") << Kind::GlobusTokenFile << QString();
    QTest::addRow("a Globus file") << QStringLiteral(",globus=/t.json") << Kind::GlobusTokenFile
                                   << QStringLiteral("/t.json");
}

void TestEndpointOption::readsEachWayToAKey()
{
    QFETCH(const QString, field);
    const auto endpoint = parseEndpointOption(QStringLiteral("a=https://h/v1") + field);
    QVERIFY(endpoint);
    QTEST(endpoint->credential.kind, "kind");
    QTEST(endpoint->credential.source, "source");
}

void TestEndpointOption::aSignInMayStayOnThisComputer()
{
    QVERIFY(parseEndpointOption(QStringLiteral("a=http://127.0.0.1:80/v1,signin")));
    QVERIFY(parseEndpointOption(QStringLiteral("a=http://localhost/v1,signin")));
    QVERIFY(!parseEndpointOption(QStringLiteral("a=http://localhost.example/v1,signin")));
}

void TestEndpointOption::aCommaCanBePartOfAValue()
{
    const auto endpoint = parseEndpointOption(QStringLiteral("a=http://h/v1,key-command=get a\\,b,model=m"));
    QVERIFY(endpoint);
    QCOMPARE(endpoint->credential.source, QStringLiteral("get a,b"));
    QCOMPARE(endpoint->model, QStringLiteral("m"));
}

void TestEndpointOption::refusesWhatItCannotUse_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, const char* option, const char* detail) {
        QTest::addRow("%s", name) << QString::fromLatin1(option) << QString::fromLatin1(detail);
    };
    row("a key in plain text", "my=http://h/v1,key=SECRET", "key-env");
    row("a token in plain text", "my=http://h/v1,token=SECRET", "key-env");
    row("a key in a header", "my=http://h/v1,header.Authorization=Bearer SECRET", "key-env");
    row("a key for a variable's name", "my=http://h/v1,key-env=SECRET-1", "variable");
    row("a key without a field", "my=http://h/v1,SECRET", "without a value");
    row("an unknown field", "my=http://h/v1,modle=SECRET", "unknown field");
    row("two credentials", "my=http://h/v1,globus,key-env=A", "more than one");
    row("an empty field", "my=http://h/v1,model=", "without a value");
    row("no address", "my", "NAME=http");
    row("no name", "=http://h/v1", "name");
    row("no protocol", "my=127.0.0.1:8000", "NAME=http");
    row("a password in the address", "my=http://u:SECRET@h/v1", "NAME=http");
    row("a sign-in over plain HTTP", "my=http://h/v1,signin", "https");
    row("a line break in a header", "my=http://h/v1,header.X=a\r\nb", "headers");
}

void TestEndpointOption::refusesWhatItCannotUse()
{
    QFETCH(const QString, option);
    QFETCH(const QString, detail);
    const auto endpoint = parseEndpointOption(option);
    QVERIFY(!endpoint);
    QCOMPARE(endpoint.error().code, Error::Code::InvalidValue);
    QVERIFY2(endpoint.error().detail.contains(detail), qPrintable(endpoint.error().detail));
    QVERIFY(!endpoint.error().subject.contains(QStringLiteral("SECRET")));
    QVERIFY(!endpoint.error().detail.contains(QStringLiteral("SECRET")));
}

QTEST_APPLESS_MAIN(TestEndpointOption)

#include "tst_endpointoption.moc"
