// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/remotepromptdialog.h"

#include "ui/launch/prompttext.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"
#include "ui/widgets/passwordfield.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tokenscope {

using Kind = RemotePrompt::Kind;

namespace {

constexpr int longestAnswer = 1024;

QLabel* textLabel(QWidget* parent, const QString& name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText); // may hold the other side's words
    label->setWordWrap(true);
    return label;
}

} // namespace

RemotePromptDialog::RemotePromptDialog(const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_what(textLabel(this, u"promptWhat"_s))
    , m_how(textLabel(this, u"promptHow"_s))
    , m_words(textLabel(this, u"promptWords"_s))
    , m_fingerprint(new QLineEdit(this))
    , m_answer(new PasswordField(theme, this))
    , m_waiting(textLabel(this, u"promptsWaiting"_s))
    , m_yes(new QPushButton(this))
    , m_no(new QPushButton(this))
{
    setObjectName(u"remotePromptDialog"_s);
    setWindowTitle(tr("ssh asks"));
    build();
    connect(m_yes, &QPushButton::clicked, this, &RemotePromptDialog::accept);
    connect(m_no, &QPushButton::clicked, this, &RemotePromptDialog::reject);
    connect(m_answer, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_yes->setEnabled(!text.isEmpty() || prompttext::answerName(current().kind).isEmpty());
    });
}

RemotePromptDialog::~RemotePromptDialog() = default;

void RemotePromptDialog::ask(const RemotePrompt& prompt)
{
    m_prompts.push_back(prompt);
    showCurrent();
}

void RemotePromptDialog::withdraw(std::uint64_t id)
{
    const auto found = std::ranges::find(m_prompts, id, &RemotePrompt::id);
    if (found == m_prompts.end())
        return;
    const bool isShown = found == m_prompts.begin();
    m_prompts.erase(found);
    if (isShown)
        m_answer->clear();
    showCurrent();
}

RemotePrompt RemotePromptDialog::current() const
{
    return m_prompts.empty() ? RemotePrompt {} : m_prompts.front();
}

void RemotePromptDialog::accept()
{
    const RemotePrompt prompt = current();
    const bool isTyped = !prompttext::answerName(prompt.kind).isEmpty();
    if (prompt.id == 0 || prompt.kind == Kind::Notice || (isTyped && m_answer->text().isEmpty()))
        return;
    QByteArray answer = isTyped ? m_answer->text().toUtf8() : QByteArrayLiteral("yes");
    next();
    emit answered(prompt.id, answer);
    wipe(answer);
}

void RemotePromptDialog::reject()
{
    const RemotePrompt prompt = current();
    next();
    if (prompt.id != 0)
        emit cancelled(prompt.id);
}

void RemotePromptDialog::closeEvent(QCloseEvent* event)
{
    while (!m_prompts.empty())
        reject();
    event->accept();
}

void RemotePromptDialog::build()
{
    m_what->setFont(m_theme.font(15, QFont::DemiBold));
    m_words->setFont(m_theme.fixedFont());
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setProperty("look", u"muted"_s);
    m_waiting->setProperty("look", u"muted"_s);
    m_fingerprint->setObjectName(u"promptFingerprint"_s);
    m_fingerprint->setReadOnly(true);
    m_fingerprint->setFont(m_theme.fixedFont());
    m_fingerprint->setAccessibleName(tr("Fingerprint of the host's key"));
    m_answer->setObjectName(u"promptAnswer"_s);
    m_answer->setMaxLength(longestAnswer);
    m_yes->setObjectName(u"promptYes"_s);
    m_no->setObjectName(u"promptNo"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_waiting, 1);
    buttons->addWidget(m_no);
    buttons->addWidget(m_yes);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(10);
    layout->addWidget(m_what);
    layout->addWidget(m_how);
    layout->addWidget(m_words);
    layout->addWidget(m_fingerprint);
    layout->addWidget(m_answer);
    layout->addStretch();
    layout->addLayout(buttons);
    setMinimumWidth(QFontMetrics(m_theme.tabularFont()).averageCharWidth() * 74);
}

void RemotePromptDialog::showCurrent()
{
    if (m_prompts.empty()) {
        hide();
        return;
    }
    const RemotePrompt& prompt = m_prompts.front();
    m_what->setText(prompttext::title(prompt));
    m_how->setText(prompttext::explanation(prompt));
    m_words->setText(prompttext::words(prompt));
    m_words->setVisible(!m_words->text().isEmpty() && prompt.kind != Kind::HostKey);
    m_fingerprint->setText(prompt.keyType.isEmpty() ? prompt.fingerprint : prompt.keyType + u' ' + prompt.fingerprint);
    m_fingerprint->setCursorPosition(0);
    m_fingerprint->setVisible(prompt.kind == Kind::HostKey);
    const auto others = static_cast<int>(m_prompts.size()) - 1;
    m_waiting->setText(others > 0 ? tr("%Ln more question(s) wait", nullptr, others) : QString());
    showButtons(prompt.kind);
    layout()->activate();
    resize(minimumWidth(), layout()->totalHeightForWidth(minimumWidth()));
    if (!isVisible()) {
        open();
        raise();
        activateWindow();
    }
}

void RemotePromptDialog::showButtons(Kind kind)
{
    const QString name = prompttext::answerName(kind);
    const bool isTyped = !name.isEmpty();
    m_answer->setVisible(isTyped);
    m_answer->setAccessibleName(name);
    m_answer->setPlaceholderText(name);
    m_yes->setText(prompttext::yes(kind));
    m_yes->setVisible(kind != Kind::Notice);
    m_yes->setEnabled(!isTyped || !m_answer->text().isEmpty());
    m_no->setText(prompttext::no(kind));
    setLook(*m_yes, isTyped ? u"primary"_s : QString());
    // trust is never given by a Return that was meant for something else
    QPushButton* usual = isTyped ? m_yes : m_no;
    usual->setDefault(true);
    if (isTyped)
        m_answer->setFocus();
    else
        m_no->setFocus();
}

void RemotePromptDialog::next()
{
    m_answer->clear();
    if (!m_prompts.empty())
        m_prompts.pop_front();
    showCurrent();
}

} // namespace tokenscope
