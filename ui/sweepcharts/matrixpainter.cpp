// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweepcharts/matrixpainter.h"

#include "ui/sweepcharts/regionpainter.h"
#include "ui/text/format.h"
#include "ui/text/matrixtext.h"
#include "ui/text/sweeptext.h"
#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

constexpr double side = 13; // from the border to text
constexpr double gap = 12; // between columns
constexpr double leastMeasure = 130; // the name of a measure, which its tooltip has whole
constexpr double markerSize = 8.4;
constexpr double markerRoom = 13;
constexpr double pillSide = 8;
constexpr double placeGap = 6; // between a value and where it was taken
constexpr int valueLines = Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine;
constexpr int wordLines = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;

// Each has a shape of its own beside its colour.
void paintSign(QPainter& painter, Sureness sureness, QPointF centre, const Colours& colours)
{
    constexpr double radius = 3.6;
    painter.setBrush(Qt::NoBrush);
    switch (sureness) {
    case Sureness::Shown:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.ok);
        painter.drawEllipse(centre, radius, radius);
        return;
    case Sureness::NotShown:
        painter.setPen(QPen(colours.muted, 1.4));
        painter.drawEllipse(centre, radius - 0.5, radius - 0.5);
        return;
    case Sureness::TooFew:
        painter.setPen(QPen(colours.faint, 1.2, Qt::DotLine));
        painter.drawEllipse(centre, radius - 0.5, radius - 0.5);
        return;
    }
}

} // namespace

double MatrixPainter::Columns::sum(std::size_t endpoints) const
{
    return measure + static_cast<double>(endpoints) * endpoint + better + interval + sureness + n;
}

MatrixPainter::MatrixPainter(const Theme& theme, const Colours& colours, const ScenarioMatrix& matrix)
    : m_theme(theme)
    , m_colours(colours)
    , m_matrix(matrix)
    , m_text(theme.font(12.5))
    , m_strong(theme.font(12.5, QFont::DemiBold))
    , m_small(theme.font(11.5))
{
}

double MatrixPainter::leastWidth() const
{
    Columns columns = leastColumns(false);
    columns.measure = std::min(columns.measure, leastMeasure);
    return std::ceil(columns.sum(m_matrix.endpoints.size()) + 2 * side);
}

double MatrixPainter::wholeWidth() const
{
    return std::ceil(leastColumns(true).sum(m_matrix.endpoints.size()) + 2 * side);
}

double MatrixPainter::heightFor(double width) const
{
    return std::ceil(tableHeight() + RegionPainter(m_theme, m_colours, m_matrix).heightFor(width));
}

std::vector<QRectF> MatrixPainter::rowsFor(double width) const
{
    std::vector<QRectF> rows;
    double top = rowHeight(); // of the headings
    for (std::size_t row = 0; row < m_matrix.rows.size(); ++row) {
        top += beginsGroup(row) ? groupHeight() : 0;
        rows.emplace_back(0, top, width, rowHeight());
        top += rowHeight();
    }
    return rows;
}

void MatrixPainter::paint(QPainter& painter, double width) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    const Columns columns = columnsFor(width);
    paintHead(painter, columns, width);
    const std::vector<QRectF> rows = rowsFor(width);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const QRectF area = rows[row];
        if (beginsGroup(row))
            paintGroup(painter, m_matrix.rows[row].scenario,
                       QRectF(0, area.top() - groupHeight(), width, groupHeight()));
        paintRow(painter, columns, m_matrix.rows[row], area);
    }
    painter.translate(0, tableHeight());
    RegionPainter(m_theme, m_colours, m_matrix).paint(painter, width);
    painter.restore();
}

MatrixPainter::Columns MatrixPainter::leastColumns(bool namesWinner) const
{
    const QFontMetricsF text(m_text);
    const QFontMetricsF strong(m_strong);
    const QFontMetricsF small(m_small);
    Columns columns {.namesWinner = namesWinner};
    const auto widen = [](double& width, double wanted) { width = std::max(width, std::ceil(wanted + gap)); };
    for (const QString& name : m_matrix.endpoints)
        widen(columns.endpoint, markerRoom + strong.horizontalAdvance(name) + pillSide);
    widen(columns.interval, small.horizontalAdvance(matrixtext::intervalHeading()));
    for (const MatrixRow& row : m_matrix.rows) {
        widen(columns.measure, text.horizontalAdvance(matrixtext::merit(row)));
        for (std::size_t i = 0; i < m_matrix.endpoints.size(); ++i) {
            const QString place = matrixtext::place(row, i);
            widen(columns.endpoint,
                  strong.horizontalAdvance(matrixtext::value(row, i)) + markerRoom + 2 * pillSide
                      + (place.isEmpty() ? 0 : small.horizontalAdvance(place) + placeGap));
        }
        widen(columns.better, markerRoom + strong.horizontalAdvance(betterText(row, namesWinner)));
        widen(columns.interval, small.horizontalAdvance(matrixtext::interval(row)));
        widen(columns.sureness, markerRoom + small.horizontalAdvance(matrixtext::sureness(row.sureness)));
        widen(columns.n, small.horizontalAdvance(matrixtext::sampleSizes(row)));
    }
    return columns;
}

