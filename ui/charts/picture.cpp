// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/picture.h"

#include "ui/theme/colours.h"

#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr int pixelRatio = 2;

Error notWritable(const QString& path, const QString& detail)
{
    return {.code = Error::Code::NotWritable, .subject = path, .detail = detail};
}

bool writePdf(const Picture& picture, QIODevice& device)
{
    QPdfWriter pdf(&device);
    pdf.setResolution(96); // a logical pixel is a 96th of an inch
    pdf.setTitle(picture.title);
    pdf.setPageSize(QPageSize(QSizeF(picture.size) * 0.75, QPageSize::Point, {}, QPageSize::ExactMatch));
    pdf.setPageMargins({});
    QPainter painter;
    if (!painter.begin(&pdf))
        return false;
    picture.paint(painter);
    return painter.end();
}

bool writeSvg(const Picture& picture, QIODevice& device)
{
    QSvgGenerator svg;
    svg.setOutputDevice(&device);
    svg.setSize(picture.size);
    svg.setViewBox(QRect(QPoint(0, 0), picture.size));
    svg.setTitle(picture.title);
    svg.setDescription(picture.description);
    QPainter painter;
    if (!painter.begin(&svg))
        return false;
    painter.fillRect(QRect(QPoint(0, 0), picture.size), lightColours().panel);
    picture.paint(painter);
    return painter.end();
}

bool write(const Picture& picture, const QString& suffix, QIODevice& device)
{
    if (suffix == u"png")
        return imageOf(picture).save(&device, "PNG");
    return suffix == u"pdf" ? writePdf(picture, device) : writeSvg(picture, device);
}

} // namespace

QImage imageOf(const Picture& picture)
{
    QImage image(picture.size * pixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(lightColours().panel);
    QPainter painter(&image);
    picture.paint(painter);
    return image;
}

Result<QString> writePicture(const Picture& picture, const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != u"png" && suffix != u"svg" && suffix != u"pdf")
        return notWritable(path, u"no picture format: "_s + suffix);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !write(picture, suffix, file) || !file.commit())
        return notWritable(path, file.errorString());
    return path;
}

Result<QString> writeText(const QString& text, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit())
        return notWritable(path, file.errorString());
    return path;
}

} // namespace tokenscope
