// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/latexwriter.h"

namespace tokenscope {

namespace {

QString escaped(QChar unit)
{
    switch (unit.unicode()) {
    case u'\\':
        return QStringLiteral("\\textbackslash{}");
    case u'~':
        return QStringLiteral("\\textasciitilde{}");
    case u'^':
        return QStringLiteral("\\textasciicircum{}");
    case u'<':
        return QStringLiteral("\\textless{}");
    case u'>':
        return QStringLiteral("\\textgreater{}");
    case u'|':
        return QStringLiteral("\\textbar{}");
    case u'"':
        return QStringLiteral("\\textquotedbl{}");
    case u'×':
        return QStringLiteral("$\\times$");
    case u'≈':
        return QStringLiteral("$\\approx$");
    case u'–':
        return QStringLiteral("--");
    case u'…':
        return QStringLiteral("\\dots{}");
    case u'&':
    case u'%':
    case u'$':
    case u'#':
    case u'_':
    case u'{':
    case u'}':
        return QChar(u'\\') + QString(unit);
    // after \\ an optional argument is looked for, also at the start of the next row
    case u'[':
    case u'*':
        return QStringLiteral("{%1}").arg(unit);
    default:
        return unit;
    }
}

QString escaped(const QString& text)
{
    QString result;
    for (const QChar unit : text)
        result += escaped(unit);
    return result;
}

QString cellText(const ReportCell& cell)
{
    return cell.isDoubtful ? QStringLiteral("(%1)").arg(escaped(cell.text)) : escaped(cell.text);
}

QString tableText(const ReportTable& table)
{
    QString columns;
    QStringList headings;
    for (const ReportColumn& column : table.columns) {
        columns += column.isNumeric ? QChar(u'r') : QChar(u'l');
        headings << escaped(column.heading);
    }
    const QString separator = QStringLiteral(" & ");
    const QString end = QStringLiteral(" \\\\\n");
    QString text = QStringLiteral("\\begin{tabular}{") + columns + QStringLiteral("}\n\\toprule\n")
        + headings.join(separator) + end + QStringLiteral("\\midrule\n");
    for (const auto& row : table.rows) {
        QStringList cells;
        for (const ReportCell& cell : row)
            cells << cellText(cell);
        text += cells.join(separator) + end;
    }
    return text + QStringLiteral("\\bottomrule\n\\end{tabular}\n");
}

QString sectionText(const ReportSection& section)
{
    QString text = QStringLiteral("\n\\paragraph{%1}\n").arg(escaped(section.heading));
    if (!section.lines.empty()) {
        text += QStringLiteral("\\begin{itemize}\n");
        for (const QString& line : section.lines)
            text += QStringLiteral("\\item {}") + escaped(line) + QChar(u'\n');
        text += QStringLiteral("\\end{itemize}\n");
    }
    if (!section.table.isEmpty())
        text += QStringLiteral("\n\\smallskip\\noindent\n") + tableText(section.table);
    for (const QString& note : section.notes)
        text += QStringLiteral("\n{\\footnotesize ") + escaped(note) + QStringLiteral("\\par}\n");
    return text;
}

} // namespace

QString latexDocument(const Report& report)
{
    QString text = QStringLiteral("% \\usepackage{booktabs}\n\\section*{%1}\n").arg(escaped(report.title));
    for (const ReportSection& section : report.sections)
        text += sectionText(section);
    return text;
}

} // namespace tokenscope
