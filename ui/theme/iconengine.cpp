// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/iconengine.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

QColor inkFor(const Colours& colours, QIcon::Mode mode, QIcon::State state)
{
    if (mode == QIcon::Disabled)
        return colours.faint;
    return mode == QIcon::Normal && state == QIcon::Off ? colours.muted : colours.text;
}

} // namespace

IconEngine::IconEngine(const Theme& theme, QString name)
    : m_theme(theme)
    , m_name(std::move(name))
{
}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state)
{
    QFile file(u":/icons/%1.svg"_s.arg(m_name));
    if (!file.open(QIODevice::ReadOnly))
        return;
    QByteArray content = file.readAll();
    content.replace("currentColor", inkFor(m_theme.colours(), mode, state).name().toLatin1());
    QSvgRenderer(content).render(painter, rect);
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    if (size.isEmpty())
        return {}; // of a button that has not been laid out
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    return pixmap;
}

QIconEngine* IconEngine::clone() const
{
    return new IconEngine(*this); // QIcon owns it
}

} // namespace tokenscope
