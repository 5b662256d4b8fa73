// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signin/signinchip.h"

#include "ui/text/signintext.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace tokenscope {

namespace {

constexpr int edge = 9; // from the outline to what is inside
constexpr int signWidth = 13;

} // namespace

DotState dotOf(SignInState::Kind kind)
{
    switch (kind) {
    case SignInState::Kind::SignedOut:
        return DotState::Unknown;
    case SignInState::Kind::SigningIn:
        return DotState::Busy;
    case SignInState::Kind::SignedIn:
    case SignInState::Kind::FoundElsewhere:
        return DotState::Ready;
    case SignInState::Kind::LoginAgain:
        return DotState::Warning;
    }
    return DotState::Unknown;
}

SignInChip::SignInChip(const Theme& theme, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("signInChip"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(theme.font(11));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

SignInChip::~SignInChip() = default;

void SignInChip::display(const SignInState& state, const QDateTime& now)
{
    const bool isOver = state.kind == SignInState::Kind::FoundElsewhere && state.expiresAt && *state.expiresAt <= now;
    m_sign = isOver ? DotState::Warning : dotOf(state.kind);
    setText(signintext::brief(state, now));
    setAccessibleName(tr("Sign-in: %1").arg(text()));
    const QString hint = signintext::headline(state) + QChar(u'\n') + tr("Click for the sign-in settings.");
    setToolTip(QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(hint.toHtmlEscaped()));
    updateGeometry();
    show();
    update();
}

QSize SignInChip::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + signWidth + 2 * edge, metrics.height() + 4};
}

void SignInChip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = m_theme.colours();
    const QRectF border = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(hasFocus() ? colours.accent : colours.line, 1));
    painter.setBrush(underMouse() ? colours.head : colours.panel);
    painter.drawRoundedRect(border, border.height() / 2, border.height() / 2);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const double signAt = edge + 4;
    paintStateSign(painter, m_sign, QPointF(isMirrored ? width() - signAt : signAt, height() / 2.0), colours);
    painter.setPen(underMouse() ? colours.text : colours.muted);
    const QRect place
        = isMirrored ? rect().adjusted(edge, 0, -edge - signWidth, 0) : rect().adjusted(edge + signWidth, 0, -edge, 0);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace tokenscope
