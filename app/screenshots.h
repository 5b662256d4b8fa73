// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

namespace tokenscope {

class CompareFlow;
class MainWindow;
class RunFlow;
class Theme;

/// Makes the demonstration run in a window that nobody sees and takes its pictures, in both themes: while it runs, when
/// it has finished, and on the other pages.
class Screenshots final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Screenshots)

public:
    Screenshots(Theme& theme, MainWindow& window, RunFlow& runs, CompareFlow& comparisons, QString folder);
    ~Screenshots() override;

    /// The program's exit code.
    int take();

private:
    void onSampled();
    void onSaved(const QString& path);
    void onCompared();
    void picture(const QString& name);

    Theme& m_theme;
    MainWindow& m_window;
    RunFlow& m_runs;
    CompareFlow& m_comparisons;
    QString m_folder;
    bool m_hasRunning = false; // the picture of the run in progress is taken
    bool m_isWritten = true; // every picture so far
};

} // namespace tokenscope
