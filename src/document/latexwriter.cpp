// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/latexwriter.h"

#include "document/latextext.h"
#include "document/tableparts.h"

#include <QStringList>

namespace tokenscope {

namespace {

constexpr std::size_t longestTable = 40; // rows that fit on a page, and are set as one

QString cellText(const ReportCell& cell)
{
    return cell.isDoubtful ? QStringLiteral("(%1)").arg(latexText(cell.text)) : latexText(cell.text);
}

QString columnsOf(const ReportTable& table)
{
    QString columns;
    for (const ReportColumn& column : table.columns)
        columns += column.isNumeric ? QChar(u'r') : QChar(u'l');
    return columns;
}

QString rowText(const QStringList& cells)
{
    return cells.join(QStringLiteral(" & ")) + QStringLiteral(" \\\\\n");
}

QString headingsOf(const ReportTable& table)
{
    QStringList headings;
    for (const ReportColumn& column : table.columns)
        headings << latexText(column.heading);
    return QStringLiteral("\\toprule\n") + rowText(headings) + QStringLiteral("\\midrule\n");
}

QString rowsOf(const ReportTable& table)
{
    QString text;
    for (const auto& row : table.rows) {
        QStringList cells;
        for (const ReportCell& cell : row)
            cells << cellText(cell);
        text += rowText(cells);
    }
    return text;
}

// A table wider than the line is made smaller until it fits.
QString tableText(const ReportTable& table)
{
    return QStringLiteral("\n\\smallskip\\noindent\n{\\small\\sbox0{%\n\\begin{tabular}{") + columnsOf(table)
        + QStringLiteral("}\n") + headingsOf(table) + rowsOf(table)
        + QStringLiteral("\\bottomrule\n\\end{tabular}%\n}%\n"
                         "\\ifdim\\wd0>\\linewidth\\resizebox{\\linewidth}{!}{\\usebox0}\\else\\usebox0\\fi\\par}\n");
}

QString tablesText(const ReportTable& table)
{
    QString text;
    for (const ReportTable& part : partsByWidth(table)) {
        for (const ReportTable& page : partsByHeight(part, longestTable))
            text += tableText(page);
    }
    return text;
}

QString figureText(const ReportFigure& figure)
{
    const QString caption
        = QStringLiteral("\\caption{%1. %2}\n").arg(latexText(figure.title), latexText(figure.caption));
    if (!isLatexPath(figure.fileStem))
        return QStringLiteral("\n% A figure is left out: the name of its folder cannot be written in LaTeX.\n");
    return QStringLiteral("\n\\begin{figure}[htbp]\n\\centering\n\\includegraphics[width=\\linewidth]{")
        + figure.fileStem + QStringLiteral("}\n") + caption + QStringLiteral("\\end{figure}\n");
}

QString sectionText(const ReportSection& section)
{
    QString text = QStringLiteral("\n\\subsection*{%1}\n").arg(latexText(section.heading));
    if (!section.lines.empty()) {
        text += QStringLiteral("\\begin{itemize}\n");
        for (const QString& line : section.lines)
            text += QStringLiteral("\\item {}") + latexText(line) + QChar(u'\n');
        text += QStringLiteral("\\end{itemize}\n");
    }
    if (!section.table.isEmpty())
        text += tablesText(section.table);
    for (const ReportFigure& figure : section.figures)
        text += figureText(figure);
    for (const QString& note : section.allNotes())
        text += QStringLiteral("\n{\\footnotesize\\noindent ") + latexText(note) + QStringLiteral("\\par}\n");
    return text;
}

// In a document \section is known already; by itself the file brings what it needs.
QString preamble()
{
    return QStringLiteral(
        "% pdflatex makes a document of this file; \\input puts it into one that has these packages:\n"
        "%   booktabs, graphicx, inputenc (utf8), fontenc (T1)\n"
        "\\ifdefined\\section\n"
        "\\def\\tokenscopebegin{}\\def\\tokenscopeend{}\n"
        "\\else\n"
        "\\documentclass[a4paper]{article}\n"
        "\\usepackage[utf8]{inputenc}\n"
        "\\usepackage[T1]{fontenc}\n"
        "\\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}\n"
        "\\usepackage{booktabs,graphicx}\n"
        "\\def\\tokenscopebegin{\\begin{document}}\\def\\tokenscopeend{\\end{document}}\n"
        "\\fi\n"
        "\\tokenscopebegin\n");
}

} // namespace

QString latexDocument(const Report& report)
{
    QString text = preamble() + QStringLiteral("\\section*{%1}\n").arg(latexText(report.title));
    for (const ReportSection& section : report.sections)
        text += sectionText(section);
    return text + QStringLiteral("\n\\tokenscopeend\n");
}

} // namespace tokenscope
