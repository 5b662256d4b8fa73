// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/fileroutes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tokenscope {

namespace {

constexpr qint64 glance = 512;

const QStringList& logSuffixes()
{
    static const QStringList suffixes {QStringLiteral("log"), QStringLiteral("txt"), QStringLiteral("csv"),
                                       QStringLiteral("tsv"), QStringLiteral("out"), QStringLiteral("err")};
    return suffixes;
}

bool isJson(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QByteArray beginning = file.read(glance);
    if (beginning.startsWith("\xEF\xBB\xBF"))
        beginning.remove(0, 3);
    const QByteArray text = beginning.trimmed();
    if (text.startsWith('{'))
        return true;
    // "[" begins a list of results, but "[2025-…" and "[rank0]" a line of a log
    return text.startsWith('[') && (text.mid(1).trimmed().startsWith('{') || text.mid(1).trimmed().startsWith(']'));
}

bool isLog(const QString& path)
{
    return logSuffixes().contains(QFileInfo(path).suffix().toLower()) && !isJson(path);
}

QStringList logsIn(const QString& folder)
{
    QStringList paths;
    const QDir dir(folder);
    for (const QString& name : dir.entryList(QDir::Files, QDir::Name)) {
        const QString suffix = QFileInfo(name).suffix().toLower();
        if (suffix == QStringLiteral("log") || suffix == QStringLiteral("txt"))
            paths << dir.filePath(name);
    }
    return paths;
}

} // namespace

FileRoutes routesOf(const QStringList& paths)
{
    FileRoutes routes;
    for (const QString& path : paths) {
        if (const QStringList inside = QFileInfo(path).isDir() ? logsIn(path) : QStringList(); !inside.isEmpty())
            routes.logs += inside;
        else
            (isLog(path) ? routes.logs : routes.results).append(path);
    }
    return routes;
}

} // namespace tokenscope
