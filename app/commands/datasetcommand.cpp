// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/interruption.h"
#include "app/commands/terminal.h"
#include "app/folders.h"
#include "app/usernetwork.h"
#include "auth/safevault.h"
#include "dataset/datasetfetch.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace tokenscope::commands {

namespace {

int list(const DatasetOptions& options, Terminal& terminal)
{
    nlohmann::ordered_json document = nlohmann::ordered_json::array();
    QString table;
    for (const KnownDataset& set : datasets(folders::cache())) {
        document.push_back({{"name", set.name.toStdString()},
                            {"title", set.title.toStdString()},
                            {"version", set.version.toStdString()},
                            {"available", set.isCached},
                            {"url", set.url.toString().toStdString()},
                            {"bytes", set.size}});
        const QString state = set.isCached
            ? QCoreApplication::translate("commands", "here")
            : QCoreApplication::translate("commands", "%1 to fetch").arg(QLocale().formattedDataSize(set.size));
        table += QStringLiteral("%1  %2  %3\n").arg(set.name, -10).arg(state, -18).arg(set.description);
    }
    return terminal.print(options.asJson ? QByteArray::fromStdString(document.dump(2)) : table.toUtf8()) ? exitDone
                                                                                                         : exitCannot;
}

int fetch(const DatasetOptions& options, Terminal& terminal)
{
    const QString& name = options.name;
    const std::vector<KnownDataset> known = datasets(folders::cache());
    const auto set = std::ranges::find(known, name, &KnownDataset::name);
    if (set == known.end()) {
        terminal.complain({.code = Error::Code::UnknownName, .subject = name});
        return exitCannot;
    }
    if (set->url.isEmpty()) {
        terminal.say(QCoreApplication::translate("commands", "%1 is part of the program; nothing to fetch.").arg(name));
        return exitDone;
    }
    const auto network = networkOf(*openUserVault(), options.network);
    if (!network) {
        terminal.complain(network.error());
        return exitCannot;
    }
    DatasetFetch download(*set, folders::cache());
    download.setNetwork(*network);
    Interruption interruption;
    QObject::connect(&interruption, &Interruption::requested, &download, &DatasetFetch::cancel);
    QObject::connect(&download, &DatasetFetch::progressed, &download, [&](qint64 received, qint64 total) {
        terminal.progress(QCoreApplication::translate("commands", "%1 of %2")
                              .arg(QLocale().formattedDataSize(received), QLocale().formattedDataSize(total)));
    });
    int exitCode = exitCannot;
    QObject::connect(&download, &DatasetFetch::finished, qApp, [&](const Result<QString>& path) {
        if (path) {
            exitCode = terminal.print(path->toUtf8()) ? exitDone : exitCannot;
        } else {
            exitCode = path.error().code == Error::Code::Cancelled ? exitInterrupted : exitCannot;
            terminal.complain(path.error());
        }
        QCoreApplication::quit();
    });
    download.start();
    QCoreApplication::exec();
    return exitCode;
}

} // namespace

int dataset(const DatasetOptions& options)
{
    Terminal terminal;
    switch (options.action) {
    case DatasetOptions::Action::List:
        return list(options, terminal);
    case DatasetOptions::Action::Fetch:
        return fetch(options, terminal);
    }
    Q_UNREACHABLE();
}

} // namespace tokenscope::commands
