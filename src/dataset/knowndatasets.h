// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <vector>

namespace tokenscope {

/// A set of prompts that the program knows by name. What is not built in is fetched once and kept in a cache folder.
struct KnownDataset
{
    QString name {}; ///< as given on the command line: "squad"
    QString title {}; ///< "SQuAD"
    QString version {};
    QString description {};
    QString licence {}; ///< SPDX identifier
    QUrl url {}; ///< empty: built in
    QString fileName {}; ///< in the cache folder
    qint64 size = 0; ///< bytes
    QByteArray sha256 {}; ///< hexadecimal
    bool isCached = false; ///< usable without a network; always true for a built-in set

    bool operator==(const KnownDataset&) const = default;
};

/// All known sets, the built-in one first.
[[nodiscard]] std::vector<KnownDataset> datasets(const QString& cacheFolder);

/// Where the set's file is, or will be once it is fetched.
[[nodiscard]] QString cachedPath(const KnownDataset& dataset, const QString& cacheFolder);

} // namespace tokenscope
