// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/tokenanswer.h"

#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

const QByteArray gateway = "681c10cc-f684-4540-bcd7-0b4df3bc26ef";

QByteArray entry(const QByteArray& server, const QByteArray& scope, const QByteArray& token,
                 const QByteArray& more = {})
{
    return "{\"access_token\":\"" + token + "\",\"refresh_token\":\"R-" + token
        + "\",\"expires_in\":172800,\"token_type\":\"Bearer\",\"resource_server\":\"" + server + "\",\"scope\":\""
        + scope + "\"" + more + "}";
}

QByteArray ofGateway(const QByteArray& more = {})
{
    return entry(gateway, "s", "GATEWAY", more);
}

QByteArray ofGlobus(const QByteArray& others, const QByteArray& claims = {})
{
    QByteArray more = ",\"other_tokens\":[" + others + "]";
    if (!claims.isEmpty()) {
        const QByteArray coded = claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        more += ",\"id_token\":\"eyJhbGciOiJub25lIn0." + coded + ".c2ln\"";
    }
    return entry("auth.globus.org", "openid profile", "IDENTITY", more);
}

Result<TokenAnswer> granted(const QByteArray& body)
{
    return readTokenAnswer(200, body, alcfService(), GrantKind::Code);
}

} // namespace

class TestTokenAnswer final : public QObject
{
    Q_OBJECT

private slots:
    void findsTheGatewaysToken_data();
    void findsTheGatewaysToken();
    void keepsTheOthersToRevokeThem();
    void readsWhoTheUserIs_data();
    void readsWhoTheUserIs();
    void takesAnUnnamedTokenOnlyForARefresh();
    void believesOnlySaneLifetimes_data();
    void believesOnlySaneLifetimes();
    void saysWhatTheAuthoritySaid_data();
    void saysWhatTheAuthoritySaid();
    void refusesAnythingElse_data();
    void refusesAnythingElse();
};

void TestTokenAnswer::findsTheGatewaysToken_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray scope = alcfService().scope.toUtf8();
    QTest::addRow("on top") << ofGateway();
    QTest::addRow("on top, with others below") << ofGateway(",\"other_tokens\":[" + entry("x", "y", "OTHER") + "]");
    QTest::addRow("below") << ofGlobus(ofGateway());
    QTest::addRow("below, after others") << ofGlobus(entry("x", "y", "OTHER") + "," + ofGateway());
    QTest::addRow("by its scope alone") << ofGlobus(entry("", "a " + scope + " b", "GATEWAY"));
    QTest::addRow("below, among what is no object") << ofGlobus("null,7,[]," + ofGateway());
}

void TestTokenAnswer::findsTheGatewaysToken()
{
    QFETCH(const QByteArray, body);
    const auto answer = granted(body);
    QVERIFY(answer);
    QCOMPARE(answer->accessToken, QByteArray("GATEWAY"));
    QCOMPARE(answer->refreshToken, QByteArray("R-GATEWAY"));
    QCOMPARE(answer->lifetime, std::optional(172'800s));
}

void TestTokenAnswer::keepsTheOthersToRevokeThem()
{
    const auto answer = granted(ofGlobus(ofGateway()));
    QVERIFY(answer);
    QCOMPARE(answer->companions, (std::vector<QByteArray> {"R-IDENTITY", "IDENTITY"}));
}

void TestTokenAnswer::readsWhoTheUserIs_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<QString>("account");
    QTest::addRow("name and user name") << QByteArray(R"({"name":"Ada L","preferred_username":"ada@anl.gov"})")
                                        << QStringLiteral("Ada L (ada@anl.gov)");
    QTest::addRow("user name") << QByteArray(R"({"preferred_username":"ada@anl.gov","email":"x"})")
                               << QStringLiteral("ada@anl.gov");
    QTest::addRow("e-mail") << QByteArray(R"({"email":"ada@anl.gov","sub":"1"})") << QStringLiteral("ada@anl.gov");
    QTest::addRow("identity") << QByteArray(R"({"sub":"0000-1"})") << QStringLiteral("0000-1");
    QTest::addRow("line breaks") << QByteArray(R"({"name":"Ada\nL\t "})") << QStringLiteral("Ada L");
    QTest::addRow("nothing") << QByteArray("{}") << QString();
    QTest::addRow("no JSON") << QByteArray("{") << QString();
    QTest::addRow("other types") << QByteArray(R"({"name":7,"sub":[]})") << QString();
}

void TestTokenAnswer::readsWhoTheUserIs()
{
    QFETCH(const QByteArray, claims);
    QFETCH(const QString, account);
    const auto answer = granted(ofGlobus(ofGateway(), claims));
    QVERIFY(answer);
    QCOMPARE(answer->account(), account);
}

void TestTokenAnswer::takesAnUnnamedTokenOnlyForARefresh()
{
    const QByteArray unnamed = R"({"access_token":"NEW","expires_in":10})";
    const auto refreshed = readTokenAnswer(200, unnamed, alcfService(), GrantKind::Refresh);
    QVERIFY(refreshed);
    QCOMPARE(refreshed->accessToken, QByteArray("NEW"));
    QVERIFY(refreshed->refreshToken.isEmpty());
    QVERIFY(!granted(unnamed));
    const QByteArray foreign = R"({"access_token":"NEW","resource_server":"elsewhere"})";
    QVERIFY(!readTokenAnswer(200, foreign, alcfService(), GrantKind::Refresh));
}

void TestTokenAnswer::believesOnlySaneLifetimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("seconds"); // -1: absent
    QTest::addRow("whole") << QByteArray("10") << qint64(10);
    QTest::addRow("fraction") << QByteArray("10.9") << qint64(10);
    QTest::addRow("negative") << QByteArray("-1") << qint64(-1);
    QTest::addRow("none") << QByteArray("0") << qint64(-1);
    QTest::addRow("text") << QByteArray("\"10\"") << qint64(-1);
    QTest::addRow("a million years") << QByteArray("1e300") << qint64(315'360'000);
}

