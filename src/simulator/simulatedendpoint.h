// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "simulator/profile.h"

#include <QHostAddress>
#include <QUrl>

#include <cstdint>
#include <memory>

namespace tokenscope {

/// An OpenAI-compatible server over real sockets in a thread of its own, which answers with the timing of a profile.
/// Serves POST /v1/chat/completions, GET /v1/models, GET /health, and GET /metrics under vLLM's names. What it answers,
/// and how long it takes, depends on the seed and the request alone, not on the order in which requests arrive, as long
/// as the profile has neither a prefix cache nor a quota. Stops in its destructor.
class SimulatedEndpoint final
{
public:
    struct Settings
    {
        Profile profile {};
        QHostAddress host {QHostAddress::LocalHost};
        quint16 port = 0; ///< 0: any free one
        double timeScale = 1; ///< multiplies every delay: 0.05 is twenty times faster
        std::uint64_t seed = 1;
        QString model {}; ///< the one model it serves; empty: those of the profile
    };

    /// Errors: CannotListen (subject is host:port), InvalidValue (a time scale that is not in (0, 1000]).
    static Result<std::unique_ptr<SimulatedEndpoint>> start(Settings settings);

    ~SimulatedEndpoint();
    SimulatedEndpoint(const SimulatedEndpoint&) = delete;
    SimulatedEndpoint& operator=(const SimulatedEndpoint&) = delete;

    [[nodiscard]] QUrl baseUrl() const; ///< http://127.0.0.1:PORT/v1
    [[nodiscard]] quint16 port() const;

private:
    class Thread;
    SimulatedEndpoint(std::unique_ptr<Thread> thread, const QHostAddress& host, quint16 port);

    std::unique_ptr<Thread> m_thread {};
    QHostAddress m_host {};
    quint16 m_port = 0;
};

} // namespace tokenscope
