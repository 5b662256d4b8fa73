// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/housestyle.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace tokenscope {

HouseStyle::HouseStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
    QCoreApplication::instance()->installEventFilter(this);
}

HouseStyle::~HouseStyle() = default;

int HouseStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* result) const
{
    if (hint == SH_UnderlineShortcut)
        return m_isAltHeld ? 1 : 0;
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0; // no other button has one
    return QProxyStyle::styleHint(hint, option, widget, result);
}

bool HouseStyle::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    const bool isAlt = isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt;
    const bool isLeaving = event->type() == QEvent::ApplicationStateChange;
    if (isAlt || (isLeaving && m_isAltHeld)) {
        m_isAltHeld = event->type() == QEvent::KeyPress;
        if (auto* window = QApplication::activeWindow()) {
            for (auto* child : window->findChildren<QWidget*>())
                child->update();
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

} // namespace tokenscope
