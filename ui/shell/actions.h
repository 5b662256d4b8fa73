// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <map>

class QAction;

namespace tokenscope {

class Theme;

/// What can be done from everywhere in the window, whatever page is open.
enum class Command
{
    OpenFiles,
    OpenResultsFolder,
    ExportReport,
    Quit,
    StartRun,
    StopRun,
    SystemScheme,
    LightScheme,
    DarkScheme,
    FullScreen,
    About,
    AboutQt,
};

/// Every action with its text, shortcut and icon, in one table.
class Actions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Actions)

public:
    explicit Actions(const Theme& theme, QObject* parent = nullptr);
    ~Actions() override;

    [[nodiscard]] QAction* of(Command command) const { return m_actions.at(command); }

private:
    std::map<Command, QAction*> m_actions;
};

} // namespace tokenscope
