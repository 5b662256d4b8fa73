// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/navigation.h"

#include "ui/shell/navigationbutton.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace tokenscope {

Navigation::Navigation(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
    , m_entries(new QButtonGroup(this))
{
    m_layout->setContentsMargins(4, 8, 5, 8);
    m_layout->setSpacing(2);
    m_layout->addStretch();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Pages"));
    connect(m_entries, &QButtonGroup::idClicked, this, &Navigation::chosen);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

Navigation::~Navigation() = default;

void Navigation::addEntry(const QString& id, const QString& iconName, const QString& title)
{
    const auto index = static_cast<int>(m_entries->buttons().size());
    auto* button = new NavigationButton(m_theme, iconName, title, this);
    button->setObjectName(QStringLiteral("navigation_") + id);
    button->setChecked(index == 0);
    m_entries->addButton(button, index);
    m_layout->insertWidget(index, button);
    if (index == 0)
        button->setFocus(); // else the first input field would have it
}

void Navigation::setCurrent(int index)
{
    if (auto* button = m_entries->button(index))
        button->setChecked(true);
}

int Navigation::current() const
{
    return m_entries->checkedId();
}

void Navigation::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colours().panel);
    const int edge = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.fillRect(QRect(edge, 0, 1, height()), m_theme.colours().line);
}

} // namespace tokenscope