// A wide page gives every column some air, and the rest to the names.
MatrixPainter::Columns MatrixPainter::columnsFor(double width) const
{
    constexpr double mostAir = 36;
    const double inside = width - 2 * side;
    const Columns whole = leastColumns(true);
    const bool hasRoom = whole.sum(m_matrix.endpoints.size()) <= inside;
    Columns columns = hasRoom ? whole : leastColumns(false);
    const auto count = static_cast<double>(m_matrix.endpoints.size() + 5);
    const double room = inside - columns.sum(m_matrix.endpoints.size());
    if (room < 0) {
        columns.measure = std::max(leastMeasure, columns.measure + room); // its texts are elided
        return columns;
    }
    const double air = std::min(mostAir, room / count);
    for (double* column : {&columns.endpoint, &columns.better, &columns.interval, &columns.sureness, &columns.n})
        *column += air;
    columns.measure += std::max(0.0, width - 2 * side - columns.sum(m_matrix.endpoints.size()));
    return columns;
}

bool MatrixPainter::beginsGroup(std::size_t row) const
{
    const QString& scenario = m_matrix.rows[row].scenario;
    return !scenario.isEmpty() && (row == 0 || m_matrix.rows[row - 1].scenario != scenario);
}

double MatrixPainter::rowHeight() const
{
    return std::ceil(QFontMetricsF(m_text).height() + 14);
}

double MatrixPainter::groupHeight() const
{
    return std::ceil(QFontMetricsF(m_strong).height() + 15);
}

double MatrixPainter::tableHeight() const
{
    const auto rows = rowsFor(100);
    return rows.empty() ? rowHeight() : rows.back().bottom() + 1;
}

QString MatrixPainter::betterText(const MatrixRow& row, bool namesWinner) const
{
    if (!row.winner || *row.winner >= m_matrix.endpoints.size())
        return format::noValue();
    const QString ratio = matrixtext::ratio(row);
    return namesWinner ? m_matrix.endpoints[*row.winner] + u' ' + ratio : ratio;
}

void MatrixPainter::paintHead(QPainter& painter, const Columns& columns, double width) const
{
    const QRectF area(0, 0, width, rowHeight());
    painter.fillRect(area, m_colours.head);
    painter.fillRect(QRectF(0, area.bottom() - 1, width, 1), m_colours.line);
    const QFont font = m_theme.font(11.5, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    double x = side + columns.measure;
    painter.setFont(font);
    for (std::size_t i = 0; i < m_matrix.endpoints.size(); ++i) {
        const SeriesLook look = SeriesLook::of(static_cast<int>(i), m_colours);
        const QRectF cell(x, 0, columns.endpoint - pillSide, area.height());
        const double text = metrics.horizontalAdvance(m_matrix.endpoints[i]);
        look.paintMarker(painter, QPointF(cell.right() - text - markerRoom + markerSize / 2, cell.center().y()),
                         markerSize);
        painter.setPen(look.colour);
        painter.drawText(cell, valueLines, m_matrix.endpoints[i]);
        x += columns.endpoint;
    }
    painter.setFont(m_small);
    painter.setPen(m_colours.muted);
    const auto put = [&](double& left, double column, int flags, const QString& text) {
        painter.drawText(QRectF(left, 0, column, area.height()), flags, text);
        left += column;
    };
    x += gap;
    put(x, columns.better - gap, wordLines, matrixtext::betterHeading());
    put(x, columns.interval, valueLines, matrixtext::intervalHeading());
    x += gap;
    put(x, columns.sureness - gap, wordLines, matrixtext::surenessHeading());
    put(x, columns.n, valueLines, matrixtext::sampleHeading());
}

void MatrixPainter::paintGroup(QPainter& painter, const QString& scenario, const QRectF& area) const
{
    const QRectF line = area.adjusted(side, 6, -side, 0);
    const QString title = sweeptext::scenario(scenario);
    painter.setFont(m_strong);
    painter.setPen(m_colours.text);
    painter.drawText(line, wordLines, title);
    const double titleWidth = QFontMetricsF(m_strong).horizontalAdvance(title) + 10;
    painter.setFont(m_small);
    painter.setPen(m_colours.muted);
    painter.drawText(line.adjusted(titleWidth, 0, 0, 0), wordLines,
                     QFontMetricsF(m_small).elidedText(sweeptext::explanation(scenario), Qt::ElideRight,
                                                       std::max(0.0, line.width() - titleWidth)));
}

void MatrixPainter::paintRow(QPainter& painter, const Columns& columns, const MatrixRow& row, const QRectF& area) const
{
    painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), m_colours.grid);
    double x = side;
    const auto cell = [&](double column) {
        const QRectF taken(x, area.top(), column, area.height() - 1);
        x += column;
        return taken;
    };
    painter.setFont(m_text);
    painter.setPen(m_colours.text);
    painter.drawText(cell(columns.measure), wordLines,
                     QFontMetricsF(m_text).elidedText(matrixtext::merit(row), Qt::ElideRight, columns.measure - gap));
    for (std::size_t i = 0; i < m_matrix.endpoints.size(); ++i)
        paintValue(painter, row, i, cell(columns.endpoint));
    x += gap;
    paintBetter(painter, row, cell(columns.better - gap), columns.namesWinner);
    painter.setFont(m_small);
    painter.setPen(m_colours.muted);
    painter.drawText(cell(columns.interval), valueLines, matrixtext::interval(row));
    x += gap;
    paintSureness(painter, row.sureness, cell(columns.sureness - gap));
    painter.drawText(cell(columns.n), valueLines, matrixtext::sampleSizes(row));
}

