// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/endpoints/checklist.h"

#include "ui/text/checktext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QGridLayout>
#include <QLabel>

namespace tokenscope {

namespace {

QColor colourOf(CheckedItem::State state, const Colours& colours)
{
    switch (state) {
    case CheckedItem::State::Pending:
    case CheckedItem::State::Skipped:
        return colours.faint;
    case CheckedItem::State::Passed:
        return colours.ok;
    case CheckedItem::State::Warned:
        return colours.warning;
    case CheckedItem::State::Failed:
        return colours.error;
    }
    return colours.faint;
}

QLabel* signOf(const CheckedItem& item, const Theme& theme, QWidget* parent)
{
    auto* sign = new QLabel(checktext::sign(item.state), parent);
    sign->setFont(theme.font(12.5, QFont::Bold));
    sign->setAccessibleName(checktext::word(item.state));
    QPalette palette = sign->palette();
    palette.setColor(QPalette::WindowText, colourOf(item.state, theme.colours()));
    sign->setPalette(palette);
    return sign;
}

} // namespace

CheckList::CheckList(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(2, 1);
    m_grid->setColumnMinimumWidth(0, 12);
    setAccessibleName(tr("What was checked"));
    connect(&theme, &Theme::changed, this, &CheckList::fill);
}

CheckList::~CheckList() = default;

void CheckList::display(const std::vector<CheckedItem>& items)
{
    if (items != m_items) {
        m_items = items;
        fill();
    }
}

void CheckList::fill()
{
    while (QLayoutItem* old = m_grid->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    QStringList lines;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const CheckedItem& item = m_items[i];
        const int row = static_cast<int>(i);
        auto* name = new QLabel(checktext::name(item.kind), this);
        auto* finding = new ElidedLabel(this);
        finding->setProperty("look", QStringLiteral("muted"));
        finding->setFullText(checktext::finding(item));
        m_grid->addWidget(signOf(item, m_theme, this), row, 0, Qt::AlignCenter);
        m_grid->addWidget(name, row, 1);
        m_grid->addWidget(finding, row, 2);
        //: for screen readers: what was checked, how it ended, what was found
        lines.append(
            tr("%1: %2, %3").arg(checktext::name(item.kind), checktext::word(item.state), checktext::finding(item)));
    }
    setAccessibleDescription(lines.join(QChar(u'\n')));
    updateGeometry();
}

} // namespace tokenscope
