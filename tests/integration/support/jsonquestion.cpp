// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonquestion.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <memory>

namespace tokenscope {

namespace {

constexpr int longestAnswer = 30'000; // ms

QNetworkRequest requestTo(const QUrl& url, const PlainHeaders& headers)
{
    QNetworkRequest request(url);
    request.setTransferTimeout(longestAnswer);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    for (const auto& [name, value] : headers)
        request.setRawHeader(name, value);
    return request;
}

PlainAnswer answerTo(const std::unique_ptr<QNetworkReply>& reply)
{
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    return {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), .body = reply->readAll()};
}

} // namespace

QJsonObject PlainAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

PlainAnswer get(const QUrl& url, const PlainHeaders& headers)
{
    QNetworkAccessManager manager;
    manager.setProxy(QNetworkProxy::NoProxy);
    return answerTo(std::unique_ptr<QNetworkReply>(manager.get(requestTo(url, headers))));
}

PlainAnswer post(const QUrl& url, const QByteArray& body, const QByteArray& contentType, const PlainHeaders& headers)
{
    QNetworkAccessManager manager;
    manager.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request = requestTo(url, headers);
    request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    return answerTo(std::unique_ptr<QNetworkReply>(manager.post(request, body)));
}

PlainAnswer postJson(const QUrl& url, const QJsonObject& body, const PlainHeaders& headers)
{
    return post(url, QJsonDocument(body).toJson(QJsonDocument::Compact), "application/json", headers);
}

PlainAnswer postForm(const QUrl& url, const QList<QPair<QString, QString>>& fields, const PlainHeaders& headers)
{
    QByteArray form;
    for (const auto& [name, value] : fields) {
        form += form.isEmpty() ? "" : "&";
        form += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return post(url, form, "application/x-www-form-urlencoded", headers);
}

} // namespace tokenscope
