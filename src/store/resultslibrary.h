// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// One leg of a results file, as far as a list shows it.
struct LegEntry
{
    QString key {};
    QString name {};
    QString model {}; ///< may be empty in old files
    bool isSimulated = false;
    std::int64_t succeeded = 0; ///< results in the file
    std::int64_t failed = 0; ///< 0 in files of the original script, which kept no failures
    std::optional<double> meanLatency {}; ///< s, of the successful requests; absent without any
    QString endpoint {}; ///< of a leg of a series, whose name tells its point too; else empty

    bool operator==(const LegEntry&) const = default;
};

/// One results file of a folder.
struct ResultEntry
{
    QString path {};
    QDateTime startedAt {}; ///< the file's own time stamp; its modification time if it has none or is broken
    qint64 fileSize = 0;
    QString promptSet {}; ///< data set's name; may be empty
    bool wasStopped = false;
    bool lostCredential = false; ///< a leg ended for want of a token
    bool isSeries = false; ///< a sweep or a suite: it has steps, of which some may be missing
    bool isSuite = false; ///< a series of scenarios
    std::vector<LegEntry> legs {};
    std::optional<Error> error {}; ///< why it cannot be read; then only path, startedAt and fileSize are set

    /// At least one leg was answered by the program itself.
    [[nodiscard]] bool isSimulated() const;
    /// What is missing can be measured, and the file be completed.
    [[nodiscard]] bool canContinue() const { return !error && (wasStopped || lostCredential) && isSeries; }
};

/// What one file holds, without keeping it in memory. Never fails: a broken file is an entry with an error.
[[nodiscard]] ResultEntry readEntry(const QString& path);

/// The folder's *.json files that are results files or would be (broken ones too), newest first. A well-formed JSON
/// file that is something else is left out. Reads every file once; call it off the GUI thread.
[[nodiscard]] std::vector<ResultEntry> listResults(const QString& folder);

} // namespace tokenscope
