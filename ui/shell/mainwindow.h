// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/runbar.h"

#include <QMainWindow>
#include <QStringList>

class QMenu;
class QStackedWidget;

namespace tokenscope {

class Actions;
class Chip;
class Navigation;
class Settings;
class Theme;
enum class Scheme;

/// The window around the pages: menu, navigation, run bar, and what is remembered of it. Shows, and says what the user
/// wants; what happens then is decided by whoever listens.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    MainWindow(Theme& theme, Settings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Adds a page below the others in the navigation and to the View menu, with Ctrl+1, Ctrl+2 … The window owns it
    /// and gives it all the room; pages keep a margin of 10 px. `icon` as for Theme::icon().
    void addPage(const QString& id, const QString& icon, const QString& title, QWidget* page);
    void showPage(const QString& id);
    [[nodiscard]] QString currentPage() const;

    [[nodiscard]] RunBar& runBar() const { return *m_runBar; }
    [[nodiscard]] Actions& actions() const { return *m_actions; }
    /// As if the user chose it in the menu.
    void setScheme(Scheme scheme);
    /// What the Run menu and the shortcuts may do.
    void setCanStart(bool canStart);
    void setCanStop(bool canStop);
    /// What the File menu may do; not while a report is written.
    void setCanExport(bool canExport);
    /// A short fact at the right of the menu bar; empty for none.
    void setNote(const QString& note);
    /// Something small that always stands at the right of the menu bar, after the fact.
    void addToCorner(QWidget* widget);
    /// Puts a file on top of the recent ones.
    void addRecentFile(const QString& path);

signals:
    void startRequested();
    void stopRequested();
    /// Chosen by dialog or among the recent ones.
    void filesChosen(const QStringList& paths);
    /// Dropped anywhere on the window.
    void filesDropped(const QStringList& paths);
    void resultsFolderRequested();
    /// A report on what is compared.
    void exportRequested();
    void pageChanged(const QString& id);
    /// The window closes; a run should be brought to its end.
    void closing();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildFrame();
    void buildMenus();
    void connectActions();
    void restore();
    void showIndex(int index);
    void fillRecentFiles();
    void chooseFiles();
    void showAbout();

    Theme& m_theme;
    Settings& m_settings;
    Actions* m_actions;
    Navigation* m_navigation;
    QStackedWidget* m_pages;
    RunBar* m_runBar;
    QMenu* m_recent = nullptr;
    QMenu* m_view = nullptr;
    QAction* m_endOfPages = nullptr; // pages stand above it in the View menu
    Chip* m_note = nullptr;
};

} // namespace tokenscope
