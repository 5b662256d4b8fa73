// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/trainingflow.h"

#include "app/logfollowing.h"
#include "base/whenkept.h"
#include "store/settings.h"
#include "training/trainingfile.h"
#include "ui/shell/mainwindow.h"
#include "ui/training/trainingpage.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>
#include <QtConcurrentRun>

#include <algorithm>

namespace tokenscope {

using namespace std::chrono_literals;

namespace {

// A training log may say nothing for half an hour, and a queue for longer.
constexpr auto quietLimit = 2h;

QString wholePath(const QString& path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath(); // empty where there is no file
    return canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical;
}

bool isTable(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QStringLiteral("csv") || suffix == QStringLiteral("tsv");
}

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

TrainingFlow::TrainingFlow(Settings& settings, TrainingPage& page, MainWindow& window)
    : m_settings(settings)
    , m_page(page)
    , m_window(window)
    , m_following(std::make_shared<LogFollowing>())
{
    m_progress.setInterval(50ms);
    connect(&m_progress, &QTimer::timeout, this, [this] {
        if (m_reading)
            m_page.setBusy(m_progress.property("files").toInt(), m_reading->done);
    });
    m_changes.setSingleShot(true);
    m_changes.setInterval(400ms);
    connect(&m_changes, &QTimer::timeout, this, &TrainingFlow::readOn);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &TrainingFlow::readOnSoon);
    m_quiet.setInterval(1min);
    connect(&m_quiet, &QTimer::timeout, this, &TrainingFlow::lookForQuiet);
    connectPage();
    m_page.restoreLayout(m_settings.value(setting::trainingLayout));
}

TrainingFlow::~TrainingFlow()
{
    if (m_reading)
        m_reading->isCancelled = true;
}

void TrainingFlow::connectPage()
{
    connect(&m_page, &TrainingPage::openRequested, this, &TrainingFlow::chooseFiles);
    connect(&m_page, &TrainingPage::filesDropped, this, &TrainingFlow::filesChosen);
    connect(&m_page, &TrainingPage::cancelRequested, this, [this] {
        m_waiting.clear();
        if (m_reading)
            m_reading->isCancelled = true;
    });
    connect(&m_page, &TrainingPage::revealRequested, this,
            [](const QString& path) { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).path())); });
    connect(&m_page, &TrainingPage::layoutChanged, this,
            [this] { m_settings.set(setting::trainingLayout, m_page.layoutState()); });
    connect(&m_page, &TrainingPage::decisionsChanged, this, &TrainingFlow::remember);
}

void TrainingFlow::open(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    m_window.showPage(QStringLiteral("training"));
    read(paths, true);
}

void TrainingFlow::follow(const QString& path)
{
    const QString whole = wholePath(path);
    m_settled.erase(whole);
    m_grewAt[whole] = now();
    read({whole}, true);
}

void TrainingFlow::settle(const QString& path)
{
    const QString whole = wholePath(path);
    m_settled.insert(whole);
    readOnSoon(whole);
}

void TrainingFlow::readOnSoon(const QString& path)
{
    if (m_settled.contains(path))
        m_grewAt.remove(path);
    else
        m_grewAt[path] = now();
    m_changed.insert(path);
    m_changes.start();
}

void TrainingFlow::openRemembered()
{
    m_page.restoreDecisions(m_settings.value(setting::trainingDecisions));
    QStringList paths = m_settings.value(setting::trainingFiles);
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    if (!paths.isEmpty())
        read(paths, false);
}

void TrainingFlow::read(const QStringList& paths, bool isAsked)
{
    QStringList whole;
    for (const QString& path : paths)
        whole.append(wholePath(path));
    whole.removeDuplicates();
    if (m_reading) {
        m_waiting += whole;
        return;
    }
    m_reading = std::make_shared<Reading>();
    m_progress.setProperty("files", static_cast<int>(whole.size()));
    m_page.setBusy(static_cast<int>(whole.size()), 0);
    m_progress.start();
    const auto work = [whole, reading = m_reading] { return readAll(whole, *reading); };
    whenKept(QtConcurrent::run(work), this, [this, isAsked](const ReadFiles& files) { show(files, isAsked); });
}

