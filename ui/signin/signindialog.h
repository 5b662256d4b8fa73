// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/signin/signinprogress.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace tokenscope {

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
    /// Asks to cancel while something is waited for.
    void reject() override;

signals:
    /// Begins anew, with the browser on this computer or with a code from another one.
    void signInRequested(bool withPastedCode);
    void codeEntered(const QString& code);
    void cancelRequested();
    /// The address is to be opened in the browser again.
    void browserRequested();

private:
    void build();
    void showWaiting();
    void showEnd();
    void enterCode();
    [[nodiscard]] bool isWaiting() const;
    void applyTheme();

    const Theme& m_theme;
    SignInProgress m_progress {};
    QLabel* m_icon;
    QLabel* m_what;
    QLabel* m_how;
    QWidget* m_addressRow;
    QLineEdit* m_address;
    QWidget* m_codeRow;
    QLineEdit* m_code;
    QLabel* m_remaining;
    QProgressBar* m_busy;
    QPushButton* m_otherWay;
    QPushButton* m_again;
    QPushButton* m_close;
};

} // namespace tokenscope
