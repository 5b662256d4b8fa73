// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"
#include "app/compareflow.h"
#include "app/connectiontestflow.h"
#include "app/figureflow.h"
#include "app/gatewayflow.h"
#include "app/keyflow.h"
#include "app/launchflow.h"
#include "app/libraryflow.h"
#include "app/networkflow.h"
#include "app/reportflow.h"
#include "app/runflow.h"
#include "app/settingsflow.h"
#include "app/signinflow.h"
#include "app/trainingflow.h"
#include "app/trainingreportflow.h"
#include "app/usersignin.h"
#include "base/clock.h"
#include "store/settings.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QTemporaryDir>

#include <memory>

namespace tokenscope {

class ComparePage;
class LibraryPage;
class RunPage;
class SettingsPage;
class SignInChip;
class TrainingPage;

/// The windowed head: creates what lives as long as the window and hands it to each other.
class Application final
{
    Q_DISABLE_COPY_MOVE(Application)

public:
    explicit Application(const WindowOptions& options);
    ~Application();

    /// Shows the window and runs until it is closed; the program's exit code.
    int execute();

private:
    void addPages();
    void open(const QStringList& paths);
    void connectFlows();

    WindowOptions m_options;
    // Pictures are taken of a program that nobody has used before, and leave the user's things alone.
    std::unique_ptr<QTemporaryDir> m_sandbox;
    SteadyClock m_clock;
    UserSignIn m_user;
    Settings m_settings;
    Theme m_theme;
    MainWindow m_window;
    RunPage* m_runPage;
    ComparePage* m_comparePage;
    LibraryPage* m_libraryPage;
    TrainingPage* m_trainingPage;
    SettingsPage* m_settingsPage;
    SignInChip* m_signInChip;
    RunFlow m_runFlow;
    GatewayFlow m_gatewayFlow;
    ConnectionTestFlow m_connectionTestFlow;
    KeyFlow m_keyFlow;
    CompareFlow m_compareFlow;
    LibraryFlow m_libraryFlow;
    ReportFlow m_reportFlow;
    TrainingFlow m_trainingFlow;
    TrainingReportFlow m_trainingReportFlow;
    LaunchFlow m_launchFlow;
    FigureFlow m_figureFlow;
    SettingsFlow m_settingsFlow;
    SignInFlow m_signInFlow;
    NetworkFlow m_networkFlow;
};

} // namespace tokenscope
