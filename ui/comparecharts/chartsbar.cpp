// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparecharts/chartsbar.h"

#include "ui/text/metrictext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmentswitch.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace tokenscope {

namespace {

enum Scale
{
    Linear,
    Logarithmic,
};

} // namespace

ChartsBar::ChartsBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_charts(new QMenu(this))
    , m_chartsButton(new QPushButton(tr("Charts"), this))
    , m_metric(new QComboBox(this))
    , m_scale(new SegmentSwitch(theme, this))
    , m_selected(new QLabel(this))
    , m_clear(new QToolButton(this))
{
    m_chartsButton->setMenu(m_charts);
    m_chartsButton->setProperty("hasMenu", true);
    m_chartsButton->setToolTip(tr("Which charts are shown"));
    m_chartsButton->setObjectName(QStringLiteral("chartsButton"));
    m_metric->setAccessibleName(tr("Metric that the charts show"));
    m_metric->setObjectName(QStringLiteral("chartsMetric"));
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_scale->addSegment(Linear, tr("Linear"), tr("Equal differences are equally far apart"));
    m_scale->addSegment(Logarithmic, tr("Log"), tr("Equal factors are equally far apart"));
    m_selected->setProperty("look", QStringLiteral("muted"));
    m_selected->setObjectName(QStringLiteral("selectedRequests"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Show all requests again"));
    m_clear->setObjectName(QStringLiteral("clearSelection"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget* part :
         {static_cast<QWidget*>(m_chartsButton), static_cast<QWidget*>(m_metric), static_cast<QWidget*>(m_scale)})
        row->addWidget(part);
    row->addStretch(1);
    row->addWidget(m_selected);
    row->addWidget(m_clear);
    setSelected({});
    fillCharts();
    showChoice();
    connect(m_metric, &QComboBox::activated, this, [this] {
        m_choice.metric = static_cast<Metric>(m_metric->currentData().toInt());
        emit choiceChanged();
    });
    connect(m_scale, &SegmentSwitch::chosen, this, [this](int scale) {
        m_choice.isLogarithmic = scale == Logarithmic;
        emit choiceChanged();
    });
    connect(m_clear, &QToolButton::clicked, this, &ChartsBar::selectionCleared);
}

ChartsBar::~ChartsBar() = default;

void ChartsBar::fillCharts()
{
    for (const ComparisonChart chart : allComparisonCharts) {
        QAction* action = m_charts->addAction(nameOf(chart));
        action->setCheckable(true);
        action->setData(static_cast<int>(chart));
        action->setObjectName(keyOf(chart));
        connect(action, &QAction::triggered, this, [this, chart](bool isShown) { toggle(chart, isShown); });
    }
}

void ChartsBar::toggle(ComparisonChart chart, bool isShown)
{
    std::erase(m_choice.shown, chart);
    if (isShown)
        m_choice.shown.push_back(chart);
    emit choiceChanged();
}

void ChartsBar::setMetrics(const std::vector<Metric>& metrics)
{
    m_metric->clear();
    for (const Metric metric : metrics)
        m_metric->addItem(metrictext::name(metric), static_cast<int>(metric));
    if (!metrics.empty() && std::ranges::find(metrics, m_choice.metric) == metrics.end())
        m_choice.metric = metrics.front();
    m_metric->setEnabled(metrics.size() > 1);
    showChoice();
}

void ChartsBar::setOffered(const std::vector<ComparisonChart>& charts)
{
    for (QAction* action : m_charts->actions()) {
        const auto chart = static_cast<ComparisonChart>(action->data().toInt());
        action->setVisible(std::ranges::find(charts, chart) != charts.end());
    }
}

void ChartsBar::setChoice(const ChartsChoice& choice)
{
    m_choice = choice;
    showChoice();
}

void ChartsBar::setPairsOrder(const PairsOrder& order)
{
    m_choice.pairsOrder = order;
    emit pairsOrderChanged();
}

void ChartsBar::showChoice()
{
    for (QAction* action : m_charts->actions()) {
        const auto chart = static_cast<ComparisonChart>(action->data().toInt());
        action->setChecked(std::ranges::find(m_choice.shown, chart) != m_choice.shown.end());
    }
    m_metric->setCurrentIndex(m_metric->findData(static_cast<int>(m_choice.metric)));
    m_scale->setCurrent(m_choice.isLogarithmic ? Logarithmic : Linear);
}

void ChartsBar::setSelected(const QString& text)
{
    m_selected->setText(text);
    m_selected->setVisible(!text.isEmpty());
    m_clear->setVisible(!text.isEmpty());
}

} // namespace tokenscope
