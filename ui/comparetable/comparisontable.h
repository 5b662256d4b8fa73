// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/metric.h"

#include <QTableView>

#include <vector>

namespace tokenscope {

class ComparisonModel;
class Theme;

/// The table of a comparison. Its first column stays while the others scroll.
class ComparisonTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonTable)

public:
    ComparisonTable(const Theme& theme, ComparisonModel& model, QWidget* parent = nullptr);
    ~ComparisonTable() override;

    /// Rows that the user has chosen, in their order; all if it is only the one that is marked without being asked.
    [[nodiscard]] QModelIndexList chosenRows() const;
    /// At which every column but the remark is seen whole.
    [[nodiscard]] int wantedWidth() const;

signals:
    void baselineChosen(std::size_t leg);
    /// A row was chosen whose metric charts may show.
    void metricChosen(tokenscope::Metric metric);
    void wantedWidthChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void scrollTo(const QModelIndex& index, ScrollHint hint) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setUp(QTableView& view);
    void setUpNames();
    [[nodiscard]] int leastWidth(int column) const;
    void fitColumns();
    void spreadColumns();
    void placeNames();
    void moveCurrentLeg(int places);
    void openMenu(std::size_t leg, QPoint position);

    const Theme& m_theme;
    ComparisonModel& m_model;
    std::vector<int> m_widths {}; // of the columns, as their contents want it
    QTableView* m_names; // shows the first column over this table's own
};

} // namespace tokenscope
