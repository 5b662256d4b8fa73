// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/card.h"

#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace tokenscope {

namespace {

constexpr int side = 12; // from the border to text

} // namespace

Card::Card(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
    , m_head(new QHBoxLayout)
    , m_title(new ElidedLabel(this))
    , m_subtitle(new QLabel(this))
    , m_body(new QVBoxLayout)
{
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
    m_head->setContentsMargins(side - 1, 0, side - 1, 0);
    m_head->setSpacing(6);
    m_head->addWidget(m_title);
    m_head->addStretch();
    m_subtitle->setContentsMargins(side - 1, 0, side - 1, 0);
    m_subtitle->setProperty("look", QStringLiteral("muted"));
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // or it would widen the card
    m_subtitle->setTextFormat(Qt::PlainText);
    m_body->setSpacing(0);
    m_layout->addLayout(m_head);
    m_layout->addWidget(m_subtitle);
    m_layout->addLayout(m_body, 1);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    applyFonts();
    showHead();
}

Card::~Card() = default;

void Card::setTitle(const QString& title)
{
    m_title->setFullText(title);
    setAccessibleName(title);
    showHead();
}

QString Card::title() const
{
    return m_title->fullText();
}

void Card::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
    showHead();
}

void Card::addToHeader(QWidget* widget)
{
    m_head->addWidget(widget);
}

void Card::addBesideTitle(QWidget* widget)
{
    m_head->insertWidget(m_besideTitle++, widget);
}

void Card::padBody()
{
    m_body->setContentsMargins(side - 1, 6, side - 1, side - 2);
}

void Card::setAccentLeg(std::optional<int> leg, Qt::Edge edge)
{
    m_accentLeg = leg;
    m_accentEdge = edge;
    update();
}

void Card::setRadius(int radius)
{
    m_radius = radius;
    update();
}

void Card::insertBelowTitle(QWidget* widget)
{
    m_layout->insertWidget(1, widget);
}

void Card::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF border = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(m_theme.colours().line, 1));
    painter.setBrush(m_theme.colours().panel);
    painter.drawRoundedRect(border, m_radius, m_radius);
    if (!m_accentLeg)
        return;
    // The accent follows the rounded corners: a stroke clipped to the strip along its edge.
    const bool isLeft = m_accentEdge == Qt::LeftEdge;
    const double width = isLeft ? 3 : 2;
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()), m_radius, m_radius);
    const QRectF inside = QRectF(rect()).adjusted(isLeft ? width : 0, isLeft ? 0 : width, 0, 0);
    QPainterPath inner;
    inner.addRoundedRect(inside, m_radius, m_radius);
    painter.setClipRect(isLeft ? QRectF(0, 0, m_radius, height()) : QRectF(0, 0, this->width(), m_radius));
    painter.fillPath(outline.subtracted(inner), SeriesLook::of(*m_accentLeg, m_theme.colours()).colour);
}

void Card::applyFonts()
{
    m_title->setFont(m_theme.font(12.5, QFont::DemiBold));
    m_subtitle->setFont(m_theme.font(11.5));
}

void Card::showHead()
{
    m_title->setVisible(!title().isEmpty());
    m_subtitle->setVisible(!m_subtitle->text().isEmpty());
    const bool hasHead = !title().isEmpty();
    m_head->setContentsMargins(side - 1, hasHead ? 7 : 0, side - 1, 0);
}

} // namespace tokenscope
