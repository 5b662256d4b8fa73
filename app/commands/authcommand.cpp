// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/browser.h"
#include "app/commands/commands.h"
#include "app/commands/interruption.h"
#include "app/commands/terminal.h"
#include "app/usernetwork.h"
#include "app/usersignin.h"
#include "ui/text/signintext.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <nlohmann/json.hpp>
#include <unistd.h>

#include <functional>
#include <utility>

namespace tokenscope::commands {

namespace {

using nlohmann::ordered_json;
using Kind = SignInState::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(commands)
};

const char* keyOf(Kind kind)
{
    switch (kind) {
    case Kind::SignedOut:
        return "signed_out";
    case Kind::SigningIn:
        return "signing_in";
    case Kind::SignedIn:
        return "signed_in";
    case Kind::FoundElsewhere:
        return "found_elsewhere";
    case Kind::LoginAgain:
        return "login_again";
    }
    return "";
}

ordered_json textOrNull(const QString& text)
{
    return text.isEmpty() ? ordered_json() : ordered_json(text.toStdString());
}

ordered_json momentOrNull(const std::optional<QDateTime>& moment)
{
    return moment ? ordered_json(moment->toUTC().toString(Qt::ISODate).toStdString()) : ordered_json();
}

QByteArray statusJson(const SignInState& state)
{
    const bool isOwn = state.kind == Kind::SignedIn || state.kind == Kind::LoginAgain;
    ordered_json document {{"service", state.service.toStdString()},
                           {"state", keyOf(state.kind)},
                           {"account", textOrNull(state.account)},
                           {"token_file", textOrNull(state.tokenFile)},
                           {"kept_in", isOwn ? ordered_json(state.isKeptInFile ? "file" : "keychain") : ordered_json()},
                           {"kept_at", textOrNull(state.keptAt)},
                           {"expires_at", momentOrNull(state.expiresAt)},
                           {"login_again_at", momentOrNull(state.loginAgainAt)}};
    return QByteArray::fromStdString(document.dump(2, ' ', false, ordered_json::error_handler_t::replace));
}

QByteArray statusText(const SignInState& state)
{
    QStringList lines {signintext::headline(state)};
    for (const QString& fact : signintext::facts(state, QDateTime::currentDateTimeUtc()))
        lines.append(QStringLiteral("  ") + fact);
    return harmless(lines.join(u'\n')).toUtf8();
}

bool canMeasure(const SignInState& state)
{
    return state.kind == Kind::SignedIn || state.kind == Kind::FoundElsewhere;
}

/// A sign-in in a terminal: what each action listens to, and the loop that it ends.
class TerminalSignIn final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TerminalSignIn)

public:
    TerminalSignIn(const AuthOptions& options, Terminal& terminal)
        : m_options(options)
        , m_terminal(terminal)
        , m_user(m_clock, options.service)
    {
        if (const auto network = networkOf(m_user.vault(), options.network))
            m_user.network().setNetwork(*network);
        else
            terminal.complain(network.error()); // whoever is signed in can be told without it
        connect(&signIn(), &SignIn::failed, this, &TerminalSignIn::onFailed);
        connect(&m_interruption, &Interruption::requested, this, [this] { end(exitInterrupted); });
    }
    ~TerminalSignIn() override = default;

    int execute(const std::function<void()>& begin)
    {
        QTimer::singleShot(0, this, begin); // what fails at once must find the loop
        QCoreApplication::exec();
        return m_exitCode;
    }

    void showStatus()
    {
        onceLooked([this] {
            const SignInState& state = signIn().state();
            const bool isPrinted = m_terminal.print(m_options.asJson ? statusJson(state) : statusText(state));
            if (!canMeasure(state) && !m_options.asJson && !m_isOver)
                m_terminal.say(Words::tr("To sign in: tokenscope auth login"));
            end(isPrinted && canMeasure(state) ? exitDone : exitCannot);
        });
    }

    void logIn()
    {
        connect(&signIn(), &SignIn::browserWanted, this, &TerminalSignIn::onBrowserWanted);
        connect(&signIn(), &SignIn::loggedIn, this, [this] {
            m_terminal.say(QString::fromUtf8(statusText(signIn().state())));
            end(exitDone);
        });
        // looking tells whether this is a repeated login
        onceLooked([this] { signIn().logIn(m_options.withPastedCode ? LoginWay::PastedCode : LoginWay::Loopback); });
    }

    void logOut()
    {
        connect(&signIn(), &SignIn::loggedOut, this, &TerminalSignIn::onLoggedOut);
        onceLooked([this] { isOwnSession() ? signIn().logOut() : endWithoutSession(); });
    }

