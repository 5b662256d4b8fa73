// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/endpoints/endpointdetails.h"

#include "ui/endpoints/checklist.h"
#include "ui/endpoints/modelbox.h"
#include "ui/endpoints/modelfield.h"
#include "ui/text/checktext.h"
#include "ui/text/format.h"
#include "ui/text/signintext.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace tokenscope {

using statetext::EndpointState;

namespace {

constexpr int shownWordsLength = 300;
constexpr int gap = 9;

QLabel* textLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText); // may hold a server's words
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// The sentence for what decides, and how the user stands with the service where that is the matter.
QString meaningOf(const Endpoint& endpoint, const EndpointStatus& status)
{
    if (status.waking) {
        return EndpointDetails::tr("Being woken: %1. Nothing of it is measured; the run can start when it is hot.")
            .arg(statetext::waking(*status.waking));
    }
    QStringList sentences;
    const CheckedItem* item = status.report ? checktext::decisive(*status.report) : nullptr;
    const bool isOfModel = item && item->kind == CheckedItem::Kind::Model;
    sentences.append(item && !isOfModel ? checktext::explanation(*item) : statetext::explanation(status.state));
    if (status.report && status.report->model && status.report->model->startsAt) {
        sentences.append(EndpointDetails::tr("The server expects it at %1.").arg(*status.report->model->startsAt));
    }
    const bool isOfSignIn = actionOf(status) == CardAction::SignIn || status.state == EndpointState::Unchecked
        || status.signIn.kind == SignInState::Kind::FoundElsewhere;
    const bool isSaid = status.signIn.kind == SignInState::Kind::LoginAgain; // by the cause
    if (isOfSignIn && !isSaid && endpoint.credential.kind == CredentialReference::Kind::SignIn) {
        sentences.append(signintext::headline(status.signIn));
    }
    return sentences.join(QChar(u' '));
}

} // namespace

EndpointDetails::EndpointDetails(const Theme& theme, QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_theme(theme)
    , m_name(new ElidedLabel(this))
    , m_dot(new StateDot(theme, this))
    , m_address(new ElidedLabel(this, Qt::ElideMiddle))
    , m_model(new ModelField(theme, this))
    , m_checks(new CheckList(theme, this))
    , m_meaning(textLabel(QStringLiteral("endpointMeaning"), this))
    , m_reported(textLabel(QStringLiteral("endpointReported"), this))
    , m_act(new QPushButton(this))
    , m_check(new QPushButton(this))
    , m_more(new QPushButton(tr("&More"), this))
{
    setObjectName(QStringLiteral("endpointDetails"));
    build();
    connect(m_act, &QPushButton::clicked, this, &EndpointDetails::act);
    connect(m_check, &QPushButton::clicked, this, &EndpointDetails::checkWanted);
    connect(m_model, &ModelField::chosen, this, [this](const QString& id) {
        if (!id.isEmpty() && id != m_endpoint.model) {
            m_endpoint.model = id;
            emit modelChosen(id);
        }
    });
}

EndpointDetails::~EndpointDetails() = default;

void EndpointDetails::display(const Endpoint& endpoint, const EndpointStatus& status)
{
    m_endpoint = endpoint;
    m_action = actionOf(status);
    m_name->setFullText(endpoint.name);
    m_dot->display(dotOf(status.state), statetext::word(status.state));
    m_address->setFullText(endpoint.baseUrl.toString(QUrl::RemoveUserInfo));
    const bool isTyping = m_model->box().hasFocus();
    m_model->display(isTyping ? m_model->modelId() : endpoint.model,
                     status.report ? status.report->models : std::vector<ServedModel> {});
    m_checks->display(status.report ? status.report->items : std::vector<CheckedItem> {});
    m_checks->setVisible(status.report && !status.report->items.empty());
    showMeaning(status);
    showButtons(status);
    setAccessibleName(tr("Details of %1").arg(endpoint.name));
    setAccessibleDescription(m_meaning->text());
    adjustSize();
}

void EndpointDetails::setMenu(QMenu* menu)
{
    menu->setParent(this, menu->windowFlags());
    m_more->setMenu(menu);
    // what it does changes the endpoints; these are not the details of what comes then
    connect(menu, &QMenu::triggered, this, &QWidget::close);
}

void EndpointDetails::openBelow(const QRect& place)
{
    adjustSize();
    const QRect room = screen()->availableGeometry();
    const bool fits = place.bottom() + height() < room.bottom();
    const int top = fits ? place.bottom() + 3 : qMax(room.top(), room.bottom() - height());
    move(qMin(place.left(), room.right() - width()), top);
    show();
    (m_act->isVisible() ? m_act : m_check)->setFocus(); // not the model, where typing would change it
}

void EndpointDetails::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colours().raised);
    painter.setPen(m_theme.colours().line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void EndpointDetails::build()
{
    m_name->setFont(m_theme.font(13, QFont::DemiBold));
    m_address->setFont(m_theme.font(11.5));
    m_address->setProperty("look", QStringLiteral("muted"));
    m_reported->setFont(m_theme.font(11.5));
    m_reported->setProperty("look", QStringLiteral("muted"));
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_name, 1);
    head->addWidget(m_dot);
    auto* top = new QVBoxLayout;
    top->setSpacing(2);
    top->addLayout(head);
    top->addWidget(m_address);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 11, 14, 12);
    layout->setSpacing(gap);
    layout->addLayout(top);
    layout->addWidget(m_model);
    layout->addWidget(m_checks);
    layout->addWidget(m_meaning);
    layout->addWidget(m_reported);
    layout->addLayout(makeButtons());
    const int unit = QFontMetrics(m_theme.tabularFont()).averageCharWidth();
    setFixedWidth(unit * 56);
}

