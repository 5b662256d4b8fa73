// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signin/signindialog.h"

#include "ui/signin/progresstext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statedot.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tokenscope {

using Stage = SignInProgress::Stage;

namespace {

constexpr int gap = 10;

DotState dotOf(Stage stage)
{
    switch (stage) {
    case Stage::WaitingForBrowser:
    case Stage::WaitingForCode:
    case Stage::Checking:
        return DotState::Busy;
    case Stage::SignedIn:
        return DotState::Ready;
    case Stage::CodeRefused:
        return DotState::Warning;
    case Stage::Denied:
    case Stage::TimedOut:
    case Stage::NetworkFailed:
    case Stage::Failed:
        return DotState::Error;
    }
    return DotState::Unknown;
}

QLabel* textLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // may hold the service's words
    label->setWordWrap(true);
    return label;
}

} // namespace

SignInDialog::SignInDialog(const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_state(new StateDot(theme, this))
    , m_what(textLabel(this))
    , m_how(textLabel(this))
    , m_address(new QLineEdit(this))
    , m_code(new QLineEdit(this))
    , m_enter(new QPushButton(tr("&OK"), this))
    , m_otherWay(new QPushButton(this))
    , m_again(new QPushButton(tr("&Try again"), this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("signInDialog"));
    setWindowTitle(tr("Sign in"));
    build();
    display({});
    connect(m_enter, &QPushButton::clicked, this, &SignInDialog::enterCode);
    connect(m_code, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_enter->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_otherWay, &QPushButton::clicked, this, [this] { emit signInRequested(!takesCode()); });
    connect(m_again, &QPushButton::clicked, this, [this] { emit signInRequested(false); });
    connect(m_close, &QPushButton::clicked, this, &SignInDialog::reject);
}

SignInDialog::~SignInDialog() = default;

void SignInDialog::display(const SignInProgress& progress)
{
    const bool tookCode = takesCode();
    const bool isOtherStage = progress.stage != m_progress.stage;
    m_progress = progress;
    m_state->display(dotOf(progress.stage), progresstext::state(progress));
    m_what->setText(progresstext::what(progress));
    m_how->setText(progresstext::how(progress));
    const QString address = progress.address.toString(QUrl::FullyEncoded);
    if (m_address->text() != address) {
        m_address->setText(address);
        m_address->setCursorPosition(0);
    }
    m_addressRow->setVisible(isWaiting() && !address.isEmpty());
    m_codeRow->setVisible(takesCode());
    showButtons();
    if (isOtherStage) {
        wantedButton().setDefault(true); // for Return
    }
    if (takesCode() && (!tookCode || isOtherStage)) {
        m_code->setFocus();
        m_code->selectAll();
    }
}

void SignInDialog::reject()
{
    if (isWaiting() || m_progress.stage == Stage::Checking) {
        emit cancelRequested();
    }
    m_code->clear();
    QDialog::reject();
}

void SignInDialog::build()
{
    m_what->setObjectName(QStringLiteral("signInWhat"));
    m_how->setObjectName(QStringLiteral("signInHow"));
    m_state->setObjectName(QStringLiteral("signInState"));
    m_otherWay->setObjectName(QStringLiteral("signInOtherWay"));
    m_again->setObjectName(QStringLiteral("signInAgain"));
    m_close->setObjectName(QStringLiteral("signInClose"));
    m_what->setFont(m_theme.font(15, QFont::DemiBold));
    m_how->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_addressRow = makeAddressRow();
    m_codeRow = makeCodeRow();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_otherWay);
    buttons->addStretch();
    buttons->addWidget(m_again);
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(gap);
    layout->addWidget(m_what);
    layout->addWidget(m_how);
    layout->addWidget(m_addressRow);
    layout->addWidget(m_codeRow);
    layout->addWidget(m_state);
    layout->addStretch();
    layout->addSpacing(4);
    layout->addLayout(buttons);
    const int unit = QFontMetrics(m_theme.tabularFont()).averageCharWidth();
    setMinimumSize(unit * 78, unit * 34); // the same for every stage, so that nothing jumps
}

QWidget* SignInDialog::makeAddressRow()
{
    auto* row = new QWidget(this);
    m_address->setObjectName(QStringLiteral("signInAddress"));
    m_address->setReadOnly(true);
    m_address->setAccessibleName(tr("Address to sign in at"));
    auto* copy = new QPushButton(tr("&Copy"), row);
    copy->setObjectName(QStringLiteral("copyAddress"));
    copy->setToolTip(tr("Copy the address"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_address->text()); });
    auto* open = new QPushButton(tr("Open &again"), row);
    open->setObjectName(QStringLiteral("openAddress"));
    open->setToolTip(tr("Open the address in the browser of this computer"));
    connect(open, &QPushButton::clicked, this, &SignInDialog::browserRequested);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_address, 1);
    layout->addWidget(copy);
    layout->addWidget(open);
    return row;
}

QWidget* SignInDialog::makeCodeRow()
{
    auto* row = new QWidget(this);
    auto* label = new QLabel(tr("Co&de"), row);
    label->setBuddy(m_code);
    m_code->setObjectName(QStringLiteral("signInCode"));
    m_code->setPlaceholderText(tr("paste the code here"));
    m_code->setMaxLength(4096);
    m_enter->setObjectName(QStringLiteral("signInEnter"));
    m_enter->setProperty("look", QStringLiteral("primary"));
    m_enter->setDefault(true);
    m_enter->setEnabled(false);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_code, 1);
    layout->addWidget(m_enter);
    return row;
}

void SignInDialog::showButtons()
{
    const bool isOver = !isWaiting() && m_progress.stage != Stage::Checking;
    const bool isDone = m_progress.stage == Stage::SignedIn;
    m_otherWay->setText(takesCode() ? tr("Sign in in this computer's &browser") : tr("Sign in on another co&mputer"));
    m_otherWay->setVisible(!isDone && m_progress.stage != Stage::Checking);
    m_again->setVisible(isOver && !isDone);
    m_close->setText(isOver ? tr("C&lose") : tr("Ca&ncel"));
}

QPushButton& SignInDialog::wantedButton() const
{
    const bool isOver = !isWaiting() && m_progress.stage != Stage::Checking;
    if (!isOver) {
        return *m_enter; // without a code nothing should happen by chance
    }
    return m_progress.stage == Stage::SignedIn ? *m_close : *m_again;
}

void SignInDialog::enterCode()
{
    const QString code = m_code->text().trimmed();
    if (!code.isEmpty()) {
        emit codeEntered(code);
    }
}

bool SignInDialog::isWaiting() const
{
    return m_progress.stage == Stage::WaitingForBrowser || takesCode();
}

bool SignInDialog::takesCode() const
{
    return m_progress.stage == Stage::WaitingForCode || m_progress.stage == Stage::CodeRefused;
}

} // namespace tokenscope
