// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/passwordfield.h"

#include "ui/theme/theme.h"

#include <QAction>

namespace tokenscope {

PasswordField::PasswordField(const Theme& theme, QWidget* parent)
    : QLineEdit(parent)
    , m_keptText(tr("kept in the system's keychain"))
    , m_show(addAction(theme.icon(QStringLiteral("eye")), TrailingPosition))
    , m_forget(addAction(theme.icon(QStringLiteral("close")), TrailingPosition))
{
    setEchoMode(Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    m_show->setObjectName(QStringLiteral("showSecret"));
    m_show->setCheckable(true);
    m_show->setToolTip(tr("Show what is typed"));
    m_forget->setObjectName(QStringLiteral("forgetSecret"));
    m_forget->setToolTip(tr("Forget what is kept"));
    connect(m_show, &QAction::toggled, this, [this](bool isShown) { setEchoMode(isShown ? Normal : Password); });
    connect(m_forget, &QAction::triggered, this, [this] {
        display(false);
        emit forgotten();
    });
    connect(this, &QLineEdit::textChanged, this, &PasswordField::showActions);
    display(false);
}

PasswordField::~PasswordField() = default;

void PasswordField::display(bool isKept)
{
    m_isKept = isKept;
    clear();
    m_show->setChecked(false);
    setPlaceholderText(isKept ? m_keptText : QString());
    showActions();
}

void PasswordField::showActions()
{
    m_show->setVisible(!text().isEmpty());
    m_forget->setVisible(text().isEmpty() && m_isKept);
}

} // namespace tokenscope