QLayout* EndpointDetails::makeButtons()
{
    m_act->setObjectName(QStringLiteral("endpointAct"));
    m_act->setProperty("look", QStringLiteral("primary"));
    m_check->setObjectName(QStringLiteral("endpointCheck"));
    m_more->setObjectName(QStringLiteral("endpointMore"));
    m_more->setProperty("hasMenu", true);
    for (QPushButton* button : {m_act, m_check, m_more}) {
        button->setAutoDefault(true); // Return presses it, as in a dialog
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_act);
    buttons->addWidget(m_check);
    buttons->addStretch();
    buttons->addWidget(m_more);
    return buttons;
}

void EndpointDetails::showMeaning(const EndpointStatus& status)
{
    m_meaning->setText(meaningOf(m_endpoint, status));
    const CheckedItem* item = status.report ? checktext::decisive(*status.report) : nullptr;
    const QString words = item ? item->detail : QString();
    //: %1: the server's own words
    m_reported->setText(tr("Reported: %1").arg(format::oneLine(words, shownWordsLength)));
    const bool isSaidByServer = item && item->cause != Cause::TokenMissing; // it was not even asked
    m_reported->setVisible(isSaidByServer && !words.isEmpty() && item->state == CheckedItem::State::Failed);
}

void EndpointDetails::showButtons(const EndpointStatus& status)
{
    const bool canSignIn = m_endpoint.credential.kind == CredentialReference::Kind::SignIn;
    switch (m_action) {
    case CardAction::None:
        break;
    case CardAction::SignIn:
        m_act->setText(tr("&Sign in…"));
        break;
    case CardAction::Wake:
        m_act->setText(status.state == EndpointState::Cold ? tr("&Wake it and wait") : tr("&Wait for it"));
        m_act->setToolTip(tr("Takes 10 to 15 minutes, which are not measured."));
        break;
    case CardAction::CancelWaking:
        m_act->setText(tr("&Cancel"));
        m_act->setToolTip(tr("Waits no longer. The server may go on loading the model."));
        break;
    }
    m_act->setVisible(m_action != CardAction::None && (m_action != CardAction::SignIn || canSignIn));
    setLook(*m_act, m_action == CardAction::CancelWaking ? QString() : QStringLiteral("primary"));
    const bool isChecking = status.state == EndpointState::Checking;
    m_check->setText(status.report ? tr("Check &again") : tr("&Check now"));
    m_check->setEnabled(!isChecking);
}

void EndpointDetails::act()
{
    switch (m_action) {
    case CardAction::None:
        break;
    case CardAction::SignIn:
        close(); // a dialog comes
        emit signInWanted();
        break;
    case CardAction::Wake:
        emit wakeWanted();
        break;
    case CardAction::CancelWaking:
        emit wakeCancelled();
        break;
    }
}

} // namespace tokenscope
