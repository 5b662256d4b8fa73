// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/libraryflow.h"

#include "base/whenkept.h"
#include "store/resultslibrary.h"
#include "store/settings.h"
#include "ui/library/librarypage.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>
#include <QtConcurrentRun>

namespace tokenscope {

LibraryFlow::LibraryFlow(Settings& settings, LibraryPage& page, MainWindow& window, QString folder)
    : m_settings(settings)
    , m_page(page)
    , m_window(window)
    , m_folder(std::move(folder))
{
    using namespace std::chrono_literals;
    m_changes.setSingleShot(true);
    m_changes.setInterval(300ms);
    connect(&m_changes, &QTimer::timeout, this, &LibraryFlow::refresh);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_changes.start(); });
    connectPage();
    m_page.setFolder(m_folder);
}

LibraryFlow::~LibraryFlow() = default;

void LibraryFlow::connectPage()
{
    connect(&m_page, &LibraryPage::compareRequested, this, &LibraryFlow::compareRequested);
    connect(&m_page, &LibraryPage::refreshRequested, this, &LibraryFlow::refresh);
    connect(&m_page, &LibraryPage::folderChangeRequested, this, &LibraryFlow::chooseFolder);
    connect(&m_page, &LibraryPage::deleteRequested, this, &LibraryFlow::moveToTrash);
    connect(&m_page, &LibraryPage::revealRequested, this,
            [](const QString& path) { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).path())); });
    connect(&m_page, &LibraryPage::runRequested, this, [this] { m_window.showPage(QStringLiteral("run")); });
    m_undo = new QAction(tr("Bring back from the trash"), &m_window);
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setEnabled(false);
    connect(m_undo, &QAction::triggered, this, &LibraryFlow::bringBack);
    m_window.addAction(m_undo);
    connect(&m_window, &MainWindow::pageChanged, this, [this](const QString& page) {
        if (page == QStringLiteral("library"))
            refresh();
    });
}

void LibraryFlow::refresh()
{
    m_page.setBusy(true);
    const int request = ++m_request;
    whenKept(QtConcurrent::run(listResults, m_folder), this, [this, request](const std::vector<ResultEntry>& entries) {
        if (request != m_request)
            return;
        m_page.setEntries(entries);
        watchFolder();
    });
}

void LibraryFlow::watchFolder()
{
    if (!m_watcher.directories().contains(m_folder) && QDir(m_folder).exists())
        m_watcher.addPath(m_folder);
}

void LibraryFlow::reveal()
{
    QDir().mkpath(m_folder);
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder));
}

void LibraryFlow::chooseFolder()
{
    const QString chosen = QFileDialog::getExistingDirectory(&m_window, tr("Folder of results"), m_folder);
    if (!chosen.isEmpty())
        setFolder(chosen);
}

void LibraryFlow::setFolder(const QString& folder)
{
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_folder = folder;
    m_settings.set(setting::resultsFolder, folder);
    m_page.setFolder(folder);
    emit folderChanged(folder);
    refresh();
}

void LibraryFlow::moveToTrash(const QStringList& paths)
{
    m_trashed.clear();
    for (const QString& path : paths) {
        QFile file(path);
        if (file.moveToTrash())
            m_trashed.emplace_back(path, file.fileName());
        else
            m_page.showError({.code = Error::Code::NotWritable, .subject = path, .detail = file.errorString()});
    }
    showTrashed();
    refresh();
}

void LibraryFlow::bringBack()
{
    for (const auto& [original, trashed] : m_trashed) {
        QFile file(trashed);
        if (trashed.isEmpty() || !file.rename(original))
            m_page.showError({.code = Error::Code::NotWritable, .subject = original, .detail = file.errorString()});
    }
    m_trashed.clear();
    showTrashed();
    refresh();
}

void LibraryFlow::showTrashed()
{
    const auto count = static_cast<int>(m_trashed.size());
    m_undo->setEnabled(count > 0);
    m_window.setNote(count > 0 ? tr("%n file(s) in the trash · Ctrl+Z undoes it", "", count) : QString());
}

} // namespace tokenscope
