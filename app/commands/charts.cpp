// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/charts.h"

#include "app/commands/terminal.h"
#include "document/reportdocument.h"
#include "ui/theme/theme.h"
#include "ui/trainingcharts/trainingfigures.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>

namespace tokenscope {

namespace {

using Figures = std::vector<ReportFigure>;

std::optional<Figures> told(Result<Figures> figures, const FigureRequest& request, Terminal& terminal)
{
    if (!figures) {
        terminal.complain(figures.error());
        return std::nullopt;
    }
    for (const ReportFigure& figure : *figures) {
        if (figure.fileStem.isEmpty())
            continue;
        const QString stem = QDir(request.folder).filePath(figure.fileStem.section(QChar(u'/'), -1));
        for (const QString& format : request.formats)
            terminal.say(QCoreApplication::translate("commands", "Chart: %1").arg(stem + QChar(u'.') + format));
    }
    return *std::move(figures);
}

} // namespace

std::optional<std::vector<ReportFigure>> drawCharts(const FigureSubject& source, const FigureRequest& request,
                                                    Terminal& terminal)
{
    Theme theme(*qApp);
    theme.setScheme(Scheme::Light);
    return told(drawFigures(theme, source, request), request, terminal);
}

std::optional<std::vector<ReportFigure>> drawCharts(const BatchSizeComparison& comparison, const FigureRequest& request,
                                                    Terminal& terminal)
{
    Theme theme(*qApp);
    theme.setScheme(Scheme::Light);
    return told(drawTrainingFigures(theme, comparison, request), request, terminal);
}

FigureRequest figureRequest(const FigureOptions& figures, const QString& format, const QString& folder,
                            const QString& out)
{
    const auto known = reportFormatFromName(format);
    const bool isBare = known == ReportFormat::Markdown || known == ReportFormat::Latex;
    FigureRequest request {.folder = folder, .formats = figures.formats};
    request.picture = {.size = {figures.width, figures.height},
                       .scale = figures.scale,
                       .isTransparent = figures.isTransparent,
                       .hasTitle = !isBare,
                       .hasCaption = !isBare};
    request.reportFolder = out.isEmpty() ? QString() : QFileInfo(out).path();
    return request;
}

} // namespace tokenscope
