// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signedin.h"

#include "jsonquestion.h"

#include <QCryptographicHash>
#include <QUrlQuery>

namespace tokenscope {

using namespace Qt::StringLiterals;

QJsonObject signedIn(const Part& authority, const QString& user)
{
    const QString clientId = u"58fdd3bc-e1c3-4ce5-80ea-8d6b87cfb944"_s;
    const QString redirect = u"http://127.0.0.1:9/"_s; // never opened
    const QString scope = u"https://auth.globus.org/scopes/681c10cc-f684-4540-bcd7-0b4df3bc26ef/action_all"_s;
    const QByteArray verifier = QByteArray(64, 'v');
    const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QUrl url = authority.url(u"/v2/oauth2/authorize"_s);
    url.setQuery(QUrlQuery {{u"client_id"_s, clientId},
                            {u"redirect_uri"_s, redirect},
                            {u"scope"_s, scope},
                            {u"response_type"_s, u"code"_s},
                            {u"access_type"_s, u"offline"_s},
                            {u"code_challenge"_s, QString::fromLatin1(challenge)},
                            {u"code_challenge_method"_s, u"S256"_s}});
    const QJsonObject end
        = postJson(authority.url(u"/control/browse"_s),
                   {{u"url"_s, url.toString(QUrl::FullyEncoded)}, {u"follow"_s, false}, {u"user"_s, user}})
              .json();
    return postForm(authority.url(u"/v2/oauth2/token"_s),
                    {{u"grant_type"_s, u"authorization_code"_s},
                     {u"client_id"_s, clientId},
                     {u"code"_s, end[u"code"].toString()},
                     {u"code_verifier"_s, QString::fromLatin1(verifier)},
                     {u"redirect_uri"_s, redirect}})
        .json();
}

} // namespace tokenscope
