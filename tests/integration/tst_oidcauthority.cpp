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

QList<QPair<QString, QString>> authorization(const QString& scope)
{
    return {{u"client_id"_s, clientId},
            {u"redirect_uri"_s, redirect},
            {u"scope"_s, scope},
            {u"state"_s, u"a state"_s},
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
    void init()
    {
        m_authority = parts::authority({u"--lifetime"_s, u"60"_s});
        QVERIFY2(m_authority->start(), m_authority->complaint());
    }

    void aSignInBringsTheGatewaysToken()
    {
        const QJsonObject end = browse(authorization(gatewayScope));
        const QUrlQuery answer(QUrl(end[u"redirect"].toString()));
        QCOMPARE(answer.queryItemValue(u"state"_s, QUrl::FullyDecoded).replace(u'+', u' '), u"a state"_s);
        const PlainAnswer answered = exchange(end[u"code"].toString());
        QCOMPARE(answered.status, 200);
        const QJsonObject tokens = answered.json();
        QCOMPARE(tokens[u"resource_server"].toString(), resourceServer);
        QCOMPARE(tokens[u"scope"].toString(), gatewayScope);
        QCOMPARE(tokens[u"expires_in"].toInt(), 60);
        QVERIFY(!tokens[u"refresh_token"].toString().isEmpty());
        QVERIFY(tokens[u"other_tokens"].isArray());
    }

private:
    QJsonObject browse(const QList<QPair<QString, QString>>& asked, const QString& answer = u"approve"_s)
    {
        QUrlQuery query;
        for (const auto& [name, value] : asked)
            query.addQueryItem(name, QString::fromUtf8(QUrl::toPercentEncoding(value)));
        QUrl url = m_authority->url(u"/v2/oauth2/authorize"_s);
        url.setQuery(query);
        return postJson(m_authority->url(u"/control/browse"_s),
                        {{u"url"_s, url.toString(QUrl::FullyEncoded)}, {u"answer"_s, answer}, {u"follow"_s, false}})
            .json();
    }

    PlainAnswer exchange(const QString& code)
    {
        return postForm(m_authority->url(u"/v2/oauth2/token"_s),
                        {{u"grant_type"_s, u"authorization_code"_s},
                         {u"client_id"_s, clientId},
                         {u"code"_s, code},
                         {u"code_verifier"_s, verifier},
                         {u"redirect_uri"_s, redirect}});
    }

    std::unique_ptr<Part> m_authority {};
};

QTEST_GUILESS_MAIN(TestOidcAuthority)

#include "tst_oidcauthority.moc"
