// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"
#include "report/reportfigure.h"
#include "report/reportoptions.h"
#include "report/runfindings.h"

#include <QString>

namespace tokenscope {

struct ReportCell
{
    QString text {};
    bool isDoubtful = false; ///< a quantile that the sample is too small for

    bool operator==(const ReportCell&) const = default;
};

struct ReportColumn
{
    QString heading {};
    bool isNumeric = false; ///< to be set flush right
    bool isEvidence = false; ///< of the ratio beside it; left out where there is no room
    bool isOfColumnBefore = false; ///< means nothing without the column to its left

    bool operator==(const ReportColumn&) const = default;
};

struct ReportTable
{
    std::vector<ReportColumn> columns {};
    std::vector<std::vector<ReportCell>> rows {}; ///< as many cells each as there are columns

    [[nodiscard]] bool isEmpty() const { return rows.empty(); }
};

struct ReportSection
{
    QString heading {};
    std::vector<QString> lines {}; ///< sentences above the table
    ReportTable table {};
    std::vector<QString> evidenceNotes {}; ///< small print on the table's columns of evidence: goes where they go
    std::vector<QString> notes {}; ///< small print below the table
    std::vector<ReportFigure> figures {}; ///< captions are one harmless line

    [[nodiscard]] std::vector<QString> allNotes() const;
};

/// What a report says, before it is Markdown, LaTeX or HTML. All text is plain: no control characters, not yet escaped.
struct Report
{
    QString title {};
    std::vector<ReportSection> sections {};
};

/// Conditions come before verdicts; sections that would be empty are left out. Legs of a suite, and more than four
/// points of sweeps, are not set side by side: they have a table for each sweep and each scenario.
[[nodiscard]] Report buildReport(const Comparison& comparison, const ReportOptions& options = {},
                                 const RunFindings& findings = {}, const std::vector<ReportFigure>& figures = {});

} // namespace tokenscope
