// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/formrows.h"

#include "ui/theme/theme.h"
#include "ui/widgets/fieldproblem.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tokenscope {

FormRows::FormRows(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(14);
    m_layout->setVerticalSpacing(8);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
}

FormRows::~FormRows() = default;

void FormRows::setLabelWidth(int pixels)
{
    for (int row = 0; row < m_layout->rowCount(); ++row) {
        if (QLayoutItem* label = m_layout->itemAt(row, QFormLayout::LabelRole)) {
            label->widget()->setMinimumWidth(pixels);
        }
    }
}

FieldProblem* FormRows::addRow(const QString& label, QWidget* field)
{
    auto* cell = new QWidget(this);
    auto* problem = new FieldProblem(m_theme, cell);
    auto* layout = new QVBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(field);
    layout->addWidget(problem);
    auto* name = new QLabel(label, this);
    name->setProperty("look", QStringLiteral("muted"));
    name->setBuddy(field);
    // level with the field, not with what is below it or belongs to it
    const QWidget* line = field->focusProxy() != nullptr ? field->focusProxy() : field;
    name->setFixedHeight(qMin(line->sizeHint().height(), line->maximumHeight()));
    name->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_layout->addRow(name, cell);
    return problem;
}

QLabel* FormRows::addHint(const QString& text)
{
    QWidget* cell = m_layout->itemAt(m_layout->rowCount() - 1, QFormLayout::FieldRole)->widget();
    auto* hint = new QLabel(text, cell);
    hint->setWordWrap(true);
    hint->setTextFormat(Qt::PlainText);
    hint->setFont(m_theme.font(11.5));
    hint->setProperty("look", QStringLiteral("muted"));
    qobject_cast<QVBoxLayout*>(cell->layout())->insertWidget(1, hint);
    return hint;
}

void FormRows::setRowShown(QWidget* field, bool isShown)
{
    for (QWidget* cell = field->parentWidget(); cell != nullptr && cell != this; cell = cell->parentWidget()) {
        if (cell->parentWidget() == this) {
            m_layout->setRowVisible(cell, isShown);
        }
    }
}

} // namespace tokenscope
