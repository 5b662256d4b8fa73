// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/refusalwords.h"

#include "remote/shellquoting.h"
#include "remote/sshdestination.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    RemoteRefusal refusal;
    const char* what; // %1: the host that it is about; %2: the one before it
    const char* why;
    const char* remedy;
};

constexpr std::array entries {
    Entry {RemoteRefusal::Unknown, QT_TRANSLATE_NOOP("remote", "The connection to %1 failed."),
           QT_TRANSLATE_NOOP("remote", "ssh gave a reason that is not known here; its own words are below."),
           QT_TRANSLATE_NOOP("remote", "Try the same in a terminal, where ssh tells more, and compare.")},
    Entry {RemoteRefusal::SshMissing, QT_TRANSLATE_NOOP("remote", "There is no ssh on this computer."),
           QT_TRANSLATE_NOOP("remote", "Runs elsewhere are started through the system’s own ssh, which was not found."),
           QT_TRANSLATE_NOOP("remote",
                             "Install the OpenSSH client, “openssh-client” or “openssh-clients”, and try again.")},
    Entry {RemoteRefusal::NameNotFound, QT_TRANSLATE_NOOP("remote", "There is no host named %1."),
           QT_TRANSLATE_NOOP("remote", "The name is neither in your ssh configuration nor known to the name service."),
           QT_TRANSLATE_NOOP("remote", "Check how it is spelled, and whether this computer is online or needs a VPN.")},
    Entry {RemoteRefusal::Unreachable, QT_TRANSLATE_NOOP("remote", "%1 does not answer."),
           QT_TRANSLATE_NOOP(
               "remote", "No connection came about in time: the network does not lead there, or a firewall is silent."),
           QT_TRANSLATE_NOOP(
               "remote", "Check the network and the VPN, and whether the machine is in maintenance; then try again.")},
    Entry {RemoteRefusal::ConnectionRefused, QT_TRANSLATE_NOOP("remote", "%1 refuses the connection."),
           QT_TRANSLATE_NOOP("remote", "The machine is there, but no ssh server listens at this port."),
           QT_TRANSLATE_NOOP("remote", "Check the port; if it is right, the server is down: try again later.")},
    Entry {RemoteRefusal::NotSsh, QT_TRANSLATE_NOOP("remote", "What answers at %1 is not an ssh server."),
           QT_TRANSLATE_NOOP("remote",
                             "It does not greet as one: another program listens at this port, or a network’s sign-in "
                             "page is in between."),
           QT_TRANSLATE_NOOP("remote", "Check the host and the port, and sign in to the network if it asks for it.")},
    Entry {RemoteRefusal::HostKeyUnknown,
           QT_TRANSLATE_NOOP("remote", "The key of %1 is not known, and was not accepted."),
           QT_TRANSLATE_NOOP("remote", "Nobody has confirmed yet that this is the machine it claims to be."),
           QT_TRANSLATE_NOOP("remote",
                             "Compare the fingerprint with the one that its operators publish, and accept it then. For "
                             "a host behind the first one, log in there once by hand and accept it there.")},
    Entry {
        RemoteRefusal::HostKeyChanged, QT_TRANSLATE_NOOP("remote", "The key of %1 is another than before."),
        QT_TRANSLATE_NOOP(
            "remote",
            "Either the machine was set up anew, or something in between pretends to be it. Nothing was sent to it."),
        QT_TRANSLATE_NOOP("remote",
                          "Ask its operators whether the key has changed. Only if they confirm the new fingerprint, "
                          "remove the old key with this command and connect again.")},
    Entry {RemoteRefusal::HostBasedDenied, QT_TRANSLATE_NOOP("remote", "Your account is not enabled on %1."),
           QT_TRANSLATE_NOOP(
               "remote",
               "%1 trusts the hosts before it (“hostbased”) and lets in the accounts that are enabled there; yours is "
               "not. No key or password of yours will help, and neither does another way of connecting."),
           QT_TRANSLATE_NOOP("remote",
                             "Ask for access with the letter below. It is a matter of permissions, which only the "
                             "operators can solve.")},
    Entry {
        RemoteRefusal::CodeRejected, QT_TRANSLATE_NOOP("remote", "The password or code was not accepted by %1."),
        QT_TRANSLATE_NOOP(
            "remote", "It was mistyped, was used already, or has run out. One-time codes hold for a minute or less."),
        QT_TRANSLATE_NOOP(
            "remote", "Wait for the next code and try again. Several wrong ones can lock the account for a while.")},
    Entry {RemoteRefusal::KeyRejected, QT_TRANSLATE_NOOP("remote", "%1 accepts none of your keys."),
           QT_TRANSLATE_NOOP("remote",
                             "It lets in by key only, and none that ssh offered is registered for this user name."),
           QT_TRANSLATE_NOOP(
               "remote",
               "Check the user name, and that the key is registered there and loaded into your agent (ssh-add -l).")},
    Entry {RemoteRefusal::TooManyAttempts,
           QT_TRANSLATE_NOOP("remote", "%1 has ended the login after too many attempts."),
           QT_TRANSLATE_NOOP("remote", "Each key in your agent counts as one, and so does each wrong code."),
           QT_TRANSLATE_NOOP(
               "remote",
               "Wait a while; name the right key in your ssh configuration (IdentityFile, with IdentitiesOnly yes).")},
    Entry {
        RemoteRefusal::AccountLocked, QT_TRANSLATE_NOOP("remote", "Your account on %1 is closed or locked."),
        QT_TRANSLATE_NOOP(
            "remote", "The machine knows it, but does not let it in: it has expired, or was locked after wrong codes."),
        QT_TRANSLATE_NOOP("remote", "Ask the operators to open it again, or renew it.")},
    Entry {RemoteRefusal::PromptCancelled, QT_TRANSLATE_NOOP("remote", "The login to %1 was cancelled."),
           QT_TRANSLATE_NOOP("remote", "The question for a password or a code was closed without an answer."),
           QT_TRANSLATE_NOOP("remote", "Connect again when you have it at hand.")},
    Entry {
        RemoteRefusal::ForwardingRefused, QT_TRANSLATE_NOOP("remote", "%2 does not allow jumping on to %1."),
        QT_TRANSLATE_NOOP("remote", "Its ssh server forbids the forwarding that a jump (ProxyJump) needs."),
        QT_TRANSLATE_NOOP("remote", "Choose to reach the second host from the first one, which needs no forwarding.")},
    Entry {
        RemoteRefusal::NodeDown, QT_TRANSLATE_NOOP("remote", "%1 cannot be reached from %2."),
        QT_TRANSLATE_NOOP(
            "remote",
            "You are let in at the first host, but the node behind it is down, does not answer, or has another name."),
        QT_TRANSLATE_NOOP("remote", "Choose another node, or look whether this one is in maintenance.")},
    Entry {RemoteRefusal::ConnectionLost, QT_TRANSLATE_NOOP("remote", "The connection to %1 was cut."),
           QT_TRANSLATE_NOOP("remote",
                             "The network failed, this computer slept, or the server ended it. What was started there "
                             "in tmux or nohup goes on."),
           QT_TRANSLATE_NOOP("remote", "Connect again: following resumes where it was.")},
    Entry {RemoteRefusal::FolderMissing, QT_TRANSLATE_NOOP("remote", "The working folder does not exist on %1."),
           QT_TRANSLATE_NOOP("remote", "There is no folder of this name, or a part of its path is missing."),
           QT_TRANSLATE_NOOP("remote", "Check the path; “~” stands for your home there.")},
    Entry {RemoteRefusal::FolderNotWritable,
           QT_TRANSLATE_NOOP("remote", "The working folder on %1 cannot be written to."),
           QT_TRANSLATE_NOOP("remote", "It belongs to somebody else, or its file system is read-only."),
           QT_TRANSLATE_NOOP("remote", "Choose a folder of your own, or copy the files there.")},
    Entry {RemoteRefusal::ParametersMissing, QT_TRANSLATE_NOOP("remote", "The parameters file was not found on %1."),
           QT_TRANSLATE_NOOP("remote", "There is no file of this name in the working folder."),
           QT_TRANSLATE_NOOP("remote",
                             "Check the name, or copy the file there first. At ALCF the example’s is "
                             "/software/cerebras/dataset/params_llama2_7b.yaml.")},
    Entry {RemoteRefusal::EnvironmentMissing,
           QT_TRANSLATE_NOOP("remote", "There is no virtual environment at this place on %1."),
           QT_TRANSLATE_NOOP("remote", "It has no bin/activate."),
           QT_TRANSLATE_NOOP("remote", "Check the path, or create the environment as the site’s documentation says.")},
    Entry {RemoteRefusal::LauncherMissing,
           QT_TRANSLATE_NOOP("remote", "The command that starts runs was not found on %1."),
           QT_TRANSLATE_NOOP("remote", "It is neither in the virtual environment nor on the path."),
           QT_TRANSLATE_NOOP(
               "remote",
               "Check that the environment is the one with the Model Zoo in it, and how the command is spelled.")},
    Entry {RemoteRefusal::ModuleMissing, QT_TRANSLATE_NOOP("remote", "A Python module is missing on %1."),
           QT_TRANSLATE_NOOP("remote",
                             "Runs would stop at their start. A newer peft needs parts of transformers that this "
                             "release does not have."),
           QT_TRANSLATE_NOOP("remote", "Install the release that fits, in the virtual environment there.")},
    Entry {RemoteRefusal::JobsToolMissing,
           QT_TRANSLATE_NOOP("remote", "The command that lists jobs was not found on %1."),
           QT_TRANSLATE_NOOP("remote",
                             "Without it the queue cannot be shown, and jobs cannot be cancelled by their numbers."),
           QT_TRANSLATE_NOOP(
               "remote", "Runs can be started all the same. Jobs are run from user nodes: check that this is one.")},
    Entry {
        RemoteRefusal::MultiplexerMissing, QT_TRANSLATE_NOOP("remote", "There is no tmux on %1."),
        QT_TRANSLATE_NOOP("remote", "Runs are started with nohup instead, which survives a lost connection as well."),
        QT_TRANSLATE_NOOP("remote", "Nothing needs to be done.")},
    Entry {RemoteRefusal::DiskFull, QT_TRANSLATE_NOOP("remote", "There is little room left on the disk of %1."),
           QT_TRANSLATE_NOOP("remote", "Compiled models, checkpoints and logs need tens of gigabytes for each run."),
           QT_TRANSLATE_NOOP("remote", "Remove old model folders, or choose a folder on another disk.")},
    Entry {RemoteRefusal::ProxyMissing, QT_TRANSLATE_NOOP("remote", "No web proxy is set on %1."),
           QT_TRANSLATE_NOOP("remote",
                             "From there the web is reached through a proxy only, and HTTPS_PROXY is not set; whatever "
                             "downloads would wait in vain."),
           QT_TRANSLATE_NOOP("remote", "Set HTTPS_PROXY in your profile there if runs download data or models.")},
    Entry {RemoteRefusal::CommandFailed, QT_TRANSLATE_NOOP("remote", "A command on %1 failed."),
           QT_TRANSLATE_NOOP("remote", "It ran, and ended with an error of its own."),
           QT_TRANSLATE_NOOP("remote", "Read its words below.")},
};

