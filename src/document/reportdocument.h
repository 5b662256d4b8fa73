// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"
#include "report/reportfigure.h"
#include "report/reportoptions.h"
#include "report/runfindings.h"

#include <QByteArray>

namespace tokenscope {

enum class ReportFormat
{
    Text, ///< for a terminal: aligned, plain
    Markdown,
    Csv, ///< long form: one number a row
    Json, ///< the documented shape of `--format json`
    Latex, ///< booktabs tables and figures to be included
    Html, ///< one self-contained page without scripts, figures inside
};

/// "text", "markdown" or "md", "csv", "json", "latex" or "tex", "html"; nothing for another word.
[[nodiscard]] std::optional<ReportFormat> reportFormatFromName(const QString& name);

/// A comparison as a document in UTF-8; `findings` are those of the runs it is of. Numbers are written in the C locale;
/// words are translated. Text from servers and files is stripped of control characters and escaped as the format needs.
/// Figures are for HTML, Markdown and LaTeX; the other formats have none.
[[nodiscard]] QByteArray reportDocument(const Comparison& comparison, ReportFormat format,
                                        const ReportOptions& options = {}, const RunFindings& findings = {},
                                        const std::vector<ReportFigure>& figures = {});

/// One file's legs: statistics as recorded and recomputed.
[[nodiscard]] QByteArray showDocument(const RunResult& result, ReportFormat format);

} // namespace tokenscope
