// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/signintext.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QDir>

namespace tokenscope::signintext {

namespace {

using Kind = SignInState::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SignInText)
};

QString serviceOf(const SignInState& state)
{
    return state.service.isEmpty() ? Words::tr("the service") : state.service;
}

QString shortPath(const QString& path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + QChar(u'/')) ? QString(QChar(u'~') + path.mid(home.size())) : path;
}

/// "41 h", "5 d", "12 min": one unit, rounded down, so that nothing lasts longer than it is said to.
QString roughly(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (seconds >= 3 * day) {
        return Words::tr("%Ln day(s)", nullptr, static_cast<int>(seconds / day));
    }
    if (seconds >= hour) {
        return Words::tr("%1 h").arg(format::count(seconds / hour));
    }
    return Words::tr("%1 min").arg(format::count(qMax<qint64>(seconds / minute, 1)));
}

bool isOver(const std::optional<QDateTime>& at, const QDateTime& now)
{
    return at && *at <= now;
}

QString throughWhat(const SignInState& state)
{
    if (state.kind == Kind::FoundElsewhere) {
        return Words::tr(
                   "The file is %1. It is read, never written; signing in here makes this program independent of it.")
            .arg(shortPath(state.tokenFile));
    }
    return Words::tr("Through this program.");
}

QString untilWhen(const SignInState& state, const QDateTime& now)
{
    if (!state.expiresAt) {
        return {};
    }
    const QString at = format::dateTime(*state.expiresAt);
    if (isOver(state.expiresAt, now)) {
        return state.kind == Kind::FoundElsewhere
            ? Words::tr("Its token ended %1: sign in here, or refresh it with the tool that wrote it.").arg(at)
            : Words::tr("The token ended %1 and is refreshed when it is needed.").arg(at);
    }
    return state.kind == Kind::FoundElsewhere
        ? Words::tr("Its token lasts until %1.").arg(at)
        : Words::tr("The token lasts until %1 and is refreshed by itself before that.").arg(at);
}

QString browserAgain(const SignInState& state, const QDateTime& now)
{
    if (!state.loginAgainAt) {
        return {};
    }
    const QString date = format::date(*state.loginAgainAt);
    return isOver(state.loginAgainAt, now)
        ? Words::tr("The service asked for a new sign-in in the browser from about %1.").arg(date)
        : Words::tr("The service will ask for a new sign-in in the browser about %1.").arg(date);
}

QString keptWhere(const SignInState& state)
{
    if (state.kind == Kind::FoundElsewhere) {
        return {};
    }
    return state.isKeptInFile ? Words::tr("This computer offers no keychain, or it is locked: the session is kept in a "
                                          "file that only you can read, %1.")
                                    .arg(shortPath(state.keptAt))
                              : Words::tr("The session is kept in the system's keychain.");
}

} // namespace

QString word(Kind kind)
{
    switch (kind) {
    case Kind::SignedOut:
        return Words::tr("not signed in");
    case Kind::SigningIn:
        return Words::tr("signing in");
    case Kind::SignedIn:
        return Words::tr("signed in");
    case Kind::FoundElsewhere:
        return Words::tr("signed in elsewhere");
    case Kind::LoginAgain:
        return Words::tr("sign in again");
    }
    return {};
}

QString brief(const SignInState& state, const QDateTime& now)
{
    switch (state.kind) {
    case Kind::SignedOut:
        return Words::tr("Not signed in");
    case Kind::SigningIn:
        return Words::tr("Signing in…");
    case Kind::LoginAgain:
        return Words::tr("Sign in to %1 again").arg(serviceOf(state));
    case Kind::SignedIn:
        // the token renews itself; what a user has to do something about is the browser
        return state.loginAgainAt && *state.loginAgainAt > now
            ? Words::tr("Signed in to %1 · %2 left").arg(serviceOf(state), roughly(now.secsTo(*state.loginAgainAt)))
            : Words::tr("Signed in to %1").arg(serviceOf(state));
    case Kind::FoundElsewhere:
        if (isOver(state.expiresAt, now)) {
            return Words::tr("Token file has expired");
        }
        return state.expiresAt ? Words::tr("Token file of Globus · %1 left").arg(roughly(now.secsTo(*state.expiresAt)))
                               : Words::tr("Token file of Globus");
    }
    return {};
}

QString headline(const SignInState& state)
{
    const QString service = serviceOf(state);
    switch (state.kind) {
    case Kind::SignedOut:
        return Words::tr("You are not signed in to %1.").arg(service);
    case Kind::SigningIn:
        return Words::tr("You are signing in to %1: go on in the browser.").arg(service);
    case Kind::LoginAgain:
        return state.account.isEmpty() ? Words::tr("%1 asks you to sign in again.").arg(service)
                                       : Words::tr("%1 asks you to sign in again, %2.").arg(service, state.account);
    case Kind::FoundElsewhere:
        return state.account.isEmpty()
            ? Words::tr("You are signed in to %1 through the token file of Globus's tools.").arg(service)
            : Words::tr("You are signed in to %1 as %2, through the token file of Globus's tools.")
                  .arg(service, state.account);
    case Kind::SignedIn:
        return state.account.isEmpty() ? Words::tr("You are signed in to %1.").arg(service)
                                       : Words::tr("You are signed in to %1 as %2.").arg(service, state.account);
    }
    return {};
}

QStringList facts(const SignInState& state, const QDateTime& now)
{
    QStringList sentences;
    switch (state.kind) {
    case Kind::SignedOut:
        if (!state.tokenFile.isEmpty())
            sentences.append(Words::tr("The token file %1 was found, but its token has ended: sign in here, or run the "
                                       "tool that wrote it.")
                                 .arg(shortPath(state.tokenFile)));
        return sentences << Words::tr(
                   "Metis and Sophia at ALCF, and other endpoints that ask for a sign-in, can be measured once "
                   "you are signed in. It happens in your browser; this program never sees your password.");
    case Kind::SigningIn:
        return {};
    case Kind::LoginAgain:
        sentences = {Words::tr("The last sign-in in the browser is too old for the service's rules, or it was ended "
                               "elsewhere. A token alone does not help; signing in takes a minute.")};
        break;
    case Kind::SignedIn:
    case Kind::FoundElsewhere:
        sentences = {throughWhat(state), untilWhen(state, now), browserAgain(state, now)};
    }
    sentences.append(keptWhere(state));
    sentences.removeAll(QString());
    return sentences;
}

} // namespace tokenscope::signintext
