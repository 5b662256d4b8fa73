// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/bearersource.h"
#include "base/clock.h"
#include "model/endpoint.h"
#include "model/runresult.h"
#include "network/accessmanager.h"
#include "telemetry/metricssampler.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <set>
#include <vector>

namespace tokenscope {

/// Asks the servers of a run for their metrics while it goes on, those that offer any, and gives the legs what belongs
/// to them. Never in a measuring thread, never as requests of the run.
class ServerWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerWatch)

public:
    /// Clock and source must outlive it.
    ServerWatch(const Clock& clock, BearerSource& bearers, QObject* parent = nullptr);
    ~ServerWatch() override;

    void setNetwork(const Network& network) { m_network.setNetwork(network); }
    /// Begins anew. Samples count from `origin`; simulated endpoints have their addresses already, and live faster by
    /// `timeScale`.
    void start(const std::vector<Endpoint>& endpoints, TimePoint origin, double timeScale);
    /// A leg begins or ends.
    void sampleNow();
    /// The same, and then looked() comes.
    void look();
    /// Asks for the last time; then ended() comes, soon. Not at once, and also if nothing was to be watched.
    void end();
    /// Fills in the legs that have nothing yet.
    void addTo(RunResult& result) const;

signals:
    void sampled(const QString& endpoint, const tokenscope::ServerSample& sample);
    /// Once per start() or look(): every server has answered, or was waited for long enough. At once if there is
    /// nothing to ask.
    void looked();
    void ended();

private:
    struct Watched
    {
        QString endpoint {};
        std::unique_ptr<MetricsSampler> sampler {};
    };

    void watch(const Endpoint& endpoint, TimePoint origin, double timeScale);
    MetricsSampler& addSampler(const QString& endpoint, MetricsSampler::Source source, TimePoint origin);
    void renewToken(const CredentialReference& credential, MetricsSampler& sampler);
    void awaitAnswers();
    void noteAnswer(const QString& endpoint);
    void endIfAllHave();

    const Clock& m_clock;
    BearerSource& m_bearers;
    AccessManager m_network;
    std::vector<Watched> m_watched;
    int m_generation = 0; // of start(): what comes for an earlier run is not wanted any more
    bool m_isEnding = false;
    std::set<QString> m_awaited; // endpoints whose answer looked() waits for
    QTimer m_patience; // with them
};

} // namespace tokenscope
