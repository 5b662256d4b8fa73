// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/interruption.h"
#include "app/commands/terminal.h"
#include "simulator/profile.h"
#include "simulator/simulatedendpoint.h"

#include <QCoreApplication>

namespace tokenscope::commands {

int simulate(const SimulateOptions& options)
{
    Terminal terminal;
    auto profile = loadProfile(options.profile);
    if (!profile) {
        terminal.complain(profile.error());
        return exitCannot;
    }
    const QHostAddress host(options.host == QStringLiteral("localhost") ? QStringLiteral("127.0.0.1") : options.host);
    if (host.isNull()) {
        terminal.complain({.code = Error::Code::InvalidValue,
                           .subject = options.host,
                           .detail = QStringLiteral("write an IP address: 127.0.0.1, ::1, 0.0.0.0")});
        return exitCannot;
    }
    const QString model = profile->models.empty() ? QString() : profile->models.front();
    const auto server = SimulatedEndpoint::start({.profile = *std::move(profile),
                                                  .host = host,
                                                  .port = options.port,
                                                  .timeScale = options.timeScale,
                                                  .seed = options.seed});
    if (!server) {
        terminal.complain(server.error());
        return exitCannot;
    }
    // The address is the result, so that a script can read it.
    if (!terminal.print((*server)->baseUrl().toString().toUtf8()))
        return exitCannot;
    terminal.say(QCoreApplication::translate("commands", "Serving a simulated %1 (model %2). Ctrl+C ends it.")
                     .arg(options.profile, model));
    Interruption interruption;
    QObject::connect(&interruption, &Interruption::requested, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    return exitDone;
}

} // namespace tokenscope::commands
