// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/screenshots.h"

#include "app/compareflow.h"
#include "app/runflow.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTimer>

#include <array>
#include <cstdio>

namespace tokenscope {

namespace {

constexpr QSize windowSize {1280, 800};
// The second leg is half done then, so that both are in the picture.
constexpr double shareWhenRunning = 0.8;

} // namespace

Screenshots::Screenshots(Theme& theme, MainWindow& window, RunFlow& runs, CompareFlow& comparisons, QString folder)
    : m_theme(theme)
    , m_window(window)
    , m_runs(runs)
    , m_comparisons(comparisons)
    , m_folder(std::move(folder))
{
    connect(&m_runs.series(), &RunSeries::sampled, this, &Screenshots::onSampled);
    connect(&m_runs, &RunFlow::saved, this, &Screenshots::onSaved);
    connect(&m_comparisons, &CompareFlow::weighed, this, &Screenshots::onCompared);
}

Screenshots::~Screenshots() = default;

int Screenshots::take()
{
    if (!QDir().mkpath(m_folder)) {
        std::fprintf(stderr, "tokenscope: cannot make the folder %s\n", qPrintable(m_folder));
        return 1;
    }
    m_window.resize(windowSize);
    m_window.show();
    m_runs.demonstrate();
    return QApplication::exec();
}

void Screenshots::onSampled()
{
    const auto done = static_cast<double>(m_runs.series().requestsDone());
    if (m_hasRunning || done < shareWhenRunning * static_cast<double>(m_runs.series().requestsTotal().value_or(0)))
        return;
    m_hasRunning = true;
    picture(QStringLiteral("run-running"));
}

void Screenshots::onSaved(const QString& path)
{
    // not from inside the signal: the pages hear of the end of the run in the same turn
    QTimer::singleShot(0, this, [this, path] {
        picture(QStringLiteral("run-finished"));
        m_comparisons.open({path});
    });
}

void Screenshots::onCompared()
{
    QTimer::singleShot(0, this, [this] {
        picture(QStringLiteral("compare"));
        m_window.showPage(QStringLiteral("library"));
        picture(QStringLiteral("library"));
        QApplication::exit(m_isWritten ? 0 : 1);
    });
}

void Screenshots::picture(const QString& name)
{
    constexpr std::array looks {std::pair {Scheme::Light, "light"}, std::pair {Scheme::Dark, "dark"}};
    for (const auto& [scheme, suffix] : looks) {
        m_theme.setScheme(scheme);
        QApplication::sendPostedEvents();
        const QString path
            = QDir(m_folder).filePath(name + u'-' + QString::fromLatin1(suffix) + QStringLiteral(".png"));
        m_isWritten = m_window.grab().save(path) && m_isWritten;
    }
}

} // namespace tokenscope
