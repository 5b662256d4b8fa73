// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/serverwatch.h"
#include "base/result.h"
#include "series/runseries.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace tokenscope {

class RunJournal;
class SimulatedEndpoint;

/// A run with all that belongs around it: the simulated endpoints' servers, the journal that survives a crash, the
/// results file. Both heads, window and command line, measure through it.
class Measurement final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Measurement)

public:
    /// Clock and source must outlive it.
    Measurement(const Clock& clock, BearerSource& bearers, QObject* parent = nullptr);
    ~Measurement() override;

    /// How runs from the next on connect.
    void setNetwork(const Network& network);
    /// Starts the servers that the scenarios need, then the run. `target` is a results file, or the folder for one.
    /// `earlier` is a stopped run of the same scenarios that is to be completed. Fails with CannotListen, NotWritable,
    /// or what a broken profile fails with; nothing has happened then.
    Result<Done> start(std::vector<Scenario> scenarios, const QString& target, const RunResultPtr& earlier = {});
    void stop() { m_series.stop(); }
    /// Until finished(): the servers are asked for the last time once the series has ended.
    [[nodiscard]] bool isRunning() const { return m_series.isRunning() || m_ended; }

    [[nodiscard]] RunSeries& series() { return m_series; }
    [[nodiscard]] const RunSeries& series() const { return m_series; }

signals:
    /// A server told of itself; `endpoint` is its name.
    void serverSampled(const QString& endpoint, const tokenscope::ServerSample& sample);
    /// Once per successful start(). `path` is the results file; empty if it could not be saved, and `saveError` says
    /// why: the journal is kept then.
    void finished(tokenscope::RunResultPtr result, const QString& path,
                  const std::optional<tokenscope::Error>& saveError);

private:
    [[nodiscard]] RunResult journalHead(const std::vector<Scenario>& scenarios, const RunResultPtr& earlier) const;
    void onStepStarted(const std::vector<Leg>& legs);
    void onSampled(const LiveSnapshot& snapshot);
    void onStepFinished(const RunResultPtr& soFar);
    void onSeriesFinished(const RunResultPtr& result);
    void conclude();

    const Clock& m_clock;
    RunSeries m_series;
    std::vector<std::unique_ptr<SimulatedEndpoint>> m_servers;
    std::unique_ptr<RunJournal> m_journal;
    ServerWatch m_watch;
    RunResultPtr m_ended; // the series' result, until the servers were asked for the last time
    bool m_isJournalling = false;
    std::size_t m_endedLegs = 0; // that the journal knows of
    QString m_target;
};

} // namespace tokenscope