TrainingFlow::ReadFiles TrainingFlow::readAll(const QStringList& paths, Reading& reading)
{
    ReadFiles read;
    double all = 0;
    for (const QString& path : paths)
        all += static_cast<double>(std::max<qint64>(1, QFileInfo(path).size()));
    double before = 0;
    for (const QString& path : paths) {
        const auto size = static_cast<double>(std::max<qint64>(1, QFileInfo(path).size()));
        TrainingReadOptions options;
        options.progress = [&reading, before, size, all](double part) {
            reading.done = (before + part * size) / all;
            return !reading.isCancelled;
        };
        auto runs = readTrainingFile(path, options);
        before += size;
        if (runs)
            read.files.emplace_back(path, *std::move(runs));
        else if (runs.error().code != Error::Code::Cancelled)
            read.errors.push_back(runs.error());
        if (reading.isCancelled)
            break;
    }
    return read;
}

void TrainingFlow::show(const ReadFiles& read, bool isAsked)
{
    m_reading.reset();
    m_progress.stop();
    for (const auto& [path, runs] : read.files) {
        if (isAsked)
            m_page.restoreRuns(path);
        watch(path);
        if (m_grewAt.contains(path))
            readOnSoon(path); // it is not partial, it is not over yet
    }
    if (!read.files.empty())
        m_page.setFiles(read.files);
    m_page.setIdle();
    if (isAsked)
        m_page.showUnreadable(read.errors);
    m_isRestored = true;
    remember();
    if (!m_waiting.isEmpty())
        this->read(std::exchange(m_waiting, {}), true);
    else
        emit opened();
}

void TrainingFlow::watch(const QString& path)
{
    if (!m_watcher.files().contains(path))
        m_watcher.addPath(path);
}

// Tables are small and are read whole; of a log only what has come.
void TrainingFlow::readOn()
{
    if (m_changed.empty() || m_isReadingOn)
        return;
    m_isReadingOn = true;
    m_quiet.start();
    const auto work = [paths = std::exchange(m_changed, {}), settled = m_settled, following = m_following] {
        ReadFiles read;
        for (const QString& path : paths) {
            if (isTable(path)) {
                if (auto runs = readTrainingFile(path))
                    read.files.emplace_back(path, *std::move(runs));
            } else if (auto run = following->readOn(path, !settled.contains(path))) {
                read.files.emplace_back(path, std::vector {*std::move(run)});
            }
        }
        return read;
    };
    whenKept(QtConcurrent::run(work), this, [this](const ReadFiles& read) {
        m_isReadingOn = false;
        const QStringList open = m_page.files();
        for (const auto& [path, runs] : read.files) {
            watch(path); // a file that was written anew is no longer watched
            if (open.contains(path))
                m_page.setFile(path, runs);
        }
        if (!m_changed.empty())
            m_changes.start();
    });
}

// What nobody has written to for long is not running any more.
void TrainingFlow::lookForQuiet()
{
    const qint64 limit = now() - std::chrono::milliseconds(quietLimit).count();
    QStringList quiet;
    for (auto it = m_grewAt.begin(); it != m_grewAt.end(); ++it) {
        if (it.value() < limit)
            quiet.append(it.key());
    }
    for (const QString& path : quiet) {
        m_grewAt.remove(path);
        read({path}, false); // as it ends now
    }
    if (m_grewAt.isEmpty())
        m_quiet.stop();
}

void TrainingFlow::remember()
{
    if (!m_isRestored)
        return;
    m_settings.set(setting::trainingFiles, m_page.files());
    m_settings.set(setting::trainingDecisions, m_page.decisions());
}

void TrainingFlow::chooseFiles()
{
    const QStringList files = m_page.files();
    const QString folder = files.isEmpty() ? QDir::homePath() : QFileInfo(files.front()).path();
    const QStringList paths
        = QFileDialog::getOpenFileNames(&m_window, tr("Open training logs"), folder,
                                        tr("Logs and tables (*.log *.txt *.out *.err *.csv *.tsv);;All files (*)"));
    if (!paths.isEmpty())
        open(paths);
}

} // namespace tokenscope
