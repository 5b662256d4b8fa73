// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tile.h"

#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintip.h"

#include <QFontMetricsF>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr int side = 12;

const QString& separator()
{
    static const QString text = u" · "_s;
    return text;
}

QString spoken(const TileContent& content)
{
    QStringList values;
    for (const TileValue& value : content.values)
        values.append(value.text);
    return values.join(separator()) + u' ' + content.unit;
}

} // namespace

Tile::Tile(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

Tile::~Tile() = default;

void Tile::display(const TileContent& content)
{
    if (content == m_content)
        return;
    m_content = content;
    setAccessibleName(content.key);
    setAccessibleDescription(spoken(content) + u". "_s + content.note);
    setToolTip(plainTip(content.note));
    update();
}

QSize Tile::sizeHint() const
{
    const QFontMetricsF small(theme().font(11.5));
    const QFontMetricsF large(theme().font(19, QFont::DemiBold));
    return {220, qRound(2 * small.height() + large.height() + 22)};
}

QSize Tile::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void Tile::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const QFont small = theme().font(11.5);
    const QFontMetricsF metrics(small);
    const QRectF area = QRectF(rect()).adjusted(side, 8, -side, -8);
    painter.setFont(small);
    painter.setPen(theme().colours().muted);
    painter.drawText(QPointF(area.left(), area.top() + metrics.ascent()),
                     metrics.elidedText(m_content.key, Qt::ElideRight, area.width()));
    painter.drawText(QPointF(area.left(), area.bottom() - metrics.descent()),
                     metrics.elidedText(m_content.note, Qt::ElideRight, area.width()));
    paintValues(painter, area);
}

// All values on one line; if they are too many or too long for it, in smaller digits.
void Tile::paintValues(QPainter& painter, const QRectF& area) const
{
    painter.setLayoutDirection(Qt::LeftToRight); // "7 / 10", also between right-to-left texts
    QString all = spoken(m_content);
    double pixels = 19;
    while (pixels > 9 && QFontMetricsF(theme().font(pixels, QFont::DemiBold)).horizontalAdvance(all) > area.width())
        pixels -= 1;
    const QFont large = theme().font(pixels, QFont::DemiBold);
    const QFont unit = theme().font(12, QFont::Medium);
    const QFontMetricsF metrics(large);
    const double baseline = area.center().y() + QFontMetricsF(theme().font(19)).capHeight() / 2;
    double x = area.left();
    const auto put = [&](const QString& text, const QColor& colour, const QFont& font) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QPointF(x, baseline), text);
        x += QFontMetricsF(font).horizontalAdvance(text);
    };
    for (std::size_t i = 0; i < m_content.values.size(); ++i) {
        const TileValue& value = m_content.values.at(i);
        if (i > 0) {
            x += 1;
            put(separator(), theme().colours().muted, unit);
            x += 1;
        }
        put(value.text, value.leg < 0 ? theme().colours().text : SeriesLook::of(value.leg, theme().colours()).colour,
            large);
    }
    x += 5;
    put(m_content.unit, theme().colours().muted, unit);
}

} // namespace tokenscope
