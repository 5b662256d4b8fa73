// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/chatexchange.h"
#include "client/streamingaccessmanager.h"

#include <QSignalSpy>
#include <QTest>

namespace tokenscope {

inline constexpr auto secretToken = "very-secret-token";

/// A request with limits that are long enough for a busy machine and short enough for a test.
inline ChatRequest requestTo(const QUrl& baseUrl)
{
    using namespace std::chrono_literals;
    return {.endpoint = {.name = QStringLiteral("Fake"), .baseUrl = baseUrl, .model = QStringLiteral("fake-model")},
            .prompt = promptFromText(QStringLiteral("Why?")),
            .timeouts = {.connect = 5s, .firstToken = 5s, .stall = 5s, .total = 10s},
            .bearer = secretToken};
}

/// Starts exchanges, and sees them to their end.
class ExchangeStarter final
{
public:
    explicit ExchangeStarter(const Clock& clockOfAll = steadyClock())
        : clock(clockOfAll)
    {
    }

    ChatExchange* start(const ChatRequest& request)
    {
        auto* exchange = new ChatExchange(manager, request, clock, clock.now(), {.number = 7, .promptNumber = 3});
        exchange->start();
        return exchange;
    }

    /// Fails the test unless the exchange finishes exactly once and deletes itself.
    RequestRecord recordOf(const ChatRequest& request)
    {
        RequestRecord record;
        int finished = 0;
        ChatExchange* exchange = start(request);
        QObject::connect(exchange, &ChatExchange::finished, exchange, [&](const RequestRecord& done) {
            record = done;
            ++finished;
        });
        const QSignalSpy gone(exchange, &QObject::destroyed);
        [&gone] { QTRY_COMPARE_WITH_TIMEOUT(gone.size(), 1, 15'000); }();
        [&finished] { QCOMPARE(finished, 1); }();
        return record;
    }

    const Clock& clock;
    StreamingAccessManager manager {clock};

private:
    static const Clock& steadyClock()
    {
        static const SteadyClock steady;
        return steady;
    }
};

} // namespace tokenscope
