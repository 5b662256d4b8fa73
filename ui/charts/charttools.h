// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

class QAction;

namespace tokenscope {

class ChartView;
class Theme;

/// The small button of a chart for what can be done to its view: scales, zoom, ranges, and how the mouse does it.
class ChartTools final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartTools)

public:
    ChartTools(const Theme& theme, ChartView& chart, QWidget* parent = nullptr);
    ~ChartTools() override;

    /// What keys and mouse do, line by line.
    [[nodiscard]] static QString gestures();

private:
    void bringUpToDate();
    QAction* addScale(const QString& text, Qt::Orientation orientation);
    void showGestures();

    ChartView& m_chart;
    QAction* m_horizontal = nullptr;
    QAction* m_vertical = nullptr;
    QAction* m_brushing = nullptr;
    QAction* m_clearBrush = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_reset = nullptr;
};

} // namespace tokenscope
