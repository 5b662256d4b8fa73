// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "simulator/admission.h"
#include "simulator/completionqueue.h"
#include "simulator/httprequestreader.h"
#include "simulator/prefixcache.h"
#include "simulator/simulatedendpoint.h"

#include <QTcpServer>

namespace tokenscope {

class Connection;

/// The server behind a SimulatedEndpoint: takes connections, knows the paths, hands completions to the queue. Lives in
/// one thread.
class ChatServer final : public QTcpServer
{
    Q_DISABLE_COPY_MOVE(ChatServer)

public:
    ChatServer(SimulatedEndpoint::Settings settings, const Clock& clock);
    ~ChatServer() override;

    [[nodiscard]] bool listenAsSet() { return listen(m_settings.host, m_settings.port); }

private:
    void onNewConnection();
    void onRequested(Connection* connection, const ReceivedRequest& request);
    void answerRead(Connection* connection, const QByteArray& path);
    void answerMetrics(Connection* connection) const;
    void answerChat(Connection* connection, const QByteArray& body);
    [[nodiscard]] std::optional<ApiError> refusal(const CompletionRequest& request);
    void enqueue(Connection* connection, const CompletionRequest& request);
    [[nodiscard]] bool serves(const QString& model) const;

    SimulatedEndpoint::Settings m_settings {};
    const Clock& m_clock;
    CompletionQueue m_queue;
    Admission m_admission;
    PrefixCache m_prefixes {};
    std::int64_t m_cachedTokens = 0; // found in the prefix cache, ever …
    std::int64_t m_lookedUpTokens = 0; // … of those looked for
    std::uint64_t m_completions = 0;
};

} // namespace tokenscope
