// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/actions.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>

#include <array>

namespace tokenscope {

namespace {

struct Entry
{
    Command command {};
    const char* name = ""; ///< for tests and style sheets
    const char* text = "";
    QList<QKeySequence> shortcuts {};
    const char* icon = nullptr;
};

const std::array<Entry, 12>& table()
{
    static const std::array<Entry, 12> entries {{
        {Command::OpenFiles,
         "openFiles",
         QT_TRANSLATE_NOOP("tokenscope::Actions", "&Open result files…"),
         {QKeySequence::Open},
         "folder"},
        {Command::OpenResultsFolder,
         "openResultsFolder",
         QT_TRANSLATE_NOOP("tokenscope::Actions", "Show the results &folder"),
         {}},
        {Command::ExportReport,
         "exportReport",
         QT_TRANSLATE_NOOP("tokenscope::Actions", "&Export report…"),
         {Qt::CTRL | Qt::Key_E}},
        {Command::Quit, "quit", QT_TRANSLATE_NOOP("tokenscope::Actions", "&Quit"), {Qt::CTRL | Qt::Key_Q}},
        {Command::StartRun,
         "startRun",
         QT_TRANSLATE_NOOP("tokenscope::Actions", "&Start run"),
         {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter},
         "play"},
        {Command::StopRun,
         "stopRun",
         QT_TRANSLATE_NOOP("tokenscope::Actions", "S&top run"),
         {Qt::CTRL | Qt::Key_Period, Qt::Key_Escape},
         "stop"},
        {Command::SystemScheme, "systemScheme", QT_TRANSLATE_NOOP("tokenscope::Actions", "As the &system"), {}},
        {Command::LightScheme, "lightScheme", QT_TRANSLATE_NOOP("tokenscope::Actions", "&Light"), {}},
        {Command::DarkScheme, "darkScheme", QT_TRANSLATE_NOOP("tokenscope::Actions", "&Dark"), {}},
        {Command::FullScreen, "fullScreen", QT_TRANSLATE_NOOP("tokenscope::Actions", "&Full screen"), {Qt::Key_F11}},
        {Command::About, "about", QT_TRANSLATE_NOOP("tokenscope::Actions", "&About Tokenscope"), {}},
        {Command::AboutQt, "aboutQt", QT_TRANSLATE_NOOP("tokenscope::Actions", "About &Qt"), {}},
    }};
    return entries;
}

} // namespace

Actions::Actions(const Theme& theme, QObject* parent)
    : QObject(parent)
{
    for (const Entry& entry : table()) {
        auto* action = new QAction(tr(entry.text), this);
        action->setObjectName(QString::fromLatin1(entry.name));
        action->setShortcuts(entry.shortcuts);
        if (entry.icon != nullptr)
            action->setIcon(theme.icon(QString::fromLatin1(entry.icon)));
        m_actions.emplace(entry.command, action);
    }
    auto* schemes = new QActionGroup(this);
    for (const Command command : {Command::SystemScheme, Command::LightScheme, Command::DarkScheme}) {
        of(command)->setCheckable(true);
        schemes->addAction(of(command));
    }
    of(Command::FullScreen)->setCheckable(true);
    of(Command::Quit)->setMenuRole(QAction::QuitRole);
    of(Command::About)->setMenuRole(QAction::AboutRole);
    of(Command::AboutQt)->setMenuRole(QAction::AboutQtRole);
}

Actions::~Actions() = default;

} // namespace tokenscope
