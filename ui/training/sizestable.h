// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

#include <set>

namespace tokenscope {

class SizesModel;
class Theme;

/// The table of batch sizes, as high as its rows; a selected size selects its runs.
class SizesTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SizesTable)

public:
    SizesTable(const Theme& theme, SizesModel& model, QWidget* parent = nullptr);
    ~SizesTable() override;

    /// Rows and headings as text with tabs.
    [[nodiscard]] QString asText() const;
    /// The width at which no number is cut.
    [[nodiscard]] int wantedWidth() const;

signals:
    /// Positions of the runs that the user chose by their batch sizes.
    void runsChosen(const std::set<int>& runs);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int widthOf(int column) const;
    void spreadColumns();
    void chooseRuns();
    void fit();

    SizesModel& m_model;
};

} // namespace tokenscope
