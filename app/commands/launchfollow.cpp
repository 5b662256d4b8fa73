// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/interruption.h"
#include "app/commands/launchactions.h"
#include "app/commands/launchnarration.h"
#include "app/commands/terminal.h"
#include "app/folders.h"
#include "launch/launch.h"
#include "remote/remotedesk.h"
#include "training/trainingfile.h"
#include "trainingreport/trainingdocument.h"
#include "ui/text/parametertext.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>

#include <algorithm>

namespace tokenscope::commands {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(commands)
};

/// A launch from a terminal: started or followed until its end, a report, or until Ctrl+C, which leaves the runs alone.
class Following
{
public:
    Following(const LaunchOptions& options, const LaunchRecord& record)
        : m_options(options)
        , m_launch(*m_desk.shell(record.plan.route), record)
        , m_narration(record.plan, m_terminal)
    {
        QObject::connect(&m_launch, &Launch::parametersRead, &m_loop,
                         [this](const ParameterVariants& variants) { onRead(variants); });
        QObject::connect(&m_launch, &Launch::started, &m_loop, [this] { onStarted(); });
        QObject::connect(&m_launch, &Launch::failed, &m_loop, [this](const RemoteOutcome& outcome) {
            complain(outcome, m_launch.record().plan.route, m_terminal);
            m_loop.exit(exitCannot);
        });
        QObject::connect(&m_launch, &Launch::changed, &m_loop, [this](const LaunchState& state) { onChanged(state); });
        QObject::connect(&m_launch, &Launch::ended, &m_loop, [this] { m_loop.exit(report()); });
        QObject::connect(&m_interruption, &Interruption::requested, &m_loop, [this] { onInterrupted(); });
    }

    int start()
    {
        m_launch.readParameters();
        return m_loop.exec();
    }

    int follow()
    {
        m_hasStarted = true;
        m_launch.follow();
        return m_loop.exec();
    }

    /// Of a launch that ended before.
    int report()
    {
        if (m_launch.record().isEnded)
            remember();
        std::vector<TrainingRun> runs;
        for (const std::int64_t size : m_launch.record().plan.batchSizes) {
            const QString log
                = QDir(m_launch.record().localFolder)
                      .filePath(launchscript::runName(m_launch.record().plan, size) + QStringLiteral(".log"));
            if (auto read = readTrainingFile(log, {.batchSize = size}))
                std::ranges::move(*read, std::back_inserter(runs));
        }
        m_terminal.say(Words::tr("Logs: %1").arg(m_launch.record().localFolder));
        if (runs.empty()) {
            m_terminal.complain(Words::tr("No log says anything of a training run; see them for why."));
            return exitCannot;
        }
        const bool isComplete = runs.size() == m_launch.record().plan.batchSizes.size()
            && std::ranges::all_of(runs,
                                   [](const TrainingRun& run) { return run.status == TrainingStatus::Completed; });
        const auto format = reportFormatFromName(m_options.format).value_or(ReportFormat::Text);
        if (!m_terminal.print(trainingDocument(compareBatchSizes(std::move(runs)), format)))
            return exitCannot;
        return isComplete ? exitDone : exitRequestsFailed;
    }

private:
    void onRead(const ParameterVariants& variants)
    {
        if (variants.refusal()) {
            m_terminal.complain(parametertext::refusal(*variants.refusal()));
            return m_loop.exit(exitCannot);
        }
        for (const std::int64_t size : m_launch.record().plan.batchSizes) {
            for (const ParameterWarning& warning : variants.warnings(size))
                m_terminal.complain(parametertext::warning(warning, size));
        }
        m_launch.start(variants);
    }

    void onStarted()
    {
        m_hasStarted = true;
        remember();
        m_terminal.say(Words::tr("Launch %1; logs come into %2.")
                           .arg(m_launch.record().plan.startedAt, m_launch.record().localFolder));
    }

    void onChanged(const LaunchState& state)
    {
        m_narration.tell(state);
        // with the first event it is sure that the runs were told to begin
        const bool hasBegun = std::ranges::any_of(
            state.runs, [](const LaunchedRun& run) { return run.state != LaunchedRun::State::Waiting; });
        if (!m_options.follows && hasBegun)
            leave(exitDone);
    }

    void onInterrupted()
    {
        if (m_hasStarted)
            leave(exitInterrupted);
        else
            m_loop.exit(exitInterrupted);
    }

    void leave(int exitCode)
    {
        m_launch.detach();
        m_terminal.say(Words::tr("The runs go on. To follow them again: tokenscope launch follow %1")
                           .arg(m_launch.record().plan.startedAt));
        m_loop.exit(exitCode);
    }

    void remember()
    {
        if (const auto saved = saveLaunch(m_launch.record(), folders::launches()); !saved)
            m_terminal.complain(saved.error());
    }

    const LaunchOptions& m_options;
    Terminal m_terminal {};
    RemoteDesk m_desk {RemoteDesk::Asking::OnTerminal};
    Launch m_launch;
    LaunchNarration m_narration;
    Interruption m_interruption {};
    QEventLoop m_loop {};
    bool m_hasStarted = false;
};

} // namespace

int startLaunch(const LaunchOptions& options)
{
    const QString folder = options.out.isEmpty() ? QDir(folders::results()).filePath(QStringLiteral("training/%1"))
                                                 : QDir(options.out).absolutePath();
    return Following(options, {.plan = completed(options.plan), .localFolder = folder}).start();
}

int followLaunch(const LaunchOptions& options)
{
    std::optional<LaunchRecord> record;
    {
        Terminal terminal;
        record = recordFor(options, terminal);
    }
    if (!record)
        return exitCannot;
    Following following(options, *record);
    return record->isEnded ? following.report() : following.follow();
}

} // namespace tokenscope::commands
