// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"

#include "app/fileroutes.h"
#include "app/folders.h"
#include "app/screenshots.h"
#include "ui/compare/comparepage.h"
#include "ui/library/librarypage.h"
#include "ui/run/runpage.h"
#include "ui/settings/settingspage.h"
#include "ui/signin/signinchip.h"
#include "ui/training/trainingpage.h"

#include <QApplication>

namespace tokenscope {

namespace {

std::unique_ptr<QTemporaryDir> sandboxFor(const WindowOptions& options)
{
    return options.screenshots.isEmpty() ? nullptr : std::make_unique<QTemporaryDir>();
}

Settings settingsIn(const QTemporaryDir* sandbox)
{
    return sandbox ? Settings(sandbox->filePath(QStringLiteral("settings.ini"))) : Settings();
}

QString resultsIn(const QTemporaryDir* sandbox)
{
    return sandbox ? sandbox->filePath(QStringLiteral("results")) : folders::results();
}

LaunchFlow::Places launchesIn(const QTemporaryDir* sandbox)
{
    if (sandbox)
        return {.records = sandbox->filePath(QStringLiteral("launches")), .results = resultsIn(sandbox)};
    return {.records = folders::launches(), .results = folders::results()};
}

} // namespace

Application::Application(const WindowOptions& options)
    : m_options(options)
    , m_sandbox(sandboxFor(options))
    , m_user(m_clock, {}, m_sandbox ? m_sandbox->path() : QString())
    , m_settings(settingsIn(m_sandbox.get()))
    , m_theme(*qApp)
    , m_window(m_theme, m_settings)
    , m_runPage(new RunPage(m_theme))
    , m_comparePage(new ComparePage(m_theme))
    , m_libraryPage(new LibraryPage(m_theme))
    , m_trainingPage(new TrainingPage(m_theme))
    , m_settingsPage(new SettingsPage(m_theme))
    , m_signInChip(new SignInChip(m_theme))
    , m_runFlow(m_clock, m_user.signIn(), m_settings, *m_runPage, m_window, resultsIn(m_sandbox.get()))
    , m_gatewayFlow(m_clock, m_user.signIn(), m_runFlow, *m_runPage)
    , m_connectionTestFlow(m_gatewayFlow.access(), m_runFlow, m_runPage->endpointPicker(),
                           m_settingsPage->networkForm())
    , m_keyFlow(m_user.vault(), *m_runPage, m_window)
    , m_compareFlow(m_settings, *m_comparePage, m_window)
    , m_libraryFlow(m_settings, *m_libraryPage, m_window, resultsIn(m_sandbox.get()))
    , m_reportFlow(m_theme, m_settings, *m_comparePage, m_window)
    , m_trainingFlow(m_settings, *m_trainingPage, m_window)
    , m_trainingReportFlow(m_theme, m_settings, *m_trainingPage, m_window)
    , m_launchFlow(m_clock, m_theme, m_settings, m_window, launchesIn(m_sandbox.get()))
    , m_figureFlow(m_settings, m_window)
    , m_settingsFlow(m_theme, m_settings, *m_settingsPage, m_window)
    , m_signInFlow(m_clock, m_theme, m_user.signIn(), m_window)
    , m_networkFlow(m_settings, m_user.vault(), m_settingsPage->networkForm())
{
    addPages();
    connectFlows();
}

Application::~Application() = default;

void Application::addPages()
{
    m_window.addPage(QStringLiteral("run"), QStringLiteral("play"), QCoreApplication::translate("pages", "Run"),
                     m_runPage);
    m_window.addPage(QStringLiteral("compare"), QStringLiteral("bars"), QCoreApplication::translate("pages", "Compare"),
                     m_comparePage);
    m_window.addPage(QStringLiteral("library"), QStringLiteral("table"),
                     QCoreApplication::translate("pages", "Library"), m_libraryPage);
    m_window.addPage(QStringLiteral("training"), QStringLiteral("trend"),
                     QCoreApplication::translate("pages", "Batch size"), m_trainingPage);
    m_window.addPage(QStringLiteral("settings"), QStringLiteral("gear"),
                     QCoreApplication::translate("pages", "Settings"), m_settingsPage);
    m_window.addToCorner(m_signInChip);
}

void Application::connectFlows()
{
    const auto openFiles = [this](const QStringList& paths) { open(paths); };
    QObject::connect(&m_window, &MainWindow::filesChosen, &m_window, openFiles);
    QObject::connect(&m_window, &MainWindow::filesDropped, &m_window, openFiles);
    QObject::connect(&m_compareFlow, &CompareFlow::filesDropped, &m_window, openFiles);
    QObject::connect(&m_trainingFlow, &TrainingFlow::filesChosen, &m_window, openFiles);
    QObject::connect(&m_window, &MainWindow::resultsFolderRequested, &m_libraryFlow, &LibraryFlow::reveal);
    QObject::connect(&m_runFlow, &RunFlow::compareRequested, &m_compareFlow, &CompareFlow::open);
    QObject::connect(&m_runFlow, &RunFlow::datasetFetched, &m_compareFlow, &CompareFlow::scoreAgain);
    QObject::connect(&m_runFlow, &RunFlow::saved, &m_libraryFlow, &LibraryFlow::refresh);
    QObject::connect(&m_libraryFlow, &LibraryFlow::compareRequested, &m_compareFlow, &CompareFlow::open);
    QObject::connect(m_libraryPage, &LibraryPage::resumeRequested, &m_runFlow, &RunFlow::resume);
    QObject::connect(&m_libraryFlow, &LibraryFlow::folderChanged, &m_runFlow, &RunFlow::setResultsFolder);
    QObject::connect(&m_user.signIn(), &SignIn::stateChanged, &m_gatewayFlow, &GatewayFlow::setSignIn);
    QObject::connect(&m_keyFlow, &KeyFlow::kept, &m_gatewayFlow, &GatewayFlow::lookAnew);
    QObject::connect(m_trainingPage, &TrainingPage::launchRequested, &m_launchFlow, &LaunchFlow::begin);
    QObject::connect(&m_launchFlow, &LaunchFlow::cardsAppeared, m_trainingPage, &TrainingPage::setLaunchCard);
    QObject::connect(&m_launchFlow, &LaunchFlow::started, &m_window,
                     [this] { m_window.showPage(QStringLiteral("training")); });
    QObject::connect(&m_launchFlow, &LaunchFlow::logAppeared, &m_trainingFlow, &TrainingFlow::follow);
    QObject::connect(&m_launchFlow, &LaunchFlow::logEnded, &m_trainingFlow, &TrainingFlow::settle);
    m_gatewayFlow.connectBar(m_window.runBar());
    m_settingsFlow.connectLibrary(m_libraryFlow);
    m_settingsFlow.connectEndpoints(*m_runPage);
    m_settingsFlow.connectChip(*m_signInChip);
    m_signInFlow.connectPage(*m_settingsPage);
    m_signInFlow.connectChip(*m_signInChip);
    m_signInFlow.connectPicker(m_runPage->endpointPicker());
    QObject::connect(&m_networkFlow, &NetworkFlow::changed, &m_runFlow, [this](const Network& network) {
        m_user.network().setNetwork(network);
        m_runFlow.setNetwork(network);
        m_gatewayFlow.setNetwork(network);
        m_connectionTestFlow.forget();
    });
    m_networkFlow.load();
    m_figureFlow.adopt(); // the charts of all pages
}

// Results go to the Compare page, logs to the Batch size page, which stays to be seen.
void Application::open(const QStringList& paths)
{
    const FileRoutes routes = routesOf(paths);
    m_compareFlow.open(routes.results);
    m_trainingFlow.open(routes.logs);
}

int Application::execute()
{
    if (!m_options.screenshots.isEmpty())
        return Screenshots(m_theme, m_window, m_runFlow, m_compareFlow, m_options.screenshots).take();
    m_window.show();
    m_signInFlow.start();
    m_gatewayFlow.begin();
    m_libraryFlow.refresh();
    if (routesOf(m_options.files).logs.isEmpty())
        m_trainingFlow.openRemembered();
    open(m_options.files);
    m_launchFlow.resume();
    if (m_options.demonstrate)
        m_runFlow.demonstrate();
    return QApplication::exec();
}

} // namespace tokenscope
