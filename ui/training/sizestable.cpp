// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/sizestable.h"

#include "ui/theme/theme.h"
#include "ui/training/sizesmodel.h"
#include "ui/training/tableheader.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr int leastRowHeight = 27;

} // namespace

SizesTable::SizesTable(const Theme& theme, SizesModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setAccessibleName(tr("Batch sizes"));
    setObjectName(QStringLiteral("sizes"));
    setFont(theme.font(12.5));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(std::max(leastRowHeight, QFontMetrics(theme.font(12.5)).height() + 10));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFont(theme.font(11.5, QFont::Medium));
    horizontalHeader()->setStyleSheet(headerSheet());
    horizontalHeader()->setMinimumSectionSize(36);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the page scrolls
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copy = new QAction(tr("&Copy the table"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    addAction(copy);
    connect(&model, &QAbstractItemModel::modelReset, this, &SizesTable::fit);
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &SizesTable::spreadColumns);
    setHorizontalScrollMode(ScrollPerPixel);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &SizesTable::chooseRuns);
    fit();
}

SizesTable::~SizesTable() = default;

int SizesTable::widthOf(int column) const
{
    return std::max(sizeHintForColumn(column), headerWidth(*horizontalHeader(), column));
}

int SizesTable::wantedWidth() const
{
    int width = 0;
    for (int column = 0; column < SizesModel::ColumnCount; ++column)
        width += widthOf(column);
    return width;
}

// What is left over is shared by all.
void SizesTable::spreadColumns()
{
    const int extra = std::max(0, viewport()->width() - wantedWidth()) / SizesModel::ColumnCount;
    for (int column = 0; column < SizesModel::ColumnCount; ++column)
        setColumnWidth(column, widthOf(column) + extra);
}

void SizesTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    spreadColumns();
}

QString SizesTable::asText() const
{
    QStringList lines;
    for (int row = -1; row < m_model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < SizesModel::ColumnCount; ++column)
            cells.append(row < 0 ? m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().simplified()
                                 : m_model.index(row, column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

void SizesTable::chooseRuns()
{
    std::set<int> runs;
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        for (const std::size_t run : m_model.rows()[static_cast<std::size_t>(index.row())].runs)
            runs.insert(static_cast<int>(run));
    }
    emit runsChosen(runs);
}

void SizesTable::fit()
{
    const int rows = std::max(1, m_model.rowCount()) * verticalHeader()->defaultSectionSize();
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows + 2);
    spreadColumns();
}

} // namespace tokenscope
