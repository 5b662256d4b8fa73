// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/htmlwriter.h"
#include "document/latexwriter.h"
#include "document/markdownwriter.h"
#include "document/textwriter.h"
#include "tests/report/weighed.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

Report small()
{
    ReportSection section {.heading = QStringLiteral("Results")};
    section.lines = {QStringLiteral("A sentence.")};
    section.table.columns = {{QStringLiteral("Metric")}, {QStringLiteral("Größe"), true}};
    section.table.rows = {{{QStringLiteral("Latency")}, {QStringLiteral("4.987")}},
                          {{QStringLiteral("p99")}, {QStringLiteral("12.5"), true}}};
    section.notes = {QStringLiteral("A note.")};
    return {QStringLiteral("Title"), {section}};
}

Report hostile()
{
    return buildReport(weighedComparison(hostileRun()), {}, findingsOf(hostileRun()), hostileFigures());
}

} // namespace

class TestWriters : public QObject
{
    Q_OBJECT

private slots:
    void textIsAligned()
    {
        QCOMPARE(textDocument(small()),
                 QStringLiteral("Title\n"
                                "=====\n"
                                "\n"
                                "Results\n"
                                "  - A sentence.\n"
                                "  Metric    Größe\n"
                                "  -------  ------\n"
                                "  Latency   4.987\n"
                                "  p99      (12.5)\n"
                                "  A note.\n"));
    }

    void textHasNoControlCharacterButLineFeeds()
    {
        const QString text = textDocument(hostile());
        QVERIFY(std::ranges::none_of(text, [](QChar unit) { return unit != u'\n' && unit < u' '; }));
        QVERIFY(!text.contains(QChar(0x202e)));
    }

    void markdownIsATable()
    {
        QCOMPARE(markdownDocument(small()),
                 QStringLiteral("# Title\n"
                                "\n"
                                "## Results\n"
                                "\n"
                                "- A sentence.\n"
                                "\n"
                                "| Metric | Größe |\n"
                                "| :--- | ---: |\n"
                                "| Latency | 4.987 |\n"
                                "| p99 | (12.5) |\n"
                                "\n"
                                "A note.\n"));
    }

    void markdownKeepsItsColumnsWhateverIsInThem()
    {
        const QString text = markdownDocument(hostile());
        static const QRegularExpression unescaped(QStringLiteral("(?<!\\\\)\\|"));
        for (const ReportSection& section : hostile().sections) {
            const auto expected = static_cast<qsizetype>(section.table.columns.size()) + 1;
            const qsizetype from = text.indexOf(QStringLiteral("## ") + section.heading);
            for (const QString& line : text.mid(from).section(QStringLiteral("\n## "), 0, 0).split(u'\n')) {
                if (line.startsWith(u'|'))
                    QCOMPARE(line.count(unescaped), expected);
            }
        }
        QVERIFY(!text.contains(QStringLiteral("<script>")) || text.contains(QStringLiteral("\\<script\\>")));
        QVERIFY(text.contains(QStringLiteral("\\[a\\](b)\\`\\*")));
    }

    void latexIsABooktabsTable()
    {
        const QString text = latexDocument(small());
        QVERIFY(text.contains(QStringLiteral("\\begin{tabular}{lr}\n"
                                             "\\toprule\n"
                                             "Metric & Größe \\\\\n"
                                             "\\midrule\n"
                                             "Latency & 4.987 \\\\\n"
                                             "p99 & (12.5) \\\\\n"
                                             "\\bottomrule\n"
                                             "\\end{tabular}%\n")));
    }

    void latexCommandsAreOnlyOurs()
    {
        const QString text = latexDocument(hostile());
        QVERIFY(text.contains(QStringLiteral("\\&amp;\\textbackslash{}input\\{x\\}\\$\\_\\allowbreak{}\\%\\#"
                                             "\\textasciitilde{}\\textasciicircum{}{[}a](b)`{*}")));
        QVERIFY(!text.section(QChar(u'\n'), 6).contains(QStringLiteral("\\input")));
        // braces that are not escaped balance, so nothing breaks out of its group
        QString bare = text;
        bare.remove(QStringLiteral("\\{")).remove(QStringLiteral("\\}"));
        QCOMPARE(bare.count(u'{'), bare.count(u'}'));
    }

