// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integration/support/jsonquestion.h"
#include "integration/support/parts.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTest>
#include <QUrlQuery>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

const QString clientId = u"58fdd3bc-e1c3-4ce5-80ea-8d6b87cfb944"_s;
const QString resourceServer = u"681c10cc-f684-4540-bcd7-0b4df3bc26ef"_s;
const QString gatewayScope = u"https://auth.globus.org/scopes/681c10cc-f684-4540-bcd7-0b4df3bc26ef/action_all"_s;
const QString verifier = u"a-verifier-of-at-least-43-characters-that-no-one-guesses"_s;
const QString redirect = u"http://localhost:9/"_s; // nothing listens there

QString challenge()
{
    return QString::fromUtf8(QCryptographicHash::hash(verifier.toUtf8(), QCryptographicHash::Sha256)
                                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

using Fields = QList<QPair<QString, QString>>;

Fields authorization(const QString& scope)
{
    return {{u"client_id"_s, clientId},
            {u"redirect_uri"_s, redirect},
            {u"scope"_s, scope},
            {u"state"_s, u"a-state"_s},
            {u"response_type"_s, u"code"_s},
            {u"code_challenge"_s, challenge()},
            {u"code_challenge_method"_s, u"S256"_s},
            {u"access_type"_s, u"offline"_s}};
}

} // namespace

/// That the test authority is what the sign-in has to cope with: checked by hand-made requests alone.
class TestOidcAuthority : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aSignInBringsTheGatewaysToken();
    void theGatewaysTokenMayBeAmongTheOthers_data();
    void theGatewaysTokenMayBeAmongTheOthers();
    void noProofOfTheAskerIsRefused();
    void aWrongVerifierIsRefused();
    void aCodeIsGoodOnce();
    void consentCanBeDenied();
    void thePastePageShowsTheCode();
    void refreshTokensRotate();
    void refreshTokensStayWithoutRotation();
    void noRefreshTokenUnlessAsked();
    void tokensEnd();
    void tokensCanBeRevoked();
    void everythingCanBeTakenBack();
    void aLapsedSignInLeavesTokensGood();
    void itFailsOnPurpose();

private:
    QJsonObject browse(const Fields& asked, const QJsonObject& how = {});
    PlainAnswer exchange(const QString& code, const QString& secret = verifier);
    QJsonObject signIn(const QString& scope = gatewayScope)
    {
        return exchange(codeOf(browse(authorization(scope)))).json();
    }
    PlainAnswer refresh(const QJsonObject& tokens);
    QJsonObject introspect(const QJsonObject& tokens);
    PlainAnswer control(const QJsonObject& what) { return postJson(m_authority->url(u"/control"_s), what); }
    static QString codeOf(const QJsonObject& end) { return end[u"code"].toString(); }

    std::unique_ptr<Part> m_authority {};
};

void TestOidcAuthority::init()
{
    m_authority = parts::authority({u"--lifetime"_s, u"60"_s});
    QVERIFY2(m_authority->start(), m_authority->complaint());
}

void TestOidcAuthority::aSignInBringsTheGatewaysToken()
{
    const QJsonObject end = browse(authorization(gatewayScope));
    const QUrlQuery answer(QUrl(end[u"redirect"].toString()));
    QCOMPARE(answer.queryItemValue(u"state"_s), u"a-state"_s);
    const PlainAnswer answered = exchange(codeOf(end));
    QCOMPARE(answered.status, 200);
    const QJsonObject tokens = answered.json();
    QCOMPARE(tokens[u"resource_server"].toString(), resourceServer);
    QCOMPARE(tokens[u"scope"].toString(), gatewayScope);
    QCOMPARE(tokens[u"expires_in"].toInt(), 60);
    QCOMPARE(tokens[u"state"].toString(), u"a-state"_s);
    QVERIFY(!tokens[u"refresh_token"].toString().isEmpty());
    QVERIFY(tokens[u"other_tokens"].isArray());
    QVERIFY(introspect(tokens)[u"active"].toBool());
}

