// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/reportdocument.h"
#include "document/reportpalette.h"
#include "tests/report/hostile.h"
#include "ui/charts/chartframe.h"
#include "ui/figures/svgdocument.h"
#include "ui/reports/figuredrawing.h"
#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFileInfo>
#include <QImageReader>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

std::vector<LegSource> sourcesIn(const RunResult& result)
{
    std::vector<LegSource> sources;
    for (const Leg& leg : result.legs)
        sources.push_back({&result, &leg});
    return sources;
}

/// Requests one after another, while the leg's server told of itself every second.
void watchServer(Leg& leg)
{
    Nanoseconds now {};
    for (RequestRecord& record : leg.records) {
        record.sentAt = now;
        now += record.latency;
    }
    for (std::int64_t second = 0; second < 10; ++second)
        leg.server.samples.push_back(
            {.at = std::chrono::seconds(second), .running = 1, .waiting = 0, .outputTokens = 20 * second});
}

/// With something for every kind of figure.
RunResult variedRun()
{
    RunResult result = scoredFile();
    result.legs[1].records[0] = failed(1, Outcome::HttpError, 503);
    watchServer(result.legs[0]);
    return result;
}

std::vector<ReportFigure> drawn(const Theme& theme, const RunResult& result, const FigureRequest& request = {})
{
    const Comparison comparison = comparisonOf(result);
    const auto sources = sourcesIn(result);
    const auto figures = drawFigures(theme, {comparison, sources}, request);
    return figures ? *figures : std::vector<ReportFigure> {};
}

const PageColour* pageColour(const QColor& light)
{
    const auto found = std::ranges::find_if(
        reportPalette, [&light](const PageColour& colour) { return light.name() == QLatin1String(colour.light); });
    return found == reportPalette.end() ? nullptr : &*found;
}

void compareColours(const QColor& light, const QColor& dark)
{
    const PageColour* colour = pageColour(light);
    QVERIFY2(colour != nullptr, qPrintable(light.name()));
    QCOMPARE(QString::fromLatin1(colour->dark), dark.name());
}

} // namespace

class TestReportFigures : public QObject
{
    Q_OBJECT

private slots:
    void everyKindIsDrawnOfWhatHasSomethingForIt()
    {
        const auto figures = drawn(m_theme, variedRun());
        QCOMPARE(figures.size(), chartKinds().size());
        for (const ReportFigure& figure : figures) {
            QVERIFY2(figure.svg.contains("<path") || figure.svg.contains("<polyline") || figure.svg.contains("<rect"),
                     qPrintable(figure.title));
            QVERIFY(figure.fileStem.isEmpty());
        }
    }

    void kindsHaveNamesOfTheirOwn()
    {
        QStringList stems;
        for (const ChartKind& kind : chartKinds())
            stems << QString::fromLatin1(kind.stem);
        QCOMPARE(QStringList(stems).removeDuplicates(), 0);
    }

    void nothingToShowIsNoFigure()
    {
        QVERIFY(drawn(m_theme, RunResult {}).empty());
        QCOMPARE(drawn(m_theme, originalFile()).size(),
                 chartKinds().size() - 4); // no failures, no scores, 2 of servers
    }

    void whatHasDataIsKnownWithoutDrawing()
    {
        for (const RunResult& result : {variedRun(), originalFile(), RunResult {}}) {
            const Comparison comparison = comparisonOf(result);
            const auto sources = sourcesIn(result);
            QCOMPARE(static_cast<std::size_t>(stemsWithData({comparison, sources}).size()),
                     drawn(m_theme, result).size());
        }
        QVERIFY(stemsWithData({comparisonOf(variedRun()), sourcesIn(variedRun())}).contains(u"failures"_s));
    }

    void onlyTheChosenAreDrawn()
    {
        const auto figures = drawn(m_theme, originalFile(), {.stems = {u"latency-by-length"_s}});
        QCOMPARE(figures.size(), std::size_t {1});
        QCOMPARE(figures.front().title, u"Latency against answer length"_s);
    }

