// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparetable/comparisontable.h"

#include "ui/comparetable/comparisonmodel.h"
#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"

#include <QBitmap>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace tokenscope {

namespace {

constexpr int leastRowHeight = 28;
constexpr int padding = 13; // at both sides of a cell: the style sheet's and Qt's own
constexpr int markerSize = 9;
constexpr int widestColumn = 260;
constexpr int leastVerdictWidth = 120;
constexpr int remarkWidth = 56; // at least; it takes what the others leave, and its tooltip says all
constexpr int mostSlack = 48; // that a column gets on a wide window
constexpr double cornerRadius = 7; // of the card inside its border

int lookOfSection(const QAbstractItemModel& model, int section)
{
    const QVariant look = model.headerData(section, Qt::Horizontal, ComparisonModel::LookRole);
    return look.isValid() ? look.toInt() : -1;
}

} // namespace

ComparisonHeader::ComparisonHeader(const Theme& theme, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setHighlightSections(false);
    setMinimumSectionSize(48);
}

ComparisonHeader::~ComparisonHeader() = default;

void ComparisonHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Colours& colours = m_theme.colours();
    const int lookIndex = lookOfSection(*model(), section);
    const auto alignment = Qt::Alignment(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    painter->save();
    painter->fillRect(rect, colours.head);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.line);
    painter->setFont(m_theme.font(11.5, lookIndex < 0 ? QFont::Medium : QFont::DemiBold));
    QRect area = rect.adjusted(lookIndex < 0 ? padding : padding + markerSize + 4, 0, -padding, 0);
    const QString heading = model()->headerData(section, Qt::Horizontal).toString();
    const QString text = painter->fontMetrics().elidedText(heading, Qt::ElideMiddle, area.width());
    painter->setPen(colours.muted);
    if (lookIndex >= 0) {
        const SeriesLook look = SeriesLook::of(lookIndex, colours);
        painter->setPen(look.colour);
        painter->setRenderHint(QPainter::Antialiasing);
        const double left = area.right() - painter->fontMetrics().horizontalAdvance(text) - markerSize;
        look.paintMarker(*painter, QPointF(left, area.center().y() + 0.5), markerSize);
        painter->setPen(look.colour);
    }
    painter->drawText(area, static_cast<int>(alignment) | Qt::TextSingleLine, text);
    painter->restore();
}

QSize ComparisonHeader::sectionSizeFromContents(int section) const
{
    const QFontMetrics metrics(m_theme.font(11.5, QFont::DemiBold));
    const int lookIndex = lookOfSection(*model(), section);
    const int text = metrics.horizontalAdvance(model()->headerData(section, Qt::Horizontal).toString());
    return {text + 2 * padding + (lookIndex < 0 ? 2 : markerSize + 8), std::max(leastRowHeight, metrics.height() + 10)};
}

ComparisonDelegate::ComparisonDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

ComparisonDelegate::~ComparisonDelegate() = default;

void ComparisonDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Colours& colours = m_theme.colours();
    const auto kind = static_cast<ComparisonModel::CellKind>(index.data(ComparisonModel::KindRole).toInt());
    QColor colour = colours.text;
    if (kind == ComparisonModel::CellKind::Value)
        colour = SeriesLook::of(index.data(ComparisonModel::LookRole).toInt(), colours).colour;
    else if (kind == ComparisonModel::CellKind::Remark)
        colour = colours.muted;
    else if (kind == ComparisonModel::CellKind::Verdict)
        option->font.setWeight(QFont::DemiBold);
    if (index.data(ComparisonModel::IsRecordedRole).toBool()) {
        option->font.setItalic(true);
        if (kind == ComparisonModel::CellKind::Name)
            colour = colours.muted;
    }
    const bool isMissing
        = index.data(ComparisonModel::LegRole).toInt() >= 0 && !index.data(ComparisonModel::RawRole).isValid();
    if (isMissing || index.data(ComparisonModel::IsDoubtfulRole).toBool()) {
        colour = colours.faint;
        option->font.setWeight(QFont::Normal);
    }
    for (const auto role : {QPalette::Text, QPalette::HighlightedText})
        option->palette.setColor(role, colour);
    option->textElideMode = kind == ComparisonModel::CellKind::Remark ? Qt::ElideRight : Qt::ElideMiddle;
}

ComparisonTable::ComparisonTable(const Theme& theme, ComparisonModel& model, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_names(new QTableView(this))
{
    setModel(&model);
    m_names->setModel(&model);
    setUp(*this);
    setUp(*m_names);
    setUpNames();
    connect(&model, &QAbstractItemModel::modelReset, this, &ComparisonTable::fitColumns);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ComparisonTable::fitColumns);
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &ComparisonTable::fitColumns);
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
}

ComparisonTable::~ComparisonTable() = default;

int ComparisonTable::heightFor(int rows) const
{
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2;
}

void ComparisonTable::setUp(QTableView& view)
{
    view.setHorizontalHeader(new ComparisonHeader(m_theme, &view));
    view.setItemDelegate(new ComparisonDelegate(m_theme, &view));
    view.verticalHeader()->hide();
    view.verticalHeader()->setDefaultSectionSize(std::max(leastRowHeight, view.fontMetrics().height() + 10));
    view.setShowGrid(false);
    view.setFrameShape(QFrame::NoFrame);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::SingleSelection);
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

void ComparisonTable::fitColumns()
{
    const int columns = model()->columnCount();
    m_widths.clear();
    for (int column = 0; column < columns; ++column) {
        // the heading of a verdict names two legs and may be elided: its tooltip has them whole
        const bool isLeg = lookOfSection(*model(), column) >= 0;
        const bool isRemark = column == columns - 1;
        const int heading = isLeg || column == 0 ? horizontalHeader()->sectionSizeHint(column)
            : isRemark                           ? 0
                                                 : leastVerdictWidth;
        const int wanted = std::max(sizeHintForColumn(column) + 2, heading);
        m_widths.push_back(std::min(wanted, widestColumn));
        m_names->setColumnHidden(column, column != 0);
    }
    horizontalHeader()->setStretchLastSection(true);
    spreadColumns();
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

} // namespace tokenscope
