// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settingsflow.h"

#include "app/libraryflow.h"
#include "store/settings.h"
#include "ui/run/runpage.h"
#include "ui/settings/programform.h"
#include "ui/shell/mainwindow.h"
#include "ui/signin/signinchip.h"
#include "ui/theme/theme.h"

namespace tokenscope {

namespace {

const QString pageId = QStringLiteral("settings");

} // namespace

SettingsFlow::SettingsFlow(Theme& theme, Settings& settings, SettingsPage& page, MainWindow& window)
    : m_theme(theme)
    , m_settings(settings)
    , m_page(page)
    , m_window(window)
{
    connect(&page.programForm(), &ProgramForm::changed, this, &SettingsFlow::apply);
    connect(&theme, &Theme::changed, this, &SettingsFlow::show); // by the menu
    connect(&window, &MainWindow::pageChanged, this, &SettingsFlow::show);
}

SettingsFlow::~SettingsFlow() = default;

void SettingsFlow::connectLibrary(LibraryFlow& library)
{
    m_library = &library;
    connect(&library, &LibraryFlow::folderChanged, this, &SettingsFlow::show);
    connect(&m_page.programForm(), &ProgramForm::folderRequested, &library, &LibraryFlow::reveal);
    show();
}

void SettingsFlow::connectEndpoints(RunPage& page)
{
    connect(&m_page, &SettingsPage::endpointsRequested, &page, [&page] {
        const std::vector<Endpoint>& all = page.endpoints();
        page.editEndpoints(all.empty() ? QString() : all.front().name);
    });
    connect(&page, &RunPage::endpointsChanged, &m_page, [this, &page] { m_page.displayEndpoints(page.endpoints()); });
    connect(&page, &RunPage::networkSettingsRequested, this, [this] { open(SettingsPage::Section::Network); });
    m_page.displayEndpoints(page.endpoints());
}

void SettingsFlow::connectChip(SignInChip& chip)
{
    connect(&chip, &SignInChip::clicked, this, [this] { open(SettingsPage::Section::SignIn); });
}

void SettingsFlow::open(SettingsPage::Section section)
{
    m_window.showPage(pageId);
    m_page.showSection(section);
}

void SettingsFlow::show()
{
    m_page.programForm().display({.scheme = m_theme.scheme(),
                                  .language = m_settings.value(setting::language),
                                  .resultsFolder = m_library ? m_library->folder() : QString()});
}

void SettingsFlow::apply(const ProgramSettings& settings)
{
    m_settings.set(setting::language, settings.language);
    if (m_library && settings.resultsFolder != m_library->folder())
        m_library->setFolder(settings.resultsFolder);
    if (settings.scheme != m_theme.scheme())
        m_window.setScheme(settings.scheme);
}

} // namespace tokenscope
