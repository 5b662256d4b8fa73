// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/comparecharts/chartschoice.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace tokenscope {

class SegmentSwitch;
class Theme;

/// What charts there are, of which metric, on which scale; and how many requests are selected in them.
class ChartsBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartsBar)

public:
    explicit ChartsBar(const Theme& theme, QWidget* parent = nullptr);
    ~ChartsBar() override;

    /// Metrics to choose from; the choice falls back to the first if its own is not among them.
    void setMetrics(const std::vector<Metric>& metrics);
    void setChoice(const ChartsChoice& choice);
    /// Those that there is something for; the others stay chosen, and cannot be.
    void setOffered(const std::vector<ComparisonChart>& charts);
    /// The only part of the choice that is made elsewhere.
    void setPairsOrder(const PairsOrder& order);
    [[nodiscard]] const ChartsChoice& choice() const { return m_choice; }
    /// "12 of 100 requests", with a button that clears it; empty: nothing is selected.
    void setSelected(const QString& text);

signals:
    void choiceChanged();
    void pairsOrderChanged();
    void selectionCleared();

private:
    void fillCharts();
    void showChoice();
    void toggle(ComparisonChart chart, bool isShown);

    ChartsChoice m_choice {};
    QMenu* m_charts;
    QPushButton* m_chartsButton;
    QComboBox* m_metric;
    SegmentSwitch* m_scale;
    QLabel* m_selected;
    QToolButton* m_clear;
};

} // namespace tokenscope
