// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/signin/signinprogress.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tokenscope {

class StateDot;
class Theme;

/// Signing in: waits for the browser, or takes the code that the user pastes, and says how it ended. Shows what it is
/// given; closing it before the end is a wish to cancel.
class SignInDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInDialog)

public:
    explicit SignInDialog(const Theme& theme, QWidget* parent = nullptr);
    ~SignInDialog() override;

    void display(const SignInProgress& progress);
    [[nodiscard]] const SignInProgress& progress() const { return m_progress; }
    /// Closes it, and tells that something that is waited for is not wanted any more.
    void reject() override;

signals:
    /// Begins anew, with the browser on this computer or with a code from anywhere.
    void signInRequested(bool withPastedCode);
    void codeEntered(const QString& code);
    void cancelRequested();
    /// The address is to be opened in the browser again.
    void browserRequested();

private:
    void build();
    QWidget* makeAddressRow();
    QWidget* makeCodeRow();
    void showButtons();
    [[nodiscard]] QPushButton& wantedButton() const;
    void enterCode();
    [[nodiscard]] bool isWaiting() const;
    [[nodiscard]] bool takesCode() const;

    const Theme& m_theme;
    SignInProgress m_progress {};
    StateDot* m_state;
    QLabel* m_what;
    QLabel* m_how;
    QLineEdit* m_address;
    QWidget* m_addressRow = nullptr;
    QLineEdit* m_code;
    QWidget* m_codeRow = nullptr;
    QPushButton* m_enter;
    QPushButton* m_otherWay;
    QPushButton* m_again;
    QPushButton* m_close;
};

} // namespace tokenscope
