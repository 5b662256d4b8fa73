// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/endpoints/keydialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/passwordfield.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tokenscope {

KeyDialog::KeyDialog(const Theme& theme, const QString& name, QWidget* parent)
    : QDialog(parent)
    , m_name(name)
    , m_key(new PasswordField(theme, this))
{
    setObjectName(QStringLiteral("keyDialog"));
    setWindowTitle(tr("Key for “%1”").arg(name));
    auto* words
        = new QLabel(tr("The key is kept in the system's keychain, or, where there is none, in a file that only "
                        "you can read; no file of settings or results contains it. A key that was there "
                        "before is replaced."),
                     this);
    words->setWordWrap(true);
    words->setProperty("look", QStringLiteral("muted"));
    m_key->setObjectName(QStringLiteral("newKey"));
    m_key->setAccessibleName(tr("Key"));
    m_key->setPlaceholderText(tr("paste the key here"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    QPushButton* save = buttons->button(QDialogButtonBox::Save);
    save->setEnabled(false);
    connect(m_key, &QLineEdit::textChanged, save,
            [save](const QString& text) { save->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &KeyDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &KeyDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(m_key);
    layout->addWidget(words);
    layout->addWidget(buttons);
    setMinimumWidth(QFontMetrics(theme.tabularFont()).averageCharWidth() * 62);
    m_key->setFocus();
}

KeyDialog::~KeyDialog() = default;

void KeyDialog::accept()
{
    const QString key = m_key->text().trimmed();
    if (key.isEmpty()) {
        return;
    }
    m_key->clear();
    emit keyEntered(m_name, key);
    QDialog::accept();
}

} // namespace tokenscope
