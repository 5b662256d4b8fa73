// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/serversample.h"
#include "telemetry/prometheustext.h"
#include "telemetry/servergauges.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QUrl>

#include <optional>
#include <utility>
#include <vector>

class QNetworkAccessManager;
class QNetworkReply;

namespace tokenscope {

/// How often a server is asked: the longer a run has gone on, the less often. 0.5 s to 5 s.
[[nodiscard]] Milliseconds usualSamplingInterval(Nanoseconds elapsed);

/// Asks one server for its metrics while a run goes on: never twice at a time, never as a request of the run. Is silent
/// for good if the first answer is no metrics page. Does not belong into a measuring thread.
class MetricsSampler final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MetricsSampler)

public:
    struct Source
    {
        QUrl address {};
        std::vector<std::pair<QByteArray, QByteArray>> headers {}; ///< the endpoint's, its token among them
        QString model {}; ///< which of several models on the server
        std::optional<Milliseconds> interval {}; ///< absent: the usual one
    };
    enum class State
    {
        Idle,
        Probing, ///< until the first answer
        Sampling,
        Silent, ///< there are no metrics
        Ended,
    };

    /// `network` must outlive this.
    MetricsSampler(const Clock& clock, QNetworkAccessManager& network, Source source, QObject* parent = nullptr);
    ~MetricsSampler() override;

    /// Asks for the first time. Samples count from `origin`, the start of the run.
    void start(TimePoint origin);
    /// Asks at once, whatever the interval: a leg begins or ends.
    void sampleNow();
    /// Asks for the last time, unless silent; then ended() comes, after `longestFarewell` at the latest.
    void end();

    /// From now on, instead of one of that name: a token that is good for longer.
    void setHeader(const QByteArray& name, const QByteArray& value);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const ServerTelemetry& telemetry() const { return m_telemetry; }

    static constexpr Milliseconds longestWait {5'000}; ///< for an answer
    static constexpr Milliseconds longestFarewell {2'000};

signals:
    void sampled(const tokenscope::ServerSample& sample);
    void fellSilent();
    /// An answer came, or will not come, and no other is wanted at once.
    void answered();
    /// The server did not take the token though it had told before.
    void refused();
    void ended();

private:
    void ask();
    void onReadyRead();
    void onReplyFinished();
    void take(const ServerReading& reading, TimePoint answeredAt);
    void noteFailure();
    void goOn();
    void giveUp();
    void endNow();
    [[nodiscard]] Milliseconds interval() const;

    const Clock& m_clock;
    QNetworkAccessManager& m_network;
    Source m_source;
    State m_state = State::Idle;
    ServerTelemetry m_telemetry {};
    TimePoint m_origin {};
    TimePoint m_askedAt {};
    PrometheusText m_page {};
    QNetworkReply* m_reply = nullptr;
    QTimer m_next;
    QTimer m_patience; // with the present answer
    bool m_isWantedNow = false; // once the present answer is there
    bool m_isEnding = false;
    int m_failuresInARow = 0;
};

} // namespace tokenscope
