// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/endpoints/credentialfields.h"

#include "ui/endpoints/keydialog.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace tokenscope {

using Kind = CredentialReference::Kind;

namespace {

constexpr int meaningLines = 2;

QString labelOf(Kind kind)
{
    switch (kind) {
    case Kind::None:
        return {};
    case Kind::EnvironmentVariable:
        return CredentialFields::tr("&Variable");
    case Kind::Command:
        return CredentialFields::tr("Comman&d");
    case Kind::GlobusTokenFile:
        return CredentialFields::tr("&File");
    case Kind::SignIn:
        return CredentialFields::tr("Ser&vice");
    case Kind::Keychain:
        return CredentialFields::tr("&Key's name");
    }
    return {};
}

QString placeholderOf(Kind kind)
{
    switch (kind) {
    case Kind::None:
        return {};
    case Kind::EnvironmentVariable:
        return QStringLiteral("OPENAI_API_KEY");
    case Kind::Command:
        return QStringLiteral("python inference_auth_token.py get_access_token");
    case Kind::GlobusTokenFile:
        return CredentialFields::tr("where Globus keeps it");
    case Kind::SignIn:
        return CredentialFields::tr("ALCF");
    case Kind::Keychain:
        return QStringLiteral("my-server");
    }
    return {};
}

QString meaningOf(Kind kind)
{
    switch (kind) {
    case Kind::None:
        return CredentialFields::tr("Requests carry no token: for servers that ask for none.");
    case Kind::EnvironmentVariable:
        return CredentialFields::tr("The key is read from a variable of the environment that this program was started "
                                    "in.");
    case Kind::Command:
        return CredentialFields::tr("The command is run before a run, and the last line that it prints is the token. "
                                    "No shell is involved.");
    case Kind::GlobusTokenFile:
        return CredentialFields::tr("The token that Globus's tools or ALCF's scripts keep is read from their file, "
                                    "never written.");
    case Kind::SignIn:
        return CredentialFields::tr("You sign in once in the browser; the token is refreshed by itself, also during "
                                    "long runs.");
    case Kind::Keychain:
        return CredentialFields::tr("The key lies in the system's keychain. Settings and results hold only its name.");
    }
    return {};
}

} // namespace

CredentialFields::CredentialFields(const Theme& theme, QFormLayout& layout, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_kind(new QComboBox(parent))
    , m_sourceLabel(new QLabel(parent))
    , m_source(new QLineEdit(parent))
    , m_setKey(new QPushButton(tr("Set &key…"), parent))
    , m_meaning(new QLabel(parent))
{
    hide(); // its fields live in the form
    fillKinds();
    m_source->setObjectName(QStringLiteral("endpointCredentialSource"));
    m_setKey->setObjectName(QStringLiteral("setKey"));
    m_meaning->setObjectName(QStringLiteral("credentialMeaning"));
    m_meaning->setWordWrap(true);
    m_meaning->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_meaning->setProperty("look", QStringLiteral("muted"));
    m_meaning->setFont(theme.font(11.5));
    m_meaning->setMinimumHeight(meaningLines * QFontMetrics(m_meaning->font()).lineSpacing());
    auto* source = new QHBoxLayout;
    source->setSpacing(6);
    source->addWidget(m_source, 1);
    source->addWidget(m_setKey);
    m_sourceLabel->setBuddy(m_source);
    layout.addRow(tr("&Credential"), m_kind);
    layout.addRow(m_sourceLabel, source);
    layout.addRow(QString(), m_meaning);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CredentialFields::showKind);
    connect(m_kind, &QComboBox::activated, this, &CredentialFields::edited);
    connect(m_source, &QLineEdit::textEdited, this, [this] {
        m_setKey->setEnabled(!m_source->text().trimmed().isEmpty());
        emit edited();
    });
    connect(m_setKey, &QPushButton::clicked, this, &CredentialFields::askForKey);
}

CredentialFields::~CredentialFields() = default;

void CredentialFields::display(const CredentialReference& credential)
{
    const QSignalBlocker blocker(this);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(credential.kind)));
    m_source->setText(credential.source);
    showKind();
}

CredentialReference CredentialFields::credential() const
{
    return {kind(), kind() == Kind::None ? QString() : m_source->text().trimmed()};
}

void CredentialFields::setAvailable(bool isAvailable)
{
    m_isAvailable = isAvailable;
    m_kind->setEnabled(isAvailable);
    showKind();
}

void CredentialFields::fillKinds()
{
    m_kind->setObjectName(QStringLiteral("endpointCredential"));
    m_kind->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_kind->addItem(tr("None"), static_cast<int>(Kind::None));
    m_kind->addItem(tr("An environment variable"), static_cast<int>(Kind::EnvironmentVariable));
    m_kind->addItem(tr("The output of a command"), static_cast<int>(Kind::Command));
    m_kind->addItem(tr("Sign-in with the browser"), static_cast<int>(Kind::SignIn));
    m_kind->addItem(tr("A key in the system's keychain"), static_cast<int>(Kind::Keychain));
    m_kind->addItem(tr("Globus token file"), static_cast<int>(Kind::GlobusTokenFile));
}

void CredentialFields::showKind()
{
    m_sourceLabel->setText(labelOf(kind()));
    m_source->setPlaceholderText(placeholderOf(kind()));
    m_source->setAccessibleName(tr("Where the credential comes from"));
    m_source->setEnabled(kind() != Kind::None && m_isAvailable);
    m_setKey->setVisible(kind() == Kind::Keychain);
    m_setKey->setEnabled(m_isAvailable && !m_source->text().trimmed().isEmpty());
    m_meaning->setText(m_isAvailable ? meaningOf(kind()) : QString());
}

void CredentialFields::askForKey()
{
    auto* dialog = new KeyDialog(m_theme, m_source->text().trimmed(), m_setKey->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeyDialog::keyEntered, this, &CredentialFields::keyEntered);
    dialog->open();
}

Kind CredentialFields::kind() const
{
    return static_cast<Kind>(m_kind->currentData().toInt());
}

} // namespace tokenscope
