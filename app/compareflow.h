// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

namespace tokenscope {

class ComparePage;
class GoldLookup;
class MainWindow;
class Settings;

/// Opens results files on the Compare page.
class CompareFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompareFlow)

public:
    CompareFlow(Settings& settings, ComparePage& page, MainWindow& window);
    ~CompareFlow() override;

    /// Reads the files beside the window and shows their legs; those that cannot be read are named on the page.
    void open(const QStringList& paths);
    /// The files shown, if a data set that their answers are scored by was missing.
    void scoreAgain();

signals:
    /// On the page; they may be for another one.
    void filesDropped(const QStringList& paths);
    /// What could be opened is shown.
    void opened();
    /// Verdicts stand beside what is shown.
    void weighed();

private:
    void read(const QStringList& paths);
    void noteMissing(const QString& dataset);
    void chooseFiles();

    Settings& m_settings;
    ComparePage& m_page;
    MainWindow& m_window;
    std::shared_ptr<GoldLookup> m_gold; // also of files that are still being read
    bool m_lacksGold = false; // a data set is missing that the files shown need
    bool m_hasNote = false; // the window shows that a data set is missing
    int m_request = 0; // the last open(); an earlier one that ends later is dropped
};

} // namespace tokenscope
