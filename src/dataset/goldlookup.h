// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"
#include "quality/goldanswers.h"

#include <QHash>
#include <QString>

#include <memory>
#include <mutex>

namespace tokenscope {

struct KnownDataset;

/// Scores the answers of runs that do not carry gold answers themselves, as the original script's: by those of the
/// known data sets that are at hand. A set is read when a run first needs it (SQuAD takes a good part of a second), and
/// kept. May be used by several threads.
class GoldLookup final
{
public:
    explicit GoldLookup(QString cacheFolder);

    /// The run's own gold answers come first; prompts of its plan that have none are given those found, so that they
    /// can be shown. Returns the name, as KnownDataset's, of the set that the run says its prompts are of but that was
    /// not fetched yet; empty if nothing is amiss. Not for the GUI thread.
    QString scoreAnswers(RunResult& result);

private:
    [[nodiscard]] std::shared_ptr<const GoldAnswers> answersOf(const KnownDataset& dataset);

    QString m_cacheFolder;
    std::mutex m_mutex; // guards m_read
    QHash<QString, std::shared_ptr<const GoldAnswers>> m_read {}; // by the set's name
};

} // namespace tokenscope
