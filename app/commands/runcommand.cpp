// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/charts.h"
#include "app/commands/commands.h"
#include "app/commands/interruption.h"
#include "app/commands/terminal.h"
#include "app/commands/weighed.h"
#include "app/folders.h"
#include "app/measurement.h"
#include "app/planbuilder.h"
#include "app/quotas.h"
#include "app/usernetwork.h"
#include "app/usersignin.h"
#include "comparison/comparison.h"
#include "document/reportdocument.h"
#include "store/endpointsfile.h"
#include "ui/text/failuretext.h"
#include "ui/text/format.h"
#include "ui/text/outcometext.h"
#include "ui/text/statetext.h"
#include "ui/text/sweeptext.h"

#include <QCoreApplication>

#include <algorithm>

namespace tokenscope::commands {

namespace {

/// Tells a terminal of a run while it goes on.
class RunReporter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunReporter)

public:
    RunReporter(const RunSeries& runs, Terminal& terminal)
        : m_runs(runs)
        , m_terminal(terminal)
    {
        connect(&runs, &RunSeries::sampled, this, &RunReporter::onSampled);
        connect(&runs, &RunSeries::stateChanged, this, &RunReporter::onStateChanged);
        connect(&runs, &RunSeries::stepStarted, this, &RunReporter::onStepStarted);
        connect(&runs, &RunSeries::asking, this, &RunReporter::onAsking);
    }
    ~RunReporter() override = default;

private:
    void onStepStarted()
    {
        if (const QString step = sweeptext::step(m_runs.step()); !step.isEmpty())
            m_terminal.say(step);
    }

    void onAsking(const QString& endpoint, std::int64_t promptTokens)
    {
        m_terminal.progress(QCoreApplication::translate("commands", "Asking %1 how it counts about %2 tokens")
                                .arg(endpoint, format::count(promptTokens)));
    }

    void onStateChanged(RunState state)
    {
        if (state == RunState::Idle)
            return;
        m_terminal.progress(statetext::runState(state, legName()));
    }

    void onSampled(const LiveSnapshot& snapshot)
    {
        for (const auto& [leg, record] : snapshot.finished)
            tell(static_cast<std::size_t>(leg), *record);
        QString line = statetext::runState(m_runs.state(), legName()) + QStringLiteral(" · ")
            + statetext::progress(m_runs.requestsDone(), m_runs.requestsTotal().value_or(0));
        if (const QString step = sweeptext::step(m_runs.step()); !step.isEmpty())
            line += QStringLiteral(" · ") + step;
        if (const QString left = statetext::remaining(m_runs.remaining()); !left.isEmpty())
            line += QStringLiteral(" · ") + left;
        m_terminal.progress(line);
    }

    /// In one line: the sentence of its cause, and the server's own words.
    static QString told(const RequestRecord& record)
    {
        constexpr qsizetype shownLength = 600;
        return outcometext::details(record).simplified().left(shownLength);
    }

    void tell(std::size_t leg, const RequestRecord& record)
    {
        const QString name = m_runs.plan().endpoints[leg].name;
        const QString number
            = record.isWarmup ? QCoreApplication::translate("commands", "warm-up") : format::count(record.promptNumber);
        if (!record.succeeded()) {
            m_terminal.say(QStringLiteral("  %1 %2: %3").arg(name, number, told(record)));
            return;
        }
        const auto first = record.timeToFirstToken();
        m_terminal.say(
            QStringLiteral("  %1 %2: %3, %4, %5")
                .arg(name, number, format::latency(record.latency),
                     first ? QCoreApplication::translate("commands", "first token %1").arg(format::firstToken(*first))
                           : QCoreApplication::translate("commands", "not streamed"),
                     format::tokens(record.outputTokens().value_or(0), record.hasEstimatedTokens())));
    }

    [[nodiscard]] QString legName() const
    {
        const int leg = m_runs.currentLeg();
        return leg < 0 ? QString() : m_runs.plan().endpoints[static_cast<std::size_t>(leg)].name;
    }

    const RunSeries& m_runs;
    Terminal& m_terminal;
};

