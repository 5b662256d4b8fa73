// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartframe.h"

#include "ui/charts/chartview.h"
#include "ui/charts/exportbutton.h"
#include "ui/charts/legend.h"
#include "ui/charts/picture.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr double margin = 14; // around a picture in a file
constexpr QSize defaultSize {900, 420};

} // namespace

ChartFrame::ChartFrame(const Theme& theme, const QString& title, ChartView* chart, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_chart(chart)
    , m_legend(new Legend(theme, this))
    , m_export(new ExportButton(theme, this))
{
    setTitle(title);
    chart->setParent(this);
    chart->setAccessibleName(title);
    body()->addWidget(m_legend);
    body()->addWidget(chart, 1);
    body()->setContentsMargins(0, 0, 0, 5);
    addToHeader(m_export);
    m_export->setSubject(title);
    connect(m_export, &ExportButton::saveRequested, this, &ChartFrame::save);
    connect(m_export, &ExportButton::copyRequested, this,
            [this] { QGuiApplication::clipboard()->setImage(renderToImage()); });
    connect(chart, &ChartView::legendChanged, this, &ChartFrame::showLegend);
    showLegend();
}

ChartFrame::~ChartFrame() = default;

void ChartFrame::setRemark(const QString& remark)
{
    m_legend->setRemark(remark);
}

void ChartFrame::showLegend()
{
    std::vector<LegendEntry> entries = m_chart->legend();
    for (LegendEntry& entry : entries)
        entry.leg = m_chart->lookOf(entry.leg);
    m_legend->display(std::move(entries));
}

void ChartFrame::setLegendVisible(bool visible)
{
    m_hasLegend = visible;
    m_legend->setVisible(visible);
}

void ChartFrame::setFileName(const QString& name)
{
    m_export->setFileName(name);
    m_export->setSubject(title()); // which may have changed
}

Result<QString> ChartFrame::renderToFile(const QString& path, QSize size)
{
    if (QFileInfo(path).suffix().toLower() == u"csv")
        return writeText(m_chart->toCsv(), path);
    return writePicture(picture(size), path);
}

QImage ChartFrame::renderToImage(QSize size)
{
    return imageOf(picture(size));
}

void ChartFrame::save(const QString& path)
{
    const auto written = renderToFile(path);
    if (!written)
        emit exportFailed(written.error());
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

Picture ChartFrame::picture(QSize wanted)
{
    const QSize shown = isVisible() ? size().expandedTo({320, 200}) : defaultSize;
    const QSize logical = wanted.isEmpty() ? shown : wanted;
    return {.title = title(), .description = m_caption, .size = logical, .paint = [this, logical](QPainter& painter) {
                paintPicture(painter, logical);
            }};
}

} // namespace tokenscope
