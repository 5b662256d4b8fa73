// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/resultslibrary.h"

#include "store/filebytes.h"
#include "store/resultscan.h"
#include "store/resultsfile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace tokenscope {

namespace {

Result<ResultEntry> scanFile(const QString& path)
{
    const auto bytes = filebytes::read(path, resultsfile::maxFileSize);
    if (!bytes)
        return bytes.error();
    return resultscan::scan(*bytes, path);
}

bool isResultsFile(const ResultEntry& entry)
{
    return entry.error || !entry.legs.empty();
}

ResultEntry entryFor(const QString& path)
{
    auto scanned = scanFile(path);
    ResultEntry entry = scanned ? *std::move(scanned) : ResultEntry {.error = scanned.error()};
    const QFileInfo file(path);
    entry.path = path;
    entry.fileSize = file.size();
    if (!entry.startedAt.isValid())
        entry.startedAt = file.lastModified();
    return entry;
}

} // namespace

bool ResultEntry::isSimulated() const
{
    return std::ranges::any_of(legs, &LegEntry::isSimulated);
}

ResultEntry readEntry(const QString& path)
{
    ResultEntry entry = entryFor(path);
    if (!isResultsFile(entry)) {
        entry.error = Error {.code = Error::Code::WrongSchema,
                             .subject = path,
                             .detail = QStringLiteral("no leg with results or statistics")};
    }
    return entry;
}

std::vector<ResultEntry> listResults(const QString& folder)
{
    std::vector<ResultEntry> entries;
    const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files);
    for (const QFileInfo& file : files) {
        ResultEntry entry = entryFor(file.filePath());
        if (isResultsFile(entry))
            entries.push_back(std::move(entry));
    }
    std::ranges::stable_sort(entries, std::ranges::greater(), &ResultEntry::startedAt);
    return entries;
}

} // namespace tokenscope
