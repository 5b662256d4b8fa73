// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/launchflow.h"

#include "app/browser.h"
#include "launch/launchrecord.h"
#include "remote/promptserver.h"
#include "remote/refusalwords.h"
#include "remote/remotedesk.h"
#include "ui/launch/launchcard.h"
#include "ui/launch/refusaldialog.h"
#include "ui/launch/remotepromptdialog.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr int gap = 10;

} // namespace

LaunchFlow::LaunchFlow(const Clock& clock, const Theme& theme, Settings& settings, MainWindow& window,
                       const Places& places)
    : m_clock(clock)
    , m_theme(theme)
    , m_settings(settings)
    , m_window(window)
    , m_places(places)
{
}

LaunchFlow::~LaunchFlow()
{
    m_watches.clear(); // before the shells that they use
    m_entry.reset();
}

void LaunchFlow::begin()
{
    if (!m_entry) {
        m_entry = std::make_unique<LaunchEntry>(m_theme, m_settings, desk(),
                                                QDir(m_places.results).filePath(u"training"_s));
        connect(m_entry.get(), &LaunchEntry::refused, this, &LaunchFlow::explain);
        connect(m_entry.get(), &LaunchEntry::started, this, [this] {
            watch(m_entry->takeLaunch());
            emit started();
        });
    }
    m_entry->begin(&m_window);
}

void LaunchFlow::resume()
{
    for (const LaunchRecord& record : rememberedLaunches(m_places.records)) {
        if (record.isEnded)
            continue;
        LaunchWatch& resumed = watch(std::make_unique<Launch>(*desk().shell(record.plan.route), record));
        if (record.plan.route.isLocal())
            resumed.follow();
    }
}

RemoteDesk& LaunchFlow::desk()
{
    if (!m_desk) {
        m_desk = std::make_unique<RemoteDesk>(RemoteDesk::Asking::Here);
        connectPrompts();
    }
    return *m_desk;
}

LaunchWatch& LaunchFlow::watch(std::unique_ptr<Launch> launch)
{
    if (!m_cards) {
        m_cards = new QWidget;
        auto* layout = new QVBoxLayout(m_cards);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(gap);
        emit cardsAppeared(m_cards);
    }
    auto* card = new LaunchCard(m_theme, m_cards);
    qobject_cast<QVBoxLayout*>(m_cards->layout())->insertWidget(0, card); // the newest on top
    m_watches.push_back(std::make_unique<LaunchWatch>(m_clock, std::move(launch), *card, m_places.records));
    LaunchWatch* watch = m_watches.back().get();
    connect(watch, &LaunchWatch::logAppeared, this, &LaunchFlow::logAppeared);
    connect(watch, &LaunchWatch::logEnded, this, &LaunchFlow::logEnded);
    connect(watch, &LaunchWatch::changed, this, &LaunchFlow::showNote);
    connect(watch, &LaunchWatch::refused, this, &LaunchFlow::explain);
    connect(watch, &LaunchWatch::dismissed, this, [this, watch] { forget(watch); });
    connect(watch, &LaunchWatch::folderRequested, this,
            [](const QString& path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    showNote();
    return *watch;
}

void LaunchFlow::connectPrompts()
{
    PromptServer* server = m_desk->prompts();
    m_prompts = new RemotePromptDialog(m_theme, &m_window);
    connect(server, &PromptServer::asked, m_prompts, &RemotePromptDialog::ask);
    connect(server, &PromptServer::withdrawn, m_prompts, &RemotePromptDialog::withdraw);
    connect(m_prompts, &RemotePromptDialog::answered, server, &PromptServer::answer);
    connect(m_prompts, &RemotePromptDialog::cancelled, server, &PromptServer::cancel);
}

void LaunchFlow::explain(RemoteRefusal refusal, const RemoteRoute& route, const QString& detail)
{
    if (!m_refusal) {
        QWidget* over = QApplication::activeWindow() != nullptr ? QApplication::activeWindow() : &m_window;
        m_refusal = new RefusalDialog(m_theme, over);
        m_refusal->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_refusal, &RefusalDialog::mailRequested, this,
                [](const QUrl& letter) { (void)openInBrowser(letter); });
    }
    m_refusal->display(refusalWords(refusal, route, detail), detail);
    m_refusal->open();
    m_refusal->raise();
}

void LaunchFlow::forget(const LaunchWatch* watch)
{
    const auto found = std::ranges::find_if(m_watches, [watch](const auto& each) { return each.get() == watch; });
    if (found == m_watches.end())
        return;
    LaunchRecord record = (*found)->launch().record();
    record.isEnded = true; // for this program: it is not offered again
    if (!saveLaunch(record, m_places.records))
        explain(RemoteRefusal::FolderNotWritable, {}, m_places.records);
    if ((*found)->card() != nullptr) {
        (*found)->card()->hide();
        (*found)->card()->deleteLater(); // it is speaking
    }
    found->release()->deleteLater();
    m_watches.erase(found);
    showNote();
}

void LaunchFlow::showNote()
{
    QString note;
    for (const auto& watch : m_watches) {
        if (note.isEmpty())
            note = watch->note();
    }
    m_window.runBar().displayLaunch(note);
}

} // namespace tokenscope
