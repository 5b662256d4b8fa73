// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/loginredirect.h"

namespace tokenscope {

LoginRedirect::LoginRedirect(QObject* parent)
    : QAbstractOAuthReplyHandler(parent)
{
}

LoginRedirect::~LoginRedirect() = default;

void LoginRedirect::networkReplyFinished(QNetworkReply* reply)
{
    emit tokensAnswered(reply);
}

PasteRedirect::PasteRedirect(QUrl page, QObject* parent)
    : LoginRedirect(parent)
    , m_page(std::move(page))
{
}

PasteRedirect::~PasteRedirect() = default;

QString PasteRedirect::callback() const
{
    return m_page.toString(QUrl::FullyEncoded);
}

void PasteRedirect::conclude(const std::optional<Error>&) { }

} // namespace tokenscope
