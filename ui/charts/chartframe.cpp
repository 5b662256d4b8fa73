// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartframe.h"

#include "ui/charts/chartview.h"
#include "ui/charts/legend.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QMenu>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr double margin = 14; // around a picture in a file
constexpr int pixelRatio = 2;
constexpr QSize defaultSize {900, 420};

Error notWritable(const QString& path, const QString& detail)
{
    return {.code = Error::Code::NotWritable, .subject = path, .detail = detail};
}

} // namespace

ChartFrame::ChartFrame(const Theme& theme, const QString& title, ChartView* chart, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_chart(chart)
    , m_legend(new Legend(theme, this))
{
    setTitle(title);
    chart->setParent(this);
    chart->setAccessibleName(title);
    body()->addWidget(m_legend);
    body()->addWidget(chart, 1);
    body()->setContentsMargins(0, 0, 0, 5);
    addExportButton();
    connect(chart, &ChartView::legendChanged, this, [this] { m_legend->display(m_chart->legend()); });
    m_legend->display(chart->legend());
}

ChartFrame::~ChartFrame() = default;

void ChartFrame::setRemark(const QString& remark)
{
    m_legend->setRemark(remark);
}

void ChartFrame::setLegendVisible(bool visible)
{
    m_hasLegend = visible;
    m_legend->setVisible(visible);
}

Result<QString> ChartFrame::renderToFile(const QString& path, QSize size)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"csv") {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(m_chart->toCsv().toUtf8()) < 0 || !file.commit())
            return notWritable(path, file.errorString());
        return path;
    }
    if (suffix != u"png" && suffix != u"svg" && suffix != u"pdf")
        return notWritable(path, u"no picture format: "_s + suffix);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !write(file, suffix, pictureSize(size)) || !file.commit())
        return notWritable(path, file.errorString());
    return path;
}

QImage ChartFrame::renderToImage(QSize size)
{
    const QSize logical = pictureSize(size);
    QImage image(logical * pixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(lightColours().panel);
    QPainter painter(&image);
    paintPicture(painter, logical);
    return image;
}

bool ChartFrame::write(QIODevice& device, const QString& suffix, QSize size)
{
    if (suffix == u"png")
        return renderToImage(size).save(&device, "PNG");
    if (suffix == u"pdf") {
        QPdfWriter pdf(&device);
        pdf.setResolution(96); // a logical pixel is a 96th of an inch
        pdf.setTitle(title());
        pdf.setPageSize(QPageSize(QSizeF(size) * 0.75, QPageSize::Point, {}, QPageSize::ExactMatch));
        pdf.setPageMargins({});
        QPainter painter;
        if (!painter.begin(&pdf))
            return false;
        paintPicture(painter, size);
        return painter.end();
    }
    QSvgGenerator svg;
    svg.setOutputDevice(&device);
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(0, 0), size));
    svg.setTitle(title());
    svg.setDescription(m_caption);
    QPainter painter;
    if (!painter.begin(&svg))
        return false;
    painter.fillRect(QRect(QPoint(0, 0), size), lightColours().panel);
    paintPicture(painter, size);
    return painter.end();
}

void ChartFrame::addExportButton()
{
    auto* button = new QToolButton(this);
    button->setObjectName(u"chartExport"_s);
    button->setIcon(m_theme.icon(u"export"_s));
    button->setIconSize({14, 14});
    button->setFixedSize(22, 20);
    button->setAccessibleName(tr("Export the chart “%1”").arg(title()));
    button->setToolTip(tr("Export this chart"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    menu->addAction(tr("Save as PNG…"), this, [this] { saveAs(u"png"_s); });
    menu->addAction(tr("Save as SVG…"), this, [this] { saveAs(u"svg"_s); });
    menu->addAction(tr("Save as PDF…"), this, [this] { saveAs(u"pdf"_s); });
    menu->addAction(tr("Save the values as CSV…"), this, [this] { saveAs(u"csv"_s); });
    menu->addSeparator();
    menu->addAction(tr("Copy the picture"), this, &ChartFrame::copyImage);
    button->setMenu(menu);
    addToHeader(button);
}

void ChartFrame::saveAs(const QString& suffix)
{
    const QString name = m_fileName.isEmpty() ? title() : m_fileName;
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the chart"), name + u'.' + suffix,
                                                      tr("%1 files (*.%2)").arg(suffix.toUpper(), suffix));
    if (path.isEmpty())
        return;
    const QString full = QFileInfo(path).suffix().isEmpty() ? path + u'.' + suffix : path;
    const auto written = renderToFile(full);
    if (!written)
        emit exportFailed(written.error());
}

void ChartFrame::copyImage()
{
    QGuiApplication::clipboard()->setImage(renderToImage());
}

void ChartFrame::paintPicture(QPainter& painter, QSize size)
{
    const Colours& colours = lightColours();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double width = size.width() - 2 * margin;
    const QFont titleFont = m_theme.font(13, QFont::DemiBold);
    const QFont captionFont = m_theme.font(10.5);
    const QFontMetricsF titleMetrics(titleFont);
    const QFontMetricsF captionMetrics(captionFont);
    double top = margin + titleMetrics.ascent();
    painter.setFont(titleFont);
    painter.setPen(colours.text);
    painter.drawText(QPointF(margin, top), titleMetrics.elidedText(title(), Qt::ElideRight, width));
    top += titleMetrics.descent() + 2;
    if (m_hasLegend)
        top += m_legend->paintTo(painter, {margin, top}, width, colours);
    const double bottom = m_caption.isEmpty() ? size.height() - 4 : size.height() - margin - captionMetrics.height();
    m_chart->paintTo(painter, QRectF(QPointF(0, top), QPointF(size.width(), bottom)), colours);
    painter.setFont(captionFont);
    painter.setPen(colours.muted);
    painter.drawText(QPointF(margin, size.height() - margin + 3),
                     captionMetrics.elidedText(m_caption, Qt::ElideMiddle, width));
}

QSize ChartFrame::pictureSize(QSize wanted) const
{
    if (!wanted.isEmpty())
        return wanted;
    return isVisible() ? size().expandedTo({320, 200}) : defaultSize;
}

} // namespace tokenscope
