// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportcontent.h"

namespace tokenscope {

/// How the measurement was made, in sentences: what was sent to whom, in which order and load, with which sampling, by
/// which program on which system, and who counted the tokens. Says of what a file does not keep that it is not known.
[[nodiscard]] ReportSection protocolSection(const Comparison& comparison, const RunFindings& findings);

} // namespace tokenscope
