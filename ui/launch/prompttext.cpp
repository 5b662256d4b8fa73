// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/prompttext.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace tokenscope::prompttext {

using Kind = RemotePrompt::Kind;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PromptText)
};

constexpr int mostOfHost = 80;

QString hostOf(const RemotePrompt& prompt)
{
    return prompt.host.isEmpty() ? Words::tr("the host") : format::oneLine(prompt.host, mostOfHost);
}

QString again(Kind kind)
{
    if (kind == Kind::OneTimeCode) {
        return Words::tr("The code before was not accepted. Each code works once: wait for a new one. After a few "
                         "wrong codes accounts may be locked.");
    }
    return Words::tr("The answer before was not accepted. After a few wrong ones accounts may be locked.");
}

} // namespace

QString title(const RemotePrompt& prompt)
{
    switch (prompt.kind) {
    case Kind::Password:
        return Words::tr("Password for %1").arg(hostOf(prompt));
    case Kind::OneTimeCode:
        return Words::tr("One-time code for %1").arg(hostOf(prompt));
    case Kind::Passphrase:
        return Words::tr("Passphrase of a key of yours");
    case Kind::HostKey:
        return Words::tr("%1 is not known yet").arg(hostOf(prompt));
    case Kind::Confirm:
        return Words::tr("May this key be used?");
    case Kind::Notice:
        return Words::tr("ssh waits for you");
    }
    return {};
}

QString explanation(const RemotePrompt& prompt)
{
    if (prompt.attempt > 1 && !answerName(prompt.kind).isEmpty()) {
        return again(prompt.kind);
    }
    switch (prompt.kind) {
    case Kind::Password:
        return Words::tr("It is handed to ssh and not kept anywhere.");
    case Kind::OneTimeCode:
        return Words::tr("The code of your token or app, with its PIN if it has one. It is handed to ssh and not kept "
                         "anywhere; the connection is shared, so that it is asked for once.");
    case Kind::Passphrase:
        return Words::tr("The key is on this computer; its passphrase is handed to ssh and not kept anywhere.");
    case Kind::HostKey:
        return Words::tr("ssh has never connected to it from this computer. Compare the fingerprint with the one that "
                         "its operators publish. Once accepted, ssh warns when it changes.");
    case Kind::Confirm:
        return Words::tr("Your agent asks before a key is used.");
    case Kind::Notice:
        return Words::tr("Do what ssh says; this closes by itself.");
    }
    return {};
}

QString words(const RemotePrompt& prompt, int most)
{
    const QString said = prompt.text.trimmed();
    return said.size() > most ? said.left(most) + QChar(u'…') : said;
}

QString answerName(Kind kind)
{
    switch (kind) {
    case Kind::Password:
        return Words::tr("Password");
    case Kind::OneTimeCode:
        return Words::tr("One-time code");
    case Kind::Passphrase:
        return Words::tr("Passphrase");
    case Kind::HostKey:
    case Kind::Confirm:
    case Kind::Notice:
        break;
    }
    return {};
}

QString yes(Kind kind)
{
    switch (kind) {
    case Kind::HostKey:
        return Words::tr("&Accept and connect");
    case Kind::Confirm:
        return Words::tr("&Use the key");
    case Kind::Notice:
        return {};
    case Kind::Password:
    case Kind::OneTimeCode:
    case Kind::Passphrase:
        break;
    }
    return Words::tr("C&ontinue");
}

QString no(Kind kind)
{
    switch (kind) {
    case Kind::HostKey:
        return Words::tr("&Do not connect");
    case Kind::Confirm:
        return Words::tr("&Do not use it");
    case Kind::Password:
    case Kind::OneTimeCode:
    case Kind::Passphrase:
    case Kind::Notice:
        break;
    }
    return Words::tr("Cancel");
}

} // namespace tokenscope::prompttext
