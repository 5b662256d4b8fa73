// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "network/network.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <vector>

namespace tokenscope {

/// Qt's manager with the user's network: proxy, more authorities, a client certificate, HTTP/2 only if wanted. For what
/// is not measured. Redirects are never followed, so no token goes to another host; certificates are always verified.
class AccessManager final : public QNetworkAccessManager
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccessManager)

public:
    explicit AccessManager(const Network& network = {}, QObject* parent = nullptr);
    ~AccessManager() override;

    /// For requests from now on. A GET that is in flight on another way ends as cancelled; the rest comes to its end.
    void setNetwork(const Network& network);

protected:
    QNetworkReply* createRequest(Operation operation, const QNetworkRequest& request,
                                 QIODevice* outgoingData = nullptr) override;

private:
    void adopt(const Network& network);
    void watch(QNetworkReply* reply);
    void closeConnections();

    Network m_network {};
    std::vector<QNetworkReply*> m_inFlight; // ours, and alive
    bool m_isToClose = false; // once nothing is in flight
    QSslConfiguration m_ssl {};
};

} // namespace tokenscope
