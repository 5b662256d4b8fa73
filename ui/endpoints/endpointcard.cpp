// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/endpoints/endpointcard.h"

#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/statedot.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace tokenscope {

using statetext::EndpointState;

namespace {

constexpr double radius = 6;
constexpr double accentWidth = 3;

DotState dotOf(EndpointState state)
{
    switch (state) {
    case EndpointState::Unchecked:
    case EndpointState::Waiting:
        return DotState::Unknown;
    case EndpointState::Ready:
    case EndpointState::Done:
        return DotState::Ready;
    case EndpointState::NeedsSignIn:
        return DotState::Warning;
    case EndpointState::Unreachable:
        return DotState::Error;
    case EndpointState::WarmingUp:
    case EndpointState::Measuring:
        return DotState::Busy;
    }
    return DotState::Unknown;
}

/// What is under the name: the model, and that it is no real endpoint, if so.
QString secondLine(const Endpoint& endpoint, bool isKnown)
{
    if (!isKnown) {
        return EndpointCard::tr("not among the endpoints any more");
    }
    const QString model = endpoint.model.isEmpty() ? endpoint.baseUrl.host() : endpoint.model;
    //: %1 is a model's name
    return endpoint.isSimulated() ? EndpointCard::tr("simulated · %1").arg(model) : model;
}

} // namespace

EndpointCard::EndpointCard(const Theme& theme, int leg, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_leg(leg)
    , m_name(new ElidedLabel(this))
    , m_dot(new StateDot(theme, this))
    , m_model(new ElidedLabel(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    m_name->setFont(theme.font(13, QFont::DemiBold));
    m_model->setFont(theme.font(11.5));
    m_model->setProperty("look", QStringLiteral("muted"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(12, 7, 9, 7);
    layout->setSpacing(2);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_name, 0, 0);
    layout->addWidget(m_dot, 0, 1);
    layout->addWidget(m_model, 1, 0, 1, 2);
    for (QWidget* child :
         {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_dot), static_cast<QWidget*>(m_model)}) {
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

EndpointCard::~EndpointCard() = default;

void EndpointCard::display(const Endpoint& endpoint, bool isKnown)
{
    m_endpoint = endpoint;
    m_name->setFullText(endpoint.name);
    m_model->setFullText(secondLine(endpoint, isKnown));
    describe();
}

void EndpointCard::setState(EndpointState state)
{
    m_state = state;
    m_dot->display(dotOf(state), statetext::word(state));
    describe();
}

QSize EndpointCard::sizeHint() const
{
    return {minimumWidth(), layout()->sizeHint().height()};
}

void EndpointCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = m_theme.colours();
    const QRectF border = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(hasFocus() ? colours.accent : colours.line, 1));
    painter.setBrush(isEnabled() && (underMouse() || isDown()) ? colours.head : colours.panel);
    painter.drawRoundedRect(border, radius, radius);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()), radius, radius);
    QPainterPath inner;
    inner.addRoundedRect(QRectF(rect()).adjusted(accentWidth, 0, 0, 0), radius, radius);
    painter.setClipRect(QRectF(0, 0, radius, height()));
    painter.fillPath(outline.subtracted(inner), SeriesLook::of(m_leg, colours).colour);
}

void EndpointCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down) {
        if (event->modifiers() == Qt::NoModifier) {
            click();
            return;
        }
    }
    QAbstractButton::keyPressEvent(event);
}

void EndpointCard::describe()
{
    //: for screen readers: number, name, model, state of an endpoint
    setAccessibleName(tr("Endpoint %1: %2, %3, %4")
                          .arg(m_leg + 1)
                          .arg(m_endpoint.name, m_model->fullText(), statetext::word(m_state)));
    const QString address = m_endpoint.isSimulated() ? tr("Served by this program itself, as it was measured.")
                                                     : m_endpoint.baseUrl.toString(QUrl::RemoveUserInfo);
    setToolTip(QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>")
                   .arg(QString(statetext::explanation(m_state) + QChar(u'\n') + address).toHtmlEscaped()));
}

} // namespace tokenscope
