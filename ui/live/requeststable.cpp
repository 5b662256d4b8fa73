// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/requeststable.h"

#include "ui/live/legcolourdelegate.h"
#include "ui/live/requestsmodel.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <array>
#include <utility>

namespace tokenscope {

RequestsTable::RequestsTable(const Theme& theme, RequestsModel& model, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(model)
    , m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSourceModel(&model);
    m_sorted->setSortRole(RequestsModel::SortRole);
    setModel(m_sorted);
    setObjectName(QStringLiteral("requests"));
    setAccessibleName(tr("Requests"));
    setFont(theme.font(12.5));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerItem); // no row is cut at the top
    setItemDelegate(new LegColourDelegate(this));
    setStyleSheet(QStringLiteral("QTableView::item { padding: 0 7px; }")); // the style adds 3 px
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // in the order of sending
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFont(theme.font(11.5, QFont::Medium));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setWidths();
    showScores();
    connect(&model, &QAbstractItemModel::modelReset, this, &RequestsTable::showScores);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RequestsTable::onCurrentChanged);
    connect(m_sorted, &QAbstractItemModel::rowsAboutToBeInserted, this, &RequestsTable::beforeInsert);
    connect(m_sorted, &QAbstractItemModel::rowsInserted, this, &RequestsTable::afterInsert);
}

RequestsTable::~RequestsTable() = default;

void RequestsTable::showPrompt(int promptNumber)
{
    const int row = m_model.lastRowOf(promptNumber);
    if (row < 0) {
        return;
    }
    const QModelIndex index = m_sorted->mapFromSource(m_model.index(row, RequestsModel::PromptColumn));
    if (index.row() == currentIndex().row()) {
        return;
    }
    m_isShowing = true;
    setCurrentIndex(index);
    scrollTo(index);
    m_isShowing = false;
}

void RequestsTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        setWidths();
    }
}

void RequestsTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitPrompt();
}

void RequestsTable::setWidths()
{
    // the widest each column is expected to show; what is longer is elided, nothing ever grows
    const std::array<std::pair<int, QString>, 6> widest {{
        {RequestsModel::EndpointColumn, QStringLiteral("Simulated Sophia")},
        {RequestsModel::StateColumn, tr("no token in time")},
        {RequestsModel::FirstTokenColumn, QStringLiteral("100.00 s")},
        {RequestsModel::LatencyColumn, QStringLiteral("100.000 s")},
        {RequestsModel::TokensColumn, QStringLiteral("≈ 10,000")},
        {RequestsModel::ScoreColumn, QStringLiteral("100.0 %")},
    }};
    constexpr int padding = 26; // both sides of a cell, and the mark of a sorted column
    const QFontMetrics metrics(font());
    for (const auto& [column, text] : widest) {
        const QString head = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int width = std::max(metrics.horizontalAdvance(text), metrics.horizontalAdvance(head));
        setColumnWidth(column, width + padding);
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
    }
    horizontalHeader()->setMinimumSectionSize(metrics.averageCharWidth() * 6);
    verticalHeader()->setDefaultSectionSize(metrics.height() + 11);
    fitPrompt();
}

// The prompt takes what the others leave, but enough to be told from the next one; then the table scrolls.
void RequestsTable::fitPrompt()
{
    constexpr int fewestCharacters = 24;
    int room = viewport()->width();
    for (int column = RequestsModel::PromptColumn + 1; column < RequestsModel::ColumnCount; ++column) {
        room -= columnWidth(column);
    }
    setColumnWidth(RequestsModel::PromptColumn, std::max(room, fontMetrics().averageCharWidth() * fewestCharacters));
}

void RequestsTable::showScores()
{
    setColumnHidden(RequestsModel::ScoreColumn, !m_model.hasScores());
    fitPrompt();
}

void RequestsTable::onCurrentChanged(const QModelIndex& current)
{
    if (!m_isShowing && current.isValid()) {
        emit promptSelected(current.data(RequestsModel::PromptNumberRole).toInt());
    }
}

void RequestsTable::beforeInsert()
{
    m_wasAtEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
}

void RequestsTable::afterInsert()
{
    if (m_wasAtEnd && horizontalHeader()->sortIndicatorSection() < 0) {
        scrollToBottom();
    }
}

} // namespace tokenscope
