// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signin/progresstext.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace tokenscope::progresstext {

namespace {

using Stage = SignInProgress::Stage;

constexpr int shownDetailLength = 400;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SignInProgressText)
};

QString meaningOf(const SignInProgress& progress)
{
    switch (progress.stage) {
    case Stage::WaitingForBrowser:
        return progress.isBrowserOpen
            ? Words::tr("Sign in there with your institution's account. This window notices by itself when you are "
                        "done. If no page came up, open this address yourself:")
            : Words::tr("Open this address in a browser on this computer and sign in there. This window notices by "
                        "itself when you are done.");
    case Stage::WaitingForCode:
        return Words::tr("Open this address on any computer and sign in there. The page then shows a code: copy it "
                         "into the field below.");
    case Stage::Checking:
        return Words::tr("The answer came; the session is being fetched.");
    case Stage::SignedIn:
        return Words::tr("The session renews itself while the service allows it. Nothing else is to be done; you can "
                         "close the browser's page.");
    case Stage::Denied:
        return Words::tr("Access was not granted: you, or the service, said no. Try again, and choose the account of "
                         "your institution that the service accepts.");
    case Stage::CodeRefused:
        return Words::tr("The service did not accept this code. A code works once and for a few minutes: copy a new "
                         "one, whole and without blanks.");
    case Stage::TimedOut:
        return Words::tr("Nobody signed in within the time. Try again; if the browser is on another computer, sign in "
                         "with a code.");
    case Stage::NetworkFailed:
        return Words::tr("The service could not be reached. Check the network, and the proxy in the settings; then try "
                         "again.");
    case Stage::Failed:
        return Words::tr("The sign-in could not be completed. Try again; if it fails again, sign in with a code.");
    }
    return {};
}

QString service(const SignInProgress& progress)
{
    return progress.service.isEmpty() ? Words::tr("the service") : progress.service;
}

} // namespace

QString what(const SignInProgress& progress)
{
    switch (progress.stage) {
    case Stage::WaitingForBrowser:
        return progress.isBrowserOpen ? Words::tr("Your browser has been opened")
                                      : Words::tr("The browser could not be opened");
    case Stage::WaitingForCode:
        return Words::tr("Sign in on another computer");
    case Stage::Checking:
        return Words::tr("Signing in to %1").arg(service(progress));
    case Stage::SignedIn:
        return progress.account.isEmpty() ? Words::tr("Signed in to %1").arg(service(progress))
                                          : Words::tr("Signed in as %1").arg(progress.account);
    case Stage::Denied:
        return Words::tr("Not signed in: access denied");
    case Stage::CodeRefused:
        return Words::tr("The code was not accepted");
    case Stage::TimedOut:
        return Words::tr("Not signed in: it took too long");
    case Stage::NetworkFailed:
        return Words::tr("Not signed in: no connection");
    case Stage::Failed:
        return Words::tr("Not signed in");
    }
    return {};
}

QString how(const SignInProgress& progress)
{
    const QString meaning = meaningOf(progress);
    if (progress.detail.isEmpty()) {
        return meaning;
    }
    //: %1 is our explanation, %2 the words of the service
    return Words::tr("%1\n\nReported: %2").arg(meaning, format::oneLine(progress.detail, shownDetailLength));
}

QString state(const SignInProgress& progress)
{
    switch (progress.stage) {
    case Stage::WaitingForBrowser:
    case Stage::WaitingForCode:
    case Stage::CodeRefused: {
        const QString waiting = progress.stage == Stage::WaitingForBrowser ? Words::tr("waiting for the browser")
                                                                           : Words::tr("waiting for the code");
        return progress.remaining ? Words::tr("%1 · %2 left").arg(waiting, format::duration(*progress.remaining))
                                  : waiting;
    }
    case Stage::Checking:
        return Words::tr("a moment");
    case Stage::SignedIn:
        return Words::tr("done");
    case Stage::Denied:
        return Words::tr("denied");
    case Stage::TimedOut:
        return Words::tr("timed out");
    case Stage::NetworkFailed:
        return Words::tr("no connection");
    case Stage::Failed:
        return Words::tr("failed");
    }
    return {};
}

} // namespace tokenscope::progresstext
