// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/trainingrun.h"

#include <QByteArray>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <utility>
#include <vector>

namespace tokenscope {

/// What the user knows better than a file.
struct TrainingCorrection
{
    std::optional<std::int64_t> batchSize {};
    std::optional<std::int64_t> sequenceLength {};

    bool operator==(const TrainingCorrection&) const = default;
};

/// A run by its file and its place in it: what is decided of it holds however often the file is read.
using TrainingRunKey = std::pair<QString, int>;

/// What the user made of the runs that were read.
struct TrainingDecisions
{
    QMap<TrainingRunKey, TrainingCorrection> corrections {};
    QSet<TrainingRunKey> removed {};

    [[nodiscard]] QByteArray toBytes() const;
    /// Of bytes that are none: no decisions.
    [[nodiscard]] static TrainingDecisions fromBytes(const QByteArray& bytes);
    bool operator==(const TrainingDecisions&) const = default;
};

/// The runs of the Batch size page: as their files tell, with what the user decided, which can be undone.
class TrainingSet final
{
public:
    /// Adds a file, or replaces what it told before; a file that is opened again shows its removed runs again.
    void setFile(const QString& path, std::vector<TrainingRun> runs);
    /// With what its files tell, and nothing is remembered of it.
    void closeFile(const QString& path);
    [[nodiscard]] bool hasFile(const QString& path) const;
    /// Files that have a run on the page, in the order in which they were opened.
    [[nodiscard]] QStringList files() const;

    /// With the user's corrections, in the order of keys().
    [[nodiscard]] std::vector<TrainingRun> runs() const;
    [[nodiscard]] std::vector<TrainingRunKey> keys() const;
    [[nodiscard]] TrainingCorrection correctionOf(const TrainingRunKey& key) const;

    /// Can be undone, as can remove(); an empty correction goes back to the file.
    void correct(const TrainingRunKey& key, const TrainingCorrection& correction);
    void remove(const QSet<TrainingRunKey>& runs);
    /// Takes removed runs of a file back onto the page.
    void restoreRuns(const QString& path);
    [[nodiscard]] bool canUndo() const { return !m_undone.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_redone.empty(); }
    void undo();
    void redo();

    [[nodiscard]] const TrainingDecisions& decisions() const { return m_decisions; }
    void setDecisions(TrainingDecisions decisions) { m_decisions = std::move(decisions); }

private:
    struct File
    {
        QString path {};
        std::vector<TrainingRun> runs {};
    };

    void decide(TrainingDecisions decisions);

    std::vector<File> m_files {};
    TrainingDecisions m_decisions {};
    std::vector<TrainingDecisions> m_undone {}; // what undo() goes back to, the last at the end
    std::vector<TrainingDecisions> m_redone {};
};

/// The run as if its file had said so: figures and warnings follow.
[[nodiscard]] TrainingRun corrected(TrainingRun run, const TrainingCorrection& correction);

} // namespace tokenscope
