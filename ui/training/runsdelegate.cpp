// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/runsdelegate.h"

#include "training/trainingrun.h"
#include "ui/text/format.h"
#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"
#include "ui/training/runsmodel.h"

#include <QAbstractProxyModel>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpressionValidator>

namespace tokenscope {

namespace {

constexpr int padding = 10; // at both sides of a cell, as the style sheet has it
constexpr int signSize = 8;
constexpr int signRoom = 15; // of a sign before its text
constexpr int asideGap = 7;

// The look is that of the run, wherever its row is sorted to.
int runOf(const QModelIndex& index)
{
    const auto* proxy = qobject_cast<const QAbstractProxyModel*>(index.model());
    return proxy != nullptr ? proxy->mapToSource(index).row() : index.row();
}

bool hasSign(const QModelIndex& index)
{
    return index.column() == RunsModel::RunColumn || index.column() == RunsModel::StatusColumn;
}

QColor statusColour(TrainingStatus status, const Colours& colours)
{
    switch (status) {
    case TrainingStatus::Completed:
        return colours.ok;
    case TrainingStatus::Failed:
        return colours.error;
    case TrainingStatus::Running:
        return colours.accent;
    case TrainingStatus::Cancelled:
    case TrainingStatus::Partial:
        return colours.warning;
    }
    return colours.muted;
}

} // namespace

RunsDelegate::RunsDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

RunsDelegate::~RunsDelegate() = default;

QFont RunsDelegate::asideFont() const
{
    return m_theme.font(11);
}

void RunsDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Colours& colours = m_theme.colours();
    QColor colour = colours.text;
    const int column = index.column();
    if (column == RunsModel::RateColumn || column == RunsModel::GlobalRateColumn || column == RunsModel::EndToEndColumn)
        colour = colours.muted; // what the log says; what counts stands out
    if (column == RunsModel::WindowRateColumn)
        option->font.setWeight(QFont::DemiBold);
    if (column == RunsModel::WarningsColumn)
        colour = colours.warning;
    if (index.data().toString() == format::noValue())
        colour = colours.faint;
    for (const auto role : {QPalette::Text, QPalette::HighlightedText})
        option->palette.setColor(role, colour);
    option->textElideMode = column == RunsModel::RunColumn ? Qt::ElideMiddle : Qt::ElideRight;
    if (column == RunsModel::WarningsColumn && !option->text.isEmpty())
        option->text = QStringLiteral("⚠ ") + option->text;
}

QSize RunsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (hasSign(index))
        size.rwidth() += signRoom;
    if (const QString aside = index.data(RunsModel::AsideRole).toString(); !aside.isEmpty())
        size.rwidth() += QFontMetrics(asideFont()).horizontalAdvance(aside) + asideGap;
    return size;
}

void RunsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString aside = index.data(RunsModel::AsideRole).toString();
    if (!hasSign(index) && aside.isEmpty())
        return QStyledItemDelegate::paint(painter, option, index);
    // the cell without its text, then the text beside what else is in it
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, QString());
    const QStyle* style = option.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    QRect area = option.rect.adjusted(padding, 0, -padding, 0);
    painter->save();
    painter->setFont(cell.font);
    if (hasSign(index)) {
        paintSign(*painter, option, index);
        area.setLeft(area.left() + signRoom);
    } else {
        painter->setFont(asideFont());
        painter->setPen(m_theme.colours().faint);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, aside);
        painter->setFont(cell.font);
    }
    painter->setPen(cell.palette.color(QPalette::Text));
    painter->drawText(area, static_cast<int>(cell.displayAlignment) | Qt::TextSingleLine,
                      cell.fontMetrics.elidedText(text, cell.textElideMode, area.width()));
    painter->restore();
}

void RunsDelegate::paintSign(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre(option.rect.left() + padding + signSize / 2.0, option.rect.center().y() + 0.5);
    if (index.column() == RunsModel::RunColumn)
        return SeriesLook::of(runOf(index), m_theme.colours()).paintMarker(painter, centre, signSize);
    const auto status = static_cast<TrainingStatus>(index.data(RunsModel::StatusRole).toInt());
    painter.setPen(Qt::NoPen);
    painter.setBrush(statusColour(status, m_theme.colours()));
    painter.drawEllipse(centre, 3.5, 3.5);
}

QWidget* RunsDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                    const QModelIndex& /*index*/) const
{
    static const QRegularExpression number(QStringLiteral("[1-9][0-9]{0,8}|"));
    auto* editor = new QLineEdit(parent);
    editor->setAlignment(Qt::AlignRight);
    editor->setFrame(false);
    editor->setValidator(new QRegularExpressionValidator(number, editor));
    editor->setPlaceholderText(tr("as the file says"));
    return editor;
}

} // namespace tokenscope
