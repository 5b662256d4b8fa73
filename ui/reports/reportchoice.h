// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/reportdocument.h"
#include "ui/figures/pictureoptions.h"
#include "ui/reports/figuredrawing.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace tokenscope {

/// What a comparison can be written as.
enum class ReportKind
{
    Html,
    Markdown,
    Latex,
    Text,
    Csv,
    Requests, ///< CSV with a row for each request
    Json,
};

struct ReportKindTraits
{
    ReportKind kind {};
    const char* key = ""; ///< in settings
    const char* suffix = "";
    const char* name = ""; ///< use reportKindName()
    std::optional<ReportFormat> format {}; ///< nothing: not made by reportDocument()
};

inline constexpr std::array<ReportKindTraits, 7> allReportKinds {{
    {ReportKind::Html, "html", "html", QT_TRANSLATE_NOOP("ReportKind", "Web page (HTML)"), ReportFormat::Html},
    {ReportKind::Markdown, "markdown", "md", QT_TRANSLATE_NOOP("ReportKind", "Markdown"), ReportFormat::Markdown},
    {ReportKind::Latex, "latex", "tex", QT_TRANSLATE_NOOP("ReportKind", "LaTeX"), ReportFormat::Latex},
    {ReportKind::Text, "text", "txt", QT_TRANSLATE_NOOP("ReportKind", "Plain text"), ReportFormat::Text},
    {ReportKind::Csv, "csv", "csv", QT_TRANSLATE_NOOP("ReportKind", "Table (CSV)"), ReportFormat::Csv},
    {ReportKind::Requests, "requests", "csv", QT_TRANSLATE_NOOP("ReportKind", "Every request (CSV)"), {}},
    {ReportKind::Json, "json", "json", QT_TRANSLATE_NOOP("ReportKind", "Values (JSON)"), ReportFormat::Json},
}};

[[nodiscard]] const ReportKindTraits& traitsOf(ReportKind kind);
[[nodiscard]] QString reportKindName(ReportKind kind);
[[nodiscard]] ReportKind reportKindOf(ReportFormat format);
/// HTML holds figures, Markdown and LaTeX point to files; the others have none.
[[nodiscard]] bool hasFigures(ReportKind kind);

/// What the user wants written, and where.
struct ReportChoice
{
    ReportKind kind = ReportKind::Html;
    QStringList stems {}; ///< of chartKinds(); those that are drawn
    PictureOptions picture {.size = {900, 420}};
    QString path {};

    /// Where Markdown and LaTeX have their figures: "report_figures" beside "report.md".
    [[nodiscard]] QString figureFolder() const;
    /// How the figures are drawn for it; nothing to draw: no stems.
    [[nodiscard]] FigureRequest figures() const;

    bool operator==(const ReportChoice&) const = default;
};

/// The path with the suffix of the kind.
[[nodiscard]] QString withSuffixOf(ReportKind kind, const QString& path);

} // namespace tokenscope
