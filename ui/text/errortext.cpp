// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringList>

namespace tokenscope::errortext {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

constexpr int shownDetailLength = 300;

QString what(Error::Code code, const QString& subject)
{
    switch (code) {
    case Error::Code::FileNotFound:
        return Texts::tr("There is no file “%1”.").arg(subject);
    case Error::Code::NotReadable:
        return Texts::tr("“%1” could not be read.").arg(subject);
    case Error::Code::NotWritable:
        return Texts::tr("“%1” could not be written.").arg(subject);
    case Error::Code::NotJson:
        return Texts::tr("“%1” is not valid JSON.").arg(subject);
    case Error::Code::WrongSchema:
        return Texts::tr("“%1” does not hold what was expected.").arg(subject);
    case Error::Code::TooLarge:
        return Texts::tr("“%1” is too large.").arg(subject);
    case Error::Code::NoPrompts:
        return Texts::tr("There are no prompts in “%1”.").arg(subject);
    case Error::Code::NotFetched:
        return Texts::tr("The prompts “%1” are not on this computer yet.").arg(subject);
    case Error::Code::UnknownName:
        return Texts::tr("Nothing is known by the name “%1”.").arg(subject);
    case Error::Code::InvalidValue:
        return Texts::tr("“%1” is not a possible value.").arg(subject);
    case Error::Code::CredentialMissing:
        return Texts::tr("There is no credential in “%1”.").arg(subject);
    case Error::Code::CredentialExpired:
        return Texts::tr("The credential in “%1” has expired.").arg(subject);
    case Error::Code::CommandFailed:
        return Texts::tr("The command “%1” failed.").arg(subject);
    case Error::Code::NetworkFailed:
        return Texts::tr("“%1” could not be reached.").arg(subject);
    case Error::Code::RequestFailed:
        return Texts::tr("“%1” did not answer a request that the run needs first.").arg(subject);
    case Error::Code::TokensNotCounted:
        return Texts::tr("“%1” does not say how many tokens a prompt has.").arg(subject);
    case Error::Code::ChecksumMismatch:
        return Texts::tr("“%1” is not the file that was expected.").arg(subject);
    case Error::Code::CannotListen:
        return Texts::tr("The simulated endpoint could not be started at “%1”.").arg(subject);
    case Error::Code::LoginDenied:
        return Texts::tr("The sign-in to “%1” was declined in the browser.").arg(subject);
    case Error::Code::LoginRefused:
        return Texts::tr("“%1” did not accept the sign-in.").arg(subject);
    case Error::Code::LoginMismatch:
        return Texts::tr("An answer came that does not belong to this sign-in to “%1”; it was ignored.").arg(subject);
    case Error::Code::LoginTimedOut:
        return Texts::tr("The sign-in to “%1” was not finished in time.").arg(subject);
    case Error::Code::LoginAgain:
        return Texts::tr("“%1” wants you to sign in again in the browser.").arg(subject);
    case Error::Code::BrowserNotOpened:
        return Texts::tr("No browser could be opened for “%1”.").arg(subject);
    case Error::Code::KeychainFailed:
        return Texts::tr("The system's keychain did not give or take “%1”.").arg(subject);
    case Error::Code::Cancelled:
        return Texts::tr("“%1” was cancelled.").arg(subject);
    }
    return {};
}

QString whatWithoutSubject(Error::Code code)
{
    switch (code) {
    case Error::Code::FileNotFound:
        return Texts::tr("The file was not found.");
    case Error::Code::NotReadable:
        return Texts::tr("The file could not be read.");
    case Error::Code::NotWritable:
        return Texts::tr("The file could not be written.");
    case Error::Code::NotJson:
        return Texts::tr("The file is not valid JSON.");
    case Error::Code::WrongSchema:
        return Texts::tr("The file does not hold what was expected.");
    case Error::Code::TooLarge:
        return Texts::tr("The file is too large.");
    case Error::Code::NoPrompts:
        return Texts::tr("There are no prompts to send.");
    case Error::Code::NotFetched:
        return Texts::tr("The prompts are not on this computer yet.");
    case Error::Code::UnknownName:
        return Texts::tr("The name is not known.");
    case Error::Code::InvalidValue:
        return Texts::tr("A value is not possible.");
    case Error::Code::CredentialMissing:
        return Texts::tr("There is no credential for this endpoint.");
    case Error::Code::CredentialExpired:
        return Texts::tr("The credential has expired.");
    case Error::Code::CommandFailed:
        return Texts::tr("A command failed.");
    case Error::Code::NetworkFailed:
        return Texts::tr("The network could not be used.");
    case Error::Code::RequestFailed:
        return Texts::tr("A request that the run needs first was not answered.");
    case Error::Code::TokensNotCounted:
        return Texts::tr("The endpoint does not say how many tokens a prompt has.");
    case Error::Code::ChecksumMismatch:
        return Texts::tr("The file is not the one that was expected.");
    case Error::Code::CannotListen:
        return Texts::tr("The simulated endpoint could not be started.");
    case Error::Code::LoginDenied:
        return Texts::tr("The sign-in was declined in the browser.");
    case Error::Code::LoginRefused:
        return Texts::tr("The sign-in was not accepted.");
    case Error::Code::LoginMismatch:
        return Texts::tr("An answer came that does not belong to this sign-in; it was ignored.");
    case Error::Code::LoginTimedOut:
        return Texts::tr("The sign-in was not finished in time.");
    case Error::Code::LoginAgain:
        return Texts::tr("You have to sign in again in the browser.");
    case Error::Code::BrowserNotOpened:
        return Texts::tr("No browser could be opened.");
    case Error::Code::KeychainFailed:
        return Texts::tr("The system's keychain could not be used.");
    case Error::Code::Cancelled:
        return Texts::tr("Cancelled.");
    }
    return {};
}

QString todo(Error::Code code)
{
    switch (code) {
    case Error::Code::FileNotFound:
        return Texts::tr("It may have been moved or renamed; choose it again.");
    case Error::Code::NotReadable:
        return Texts::tr("Check that you may read it and that the disk is there.");
    case Error::Code::NotWritable:
        return Texts::tr("Check that you may write there and that the disk is not full, or choose another folder.");
    case Error::Code::NotJson:
        return Texts::tr("Correct it in a text editor, or choose another file. It was not changed.");
    case Error::Code::WrongSchema:
        return Texts::tr("Choose another file. It was not changed.");
    case Error::Code::TooLarge:
        return Texts::tr("Choose a smaller file, or a part of it.");
    case Error::Code::NoPrompts:
        return Texts::tr("Choose a file with at least one prompt: SQuAD JSON, JSON Lines or plain text.");
    case Error::Code::NotFetched:
        return Texts::tr("Download them on the Run page, or with “tokenscope dataset fetch”; or choose other prompts.");
    case Error::Code::UnknownName:
        return Texts::tr("Check its spelling, or add it.");
    case Error::Code::InvalidValue:
        return Texts::tr("Correct it and try again.");
    case Error::Code::CredentialMissing:
        return Texts::tr("Sign in, or change where the endpoint's credential comes from.");
    case Error::Code::CredentialExpired:
        return Texts::tr("Sign in here, or run the tool again that wrote it (ALCF's script: "
                         "“python3 inference_auth_token.py get_access_token”).");
    case Error::Code::CommandFailed:
        return Texts::tr("Try it in a terminal, or change where the endpoint's credential comes from.");
    case Error::Code::NetworkFailed:
        return Texts::tr("Check the network and try again.");
    case Error::Code::RequestFailed:
        return Texts::tr("Check the endpoint, or try again later.");
    case Error::Code::TokensNotCounted:
        return Texts::tr("Prompts of a wanted length cannot be made for it; choose prompts of a set or a file.");
    case Error::Code::ChecksumMismatch:
        return Texts::tr("Download it again.");
    case Error::Code::CannotListen:
        return Texts::tr("Another program may use the port; choose another one.");
    case Error::Code::LoginDenied:
        return Texts::tr("Sign in again and allow the access, with an account that may use this service.");
    case Error::Code::LoginRefused:
        return Texts::tr("Sign in again: a code can be used once and only for a few minutes.");
    case Error::Code::LoginMismatch:
        return Texts::tr("Go on in the page that was opened last, or sign in again.");
    case Error::Code::LoginTimedOut:
        return Texts::tr("Sign in again and finish in the browser within ten minutes.");
    case Error::Code::LoginAgain:
        return Texts::tr("Its browser sign-in has run out although the token is fresh: choose “Sign in”, or run "
                         "“tokenscope auth login”.");
    case Error::Code::BrowserNotOpened:
        return Texts::tr("Open the address by hand, or sign in with a code from a browser elsewhere.");
    case Error::Code::KeychainFailed:
        return Texts::tr("Unlock the keychain and try again.");
    case Error::Code::Cancelled:
        return {};
    }
    return {};
}

/// A library's words, made to end like a sentence, because another one follows.
QString sentence(const QString& words)
{
    const bool ends = words.isEmpty() || QStringLiteral(".!?…").contains(words.back());
    return ends ? words : QString(words + QChar(u'.'));
}

QString why(const Error& error)
{
    const bool isLong = error.detail.size() > shownDetailLength;
    const QString detail = isLong ? QString(error.detail.left(shownDetailLength) + QChar(0x2026)) : error.detail;
    if (error.line <= 0) {
        return sentence(detail);
    }
    if (detail.isEmpty()) {
        return Texts::tr("Line %1, column %2.").arg(error.line).arg(error.column);
    }
    //: where in a file (%1, %2) and what is wrong there (%3)
    return Texts::tr("Line %1, column %2: %3").arg(error.line).arg(error.column).arg(sentence(detail));
}

Words unsetVariable(const QString& name)
{
    return {
        Texts::tr("The environment variable %1 is not set.").arg(name),
        {},
        Texts::tr("Set it and start the program from there; or sign in in the window or with “tokenscope auth login”, "
                  "and choose that in the endpoint.")};
}

} // namespace

Words wordsFor(const Error& error)
{
    if (error.code == Error::Code::CredentialMissing && error.detail == QStringLiteral("no such variable"))
        return unsetVariable(error.subject);
    const QString subject = QDir::toNativeSeparators(error.subject);
    return {subject.isEmpty() ? whatWithoutSubject(error.code) : what(error.code, subject), why(error),
            todo(error.code)};
}

QString asText(const Error& error)
{
    const Words words = wordsFor(error);
    QStringList parts {words.what, words.why, words.todo};
    parts.removeAll(QString());
    return parts.join(QChar(u' '));
}

} // namespace tokenscope::errortext
