// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/interruption.h"
#include "app/commands/secretinput.h"
#include "app/commands/terminal.h"
#include "auth/safevault.h"
#include "login/pledge.h"
#include "login/token.h"

#include <QCoreApplication>
#include <QTimer>

#include <nlohmann/json.hpp>

#include <functional>

namespace tokenscope::commands {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(commands)
};

/// Waits for the vault; nothing if the user is tired of that.
template<typename T>
std::optional<Result<T>> await(QFuture<Result<T>> future)
{
    Interruption interruption;
    std::optional<Result<T>> result;
    QObject::connect(&interruption, &Interruption::requested, qApp, &QCoreApplication::quit);
    QTimer::singleShot(0, qApp, [&] {
        whenKept(future, &interruption, [&](const Result<T>& kept) {
            result = kept;
            QCoreApplication::quit();
        });
    });
    QCoreApplication::exec();
    return result;
}

int conclude(const std::optional<Result<Done>>& result, const QString& words, Terminal& terminal)
{
    if (!result)
        return exitInterrupted;
    if (!*result) {
        terminal.complain(result->error());
        return exitCannot;
    }
    terminal.say(words);
    return exitDone;
}

int set(const KeyOptions& options, TokenVault& vault, Terminal& terminal)
{
    if (isInputTerminal())
        terminal.say(Words::tr("The key for “%1” (it is not shown), then Enter:").arg(options.name));
    const auto line = readSecretLine();
    if (!line)
        return isInputTerminal() ? exitInterrupted : exitCannot;
    const auto key = checkedToken(line->trimmed(), options.name);
    if (!key) {
        terminal.complain(key.error());
        return exitCannot;
    }
    const QString name = vaultname::key(options.name);
    const auto result = await(vault.write(name, *key));
    const QString place = vault.keptAt(name);
    return conclude(
        result,
        place.isEmpty()
            ? Words::tr("The key “%1” is kept in the system's keychain.").arg(options.name)
            : Words::tr(
                  "There is no keychain, or it is locked: the key “%1” is kept in a file that only you can read, %2.")
                  .arg(options.name, place),
        terminal);
}

int list(const KeyOptions& options, TokenVault& vault, Terminal& terminal)
{
    const auto names = await(vault.names());
    if (!names)
        return exitInterrupted;
    if (!*names) {
        terminal.complain(names->error());
        return exitCannot;
    }
    nlohmann::ordered_json document = nlohmann::ordered_json::array();
    QString table;
    for (const QString& vaultName : **names) {
        const QString name = vaultname::nameOfKey(vaultName);
        if (name.isEmpty())
            continue;
        document.push_back(name.toStdString());
        table += name + u'\n';
    }
    if (table.isEmpty() && !options.asJson)
        terminal.say(Words::tr("No keys are kept. To add one: tokenscope auth key set NAME"));
    const QByteArray text = options.asJson
        ? QByteArray::fromStdString(document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace))
        : harmless(table).toUtf8();
    return (text.isEmpty() || terminal.print(text)) ? exitDone : exitCannot;
}

} // namespace

int key(const KeyOptions& options)
{
    Terminal terminal;
    const auto vault = openUserVault();
    switch (options.action) {
    case KeyOptions::Action::Set:
        return set(options, *vault, terminal);
    case KeyOptions::Action::Remove:
        return conclude(await(vault->remove(vaultname::key(options.name))),
                        Words::tr("The key “%1” is removed.").arg(options.name), terminal);
    case KeyOptions::Action::List:
        return list(options, *vault, terminal);
    }
    return exitCannot;
}

} // namespace tokenscope::commands
