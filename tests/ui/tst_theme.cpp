// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialogButtonBox>
#include <QFontMetricsF>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor& colour)
{
    const auto linear
        = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

// As the accessibility guidelines of the web define it: 1 … 21.
double contrast(const QColor& one, const QColor& other)
{
    const double light = std::max(luminance(one), luminance(other));
    const double dark = std::min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
}

QColor strongestColourOf(const QImage& image)
{
    QColor strongest(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.alpha() > strongest.alpha())
                strongest = colour;
        }
    }
    strongest.setAlpha(255);
    return strongest;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void aSchemeChangesThePaletteOnce()
    {
        Theme theme(*qApp);
        theme.setScheme(Scheme::Light);
        QSignalSpy changes(&theme, &Theme::changed);
        theme.setScheme(Scheme::Dark);
        QCOMPARE(changes.count(), 1);
        QVERIFY(theme.isDark());
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 64);
        theme.setScheme(Scheme::Dark);
        QCOMPARE(changes.count(), 1);
        theme.setScheme(Scheme::Light);
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() > 192);
    }

    void digitsHaveOneWidth_data()
    {
        QTest::addColumn<int>("weight");
        QTest::newRow("normal") << static_cast<int>(QFont::Normal);
        QTest::newRow("medium") << static_cast<int>(QFont::Medium);
        QTest::newRow("demi bold") << static_cast<int>(QFont::DemiBold);
        QTest::newRow("bold") << static_cast<int>(QFont::Bold);
    }

    void digitsHaveOneWidth()
    {
        QFETCH(const int, weight);
        Theme theme(*qApp);
        const QFontMetricsF metrics(theme.font(40, static_cast<QFont::Weight>(weight)));
        for (char16_t digit = u'1'; digit <= u'9'; ++digit)
            QVERIFY(std::abs(metrics.horizontalAdvance(QChar(digit)) - metrics.horizontalAdvance(u'0')) < 0.2);
    }

    void iconsTakeTheColoursOfTheTheme()
    {
        Theme theme(*qApp);
        const QIcon icon = theme.icon(u"stop"_s);
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            theme.setScheme(scheme);
            const QColor ink = strongestColourOf(icon.pixmap(48).toImage());
            QVERIFY(std::abs(ink.lightness() - theme.colours().muted.lightness()) < 4);
        }
    }

    void anUnknownIconIsEmptyButHarmless()
    {
        Theme theme(*qApp);
        QCOMPARE(strongestColourOf(theme.icon(u"no such icon"_s).pixmap(16).toImage()).lightness(), 0);
    }

    void textCanBeRead_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void textCanBeRead()
    {
        QFETCH(const bool, isDark);
        const Colours& colours = isDark ? darkColours() : lightColours();
        for (const QColor& ground : {colours.panel, colours.background, colours.raised, colours.selection}) {
            QVERIFY(contrast(colours.text, ground) >= 7);
            QVERIFY(contrast(colours.muted, ground) >= 4.5);
        }
        QVERIFY(contrast(colours.onAccent, colours.accent) >= 4.5);
        for (const QColor& sign : {colours.ok, colours.warning, colours.error})
            QVERIFY(contrast(sign, colours.panel) >= 4.5);
        for (int leg = 0; leg < SeriesLook::count; ++leg) {
            const QColor colour = SeriesLook::of(leg, colours).colour;
            QVERIFY2(contrast(colour, colours.panel) >= 4.4, qPrintable(colour.name()));
        }
    }

    void buttonsOfDialogsHaveNoIcons()
    {
        QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
        for (const QAbstractButton* button : box.buttons())
            QVERIFY(button->icon().isNull());
    }

    void legsDifferInMoreThanColour()
    {
        for (int leg = 1; leg < SeriesLook::count; ++leg) {
            const SeriesLook before = SeriesLook::of(leg - 1, lightColours());
            const SeriesLook look = SeriesLook::of(leg, lightColours());
            QVERIFY(look.colour != before.colour);
            QVERIFY(look.dashes != before.dashes);
            QVERIFY(look.shape != before.shape);
        }
    }

    void moreLegsThanLooksShareThem()
    {
        QCOMPARE(SeriesLook::of(SeriesLook::count, lightColours()).colour, SeriesLook::of(0, lightColours()).colour);
        QVERIFY(SeriesLook::of(-1, lightColours()).colour.isValid());
    }

    void markersAreAboutAsLargeAsEachOther()
    {
        for (int leg = 0; leg < 6; ++leg) {
            const QRectF box = SeriesLook::of(leg, lightColours()).marker(10).boundingRect();
            QVERIFY2(box.width() > 8.5 && box.width() < 14 && box.height() > 8.5 && box.height() < 14,
                     qPrintable(QString::number(leg)));
        }
    }
};

QTEST_MAIN(TestTheme)

#include "tst_theme.moc"
