// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "batchsize/batchsizecomparison.h"
#include "document/reportdocument.h"
#include "trainingreport/trainingconclusion.h"
#include "trainingreport/trainingreport.h"

#include <QByteArray>

namespace tokenscope {

/// A comparison of training runs as a document in UTF-8, as reportDocument() does it: numbers in the C locale, words
/// translated, text from logs stripped of control characters and escaped as the format needs. Figures are for HTML,
/// Markdown and LaTeX. Csv is one row a run, see trainingcsv.h; Json is described in trainingjson.h.
/// `fontStyle` is that of ReportOptions.
[[nodiscard]] QByteArray trainingDocument(const BatchSizeComparison& comparison, ReportFormat format,
                                          const std::vector<ReportFigure>& figures = {},
                                          const QByteArray& fontStyle = {});

} // namespace tokenscope
