// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QChart>
#include <QLineSeries>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

/// Points at (1, 1), (2, 2) … (10, 10), each standing for the item of its number.
class StepsChart final : public ChartView
{
public:
    using ChartView::ChartView;

    void display(double last, bool hasSeries = false)
    {
        m_last = last;
        m_hasSeries = hasSeries;
        markChanged();
    }
    [[nodiscard]] std::vector<LegendEntry> legend() const override { return {{u"steps"_s, 0}}; }
    [[nodiscard]] QString toCsv() const override { return {}; }
    [[nodiscard]] std::vector<HoverPoint> hoverPoints() const override
    {
        ++asked;
        std::vector<HoverPoint> points;
        for (int i = 1; i <= 10; ++i)
            points.push_back({plotArea().at({double(i), double(i)}), 0, {}, i, i});
        return points;
    }
    [[nodiscard]] QString hoverTextOf(const HoverPoint& point) const override
    {
        ++told;
        return u"step %1"_s.arg(point.index);
    }
    [[nodiscard]] bool canBeLogarithmic(Qt::Orientation orientation) const override
    {
        return m_hasSeries || ChartView::canBeLogarithmic(orientation);
    }
    [[nodiscard]] QLineSeries* series() const { return m_series; }

    mutable int asked = 0;
    mutable int told = 0;
    int painted = 0;

protected:
    void apply() override
    {
        setAxes(Axis::covering(0, m_last, 5), Axis::covering(0, m_last, 5));
        if (!m_hasSeries)
            return;
        if (m_series == nullptr)
            m_series = addLine(u"steps"_s);
        setPoints(*m_series, {{0, 0}, {1, 1}, {10, 10}});
    }
    void paintMarks(QPainter& /*painter*/, const PlotArea& /*area*/) override { ++painted; }
    [[nodiscard]] QString description() const override { return {}; }

private:
    double m_last = 10;
    bool m_hasSeries = false;
    QLineSeries* m_series = nullptr;
};

void turnWheel(QWidget* widget, QPointF at, int notches, Qt::KeyboardModifiers modifiers = {})
{
    QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(widget, &event);
}

} // namespace