    void htmlStandsAlone()
    {
        const QString text = htmlDocument(small());
        QVERIFY(text.startsWith(QStringLiteral("<!DOCTYPE html>")));
        QVERIFY(text.contains(QStringLiteral("<meta charset=\"utf-8\">")));
        QVERIFY(text.contains(QStringLiteral("<td class=\"number doubtful\">(12.5)</td>")));
        QVERIFY(text.contains(QStringLiteral("@media print")));
        for (const char* fetched : {"http://", "https://", "<script", "src=", "href=", "url(", "@import"})
            QVERIFY2(!text.contains(QLatin1String(fetched)), fetched);
    }

    void htmlFetchesNothingForItsFigures()
    {
        const QString text
            = htmlDocument(hostile(), "@font-face{font-family:'F';src:url(data:font/woff2;base64,AAAA)}");
        static const QRegularExpression reference(QStringLiteral(
            "(?:src|href)\\s*=\\s*\"(?!#figure\\d+-|data:image/png;base64,)|url\\((?!#figure\\d+-|data:)"));
        QVERIFY2(!text.contains(reference), qPrintable(reference.match(text).captured()));
        for (const char* forbidden : {"<script", "<iframe", "<link", "@import", "evil.example", "<!ENTITY", "onload="})
            QVERIFY2(!text.contains(QLatin1String(forbidden)), forbidden);
        QVERIFY(text.contains(QStringLiteral("default-src 'none'")));
        QCOMPARE(text.count(QStringLiteral("<svg ")), 2);
        QCOMPARE(text.count(QStringLiteral("<figcaption>")), 2);
    }

    void htmlIdsAreUnique()
    {
        static const QRegularExpression id(QStringLiteral(" id=\"([^\"]*)\""));
        QStringList ids;
        for (auto matches = id.globalMatch(htmlDocument(hostile())); matches.hasNext();)
            ids << matches.next().captured(1);
        QCOMPARE(ids.size(), 4);
        QCOMPARE(QStringList(ids).removeDuplicates(), 0);
    }

    void htmlDrawingsAreWellFormed()
    {
        static const QRegularExpression drawing(QStringLiteral("<svg .*?</svg>"),
                                                QRegularExpression::DotMatchesEverythingOption);
        int drawings = 0;
        for (auto matches = drawing.globalMatch(htmlDocument(hostile())); matches.hasNext(); ++drawings) {
            QXmlStreamReader reader(matches.next().captured());
            reader.setNamespaceProcessing(false);
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        }
        QCOMPARE(drawings, 2);
    }

    void htmlTakesBothSchemesAndPrintsLight()
    {
        const QString text = htmlDocument(small());
        const qsizetype dark = text.indexOf(QStringLiteral("@media screen and (prefers-color-scheme:dark)"));
        QVERIFY(text.indexOf(QStringLiteral("--text:#1b1f24")) < dark);
        QVERIFY(text.indexOf(QStringLiteral("--text:#e6e9ed")) > dark);
        QVERIFY(text.contains(QStringLiteral("svg [fill=\"#1b1f24\" i]{fill:var(--text)}")));
        QVERIFY(text.contains(QStringLiteral("@page{size:A4")));
    }

    void markdownPointsToTheFilesOfFigures()
    {
        const QString text = markdownDocument(hostile());
        QVERIFY(text.contains(QStringLiteral("\n![Latency](charts/a%20b%29c.png)\n")));
        QVERIFY(text.contains(QStringLiteral("([SVG](charts/latency-by-prompt.svg), "
                                             "[PDF](charts/latency-by-prompt.pdf))\n")));
        QVERIFY(text.contains(QStringLiteral("\\<script\\>alert")));
    }

    void latexIncludesFiguresThatItCanName()
    {
        const QString text = latexDocument(hostile());
        QCOMPARE(text.count(QStringLiteral("\\includegraphics")), 1);
        QVERIFY(text.contains(
            QStringLiteral("\\includegraphics[width=\\linewidth]{charts/latency-by-prompt}\n\\caption{Latency. ")));
        QVERIFY(text.contains(QStringLiteral("% A figure is left out")));
    }