void TestOidcAuthority::theGatewaysTokenMayBeAmongTheOthers_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("other");
    QTest::newRow("first") << u"top"_s << resourceServer << u"auth.globus.org"_s;
    QTest::newRow("among the others") << u"other"_s << u"auth.globus.org"_s << resourceServer;
}

void TestOidcAuthority::theGatewaysTokenMayBeAmongTheOthers()
{
    QFETCH(const QString, place);
    control({{u"gatewayToken"_s, place}});
    const QJsonObject tokens = signIn(u"openid email "_s + gatewayScope);
    QTEST(tokens[u"resource_server"].toString(), "first");
    QVERIFY(!tokens[u"id_token"].toString().isEmpty());
    const QJsonObject other = tokens[u"other_tokens"][0].toObject();
    QTEST(other[u"resource_server"].toString(), "other");
    for (const QJsonObject& each : {tokens, other}) {
        QCOMPARE(introspect(each)[u"resource_server"], each[u"resource_server"]);
        const QJsonObject fresh = refresh(each).json();
        QCOMPARE(fresh[u"resource_server"], each[u"resource_server"]);
        QVERIFY(fresh[u"access_token"] != each[u"access_token"]);
    }
}

void TestOidcAuthority::noProofOfTheAskerIsRefused()
{
    Fields asked = authorization(gatewayScope);
    asked.removeIf([](const auto& field) { return field.first.startsWith(u"code_challenge"_s); });
    QVERIFY(browse(asked)[u"redirect"].toString().contains(u"error=invalid_request"_s));
}

void TestOidcAuthority::aWrongVerifierIsRefused()
{
    const PlainAnswer answer = exchange(codeOf(browse(authorization(gatewayScope))), QString(verifier).toUpper());
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json()[u"error"].toString(), u"invalid_grant"_s);
}

void TestOidcAuthority::aCodeIsGoodOnce()
{
    const QString code = codeOf(browse(authorization(gatewayScope)));
    QCOMPARE(exchange(code).status, 200);
    QCOMPARE(exchange(code).json()[u"error"].toString(), u"invalid_grant"_s);
}

void TestOidcAuthority::consentCanBeDenied()
{
    const QJsonObject end = browse(authorization(gatewayScope), {{u"answer"_s, u"deny"_s}});
    QVERIFY(end[u"redirect"].toString().contains(u"error=access_denied"_s));
    QVERIFY(end[u"code"].isNull());
}

void TestOidcAuthority::thePastePageShowsTheCode()
{
    Fields asked = authorization(gatewayScope);
    asked[1].second = m_authority->url(u"/v2/web/auth-code"_s).toString();
    const QJsonObject end = browse(asked, {{u"follow"_s, true}});
    QVERIFY(!codeOf(end).isEmpty());
    QVERIFY(end[u"text"].toString().contains(codeOf(end)));
}

void TestOidcAuthority::refreshTokensRotate()
{
    const QJsonObject tokens = signIn();
    const QJsonObject fresh = refresh(tokens).json();
    QVERIFY(!fresh[u"refresh_token"].toString().isEmpty());
    QVERIFY(fresh[u"refresh_token"] != tokens[u"refresh_token"]);
    QCOMPARE(refresh(tokens).json()[u"error"].toString(), u"invalid_grant"_s);
}

void TestOidcAuthority::refreshTokensStayWithoutRotation()
{
    control({{u"rotates"_s, false}});
    const QJsonObject tokens = signIn();
    QVERIFY(!refresh(tokens).json().contains(u"refresh_token"_s));
    QCOMPARE(refresh(tokens).status, 200);
}

void TestOidcAuthority::noRefreshTokenUnlessAsked()
{
    Fields asked = authorization(gatewayScope);
    asked.removeIf([](const auto& field) { return field.first == u"access_type"; });
    QVERIFY(!exchange(codeOf(browse(asked))).json().contains(u"refresh_token"_s));
}

