// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "dataset/promptcalibration.h"
#include "model/endpoint.h"
#include "model/requestrecord.h"
#include "model/runplan.h"
#include "network/network.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace tokenscope {

class ChatExchange;
class StreamingAccessManager;

/// Asks an endpoint how many tokens it makes of synthetic prompts: a few requests for one token each, one after the
/// other. Ends with exactly one finished().
class PromptCalibrator final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PromptCalibrator)

public:
    /// The clock must outlive it.
    PromptCalibrator(Endpoint endpoint, QByteArray bearer, Timeouts timeouts, const Clock& clock,
                     QObject* parent = nullptr);
    ~PromptCalibrator() override;

    /// Before start().
    void setNetwork(const Network& network) { m_network = network; }
    /// Once, in the thread it lives in. finished() is never emitted from inside.
    void start(std::vector<std::int64_t> wantedTokens);
    /// Ends with Error::Code::Cancelled, from the event loop.
    void abort();

signals:
    /// A request of about so many tokens goes out; `probe` counts from 1.
    void probing(int probe, std::int64_t promptTokens);
    /// The endpoint is too busy and is asked again after this time.
    void waiting(tokenscope::Milliseconds time);
    /// Errors: RequestFailed (the detail begins with the outcome's key), TokensNotCounted, Cancelled. A length that the
    /// endpoint has no room for is none: the calibration knows it as refused.
    void finished(const tokenscope::Result<tokenscope::PromptCalibration>& calibration);

private:
    void probe();
    void onAnswered(const RequestRecord& record);
    void waitAndProbe(Milliseconds time);
    void conclude(const Result<PromptCalibration>& calibration);
    [[nodiscard]] Error failure(const RequestRecord& record) const;

    const Endpoint m_endpoint;
    const QByteArray m_bearer;
    const Timeouts m_timeouts;
    const Clock& m_clock;
    Network m_network {};
    PromptCalibration m_calibration;
    std::unique_ptr<StreamingAccessManager> m_manager; // made by start(), in the thread that asks
    ChatExchange* m_exchange = nullptr; // deletes itself
    QTimer m_wait;
    int m_waits = 0;
    bool m_isOver = false;
};

} // namespace tokenscope
