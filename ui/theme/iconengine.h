// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIconEngine>
#include <QString>

namespace tokenscope {

class Theme;

/// Draws an SVG of resources/icons, whose strokes say currentColor, in the theme's colours at the time of drawing.
class IconEngine final : public QIconEngine
{
public:
    IconEngine(const Theme& theme, QString name);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine* clone() const override;

private:
    const Theme& m_theme;
    QString m_name;
};

} // namespace tokenscope
