// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "store/settings.h"
#include "ui/reports/reportchoice.h"

namespace tokenscope {

/// How a report was written last, as the next one begins; its figures are remembered under `figures`, and it is
/// called `name`, in the folder of the last one.
[[nodiscard]] ReportChoice lastReportChoice(const Settings& settings, const Setting<QStringList>& figures,
                                            const QString& name);
void rememberReportChoice(Settings& settings, const Setting<QStringList>& figures, const ReportChoice& choice);

/// Whole or not at all. Nothing: it is written.
[[nodiscard]] std::optional<Error> writeReport(const QString& path, const QByteArray& document);

} // namespace tokenscope
