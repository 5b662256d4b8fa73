// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/launch/launchglance.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QToolButton;

namespace tokenscope {

class ElidedLabel;
class ProgressLine;
class StateDot;
class Theme;

/// The runs of a launch, a line each: state, progress, figures, and what it is silent about. Columns keep their
/// widths while figures change.
class LaunchRunGrid final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LaunchRunGrid)

public:
    explicit LaunchRunGrid(const Theme& theme, QWidget* parent = nullptr);
    ~LaunchRunGrid() override;

    void display(const LaunchGlance& glance);

signals:
    void cancelRequested(int run);

private:
    enum Figure
    {
        Steps,
        Rate,
        Loss,
        Elapsed,
        Left,
        FigureCount,
    };
    struct Row
    {
        QLabel* batchSize = nullptr;
        StateDot* state = nullptr;
        ProgressLine* progress = nullptr;
        std::array<QLabel*, FigureCount> figures {};
        QToolButton* cancel = nullptr;
        ElidedLabel* hint = nullptr;
    };

    void addHeadings();
    void addRow();
    void removeRow();
    QLabel* addLabel(int row, int column, const QString& widest);
    void fill(const Row& row, const LaunchGlance& glance, std::size_t run);

    const Theme& m_theme;
    QGridLayout* m_grid;
    std::vector<Row> m_rows {};
};

} // namespace tokenscope
