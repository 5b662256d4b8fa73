// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/signin.h"
#include "base/clock.h"
#include "ui/signin/signinprogress.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

namespace tokenscope {

class EndpointPicker;
class MainWindow;
class SettingsPage;
class SignInChip;
class SignInDialog;
class Theme;

/// From the wish to sign in to the dialog, the browser and back; and who is signed in, wherever the window shows it.
class SignInFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInFlow)

public:
    SignInFlow(const Clock& clock, const Theme& theme, SignIn& signIn, MainWindow& window);
    ~SignInFlow() override;

    void connectPage(SettingsPage& page);
    void connectChip(SignInChip& chip);
    void connectPicker(EndpointPicker& picker);
    /// Looks who is signed in; again whenever the window comes to the front, as another program may have changed it.
    void start();
    /// What the "Sign in" buttons do.
    void begin(bool withPastedCode);

signals:
    /// To whoever shows it; the date is what remaining times are counted from.
    void shown(const SignInState& state, const QDateTime& now);

private:
    void showState();
    void showProgress();
    SignInDialog& dialog();
    void openBrowser(const QUrl& page);
    void onFailed(const Error& error);
    void onLoggedIn();
    void onLoggedOut(const Result<Done>& result);
    void tell(const Error& error);

    const Clock& m_clock;
    const Theme& m_theme;
    SignIn& m_signIn;
    MainWindow& m_window;
    QPointer<SignInDialog> m_dialog;
    SignInProgress m_progress;
    TimePoint m_endsAt; // of the attempt
    QTimer m_second; // the remaining time of an attempt
    QTimer m_minute; // and of the session
};

} // namespace tokenscope
