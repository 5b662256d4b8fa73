// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/runstable.h"

#include "ui/theme/theme.h"
#include "ui/training/runsdelegate.h"
#include "ui/training/runsmodel.h"
#include "ui/training/tableheader.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr int leastRowHeight = 27;
constexpr int leastNameWidth = 190;
constexpr int mostRows = 10; // more scroll

} // namespace

RunsTable::RunsTable(const Theme& theme, RunsModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_proxy(new QSortFilterProxyModel(this))
{
    m_proxy->setSourceModel(&model);
    m_proxy->setSortRole(RunsModel::SortRole);
    setModel(m_proxy);
    setUpView(theme);
    setUpHeader(theme);
    addActions();
    const auto fit = [this] {
        fitHeight();
        fitColumns();
    };
    connect(m_proxy, &QAbstractItemModel::modelReset, this, fit);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, fit);
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
}

RunsTable::~RunsTable() = default;

void RunsTable::setUpView(const Theme& theme)
{
    setAccessibleName(tr("Training runs"));
    setObjectName(QStringLiteral("runs"));
    setFont(theme.font(12.5));
    setItemDelegate(new RunsDelegate(theme, this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(std::max(leastRowHeight, QFontMetrics(theme.font(12.5)).height() + 10));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerWidget(new QWidget(this)); // the style's own has a frame
}

void RunsTable::setUpHeader(const Theme& theme)
{
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setFont(theme.font(11.5, QFont::Medium));
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setMinimumSectionSize(36);
    header->setStyleSheet(headerSheet());
    setSortingEnabled(true);
    sortByColumn(RunsModel::BatchSizeColumn, Qt::AscendingOrder);
    connect(header, &QHeaderView::customContextMenuRequested, this, &RunsTable::offerColumns);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        m_isArranged = m_isArranged || !m_isFitting;
        if (!m_isFitting)
            emit layoutChanged();
    });
    connect(header, &QHeaderView::sectionMoved, this, &RunsTable::layoutChanged);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &RunsTable::layoutChanged);
}

void RunsTable::addActions()
{
    const auto add = [this](const QString& text, const QList<QKeySequence>& keys, auto reaction) {
        auto* action = new QAction(text, this);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, reaction);
        return action;
    };
    m_edit = add(tr("Correct the &batch size"), {Qt::Key_Return, Qt::Key_Enter}, [this] {
        if (currentIndex().isValid())
            edit(currentIndex().siblingAtColumn(currentIndex().column() == RunsModel::SequenceColumn
                                                    ? RunsModel::SequenceColumn
                                                    : RunsModel::BatchSizeColumn));
    });
    add(tr("&Copy rows"), {QKeySequence::Copy}, [this] { copy(); });
    m_reveal = add(tr("Show in &folder"), {}, [this] {
        if (currentIndex().isValid())
            emit revealRequested(runAt(currentIndex().row()));
    });
    QAction* remove = add(tr("&Remove from the page"), {QKeySequence::Delete}, [this] {
        if (const std::set<int> runs = selectedRuns(); !runs.empty())
            emit removeRequested(runs);
    });
    remove->setObjectName(QStringLiteral("removeRuns"));
}

int RunsTable::runAt(int row) const
{
    return m_proxy->mapToSource(m_proxy->index(row, 0)).row();
}

std::set<int> RunsTable::selectedRuns() const
{
    std::set<int> runs;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        runs.insert(runAt(index.row()));
    return runs;
}

void RunsTable::selectRuns(const std::set<int>& runs)
{
    QItemSelection selection;
    QModelIndex first;
    for (const int run : runs) {
        const QModelIndex index = m_proxy->mapFromSource(m_model.index(run, 0));
        if (!index.isValid())
            continue;
        selection.select(index, index.siblingAtColumn(RunsModel::ColumnCount - 1));
        first = first.isValid() ? first : index;
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (first.isValid())
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
}

QString RunsTable::asText() const
{
    QStringList lines;
    QStringList cells;
    const auto columns = [this](auto perColumn) {
        for (int place = 0; place < RunsModel::ColumnCount; ++place) {
            const int column = horizontalHeader()->logicalIndex(place);
            if (!isColumnHidden(column))
                perColumn(column);
        }
    };
    columns(
        [&](int column) { cells.append(m_proxy->headerData(column, Qt::Horizontal).toString().replace(u'\n', u' ')); });
    lines.append(cells.join(u'\t'));
    const bool isAll = selectionModel()->selectedRows().isEmpty();
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        if (!isAll && !selectionModel()->isRowSelected(row))
            continue;
        cells.clear();
        columns([&](int column) { cells.append(m_proxy->index(row, column).data().toString().simplified()); });
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

void RunsTable::copy() const
{
    QGuiApplication::clipboard()->setText(asText());
}

QByteArray RunsTable::layoutState() const
{
    return horizontalHeader()->saveState();
}

void RunsTable::restoreLayout(const QByteArray& state)
{
    const QScopedValueRollback fitting(m_isFitting, true);
    const QSignalBlocker quiet(this);
    m_isArranged = horizontalHeader()->restoreState(state) || m_isArranged;
}

void RunsTable::offerColumns(const QPoint& at)
{
    QMenu menu(this);
    for (int column = RunsModel::BatchSizeColumn; column < RunsModel::ColumnCount; ++column) {
        QString text = m_proxy->headerData(column, Qt::Horizontal).toString();
        if (column == RunsModel::WarningsColumn)
            text = tr("Warnings");
        QAction* action = menu.addAction(text.replace(u'\n', QStringLiteral(", ")));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            setColumnHidden(column, !isShown);
            emit layoutChanged();
        });
    }
    menu.exec(horizontalHeader()->mapToGlobal(at));
}

void RunsTable::contextMenuEvent(QContextMenuEvent* event)
{
    if (selectionModel()->selectedRows().isEmpty())
        return;
    const bool isOne = selectionModel()->selectedRows().size() == 1;
    m_edit->setEnabled(isOne);
    m_reveal->setEnabled(isOne);
    QMenu::exec(actions(), event->globalPos(), nullptr, this);
    m_edit->setEnabled(true);
    m_reveal->setEnabled(true);
}

void RunsTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit selectedRunsChanged();
}

void RunsTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    fitHeight(); // a bar below the rows may have come
}

int RunsTable::wantedWidth(int column) const
{
    return std::max(sizeHintForColumn(column), headerWidth(*horizontalHeader(), column));
}

// The names take what the figures leave.
void RunsTable::fitColumns()
{
    if (m_isArranged || m_proxy->rowCount() == 0)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    int others = 0;
    for (int column = RunsModel::BatchSizeColumn; column < RunsModel::ColumnCount; ++column) {
        if (isColumnHidden(column))
            continue;
        const int width = wantedWidth(column);
        setColumnWidth(column, width);
        others += width;
    }
    setColumnWidth(RunsModel::RunColumn,
                   std::max(std::min(leastNameWidth, wantedWidth(RunsModel::RunColumn)), viewport()->width() - others));
}

void RunsTable::fitHeight()
{
    const int rows = std::clamp(m_proxy->rowCount(), 1, mostRows) * verticalHeader()->defaultSectionSize();
    const bool hasBar = horizontalHeader()->length() > viewport()->width();
    const int bar = hasBar ? style()->pixelMetric(QStyle::PM_ScrollBarExtent) : 0;
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows + bar + 2);
}

} // namespace tokenscope
