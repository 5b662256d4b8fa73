// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runflow.h"

#include "app/folders.h"
#include "app/planbuilder.h"
#include "app/quotas.h"
#include "base/whenkept.h"
#include "comparison/scenariomatrix.h"
#include "comparison/sweepcurve.h"
#include "dataset/datasetfetch.h"
#include "store/endpointsfile.h"
#include "store/settings.h"
#include "ui/endpoints/endpointpicker.h"
#include "ui/run/runpage.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/statetext.h"
#include "ui/text/sweeptext.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QLocale>
#include <QtConcurrentRun>

#include <algorithm>

namespace tokenscope {

namespace {

const QString squad = QStringLiteral("squad");

RunForm demonstrationForm()
{
    using namespace std::chrono_literals;
    return {.endpoints = {QStringLiteral("Simulated Metis"), QStringLiteral("Simulated Sophia")},
            .promptSource = QStringLiteral("builtin"),
            .promptCount = 10,
            .pause = 1s,
            .warmup = 1,
            .timeScale = 0.25};
}

/// The last step's legs of a series' result, as a run of its own.
RunResult stepOf(const RunResult& soFar, const RunSeries& series)
{
    RunResult step = soFar;
    const std::size_t legs = std::min(series.plan().endpoints.size(), step.legs.size());
    step.legs.erase(step.legs.begin(), step.legs.end() - static_cast<std::ptrdiff_t>(legs));
    step.plan = series.plan();
    for (Leg& leg : step.legs) {
        leg.name = leg.part.endpoint;
        for (RequestRecord& record : leg.records)
            record.promptNumber -= series.promptOffset();
    }
    return step;
}

std::optional<KnownDataset> squadDataset()
{
    for (const KnownDataset& set : datasets(folders::cache())) {
        if (set.name == squad)
            return set;
    }
    return std::nullopt;
}

} // namespace

RunFlow::RunFlow(const Clock& clock, BearerSource& bearers, Settings& settings, RunPage& page, MainWindow& window,
                 QString resultsFolder)
    : m_settings(settings)
    , m_page(page)
    , m_window(window)
    , m_measurement(clock, bearers)
    , m_resultsFolder(std::move(resultsFolder))
{
    connectPage();
    connectMeasurement();
    loadEndpoints();
    const QVariantMap last = settings.lastPlan();
    RunForm form = last.isEmpty() ? RunForm() : formFromSettings(last);
    if (form.endpoints.empty())
        form.endpoints = demonstrationForm().endpoints;
    m_page.setForm(form);
    m_page.preferSeriesFace(settings.value(setting::seriesFace));
    m_page.restoreLayout(settings.value(setting::runLayout));
    m_page.setSquadAvailable(squadDataset() && squadDataset()->isCached);
    showStatus();
}

RunFlow::~RunFlow() = default;

void RunFlow::connectPage()
{
    connect(&m_page, &RunPage::stopRequested, &m_measurement, &Measurement::stop);
    connect(&m_page, &RunPage::promptWatched, this, [this](int prompt) { m_measurement.series().watch(prompt); });
    connect(&m_page, &RunPage::endpointsEdited, this, &RunFlow::saveEndpoints);
    connect(&m_page.endpointPicker(), &EndpointPicker::modelChosen, this, &RunFlow::setModel);
    connect(&m_page, &RunPage::formChanged, this, [this](const RunForm& form) {
        if (!m_isDemonstrating)
            m_settings.setLastPlan(toSettings(form));
        showStatus();
    });
    connect(&m_page, &RunPage::compareRequested, this, [this](const QString& path) { emit compareRequested({path}); });
    connect(&m_page, &RunPage::resumeRequested, this, &RunFlow::resume);
    connect(&m_page, &RunPage::seriesFaceChosen, this,
            [this](const QString& key) { m_settings.set(setting::seriesFace, key); });
    connect(&m_page, &RunPage::squadRequested, this, &RunFlow::fetchSquad);
    connect(&m_window, &MainWindow::startRequested, this, [this] {
        m_window.showPage(QStringLiteral("run"));
        m_page.start();
    });
    connect(&m_window, &MainWindow::stopRequested, &m_measurement, &Measurement::stop);
    connect(&m_window, &MainWindow::closing, this, &RunFlow::onClosing);
}

void RunFlow::connectMeasurement()
{
    using namespace std::chrono_literals;
    RunSeries& series = m_measurement.series();
    connect(&series, &RunSeries::stateChanged, this, &RunFlow::onStateChanged);
    connect(&series, &RunSeries::asking, this, [this](const QString& endpoint) {
        m_asked = endpoint;
        showStatus();
    });
    connect(&series, &RunSeries::stepStarted, this, &RunFlow::onStepStarted);
    connect(&series, &RunSeries::sampled, this, &RunFlow::onSampled);
    connect(&series, &RunSeries::stepFinished, this, &RunFlow::onStepFinished);
    connect(&m_measurement, &Measurement::serverSampled, &m_page, &RunPage::addServerSample);
    connect(&m_measurement, &Measurement::finished, this, &RunFlow::onFinished);
    m_tick.setSingleShot(true);
    m_tick.setInterval(500ms);
    connect(&m_tick, &QTimer::timeout, this, &RunFlow::showStatus);
}

void RunFlow::loadEndpoints()
{
    auto file = EndpointsFile::load(EndpointsFile::defaultPath());
    if (file)
        m_endpoints = std::make_unique<EndpointsFile>(*std::move(file));
    else
        m_page.showError(file.error());
    m_page.setEndpoints(endpoints());
}

std::vector<Endpoint> RunFlow::endpoints() const
{
    return m_endpoints ? m_endpoints->endpoints() : builtInEndpoints();
}

void RunFlow::saveEndpoints(const std::vector<Endpoint>& wanted)
{
    if (!m_endpoints) {
        // the file was broken when the program started; perhaps it has been mended since
        loadEndpoints();
        if (!m_endpoints)
            return;
    }
    for (const Endpoint& known : m_endpoints->endpoints()) {
        if (std::ranges::find(wanted, known.name, &Endpoint::name) == wanted.end())
            m_endpoints->remove(known.name);
    }
    for (const Endpoint& endpoint : wanted) {
        if (m_endpoints->find(endpoint.name) == endpoint)
            continue;
        if (const auto put = m_endpoints->put(endpoint); !put)
            m_page.showError(put.error());
    }
    if (const auto written = m_endpoints->save(); !written)
        m_page.showError(written.error());
    m_page.setEndpoints(endpoints());
}

void RunFlow::setModel(const QString& endpoint, const QString& model)
{
    std::vector<Endpoint> all = endpoints();
    const auto found = std::ranges::find(all, endpoint, &Endpoint::name);
    if (found == all.end())
        return;
    found->model = model;
    saveEndpoints(all);
}

void RunFlow::demonstrate()
{
    m_window.showPage(QStringLiteral("run"));
    m_isDemonstrating = true;
    m_page.setForm(demonstrationForm());
    m_page.start();
    m_isDemonstrating = false;
}

void RunFlow::prepare(const RunForm& form)
{
    if (m_isPreparing || m_measurement.isRunning())
        return;
    m_isPreparing = true;
    showStatus();
    // A file of prompts can be large: it is read beside the window.
    whenKept(QtConcurrent::run(promptsFor, form, folders::cache()), this,
             [this, form](const Result<PromptSet>& prompts) {
                 m_isPreparing = false;
                 if (prompts)
                     begin({.scenarios = scenariosOf(form, endpoints(), *prompts)}, m_resultsFolder + u'/');
                 else
                     m_page.showError(prompts.error());
                 showStatus();
             });
}

void RunFlow::resume(const QString& path)
{
    m_window.showPage(QStringLiteral("run"));
    if (m_isPreparing || m_measurement.isRunning()) {
        m_page.showProblem({.what = tr("“%1” cannot be continued now.").arg(QFileInfo(path).fileName()),
                            .why = tr("Another run is going on."),
                            .remedy = tr("Continue it when that one is over.")});
        return;
    }
    m_isPreparing = true;
    showStatus();
    const EndpointsFile known = m_endpoints ? *m_endpoints : EndpointsFile();
    whenKept(QtConcurrent::run(assignmentToResume, path, known), this,
             [this, path](const Result<RunAssignment>& assignment) {
                 m_isPreparing = false;
                 if (assignment)
                     begin(*assignment, path);
                 else if (assignment.error().code == Error::Code::InvalidValue)
                     m_page.showProblem({.what = tr("Nothing is missing in “%1”.").arg(QFileInfo(path).fileName())});
                 else
                     m_page.showError(assignment.error());
                 showStatus();
             });
}

void RunFlow::begin(const RunAssignment& assignment, const QString& target)
{
    const std::vector<Scenario>& scenarios = assignment.scenarios;
    m_isSeries = scenarios.size() > 1 || scenarios.front().plan.sweep;
    if (m_isSeries)
        m_page.beginSeries(scenarios);
    else
        m_page.begin(scenarios.front().plan);
    m_note = quotaSentences(scenarios.front().plan).join(QChar(u' ')); // until there is a file
    m_shownFindings = m_findings; // what still comes is of the run before
    m_lastShare = 0;
    const auto started = m_measurement.start(scenarios, target, assignment.earlier);
    m_elapsedBefore = series().elapsed();
    if (!started) {
        m_page.setState(RunState::Idle, -1);
        m_page.showError(started.error());
    }
    if (started && assignment.earlier)
        showEarlier(*assignment.earlier);
}

// What was cut short is measured again, and not shown until then.
void RunFlow::showEarlier(const RunResult& earlier)
{
    auto kept = std::make_shared<RunResult>(earlier);
    std::erase_if(kept->legs, [](const Leg& leg) { return isCutShort(leg.part.end); });
    if (!kept->legs.empty())
        showFindings(kept);
}

void RunFlow::onStateChanged()
{
    m_asked.clear();
    m_page.setState(series().state(), series().currentLeg());
    showStatus();
}

void RunFlow::onStepStarted()
{
    m_asked.clear();
    if (m_isSeries)
        m_page.beginStep(series().step(), series().plan());
    else if (series().plan().synthetic)
        m_page.begin(series().plan()); // now with its prompts
    showStatus();
}

void RunFlow::onStepFinished(const RunResultPtr& soFar)
{
    if (!m_isSeries)
        return;
    m_page.finishStep(stepOf(*soFar, series()));
    showFindings(soFar);
}

// Bootstraps take a while: beside the window. Those of a later step may be there first.
void RunFlow::showFindings(const RunResultPtr& result)
{
    const auto find = [result] { return std::pair(sweepCurvesOf(summarize(*result)), matrixOf(*result)); };
    whenKept(QtConcurrent::run(find), this,
             [this, number = ++m_findings](const std::pair<std::vector<SweepCurves>, ScenarioMatrix>& findings) {
                 if (number <= m_shownFindings)
                     return;
                 m_shownFindings = number;
                 m_page.showCurves(findings.first);
                 m_page.showMatrix(findings.second);
             });
}

void RunFlow::onSampled(const LiveSnapshot& snapshot)
{
    m_page.apply(snapshot);
    showStatus();
}

void RunFlow::onFinished(const RunResultPtr& result, const QString& path, const std::optional<Error>& error)
{
    m_note = QFileInfo(path).fileName();
    // Endpoints that need prompts of their own were measured one after the other, each in a view of its own.
    if (!m_isSeries && series().plan().endpoints.size() < result->plan.endpoints.size())
        m_page.begin(result->plan);
    m_page.finish(result, path);
    if (m_isSeries)
        showFindings(result);
    if (error)
        m_page.showError(*error);
    else
        emit saved(path);
    showStatus();
}

void RunFlow::showStatus()
{
    const RunSeries& runs = series();
    const int leg = runs.currentLeg();
    const QString name = leg < 0 ? QString() : runs.plan().endpoints[static_cast<std::size_t>(leg)].name;
    const QString state = statetext::runState(m_isPreparing ? RunState::Preparing : runs.state(), name);
    m_window.runBar().display({.state = m_asked.isEmpty() ? state : tr("Asking %1 how it counts tokens").arg(m_asked),
                               .step = m_isSeries && runs.isRunning() ? sweeptext::step(runs.step()) : QString(),
                               .isRunning = runs.isRunning(),
                               .done = runs.requestsDone(),
                               .total = runs.requestsTotal().value_or(0),
                               .share = share(),
                               .remaining = runs.remaining(),
                               .note = m_note});
    runs.isRunning() ? m_tick.start() : m_tick.stop();
    m_window.setCanStop(runs.isRunning());
    m_window.setCanStart(!m_measurement.isRunning() && !m_isPreparing && m_page.canStart());
}

// Of a series the whole, so that the bar does not go back with each step; of one step only if nothing counts it.
std::optional<double> RunFlow::share()
{
    if (!series().isRunning() || (!m_isSeries && series().requestsTotal()))
        return std::nullopt;
    if (const std::optional<Nanoseconds> remaining = series().remaining()) {
        const double elapsed = toSeconds(series().elapsed() - m_elapsedBefore);
        const double all = elapsed + toSeconds(*remaining);
        m_lastShare = all > 0 ? elapsed / all : 0.0;
    }
    return m_lastShare;
}

void RunFlow::fetchSquad()
{
    const auto set = squadDataset();
    if (m_fetch || !set)
        return;
    m_fetch = new DatasetFetch(*set, folders::cache(), this);
    m_fetch->setNetwork(m_network);
    connect(m_fetch, &DatasetFetch::progressed, this, [this](qint64 received, qint64 total) {
        const QLocale locale;
        m_window.setNote(
            tr("Downloading SQuAD: %1 of %2").arg(locale.formattedDataSize(received), locale.formattedDataSize(total)));
    });
    connect(m_fetch, &DatasetFetch::finished, this, [this](const Result<QString>& path) {
        m_window.setNote({});
        m_fetch->deleteLater();
        m_fetch = nullptr;
        if (!path)
            m_page.showError(path.error());
        m_page.setSquadAvailable(path.has_value());
        if (path)
            emit datasetFetched();
    });
    m_fetch->start();
}

void RunFlow::onClosing()
{
    m_settings.set(setting::runLayout, m_page.layoutState());
    if (!m_measurement.isRunning())
        return;
    // What was measured is saved before the window goes.
    QEventLoop untilSaved;
    connect(&m_measurement, &Measurement::finished, &untilSaved, &QEventLoop::quit);
    m_measurement.stop();
    untilSaved.exec();
}

} // namespace tokenscope
