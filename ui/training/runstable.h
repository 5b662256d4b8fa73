// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

#include <set>

class QAction;
class QSortFilterProxyModel;

namespace tokenscope {

class RunsModel;
class Theme;

/// The table of training runs with what can be done about them, by keyboard and context menu; as high as its rows.
class RunsTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunsTable)

public:
    RunsTable(const Theme& theme, RunsModel& model, QWidget* parent = nullptr);
    ~RunsTable() override;

    /// Positions of the selected runs in the model.
    [[nodiscard]] std::set<int> selectedRuns() const;
    void selectRuns(const std::set<int>& runs);
    /// Rows and headings as text with tabs: the selected ones, or all.
    [[nodiscard]] QString asText() const;
    /// Widths, order and visibility of columns, and what is sorted by.
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);
    /// Widths as the contents want them; a column that the user made wider or narrower stays so.
    void fitColumns();

signals:
    void selectedRunsChanged();
    void removeRequested(const std::set<int>& runs);
    void revealRequested(int run);
    void layoutChanged();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpView(const Theme& theme);
    void setUpHeader(const Theme& theme);
    void addActions();
    void copy() const;
    void offerColumns(const QPoint& at);
    void fitHeight();
    [[nodiscard]] int wantedWidth(int column) const;
    [[nodiscard]] int runAt(int row) const;

    RunsModel& m_model;
    QSortFilterProxyModel* m_proxy;
    QAction* m_edit = nullptr;
    QAction* m_reveal = nullptr;
    bool m_isFitting = false; // columns get their widths from us, not from the user
    bool m_isArranged = false; // the user gave them widths
};

} // namespace tokenscope
