// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/runresult.h"

#include <QFile>
#include <QLockFile>
#include <QString>

#include <memory>
#include <vector>

namespace tokenscope {

/// Keeps a run in progress on disk, so that a crash loses no finished request: JSON lines beside the future results
/// file, the plan first, then one line for each finished request, handed to the system at once.
class RunJournal final
{
public:
    /// Starts "<results name>.journal" in `folder`, which is created if missing. `head` has plan, environment and
    /// legs; records in it are written too. Fails with NotWritable.
    static Result<std::unique_ptr<RunJournal>> begin(const RunResult& head, const QString& folder);
    ~RunJournal();
    Q_DISABLE_COPY_MOVE(RunJournal)

    [[nodiscard]] QString path() const { return m_file.fileName(); }
    /// `leg` is the position among the legs. Fails with NotWritable (disk full).
    Result<Done> append(std::size_t leg, const RequestRecord& record);
    /// A leg that begins now, behind those that are there. Until endLeg() it counts as stopped.
    Result<Done> addLeg(const Leg& leg);
    Result<Done> endLeg(std::size_t leg, LegEnd end);
    /// Deletes the journal: its results file is saved.
    void discard();

private:
    explicit RunJournal(const QString& path);
    static Result<std::unique_ptr<RunJournal>> claim(const RunResult& head, const QString& folder);
    Result<Done> write(const QByteArray& line);

    QFile m_file;
    QLockFile m_lock; // held while the run lives; a dead owner's is recognised as such
};

/// A run that was interrupted by the end of its program.
struct RecoveredRun
{
    QString journalPath {};
    RunResult result {}; ///< wasStopped is set; holds every request that had finished
    bool wasTorn = false; ///< the last line was cut off in the middle and is left out
};

/// The journals in `folder` that no living program is writing, oldest first. Unreadable ones are left alone.
[[nodiscard]] std::vector<RecoveredRun> recoverRuns(const QString& folder);

/// Saves the run beside its journal and deletes the journal. Returns the results file's path.
Result<QString> finishRecovery(const RecoveredRun& run, const QString& folder);

} // namespace tokenscope
