// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/statedot.h"
#include "ui/widgets/tile.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

bool contains(const QImage& image, const QColor& colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green())
                    + std::abs(pixel.blue() - colour.blue())
                < 24)
                return true;
        }
    }
    return false;
}

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_theme.setScheme(Scheme::Light); }

    void anErrorIsHiddenUntilThereIsOne()
    {
        QWidget page;
        ErrorBanner banner(m_theme, &page);
        page.show();
        QVERIFY(!banner.isVisible());
        banner.display({.what = u"The file cannot be read."_s, .why = u"It is no JSON."_s, .remedy = u"Check it."_s});
        QVERIFY(banner.isVisible());
        QCOMPARE(banner.accessibleName(), u"The file cannot be read."_s);
        QCOMPARE(banner.accessibleDescription(), u"It is no JSON. Check it."_s);
    }

    void anErrorsButtonLeadsToItsRemedy()
    {
        ErrorBanner banner(m_theme);
        QSignalSpy triggered(&banner, &ErrorBanner::actionTriggered);
        auto* action = banner.findChild<QPushButton*>(u"errorAction"_s);
        banner.display({.what = u"It failed."_s});
        QVERIFY(action->isHidden());
        banner.display({.what = u"It failed."_s, .action = u"Sign in…"_s});
        QVERIFY(!action->isHidden());
        auto* alternative = banner.findChild<QPushButton*>(u"errorAlternative"_s);
        QVERIFY(alternative->isHidden());
        action->click();
        QCOMPARE(triggered.count(), 1);
        QSignalSpy others(&banner, &ErrorBanner::alternativeTriggered);
        banner.display({.what = u"It may fail."_s, .action = u"Sign in…"_s, .alternative = u"Start anyway"_s});
        QVERIFY(!alternative->isHidden());
        QTest::keyClick(alternative, Qt::Key_Return);
        QCOMPARE(others.count(), 1);
        QCOMPARE(triggered.count(), 1);
    }

    void escapeDismissesAnError()
    {
        QWidget page;
        ErrorBanner banner(m_theme, &page);
        QSignalSpy dismissals(&banner, &ErrorBanner::dismissed);
        page.show();
        banner.display({.what = u"What"_s});
        auto* button = banner.findChild<QToolButton*>(u"errorDismiss"_s);
        QTest::keyClick(button, Qt::Key_Escape);
        QVERIFY(!banner.isVisible());
        QCOMPARE(dismissals.count(), 1);
        banner.dismiss();
        QCOMPARE(dismissals.count(), 1);
    }

    void detailsAreShownOnDemand()
    {
        QWidget page;
        ErrorBanner banner(m_theme, &page);
        page.show();
        banner.display({.what = u"What"_s, .details = u"<b>line 12</b>"_s});
        auto* button = banner.findChild<QToolButton*>(u"errorDetails"_s);
        const auto shown = [&] {
            for (const QLabel* label : banner.findChildren<QLabel*>()) {
                // a server's words are text, whatever they look like
                if (label->isVisible() && label->text() == u"<b>line 12</b>" && label->textFormat() == Qt::PlainText)
                    return true;
            }
            return false;
        };
        QVERIFY(!shown());
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(shown());
        banner.display({.what = u"Another"_s});
        QVERIFY(!button->isVisible());
        QVERIFY(!shown());
    }

    void anEmptyPageOffersTheOneThingToDo()
    {
        EmptyState state(m_theme, u"folder"_s, u"Nothing here."_s, u"Open files…"_s);
        QSignalSpy actions(&state, &EmptyState::actionTriggered);
        state.show();
        QTest::keyClick(state.findChild<QPushButton*>(u"emptyStateAction"_s), Qt::Key_Space);
        QCOMPARE(actions.count(), 1);
        QCOMPARE(state.sentence(), u"Nothing here."_s);
    }

    void aTileIsReadAloudWhole()
    {
        Tile tile(m_theme);
        tile.display({u"Mean latency"_s, {{u"4.99"_s, 0}, {u"1.87"_s, 1}}, u"s"_s, u"Sophia 2.7× faster"_s});
        QCOMPARE(tile.accessibleName(), u"Mean latency"_s);
        QCOMPARE(tile.accessibleDescription(), u"4.99 · 1.87 s. Sophia 2.7× faster"_s);
    }

    void aTileKeepsItsSize()
    {
        Tile tile(m_theme);
        const QSize before = tile.sizeHint();
        tile.display({u"Mean latency"_s,
                      {{u"1,234,567.89"_s, 0}, {u"1,234,567.89"_s, 1}, {u"1,234,567.89"_s, 2}},
                      u"tokens per second"_s,
                      u"a note that is longer than any tile could ever be"_s});
        QCOMPARE(tile.sizeHint(), before);
    }

    void aTileShowsEachLegInItsColour()
    {
        Tile tile(m_theme);
        tile.resize(220, 76);
        tile.display({u"Mean"_s, {{u"8888"_s, 0}, {u"8888"_s, 1}}, u"s"_s, {}});
        const QImage image = tile.grab().toImage();
        QVERIFY(contains(image, QColor(0x0b6bcb)));
        QVERIFY(contains(image, QColor(0xc2570c)));
    }

    void aCardWearsTheColourOfItsLeg()
    {
        Card card(m_theme);
        card.resize(200, 80);
        QVERIFY(!contains(card.grab().toImage(), QColor(0xc2570c)));
        card.setAccentLeg(1);
        QVERIFY(contains(card.grab().toImage(), QColor(0xc2570c)));
        m_theme.setScheme(Scheme::Dark);
        QVERIFY(contains(card.grab().toImage(), QColor(0xf0954a)));
    }

    void everyStateHasAShapeOfItsOwn()
    {
        StateDot dot(m_theme);
        dot.resize(12, 16);
        QList<QByteArray> shapes;
        for (const DotState state :
             {DotState::Unknown, DotState::Ready, DotState::Busy, DotState::Warning, DotState::Error}) {
            dot.display(state, {});
            // without colour: what is left for those who do not see it
            const QImage grey = dot.grab().toImage().convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
            shapes.append(QByteArray(reinterpret_cast<const char*>(grey.constBits()), grey.sizeInBytes()));
        }
        QCOMPARE(QSet<QByteArray>(shapes.begin(), shapes.end()).size(), shapes.size());
    }

    void aLongTextIsCutAndToldInFull()
    {
        ElidedLabel label;
        label.resize(60, 20);
        label.show();
        label.setFullText(u"metis_vs_sophia_results_20251201_191558.json"_s);
        QVERIFY(label.text().endsWith(u'…'));
        QCOMPARE(label.toolTip(), label.fullText());
        label.resize(2000, 20);
        QCOMPARE(label.text(), label.fullText());
        QVERIFY(label.toolTip().isEmpty());
    }

    void aToolTipIsNeverMarkup()
    {
        ElidedLabel label;
        label.resize(60, 20);
        label.show();
        label.setFullText(u"a model called <img src=\"x.png\"> by its server"_s);
        QVERIFY(label.toolTip().contains(u"&lt;img"_s));
        QVERIFY(!label.toolTip().contains(u"<img"_s));
    }

    void aChipIsAsWideAsItsText()
    {
        Chip chip(m_theme, u"1 token"_s);
        const int width = chip.sizeHint().width();
        chip.setText(u"1,000 tokens"_s);
        QVERIFY(chip.sizeHint().width() > width);
        QCOMPARE(chip.accessibleName(), u"1,000 tokens"_s);
    }

private:
    Theme m_theme {*qApp};
};

QTEST_MAIN(TestWidgets)

#include "tst_widgets.moc"
