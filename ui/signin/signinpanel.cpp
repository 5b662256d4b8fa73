// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signin/signinpanel.h"

#include "ui/signin/signinchip.h"
#include "ui/text/signintext.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statedot.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tokenscope {

using Kind = SignInState::Kind;

SignInPanel::SignInPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_state(new StateDot(theme, this))
    , m_who(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_signIn(new QPushButton(this))
    , m_withCode(new QPushButton(tr("With a &code…"), this))
    , m_signOut(new QPushButton(tr("Sign &out"), this))
{
    build();
    display({}, {});
    connect(m_signIn, &QPushButton::clicked, this, [this] { emit signInRequested(false); });
    connect(m_withCode, &QPushButton::clicked, this, [this] { emit signInRequested(true); });
    connect(m_signOut, &QPushButton::clicked, this, &SignInPanel::signOutRequested);
}

SignInPanel::~SignInPanel() = default;

void SignInPanel::display(const SignInState& state, const QDateTime& now)
{
    m_state->display(dotOf(state.kind), signintext::word(state.kind));
    m_who->setText(signintext::headline(state));
    m_facts->setText(signintext::facts(state, now).join(QChar(u'\n')));
    m_facts->setVisible(!m_facts->text().isEmpty());
    showButtons(state.kind);
    setAccessibleDescription(m_who->text() + QChar(u'\n') + m_facts->text());
}

void SignInPanel::build()
{
    m_who->setObjectName(QStringLiteral("signInWho"));
    m_facts->setObjectName(QStringLiteral("signInFacts"));
    m_signIn->setObjectName(QStringLiteral("signIn"));
    m_withCode->setObjectName(QStringLiteral("signInWithCode"));
    m_signOut->setObjectName(QStringLiteral("signOut"));
    m_who->setFont(m_theme.font(13, QFont::DemiBold));
    m_who->setTextFormat(Qt::PlainText); // names come from the service
    m_who->setWordWrap(true);
    m_who->setMinimumWidth(1); // a long name would widen the page
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setProperty("look", QStringLiteral("muted"));
    m_withCode->setToolTip(tr("For a computer without a browser, or a remote desktop: sign in anywhere, then paste the "
                              "code that the page shows."));
    m_signOut->setToolTip(tr("Ends the session here and at the service. Both tokens become useless."));
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_who, 1);
    head->addWidget(m_state, 0, Qt::AlignTop);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_signIn);
    buttons->addWidget(m_withCode);
    buttons->addWidget(m_signOut);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_facts);
    layout->addSpacing(2);
    layout->addLayout(buttons);
}

void SignInPanel::showButtons(Kind kind)
{
    const bool isIn = kind == Kind::SignedIn;
    m_signIn->setText(isIn || kind == Kind::LoginAgain ? tr("&Sign in again…") : tr("&Sign in…"));
    // signed in, the button is there for those who need it, and calls for nobody
    const QString look = isIn || kind == Kind::FoundElsewhere ? QString() : QStringLiteral("primary");
    setLook(*m_signIn, look);
    const bool isBusy = kind == Kind::SigningIn;
    m_signIn->setEnabled(!isBusy);
    m_withCode->setEnabled(!isBusy);
    m_withCode->setVisible(!isIn);
    m_signOut->setVisible(isIn || kind == Kind::LoginAgain);
}

} // namespace tokenscope
