// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/csvtable.h"

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

QString quoted(QString text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

void CsvTable::addRow(const QStringList& cells)
{
    QStringList quotedCells;
    for (const QString& cell : cells)
        quotedCells.append(quoted(cell));
    m_text += quotedCells.join(u',') + u'\n';
}

QString CsvTable::cell(double value)
{
    return QString::number(value, 'g', 9);
}

QString CsvTable::cell(const std::optional<double>& value)
{
    return value ? cell(*value) : QString();
}

} // namespace tokenscope
