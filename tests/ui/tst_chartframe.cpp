// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartframe.h"
#include "ui/charts/chartview.h"
#include "ui/charts/exportbutton.h"
#include "ui/figures/figuredialog.h"
#include "ui/plots/distributionchart.h"
#include "ui/plots/latencychart.h"
#include "ui/plots/pairschart.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFontInfo>
#include <QImage>
#include <QLineSeries>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
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

    void whatIsOutOfViewIsCutOffInVectorsToo()
    {
        m_frame->resize(600, 300);
        m_frame->show();
        LatencyChart& chart = dynamic_cast<LatencyChart&>(m_frame->chart());
        QVERIFY(!m_frame->renderToSvg({.size = {600, 300}}).contains("clip-path"));
        const PlotArea area = chart.plotArea();
        chart.zoomInto(QRectF(area.at({4, 6}), area.at({6, 3})));
        const QByteArray svg = m_frame->renderToSvg({.size = {600, 300}});
        QCOMPARE(svg.count("<clipPath id=\"clip-"), 1);
        QCOMPARE(svg.count("clip-path=\"url(#clip-"), 1);
        QVERIFY(!svg.contains("#010203") && !svg.contains("#030201"));
        QXmlStreamReader reader(svg);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void aZoomedChartOffersToShowEverything()
    {
        m_frame->resize(600, 300);
        m_frame->show();
        auto* button = m_frame->findChild<QToolButton*>(u"resetZoom"_s);
        QVERIFY(!button->isVisible());
        QTest::keyClick(&m_frame->chart(), Qt::Key_Plus);
        QVERIFY(button->isVisible());
        button->click();
        QVERIFY(!m_frame->chart().isZoomed());
        QVERIFY(!button->isVisible());
    }

    void theMenuOfScalesChangesThem()
    {
        m_frame->resize(600, 300);
        m_frame->show();
        const QMenu* menu = m_frame->findChild<QToolButton*>(u"chartTools"_s)->menu();
        emit m_frame->findChild<QToolButton*>(u"chartTools"_s)->menu()->aboutToShow();
        QVERIFY(!menu->actions().at(0)->isEnabled()); // time is never logarithmic
        QVERIFY(menu->actions().at(1)->isEnabled());
        menu->actions().at(1)->trigger();
        QVERIFY(m_frame->chart().isLogarithmic(Qt::Vertical));
        QVERIFY(m_frame->chart().plotArea().vertical.isLogarithmic);
    }

    void theFigureDialogSpeaksOfPaperAndPixels()
    {
        FigureDialog dialog(m_theme);
        dialog.setOptions({}, {700, 300});
        QCOMPARE(dialog.options(), PictureOptions {});
        auto* preset = dialog.findChild<QComboBox*>(u"figurePreset"_s);
        preset->setCurrentIndex(1);
        QCOMPARE(dialog.options().size, QSize(321, 265));
        QCOMPARE(dialog.findChild<QDoubleSpinBox*>(u"figureWidth"_s)->value(), 84.9); // whole pixels
        preset->setCurrentIndex(3);
        QCOMPARE(dialog.options().size, QSize(960, 540));
        dialog.findChild<QDoubleSpinBox*>(u"figureHeight"_s)->setValue(480);
        QCOMPARE(preset->currentIndex(), 4);
        QCOMPARE(dialog.options().size, QSize(960, 480));
        dialog.setSuffix(u"csv"_s);
        QCOMPARE(dialog.suffix(), u"csv"_s);
        QVERIFY(!preset->isEnabled());
        const PictureOptions chosen {.size = {680, 321}, .scale = 3.125, .isTransparent = true, .hasTitle = false};
        dialog.setOptions(chosen, {700, 300});
        QCOMPARE(dialog.options(), chosen);
        QCOMPARE(preset->currentIndex(), 2);
    }

    void optionsThatWereChosenAreTold()
    {
        QSignalSpy told(m_frame.get(), &ChartFrame::pictureOptionsChanged);
        m_frame->setPictureOptions({.scale = 3});
        auto* button = m_frame->findChild<ExportButton*>();
        button->menu()->actions().constFirst()->trigger();
        auto* dialog = button->findChild<FigureDialog*>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        QCOMPARE(dialog->options().scale, 3.0);
        dialog->reject();
        QCOMPARE(told.count(), 0);
        QCOMPARE(m_frame->pictureOptions().scale, 3.0);
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
