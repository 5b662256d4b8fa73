// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace tokenscope {

class PasswordField;
class Theme;

/// Takes a key for the system's keychain; the key leaves as keyEntered() and is kept nowhere here.
class KeyDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyDialog)

public:
    /// `name` under which the keychain is to have it.
    KeyDialog(const Theme& theme, const QString& name, QWidget* parent = nullptr);
    ~KeyDialog() override;

    void accept() override;

signals:
    void keyEntered(const QString& name, const QString& key);

private:
    QString m_name;
    PasswordField* m_key;
};

} // namespace tokenscope
