// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/textwriter.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

namespace tokenscope {

namespace {

constexpr qsizetype widestTable = 120; // columns of a terminal that intervals are shown in

QString cellText(const ReportCell& cell)
{
    return cell.isDoubtful ? QStringLiteral("(%1)").arg(cell.text) : cell.text;
}

// Columns that a terminal gives it: code points, without those that sit on the one before.
qsizetype widthOf(const QString& text)
{
    return std::ranges::count_if(text, [](QChar unit) { return !unit.isLowSurrogate() && !unit.isMark(); });
}

QString padded(const QString& text, qsizetype width, bool isNumeric)
{
    const QString blanks(std::max<qsizetype>(0, width - widthOf(text)), QChar(u' '));
    return isNumeric ? blanks + text : text + blanks;
}

std::vector<qsizetype> widthsOf(const ReportTable& table)
{
    std::vector<qsizetype> widths;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        qsizetype width = widthOf(table.columns[column].heading);
        for (const auto& row : table.rows)
            width = std::max(width, widthOf(cellText(row[column])));
        widths.push_back(width);
    }
    return widths;
}

QString lineOf(const ReportTable& table, const std::vector<qsizetype>& widths, const QStringList& cells)
{
    QStringList parts;
    for (std::size_t column = 0; column < widths.size(); ++column)
        parts << padded(cells[static_cast<qsizetype>(column)], widths[column], table.columns[column].isNumeric);
    QString line = QStringLiteral("  ") + parts.join(QStringLiteral("  "));
    while (line.endsWith(QChar(u' ')))
        line.chop(1);
    return line + QChar(u'\n');
}

// The sentences above have what is left out here.
ReportTable withoutEvidence(const ReportTable& table)
{
    ReportTable narrow;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (!table.columns[column].isEvidence)
            narrow.columns.push_back(table.columns[column]);
    }
    for (const auto& row : table.rows) {
        std::vector<ReportCell>& cells = narrow.rows.emplace_back();
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (!table.columns[column].isEvidence)
                cells.push_back(row[column]);
        }
    }
    return narrow;
}

bool fits(const std::vector<qsizetype>& widths)
{
    return std::accumulate(widths.begin(), widths.end(), static_cast<qsizetype>(2 * widths.size())) <= widestTable;
}

QString tableText(const ReportTable& table)
{
    const std::vector<qsizetype> widths = widthsOf(table);
    QStringList headings;
    QStringList rules;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        headings << table.columns[column].heading;
        rules << QString(widths[column], QChar(u'-'));
    }
    QString text = lineOf(table, widths, headings) + lineOf(table, widths, rules);
    for (const auto& row : table.rows) {
        QStringList cells;
        for (const ReportCell& cell : row)
            cells << cellText(cell);
        text += lineOf(table, widths, cells);
    }
    return text;
}

} // namespace

QString textDocument(const Report& report)
{
    QString text = report.title + QChar(u'\n') + QString(widthOf(report.title), QChar(u'=')) + QChar(u'\n');
    for (const ReportSection& section : report.sections) {
        text += QChar(u'\n') + section.heading + QChar(u'\n');
        for (const QString& line : section.lines)
            text += QStringLiteral("  - ") + line + QChar(u'\n');
        const bool isWhole = fits(widthsOf(section.table));
        if (!section.table.isEmpty())
            text += tableText(isWhole ? section.table : withoutEvidence(section.table));
        for (const QString& note : isWhole ? section.allNotes() : section.notes)
            text += QStringLiteral("  ") + note + QChar(u'\n');
    }
    return text;
}

} // namespace tokenscope
