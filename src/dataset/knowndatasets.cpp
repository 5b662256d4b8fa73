// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/knowndatasets.h"

#include <QDir>
#include <QFileInfo>

namespace tokenscope {

namespace {

KnownDataset builtin()
{
    return {.name = QStringLiteral("builtin"),
            .title = QStringLiteral("Built-in"),
            .version = QStringLiteral("1.1"),
            .description = QStringLiteral("Questions over short passages on science and its instruments, with gold "
                                          "answers; written for Tokenscope in the format of SQuAD."),
            .licence = QStringLiteral("CC0-1.0"),
            .fileName = QStringLiteral("builtin.json"),
            .isCached = true};
}

KnownDataset squad()
{
    return {.name = QStringLiteral("squad"),
            .title = QStringLiteral("SQuAD"),
            .version = QStringLiteral("1.1"),
            .description
            = QStringLiteral("Stanford Question Answering Dataset v1.1, validation split: 10,570 questions "
                             "over 2,067 paragraphs of Wikipedia."),
            .licence = QStringLiteral("CC-BY-SA-4.0"),
            .url = QUrl(QStringLiteral("https://rajpurkar.github.io/SQuAD-explorer/dataset/dev-v1.1.json")),
            .fileName = QStringLiteral("dev-v1.1.json"),
            .size = 4'854'279,
            .sha256 = "95aa6a52d5d6a735563366753ca50492a658031da74f301ac5238b03966972c9"};
}

} // namespace

QString cachedPath(const KnownDataset& dataset, const QString& cacheFolder)
{
    return dataset.url.isEmpty() ? QStringLiteral(":/prompts/") + dataset.fileName
                                 : QDir(cacheFolder).filePath(dataset.fileName);
}

std::vector<KnownDataset> datasets(const QString& cacheFolder)
{
    std::vector<KnownDataset> known {builtin(), squad()};
    for (KnownDataset& dataset : known) {
        const QFileInfo file(cachedPath(dataset, cacheFolder));
        dataset.isCached = file.isFile() && (dataset.size == 0 || file.size() == dataset.size);
        if (dataset.url.isEmpty())
            dataset.size = file.size();
    }
    return known;
}

} // namespace tokenscope
