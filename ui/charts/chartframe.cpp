// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartframe.h"

#include "ui/charts/charttools.h"
#include "ui/charts/chartview.h"
#include "ui/charts/exportbutton.h"
#include "ui/charts/legend.h"
#include "ui/charts/picture.h"
#include "ui/figures/svgdocument.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QTextLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr double margin = 14; // around a picture in a file
constexpr QSize defaultSize {900, 420};

// The text on at most three lines; only what does not fit on them is left out.
QStringList wrapped(const QString& text, const QFont& font, double width)
{
    constexpr int most = 3;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == most - 1) {
            lines.append(QFontMetricsF(font).elidedText(text.mid(line.textStart()), Qt::ElideMiddle, width));
            break;
        }
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

} // namespace

ChartFrame::ChartFrame(const Theme& theme, const QString& title, ChartView* chart, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_chart(chart)
    , m_legend(new Legend(theme, this))
    , m_export(new ExportButton(theme, this))
    , m_resetZoom(new QToolButton(this))
{
    setTitle(title);
    chart->setParent(this);
    chart->setAccessibleName(title);
    body()->addWidget(m_legend);
    body()->addWidget(chart, 1);
    body()->setContentsMargins(0, 0, 0, 5);
    addTools();
    addExports();
    connect(chart, &ChartView::legendChanged, this, &ChartFrame::showLegend);
    showLegend();
}

ChartFrame::~ChartFrame() = default;

// Only a chart that is zoomed shows how to come back.
void ChartFrame::addTools()
{
    m_resetZoom->setObjectName(QStringLiteral("resetZoom"));
    m_resetZoom->setText(tr("Reset zoom"));
    m_resetZoom->setToolTip(tr("Show the whole chart again (double click or 0)"));
    m_resetZoom->setFont(m_theme.font(11));
    m_resetZoom->setMaximumHeight(m_export->sizeHint().height()); // or what is below it would move
    m_resetZoom->hide();
    addToHeader(m_resetZoom);
    addToHeader(new ChartTools(m_theme, *m_chart, this));
    connect(m_resetZoom, &QToolButton::clicked, m_chart, &ChartView::resetZoom);
    connect(m_chart, &ChartView::viewChanged, this, [this] { m_resetZoom->setVisible(m_chart->isZoomed()); });
}

void ChartFrame::addExports()
{
    addToHeader(m_export);
    m_export->setSubject(title());
    m_export->offerOptions({}, [this] { return picture({}).size; });
    connect(m_export, &ExportButton::saveRequested, this, &ChartFrame::save);
    connect(m_export, &ExportButton::copyRequested, this,
            [this] { QGuiApplication::clipboard()->setImage(renderToImage(pictureOptions())); });
    connect(m_export, &ExportButton::optionsChanged, this, [this] { emit pictureOptionsChanged(pictureOptions()); });
}

void ChartFrame::setPictureOptions(const PictureOptions& options)
{
    m_export->setOptions(options);
}

const PictureOptions& ChartFrame::pictureOptions() const
{
    return m_export->options();
}

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
    return renderToFile(path, PictureOptions {.size = size});
}

Result<QString> ChartFrame::renderToFile(const QString& path, const PictureOptions& options)
{
    if (QFileInfo(path).suffix().toLower() == u"csv")
        return writeText(m_chart->toCsv(), path);
    return writePicture(picture(options), path);
}

QImage ChartFrame::renderToImage(QSize size)
{
    return renderToImage(PictureOptions {.size = size});
}

QImage ChartFrame::renderToImage(const PictureOptions& options)
{
    return imageOf(picture(options));
}

QByteArray ChartFrame::renderToSvg(const PictureOptions& options)
{
    return svgElement(picture(options));
}

void ChartFrame::save(const QString& path)
{
    const auto written = renderToFile(path, pictureOptions());
    if (!written)
        emit exportFailed(written.error());
}

void ChartFrame::paintPicture(QPainter& painter, const PictureOptions& options)
{
    const Colours& colours = lightColours();
    const QSize size = options.size;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double top = paintHead(painter, options);
    const QFont font = m_theme.font(10.5);
    const QStringList caption
        = options.hasCaption ? wrapped(m_caption, font, size.width() - 2 * margin) : QStringList();
    const QFontMetricsF metrics(font);
    const double captionHeight = static_cast<double>(caption.size()) * metrics.height();
    const double bottom = size.height() - (caption.isEmpty() ? 4 : margin + captionHeight);
    m_chart->paintTo(painter, QRectF(QPointF(0, top), QPointF(size.width(), bottom)), colours);
    painter.setFont(font);
    painter.setPen(colours.muted);
    double baseline = size.height() - margin + 3 - captionHeight + metrics.height();
    for (const QString& line : caption) {
        painter.drawText(QPointF(margin, baseline), line);
        baseline += metrics.height();
    }
}

// Title and legend; returns where they end.
double ChartFrame::paintHead(QPainter& painter, const PictureOptions& options)
{
    const Colours& colours = lightColours();
    const double width = options.size.width() - 2 * margin;
    double top = options.hasTitle ? margin : margin / 2;
    if (options.hasTitle) {
        const QFont font = m_theme.font(13, QFont::DemiBold);
        const QFontMetricsF metrics(font);
        painter.setFont(font);
        painter.setPen(colours.text);
        painter.drawText(QPointF(margin, top + metrics.ascent()), metrics.elidedText(title(), Qt::ElideRight, width));
        top += metrics.height() + 2;
    }
    return m_hasLegend ? top + m_legend->paintTo(painter, {margin, top}, width, colours) : top;
}

Picture ChartFrame::picture(PictureOptions options)
{
    if (options.size.isEmpty())
        options.size = isVisible() ? size().expandedTo({320, 200}) : defaultSize;
    return {.title = title(),
            .description = m_caption,
            .size = options.size,
            .paint = [this, options](QPainter& painter) { paintPicture(painter, options); },
            .scale = options.scale,
            .isTransparent = options.isTransparent};
}

} // namespace tokenscope
