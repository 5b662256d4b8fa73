// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "run/runcontroller.h"

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
    explicit Measurement(const Clock& clock, QObject* parent = nullptr);
    ~Measurement() override;

    /// Starts the servers the plan needs, then the run. `target` is a results file, or the folder for one. Fails with
    /// CannotListen, NotWritable, or what a broken profile fails with; nothing has happened then.
    Result<Done> start(RunPlan plan, const QString& target);
    void stop() { m_controller.stop(); }

    [[nodiscard]] RunController& controller() { return m_controller; }
    [[nodiscard]] const RunController& controller() const { return m_controller; }

signals:
    /// Once per successful start(). `path` is the results file; empty if it could not be saved, and `saveError` says
    /// why: the journal is kept then.
    void finished(tokenscope::RunResultPtr result, const QString& path,
                  const std::optional<tokenscope::Error>& saveError);

private:
    void onSampled(const LiveSnapshot& snapshot);
    void onFinished(const RunResultPtr& result);

    const Clock& m_clock;
    RunController m_controller;
    std::vector<std::unique_ptr<SimulatedEndpoint>> m_servers;
    std::unique_ptr<RunJournal> m_journal;
    bool m_isJournalling = false;
    QString m_target;
};

} // namespace tokenscope
