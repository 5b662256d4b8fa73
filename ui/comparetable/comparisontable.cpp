// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparetable/comparisontable.h"

#include "ui/comparetable/comparisondelegate.h"
#include "ui/comparetable/comparisonheader.h"
#include "ui/comparetable/comparisonmodel.h"
#include "ui/theme/theme.h"

#include <QBitmap>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace tokenscope {

namespace {

constexpr int leastRowHeight = 28;
constexpr int widestColumn = 260;
constexpr int mostNeededByHeading = 210; // of the names; its tooltip has it whole
constexpr int remarkWidth = 0; // at least; it takes what the others leave, and its tooltip says all
constexpr int mostSlack = 48; // that a column gets on a wide window
constexpr double cornerRadius = 7; // of the card inside its border

} // namespace

ComparisonTable::ComparisonTable(const Theme& theme, ComparisonModel& model, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(model)
    , m_names(new QTableView(this))
{
    setModel(&model);
    m_names->setModel(&model);
    setUp(*this);
    setUp(*m_names);
    setUpNames();
    connect(&model, &QAbstractItemModel::modelReset, this, &ComparisonTable::fitColumns);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ComparisonTable::fitColumns);
    connect(&model, &ComparisonModel::orderChanged, this, &ComparisonTable::fitColumns);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& row) {
        if (row.isValid())
            emit metricChosen(static_cast<Metric>(row.data(ComparisonModel::MetricRole).toInt()));
    });
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
}

ComparisonTable::~ComparisonTable() = default;

void ComparisonTable::setUp(QTableView& view)
{
    auto* header = new ComparisonHeader(m_theme, &view);
    view.setHorizontalHeader(header);
    connect(header, &ComparisonHeader::legMoved, &m_model, &ComparisonModel::moveLeg);
    connect(header, &ComparisonHeader::menuRequested, this, &ComparisonTable::openMenu);
    view.setItemDelegate(new ComparisonDelegate(m_theme, &view));
    view.verticalHeader()->hide();
    view.setShowGrid(false);
    view.setFrameShape(QFrame::NoFrame);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setWordWrap(false);
    view.setTabKeyNavigation(false);
}

// A second view of the same model lies over the first column: QTableView itself cannot hold a column in place.
void ComparisonTable::setUpNames()
{
    setAccessibleName(tr("Figures of the comparison"));
    m_names->setFocusPolicy(Qt::NoFocus);
    m_names->setSelectionModel(selectionModel());
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_names->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_names->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_names->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        m_names->setColumnWidth(section, size);
        placeNames();
    });
    viewport()->stackUnder(m_names);
    setCornerWidget(new QWidget(this)); // the style's own has a frame
}

// Room for what evidence will say is kept before it is there: nothing moves when it comes.
int ComparisonTable::leastWidth(int column) const
{
    const QFontMetrics metrics(m_theme.font(13));
    const auto advance = [&metrics](const QString& text) { return metrics.horizontalAdvance(text) + 31; };
    switch (m_model.kindOf(column)) {
    case ComparisonModel::CellKind::Name:
        return std::min(horizontalHeader()->sectionSizeHint(column), mostNeededByHeading);
    case ComparisonModel::CellKind::Value:
        return std::min(horizontalHeader()->sectionSizeHint(column), mostNeededByHeading);
    case ComparisonModel::CellKind::Verdict: {
        const QString heading = m_model.headerData(column, Qt::Horizontal, ComparisonModel::DetailRole).toString();
        const int wanted = QFontMetrics(m_theme.font(11.5, QFont::DemiBold)).horizontalAdvance(heading) + 28;
        return std::max(
            std::min(wanted, mostNeededByHeading),
            advance(m_model.isCompact() ? QStringLiteral("0.92 – 1.15 · p = 0.002") : tr("no difference shown")));
    }
    case ComparisonModel::CellKind::Interval:
        return std::max(advance(QStringLiteral("0.92 – 1.15")), horizontalHeader()->sectionSizeHint(column));
    case ComparisonModel::CellKind::Probability:
        return advance(QStringLiteral("p = 0.002"));
    case ComparisonModel::CellKind::Remark:
        break;
    }
    return 0;
}

void ComparisonTable::fitColumns()
{
    const int columns = model()->columnCount();
    m_widths.clear();
    for (int column = 0; column < columns; ++column) {
        m_widths.push_back(std::min(std::max(sizeHintForColumn(column) + 2, leastWidth(column)), widestColumn));
        m_names->setColumnHidden(column, column != 0);
    }
    const int lines = m_model.isCompact() ? 2 : 1;
    const int height = std::max(leastRowHeight, fontMetrics().height() * lines + (lines > 1 ? 6 : 10));
    for (QTableView* view : {static_cast<QTableView*>(this), m_names})
        view->verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setStretchLastSection(true);
    spreadColumns();
    emit wantedWidthChanged();
}