class TestChartGestures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        qRegisterMetaType<Qt::Orientation>();
    }
    void init()
    {
        m_chart = std::make_unique<StepsChart>(m_theme);
        m_chart->resize(500, 300);
        m_chart->show();
        m_chart->display(10);
    }
    void cleanup() { m_chart.reset(); }

    void theWheelZoomsAtThePointer()
    {
        const QPointF pointer = place(4, 6);
        turnWheel(m_chart->viewport(), pointer, 3);
        QVERIFY(m_chart->isZoomed());
        const PlotArea area = m_chart->plotArea();
        QVERIFY(qAbs(area.x(4) - pointer.x()) < 2 && qAbs(area.y(6) - pointer.y()) < 2);
        QVERIFY(area.horizontal.to - area.horizontal.from < 6);
        turnWheel(m_chart->viewport(), pointer, -10);
        QVERIFY(!m_chart->isZoomed());
        QCOMPARE(m_chart->plotArea().horizontal, Axis::covering(0, 10, 5));
    }

    void overTheLabelsOfAnAxisTheWheelZoomsThatAxis()
    {
        const QRectF plot = m_chart->plotArea().rect;
        turnWheel(m_chart->viewport(), {plot.center().x(), plot.bottom() + 8}, 2);
        QVERIFY(m_chart->plotArea().horizontal != Axis::covering(0, 10, 5));
        QCOMPARE(m_chart->plotArea().vertical, Axis::covering(0, 10, 5));
    }

    void aPageThatScrollsKeepsItsWheel()
    {
        QScrollArea page;
        auto* chart = new StepsChart(m_theme);
        chart->setMinimumSize(300, 900);
        page.setWidget(chart);
        page.resize(320, 200);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        chart->display(10);
        chart->clearFocus();
        turnWheel(chart->viewport(), {150, 100}, 1);
        QVERIFY(!chart->isZoomed());
        turnWheel(chart->viewport(), {150, 100}, 1, Qt::ControlModifier);
        QVERIFY(chart->isZoomed());
    }

    void aDragShowsItsPart()
    {
        drag(place(2, 3), place(6, 9));
        const PlotArea area = m_chart->plotArea();
        QVERIFY(isNear(area.horizontal, 2, 6));
        QVERIFY(isNear(area.vertical, 3, 9));
    }

    void aDragAlongOneDirectionIsOfThatAxis()
    {
        drag(place(2, 5), place(6, 5.1));
        QVERIFY(isNear(m_chart->plotArea().horizontal, 2, 6));
        QCOMPARE(m_chart->plotArea().vertical, Axis::covering(0, 10, 5));
    }

    void shiftDragMovesWhatIsShownAndStopsAtTheEnds()
    {
        drag(place(2, 2), place(6, 6));
        const PlotArea before = m_chart->plotArea();
        drag(place(4, 4), place(3, 4), Qt::LeftButton, Qt::ShiftModifier);
        QVERIFY(isNear(m_chart->plotArea().horizontal, 3, 7));
        QVERIFY(isNear(m_chart->plotArea().vertical, before.vertical.from, before.vertical.to));
        drag(before.rect.topLeft() + QPointF(5, 5), before.rect.bottomRight(), Qt::MiddleButton);
        drag(before.rect.topLeft() + QPointF(5, 5), before.rect.bottomRight(), Qt::MiddleButton);
        QVERIFY(isNear(m_chart->plotArea().horizontal, 0, 4));
        QVERIFY(isNear(m_chart->plotArea().vertical, 6, 10));
    }

    void keysZoomMoveUndoAndReset()
    {
        QSignalSpy changes(m_chart.get(), &ChartView::viewChanged);
        QTest::keyClick(m_chart.get(), Qt::Key_Plus);
        QVERIFY(m_chart->isZoomed());
        const Axis once = m_chart->plotArea().horizontal;
        QTest::keyClick(m_chart.get(), Qt::Key_Plus);
        QTest::keyClick(m_chart.get(), Qt::Key_Backspace);
        QCOMPARE(m_chart->plotArea().horizontal, once);
        QTest::keyClick(m_chart.get(), Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(m_chart->plotArea().horizontal.from > once.from);
        QTest::keyClick(m_chart.get(), Qt::Key_0);
        QVERIFY(!m_chart->isZoomed());
        QTest::keyClick(m_chart.get(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(m_chart->isZoomed());
        QTest::keyClick(m_chart.get(), Qt::Key_Minus);
        QTest::keyClick(m_chart.get(), Qt::Key_Minus);
        QVERIFY(!m_chart->isZoomed());
        QVERIFY(changes.count() >= 7);
    }

    void aDoubleClickShowsEverything()
    {
        drag(place(2, 3), place(6, 9));
        QTest::mouseDClick(m_chart->viewport(), Qt::LeftButton, {}, m_chart->plotArea().rect.center().toPoint());
        QVERIFY(!m_chart->isZoomed());
    }

    void aZoomStaysWhereItIsWhenDataComes()
    {
        drag(place(2, 3), place(6, 9));
        const Axis before = m_chart->plotArea().horizontal;
        m_chart->display(20);
        QVERIFY(isNear(m_chart->plotArea().horizontal, before.from, before.to));
        m_chart->display(4);
        QVERIFY(isNear(m_chart->plotArea().horizontal, 2, 4)); // as far as there is an axis
        m_chart->display(1);
        QVERIFY(isNear(m_chart->plotArea().horizontal, 0, 1));
    }

    void aClickChoosesWhatThePointerMeans()
    {
        QSignalSpy chosen(m_chart.get(), &ChartView::itemChosen);
        click(place(4, 4));
        click(place(2, 8));
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen.at(0).at(0).toInt(), 4);
        QCOMPARE(chosen.at(1).at(0).toInt(), -1);
        click(place(4, 4));
        m_chart->leaveHover(); // as Esc does
        QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, place(4, 4).toPoint()); // without a move
        QCOMPARE(chosen.last().at(0).toInt(), 4);
    }

    void returnChoosesAndEscapeLetsGo()
    {
        QSignalSpy chosen(m_chart.get(), &ChartView::itemChosen);
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QCOMPARE(m_chart->hovered()->text, u"step 2"_s);
        QTest::keyClick(m_chart.get(), Qt::Key_Return);
        QCOMPARE(chosen.takeFirst().at(0).toInt(), 2);
        m_chart->setMarkedItem(2);
        QTest::keyClick(m_chart.get(), Qt::Key_Escape);
        QVERIFY(!m_chart->hovered());
        QCOMPARE(chosen.takeFirst().at(0).toInt(), -1);
        m_chart->setMarkedItem(-1);
        drag(place(3, 5), place(7, 5), Qt::LeftButton, Qt::ControlModifier);
        QSignalSpy cleared(m_chart.get(), &ChartView::brushCleared);
        QTest::keyClick(m_chart.get(), Qt::Key_Escape); // of what the pointer means
        QTest::keyClick(m_chart.get(), Qt::Key_Escape);
        QVERIFY(!m_chart->brush());
        QCOMPARE(cleared.count(), 1);
    }

    void theMarkedItemIsPointedOutButNotInFiles()
    {
        const QImage before = m_chart->grab().toImage();
        const QImage file = fileOf(*m_chart);
        m_chart->setMarkedItem(5);
        QVERIFY(m_chart->grab().toImage() != before);
        QCOMPARE(fileOf(*m_chart), file);
        m_chart->setMarkedItem(-1);
        QCOMPARE(m_chart->grab().toImage(), before);
    }

    void ctrlDragSelectsARange()
    {
        QSignalSpy brushed(m_chart.get(), &ChartView::brushed);
        drag(place(3, 5), place(7, 5), Qt::LeftButton, Qt::ControlModifier);
        QCOMPARE(brushed.count(), 1);
        QCOMPARE(brushed.at(0).at(0).value<Qt::Orientation>(), Qt::Horizontal);
        QVERIFY(qAbs(brushed.at(0).at(1).toDouble() - 3) < 0.1 && qAbs(brushed.at(0).at(2).toDouble() - 7) < 0.1);
        QVERIFY(!m_chart->isZoomed());
        drag(place(5, 8), place(5.2, 2), Qt::LeftButton, Qt::ControlModifier);
        QCOMPARE(m_chart->brush()->orientation, Qt::Vertical);
        QVERIFY(qAbs(m_chart->brush()->from - 2) < 0.1 && qAbs(m_chart->brush()->to - 8) < 0.1);
    }

    void theEdgesOfARangeCanBeMovedAlsoPastEachOther()
    {
        QSignalSpy brushed(m_chart.get(), &ChartView::brushed);
        m_chart->setBrush(BrushRange {Qt::Horizontal, 3, 7});
        drag(place(3, 4), place(5, 4));
        QVERIFY(qAbs(m_chart->brush()->from - 5) < 0.1 && qAbs(m_chart->brush()->to - 7) < 0.1);
        drag(place(5, 4), place(9, 4));
        QVERIFY(qAbs(m_chart->brush()->from - 7) < 0.1 && qAbs(m_chart->brush()->to - 9) < 0.1);
        drag(place(7, 4), place(20, 4));
        QVERIFY(qAbs(m_chart->brush()->to - 10) < 0.01);
        QCOMPARE(brushed.count(), 3);
    }

    void aRangeIsClearedByItsCrossOrTheKey()
    {
        QSignalSpy cleared(m_chart.get(), &ChartView::brushCleared);
        m_chart->setBrush(BrushRange {Qt::Horizontal, 3, 7});
        const QRectF band = m_chart->brushBand(m_chart->plotArea())->rect();
        click(band.topRight() + QPointF(-10, 10));
        QVERIFY(!m_chart->brush());
        QCOMPARE(cleared.count(), 1);
        m_chart->setBrush(BrushRange {Qt::Vertical, 3, 7});
        QTest::keyClick(m_chart.get(), Qt::Key_Delete);
        QVERIFY(!m_chart->brush());
        QCOMPARE(cleared.count(), 2);
    }

    void theKeyboardSelectsRangesToo()
    {
        QSignalSpy brushed(m_chart.get(), &ChartView::brushed);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QTest::keyClick(m_chart.get(), Qt::Key_B);
        QCOMPARE(brushed.count(), 1);
        QVERIFY(qAbs(m_chart->brush()->from - 3.5) < 0.01 && qAbs(m_chart->brush()->to - 4.5) < 0.01);
        QTest::keyClick(m_chart.get(), Qt::Key_B);
        QVERIFY(qAbs(m_chart->brush()->from - 3) < 0.01 && qAbs(m_chart->brush()->to - 5) < 0.01);
        QTest::keyClick(m_chart.get(), Qt::Key_B, Qt::ShiftModifier);
        QCOMPARE(m_chart->brush()->orientation, Qt::Vertical);
    }

    void withoutAKeyDragsSelectRangesWhereThePageWantsIt()
    {
        m_chart->setBrushing(true);
        drag(place(3, 5), place(7, 5));
        QVERIFY(m_chart->brush() && !m_chart->isZoomed());
    }

    void onALogarithmicAxisARangeIsInValuesToo()
    {
        m_chart->setLogarithmic(Qt::Horizontal, true);
        QVERIFY(m_chart->plotArea().horizontal.isLogarithmic);
        QCOMPARE(m_chart->plotArea().horizontal.from, 1.0); // the least of the chart's points
        drag(place(2, 5), place(8, 5), Qt::LeftButton, Qt::ControlModifier);
        QVERIFY(qAbs(m_chart->brush()->from - 2) < 0.1 && qAbs(m_chart->brush()->to - 8) < 0.1);
        m_chart->setBrush({});
        drag(place(2, 3), place(8, 9));
        QVERIFY(m_chart->plotArea().horizontal.isLogarithmic);
        QVERIFY(isNear(m_chart->plotArea().horizontal, 2, 8));
        m_chart->setLogarithmic(Qt::Horizontal, false);
        QVERIFY(isNear(m_chart->plotArea().horizontal, 2, 8));
    }

    void seriesAreOnTheScaleOfTheirAxes()
    {
        m_chart->display(10, true);
        QCOMPARE(m_chart->series()->points(), QList<QPointF>({{0, 0}, {1, 1}, {10, 10}}));
        m_chart->setLogarithmic(Qt::Vertical, true);
        QCOMPARE(m_chart->series()->points(), QList<QPointF>({{1, 0}, {10, 1}})); // no 0 on such an axis
        m_chart->setLogarithmic(Qt::Vertical, false);
        drag(place(3, 5), place(7, 5.1));
        QCOMPARE(m_chart->series()->points(), QList<QPointF>({{1, 1}, {10, 10}})); // the line leaves the plot
    }

    void theCrosshairFollowsThePointerWithoutPaintingTheRest()
    {
        m_chart->grab();
        const QImage before = m_chart->grab().toImage();
        QTest::mouseMove(m_chart->viewport(), place(2, 8).toPoint());
        QTRY_VERIFY(m_chart->grab().toImage() != before);
        const int painted = m_chart->painted;
        const int asked = m_chart->asked;
        const int told = m_chart->told;
        for (int i = 0; i < 5; ++i) {
            QTest::mouseMove(m_chart->viewport(), place(2 + 0.3 * i, 8).toPoint());
            m_chart->grab();
        }
        QCOMPARE(m_chart->painted, painted);
        QCOMPARE(m_chart->asked, asked);
        QCOMPARE(m_chart->told, told); // nothing was near
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(m_chart.get(), &leave);
        QCOMPARE(m_chart->grab().toImage(), before);
    }

private:
    [[nodiscard]] QPointF place(double x, double y) const { return m_chart->plotArea().at({x, y}); }
    [[nodiscard]] static bool isNear(const Axis& axis, double from, double to)
    {
        const bool isNear = qAbs(axis.from - from) < 0.12 && qAbs(axis.to - to) < 0.12;
        if (!isNear)
            qWarning("%f to %f", axis.from, axis.to);
        return isNear;
    }
    void click(QPointF at)
    {
        QTest::mouseMove(m_chart->viewport(), at.toPoint());
        QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, at.toPoint());
    }
    // QTest's moves know no buttons
    void drag(QPointF from, QPointF to, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* view = m_chart->viewport();
        QTest::mousePress(view, button, modifiers, from.toPoint());
        for (const QPointF at : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at.toPoint(), view->mapToGlobal(at.toPoint()), Qt::NoButton, button,
                             modifiers);
            QApplication::sendEvent(view, &move);
        }
        QTest::mouseRelease(view, button, modifiers, to.toPoint());
    }
    static QImage fileOf(ChartView& chart)
    {
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        chart.paintTo(painter, QRectF(0, 0, 300, 200), lightColours());
        return image;
    }

    Theme m_theme {*qApp};
    std::unique_ptr<StepsChart> m_chart;
};

QTEST_MAIN(TestChartGestures)

#include "tst_chartgestures.moc"
