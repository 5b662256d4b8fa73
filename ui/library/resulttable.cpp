// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/resulttable.h"

#include "ui/library/resultentrydelegate.h"
#include "ui/library/resultlistmodel.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QBitmap>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr int leastRowHeight = 28;
constexpr int widestColumn = 250;
constexpr int leastFileWidth = 180;
constexpr double cornerRadius = 7; // of the card inside its border

} // namespace

ResultTable::ResultTable(const Theme& theme, QAbstractItemModel& model, QWidget* parent)
    : QTableView(parent)
{
    setModel(&model);
    setUpView(theme);
    addActions();
    connect(this, &QTableView::doubleClicked, this, &ResultTable::requestComparison);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ResultTable::fitColumns);
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
}

ResultTable::~ResultTable() = default;

void ResultTable::setUpView(const Theme& theme)
{
    setAccessibleName(tr("Results"));
    setObjectName(QStringLiteral("results"));
    setItemDelegate(new ResultEntryDelegate(theme, this));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(std::max(leastRowHeight, fontMetrics().height() + 10));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerWidget(new QWidget(this)); // the style's own has a frame
    setSortingEnabled(true);
    sortByColumn(ResultListModel::Started, Qt::DescendingOrder);
}

QAction* ResultTable::addCommand(const QString& text, const QList<QKeySequence>& keys)
{
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    addAction(action);
    return action;
}

void ResultTable::addActions()
{
    m_compare = addCommand(tr("&Compare"), {Qt::Key_Return, Qt::Key_Enter});
    connect(m_compare, &QAction::triggered, this, &ResultTable::requestComparison);
    m_reveal = addCommand(tr("Show in &folder"), {});
    connect(m_reveal, &QAction::triggered, this, &ResultTable::reveal);
    connect(addCommand(tr("Copy &path"), {QKeySequence::Copy}), &QAction::triggered, this, &ResultTable::copyPaths);
    connect(addCommand(tr("Move to &trash"), {QKeySequence::Delete}), &QAction::triggered, this,
            &ResultTable::requestDeletion);
}

QStringList ResultTable::selectedPaths(bool withBroken) const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList paths;
    for (const QModelIndex& row : rows) {
        if (withBroken || !row.data(ResultListModel::IsBrokenRole).toBool())
            paths.append(row.data(ResultListModel::PathRole).toString());
    }
    return paths;
}

void ResultTable::requestComparison()
{
    const QStringList paths = selectedPaths(false);
    if (!paths.isEmpty())
        emit compareRequested(paths);
}

void ResultTable::requestDeletion()
{
    const QStringList paths = selectedPaths(true);
    if (!paths.isEmpty())
        emit deleteRequested(paths);
}

void ResultTable::reveal()
{
    if (currentIndex().isValid())
        emit revealRequested(currentIndex().data(ResultListModel::PathRole).toString());
}

void ResultTable::copyPaths() const
{
    QStringList paths;
    for (const QString& path : selectedPaths(true))
        paths.append(QDir::toNativeSeparators(path));
    if (!paths.isEmpty())
        QGuiApplication::clipboard()->setText(paths.join(u'\n'));
}

void ResultTable::contextMenuEvent(QContextMenuEvent* event)
{
    const QStringList all = selectedPaths(true);
    if (all.isEmpty())
        return;
    m_compare->setEnabled(!selectedPaths(false).isEmpty());
    m_reveal->setEnabled(all.size() == 1);
    QMenu::exec(actions(), event->globalPos(), m_compare, this);
    m_compare->setEnabled(true);
    m_reveal->setEnabled(true);
}

void ResultTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit selectionChangedTo(static_cast<int>(selectionModel()->selectedRows().size()));
}

void ResultTable::fitColumns()
{
    const int last = model()->columnCount() - 1;
    for (int column = 0; column < last; ++column) {
        const int wanted = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column) + 8);
        setColumnWidth(column, std::min(wanted, widestColumn));
    }
    setColumnWidth(last, leastFileWidth);
}

void ResultTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    QBitmap corners(size());
    corners.clear();
    QPainter painter(&corners);
    painter.setBrush(Qt::color1);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0, 0, -1, -1), cornerRadius, cornerRadius);
    painter.end();
    setMask(corners); // or it would paint over the card's round corners
}

} // namespace tokenscope
