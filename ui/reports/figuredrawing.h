// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "report/reportfigure.h"
#include "ui/figures/pictureoptions.h"
#include "ui/reports/chartkinds.h"

#include <QStringList>

#include <vector>

namespace tokenscope {

/// Which figures are drawn, how, and where to.
struct FigureRequest
{
    QStringList stems {}; ///< of chartKinds(); empty: all that the legs have something for
    PictureOptions picture {.size = {900, 420}};
    QString folder {}; ///< for the files, made if it is missing; empty: none are written
    QStringList formats {QStringLiteral("svg"), QStringLiteral("pdf"), QStringLiteral("png")}; ///< of the files
    QString reportFolder {}; ///< that ReportFigure::fileStem is seen from; empty: the current one

    bool operator==(const FigureRequest&) const = default;
};

/// "Tokenscope 1.0": the end of every caption.
[[nodiscard]] QString programWords();
/// One figure as a report takes it, and as files where they are asked for; see drawFigures(). `frame` has its title.
[[nodiscard]] Result<ReportFigure> drawFigure(ChartFrame& frame, const QString& stem, const QString& caption,
                                              const FigureRequest& request);

/// Source, date, endpoints, models, n and program, so that a figure can be traced when it stands elsewhere.
[[nodiscard]] QString figureCaption(const FigureSubject& source);

/// The figures as a report takes them, and as files where they are asked for. A page has title and caption in its own
/// text, so the drawings in it have none; files have them as request.picture says. For the GUI thread.
[[nodiscard]] Result<std::vector<ReportFigure>> drawFigures(const Theme& theme, const FigureSubject& source,
                                                            const FigureRequest& request);

} // namespace tokenscope
