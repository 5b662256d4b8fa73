// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/reportdocument.h"

#include "document/csvwriter.h"
#include "document/htmlwriter.h"
#include "document/jsonwriter.h"
#include "document/latexwriter.h"
#include "document/markdownwriter.h"
#include "document/textwriter.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tokenscope {

namespace {

constexpr std::array<std::pair<const char*, ReportFormat>, 8> formatNames {{
    {"text", ReportFormat::Text},
    {"markdown", ReportFormat::Markdown},
    {"md", ReportFormat::Markdown},
    {"csv", ReportFormat::Csv},
    {"json", ReportFormat::Json},
    {"latex", ReportFormat::Latex},
    {"tex", ReportFormat::Latex},
    {"html", ReportFormat::Html},
}};

} // namespace

std::optional<ReportFormat> reportFormatFromName(const QString& name)
{
    const auto found = std::ranges::find_if(formatNames, [&name](const auto& known) {
        return name.compare(QLatin1String(known.first), Qt::CaseInsensitive) == 0;
    });
    if (found == formatNames.end())
        return std::nullopt;
    return found->second;
}

namespace {

// A page holds its figures, the others point to files beside them.
std::vector<ReportFigure> figuresFor(ReportFormat format, std::vector<ReportFigure> figures)
{
    std::erase_if(figures, [format](const ReportFigure& figure) {
        return format == ReportFormat::Html ? figure.svg.isEmpty() : figure.fileStem.isEmpty();
    });
    return figures;
}

} // namespace

QByteArray reportDocument(const Comparison& comparison, ReportFormat format, const ReportOptions& options,
                          const RunFindings& findings, const std::vector<ReportFigure>& figures)
{
    const auto report = [&] { return buildReport(comparison, options, findings, figuresFor(format, figures)); };
    switch (format) {
    case ReportFormat::Text:
        return textDocument(buildReport(comparison, options, findings)).toUtf8();
    case ReportFormat::Markdown:
        return markdownDocument(report()).toUtf8();
    case ReportFormat::Csv:
        return csvDocument(comparison, options).toUtf8();
    case ReportFormat::Json:
        return jsonDocument(comparison, options, findings);
    case ReportFormat::Latex:
        return latexDocument(report()).toUtf8();
    case ReportFormat::Html:
        return htmlDocument(report(), options.fontStyle).toUtf8();
    }
    Q_UNREACHABLE();
}

QByteArray showDocument(const RunResult& result, ReportFormat format)
{
    const std::vector<LegSummary> legs = summarize(result);
    const bool isJson = format == ReportFormat::Json; // the others name the file with each leg
    return reportDocument(compare(legs, defaultBaseline(legs)), format,
                          {.scope = ReportScope::SingleFile, .writtenTo = isJson ? result.path : QString()},
                          findingsOf(result));
}

} // namespace tokenscope
