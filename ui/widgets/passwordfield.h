// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace tokenscope {

class Theme;

/// A line for a secret, with an eye that shows what is being typed. A secret that is kept somewhere is never shown,
/// only that there is one; the cross forgets it.
class PasswordField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PasswordField)

public:
    explicit PasswordField(const Theme& theme, QWidget* parent = nullptr);
    ~PasswordField() override;

    /// Empties the line, so that what was entered is not there to be shown.
    void display(bool isKept);
    [[nodiscard]] bool isKept() const { return m_isKept; }

signals:
    /// The secret that is kept is not wanted any more.
    void forgotten();

private:
    void showActions();

    QString m_keptText {};
    bool m_isKept = false;
    QAction* m_show;
    QAction* m_forget;
};

} // namespace tokenscope
