// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/stylesheet.h"

#include "ui/theme/colours.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

// @name is a colour; a page asks for a look by a dynamic property: setProperty("look", "primary").
constexpr auto sheet = R"(
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px 6px; }
QLabel[look="muted"] { color: @muted; }
QLabel[look="faint"] { color: @faint; }

QPushButton { background: @panel; color: @text; border: 1px solid @line; border-radius: 6px; padding: 6px 13px; font-weight: 500; }
QPushButton:hover { background: @head; border-color: @faint; }
QPushButton:pressed, QPushButton:checked { background: @selection; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @faint; background: @background; }
QPushButton[look="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[look="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[look="primary"]:focus { border: 2px solid @text; padding: 5px 12px; }
QPushButton[look="primary"]:disabled { background: @line; border-color: @line; color: @faint; }
QPushButton[look="link"] { background: transparent; color: @accent; border: 1px solid transparent; border-radius: 4px;
    padding: 0 2px; font-weight: 600; }
QPushButton[look="link"]:hover { background: @selection; }
QPushButton[look="link"]:focus { border-color: @accent; }
QPushButton::menu-indicator { image: url(:/icons/chevron-down.svg); width: 10px; height: 10px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 8px; }

QToolButton { background: transparent; color: @muted; border: 1px solid transparent; border-radius: 5px; padding: 3px; }
QToolButton:hover, QToolButton:pressed, QToolButton:checked, QToolButton:open { background: @selection; color: @text; }
QToolButton:focus { border-color: @accent; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QAbstractSpinBox {
    background: @raised; color: @text; border: 1px solid @line; border-radius: 5px; padding: 3px 7px;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border-color: @accent; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: @faint; background: @background; }
QAbstractSpinBox { padding-right: 18px; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0; background: transparent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 16px; background: transparent; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @selection; }
QAbstractSpinBox::up-arrow { image: url(:/icons/chevron-up.svg); width: 9px; height: 9px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/chevron-down.svg); width: 9px; height: 9px; }
QCheckBox::indicator:unchecked { width: 13px; height: 13px; border: 1px solid @faint; border-radius: 3px;
    background: @raised; }
QCheckBox::indicator:unchecked:focus { border-color: @accent; }
QComboBox { padding-right: 20px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/chevron-down.svg); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @line; outline: none; padding: 3px; }

QMenuBar { background: @panel; color: @muted; border-bottom: 1px solid @line; padding: 2px 0; }
QMenuBar::item { background: transparent; padding: 7px 9px; border-radius: 5px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @selection; color: @text; }
QMenu { background: @raised; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @grid; margin: 4px 8px; }
QMenu::icon { padding-left: 6px; }

QAbstractItemView { background: @panel; alternate-background-color: @head; border: none; outline: none;
    selection-background-color: @selection; selection-color: @text; gridline-color: @grid; }
QHeaderView, QTableCornerButton::section { background: @head; border: none; }
QHeaderView::section { background: @head; color: @muted; border: none; border-bottom: 1px solid @line;
    padding: 5px 10px; font-size: @small; font-weight: 500; }
QHeaderView::section:hover { color: @text; }
QTableView::item, QTreeView::item { border-bottom: 1px solid @grid; padding: 0 10px; }
QTableView::item:selected, QTreeView::item:selected { background: @selection; }
QTableView::item:focus, QTreeView::item:focus { border-bottom: 1px solid @accent; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 11px; } QScrollBar:horizontal { height: 11px; }
QScrollBar::handle { background: @line; border-radius: 3px; margin: 2px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea, QStackedWidget { background: transparent; border: none; }
QSplitter::handle { background: transparent; }
)";

} // namespace

void setLook(QWidget& widget, const QString& look)
{
    if (widget.property("look").toString() == look)
        return;
    widget.setProperty("look", look);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

QString styleSheet(const Colours& colours, double textScale)
{
    const std::array<std::pair<QString, QString>, 13> values {{
        {u"@background"_s, colours.background.name()},
        {u"@panel"_s, colours.panel.name()},
        {u"@raised"_s, colours.raised.name()},
        {u"@line"_s, colours.line.name()},
        {u"@grid"_s, colours.grid.name()},
        {u"@text"_s, colours.text.name()},
        {u"@muted"_s, colours.muted.name()},
        {u"@faint"_s, colours.faint.name()},
        {u"@accentHover"_s, colours.isDark ? colours.accent.lighter(112).name() : colours.accent.darker(115).name()},
        {u"@accent"_s, colours.accent.name()},
        {u"@onAccent"_s, colours.onAccent.name()},
        {u"@selection"_s, colours.selection.name()},
        {u"@head"_s, colours.head.name()},
    }};
    QString text = QString::fromLatin1(sheet);
    for (const auto& [name, value] : values)
        text.replace(name, value);
    return text.replace(u"@small"_s, QString::number(qRound(11.5 * textScale)) + u"px"_s);
}

} // namespace tokenscope
