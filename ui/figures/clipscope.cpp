// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/clipscope.h"

#include <QCryptographicHash>
#include <QPaintEngine>
#include <QPainter>
#include <QRectF>

namespace tokenscope {

namespace {

// Colours that no palette has: a rectangle filled with one begins or ends a clipped part.
constexpr QRgb beginColour = qRgb(1, 2, 3);
constexpr QRgb endColour = qRgb(3, 2, 1);
constexpr auto beginMark = "<g fill=\"#010203\"";
constexpr auto endMark = "<g fill=\"#030201\"";
constexpr auto groupEnd = "</g>";

void paintMark(QPainter& painter, const QRectF& rect, QRgb colour)
{
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colour));
    painter.drawRect(rect);
    painter.restore();
}

QByteArray attributeOf(const QByteArray& text, const char* name)
{
    const QByteArray begin = QByteArray(name) + "=\"";
    const auto from = text.indexOf(begin);
    return from < 0 ? QByteArray()
                    : text.mid(from + begin.size(), text.indexOf('"', from + begin.size()) - from - begin.size());
}

// The clip path and the beginning of the group that it cuts, from the group that marks where it begins.
QByteArray clipOf(const QByteArray& mark, const QByteArray& id)
{
    const QByteArray rect = mark.mid(mark.indexOf("<rect"));
    QByteArray path = "<clipPath id=\"" + id + "\"><rect transform=\"" + attributeOf(mark, "transform") + '"';
    for (const char* name : {" x", " y", " width", " height"})
        path += name + QByteArray("=\"") + attributeOf(rect, name) + '"';
    return path + "/></clipPath>\n<g clip-path=\"url(#" + id + ")\">\n";
}

} // namespace

ClipScope::ClipScope(QPainter& painter, const QRectF& rect)
    : m_painter(painter)
    , m_isSvg(painter.paintEngine() != nullptr && painter.paintEngine()->type() == QPaintEngine::SVG)
{
    if (m_isSvg) {
        paintMark(painter, rect, beginColour);
        return;
    }
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
}

ClipScope::~ClipScope()
{
    if (m_isSvg)
        paintMark(m_painter, QRectF(0, 0, 1, 1), endColour);
    else
        m_painter.restore();
}

QByteArray withClips(const QByteArray& svg)
{
    const QByteArray name = "clip-" + QCryptographicHash::hash(svg, QCryptographicHash::Sha256).toHex().left(10) + '-';
    QByteArray result;
    qsizetype done = 0;
    int count = 0;
    for (;;) {
        const auto begin = svg.indexOf(beginMark, done);
        const auto end = svg.indexOf(endMark, begin);
        if (begin < 0 || end < 0)
            return result + svg.mid(done);
        const auto bodyBegin = svg.indexOf(groupEnd, begin) + 4;
        result += svg.mid(done, begin - done);
        result += clipOf(svg.mid(begin, bodyBegin - begin), name + QByteArray::number(++count));
        result += svg.mid(bodyBegin, end - bodyBegin) + groupEnd;
        done = svg.indexOf(groupEnd, end) + 4;
    }
}

} // namespace tokenscope
