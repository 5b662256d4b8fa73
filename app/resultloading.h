// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/runresult.h"

#include <QString>

namespace tokenscope {

class GoldLookup;

/// A results file as it is compared and shown: with scored answers, where gold answers are at hand.
struct LoadedResult
{
    RunResult result {};
    QString missingDataset {}; ///< name of the data set whose gold answers would score it, had it been fetched
};

/// Not for the GUI thread. Errors: those of resultsfile::load().
Result<LoadedResult> loadScored(const QString& path, GoldLookup& gold);

/// Why answers have no score, and what helps; %1 is a data set's name.
[[nodiscard]] QString missingDatasetWords(const QString& dataset);

} // namespace tokenscope
