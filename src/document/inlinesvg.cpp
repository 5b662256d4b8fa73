// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/inlinesvg.h"

#include <QSet>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

const QSet<QString>& drawingElements()
{
    static const QSet<QString> elements {
        u"svg"_s,      u"g"_s,       u"path"_s,  u"rect"_s, u"circle"_s, u"ellipse"_s,        u"line"_s,
        u"polyline"_s, u"polygon"_s, u"text"_s,  u"use"_s,  u"defs"_s,   u"linearGradient"_s, u"radialGradient"_s,
        u"stop"_s,     u"tspan"_s,   u"image"_s, u"mask"_s, u"symbol"_s, u"pattern"_s,        u"clipPath"_s,
    };
    return elements;
}

const QSet<QString>& drawingAttributes()
{
    static const QSet<QString> attributes {
        // place and form
        u"x"_s, u"y"_s, u"x1"_s, u"y1"_s, u"x2"_s, u"y2"_s, u"cx"_s, u"cy"_s, u"fx"_s, u"fy"_s, u"r"_s, u"rx"_s,
        u"ry"_s, u"dx"_s, u"dy"_s, u"d"_s, u"points"_s, u"width"_s, u"height"_s, u"viewBox"_s, u"transform"_s,
        u"preserveAspectRatio"_s, u"id"_s, u"offset"_s, u"gradientUnits"_s, u"gradientTransform"_s, u"spreadMethod"_s,
        u"patternUnits"_s, u"patternTransform"_s, u"patternContentUnits"_s, u"clipPathUnits"_s, u"maskUnits"_s,
        // paint
        u"fill"_s, u"fill-opacity"_s, u"fill-rule"_s, u"stroke"_s, u"stroke-opacity"_s, u"stroke-width"_s,
        u"stroke-linecap"_s, u"stroke-linejoin"_s, u"stroke-miterlimit"_s, u"stroke-dasharray"_s,
        u"stroke-dashoffset"_s, u"vector-effect"_s, u"opacity"_s, u"stop-color"_s, u"stop-opacity"_s, u"clip-path"_s,
        u"clip-rule"_s, u"mask"_s, u"color"_s, u"visibility"_s,
        // text
        u"font-family"_s, u"font-size"_s, u"font-weight"_s, u"font-style"_s, u"text-anchor"_s, u"letter-spacing"_s,
        u"xml:space"_s, u"href"_s, u"xlink:href"_s};
    return attributes;
}

/// Reads a drawing and writes what may stay of it.
class DrawingCopy
{
public:
    DrawingCopy(const QByteArray& svg, const QString& prefix, const QString& label)
        : m_reader(svg)
        , m_prefix(prefix)
        , m_label(label)
    {
        m_reader.setNamespaceProcessing(false);
    }

    [[nodiscard]] QByteArray take()
    {
        while (!m_reader.atEnd()) {
            m_reader.readNext();
            if (m_reader.isStartElement())
                open();
            else if (m_reader.isEndElement())
                m_text += u"</"_s + m_reader.qualifiedName() + u'>';
            else if (m_reader.isCharacters() && !m_reader.isWhitespace())
                m_text += m_reader.text().toString().toHtmlEscaped();
        }
        const bool isDrawing = !m_reader.hasError() && m_text.startsWith(u"<svg");
        return isDrawing ? m_text.toUtf8() : QByteArray();
    }

private:
    void open()
    {
        const QString name = m_reader.qualifiedName().toString();
        const bool isRoot = m_text.isEmpty();
        if (isRoot && name != u"svg") {
            m_reader.raiseError(name);
            return;
        }
        if (!drawingElements().contains(name)) {
            m_reader.skipCurrentElement();
            return;
        }
        m_text += u'<' + name;
        if (isRoot)
            m_text += u" role=\"img\" aria-label=\""_s + m_label.toHtmlEscaped() + u'"';
        for (const QXmlStreamAttribute& attribute : m_reader.attributes())
            copy(attribute, isRoot);
        m_text += u'>';
    }

    // The root's size is the page's affair.
    void copy(const QXmlStreamAttribute& attribute, bool isRoot)
    {
        const QString name = attribute.qualifiedName().toString();
        if (!drawingAttributes().contains(name) || (isRoot && (name == u"width" || name == u"height")))
            return;
        if (const QString value = ownValue(name, attribute.value().toString()); !value.isNull())
            m_text += u' ' + name + u"=\""_s + value.toHtmlEscaped() + u'"';
    }

    // Null where the value points outside.
    [[nodiscard]] QString ownValue(const QString& name, QString value) const
    {
        if (name == u"id")
            return m_prefix + value;
        if (name.endsWith(u"href")) {
            if (value.startsWith(u"data:image/png;base64,"))
                return value;
            return value.startsWith(u'#') ? u'#' + m_prefix + value.mid(1) : QString();
        }
        if (!value.contains(u"url", Qt::CaseInsensitive))
            return value;
        const bool isInside = value.startsWith(u"url(#") && value.count(u"url"_s, Qt::CaseInsensitive) == 1;
        return isInside ? value.replace(u"url(#"_s, u"url(#"_s + m_prefix) : QString();
    }

    QXmlStreamReader m_reader;
    QString m_prefix {};
    QString m_label {};
    QString m_text {};
};

} // namespace

QByteArray inlineSvg(const QByteArray& svg, const QString& prefix, const QString& label)
{
    // a generator writes what a name holds; in XML such characters are an error even in text
    QByteArray clean = svg;
    erase_if(clean, [](char unit) { return unit >= 0 && unit < ' ' && unit != '\t' && unit != '\n' && unit != '\r'; });
    return DrawingCopy(clean, prefix, label).take();
}

} // namespace tokenscope