void TestTokenAnswer::believesOnlySaneLifetimes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qint64, seconds);
    const auto answer = readTokenAnswer(200, "{\"access_token\":\"A\",\"expires_in\":" + text + "}", alcfService(),
                                        GrantKind::Refresh);
    QVERIFY(answer);
    QCOMPARE(answer->lifetime ? answer->lifetime->count() : qint64(-1), seconds);
}

void TestTokenAnswer::saysWhatTheAuthoritySaid_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<bool>("isInvalid");
    using Code = Error::Code;
    QTest::addRow("used code") << 400 << QByteArray(R"({"error":"invalid_grant"})") << Code::LoginRefused
                               << QStringLiteral("invalid_grant") << true;
    QTest::addRow("with words") << 401 << QByteArray(R"({"error":"invalid_grant","error_description":"was used"})")
                                << Code::LoginRefused << QStringLiteral("invalid_grant: was used") << true;
    QTest::addRow("other client") << 401 << QByteArray(R"({"error":"invalid_client"})") << Code::LoginRefused
                                  << QStringLiteral("invalid_client") << false;
    QTest::addRow("no JSON") << 403 << QByteArray("<html>") << Code::LoginRefused << QStringLiteral("HTTP 403")
                             << false;
    QTest::addRow("redirect") << 307 << QByteArray() << Code::LoginRefused << QStringLiteral("HTTP 307") << false;
    QTest::addRow("down") << 503 << QByteArray("busy") << Code::NetworkFailed << QStringLiteral("HTTP 503") << false;
    QTest::addRow("down, in the protocol's words")
        << 503 << QByteArray(R"({"error":"temporarily_unavailable"})") << Code::NetworkFailed
        << QStringLiteral("HTTP 503: temporarily_unavailable") << false;
    QTest::addRow("too many") << 429 << QByteArray("{}") << Code::NetworkFailed << QStringLiteral("HTTP 429") << false;
}

void TestTokenAnswer::saysWhatTheAuthoritySaid()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    const auto answer = readTokenAnswer(status, body, alcfService(), GrantKind::Code);
    QVERIFY(!answer);
    QTEST(answer.error().code, "code");
    QTEST(answer.error().detail, "detail");
    QCOMPARE(answer.error().subject, QStringLiteral("ALCF"));
    QTEST(isInvalidGrant(answer.error()), "isInvalid");
}

void TestTokenAnswer::refusesAnythingElse_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("nothing") << QByteArray();
    QTest::addRow("no JSON") << QByteArray("access_token=A");
    QTest::addRow("list") << QByteArray("[]");
    QTest::addRow("another server's") << entry("elsewhere", "s", "OTHER-SECRET");
    QTest::addRow("no token") << QByteArray("{\"resource_server\":\"" + gateway + "\"}");
    QTest::addRow("a token with a line break") << entry(gateway, "s", "A\\nB-SECRET");
    QTest::addRow("others are no list") << QByteArray(R"({"other_tokens":{"access_token":"OTHER-SECRET"}})");
}

void TestTokenAnswer::refusesAnythingElse()
{
    QFETCH(const QByteArray, body);
    const auto answer = granted(body);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, Error::Code::WrongSchema);
    QVERIFY(!answer.error().detail.contains(QStringLiteral("SECRET")));
}

QTEST_APPLESS_MAIN(TestTokenAnswer)

#include "tst_tokenanswer.moc"
