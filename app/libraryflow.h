// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <utility>
#include <vector>

class QAction;

namespace tokenscope {

class LibraryPage;
class MainWindow;
class Settings;

/// Keeps the Library page in step with the results folder, and moves files to the trash and back.
class LibraryFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryFlow)

public:
    LibraryFlow(Settings& settings, LibraryPage& page, MainWindow& window, QString folder);
    ~LibraryFlow() override;

    /// Reads the folder again, beside the window.
    void refresh();
    /// Opens the folder in the desktop's file manager.
    void reveal();
    [[nodiscard]] const QString& folder() const { return m_folder; }
    /// Lists another folder from now on, and remembers it.
    void setFolder(const QString& folder);

signals:
    void compareRequested(const QStringList& paths);
    void folderChanged(const QString& folder);

private:
    void connectPage();
    void chooseFolder();
    void moveToTrash(const QStringList& paths);
    void bringBack();
    void watchFolder();
    void showTrashed();

    Settings& m_settings;
    LibraryPage& m_page;
    MainWindow& m_window;
    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_changes; // many changes at once are one refresh
    std::vector<std::pair<QString, QString>> m_trashed {}; // where it was, where it is: of the last deletion
    QAction* m_undo = nullptr; // enabled while there is something to bring back
    int m_request = 0; // the last refresh(); an earlier one that ends later is dropped
};

} // namespace tokenscope
