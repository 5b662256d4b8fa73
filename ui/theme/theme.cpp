// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme.h"

#include "ui/theme/housestyle.h"
#include "ui/theme/iconengine.h"
#include "ui/theme/stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPalette>
#include <QScreen>
#include <QStyleHints>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

// All of these have digits of one width without asking for a font feature, which Qt 6.4 cannot.
QString installedFamily()
{
    for (const QString& weight : {u"Regular"_s, u"Medium"_s, u"SemiBold"_s, u"Bold"_s})
        QFontDatabase::addApplicationFont(u":/fonts/TokenscopeSans-%1.otf"_s.arg(weight));
    const QStringList families = QFontDatabase::families();
    for (const QString& family : {u"Tokenscope Sans"_s, u"Noto Sans"_s, u"DejaVu Sans"_s}) {
        if (families.contains(family))
            return family;
    }
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

// What the user's text size is against the usual one; small differences between desktops do not count.
double systemTextScale()
{
    const double pixels = QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).pixelSize();
    const double scale = std::clamp(pixels / 13.0, 0.8, 3.0);
    return scale > 0.85 && scale < 1.2 ? 1.0 : scale;
}

double pixelsToPoints(double pixels)
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    return pixels * 72.0 / (screen != nullptr ? screen->logicalDotsPerInchY() : 96.0);
}

QPalette paletteOf(const Colours& colours)
{
    const std::array<std::pair<QPalette::ColorRole, QColor>, 18> roles {{
        {QPalette::Window, colours.background},
        {QPalette::WindowText, colours.text},
        {QPalette::Base, colours.raised},
        {QPalette::AlternateBase, colours.head},
        {QPalette::Text, colours.text},
        {QPalette::Button, colours.panel},
        {QPalette::ButtonText, colours.text},
        {QPalette::BrightText, colours.error},
        {QPalette::ToolTipBase, colours.raised},
        {QPalette::ToolTipText, colours.text},
        {QPalette::PlaceholderText, colours.faint},
        {QPalette::Highlight, colours.selection},
        {QPalette::HighlightedText, colours.text},
        {QPalette::Link, colours.accent},
        {QPalette::Light, colours.panel},
        {QPalette::Midlight, colours.grid},
        {QPalette::Mid, colours.line},
        {QPalette::Dark, colours.line},
    }};
    QPalette palette;
    for (const auto& [role, colour] : roles)
        palette.setColor(role, colour);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colours.faint);
    return palette;
}

} // namespace

Theme::Theme(QApplication& application, QObject* parent)
    : QObject(parent)
    , m_application(application)
    , m_isSystemDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
    , m_textScale(systemTextScale())
    , m_family(installedFamily())
{
    QApplication::setStyle(new HouseStyle); // the application owns it
    QApplication::setFont(font(13));
    followSystem();
    apply();
}

Theme::~Theme() = default;

void Theme::setScheme(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    apply();
}

const Colours& Theme::colours() const
{
    const bool isDark = m_scheme == Scheme::Dark || (m_scheme == Scheme::System && m_isSystemDark);
    return isDark ? darkColours() : lightColours();
}

QFont Theme::font(double pixels, QFont::Weight weight) const
{
    QFont font(m_family);
    font.setPointSizeF(pixelsToPoints(pixels * m_textScale));
    font.setWeight(weight);
    return font;
}

QFont Theme::fixedFont() const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(pixelsToPoints(12 * m_textScale));
    return font;
}

QIcon Theme::icon(const QString& name) const
{
    return QIcon(new IconEngine(*this, name)); // the icon owns it
}

void Theme::followSystem()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto* hints = QGuiApplication::styleHints();
    if (hints->colorScheme() != Qt::ColorScheme::Unknown)
        m_isSystemDark = hints->colorScheme() == Qt::ColorScheme::Dark;
    connect(hints, &QStyleHints::colorSchemeChanged, this, [this](Qt::ColorScheme scheme) {
        m_isSystemDark = scheme == Qt::ColorScheme::Dark;
        if (m_scheme == Scheme::System)
            apply();
    });
#endif
}

void Theme::apply()
{
    QApplication::setPalette(paletteOf(colours()));
    m_application.setStyleSheet(styleSheet(colours(), m_textScale));
    emit changed();
}

} // namespace tokenscope
