// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace tokenscope {

enum class ReportScope
{
    Comparison, ///< legs against a baseline
    SingleFile, ///< one file's legs, without ratios: `tokenscope show`
};

struct ReportOptions
{
    ReportScope scope = ReportScope::Comparison;
    QString writtenTo {}; ///< path of the results file of a run just made; empty: not said
    QByteArray fontStyle {}; ///< @font-face rules of data addresses, for the text of a page's figures; empty: none

    bool operator==(const ReportOptions&) const = default;
};

} // namespace tokenscope