    void filesHaveTheFormatsAndTheSizeAskedFor()
    {
        const QTemporaryDir folder;
        FigureRequest request {.stems = {u"latency-by-prompt"_s}, .folder = folder.filePath(u"charts"_s)};
        request.picture.size = {600, 300};
        request.picture.scale = 3;
        request.reportFolder = folder.path();
        const auto figures = drawn(m_theme, originalFile(), request);
        QCOMPARE(figures.front().fileStem, u"charts/latency-by-prompt"_s);
        for (const char* suffix : {".svg", ".pdf", ".png"})
            QVERIFY2(QFileInfo(folder.filePath(figures.front().fileStem + QLatin1String(suffix))).size() > 1'000,
                     suffix);
        QCOMPARE(QImageReader(folder.filePath(u"charts/latency-by-prompt.png"_s)).size(), QSize(1'800, 900));
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const RunResult result = originalFile();
        const Comparison comparison = comparisonOf(result);
        const auto sources = sourcesIn(result);
        const auto figures = drawFigures(m_theme, {comparison, sources}, {.folder = file.fileName() + u"/x"_s});
        QVERIFY(!figures);
        QCOMPARE(figures.error().code, Error::Code::NotWritable);
    }

    void captionsTellWhereAFigureComesFrom()
    {
        const RunResult result = originalFile();
        const Comparison comparison = comparisonOf(result);
        const auto sources = sourcesIn(result);
        const QString caption = figureCaption({comparison, sources});
        for (const QString& words : {u"metis_vs_sophia_results_20251201_191558.json"_s, u"2025"_s,
                                     u"Metis (gpt-oss-120b-131072): n = 10"_s, u"Tokenscope "_s})
            QVERIFY2(caption.contains(words), qPrintable(caption));
    }

    void aPageWithFiguresOfHostileNamesFetchesNothing()
    {
        const RunResult result = hostileRun();
        const auto figures = drawn(m_theme, result);
        QVERIFY(!figures.empty());
        const QString page = QString::fromUtf8(reportDocument(
            comparisonOf(result), ReportFormat::Html, {.fontStyle = figureFontStyle()}, findingsOf(result), figures));
        QCOMPARE(page.count(u"<svg "_s), static_cast<qsizetype>(figures.size()));
        static const QRegularExpression reference(
            u"(?:src|href)\\s*=\\s*\"(?!#figure\\d+-|data:image/png;base64,)|url\\((?!#figure\\d+-|data:)"_s);
        QVERIFY2(!page.contains(reference), qPrintable(reference.match(page).captured()));
        QVERIFY(!page.contains(u"<script"_s));
    }

    void drawingsInAPageAreWellFormed()
    {
        const RunResult result = hostileRun();
        const QString page = QString::fromUtf8(
            reportDocument(comparisonOf(result), ReportFormat::Html, {}, findingsOf(result), drawn(m_theme, result)));
        static const QRegularExpression drawing(u"<svg .*?</svg>"_s, QRegularExpression::DotMatchesEverythingOption);
        int drawings = 0;
        for (auto matches = drawing.globalMatch(page); matches.hasNext(); ++drawings) {
            QXmlStreamReader reader(matches.next().captured());
            reader.setNamespaceProcessing(false);
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        }
        QVERIFY(drawings > 0);
    }

    // What a page does not know by its light value stays dark on dark.
    void everyColourOfADrawingIsInThePalette()
    {
        static const QRegularExpression colour(u"(?:fill|stroke|stop-color)=\"(#[0-9a-fA-F]{6})\""_s);
        for (const ReportFigure& figure : drawn(m_theme, variedRun())) {
            for (auto colours = colour.globalMatch(QString::fromLatin1(figure.svg)); colours.hasNext();) {
                const QString name = colours.next().captured(1);
                QVERIFY2(pageColour(QColor(name)) != nullptr, qPrintable(figure.title + u' ' + name));
            }
        }
    }

    void aPageHasTheWindowsColours()
    {
        const Colours& light = lightColours();
        const Colours& dark = darkColours();
        for (const QColor Colours::*colour :
             {&Colours::background, &Colours::panel, &Colours::line, &Colours::grid, &Colours::text, &Colours::muted,
              &Colours::faint, &Colours::accent, &Colours::ok, &Colours::warning, &Colours::error, &Colours::selection,
              &Colours::head})
            compareColours(light.*colour, dark.*colour);
        for (int leg = 0; leg < SeriesLook::count; ++leg)
            compareColours(SeriesLook::of(leg, light).colour, SeriesLook::of(leg, dark).colour);
    }

private:
    Theme m_theme {*qApp};
};

QTEST_MAIN(TestReportFigures)

#include "tst_reportfigures.moc"
