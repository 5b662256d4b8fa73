// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/reportchoice.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace tokenscope {

const ReportKindTraits& traitsOf(ReportKind kind)
{
    const auto found = std::ranges::find(allReportKinds, kind, &ReportKindTraits::kind);
    Q_ASSERT(found != allReportKinds.end());
    return *found;
}

QString reportKindName(ReportKind kind)
{
    return QCoreApplication::translate("ReportKind", traitsOf(kind).name);
}

ReportKind reportKindOf(ReportFormat format)
{
    const auto found = std::ranges::find(allReportKinds, std::optional(format), &ReportKindTraits::format);
    Q_ASSERT(found != allReportKinds.end());
    return found->kind;
}

bool hasFigures(ReportKind kind)
{
    return kind == ReportKind::Html || kind == ReportKind::Markdown || kind == ReportKind::Latex;
}

QString ReportChoice::figureFolder() const
{
    const QFileInfo file(path);
    return file.dir().filePath(file.completeBaseName() + QStringLiteral("_figures"));
}

FigureRequest ReportChoice::figures() const
{
    FigureRequest request {.stems = stems, .picture = picture};
    if (kind != ReportKind::Html)
        request.folder = figureFolder();
    request.picture.hasTitle = request.picture.hasCaption = false; // the report has them below the figure
    request.reportFolder = QFileInfo(path).path();
    return request;
}

QString withSuffixOf(ReportKind kind, const QString& path)
{
    const QFileInfo file(path);
    const bool isKnown = std::ranges::any_of(allReportKinds, [&file](const ReportKindTraits& traits) {
        return file.suffix().toLower() == QLatin1String(traits.suffix);
    });
    const QString base = isKnown ? path.chopped(file.suffix().size() + 1) : path;
    return base + QChar(u'.') + QLatin1String(traitsOf(kind).suffix);
}

} // namespace tokenscope
