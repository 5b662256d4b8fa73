// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/picture.h"

#include "ui/figures/svgdocument.h"
#include "ui/theme/colours.h"

#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPixmap>
#include <QSaveFile>

#include <cmath>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr double inch = 96; // logical pixels

Error notWritable(const QString& path, const QString& detail)
{
    return {.code = Error::Code::NotWritable, .subject = path, .detail = detail};
}

// A logical pixel is a 96th of an inch; texts, whose sizes are in points, have to become as large as font metrics say.
bool writePdf(const Picture& picture, QIODevice& device)
{
    const int resolution = QPixmap(1, 1).logicalDpiY();
    QPdfWriter pdf(&device);
    pdf.setResolution(resolution);
    pdf.setTitle(picture.title);
    pdf.setPageSize(QPageSize(QSizeF(picture.size) * 72 / inch, QPageSize::Point, {}, QPageSize::ExactMatch));
    pdf.setPageMargins({});
    QPainter painter;
    if (!painter.begin(&pdf))
        return false;
    painter.scale(resolution / inch, resolution / inch);
    picture.paint(painter);
    return painter.end();
}

bool write(const Picture& picture, const QString& suffix, QIODevice& device)
{
    if (suffix == u"png")
        return imageOf(picture).save(&device, "PNG");
    if (suffix == u"pdf")
        return writePdf(picture, device);
    const QByteArray svg = svgDocument(picture);
    return device.write(svg) == svg.size();
}

} // namespace

QImage imageOf(const Picture& picture)
{
    const QSize pixels = (QSizeF(picture.size) * picture.scale).toSize();
    QImage image(pixels, picture.isTransparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    image.setDevicePixelRatio(picture.scale);
    image.fill(picture.isTransparent ? QColor(Qt::transparent) : lightColours().panel);
    QPainter painter(&image);
    picture.paint(painter);
    painter.end();
    const int dotsPerMetre = static_cast<int>(std::lround(picture.scale * inch / 0.0254));
    image.setDotsPerMeterX(dotsPerMetre); // afterwards: it decides how large the painter's text is
    image.setDotsPerMeterY(dotsPerMetre);
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