// In one pass, so that nothing in a value is taken for a place.
QString filledIn(const char* text, const QStringList& values)
{
    static const QRegularExpression place(u"%([1-9])"_s);
    const QString translated = QCoreApplication::translate("remote", text);
    QString filled;
    qsizetype from = 0;
    auto places = place.globalMatch(translated);
    while (places.hasNext()) {
        const QRegularExpressionMatch match = places.next();
        filled += translated.mid(from, match.capturedStart() - from);
        filled += values.value(match.captured(1).toInt() - 1);
        from = match.capturedEnd();
    }
    return filled + translated.mid(from);
}

QString hostOf(const QString& text)
{
    const auto destination = destinationOf(text);
    return destination ? destination->host : text;
}

bool isOfSecond(RemoteRefusal refusal)
{
    // what the machine itself lacks, and what keeps the second hop from being made
    return refusal == RemoteRefusal::HostBasedDenied || refusal == RemoteRefusal::ForwardingRefused
        || refusal == RemoteRefusal::NodeDown || refusal >= RemoteRefusal::FolderMissing;
}

QString hostConcerned(RemoteRefusal refusal, const RemoteRoute& route, const QString& detail)
{
    if (route.isLocal())
        return QCoreApplication::translate("remote", "this computer");
    const QString second = hostOf(route.second);
    // either may have said it: its own line tells
    const bool isNamed = !second.isEmpty() && detail.contains(second);
    return !second.isEmpty() && (isNamed || isOfSecond(refusal)) ? second : hostOf(route.first);
}

