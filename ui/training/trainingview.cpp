// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/trainingview.h"

#include "ui/charts/chartframe.h"
#include "ui/training/runremarks.h"
#include "ui/training/runsmodel.h"
#include "ui/training/runstable.h"
#include "ui/training/sizesmodel.h"
#include "ui/training/sizestable.h"
#include "ui/training/trainingheadline.h"
#include "ui/trainingcharts/trainingboard.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace tokenscope {

namespace {

constexpr int gap = 10; // between cards
constexpr int rowHeight = 262; // of charts
constexpr int leastChartWidth = 280; // beside the table of batch sizes
constexpr int cardBorder = 4;
constexpr int narrow = 760; // below this cards stand under each other

} // namespace

TrainingView::TrainingView(const Theme& theme, RunsModel& runs, QWidget* parent)
    : QScrollArea(parent)
    , m_model(runs)
    , m_sizesModel(new SizesModel(this))
    , m_headline(new TrainingHeadline(theme, this))
    , m_remarks(new RunRemarks(theme, this))
    , m_runs(new RunsTable(theme, runs, this))
    , m_sizes(new SizesTable(theme, *m_sizesModel, this))
    , m_board(new TrainingBoard(theme, this))
    , m_details(new RunDetails(theme, this))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* sheet = new QWidget(this);
    addCards(*sheet, theme);
    setWidget(sheet);
    // a scroll area would paint the palette's base behind its sheet
    viewport()->setAutoFillBackground(false);
    sheet->setAutoFillBackground(false);
    connect(m_board, &TrainingBoard::exportFailed, this, &TrainingView::exportFailed);
    connectSelection();
}

TrainingView::~TrainingView() = default;

QBoxLayout* TrainingView::addRow(QBoxLayout& column, QWidget* left, QWidget* right)
{
    auto* row = new QBoxLayout(QBoxLayout::LeftToRight);
    row->setSpacing(gap);
    for (QWidget* card : {left, right}) {
        card->setMinimumHeight(rowHeight);
        row->addWidget(card, 1);
    }
    column.addLayout(row, 1);
    return row;
}

void TrainingView::addCards(QWidget& sheet, const Theme& theme)
{
    auto* column = new QVBoxLayout(&sheet);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    column->addWidget(m_headline);
    column->addWidget(m_remarks);
    auto* runs = new Card(theme, this);
    runs->body()->setContentsMargins(1, 3, 1, 3); // inside of the border and its round corners
    runs->body()->addWidget(m_runs);
    column->addWidget(runs);
    m_sizesCard = new Card(theme, this);
    m_sizesCard->setTitle(tr("By batch size"));
    m_sizesCard->body()->setContentsMargins(1, 0, 1, 3);
    m_sizesCard->body()->addWidget(m_sizes);
    m_sizesCard->body()->addStretch(1);
    m_rows = {addRow(*column, m_sizesCard, &m_board->rates()), addRow(*column, &m_board->losses(), &m_board->times()),
              addRow(*column, &m_board->rateCurves(), m_details)};
}

void TrainingView::display(const BatchSizeComparison& comparison, const QString& conclusion)
{
    m_headline->setConclusion(conclusion);
    m_remarks->display(comparison);
    m_sizesModel->display(comparison);
    m_board->display(comparison);
    showSelection(); // runs may have other places
    arrange();
}

// The only place that knows who else must hear of a choice.
void TrainingView::connectSelection()
{
    connect(m_runs, &RunsTable::selectedRunsChanged, this, &TrainingView::showSelection);
    connect(m_sizes, &SizesTable::runsChosen, m_runs, &RunsTable::selectRuns);
    connect(m_board, &TrainingBoard::runChosen, this,
            [this](int run) { m_runs->selectRuns(run >= 0 ? std::set<int> {run} : std::set<int>()); });
}

void TrainingView::showSelection()
{
    const std::set<int> runs = m_runs->selectedRuns();
    m_board->highlight(runs);
    const auto& all = m_model.runs();
    const bool isOne = runs.size() == 1 && static_cast<std::size_t>(*runs.begin()) < all.size();
    m_details->display(isOne                 ? std::optional(all[static_cast<std::size_t>(*runs.begin())])
                           : all.size() == 1 ? std::optional(all.front())
                                             : std::nullopt);
}

// No number of the table is hidden: the chart is beside it only where it can still be read there.
void TrainingView::arrange()
{
    const int width = viewport()->width() - 2 * gap;
    for (QBoxLayout* row : m_rows)
        row->setDirection(width < narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int wanted = m_sizes->wantedWidth() + cardBorder;
    const bool isBeside = wanted + gap + leastChartWidth <= width;
    m_rows.front()->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_sizesCard->setMinimumWidth(isBeside ? wanted : 0);
    m_sizesCard->setMinimumHeight(isBeside ? rowHeight : 0);
    m_rows.front()->setStretch(0, isBeside ? 4 : 0);
    m_rows.front()->setStretch(1, 3);
}

void TrainingView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

// Esc lets go of the selected runs wherever the keyboard is.
void TrainingView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_runs->selectedRuns().empty())
        return m_runs->selectRuns({});
    QScrollArea::keyPressEvent(event);
}

} // namespace tokenscope
