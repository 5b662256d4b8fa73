// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweepcharts/matrixsheet.h"

#include "ui/sweepcharts/matrixpainter.h"
#include "ui/text/matrixtext.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr int emptyHeight = 90;

} // namespace

MatrixSheet::MatrixSheet(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Who is better where"));
    setObjectName(QStringLiteral("matrixSheet"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    tell();
}

MatrixSheet::~MatrixSheet() = default;

void MatrixSheet::display(const ScenarioMatrix& matrix)
{
    m_matrix = matrix;
    if (m_row && *m_row >= m_matrix.rows.size())
        m_row.reset();
    tell();
    updateGeometry();
    update();
}

int MatrixSheet::heightForWidth(int width) const
{
    if (m_matrix.rows.empty())
        return emptyHeight;
    return qRound(MatrixPainter(m_theme, m_theme.colours(), m_matrix).heightFor(width));
}

QSize MatrixSheet::sizeHint() const
{
    const int wanted = std::max(minimumSizeHint().width(), width());
    return {wanted, heightForWidth(wanted)};
}

QSize MatrixSheet::minimumSizeHint() const
{
    if (m_matrix.rows.empty())
        return {200, emptyHeight};
    const int least = qRound(MatrixPainter(m_theme, m_theme.colours(), m_matrix).leastWidth());
    return {least, heightForWidth(std::max(least, width()))};
}

bool MatrixSheet::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto rows = MatrixPainter(m_theme, m_theme.colours(), m_matrix).rowsFor(width());
        const auto found = std::ranges::find_if(rows, [help](const QRectF& row) { return row.contains(help->pos()); });
        if (found == rows.end())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), sentenceOf(static_cast<std::size_t>(found - rows.begin())), this,
                               found->toRect());
        return true;
    }
    return QWidget::event(event);
}

void MatrixSheet::keyPressEvent(QKeyEvent* event)
{
    const bool isDown = event->key() == Qt::Key_Down;
    if (m_matrix.rows.empty() || (!isDown && event->key() != Qt::Key_Up)) {
        event->ignore();
        return;
    }
    const std::size_t last = m_matrix.rows.size() - 1;
    if (!m_row)
        m_row = isDown ? 0 : last;
    else
        m_row = isDown ? std::min(*m_row + 1, last) : *m_row - std::min<std::size_t>(*m_row, 1);
    setAccessibleDescription(sentenceOf(*m_row));
    update();
}

void MatrixSheet::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void MatrixSheet::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_row.reset();
    tell();
    update();
}

void MatrixSheet::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Colours& colours = m_theme.colours();
    if (m_matrix.rows.empty()) {
        painter.setFont(m_theme.font(12.5));
        painter.setPen(colours.muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Nothing to compare yet: this fills as the scenarios are measured."));
        return;
    }
    const MatrixPainter matrix(m_theme, colours, m_matrix);
    if (m_row && hasFocus())
        painter.fillRect(matrix.rowsFor(width()).at(*m_row), colours.selection);
    matrix.paint(painter, width());
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 1.5, -2.5, -1.5), 4, 4);
    }
}

// Everything in words, for those who cannot see it.
void MatrixSheet::tell()
{
    QStringList sentences;
    for (const MatrixRow& row : m_matrix.rows)
        sentences.append(matrixtext::verdict(m_matrix, row));
    for (const LoadRegion& region : m_matrix.regions)
        sentences.append(matrixtext::sentence(m_matrix, region));
    setAccessibleDescription(sentences.join(u' '));
}

QString MatrixSheet::sentenceOf(std::size_t row) const
{
    const MatrixRow& value = m_matrix.rows[row];
    return matrixtext::verdict(m_matrix, value) + u'\n' + matrixtext::direction(value.merit) + u'\n'
        + matrixtext::explanation(value.sureness);
}

} // namespace tokenscope