// "user@host: Permission denied (hostbased)."
QString accountIn(const RemoteRoute& route, const QString& detail)
{
    static const QRegularExpression who(u"^([^\\s@:]+)@\\S+: "_s);
    if (const QRegularExpressionMatch match = who.match(detail); match.hasMatch())
        return match.captured(1);
    for (const QString& text : {route.second, route.first}) {
        if (const auto destination = destinationOf(text); destination && !destination->user.isEmpty())
            return destination->user;
    }
    return QCoreApplication::translate("remote", "(your user name)");
}

// Addresses elsewhere are none of ALCF's; an alias may well be.
bool isOfAlcf(const QString& host)
{
    return !host.contains(u'.') || host.endsWith(u".alcf.anl.gov"_s);
}

void addLetter(RefusalWords& words, const RemoteRoute& route, const QString& detail, const QDateTime& at)
{
    const QString node = hostOf(route.second.isEmpty() ? route.first : route.second);
    const QString login = hostOf(route.first);
    const QString account = accountIn(route, detail);
    words.subject = filledIn(QT_TRANSLATE_NOOP("remote", "Access to %1 for account %2"), {node, account});
    words.letter = filledIn(
        QT_TRANSLATE_NOOP("remote",
                          "Hello,\n\nmy account is let in at %2, but not at %1 behind it: “Permission denied "
                          "(hostbased)”. Please enable it there.\n\nAccount: %3\nLogin host: %2\nUser node: %1\n"
                          "Time (UTC): %4\nThe server’s words: %5\n\nThank you."),
        {node, login, account, at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s), detail});
    if (isOfAlcf(login) && isOfAlcf(node))
        words.recipient = u"support@alcf.anl.gov"_s;
}

