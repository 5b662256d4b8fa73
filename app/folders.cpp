// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/folders.h"

#include "store/settings.h"

#include <QDir>
#include <QStandardPaths>

namespace tokenscope::folders {

QString results()
{
    const QString chosen = Settings().value(setting::resultsFolder);
    if (!chosen.isEmpty())
        return chosen;
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .filePath(QStringLiteral("Tokenscope"));
}

QString cache()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
}

QString launches()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(QStringLiteral("launches"));
}

} // namespace tokenscope::folders
