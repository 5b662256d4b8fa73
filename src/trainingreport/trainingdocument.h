// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "batchsize/batchsizecomparison.h"
#include "document/reportdocument.h"
#include "report/reportcontent.h"

#include <QByteArray>
#include <QString>

namespace tokenscope {

/// What follows from the values, in one or two sentences: whether the batch size changes the rate, and where the time
/// went that end-to-end figures hide. Empty without anything to compare.
[[nodiscard]] QString trainingConclusion(const BatchSizeComparison& comparison);

/// Runs, batch sizes, phases and warnings as sections of a report.
[[nodiscard]] Report trainingReport(const BatchSizeComparison& comparison,
                                    const std::vector<ReportFigure>& figures = {});

/// The same as a document in UTF-8, as reportDocument() does it.
[[nodiscard]] QByteArray trainingDocument(const BatchSizeComparison& comparison, ReportFormat format,
                                          const std::vector<ReportFigure>& figures = {});

} // namespace tokenscope
