// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/svgdocument.h"

#include "ui/figures/clipscope.h"
#include "ui/theme/colours.h"

#include <QBuffer>
#include <QFile>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>
#include <QSvgGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr auto ownFamily = "font-family=\"Tokenscope Sans\"";
constexpr auto withFallbacks = "font-family=\"'Tokenscope Sans', Inter, 'Noto Sans', sans-serif\"";

// Sizes of text are in points: the generator has to make as many pixels of them as font metrics do.
int metricsResolution()
{
    return QPixmap(1, 1).logicalDpiY();
}

QByteArray generated(const Picture& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(metricsResolution());
    svg.setSize(picture.size);
    svg.setViewBox(QRect(QPoint(0, 0), picture.size));
    svg.setTitle(picture.title.toHtmlEscaped()); // it writes them as they are
    svg.setDescription(picture.description.toHtmlEscaped());
    QPainter painter(&svg);
    if (!picture.isTransparent)
        painter.fillRect(QRect(QPoint(0, 0), picture.size), lightColours().panel);
    picture.paint(painter);
    painter.end();
    return bytes;
}

// The generator's own head gives millimetres at its resolution and a profile that has neither clips nor style sheets.
QByteArray headOf(QSize size)
{
    return QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 %2\" "
                          "role=\"img\">")
        .arg(size.width())
        .arg(size.height())
        .toUtf8();
}

} // namespace

QByteArray svgElement(const Picture& picture)
{
    QByteArray svg = withClips(generated(picture));
    svg.remove(0, svg.indexOf('>', svg.indexOf("<svg")) + 1);
    svg.replace(ownFamily, withFallbacks);
    return headOf(picture.size) + svg.trimmed() + '\n';
}

QByteArray svgDocument(const Picture& picture)
{
    QByteArray svg = svgElement(picture);
    if (const QByteArray style = figureFontStyle(); !style.isEmpty())
        svg.insert(svg.indexOf('>') + 1, "\n<style type=\"text/css\">" + style + "</style>");
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n" + svg;
}

QByteArray figureFontStyle()
{
    QByteArray style;
    for (const auto& [weight, name] : std::array {std::pair("400", u"Regular"_s), std::pair("600", u"SemiBold"_s)}) {
        QFile font(u":/fonts/figures/TokenscopeSans-%1.woff2"_s.arg(name));
        if (font.open(QIODevice::ReadOnly)) {
            style += QByteArray("@font-face{font-family:'Tokenscope Sans';font-weight:") + weight
                + ";src:url(data:font/woff2;base64," + font.readAll().toBase64() + ") format('woff2')}";
        }
    }
    return style;
}

} // namespace tokenscope
