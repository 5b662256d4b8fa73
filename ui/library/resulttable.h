// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QTableView>

#include <vector>

class QAction;

namespace tokenscope {

class Theme;

/// The library's list with what can be done about its selection, by keyboard and context menu.
class ResultTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultTable)

public:
    /// `model` has the columns and roles of a ResultListModel.
    ResultTable(const Theme& theme, QAbstractItemModel& model, QWidget* parent = nullptr);
    ~ResultTable() override;

    /// From top to bottom as shown; broken files only if asked for.
    [[nodiscard]] QStringList selectedPaths(bool withBroken) const;

signals:
    void compareRequested(const QStringList& paths);
    void resumeRequested(const QString& path); ///< of a stopped series
    void revealRequested(const QString& path);
    void deleteRequested(const QStringList& paths);
    void selectionChangedTo(int files);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpView(const Theme& theme);
    void addActions();
    QAction* addCommand(const QString& text, const QList<QKeySequence>& keys);
    void fitColumns();
    void spreadColumns();
    void requestComparison();
    void requestDeletion();
    void requestResumption();
    [[nodiscard]] QString resumable() const;
    void reveal();
    void copyPaths() const;

    std::vector<int> m_widths {}; // of the columns, as their contents want it
    QAction* m_compare = nullptr;
    QAction* m_resume = nullptr;
    QAction* m_reveal = nullptr;
};

} // namespace tokenscope
