// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trainingreport/trainingdocument.h"

#include "document/htmlwriter.h"
#include "document/latexwriter.h"
#include "document/markdownwriter.h"
#include "document/textwriter.h"
#include "trainingreport/trainingcsv.h"
#include "trainingreport/trainingjson.h"

namespace tokenscope {

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

QByteArray trainingDocument(const BatchSizeComparison& comparison, ReportFormat format,
                            const std::vector<ReportFigure>& figures, const QByteArray& fontStyle)
{
    const auto report = [&] { return trainingReport(comparison, figuresFor(format, figures)); };
    switch (format) {
    case ReportFormat::Text:
        return textDocument(trainingReport(comparison)).toUtf8();
    case ReportFormat::Markdown:
        return markdownDocument(report()).toUtf8();
    case ReportFormat::Csv:
        return trainingCsv(comparison);
    case ReportFormat::Json:
        return trainingJson(comparison);
    case ReportFormat::Latex:
        return latexDocument(report()).toUtf8();
    case ReportFormat::Html:
        return htmlDocument(report(), fontStyle).toUtf8();
    }
    Q_UNREACHABLE();
}

} // namespace tokenscope
