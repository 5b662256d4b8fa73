// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/gatewayaccess.h"
#include "model/endpoint.h"
#include "model/requestrecord.h"

#include <QObject>

namespace tokenscope {

class ChatExchange;

/// One chat request with a few tokens of answer, not streamed: sent as a run sends its requests, and never part of one.
/// Ends with exactly one finished(), unless it is deleted before.
class ShortQuestion final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortQuestion)

public:
    /// `patience` is for the whole answer.
    ShortQuestion(GatewayAccess access, Endpoint endpoint, Milliseconds patience, QObject* parent = nullptr);
    ~ShortQuestion() override;

    void start();

signals:
    void finished(const tokenscope::RequestRecord& record);

private:
    void send(const QByteArray& token);

    const GatewayAccess m_access;
    const Endpoint m_endpoint;
    const Milliseconds m_patience;
    ChatExchange* m_exchange = nullptr; // a child of ours; deletes itself
};

} // namespace tokenscope
