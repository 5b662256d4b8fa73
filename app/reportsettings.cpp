// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reportsettings.h"

#include "app/folders.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace tokenscope {

namespace {

QSize sizeFrom(const QString& text)
{
    const QStringList sides = text.split(QChar(u'x'));
    const QSize size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
    return size.isEmpty() ? QSize(900, 420) : size;
}

} // namespace

ReportChoice lastReportChoice(const Settings& settings, const Setting<QStringList>& figures, const QString& name)
{
    ReportChoice choice;
    const QString key = settings.value(setting::reportKind);
    for (const ReportKindTraits& traits : allReportKinds) {
        if (key == QLatin1String(traits.key))
            choice.kind = traits.kind;
    }
    choice.stems = settings.value(figures);
    choice.picture.size = sizeFrom(settings.value(setting::figureSize));
    choice.picture.scale = settings.value(setting::figureScale);
    choice.picture.isTransparent = settings.value(setting::isFigureTransparent);
    const QString folder = settings.value(setting::exportFolder);
    choice.path = QDir(folder.isEmpty() ? folders::results() : folder).filePath(name);
    return choice;
}

void rememberReportChoice(Settings& settings, const Setting<QStringList>& figures, const ReportChoice& choice)
{
    settings.set(setting::reportKind, QString::fromLatin1(traitsOf(choice.kind).key));
    settings.set(figures, choice.stems);
    settings.set(setting::figureSize,
                 QStringLiteral("%1x%2").arg(choice.picture.size.width()).arg(choice.picture.size.height()));
    settings.set(setting::figureScale, choice.picture.scale);
    settings.set(setting::isFigureTransparent, choice.picture.isTransparent);
    settings.set(setting::exportFolder, QFileInfo(choice.path).path());
}

std::optional<Error> writeReport(const QString& path, const QByteArray& document)
{
    QDir().mkpath(QFileInfo(path).path()); // the folder of results may not be there yet
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(document) == document.size() && file.commit())
        return std::nullopt;
    return Error {.code = Error::Code::NotWritable, .subject = path, .detail = file.errorString()};
}

} // namespace tokenscope