private:
    [[nodiscard]] SignIn& signIn() { return m_user.signIn(); }

    /// As opposed to nobody's, or another program's.
    [[nodiscard]] bool isOwnSession()
    {
        const SignInState& state = signIn().state();
        return state.kind == Kind::SignedIn || (state.kind == Kind::LoginAgain && state.tokenFile.isEmpty());
    }

    void endWithoutSession()
    {
        const SignInState& state = signIn().state();
        if (m_isOver)
            return;
        if (state.tokenFile.isEmpty()) {
            m_terminal.say(Words::tr("Nobody is signed in to %1 through Tokenscope on this computer.")
                               .arg(harmless(state.service)));
            return end(exitDone);
        }
        m_terminal.say(Words::tr("The sign-in lies in %1, which another program keeps: sign out there. Tokenscope only "
                                 "reads it.")
                           .arg(harmless(state.tokenFile)));
        end(exitCannot);
    }

    void onceLooked(const std::function<void()>& then)
    {
        connect(
            &signIn(), &SignIn::looked, this,
            [this, then] {
                if (!m_isOver)
                    then();
            },
            Qt::SingleShotConnection);
        signIn().look();
    }

    void end(int exitCode)
    {
        if (!std::exchange(m_isOver, true))
            m_exitCode = exitCode;
        QCoreApplication::quit();
    }

    void onFailed(const Error& error)
    {
        m_terminal.complain(error);
        const bool goesOn = error.code == Error::Code::KeychainFailed || signIn().state().kind == Kind::SigningIn;
        if (!goesOn)
            end(exitCannot);
        else if (error.code == Error::Code::LoginRefused)
            m_terminal.say(Words::tr("Copy the code once more, or open the page again for a new one, paste it here and "
                                     "press Enter. Ctrl+C cancels."));
    }

    void onBrowserWanted(const QUrl& page)
    {
        m_terminal.say(Words::tr("Sign in on this page:") + u"\n\n  " + page.toString(QUrl::FullyEncoded) + u'\n');
        if (m_options.opensBrowser && openInBrowser(page))
            m_terminal.say(Words::tr("It is being opened in your browser."));
        if (!m_options.withPastedCode) {
            m_terminal.say(Words::tr("Waiting for the browser on this computer, ten minutes at most. Ctrl+C cancels; "
                                     "with --paste the browser can be on another computer."));
            return;
        }
        m_terminal.say(Words::tr("Then paste the code that the page shows, and press Enter. Ctrl+C cancels."));
        auto* input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
        connect(input, &QSocketNotifier::activated, this, [this, input] { onInput(*input); });
    }

    void onInput(QSocketNotifier& input)
    {
        char buffer[4096];
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0) {
            input.setEnabled(false);
            if (!m_hasEntered)
                signIn().cancelLogin(); // nobody is there to bring a code
            return;
        }
        m_input.append(buffer, static_cast<qsizetype>(count));
        const qsizetype lineEnd = m_input.indexOf('\n');
        if (lineEnd < 0)
            return;
        m_hasEntered = true;
        signIn().enterCode(QString::fromUtf8(m_input.first(lineEnd)));
        m_input.remove(0, lineEnd + 1);
    }

    void onLoggedOut(const Result<Done>& result)
    {
        if (result) {
            m_terminal.say(
                Words::tr("You are signed out. The gateway may take a signed-out token for ten more minutes."));
            return end(exitDone);
        }
        m_terminal.complain(result.error());
        m_terminal.say(Words::tr("You are signed out on this computer; the service could not be told."));
        end(exitCannot);
    }

    AuthOptions m_options;
    Terminal& m_terminal;
    SteadyClock m_clock;
    UserSignIn m_user;
    Interruption m_interruption;
    QByteArray m_input;
    int m_exitCode = exitCannot;
    bool m_isOver = false;
    bool m_hasEntered = false;
};

} // namespace

int auth(const AuthOptions& options)
{
    Terminal terminal;
    TerminalSignIn signIn(options, terminal);
    switch (options.action) {
    case AuthOptions::Action::Status:
        return signIn.execute([&signIn] { signIn.showStatus(); });
    case AuthOptions::Action::LogIn:
        return signIn.execute([&signIn] { signIn.logIn(); });
    case AuthOptions::Action::LogOut:
        return signIn.execute([&signIn] { signIn.logOut(); });
    }
    return exitCannot;
}

} // namespace tokenscope::commands

#include "authcommand.moc"
