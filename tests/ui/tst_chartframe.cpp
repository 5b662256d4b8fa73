// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartframe.h"
#include "ui/plots/distributionchart.h"
#include "ui/plots/latencychart.h"
#include "ui/plots/pairschart.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontInfo>
#include <QImage>
#include <QLineSeries>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestChartFrame : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void init()
    {
        m_theme.setScheme(Scheme::Light);
        auto* chart = new LatencyChart(m_theme);
        chart->display({{{.name = u"Metis"_s,
                          .dots = {{.at = 5, .latency = 5, .timeToFirstToken = 1}, {.at = 9, .latency = 4}},
                          .runningMedian = {{5, 5}, {9, 4.5}}}}});
        m_frame = std::make_unique<ChartFrame>(m_theme, u"Latency & more"_s, chart);
        m_frame->setCaption(u"results.json · n = 2"_s);
    }
    void cleanup() { m_frame.reset(); }

    void aPictureHasTwoPixelsForEach()
    {
        const auto path = m_frame->renderToFile(at(u"a.png"_s), {600, 300});
        QVERIFY(path);
        const QImage image(*path);
        QCOMPARE(image.size(), QSize(1200, 600));
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    }

    void filesLookTheSameInBothThemes()
    {
        const QImage light = m_frame->renderToImage({600, 300});
        m_theme.setScheme(Scheme::Dark);
        QCOMPARE(m_frame->renderToImage({600, 300}), light);
    }

    void theScreenIsAsBeforeAfterAnExport()
    {
        m_theme.setScheme(Scheme::Dark);
        m_frame->resize(500, 300);
        m_frame->show();
        const QImage before = m_frame->grab().toImage();
        QVERIFY(m_frame->renderToFile(at(u"b.svg"_s), {900, 420}));
        QCOMPARE(m_frame->grab().toImage(), before);
    }

    void vectorsAreVectors()
    {
        const auto path = m_frame->renderToFile(at(u"c.svg"_s), {600, 300});
        QVERIFY(path);
        const QByteArray svg = contentOf(*path);
        QVERIFY(svg.contains("width=\"600\"") || svg.contains("viewBox=\"0 0 600 300\""));
        QVERIFY(!svg.contains("<image"));
        QVERIFY(svg.contains("results.json"));
        QVERIFY(svg.contains("Latency &amp; more"));
        QVERIFY(svg.contains("#0b6bcb"));
    }

    void vectorsAreValidAndTheirTextsHaveTheSizeOfTheScreen()
    {
        const QByteArray svg = contentOf(*m_frame->renderToFile(at(u"sizes.svg"_s), {600, 300}));
        QXmlStreamReader reader(svg);
        QString size;
        QString title;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == u"title")
                title = reader.readElementText();
            else if (reader.isStartElement() && reader.name() == u"text" && size.isEmpty())
                size = reader.attributes().value(u"font-size"_s).toString();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(title, u"Latency & more"_s);
        QCOMPARE(size.toDouble(), QFontInfo(m_theme.font(13)).pixelSize() * 1.0);
    }

    void vectorsBringTheirFont()
    {
        const QByteArray svg = contentOf(*m_frame->renderToFile(at(u"font.svg"_s), {600, 300}));
        QCOMPARE(svg.count("@font-face"), 2);
        QVERIFY(svg.contains("font-family=\"'Tokenscope Sans', Inter, 'Noto Sans', sans-serif\""));
        QVERIFY2(svg.size() < 150'000, qPrintable(QString::number(svg.size())));
    }

    void aPieceOfAPageHasNeitherPrologueNorFont()
    {
        const QByteArray svg = m_frame->renderToSvg({.size = {600, 300}});
        QVERIFY(svg.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600\" height=\"300\""));
        QVERIFY(svg.endsWith("</svg>\n"));
        QVERIFY(!svg.contains("@font-face") && !svg.contains("<?xml"));
        QVERIFY(svg.contains("results.json"));
    }

    void titleCaptionAndBackgroundCanBeLeftOut()
    {
        const QByteArray svg
            = m_frame->renderToSvg({.size = {600, 300}, .isTransparent = true, .hasTitle = false, .hasCaption = false});
        QVERIFY(!svg.contains(">Latency &amp; more</text>"));
        QVERIFY(!svg.contains("n = 2</text>"));
        QVERIFY(!svg.contains("<rect x=\"0\" y=\"0\" width=\"600\" height=\"300\"/>"));
        QVERIFY(m_frame->renderToSvg({.size = {600, 300}})
                    .contains("<rect x=\"0\" y=\"0\" width=\"600\" height=\"300\"/>"));
    }

    void aPictureHasTheScaleAndBackgroundThatWereAskedFor()
    {
        const auto path = m_frame->renderToFile(at(u"t.png"_s),
                                                PictureOptions {.size = {321, 200}, .scale = 3, .isTransparent = true});
        QVERIFY(path);
        const QImage image(*path);
        QCOMPARE(image.size(), QSize(963, 600));
        QCOMPARE(image.pixelColor(2, 2).alpha(), 0);
        QCOMPARE(image.dotsPerMeterX(), 11339); // 288 dpi
    }

    void longCaptionsAreWrapped()
    {
        const QString sentence = u"measured on the first of December with ten prompts, "_s;
        m_frame->setCaption(sentence.repeated(3) + u"and this is its end"_s);
        const QByteArray svg = m_frame->renderToSvg({.size = {600, 300}});
        QVERIFY(svg.contains("and this is its end</text>"));
        QVERIFY(!svg.contains("…"));
        m_frame->setCaption(sentence.repeated(40));
        QVERIFY(m_frame->renderToSvg({.size = {600, 300}}).contains("…"));
    }

    void aPageForPrintersIsWritten()
    {
        const auto path = m_frame->renderToFile(at(u"d.pdf"_s));
        QVERIFY(path);
        QVERIFY(contentOf(*path).startsWith("%PDF"));
    }

    void valuesAreWrittenAsATable()
    {
        const auto path = m_frame->renderToFile(at(u"e.csv"_s));
        QVERIFY(path);
        QCOMPARE(contentOf(*path).split('\n').at(1), QByteArray("Metis,0,5,5,1,true"));
    }

    void whatCannotBeWrittenIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("no such folder") << u"no/such/folder/a.png"_s;
        QTest::newRow("vectors, no such folder") << u"no/such/folder/a.svg"_s;
        QTest::newRow("a table, no such folder") << u"no/such/folder/a.csv"_s;
        QTest::newRow("no picture format") << u"a.exe"_s;
        QTest::newRow("no suffix") << u"picture"_s;
    }

    void whatCannotBeWrittenIsSaid()
    {
        QFETCH(const QString, name);
        const auto path = m_frame->renderToFile(at(name));
        QVERIFY(!path);
        QCOMPARE(path.error().code, Error::Code::NotWritable);
        QVERIFY(!QFile::exists(at(name)));
    }

    void chartsWithoutSeriesAreWrittenToo()
    {
        auto* pairs = new PairsChart(m_theme);
        pairs->display({{u"Metis"_s, u"Sophia"_s}, {{u"prompt 1"_s, {5.5, 3.1}}}, u"s"_s});
        ChartFrame frame(m_theme, u"Pairs"_s, pairs);
        const auto path = frame.renderToFile(at(u"f.svg"_s));
        QVERIFY(path);
        const QByteArray svg = contentOf(*path);
        QVERIFY(svg.contains("prompt 1") && svg.contains("#0b6bcb") && svg.contains("#c2570c"));
    }

private:
    [[nodiscard]] QString at(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    Theme m_theme {*qApp};
    std::unique_ptr<ChartFrame> m_frame;
};

QTEST_MAIN(TestChartFrame)

#include "tst_chartframe.moc"