void TestOidcAuthority::tokensEnd()
{
    control({{u"lifetime"_s, 1}});
    const QJsonObject tokens = signIn();
    QTRY_VERIFY(!introspect(tokens)[u"active"].toBool());
    QCOMPARE(refresh(tokens).status, 200);
}

void TestOidcAuthority::tokensCanBeRevoked()
{
    const QJsonObject tokens = signIn();
    for (const QString& token : {u"access_token"_s, u"refresh_token"_s}) {
        const Fields fields {{u"client_id"_s, clientId}, {u"token"_s, tokens[token].toString()}};
        QCOMPARE(postForm(m_authority->url(u"/v2/oauth2/token/revoke"_s), fields).status, 200);
    }
    QVERIFY(!introspect(tokens)[u"active"].toBool());
    QCOMPARE(refresh(tokens).json()[u"error"].toString(), u"invalid_grant"_s);
    QCOMPARE(control({}).json()[u"counts"][u"revoke"].toInt(), 2);
}

void TestOidcAuthority::everythingCanBeTakenBack()
{
    const QJsonObject tokens = signIn();
    control({{u"revoke"_s, u"all"_s}});
    QVERIFY(!introspect(tokens)[u"active"].toBool());
    QCOMPARE(refresh(tokens).json()[u"error"].toString(), u"invalid_grant"_s);
}

void TestOidcAuthority::aLapsedSignInLeavesTokensGood()
{
    const QJsonObject tokens = signIn();
    QVERIFY(!introspect(tokens)[u"policy_lapsed"].toBool());
    control({{u"lapse"_s, true}});
    QVERIFY(introspect(tokens)[u"active"].toBool());
    QVERIFY(introspect(refresh(tokens).json())[u"policy_lapsed"].toBool()); // a refresh does not help
    QVERIFY(!introspect(signIn())[u"policy_lapsed"].toBool()); // another sign-in does
}

void TestOidcAuthority::itFailsOnPurpose()
{
    const QJsonObject tokens = signIn();
    control({{u"fail"_s, QJsonObject {{u"route"_s, u"token"_s}, {u"status"_s, 503}}}});
    QCOMPARE(refresh(tokens).status, 503);
    QCOMPARE(refresh(tokens).status, 200);
}

QJsonObject TestOidcAuthority::browse(const Fields& asked, const QJsonObject& how)
{
    QUrlQuery query;
    for (const auto& [name, value] : asked)
        query.addQueryItem(name, QString::fromUtf8(QUrl::toPercentEncoding(value)));
    QUrl url = m_authority->url(u"/v2/oauth2/authorize"_s);
    url.setQuery(query);
    QJsonObject question {{u"url"_s, url.toString(QUrl::FullyEncoded)}, {u"follow"_s, false}};
    for (const QString& key : how.keys())
        question[key] = how[key];
    return postJson(m_authority->url(u"/control/browse"_s), question).json();
}

PlainAnswer TestOidcAuthority::exchange(const QString& code, const QString& secret)
{
    return postForm(m_authority->url(u"/v2/oauth2/token"_s),
                    {{u"grant_type"_s, u"authorization_code"_s},
                     {u"client_id"_s, clientId},
                     {u"code"_s, code},
                     {u"code_verifier"_s, secret},
                     {u"redirect_uri"_s, redirect}});
}

PlainAnswer TestOidcAuthority::refresh(const QJsonObject& tokens)
{
    return postForm(m_authority->url(u"/v2/oauth2/token"_s),
                    {{u"grant_type"_s, u"refresh_token"_s},
                     {u"client_id"_s, clientId},
                     {u"refresh_token"_s, tokens[u"refresh_token"].toString()}});
}

QJsonObject TestOidcAuthority::introspect(const QJsonObject& tokens)
{
    return postForm(m_authority->url(u"/v2/oauth2/token/introspect"_s),
                    {{u"token"_s, tokens[u"access_token"].toString()}},
                    {{"Authorization", "Basic " + QByteArray("gateway:gateway-secret").toBase64()}})
        .json();
}

QTEST_GUILESS_MAIN(TestOidcAuthority)

#include "tst_oidcauthority.moc"
