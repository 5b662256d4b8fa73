// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/signinstate.h"

#include <QDateTime>
#include <QWidget>

class QLabel;
class QPushButton;

namespace tokenscope {

class StateDot;
class Theme;

/// Who is signed in, through what, until when, and where the session is kept; with the buttons that change it.
class SignInPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInPanel)

public:
    explicit SignInPanel(const Theme& theme, QWidget* parent = nullptr);
    ~SignInPanel() override;

    /// `now`, UTC, is what the remaining times are counted from.
    void display(const SignInState& state, const QDateTime& now);

signals:
    void signInRequested(bool withPastedCode);
    void signOutRequested();

private:
    void build();
    void showButtons(SignInState::Kind kind);

    const Theme& m_theme;
    StateDot* m_state;
    QLabel* m_who;
    QLabel* m_facts;
    QPushButton* m_signIn;
    QPushButton* m_withCode;
    QPushButton* m_signOut;
};

} // namespace tokenscope