void announce(const std::vector<Scenario>& scenarios, Terminal& terminal)
{
    const RunPlan& plan = scenarios.front().plan;
    QStringList names;
    for (const Endpoint& endpoint : plan.endpoints)
        names.append(endpoint.name);
    if (plan.synthetic) {
        terminal.say(QCoreApplication::translate("commands", "%1: prompts made to length").arg(names.join(u", ")));
    } else {
        const auto count = static_cast<int>(plan.prompts.prompts.size());
        terminal.say(QCoreApplication::translate("commands", "%1: %n prompt(s) from %2", "", count)
                         .arg(names.join(QStringLiteral(", ")), plan.prompts.name));
    }
    const bool isSimulated = std::ranges::any_of(plan.endpoints, &Endpoint::isSimulated);
    if (isSimulated && plan.timeScale != 1.0) {
        terminal.say(
            QCoreApplication::translate(
                "commands", "The simulated endpoints run at %1 of their measured times; the figures are scaled alike.")
                .arg(format::share(plan.timeScale)));
    }
    for (const Scenario& scenario : scenarios) {
        for (const QString& sentence : quotaSentences(scenario.plan))
            terminal.say(sentence);
    }
}

/// A completed run goes where the stopped one lay, unless the user wants another place.
QString targetOf(const RunOptions& options)
{
    if (!options.out.isEmpty())
        return options.out;
    return options.resumeFile.isEmpty() ? folders::results() + u'/' : options.resumeFile;
}

bool hasFailures(const RunResult& result)
{
    return std::ranges::any_of(result.legs, [](const Leg& leg) {
        return std::ranges::any_of(leg.records, [](const RequestRecord& record) {
            return !record.succeeded() && record.outcome != Outcome::Cancelled;
        });
    });
}

// What failed, most frequent first, and what to do about the most frequent.
void tellFailures(const RunResult& result, Terminal& terminal)
{
    for (const Leg& leg : result.legs) {
        if (const QString summary = failuretext::summary(leg); !summary.isEmpty())
            terminal.say(summary);
    }
    if (const failuretext::Digest failures = failuretext::digestOf(result); !failures.advice.isEmpty())
        terminal.say(failures.advice);
}

int conclude(const RunOptions& options, Terminal& terminal, const RunResult& result, const QString& path)
{
    const std::vector<RunResult> results {result};
    const Comparison comparison = weighed(results, summarize(result), 0, terminal);
    const ReportFormat format = options.asJson ? ReportFormat::Json : ReportFormat::Text;
    RunFindings findings = findingsOf(result);
    const std::vector<LegSource> sources = sourcesOf(results);
    weighScenarios(findings, comparison, sources);
    if (!terminal.print(reportDocument(comparison, format, {.writtenTo = path}, findings)))
        return exitCannot;
    tellFailures(result, terminal);
    terminal.say(QCoreApplication::translate("commands", "Results file: %1").arg(path));
    if (!options.charts.isEmpty() && !drawCharts({comparison, sources}, {.folder = options.charts}, terminal))
        return exitCannot;
    if (result.wasStopped)
        return exitInterrupted;
    return hasFailures(result) ? exitRequestsFailed : exitDone;
}

} // namespace

int run(const RunOptions& options)
{
    Terminal terminal(options.isQuiet);
    const auto endpoints = EndpointsFile::load(EndpointsFile::defaultPath());
    if (!endpoints) {
        terminal.complain(endpoints.error());
        return exitCannot;
    }
    auto assignment = assignmentOf(options, *endpoints, folders::cache());
    if (!assignment) {
        const bool isComplete = !options.resumeFile.isEmpty() && assignment.error().code == Error::Code::InvalidValue;
        if (isComplete)
            terminal.say(
                QCoreApplication::translate("commands", "Nothing is missing in “%1”.").arg(options.resumeFile));
        else
            terminal.complain(assignment.error());
        return exitCannot;
    }
    const SteadyClock clock;
    UserSignIn user(clock);
    const auto network = networkOf(user.vault(), options.network);
    if (!network) {
        terminal.complain(network.error());
        return exitCannot;
    }
    announce(assignment->scenarios, terminal);

    user.network().setNetwork(*network);
    Measurement measurement(clock, user.signIn());
    measurement.setNetwork(*network);
    const RunReporter reporter(measurement.series(), terminal);
    Interruption interruption;
    QObject::connect(&interruption, &Interruption::requested, &measurement, [&] {
        terminal.say(QCoreApplication::translate("commands", "Stopping; what was measured is kept."));
        measurement.stop();
    });
    int exitCode = exitCannot;
    QObject::connect(&measurement, &Measurement::finished, qApp,
                     [&](const RunResultPtr& result, const QString& path, const std::optional<Error>& error) {
                         if (error)
                             terminal.complain(*error);
                         else
                             exitCode = conclude(options, terminal, *result, path);
                         QCoreApplication::quit();
                     });
    const auto started = measurement.start(assignment->scenarios, targetOf(options), assignment->earlier);
    if (!started) {
        terminal.complain(started.error());
        return exitCannot;
    }
    QCoreApplication::exec();
    return exitCode;
}

} // namespace tokenscope::commands

#include "runcommand.moc"
