// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "client/alarms.h"
#include "client/streamingreply.h"
#include "client/transfersettings.h"
#include "network/network.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QUrl>

#include <utility>
#include <vector>

namespace tokenscope {

class TransferEngine;
struct HttpRequest;

/// A QNetworkAccessManager whose POSTs are carried by libcurl, so that a thousand streams can be in flight at once
/// and each read is stamped as it happens. Everything else stays Qt's. One for each thread that measures.
///
/// Its POSTs speak HTTP/1.1 unless the network says otherwise, follow no redirect, decompress nothing and verify
/// certificates always; the reply is a StreamingReply. Proxy, authorities and client certificate are the network's;
/// Qt's own setters go over its proxy, and authorities of a request take the place of all others.
class StreamingAccessManager : public QNetworkAccessManager
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamingAccessManager)

public:
    /// On a request: the limit for name lookup, connecting and TLS together, in milliseconds (int). Absent: 30 s.
    static constexpr auto connectTimeoutAttribute = QNetworkRequest::User;

    /// The clock must outlive the manager.
    explicit StreamingAccessManager(const Clock& clock, QObject* parent = nullptr);
    /// Replies in flight end as cancelled, at once.
    ~StreamingAccessManager() override;

    /// For POSTs from now on; those in flight end as cancelled. In the beginning the system's proxy and authorities.
    void setNetwork(const Network& network);
    /// With all that libcurl is to trust as its authorities.
    [[nodiscard]] const Network& network() const { return m_network; }
    /// The network's proxy on the way to this address; found out at the first question, which may take a moment.
    [[nodiscard]] const TransferProxy& routeTo(const QUrl& url);

    /// Makes what the first POST would make, so that no measured request pays for it. Call it in the thread that posts.
    void prepare();
    /// A POST like any other, without what Qt's way costs: its copies of the headers and of the body, a signal for
    /// each thing that happens. The reply's parent must not outlive this.
    [[nodiscard]] StreamingReply* send(HttpRequest request, Milliseconds connectTimeout,
                                       StreamingReply::Listener& listener, QObject* parent);
    /// For the limits of what is posted.
    [[nodiscard]] Alarms& alarms() { return m_alarms; }

protected:
    QNetworkReply* createRequest(Operation operation, const QNetworkRequest& request,
                                 QIODevice* outgoingData = nullptr) override;

private:
    void dropEngine();

    const Clock& m_clock;
    Alarms m_alarms;
    Network m_network {};
    std::vector<std::pair<QUrl, TransferProxy>> m_routes;
    TransferEngine* m_engine = nullptr; // made by prepare() or the first POST, in the thread that posts
};

} // namespace tokenscope
