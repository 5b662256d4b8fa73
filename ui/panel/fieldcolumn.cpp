// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panel/fieldcolumn.h"

#include "ui/theme/theme.h"

#include <QAbstractSpinBox>
#include <QFontMetrics>
#include <QGridLayout>
#include <QLabel>

#include <utility>

namespace tokenscope {

namespace {

constexpr int fieldWidth = 140; // at normal text size
constexpr double normalHeight = 17; // of a line at normal text size

} // namespace

FieldColumn::FieldColumn(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(4);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(0, 1);
    const double scale = std::max(1.0, QFontMetrics(theme.tabularFont()).height() / normalHeight);
    m_grid->setColumnMinimumWidth(1, static_cast<int>(fieldWidth * scale));
    applyTheme();
    connect(&theme, &Theme::changed, this, &FieldColumn::applyTheme);
}

FieldColumn::~FieldColumn() = default;

void FieldColumn::setLocked(bool isLocked)
{
    for (QWidget* field : m_fields) {
        field->setEnabled(!isLocked);
    }
    if (std::exchange(m_isLocked, isLocked) != isLocked) {
        applyTheme(); // a new style sheet costs a frame, and a run has many states
    }
}

QLabel* FieldColumn::addHeading(const QString& text)
{
    auto* heading = new QLabel(text, this);
    heading->setFont(m_theme.font(12.5, QFont::DemiBold));
    m_grid->addWidget(heading, m_grid->rowCount(), 0, 1, 2);
    return heading;
}

QLabel* FieldColumn::addRow(const QString& label, QWidget* field, const QString& toolTip)
{
    auto* text = new QLabel(label, this);
    text->setProperty("look", QStringLiteral("muted"));
    text->setWordWrap(true);
    text->setBuddy(field);
    text->setToolTip(toolTip);
    field->setToolTip(toolTip);
    field->setAccessibleName(QString(label).remove(QChar(u'&')));
    field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // all as wide as the column
    m_fields.push_back(field);
    m_labels.push_back(text);
    if (auto* spinBox = qobject_cast<QAbstractSpinBox*>(field)) {
        spinBox->setAlignment(Qt::AlignRight);
        spinBox->setButtonSymbols(QAbstractSpinBox::NoButtons);
    }
    const int row = m_grid->rowCount();
    m_grid->addWidget(text, row, 0);
    m_grid->addWidget(field, row, 1);
    return text;
}

void FieldColumn::addWide(QWidget* widget)
{
    m_fields.push_back(widget);
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2);
}

void FieldColumn::setRowShown(QWidget* field, bool isShown)
{
    field->setVisible(isShown);
    for (QLabel* label : m_labels) {
        if (label->buddy() == field) {
            label->setVisible(isShown);
        }
    }
}

// Without buttons the numbers need no room for them.
void FieldColumn::applyTheme()
{
    const QString disabled = m_isLocked
        ? QStringLiteral("QAbstractSpinBox:disabled, QComboBox:disabled, QLineEdit:disabled { color: %1; background: "
                         "transparent; }")
              .arg(m_theme.colours().muted.name())
        : QString();
    setStyleSheet(QStringLiteral("QAbstractSpinBox { padding-right: 7px; }") + disabled);
}

} // namespace tokenscope
