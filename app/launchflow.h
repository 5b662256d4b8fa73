// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/launchentry.h"
#include "app/launchwatch.h"
#include "base/clock.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QVBoxLayout;

namespace tokenscope {

class MainWindow;
class RefusalDialog;
class RemoteDesk;
class RemotePromptDialog;
class Settings;
class Theme;

/// Training runs that are started from the window: their dialog, ssh's questions, refusals, and a card for each launch,
/// also for those of before that go on.
class LaunchFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LaunchFlow)

public:
    /// `records`: where launches are remembered; `results`: below it logs are kept.
    struct Places
    {
        QString records {};
        QString results {};
    };

    LaunchFlow(const Clock& clock, const Theme& theme, Settings& settings, MainWindow& window, const Places& places);
    ~LaunchFlow() override;

    /// What the button "Start runs" does.
    void begin();
    /// Shows the launches of before that are not over; those on this computer are followed at once, those that may ask
    /// for a code on demand.
    void resume();

signals:
    /// The cards of all launches, for the page to own.
    void cardsAppeared(QWidget* cards);
    /// A log has begun to tell of training, and grows.
    void logAppeared(const QString& path);
    void logEnded(const QString& path);
    /// Runs have been started: where they are shown should be seen.
    void started();

private:
    [[nodiscard]] RemoteDesk& desk();
    LaunchWatch& watch(std::unique_ptr<Launch> launch);
    void connectPrompts();
    void explain(RemoteRefusal refusal, const RemoteRoute& route, const QString& detail);
    void forget(const LaunchWatch* watch);
    void showNote();

    const Clock& m_clock;
    const Theme& m_theme;
    Settings& m_settings;
    MainWindow& m_window;
    const Places m_places;
    std::unique_ptr<RemoteDesk> m_desk; // from the first need of it
    std::unique_ptr<LaunchEntry> m_entry {};
    std::vector<std::unique_ptr<LaunchWatch>> m_watches {};
    QPointer<QWidget> m_cards {};
    QPointer<RemotePromptDialog> m_prompts {};
    QPointer<RefusalDialog> m_refusal {};
};

} // namespace tokenscope
