// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/sweeptable.h"

#include "ui/live/legcolourdelegate.h"
#include "ui/run/sweepmodel.h"
#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr int leastRowHeight = 27;

} // namespace

SweepTable::SweepTable(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_model(new SweepModel(this))
    , m_view(new QTableView(this))
{
    setAccessibleName(tr("Points of the sweep"));
    setUp();
    body()->setContentsMargins(0, 4, 0, 4);
    body()->addWidget(m_view);
    applyTheme();
    fitHeight();
    connect(&theme, &Theme::changed, this, &SweepTable::applyTheme);
}

SweepTable::~SweepTable() = default;

void SweepTable::display(const SweepCurves& curves)
{
    m_model->display(curves);
    fitHeight();
}

void SweepTable::setUp()
{
    m_view->setModel(m_model);
    m_view->setObjectName(QStringLiteral("sweepTable"));
    m_view->setAccessibleName(tr("Points of the sweep"));
    m_view->setFont(theme().font(12.5));
    m_view->setItemDelegate(new LegColourDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the page scrolls
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->horizontalHeader()->setSectionResizeMode(SweepModel::EndpointColumn, QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setFont(theme().font(11.5, QFont::Medium));
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(
        std::max(leastRowHeight, QFontMetrics(theme().font(12.5)).height() + 10));
}

void SweepTable::applyTheme()
{
    std::vector<QColor> endpoints;
    for (int leg = 0; leg < SeriesLook::count; ++leg)
        endpoints.push_back(SeriesLook::of(leg, theme().colours()).colour);
    m_model->setColours(endpoints, theme().colours().faint);
}

void SweepTable::fitHeight()
{
    const int rows = m_model->rowCount() * m_view->verticalHeader()->defaultSectionSize();
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() + rows + 2);
    setVisible(m_model->rowCount() > 0);
}

} // namespace tokenscope
