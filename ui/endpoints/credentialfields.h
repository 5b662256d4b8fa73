// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/endpoint.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tokenscope {

class Theme;

/// Where an endpoint's credential comes from, with a sentence on what the choice means.
class CredentialFields final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CredentialFields)

public:
    /// Puts its fields as rows at the end of `layout`, so that they line up with the others.
    CredentialFields(const Theme& theme, QFormLayout& layout, QWidget* parent);
    ~CredentialFields() override;

    void display(const CredentialReference& credential);
    [[nodiscard]] CredentialReference credential() const;
    /// An endpoint that the program serves itself needs none.
    void setAvailable(bool isAvailable);

signals:
    void edited();
    /// `key` is to be kept in the system's keychain under `name`.
    void keyEntered(const QString& name, const QString& key);

private:
    void fillKinds();
    void showKind();
    void askForKey();
    [[nodiscard]] CredentialReference::Kind kind() const;

    const Theme& m_theme;
    bool m_isAvailable = true;
    QComboBox* m_kind;
    QLabel* m_sourceLabel;
    QLineEdit* m_source;
    QPushButton* m_setKey;
    QLabel* m_meaning;
};

} // namespace tokenscope
