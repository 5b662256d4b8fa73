// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/markdownwriter.h"

#include "document/tableparts.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

namespace tokenscope {

namespace {

// All of ASCII punctuation may be escaped in CommonMark; these have a meaning somewhere in a line.
QString escaped(const QString& text)
{
    QString result;
    for (const QChar unit : text) {
        if (QStringLiteral("\\`*_{}[]<>|#&~!$@").contains(unit))
            result += QChar(u'\\');
        result += unit;
    }
    return result;
}

QString cellText(const ReportCell& cell)
{
    return cell.isDoubtful ? QStringLiteral("(%1)").arg(escaped(cell.text)) : escaped(cell.text);
}

QString tableText(const ReportTable& table)
{
    QString headings = QStringLiteral("|");
    QString rules = QStringLiteral("|");
    for (const ReportColumn& column : table.columns) {
        headings += QStringLiteral(" %1 |").arg(escaped(column.heading));
        rules += column.isNumeric ? QStringLiteral(" ---: |") : QStringLiteral(" :--- |");
    }
    QString text = headings + QChar(u'\n') + rules + QChar(u'\n');
    for (const auto& row : table.rows) {
        text += QChar(u'|');
        for (const ReportCell& cell : row)
            text += QStringLiteral(" %1 |").arg(cellText(cell));
        text += QChar(u'\n');
    }
    return text;
}

QString tablesText(const ReportTable& table)
{
    QStringList texts;
    for (const ReportTable& part : partsByWidth(table))
        texts << tableText(part);
    return texts.join(QChar(u'\n'));
}

// The address of a file beside the report.
QString addressOf(const ReportFigure& figure, const char* suffix)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(figure.fileStem, "/")) + QLatin1String(suffix);
}

QString figureText(const ReportFigure& figure)
{
    return QStringLiteral("![%1](%2)\n\n%3 %4 ([SVG](%5), [PDF](%6))\n")
        .arg(escaped(figure.title), addressOf(figure, ".png"),
             QCoreApplication::translate("report", "%1.", "title of a figure").arg(escaped(figure.title)),
             escaped(figure.caption), addressOf(figure, ".svg"), addressOf(figure, ".pdf"));
}

} // namespace

QString markdownDocument(const Report& report)
{
    QString text = QStringLiteral("# %1\n").arg(escaped(report.title));
    for (const ReportSection& section : report.sections) {
        text += QStringLiteral("\n## %1\n\n").arg(escaped(section.heading));
        for (const QString& line : section.lines)
            text += QStringLiteral("- %1\n").arg(escaped(line));
        if (!section.table.isEmpty())
            text += (section.lines.empty() ? QString() : QStringLiteral("\n")) + tablesText(section.table);
        QStringList figures;
        for (const ReportFigure& figure : section.figures)
            figures << figureText(figure);
        text += figures.join(QChar(u'\n'));
        for (const QString& note : section.allNotes())
            text += QStringLiteral("\n%1\n").arg(escaped(note));
    }
    return text;
}

} // namespace tokenscope
