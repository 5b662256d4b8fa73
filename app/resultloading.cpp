// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/resultloading.h"

#include "dataset/goldlookup.h"
#include "store/resultsfile.h"

#include <QCoreApplication>

namespace tokenscope {

Result<LoadedResult> loadScored(const QString& path, GoldLookup& gold)
{
    auto result = resultsfile::load(path);
    if (!result)
        return result.error();
    LoadedResult loaded {.result = *std::move(result)};
    loaded.missingDataset = gold.scoreAnswers(loaded.result);
    return loaded;
}

QString missingDatasetWords(const QString& dataset)
{
    return QCoreApplication::translate(
               "commands", "Answers are not scored: their data set is not here. “tokenscope dataset fetch %1” gets it.")
        .arg(dataset);
}

} // namespace tokenscope
