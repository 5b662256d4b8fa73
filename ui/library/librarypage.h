// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/resultslibrary.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace tokenscope {

class ElidedLabel;
class EmptyState;
class ErrorBanner;
class ResultFilterProxy;
class ResultListModel;
class ResultTable;
class Theme;

/// The results folder as a list, newest first: filter, sort, compare. Never touches a file itself.
class LibraryPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryPage)

public:
    explicit LibraryPage(const Theme& theme, QWidget* parent = nullptr);
    ~LibraryPage() override;

    /// What the folder holds now; ends the busy state. Selection and scroll stay.
    void setEntries(std::vector<ResultEntry> entries);
    void setFolder(const QString& folder);
    /// While the folder is being read. What was there before stays to be seen.
    void setBusy(bool isBusy);
    /// The folder could not be read, a file not be moved.
    void showError(const Error& error);

signals:
    void compareRequested(const QStringList& paths);
    void folderChangeRequested();
    void deleteRequested(const QStringList& paths);
    /// The user wants what is missing in a stopped series.
    void resumeRequested(const QString& path);
    void revealRequested(const QString& path);
    void refreshRequested();
    void runRequested(); ///< from the empty state: the way to a first result

private:
    [[nodiscard]] QWidget* makeToolRow();
    [[nodiscard]] QWidget* makeTableCard();
    [[nodiscard]] QWidget* makeStatusLine();
    void addStates();
    void connectTable();
    void showState();
    void showCounts();

    const Theme& m_theme;
    ResultListModel* m_model;
    ResultFilterProxy* m_proxy;
    ErrorBanner* m_banner;
    QLineEdit* m_filter;
    ElidedLabel* m_folder;
    QPushButton* m_compare;
    QStackedWidget* m_states;
    ResultTable* m_table = nullptr;
    EmptyState* m_noMatch = nullptr;
    QLabel* m_counts;
    bool m_isBusy = false;
    bool m_wasRead = false; // the folder, at least once
};

} // namespace tokenscope
