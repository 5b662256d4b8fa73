// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tokenscope {

struct CsvRow
{
    int line = 0; ///< where it begins, from 1
    QStringList cells {}; ///< trimmed
};

/// Text in columns separated by comma, semicolon or tab: whichever the first line has most of.
struct TypedTable
{
    QChar separator = u',';
    std::vector<CsvRow> rows {}; ///< empty ones and comments ("# …") are left out
};

[[nodiscard]] TypedTable readCsv(const QByteArray& text);

/// A number as people type it into a table of this separator: "1,234.5" and "1234,5" (with semicolon or tab), a "~" in
/// front, a unit behind. Absent where it is none.
[[nodiscard]] std::optional<double> csvNumber(const QString& cell, QChar separator);

/// "", "-", "n/a", "?" and the like: nothing is known.
[[nodiscard]] bool isBlankCell(const QString& cell);

} // namespace tokenscope
