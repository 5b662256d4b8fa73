// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/endpoints/endpointcard.h"

#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/statedot.h"

#include <QContextMenuEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

namespace tokenscope {

using statetext::EndpointState;

namespace {

constexpr double radius = 6;
constexpr double accentWidth = 3;

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

QString noticeFor(const EndpointStatus& status)
{
    switch (actionOf(status)) {
    case CardAction::None:
        return {};
    case CardAction::SignIn:
        if (status.state == EndpointState::NoAccess) {
            return EndpointCard::tr("Another account is needed");
        }
        if (status.state == EndpointState::NeedsSignIn && status.signIn.kind == SignInState::Kind::SignedIn) {
            return EndpointCard::tr("The token was refused");
        }
        return status.state == EndpointState::LoginAgain ? EndpointCard::tr("The last sign-in is too old")
                                                         : EndpointCard::tr("You are not signed in");
    case CardAction::Wake:
        return status.state == EndpointState::Cold ? EndpointCard::tr("Loads in 10 to 15 min")
                                                   : EndpointCard::tr("Not ready for a run yet");
    case CardAction::CancelWaking:
        return statetext::waking(*status.waking);
    }
    return {};
}

QString labelOf(const EndpointStatus& status)
{
    switch (actionOf(status)) {
    case CardAction::None:
        return {};
    case CardAction::SignIn:
        return EndpointCard::tr("Sign in");
    case CardAction::Wake:
        return status.state == EndpointState::Cold ? EndpointCard::tr("Wake") : EndpointCard::tr("Wait");
    case CardAction::CancelWaking:
        return EndpointCard::tr("Cancel");
    }
    return {};
}

} // namespace

EndpointCard::EndpointCard(const Theme& theme, int leg, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_leg(leg)
    , m_name(new ElidedLabel(this))
    , m_dot(new StateDot(theme, this))
    , m_model(new ElidedLabel(this, Qt::ElideMiddle))
    , m_notice(new ElidedLabel(this))
    , m_action(new QPushButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    layOut();
    showNotice();
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(m_action, &QPushButton::clicked, this, [this] { emit actionWanted(actionOf(m_status)); });
}

EndpointCard::~EndpointCard() = default;

void EndpointCard::display(const Endpoint& endpoint, bool isKnown)
{
    m_endpoint = endpoint;
    m_name->setFullText(endpoint.name);
    m_model->setFullText(secondLine(endpoint, isKnown));
    showNotice();
    describe();
}

void EndpointCard::displayStatus(const EndpointStatus& status)
{
    m_status = status;
    m_dot->display(dotOf(status.state), statetext::word(status.state));
    showNotice();
    describe();
}

void EndpointCard::setLocked(bool isLocked)
{
    m_isLocked = isLocked;
    showNotice();
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
    if (m_status.waking && !m_isLocked) {
        constexpr double lineHeight = 2;
        const double length = (width() - accentWidth) * statetext::share(*m_status.waking);
        painter.setClipPath(outline);
        painter.fillRect(QRectF(accentWidth, height() - lineHeight, length, lineHeight), colours.accent);
    }
}

void EndpointCard::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        click();
    } else if (isPlain && event->key() == Qt::Key_Down) {
        emit menuWanted();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

void EndpointCard::contextMenuEvent(QContextMenuEvent* event)
{
    event->accept();
    emit menuWanted();
}

void EndpointCard::layOut()
{
    m_name->setFont(m_theme.font(13, QFont::DemiBold));
    m_action->setObjectName(QStringLiteral("cardAction"));
    m_action->setProperty("look", QStringLiteral("link"));
    m_action->setFont(m_theme.font(11.5, QFont::DemiBold));
    m_action->setCursor(Qt::PointingHandCursor);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(12, 7, 9, 7);
    layout->setSpacing(2);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_name, 0, 0);
    layout->addWidget(m_dot, 0, 1);
    layout->addWidget(m_model, 1, 0, 1, 2);
    auto* notice = new QHBoxLayout;
    notice->setSpacing(6);
    notice->addWidget(m_notice, 1);
    notice->addWidget(m_action);
    layout->addLayout(notice, 2, 0, 1, 2);
    for (ElidedLabel* line : {m_model, m_notice}) {
        line->setFont(m_theme.font(11.5));
        line->setProperty("look", QStringLiteral("muted"));
    }
    for (QWidget* child : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_dot), static_cast<QWidget*>(m_model),
                           static_cast<QWidget*>(m_notice)}) {
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
}

void EndpointCard::showNotice()
{
    const CardAction action = actionOf(m_status);
    // where the credential is no sign-in there is nothing to press, only something to read
    const bool isOther
        = action == CardAction::SignIn && m_endpoint.credential.kind != CredentialReference::Kind::SignIn;
    const bool isShown = action != CardAction::None && !isOther && !m_isLocked;
    m_notice->setFullText(noticeFor(m_status));
    m_notice->setVisible(isShown);
    m_action->setText(labelOf(m_status));
    m_action->setAccessibleName(tr("%1: %2").arg(m_endpoint.name, m_action->text()));
    m_action->setVisible(isShown);
    updateGeometry();
    update();
}

void EndpointCard::describe()
{
    //: for screen readers: number, name, model, state of an endpoint
    setAccessibleName(tr("Endpoint %1: %2, %3, %4")
                          .arg(m_leg + 1)
                          .arg(m_endpoint.name, m_model->fullText(), statetext::word(m_status.state)));
    const QString address = m_endpoint.isSimulated() ? tr("Served by this program itself, as it was measured.")
                                                     : m_endpoint.baseUrl.toString(QUrl::RemoveUserInfo);
    setToolTip(QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>")
                   .arg(QString(statetext::explanation(m_status.state) + QChar(u'\n') + address).toHtmlEscaped()));
}

} // namespace tokenscope
