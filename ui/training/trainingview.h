// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "batchsize/batchsizecomparison.h"

#include <QScrollArea>

#include <set>

class QBoxLayout;

namespace tokenscope {

class Card;
class RunDetails;
class RunRemarks;
class RunsModel;
class RunsTable;
class SizesModel;
class SizesTable;
class Theme;
class TrainingBoard;
class TrainingHeadline;

/// The content of the Batch size page: headline, remarks, tables and charts, and what is selected in all of them.
class TrainingView final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrainingView)

public:
    TrainingView(const Theme& theme, RunsModel& runs, QWidget* parent = nullptr);
    ~TrainingView() override;

    void display(const BatchSizeComparison& comparison, const QString& conclusion);
    [[nodiscard]] TrainingHeadline& headline() const { return *m_headline; }
    [[nodiscard]] RunRemarks& remarks() const { return *m_remarks; }
    [[nodiscard]] RunsTable& runs() const { return *m_runs; }
    [[nodiscard]] SizesTable& sizes() const { return *m_sizes; }
    [[nodiscard]] TrainingBoard& board() const { return *m_board; }

signals:
    void exportFailed(const tokenscope::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addCards(QWidget& sheet, const Theme& theme);
    [[nodiscard]] QBoxLayout* addRow(QBoxLayout& column, QWidget* left, QWidget* right);
    void connectSelection();
    void showSelection();
    void arrange();

    RunsModel& m_model;
    SizesModel* m_sizesModel;
    TrainingHeadline* m_headline;
    RunRemarks* m_remarks;
    RunsTable* m_runs;
    SizesTable* m_sizes;
    TrainingBoard* m_board;
    RunDetails* m_details;
    Card* m_sizesCard = nullptr;
    std::vector<QBoxLayout*> m_rows {}; // of two cards each; the first is that of the batch sizes
};

} // namespace tokenscope