// The value of a winner who is sure is bold, in its colour, on its tint, and beside its marker.
void MatrixPainter::paintValue(QPainter& painter, const MatrixRow& row, std::size_t endpoint, const QRectF& cell) const
{
    const bool hasValue = endpoint < row.values.size() && row.values[endpoint];
    const QString text = matrixtext::value(row, endpoint);
    const bool isWinner = row.winner == endpoint && hasValue && row.sureness == Sureness::Shown;
    const QRectF area = cell.adjusted(0, 0, -pillSide, 0);
    const double width = QFontMetricsF(isWinner ? m_strong : m_text).horizontalAdvance(text);
    QRectF pill(area.right() - width - pillSide, cell.top() + 4, width + 2 * pillSide, cell.height() - 7);
    painter.setFont(isWinner ? m_strong : m_text);
    painter.setPen(hasValue ? m_colours.text : m_colours.faint);
    if (isWinner) {
        const SeriesLook look = SeriesLook::of(static_cast<int>(endpoint), m_colours);
        pill.setLeft(pill.left() - markerRoom);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.tint);
        painter.drawRoundedRect(pill, 5, 5);
        look.paintMarker(painter, QPointF(pill.left() + pillSide + markerSize / 2 - 1, pill.center().y()), markerSize);
        painter.setPen(look.colour);
    }
    painter.drawText(area, valueLines, text);
    painter.setFont(m_small);
    painter.setPen(m_colours.muted);
    painter.drawText(QRectF(cell.left(), cell.top(), pill.left() - placeGap - cell.left(), cell.height()), valueLines,
                     matrixtext::place(row, endpoint));
}

void MatrixPainter::paintBetter(QPainter& painter, const MatrixRow& row, const QRectF& cell, bool namesWinner) const
{
    if (!row.winner) {
        painter.setFont(m_text);
        painter.setPen(m_colours.faint);
        painter.drawText(cell, wordLines, format::noValue());
        return;
    }
    const SeriesLook look = SeriesLook::of(static_cast<int>(*row.winner), m_colours);
    const bool isSure = row.sureness == Sureness::Shown;
    painter.setFont(isSure ? m_strong : m_text); // what is not shown is said quietly
    look.paintMarker(painter, QPointF(cell.left() + markerSize / 2, cell.center().y()), markerSize);
    painter.setPen(isSure ? m_colours.text : m_colours.muted);
    painter.drawText(cell.adjusted(markerRoom, 0, 0, 0), wordLines, betterText(row, namesWinner));
}

void MatrixPainter::paintSureness(QPainter& painter, Sureness sureness, const QRectF& cell) const
{
    paintSign(painter, sureness, QPointF(cell.left() + 4, cell.center().y()), m_colours);
    painter.setPen(sureness == Sureness::Shown ? m_colours.text : m_colours.muted);
    painter.drawText(cell.adjusted(markerRoom, 0, 0, 0), wordLines, matrixtext::sureness(sureness));
    painter.setPen(m_colours.muted);
}

} // namespace tokenscope
