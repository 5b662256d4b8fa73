// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/seriescard.h"

#include "ui/charts/chartframe.h"
#include "ui/sweepcharts/matrixview.h"
#include "ui/sweepcharts/sweepcards.h"

#include <QVBoxLayout>

namespace tokenscope {

namespace {

constexpr int gap = 10;
constexpr int cardHeight = 290;

} // namespace

SeriesCard::SeriesCard(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
    , m_matrix(new MatrixView(theme, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(gap);
    m_column->addWidget(m_matrix);
    connect(m_matrix, &MatrixView::exportFailed, this, &SeriesCard::exportFailed);
    hide();
}

SeriesCard::~SeriesCard() = default;

void SeriesCard::display(const std::vector<SweepCurves>& curves, const ScenarioMatrix& matrix)
{
    m_curves = curves;
    m_matrix->display(matrix);
    m_matrix->setVisible(!matrix.rows.empty());
    while (m_cards.size() < curves.size())
        m_cards.push_back(addCards());
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setVisible(i < curves.size());
        m_cards[i]->display(i < curves.size() ? curves[i] : SweepCurves {});
    }
    setVisible(!curves.empty() || !matrix.rows.empty());
}

void SeriesCard::setSource(const QString& caption, const QString& stem)
{
    m_matrix->setSource(caption, stem);
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const QString& scenario = m_curves[i].scenario;
        m_cards[i]->setSource(caption, scenario.isEmpty() ? stem : stem + u'_' + scenario);
    }
}

SweepCards* SeriesCard::addCards()
{
    auto* cards = new SweepCards(m_theme, this);
    cards->setFixedHeight(cardHeight);
    m_column->addWidget(cards);
    connect(cards, &SweepCards::exportFailed, this, &SeriesCard::exportFailed);
    return cards;
}

} // namespace tokenscope
