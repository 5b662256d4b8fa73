// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reports/reportchoice.h"

#include <QObject>

namespace tokenscope {

class ComparePage;
class MainWindow;
class Settings;

/// Writes what the Compare page shows as a report of the user's choice. One at a time; what is long about it is done
/// beside the window.
class ReportFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportFlow)

public:
    ReportFlow(const Theme& theme, Settings& settings, ComparePage& page, MainWindow& window);
    ~ReportFlow() override;

    /// Draws the figures and writes the files; says on the page what could not be written.
    void write(const ReportChoice& choice);

signals:
    /// Everything is written, or why it is not was said.
    void finished();

private:
    /// Asks first; the last choice is where it starts, but for the kind if one is meant.
    void ask(std::optional<ReportKind> kind);
    void note(const QString& text);
    void finish(const QString& path, const std::optional<Error>& error);

    const Theme& m_theme;
    Settings& m_settings;
    ComparePage& m_page;
    MainWindow& m_window;
    bool m_isWriting = false;
    bool m_hasNote = false; // the window's note is ours
};

} // namespace tokenscope
