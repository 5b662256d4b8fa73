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
#include <array>
#include <numeric>
#include <utility>

namespace tokenscope {

namespace {

constexpr int leastRowHeight = 28;
// Texts take what the numbers leave, given up in this order; each has a width below which it is of no use.
constexpr std::array flexibleColumns {std::pair {ResultListModel::File, 140}, std::pair {ResultListModel::Models, 100},
                                      std::pair {ResultListModel::Endpoints, 256}};
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
    horizontalHeader()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 5px 13px; }")); // as cells
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
    m_resume = addCommand(tr("Continue &run"), {Qt::CTRL | Qt::Key_R});
    m_resume->setObjectName(QStringLiteral("resume"));
    connect(m_resume, &QAction::triggered, this, &ResultTable::requestResumption);
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

// One at a time: a run wants the computer for itself.
QString ResultTable::resumable() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.size() != 1 || !rows.front().data(ResultListModel::CanContinueRole).toBool())
        return {};
    return rows.front().data(ResultListModel::PathRole).toString();
}

void ResultTable::requestResumption()
{
    if (const QString path = resumable(); !path.isEmpty())
        emit resumeRequested(path);
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
    m_resume->setEnabled(!resumable().isEmpty());
    m_reveal->setEnabled(all.size() == 1);
    QMenu::exec(actions(), event->globalPos(), m_compare, this);
    m_compare->setEnabled(true);
    m_resume->setEnabled(true);
    m_reveal->setEnabled(true);
}

void ResultTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit selectionChangedTo(static_cast<int>(selectionModel()->selectedRows().size()));
}

void ResultTable::fitColumns()
{
    m_widths.clear();
    for (int column = 0; column < model()->columnCount(); ++column)
        m_widths.push_back(std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)) + 4);
    spreadColumns();
}

void ResultTable::spreadColumns()
{
    if (m_widths.empty())
        return;
    std::vector<int> widths = m_widths;
    int missing = std::accumulate(widths.begin(), widths.end(), 0) - viewport()->width();
    for (const auto& [column, least] : flexibleColumns) {
        int& width = widths[static_cast<std::size_t>(column)];
        const int given = std::clamp(missing, 0, std::max(0, width - least));
        width -= given;
        missing -= given;
    }
    for (std::size_t column = 0; column < widths.size(); ++column)
        setColumnWidth(static_cast<int>(column), widths[column]);
}

void ResultTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    spreadColumns();
    QBitmap corners(size());
    corners.clear();
    QPainter painter(&corners);
    painter.setBrush(Qt::color1);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0, 0, -1, -1), cornerRadius, cornerRadius);
    painter.end();
    setMask(corners); // or it would paint over the card's round corners
}

} // namespace tokenscope
