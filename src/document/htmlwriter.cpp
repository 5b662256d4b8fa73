// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/htmlwriter.h"

#include "document/htmlstyle.h"
#include "document/inlinesvg.h"
#include "document/tableparts.h"

#include <QCoreApplication>

namespace tokenscope {

namespace {

QString classAttribute(bool isNumeric, bool isDoubtful)
{
    if (!isNumeric && !isDoubtful)
        return {};
    return QStringLiteral(" class=\"%1\"")
        .arg(isNumeric ? (isDoubtful ? QStringLiteral("number doubtful") : QStringLiteral("number"))
                       : QStringLiteral("doubtful"));
}

// The parentheses stay although the cell is grey: nothing is told by colour alone.
QString cellText(const ReportCell& cell)
{
    const QString text = cell.text.toHtmlEscaped();
    return cell.isDoubtful ? QStringLiteral("(%1)").arg(text) : text;
}

QString tableText(const ReportTable& table)
{
    QString text = QStringLiteral("<div class=\"scroll\" tabindex=\"0\">\n<table>\n<thead><tr>");
    for (const ReportColumn& column : table.columns)
        text += QStringLiteral("<th scope=\"col\"%1>%2</th>")
                    .arg(classAttribute(column.isNumeric, false), column.heading.toHtmlEscaped());
    text += QStringLiteral("</tr></thead>\n<tbody>\n");
    for (const auto& row : table.rows) {
        text += QStringLiteral("<tr>");
        for (std::size_t column = 0; column < row.size(); ++column)
            text += QStringLiteral("<td%1>%2</td>")
                        .arg(classAttribute(table.columns[column].isNumeric, row[column].isDoubtful),
                             cellText(row[column]));
        text += QStringLiteral("</tr>\n");
    }
    return text + QStringLiteral("</tbody>\n</table>\n</div>\n");
}

QString figureText(const ReportFigure& figure, int number)
{
    const QByteArray drawing = inlineSvg(figure.svg, QStringLiteral("figure%1-").arg(number), figure.title);
    const QString name = QCoreApplication::translate("report", "Figure %1.").arg(number);
    return QStringLiteral("<figure>\n%1\n<figcaption><b>%2 %3.</b> %4</figcaption>\n</figure>\n")
        .arg(QString::fromUtf8(drawing), name.toHtmlEscaped(), figure.title.toHtmlEscaped(),
             figure.caption.toHtmlEscaped());
}

QString sectionText(const ReportSection& section)
{
    QString text = QStringLiteral("<section>\n<h2>%1</h2>\n").arg(section.heading.toHtmlEscaped());
    if (!section.lines.empty()) {
        text += QStringLiteral("<ul>\n");
        for (const QString& line : section.lines)
            text += QStringLiteral("<li>%1</li>\n").arg(line.toHtmlEscaped());
        text += QStringLiteral("</ul>\n");
    }
    if (!section.table.isEmpty()) {
        for (const ReportTable& part : partsByWidth(section.table))
            text += tableText(part);
    }
    int number = 0;
    for (const ReportFigure& figure : section.figures)
        text += figureText(figure, ++number);
    for (const QString& note : section.allNotes())
        text += QStringLiteral("<p class=\"note\">%1</p>\n").arg(note.toHtmlEscaped());
    return text + QStringLiteral("</section>\n");
}

} // namespace

QString htmlDocument(const Report& report, const QByteArray& fontStyle)
{
    const QString title = report.title.toHtmlEscaped();
    //: the code of the language that documents are written in, as web pages name it
    const QString language = QCoreApplication::translate("report", "en").toHtmlEscaped();
    QString text = QStringLiteral("<!DOCTYPE html>\n<html lang=\"") + language
        + QStringLiteral("\">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta http-equiv=\"Content-Security-Policy\" "
                         "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                         "<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
        + title + QStringLiteral("</title>\n<style>\n") + QString::fromLatin1(fontStyle) + htmlStyle()
        + QStringLiteral("</style>\n</head>\n<body>\n<h1>") + title + QStringLiteral("</h1>\n");
    for (const ReportSection& section : report.sections)
        text += sectionText(section);
    return text + QStringLiteral("</body>\n</html>\n");
}

} // namespace tokenscope
