// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/htmlstyle.h"

#include "document/reportpalette.h"

namespace tokenscope {

namespace {

QString variables(const char* PageColour::*scheme)
{
    QString text;
    for (const PageColour& colour : reportPalette)
        text += QStringLiteral("--%1:%2;").arg(QLatin1String(colour.name), QLatin1String(colour.*scheme));
    return text;
}

// An attribute of a drawing gives way to a rule of the page.
QString drawingRules()
{
    QString text;
    for (const PageColour& colour : reportPalette) {
        for (const char* attribute : {"fill", "stroke", "stop-color"})
            text += QStringLiteral("svg [%1=\"%2\" i]{%1:var(--%3)}\n")
                        .arg(QLatin1String(attribute), QLatin1String(colour.light), QLatin1String(colour.name));
    }
    return text;
}

QString screenRules()
{
    return QStringLiteral(
        "*{box-sizing:border-box}\n"
        "body{font:14px/1.5 'Tokenscope Sans',Inter,system-ui,-apple-system,\"Segoe UI\",sans-serif;color:var(--text);"
        "background:var(--background);max-width:80em;margin:0 auto;padding:1.5em 1em 3em;overflow-wrap:break-word}\n"
        "h1{font-size:1.55em;font-weight:600;margin:.2em 0 .8em}\n"
        "h2{font-size:1.05em;font-weight:600;margin:0 0 .6em}\n"
        "section{background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:1em 1.2em;"
        "margin:0 0 1em}\n"
        "ul{margin:.2em 0 .4em;padding-left:1.2em}li{margin:.2em 0}\n"
        ".scroll{overflow-x:auto}\n"
        "table{border-collapse:collapse;font-variant-numeric:tabular-nums;margin:.2em 0}\n"
        "th,td{padding:.28em .8em;text-align:left;vertical-align:top;border-bottom:1px solid var(--grid);"
        "white-space:nowrap}\n"
        "th:first-child,td:first-child{padding-left:.4em}\n"
        "thead th{background:var(--head);color:var(--muted);font-weight:600;border-bottom:1px solid var(--line)}\n"
        "th.number,td.number{text-align:right}td.doubtful{color:var(--muted)}\n"
        "td:not(.number){white-space:normal;min-width:6em;max-width:36em}\n"
        ".note{color:var(--muted);font-size:.9em;margin:.5em 0 0}\n"
        "figure{margin:1.2em 0 0}figure:first-of-type{margin-top:.4em}\n"
        "figure svg{display:block;width:100%;height:auto;max-width:70em}\n"
        "figcaption{color:var(--muted);font-size:.9em;margin-top:.4em;max-width:70em}"
        "figcaption b{color:var(--text)}\n");
}

QString printRules()
{
    return QStringLiteral("@page{size:A4;margin:15mm}\n"
                          "@media print{body{max-width:none;padding:0;background:none;font-size:9.5pt}"
                          "section{border:0;padding:0;margin:0 0 1.4em}"
                          ".scroll{overflow:visible}table{width:100%;font-size:7.5pt}"
                          "th,td{white-space:normal;padding:.2em .5em}td:not(.number){min-width:0}"
                          "thead{display:table-header-group}tr,figure,li,.note{break-inside:avoid}"
                          "h1,h2{break-after:avoid}figure svg{max-height:120mm}}\n");
}

} // namespace

QString htmlStyle()
{
    return QStringLiteral(":root{color-scheme:light dark;%1}\n"
                          "@media screen and (prefers-color-scheme:dark){:root{%2}}\n"
                          "@media print{:root{color-scheme:light}}\n")
               .arg(variables(&PageColour::light), variables(&PageColour::dark))
        + screenRules() + drawingRules() + printRules();
}

} // namespace tokenscope