int ComparisonTable::wantedWidth() const
{
    const int figures = m_widths.empty() ? 0 : std::accumulate(m_widths.begin(), m_widths.end() - 1, 0);
    return figures + verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
}

// A wide window gives every column some air, so that the eye finds the row's numbers, and the remark the rest.
void ComparisonTable::spreadColumns()
{
    const int columns = static_cast<int>(m_widths.size());
    if (columns == 0)
        return;
    const int figures = std::accumulate(m_widths.begin(), m_widths.end() - 1, 0);
    int slack = std::max(0, viewport()->width() - figures - remarkWidth);
    std::vector<int> widths = m_widths;
    for (int column = 0; column < columns - 1; ++column) { // first to the headings that were elided
        int& width = widths[static_cast<std::size_t>(column)];
        const int missing = std::clamp(horizontalHeader()->sectionSizeHint(column) - width, 0, slack);
        width += missing;
        slack -= missing;
    }
    const int remark = remarkWidth + std::clamp(m_widths.back() - remarkWidth, 0, slack);
    const int air = std::clamp((slack - remark + remarkWidth) / 2 / columns, 0, mostSlack);
    for (int column = 0; column < columns - 1; ++column)
        setColumnWidth(column, widths[static_cast<std::size_t>(column)] + air);
    setColumnWidth(columns - 1, remark);
    placeNames();
}

void ComparisonTable::placeNames()
{
    m_names->setGeometry(frameWidth(), frameWidth(), columnWidth(0),
                         viewport()->height() + horizontalHeader()->height());
    m_names->setVisible(model()->columnCount() > 0);
}

void ComparisonTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    spreadColumns();
    placeNames();
    QBitmap corners(size());
    corners.clear();
    QPainter painter(&corners);
    painter.setBrush(Qt::color1);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0, 0, -1, -1), cornerRadius, cornerRadius);
    painter.end();
    setMask(corners); // or it would paint over the card's round corners
}

void ComparisonTable::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (index.column() > 0)
        QTableView::scrollTo(index, hint);
}

QModelIndex ComparisonTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = QTableView::moveCursor(action, modifiers);
    const int left = visualRect(current).left();
    // the names hide what has been scrolled below them
    if (action == MoveLeft && current.column() > 0 && left < m_names->width())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + left - m_names->width());
    return current;
}

void ComparisonTable::keyPressEvent(QKeyEvent* event)
{
    const bool isMove = event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (isMove && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        return moveCurrentLeg(event->key() == Qt::Key_Left ? -1 : 1);
    QTableView::keyPressEvent(event);
}

// The current cell goes with its leg, so that the keys can be pressed again.
void ComparisonTable::moveCurrentLeg(int places)
{
    const QModelIndex current = currentIndex();
    const auto leg = current.isValid() ? m_model.legOf(current.column()) : std::nullopt;
    if (!leg)
        return;
    m_model.moveLeg(*leg, places);
    for (int column = 1; column < m_model.columnCount(); ++column) {
        if (m_model.legOf(column) == leg && m_model.kindOf(column) == m_model.kindOf(current.column()))
            return selectionModel()->setCurrentIndex(m_model.index(current.row(), column),
                                                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
}

void ComparisonTable::openMenu(std::size_t leg, QPoint position)
{
    const Comparison& comparison = m_model.comparison();
    QMenu menu;
    QString title = comparison.legs[leg].title;
    auto* baseline = menu.addAction(tr("Compare the others with %1").arg(title.replace(u'&', QStringLiteral("&&"))));
    baseline->setCheckable(true);
    baseline->setChecked(leg == comparison.baseline);
    menu.addSeparator();
    auto* left = menu.addAction(tr("Move &left"));
    auto* right = menu.addAction(tr("Move &right"));
    left->setEnabled(m_model.order().front() != leg);
    right->setEnabled(m_model.order().back() != leg);
    const QAction* chosen = menu.exec(position);
    if (chosen == left || chosen == right)
        m_model.moveLeg(leg, chosen == left ? -1 : 1);
    else if (chosen == baseline)
        emit baselineChosen(leg);
}

QModelIndexList ComparisonTable::chosenRows() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    if (rows.size() > 1 || (rows.size() == 1 && rows.front().row() > 0))
        return rows;
    rows.clear();
    for (int row = 0; row < m_model.rowCount(); ++row)
        rows.append(m_model.index(row, 0));
    return rows;
}

} // namespace tokenscope
