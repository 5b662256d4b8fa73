// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/resultsfile.h"

#include "store/filebytes.h"
#include "store/resultschema.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>

namespace tokenscope::resultsfile {

namespace {

/// Leg keys of loaded files can be anything; a file name cannot.
QString fileNamePart(const QString& key)
{
    QString part;
    for (const QChar c : key.toLower()) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
        part += isPlain ? c : QChar(u'_');
    }
    return part;
}

bool isFolder(const QString& path)
{
    return path.endsWith(u'/') || QFileInfo(path).isDir();
}

QString fileIn(const QString& folder, const RunResult& result)
{
    return freePath(QDir(folder).filePath(fileNameFor(result)));
}

} // namespace

Result<RunResult> load(const QString& path)
{
    const auto bytes = filebytes::read(path, maxFileSize);
    if (!bytes)
        return bytes.error();
    auto fields = JsonFields::parse(*bytes, path);
    if (!fields)
        return fields.error();
    auto result = resultschema::resultFrom(*std::move(fields), path);
    if (result)
        result->path = path;
    return result;
}

Result<QString> save(const RunResult& result, const QString& path)
{
    const QString target = isFolder(path) ? fileIn(path, result) : path;
    const auto saved
        = filebytes::write(target, resultschema::fieldsOf(result).document(), filebytes::Readers::Everyone);
    if (!saved)
        return saved.error();
    return target;
}

QString fileNameFor(const RunResult& result)
{
    constexpr qsizetype longest = 150; // file systems allow 255 bytes
    QStringList keys;
    // A sweep has a leg for each point: the endpoints are named once.
    for (const Leg& leg : result.legs)
        keys.append(fileNamePart(leg.part.endpoint.isEmpty() ? leg.key : leg.key.section(QStringLiteral("__"), 0, 0)));
    keys.removeDuplicates();
    const QString legs = keys.isEmpty() ? QStringLiteral("run") : keys.join(QStringLiteral("_vs_")).left(longest);
    const QString stamp = result.startedAt.toLocalTime().toString(QStringLiteral("'_'yyyyMMdd'_'HHmmss"));
    return legs + QStringLiteral("_results") + stamp + QStringLiteral(".json");
}

QString freePath(const QString& path)
{
    const QFileInfo wanted(path);
    QString free = path;
    for (int number = 2; QFileInfo::exists(free); ++number) {
        const QString name
            = QStringLiteral("%1_%2.%3").arg(wanted.completeBaseName(), QString::number(number), wanted.suffix());
        free = wanted.dir().filePath(name);
    }
    return free;
}

} // namespace tokenscope::resultsfile
