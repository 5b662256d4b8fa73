// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace tokenscope {

/// Lines of a comma-separated table as every program reads it: C locale, quotes where needed.
class CsvTable
{
public:
    explicit CsvTable(const QStringList& header) { addRow(header); }

    void addRow(const QStringList& cells);
    [[nodiscard]] const QString& text() const { return m_text; }

    [[nodiscard]] static QString cell(double value);
    /// Empty for a value that does not exist.
    [[nodiscard]] static QString cell(const std::optional<double>& value);

private:
    QString m_text;
};

} // namespace tokenscope
