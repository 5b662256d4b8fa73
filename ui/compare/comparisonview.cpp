// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/comparisonview.h"

#include "ui/answers/answerscard.h"
#include "ui/charts/chartframe.h"
#include "ui/compare/conditionscard.h"
#include "ui/compare/headlinecard.h"
#include "ui/compare/seriescard.h"
#include "ui/comparecharts/chartsboard.h"
#include "ui/comparetable/comparisonmodel.h"
#include "ui/comparetable/comparisontable.h"
#include "ui/text/leglooks.h"
#include "ui/text/legtext.h"
#include "ui/theme/theme.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tokenscope {

namespace {

constexpr int gap = 10; // between cards
constexpr int upperHeight = 264; // table and pairs
constexpr std::size_t mostPairedLegs = 6; // more get panels, and the table the whole width
constexpr std::size_t mostPanels = 12;
constexpr std::size_t panelsInRow = 3;
constexpr int panelsHeight = 104; // of a row of them
constexpr int lowHeight = 230; // of the prompts below the table
constexpr int tableShare = 13; // of the width, against pairsShare
constexpr int pairsShare = 7;
constexpr int cardBorder = 4; // at both sides, with a pixel of air
constexpr int leastPairsWidth = 300; // beside the table

} // namespace

ComparisonView::ComparisonView(const Theme& theme, ComparisonModel& model, QWidget* parent)
    : QScrollArea(parent)
    , m_headline(new HeadlineCard(theme, this))
    , m_conditions(new ConditionsCard(theme, this))
    , m_series(new SeriesCard(theme, this))
    , m_table(new ComparisonTable(theme, model, this))
    , m_board(new ChartsBoard(theme, this))
    , m_answers(new AnswersCard(theme, this))
    , m_upper(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* sheet = new QWidget(this);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    addCards(*column, theme);
    setWidget(sheet);
    // a scroll area would paint the palette's base behind its sheet
    viewport()->setAutoFillBackground(false);
    sheet->setAutoFillBackground(false);
    connect(m_table, &ComparisonTable::baselineChosen, this, &ComparisonView::baselineChosen);
    connect(m_headline, &HeadlineCard::baselineChosen, this, &ComparisonView::baselineChosen);
    connect(m_headline, &HeadlineCard::exportChosen, this, &ComparisonView::exportChosen);
    connect(m_headline, &HeadlineCard::copyChosen, this, &ComparisonView::copyChosen);
    connect(m_board, &ChartsBoard::exportFailed, this, &ComparisonView::exportFailed);
    connect(m_board, &ChartsBoard::choiceChanged, this, &ComparisonView::layoutChanged);
    connect(m_table, &ComparisonTable::wantedWidthChanged, this, &ComparisonView::shareUpper);
    connect(m_table, &ComparisonTable::metricChosen, m_board, &ChartsBoard::setMetric);
    connect(m_answers, &AnswersCard::markdownChanged, this, &ComparisonView::layoutChanged);
    connect(m_answers, &AnswersCard::splitterMoved, this, &ComparisonView::layoutChanged);
    connectSelection();
    connect(m_series, &SeriesCard::exportFailed, this, &ComparisonView::exportFailed);
}

ComparisonView::~ComparisonView() = default;

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
    m_upper->setSpacing(gap);
    m_upper->addWidget(makeTableCard(theme), tableShare);
    m_upper->addWidget(&m_board->pairs(), pairsShare);
    column.addLayout(m_upper, 1);
    column.addWidget(m_board, 1);
    column.addWidget(m_answers);
}

// No number of the table is hidden: the chart is beside it only where it can still be read there.
void ComparisonView::shareUpper()
{
    const std::size_t legs = m_board->legCount();
    // the points of a sweep have its own charts
    const bool isReadable = legs <= mostPairedLegs || (legs <= mostPanels && m_series->isHidden());
    m_board->pairs().setVisible(m_board->hasPairs() && isReadable);
    const int wanted = m_table->wantedWidth() + cardBorder;
    const bool isBeside = legs <= mostPairedLegs
        && wanted
            <= viewport()->width() - 3 * gap - std::max(leastPairsWidth, m_board->pairs().minimumSizeHint().width());
    m_upper->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const auto rows = static_cast<int>((legs + panelsInRow - 1) / panelsInRow);
    const int below = legs > mostPairedLegs ? rows * panelsHeight : lowHeight;
    m_board->pairs().setMinimumHeight(isBeside ? 0 : below);
    m_upper->itemAt(0)->widget()->setMinimumWidth(isBeside && !m_board->pairs().isHidden() ? wanted : 0);
}

// Esc lets go of the prompt wherever the keyboard is, unless it stops a run.
void ComparisonView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_selection.item >= 0)
        return select({-1, m_selection.requests});
    QScrollArea::keyPressEvent(event);
}

void ComparisonView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    shareUpper();
}

// The only place that knows who else must hear of a choice.
void ComparisonView::connectSelection()
{
    // a click beside everything takes the mark away; the answers stay as they are
    connect(m_board, &ChartsBoard::itemChosen, this, [this](int item) { select({item, m_selection.requests}); });
    connect(m_answers, &AnswersCard::promptChosen, this, [this](int item) { select({item, m_selection.requests}); });
    connect(m_board, &ChartsBoard::requestsSelected, this, [this](const std::optional<RequestSelection>& requests) {
        select({m_selection.item, requests});
    });
}

void ComparisonView::select(const ComparisonSelection& selection)
{
    const bool isOtherRequests = selection.requests != m_selection.requests;
    m_selection = selection;
    m_board->select(selection);
    if (isOtherRequests)
        m_answers->setItems(selection.requests ? std::optional(selection.requests->items()) : std::nullopt);
    m_answers->choose(selection.item);
}

void ComparisonView::display(const ComparisonPtr& comparison, const std::vector<RunResultPtr>& results,
                             const AnswerIndexPtr& answers)
{
    m_selection = {};
    m_headline->display(comparison);
    m_conditions->display(*comparison);
    m_board->display(comparison, results);
    shareUpper();
    m_board->setVisible(!comparison->legs.empty());
    captionCharts(*comparison);
    AnswerSource source {.looks = legLooks(comparison->legs), .baseline = comparison->baseline, .index = answers};
    for (const RunResultPtr& result : results) {
        for (const Leg& leg : result->legs)
            source.legs.push_back(&leg);
    }
    std::ranges::transform(comparison->legs, std::back_inserter(source.titles), &LegSummary::title);
    m_answers->setItems({});
    m_answers->display(std::move(source));
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
    shareUpper();
}

void ComparisonView::captionCharts(const Comparison& comparison)
{
    const QStringList files = legtext::fileNames(comparison.legs);
    const QString source = files.join(QStringLiteral(", "));
    const QString occasion = legtext::occasion(comparison.legs);
    //: caption of an exported chart: files, date and size of the samples
    m_caption = files.isEmpty() ? occasion : tr("%1 · %2").arg(source, occasion);
    m_stem = files.isEmpty() ? tr("comparison") : QFileInfo(files.front()).completeBaseName();
    m_board->setSource(m_caption, m_stem);
}

ComparisonLayout ComparisonView::layoutState() const
{
    return {stateOf(m_board->choice()), m_answers->layoutState(), m_answers->isMarkdown()};
}

void ComparisonView::restoreLayout(const ComparisonLayout& layout)
{
    m_board->setChoice(choiceFrom(layout.charts));
    m_answers->restoreLayout(layout.answers);
    m_answers->setMarkdown(layout.isMarkdown);
}

} // namespace tokenscope
