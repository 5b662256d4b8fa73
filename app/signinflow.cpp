// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/signinflow.h"

#include "app/browser.h"
#include "ui/endpoints/endpointpicker.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/signin/signinchip.h"
#include "ui/signin/signindialog.h"
#include "ui/signin/signinpanel.h"
#include "ui/text/errortext.h"

#include <QDesktopServices>
#include <QGuiApplication>
#include <QMessageBox>

#include <algorithm>

namespace tokenscope {

namespace {

using namespace std::chrono_literals;
using Stage = SignInProgress::Stage;

Stage stageFor(const Error& error, bool withPastedCode)
{
    switch (error.code) {
    case Error::Code::LoginDenied:
        return Stage::Denied;
    case Error::Code::LoginRefused:
        return withPastedCode ? Stage::CodeRefused : Stage::Failed;
    case Error::Code::LoginTimedOut:
        return Stage::TimedOut;
    case Error::Code::NetworkFailed:
        return Stage::NetworkFailed;
    default:
        return Stage::Failed;
    }
}

/// The browser that the user's environment names comes first; the desktop would take its own.
bool openPage(const QUrl& page)
{
    const bool isWished = qEnvironmentVariableIsSet("BROWSER") && openInBrowser(page);
    return isWished || QDesktopServices::openUrl(page) || openInBrowser(page);
}

/// The login has worked then, and the dialog says so; it will not outlast the program.
bool isAboutKeeping(const Error& error)
{
    return error.code == Error::Code::KeychainFailed || error.code == Error::Code::NotWritable;
}

} // namespace

SignInFlow::SignInFlow(const Clock& clock, const Theme& theme, SignIn& signIn, MainWindow& window)
    : m_clock(clock)
    , m_theme(theme)
    , m_signIn(signIn)
    , m_window(window)
{
    m_second.setInterval(1s);
    m_minute.setInterval(1min);
    connect(&m_second, &QTimer::timeout, this, &SignInFlow::showProgress);
    connect(&m_minute, &QTimer::timeout, this, &SignInFlow::showState);
    connect(&signIn, &SignIn::stateChanged, this, &SignInFlow::showState);
    connect(&signIn, &SignIn::browserWanted, this, &SignInFlow::openBrowser);
    connect(&signIn, &SignIn::failed, this, &SignInFlow::onFailed);
    connect(&signIn, &SignIn::loggedIn, this, &SignInFlow::onLoggedIn);
    connect(&signIn, &SignIn::loggedOut, this, &SignInFlow::onLoggedOut);
}

SignInFlow::~SignInFlow() = default;

void SignInFlow::connectPage(SettingsPage& page)
{
    SignInPanel& panel = page.signInPanel();
    connect(this, &SignInFlow::shown, &panel, &SignInPanel::display);
    connect(&panel, &SignInPanel::signInRequested, this, &SignInFlow::begin);
    connect(&panel, &SignInPanel::signOutRequested, &m_signIn, &SignIn::logOut);
}

void SignInFlow::connectChip(SignInChip& chip)
{
    connect(this, &SignInFlow::shown, &chip, &SignInChip::display);
}

void SignInFlow::connectPicker(EndpointPicker& picker)
{
    connect(this, &SignInFlow::shown, &picker, &EndpointPicker::setSignIn);
    connect(&picker, &EndpointPicker::signInWanted, this, [this] { begin(false); });
}

void SignInFlow::start()
{
    showState();
    m_minute.start();
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive && m_signIn.state().kind != SignInState::Kind::SigningIn)
            m_signIn.look();
    });
    m_signIn.look();
}

void SignInFlow::showState()
{
    emit shown(m_signIn.state(), m_clock.utcNow());
}

SignInDialog& SignInFlow::dialog()
{
    if (m_dialog)
        return *m_dialog;
    m_dialog = new SignInDialog(m_theme, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &SignInDialog::signInRequested, this, &SignInFlow::begin);
    connect(m_dialog, &SignInDialog::cancelRequested, &m_signIn, &SignIn::cancelLogin);
    connect(m_dialog, &SignInDialog::browserRequested, this, [this] {
        m_progress.isBrowserOpen = openPage(m_progress.address);
        showProgress();
    });
    connect(m_dialog, &SignInDialog::codeEntered, this, [this](const QString& code) {
        m_progress.stage = Stage::Checking;
        showProgress();
        m_signIn.enterCode(code);
    });
    return *m_dialog;
}

void SignInFlow::begin(bool withPastedCode)
{
    if (m_signIn.state().kind == SignInState::Kind::SigningIn) {
        const QSignalBlocker quiet(m_signIn); // the other way, not the end
        m_signIn.cancelLogin();
    }
    m_progress = {.stage = withPastedCode ? Stage::WaitingForCode : Stage::WaitingForBrowser,
                  .service = m_signIn.state().service};
    m_endsAt = m_clock.now() + LoginRequest().patience;
    dialog().open();
    m_second.start();
    m_signIn.logIn(withPastedCode ? LoginWay::PastedCode : LoginWay::Loopback);
    showProgress();
}

void SignInFlow::openBrowser(const QUrl& page)
{
    m_progress.address = page;
    // a code is wanted because the browser is elsewhere
    if (m_progress.stage == Stage::WaitingForBrowser)
        m_progress.isBrowserOpen = openPage(page);
    showProgress();
}

void SignInFlow::showProgress()
{
    if (!m_dialog)
        return;
    const bool isWaiting = m_progress.stage == Stage::WaitingForBrowser || m_progress.stage == Stage::WaitingForCode;
    m_progress.remaining
        = isWaiting ? std::optional(std::max(Nanoseconds(m_endsAt - m_clock.now()), Nanoseconds(0))) : std::nullopt;
    if (!isWaiting && m_progress.stage != Stage::Checking)
        m_second.stop();
    m_dialog->display(m_progress);
}

void SignInFlow::onFailed(const Error& error)
{
    if (error.code == Error::Code::LoginMismatch)
        return; // the browser says it, and the right answer can still come
    const bool isLogin = m_dialog && (m_second.isActive() || m_progress.stage == Stage::CodeRefused);
    if (error.code == Error::Code::Cancelled)
        m_second.stop();
    else if (!isLogin || isAboutKeeping(error))
        tell(error);
    else {
        const bool withPastedCode = m_progress.stage != Stage::WaitingForBrowser;
        m_progress.stage = stageFor(error, withPastedCode);
        m_progress.detail = error.detail.isEmpty() ? errortext::asText(error) : error.detail;
        showProgress();
    }
}

void SignInFlow::onLoggedIn()
{
    m_progress.stage = Stage::SignedIn;
    m_progress.account = m_signIn.state().account;
    showProgress();
}

void SignInFlow::onLoggedOut(const Result<Done>& result)
{
    if (!result)
        tell(result.error());
}

void SignInFlow::tell(const Error& error)
{
    const errortext::Words words = errortext::wordsFor(error);
    auto* box
        = new QMessageBox(QMessageBox::Warning, m_window.windowTitle(), words.what, QMessageBox::Close, &m_window);
    box->setTextFormat(Qt::PlainText); // words of a service may be in it
    box->setInformativeText(QString(words.why + u' ' + words.todo).trimmed());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace tokenscope
