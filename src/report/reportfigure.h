// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace tokenscope {

/// A chart as a report shows it. Who draws it and where its files lie is not the report's affair.
struct ReportFigure
{
    QString title {}; ///< "Latency, prompt by prompt"
    QString caption {}; ///< source, date, endpoints, models, n, program; plain text, with names as files have them
    /// Path of the figure's files without suffix, as seen from the report: "charts/latency-by-prompt". Markdown points
    /// to .png, LaTeX to .pdf. Empty: there are no files, and both leave the figure out.
    QString fileStem {};
    QByteArray svg {}; ///< what HTML shows, on its own; dark on light in the colours of reportpalette.h

    bool operator==(const ReportFigure&) const = default;
};

} // namespace tokenscope
