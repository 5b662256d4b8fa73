// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "training/trainingrun.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <atomic>
#include <memory>
#include <set>
#include <vector>

namespace tokenscope {

class LogFollowing;
class MainWindow;
class Settings;
class TrainingPage;

/// Opens logs of training runs on the Batch size page, reads on those that grow, and remembers which were open.
class TrainingFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrainingFlow)

public:
    TrainingFlow(Settings& settings, TrainingPage& page, MainWindow& window);
    ~TrainingFlow() override;

    /// Reads the files beside the window and shows their runs; those that are none are named on the page.
    void open(const QStringList& paths);
    /// The same for a log that is being written, without leaving the page that the user is on.
    void follow(const QString& path);
    /// Nobody writes it any more: what it lacks will not come.
    void settle(const QString& path);
    /// The files that were open when the program ended, without a word about those that are gone.
    void openRemembered();

signals:
    /// What could be opened is shown.
    void opened();
    /// By dialog or dropped on the page; may be other files, too.
    void filesChosen(const QStringList& paths);

private:
    /// Shared with the thread that reads.
    struct Reading
    {
        std::atomic<bool> isCancelled = false;
        std::atomic<double> done = 0; // of all files, 0 … 1
    };

    using ReadFile = std::pair<QString, std::vector<TrainingRun>>;

    struct ReadFiles
    {
        std::vector<ReadFile> files {};
        std::vector<Error> errors {};
    };

    [[nodiscard]] static ReadFiles readAll(const QStringList& paths, Reading& reading);
    void connectPage();
    void read(const QStringList& paths, bool isAsked);
    void show(const ReadFiles& read, bool isAsked);
    void readOn();
    void readOnSoon(const QString& path);
    void lookForQuiet();
    void watch(const QString& path);
    void remember();
    void chooseFiles();

    Settings& m_settings;
    TrainingPage& m_page;
    MainWindow& m_window;
    QFileSystemWatcher m_watcher {};
    QTimer m_progress {};
    QTimer m_changes {}; // many small writes are read at once
    QTimer m_quiet {}; // looks for logs that nobody writes any more
    std::shared_ptr<LogFollowing> m_following; // in the thread that reads on, one at a time
    std::shared_ptr<Reading> m_reading {}; // while files are read
    QStringList m_waiting {}; // to be read after it
    std::set<QString> m_changed {}; // to be read on
    std::set<QString> m_settled {}; // known to be over
    QHash<QString, qint64> m_grewAt {}; // ms since 1970
    bool m_isReadingOn = false;
    bool m_isRestored = false; // from then on what is open is remembered
};

} // namespace tokenscope
