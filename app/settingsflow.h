// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/settingspage.h"

#include <QObject>

namespace tokenscope {

class LibraryFlow;
class MainWindow;
class RunPage;
class Settings;
class SignInChip;
class Theme;

/// What the Settings page shares with the rest of the window: look, language, results folder, the list of endpoints,
/// and the way there from the sign-in in the corner.
class SettingsFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsFlow)

public:
    SettingsFlow(Theme& theme, Settings& settings, SettingsPage& page, MainWindow& window);
    ~SettingsFlow() override;

    void connectLibrary(LibraryFlow& library);
    void connectEndpoints(RunPage& page);
    void connectChip(SignInChip& chip);

private:
    void open(SettingsPage::Section section);
    void show();
    void apply(const ProgramSettings& settings);

    Theme& m_theme;
    Settings& m_settings;
    SettingsPage& m_page;
    MainWindow& m_window;
    LibraryFlow* m_library = nullptr;
};

} // namespace tokenscope
