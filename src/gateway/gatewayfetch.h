// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/gatewayanswer.h"

#include <QNetworkReply>
#include <QObject>
#include <QSslError>
#include <QTimer>
#include <QUrl>

#include <utility>
#include <vector>

class QNetworkAccessManager;

namespace tokenscope {

/// What one GET asks.
struct GatewayQuestion
{
    QUrl url {};
    std::vector<std::pair<QByteArray, QByteArray>> headers {}; ///< beside the token; values may be secret
    QByteArray token {}; ///< empty: no Authorization header
    Milliseconds timeout {15'000}; ///< for the whole answer
};

/// One GET on its way: bounded in time and size, follows no redirect, ends with exactly one finished().
class GatewayFetch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GatewayFetch)

public:
    /// The manager and the clock must outlive it.
    GatewayFetch(QNetworkAccessManager& manager, const Clock& clock, GatewayQuestion question,
                 QObject* parent = nullptr);
    ~GatewayFetch() override;

    void start();

signals:
    void finished(const tokenscope::GatewayAnswer& answer);

private:
    void onHead();
    void onReadyRead();
    void onEncrypted();
    void onFinished();
    void giveUp(const QString& why);
    void takeFailure();

    QNetworkAccessManager& m_manager;
    const Clock& m_clock;
    const GatewayQuestion m_question;
    QNetworkReply* m_reply = nullptr; // a child of ours
    QTimer m_deadline;
    GatewayAnswer m_answer {};
    QList<QSslError> m_certificateErrors {};
    QString m_givenUp {}; // why
    QDateTime m_sentAt {};
};

} // namespace tokenscope