QString commandFor(RemoteRefusal refusal, const RemoteRoute& route, const QString& detail)
{
    if (refusal == RemoteRefusal::ModuleMissing)
        return u"pip install peft==0.17.1"_s;
    if (refusal != RemoteRefusal::HostKeyChanged)
        return {};
    // the name under which ssh keeps it: "[host]:2222"
    static const QRegularExpression named(u"Host key for (\\S+) has changed"_s);
    const QRegularExpressionMatch match = named.match(detail);
    return u"ssh-keygen -R "_s + quoted(match.hasMatch() ? match.captured(1) : hostConcerned(refusal, route, detail));
}

} // namespace

RefusalWords refusalWords(RemoteRefusal refusal, const RemoteRoute& route, const QString& detail, const QDateTime& at)
{
    const auto* entry = std::find_if(entries.begin(), entries.end(),
                                     [refusal](const Entry& candidate) { return candidate.refusal == refusal; });
    if (entry == entries.end())
        return {};
    const QStringList hosts {hostConcerned(refusal, route, detail), hostOf(route.first)};
    RefusalWords words {.what = filledIn(entry->what, hosts),
                        .why = filledIn(entry->why, hosts),
                        .remedy = filledIn(entry->remedy, hosts),
                        .command = commandFor(refusal, route, detail)};
    if (refusal == RemoteRefusal::HostBasedDenied)
        addLetter(words, route, detail, at);
    return words;
}

} // namespace tokenscope