    void latexIsADocumentAndAPartOfOne()
    {
        const QString text = latexDocument(small());
        const QString alone = text.section(QStringLiteral("\\else\n"), 1).section(QStringLiteral("\\fi\n"), 0, 0);
        QVERIFY(alone.contains(QStringLiteral("\\documentclass")));
        QVERIFY(alone.contains(QStringLiteral("\\usepackage{booktabs,graphicx}")));
        for (const char* once : {"\\documentclass", "\\begin{document}", "\\end{document}", "\\usepackage{booktabs"})
            QCOMPARE(text.count(QLatin1String(once)), alone.count(QLatin1String(once)));
        QVERIFY(text.contains(QStringLiteral("\n\\tokenscopebegin\n\\section*{")));
        QVERIFY(text.endsWith(QStringLiteral("\n\\tokenscopeend\n")));
    }

    void latexBreaksATableLongerThanAPage()
    {
        Report report = small();
        report.sections[0].table.rows.resize(41, {{QStringLiteral("a")}, {QStringLiteral("1")}});
        const QString text = latexDocument(report);
        QCOMPARE(text.count(QStringLiteral("\\begin{tabular}{lr}")), 2);
        QCOMPARE(text.count(QStringLiteral("Metric & Größe")), 2);
        QCOMPARE(text.count(QStringLiteral("\\ifdim\\wd0>\\linewidth")), 2); // each fits the line
    }

    void legsThatDoNotFitThePageGoBelow()
    {
        Report report = small();
        ReportTable& table = report.sections[0].table;
        for (int leg = 1; leg <= 6; ++leg) {
            table.columns.push_back({QStringLiteral("leg %1").arg(leg), true});
            table.columns.push_back({QStringLiteral("against"), true, false, true});
            for (auto& row : table.rows)
                row.insert(row.end(), {{QString::number(leg)}, {QStringLiteral("2× faster")}});
        }
        QCOMPARE(htmlDocument(report).count(QStringLiteral("<table>")), 2);
        QCOMPARE(latexDocument(report).count(QStringLiteral("\\begin{tabular}{lrrrrrrrrr}\n\\toprule\nMetric &")), 1);
        QVERIFY(
            markdownDocument(report).contains(QStringLiteral("\n\n| Metric | leg 5 | against | leg 6 | against |\n")));
    }

    void textLeavesOutWhatATerminalHasNoRoomFor()
    {
        Report report = small();
        report.sections[0].table.columns.push_back({QStringLiteral("p"), true, true});
        for (auto& row : report.sections[0].table.rows)
            row.push_back({QStringLiteral("0.010")});
        QVERIFY(textDocument(report).contains(QStringLiteral("0.010")));
        report.sections[0].table.rows[0][0].text = QString(120, QChar(u'x'));
        QVERIFY(!textDocument(report).contains(QStringLiteral("0.010")));
    }

    void htmlHasNoMarkupFromOutside()
    {
        const QString text = htmlDocument(hostile());
        QVERIFY(!text.contains(QStringLiteral("<script")));
        QVERIFY(!text.contains(QStringLiteral("<i>")));
        QVERIFY(text.contains(QStringLiteral("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;amp;\\input{x}")));
    }

    void htmlElementsAreClosedInOrder()
    {
        static const QRegularExpression tag(QStringLiteral("<(/?)([a-z0-9]+)[^>]*>"));
        const QString text = htmlDocument(hostile());
        QStringList open;
        for (auto tags = tag.globalMatch(text); tags.hasNext();) {
            const auto match = tags.next();
            if (match.captured(2) == QStringLiteral("meta") || match.captured(2) == QStringLiteral("text"))
                continue;
            if (match.captured(1).isEmpty()) {
                open << match.captured(2);
            } else {
                QVERIFY(!open.isEmpty());
                QCOMPARE(open.takeLast(), match.captured(2));
            }
        }
        QVERIFY(open.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestWriters)

#include "tst_writers.moc"
