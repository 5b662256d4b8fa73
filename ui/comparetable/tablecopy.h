// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/reportdocument.h"

#include <QModelIndex>

namespace tokenscope {

class ComparisonModel;

/// Rows of the table as the user sees them, to be pasted elsewhere: with tabs for a spreadsheet (Text), as a table in
/// Markdown or LaTeX (booktabs), or comma separated. Other formats are not made of rows: empty. `rows` are indexes of
/// the first column.
[[nodiscard]] QString tableText(const ComparisonModel& model, const QModelIndexList& rows, ReportFormat format);

} // namespace tokenscope
