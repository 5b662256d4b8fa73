// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/compareflow.h"

#include "app/folders.h"
#include "app/resultloading.h"
#include "base/whenkept.h"
#include "dataset/goldlookup.h"
#include "store/settings.h"
#include "ui/compare/comparepage.h"
#include "ui/shell/mainwindow.h"

#include <QFileDialog>
#include <QtConcurrentRun>

namespace tokenscope {

namespace {

struct LoadedFiles
{
    std::vector<RunResultPtr> results {};
    std::vector<Error> errors {};
    QString missingDataset {};
};

LoadedFiles loadAll(const QStringList& paths, const std::shared_ptr<GoldLookup>& gold)
{
    LoadedFiles files;
    for (const QString& path : paths) {
        auto loaded = loadScored(path, *gold);
        if (!loaded) {
            files.errors.push_back(loaded.error());
            continue;
        }
        files.results.push_back(std::make_shared<const RunResult>(std::move(loaded->result)));
        if (!loaded->missingDataset.isEmpty())
            files.missingDataset = loaded->missingDataset;
    }
    return files;
}

} // namespace

CompareFlow::CompareFlow(Settings& settings, ComparePage& page, MainWindow& window)
    : m_settings(settings)
    , m_page(page)
    , m_window(window)
    , m_gold(std::make_shared<GoldLookup>(folders::cache()))
{
    connect(&m_page, &ComparePage::openRequested, this, &CompareFlow::chooseFiles);
    connect(&m_page, &ComparePage::filesDropped, this, &CompareFlow::filesDropped);
    connect(&m_page, &ComparePage::recentRequested, this, [this](const QString& path) { open({path}); });
    connect(&m_page, &ComparePage::weighed, this, &CompareFlow::weighed);
    connect(&m_window, &MainWindow::pageChanged, this, [this](const QString& shown) {
        if (m_hasNote && shown != QStringLiteral("compare"))
            noteMissing({});
    });
    m_page.restoreLayout(m_settings.value(setting::compareLayout));
    connect(&m_page, &ComparePage::layoutChanged, this,
            [this] { m_settings.set(setting::compareLayout, m_page.layoutState()); });
    m_page.setRecentFiles(m_settings.value(setting::recentFiles));
}

CompareFlow::~CompareFlow() = default;

void CompareFlow::open(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    m_window.showPage(QStringLiteral("compare"));
    read(paths);
}

void CompareFlow::scoreAgain()
{
    QStringList paths;
    for (const RunResultPtr& result : m_page.results())
        paths.append(result->path);
    if (m_lacksGold && !paths.contains(QString()))
        read(paths);
}

void CompareFlow::read(const QStringList& paths)
{
    const int request = ++m_request;
    whenKept(QtConcurrent::run(loadAll, paths, m_gold), this, [this, request](const LoadedFiles& files) {
        if (request != m_request)
            return;
        if (!files.results.empty())
            m_page.display(files.results);
        m_page.showUnreadable(files.errors);
        m_lacksGold = !files.missingDataset.isEmpty();
        noteMissing(files.missingDataset);
        for (const RunResultPtr& result : files.results)
            m_window.addRecentFile(result->path);
        m_page.setRecentFiles(m_settings.value(setting::recentFiles));
        emit opened();
    });
}

// The note is of the files shown, so it goes with the page.
void CompareFlow::noteMissing(const QString& dataset)
{
    if (!m_hasNote && dataset.isEmpty())
        return; // it may be another's
    m_hasNote = !dataset.isEmpty();
    m_window.setNote(m_hasNote ? missingDatasetWords(dataset) : QString());
}

void CompareFlow::chooseFiles()
{
    open(QFileDialog::getOpenFileNames(&m_window, tr("Open results files"), folders::results(),
                                       tr("Results (*.json);;All files (*)")));
}

} // namespace tokenscope
