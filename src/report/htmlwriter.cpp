// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/htmlwriter.h"

namespace tokenscope {

namespace {

QString style()
{
    return QStringLiteral(
        "body{font:15px/1.45 system-ui,sans-serif;color:#1d2330;background:#fff;max-width:72em;margin:2em "
        "auto;padding:0 1em}"
        "h1{font-size:1.5em}h2{font-size:1.1em;margin-top:1.8em}"
        "table{border-collapse:collapse;font-variant-numeric:tabular-nums}"
        "th,td{padding:.25em .8em;text-align:left;border-bottom:1px solid #d9dde5}"
        "thead th{border-bottom:2px solid #8a93a5}.number{text-align:right}.doubtful{color:#5b6475}"
        ".note{color:#5b6475;font-size:.9em}"
        "@media print{body{margin:0;max-width:none;font-size:10pt}section{break-inside:avoid}}");
}

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
    QString text = QStringLiteral("<table>\n<thead><tr>");
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
    return text + QStringLiteral("</tbody>\n</table>\n");
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
    if (!section.table.isEmpty())
        text += tableText(section.table);
    for (const QString& note : section.notes)
        text += QStringLiteral("<p class=\"note\">%1</p>\n").arg(note.toHtmlEscaped());
    return text + QStringLiteral("</section>\n");
}

} // namespace

QString htmlDocument(const Report& report)
{
    const QString title = report.title.toHtmlEscaped();
    QString text = QStringLiteral("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta http-equiv=\"Content-Security-Policy\" "
                                  "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>%1</title>\n")
                       .arg(title);
    text += QStringLiteral("<style>") + style() + QStringLiteral("</style>\n</head>\n<body>\n<h1>") + title
        + QStringLiteral("</h1>\n");
    for (const ReportSection& section : report.sections)
        text += sectionText(section);
    return text + QStringLiteral("</body>\n</html>\n");
}

} // namespace tokenscope
