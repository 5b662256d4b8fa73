// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparetable/tablecopy.h"

#include "document/latexwriter.h"
#include "document/markdownwriter.h"
#include "ui/comparetable/comparisonmodel.h"

#include <QCoreApplication>

#include <algorithm>

namespace tokenscope {

namespace {

// A column without a word in it is none.
bool isColumnEmpty(const ComparisonModel& model, const QModelIndexList& rows, int column)
{
    return std::ranges::all_of(
        rows, [&](const QModelIndex& row) { return model.index(row.row(), column).data().toString().isEmpty(); });
}

QString headingOf(const ComparisonModel& model, int column)
{
    if (model.kindOf(column) == ComparisonModel::CellKind::Probability)
        //: heading of a column: probability value of a test
        return QCoreApplication::translate("TableCopy", "p, adjusted");
    return model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

ReportCell cellOf(const QModelIndex& index)
{
    const QString detail = index.data(ComparisonModel::DetailRole).toString();
    const QString text = index.data().toString();
    return {detail.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, detail),
            index.data(ComparisonModel::IsDoubtfulRole).toBool()};
}

ReportTable reportTable(const ComparisonModel& model, const QModelIndexList& rows)
{
    std::vector<int> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        if (!isColumnEmpty(model, rows, column))
            columns.push_back(column);
    }
    ReportTable table;
    for (const int column : columns) {
        const auto kind = model.kindOf(column);
        const bool isWords = kind == ComparisonModel::CellKind::Name || kind == ComparisonModel::CellKind::Remark;
        table.columns.push_back({headingOf(model, column), !isWords});
    }
    for (const QModelIndex& row : rows) {
        std::vector<ReportCell> cells;
        for (const int column : columns)
            cells.push_back(cellOf(model.index(row.row(), column)));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

// What spreadsheets take for a formula is no longer one behind an apostrophe.
QString csvField(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(QChar(u'\''));
    return QStringLiteral("\"%1\"").arg(text.replace(QChar(u'"'), QStringLiteral("\"\"")));
}

QString lines(const ReportTable& table, QChar separator, QString (*field)(QString))
{
    QStringList cells;
    for (const ReportColumn& column : table.columns)
        cells.append(field(column.heading));
    QString text = cells.join(separator) + QChar(u'\n');
    for (const auto& row : table.rows) {
        cells.clear();
        for (const ReportCell& cell : row)
            cells.append(field(cell.text));
        text += cells.join(separator) + QChar(u'\n');
    }
    return text;
}

QString plainField(QString text)
{
    return text.replace(QChar(u'\t'), QChar(u' '));
}

// The table alone out of a document that has nothing else.
QString between(const QString& document, const QString& first, const QString& last)
{
    const auto start = document.indexOf(first);
    const auto end = document.lastIndexOf(last);
    return start < 0 || end < start ? QString() : document.mid(start, end + last.size() - start) + QChar(u'\n');
}

} // namespace

QString tableText(const ComparisonModel& model, const QModelIndexList& rows, ReportFormat format)
{
    Report report;
    report.sections.push_back({});
    report.sections.front().table = reportTable(model, rows);
    const ReportTable& table = report.sections.front().table;
    switch (format) {
    case ReportFormat::Text:
        return lines(table, QChar(u'\t'), plainField);
    case ReportFormat::Csv:
        return lines(table, QChar(u','), csvField);
    case ReportFormat::Markdown:
        return between(markdownDocument(report), QStringLiteral("|"), QStringLiteral("|"));
    case ReportFormat::Latex:
        return between(latexDocument(report), QStringLiteral("\\begin{tabular}"), QStringLiteral("\\end{tabular}"));
    case ReportFormat::Json:
    case ReportFormat::Html:
        break;
    }
    return {};
}

} // namespace tokenscope
