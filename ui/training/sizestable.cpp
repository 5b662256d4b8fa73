// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/sizestable.h"

#include "ui/theme/theme.h"
#include "ui/training/sizesmodel.h"

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
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
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
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &SizesTable::chooseRuns);
    fit();
}

SizesTable::~SizesTable() = default;

int SizesTable::wantedWidth() const
{
    int width = 0;
    for (int column = 0; column < SizesModel::ColumnCount; ++column)
        width += std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
    return width;
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
    setMinimumHeight(horizontalHeader()->sizeHint().height() + rows + 2);
}

} // namespace tokenscope
