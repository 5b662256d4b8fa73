// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reports/reportchoice.h"

#include <QObject>

namespace tokenscope {

class MainWindow;
class Settings;
class Theme;
class TrainingPage;

/// Writes what the Batch size page shows as a report of the user's choice. One at a time; what is long about it is done
/// beside the window.
class TrainingReportFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrainingReportFlow)

public:
    TrainingReportFlow(const Theme& theme, Settings& settings, TrainingPage& page, MainWindow& window);
    ~TrainingReportFlow() override;

    /// Draws the figures and writes the files; says on the page what could not be written.
    void write(const ReportChoice& choice);

signals:
    /// Everything is written, or why it is not was said.
    void finished();

private:
    void ask(std::optional<ReportKind> kind);
    void finish(const QString& path, const std::optional<Error>& error);

    const Theme& m_theme;
    Settings& m_settings;
    TrainingPage& m_page;
    MainWindow& m_window;
    bool m_isWriting = false;
};

} // namespace tokenscope
