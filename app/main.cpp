// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/coredumps.h"
#include "app/language.h"
#include "remote/askpass.h"

#include <QApplication>

#include <cstdio>
#include <memory>

namespace {

using namespace tokenscope;

/// A subcommand draws charts without a display; nothing else of it needs a window system at all.
bool drawsCharts(const Command& command)
{
    if (const auto* run = std::get_if<RunOptions>(&command))
        return !run->charts.isEmpty();
    if (const auto* compare = std::get_if<CompareOptions>(&command))
        return !compare->charts.isEmpty() || compare->format == QStringLiteral("html");
    if (const auto* training = std::get_if<TrainingOptions>(&command))
        return !training->charts.isEmpty() || training->format == QStringLiteral("html");
    return false;
}

std::unique_ptr<QCoreApplication> applicationFor(const Command& command, int& argc, char** argv)
{
    if (std::holds_alternative<WindowOptions>(command))
        return std::make_unique<QApplication>(argc, argv);
    if (!drawsCharts(command))
        return std::make_unique<QCoreApplication>(argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
}

struct Execution
{
    int operator()(const WindowOptions& options) const { return Application(options).execute(); }
    int operator()(const RunOptions& options) const { return commands::run(options); }
    int operator()(const CompareOptions& options) const { return commands::compare(options); }
    int operator()(const ShowOptions& options) const { return commands::show(options); }
    int operator()(const SimulateOptions& options) const { return commands::simulate(options); }
    int operator()(const EndpointsOptions& options) const { return commands::endpoints(options); }
    int operator()(const DatasetOptions& options) const { return commands::dataset(options); }
    int operator()(const RecoverOptions& options) const { return commands::recover(options); }
    int operator()(const AuthOptions& options) const { return commands::auth(options); }
    int operator()(const KeyOptions& options) const { return commands::key(options); }
    int operator()(const BatchesOptions& options) const { return commands::batches(options); }
    int operator()(const TrainingOptions& options) const { return commands::training(options); }
    int operator()(const LaunchOptions& options) const { return commands::launch(options); }
};

} // namespace

int main(int argc, char** argv)
{
    switchOffCoreDumps();
    if (isAskpass())
        return answerAskpass(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tokenscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TOKENSCOPE_VERSION));
    const CommandLine line = parseCommandLine(argc, argv);
    if (!line.command) {
        std::fputs(line.message.toUtf8().constData(), line.exitCode == 0 ? stdout : stderr);
        return line.exitCode;
    }
    const auto application = applicationFor(*line.command, argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("org.tokenscope.Tokenscope"));
    installLanguage(*application);
    return std::visit(Execution {}, *line.command);
}
