// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/charts.h"

#include "app/commands/terminal.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>

namespace tokenscope {

std::optional<std::vector<ReportFigure>> drawCharts(const FigureSubject& source, const FigureRequest& request,
                                                    Terminal& terminal)
{
    Theme theme(*qApp);
    theme.setScheme(Scheme::Light);
    auto figures = drawFigures(theme, source, request);
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

} // namespace tokenscope
