// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/comparisonview.h"

#include "ui/answers/answerscard.h"
#include "ui/charts/chartframe.h"
#include "ui/compare/comparisonplots.h"
#include "ui/compare/conditionscard.h"
#include "ui/compare/headlinecard.h"
#include "ui/compare/seriescard.h"
#include "ui/comparetable/comparisonmodel.h"
#include "ui/comparetable/comparisontable.h"
#include "ui/plots/distributionchart.h"
#include "ui/plots/fitchart.h"
#include "ui/plots/pairschart.h"
#include "ui/text/format.h"
#include "ui/text/leglooks.h"
#include "ui/text/legtext.h"
#include "ui/theme/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tokenscope {

namespace {

constexpr int gap = 10; // between cards
constexpr int upperHeight = 264; // table and pairs
constexpr int lowerHeight = 286; // distribution and lengths
constexpr int pairHeight = 15; // height of a row in the chart of pairs
constexpr int mostPairsHeight = 420; // rows of more pairs are lower
constexpr std::size_t mostPairedLegs = 6; // cannot be told apart in one row of a chart
constexpr int tableShare = 8; // of the width, against pairsShare
constexpr int pairsShare = 5;

QHBoxLayout* rowOf(QWidget* left, int leftShare, QWidget* right, int rightShare)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(gap);
    row->addWidget(left, leftShare);
    row->addWidget(right, rightShare);
    return row;
}

} // namespace

ComparisonView::ComparisonView(const Theme& theme, ComparisonModel& model, QWidget* parent)
    : QScrollArea(parent)
    , m_headline(new HeadlineCard(theme, this))
    , m_conditions(new ConditionsCard(theme, this))
    , m_series(new SeriesCard(theme, this))
    , m_table(new ComparisonTable(theme, model, this))
    , m_pairs(new PairsChart(theme))
    , m_distribution(new DistributionChart(theme))
    , m_lengths(new FitChart(theme))
    , m_pairsFrame(new ChartFrame(theme, tr("Latency, prompt by prompt"), m_pairs, this))
    , m_distributionFrame(new ChartFrame(theme, tr("Distribution of latency"), m_distribution, this))
    , m_lengthsFrame(new ChartFrame(theme, tr("Latency against answer length"), m_lengths, this))
    , m_answers(new AnswersCard(theme, this))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* sheet = new QWidget(this);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    nameCharts();
    addCards(*column, theme);
    setWidget(sheet);
    // a scroll area would paint the palette's base behind its sheet
    viewport()->setAutoFillBackground(false);
    sheet->setAutoFillBackground(false);
    connect(m_table, &ComparisonTable::baselineChosen, this, &ComparisonView::baselineChosen);
    connect(m_headline, &HeadlineCard::baselineChosen, this, &ComparisonView::baselineChosen);
    connect(m_headline, &HeadlineCard::exportChosen, this, &ComparisonView::exportChosen);
    connect(m_headline, &HeadlineCard::copyChosen, this, &ComparisonView::copyChosen);
    connect(m_series, &SeriesCard::exportFailed, this, &ComparisonView::exportFailed);
}

ComparisonView::~ComparisonView() = default;

void ComparisonView::nameCharts()
{
    m_pairs->setObjectName(QStringLiteral("pairsChart"));
    m_distribution->setObjectName(QStringLiteral("distributionChart"));
    m_lengths->setObjectName(QStringLiteral("lengthsChart"));
    m_distributionFrame->setMinimumHeight(lowerHeight);
    m_lengthsFrame->setMinimumHeight(lowerHeight);
    for (const ChartFrame* frame : {m_pairsFrame, m_distributionFrame, m_lengthsFrame})
        connect(frame, &ChartFrame::exportFailed, this, &ComparisonView::exportFailed);
}

QWidget* ComparisonView::makeTableCard(const Theme& theme)
{
    auto* card = new Card(theme, this);
    card->body()->addWidget(m_table);
    card->setMinimumHeight(upperHeight);
    return card;
}

void ComparisonView::addCards(QVBoxLayout& column, const Theme& theme)
{
    column.addWidget(m_headline);
    column.addWidget(m_conditions);
    column.addWidget(m_series);
    column.addLayout(rowOf(makeTableCard(theme), tableShare, m_pairsFrame, pairsShare), 1);
    column.addLayout(rowOf(m_distributionFrame, 1, m_lengthsFrame, 1), 1);
    column.addWidget(m_answers);
}

void ComparisonView::display(const ComparisonPtr& comparison, const std::vector<const Leg*>& legs,
                             const AnswerIndexPtr& answers)
{
    m_headline->display(comparison);
    m_conditions->display(*comparison);
    displayCharts(*comparison, legs);
    captionCharts(*comparison);
    std::vector<QString> titles;
    std::ranges::transform(comparison->legs, std::back_inserter(titles), &LegSummary::title);
    m_answers->display({legs, std::move(titles), legLooks(comparison->legs), comparison->baseline, answers});
}

void ComparisonView::update(const ComparisonPtr& comparison)
{
    m_headline->display(comparison);
}

void ComparisonView::displaySeries(const std::vector<SweepCurves>& curves, const ScenarioMatrix& matrix)
{
    m_headline->setMatrix(matrix);
    m_series->display(curves, matrix);
    m_series->setSource(m_caption, m_stem);
}

void ComparisonView::displayCharts(const Comparison& comparison, const std::vector<const Leg*>& legs)
{
    const std::vector<int> looks = legLooks(comparison.legs);
    for (ChartView* chart : {static_cast<ChartView*>(m_pairs), static_cast<ChartView*>(m_distribution),
                             static_cast<ChartView*>(m_lengths)})
        chart->setLooks(looks);
    const PairsPlot pairs = comparisonplots::pairs(comparison);
    m_pairs->display(pairs);
    m_pairsFrame->setVisible(!pairs.rows.empty() && legs.size() <= mostPairedLegs); // more need the table's width
    const auto namedRows = static_cast<int>(std::min(pairs.rows.size(), PairsChart::mostNamedRows));
    m_pairsFrame->setMinimumHeight(std::max(upperHeight, std::min(namedRows * pairHeight, mostPairsHeight) + 80));
    m_pairsFrame->setRemark(m_pairs->remark());
    m_distribution->display(comparisonplots::distribution(comparison, legs));
    m_lengths->display(comparisonplots::latencyByLength(comparison, legs));
    m_lengthsFrame->setRemark(m_lengths->remark());
}

void ComparisonView::captionCharts(const Comparison& comparison)
{
    const QStringList files = legtext::fileNames(comparison.legs);
    const QString source = files.join(QStringLiteral(", "));
    const QString occasion = legtext::occasion(comparison.legs);
    //: caption of an exported chart: files, date and size of the samples
    m_caption = files.isEmpty() ? occasion : tr("%1 · %2").arg(source, occasion);
    m_stem = files.isEmpty() ? tr("comparison") : QFileInfo(files.front()).completeBaseName();
    for (auto [frame, name] : {std::pair(m_pairsFrame, QStringLiteral("%1_pairs")),
                               std::pair(m_distributionFrame, QStringLiteral("%1_distribution")),
                               std::pair(m_lengthsFrame, QStringLiteral("%1_lengths"))}) {
        frame->setCaption(m_caption);
        frame->setFileName(name.arg(m_stem));
    }
}

} // namespace tokenscope
