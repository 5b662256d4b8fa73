// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweepcharts/matrixview.h"

#include "ui/charts/csvtable.h"
#include "ui/charts/exportbutton.h"
#include "ui/charts/picture.h"
#include "ui/sweepcharts/matrixpainter.h"
#include "ui/sweepcharts/matrixsheet.h"
#include "ui/text/matrixtext.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr int margin = 14; // around a picture in a file
constexpr int defaultWidth = 960;

QString keyOf(Merit merit)
{
    switch (merit) {
    case Merit::MedianLatency:
        return u"latency_p50_s"_s;
    case Merit::OutputThroughput:
        return u"output_tokens_per_s"_s;
    case Merit::TimeToFirstToken:
        return u"ttft_p50_s"_s;
    case Merit::LatencySpread:
        return u"latency_spread"_s;
    case Merit::LongestContext:
        return u"longest_prompt_tokens"_s;
    case Merit::CostPerThousand:
        return u"cost_per_thousand"_s;
    case Merit::TokensPerJoule:
        return u"tokens_per_joule"_s;
    }
    return {};
}

QString keyOf(Sureness sureness)
{
    switch (sureness) {
    case Sureness::Shown:
        return u"shown"_s;
    case Sureness::NotShown:
        return u"not_shown"_s;
    case Sureness::TooFew:
        return u"too_few"_s;
    }
    return {};
}

} // namespace

MatrixView::MatrixView(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_export(new ExportButton(theme, this))
    , m_sheet(new MatrixSheet(theme, this))
{
    setTitle(tr("Who is better where"));
    body()->setContentsMargins(0, 5, 0, 6);
    body()->addWidget(m_sheet);
    body()->addStretch(1);
    addExports();
}

MatrixView::~MatrixView() = default;

void MatrixView::display(const ScenarioMatrix& matrix)
{
    if (matrix == m_matrix)
        return;
    m_matrix = matrix;
    m_sheet->display(matrix);
}

void MatrixView::setSource(const QString& caption, const QString& stem)
{
    m_caption = caption;
    m_export->setFileName(stem + u"_matrix"_s);
}

Result<QString> MatrixView::renderToFile(const QString& path, int width)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"csv")
        return writeText(toCsv(), path);
    if (suffix == u"md")
        return writeText(matrixtext::asMarkdown(m_matrix), path);
    return writePicture(picture(width), path);
}

QImage MatrixView::renderToImage(int width)
{
    return imageOf(picture(width));
}

QString MatrixView::toCsv() const
{
    CsvTable table({u"scenario"_s, u"merit"_s, u"endpoint"_s, u"value"_s, u"n"_s, u"is_better"_s, u"ratio"_s,
                    u"ratio_low"_s, u"ratio_high"_s, u"difference"_s});
    for (const MatrixRow& row : m_matrix.rows) {
        for (std::size_t i = 0; i < m_matrix.endpoints.size(); ++i) {
            const bool isBetter = row.winner == i;
            const auto low = row.interval ? std::optional(row.interval->first) : std::nullopt;
            const auto high = row.interval ? std::optional(row.interval->second) : std::nullopt;
            table.addRow({row.scenario, keyOf(row.merit), m_matrix.endpoints[i],
                          CsvTable::cell(i < row.values.size() ? row.values[i] : std::nullopt),
                          i < row.n.size() ? QString::number(row.n[i]) : QString(), isBetter ? u"true"_s : u"false"_s,
                          isBetter ? CsvTable::cell(row.ratio) : QString(), isBetter ? CsvTable::cell(low) : QString(),
                          isBetter ? CsvTable::cell(high) : QString(), keyOf(row.sureness)});
        }
    }
    return table.text();
}

void MatrixView::copyText() const
{
    QGuiApplication::clipboard()->setText(matrixtext::asText(m_matrix));
}

void MatrixView::copyMarkdown() const
{
    QGuiApplication::clipboard()->setText(matrixtext::asMarkdown(m_matrix));
}

void MatrixView::addExports()
{
    addToHeader(m_export);
    m_export->setSubject(title());
    connect(m_export, &ExportButton::saveRequested, this, [this](const QString& path) {
        if (const auto written = renderToFile(path); !written)
            emit exportFailed(written.error());
    });
    connect(m_export, &ExportButton::copyRequested, this,
            [this] { QGuiApplication::clipboard()->setImage(renderToImage()); });
    m_export->menu()->addAction(tr("Copy as &text"), this, &MatrixView::copyText);
    m_export->menu()->addAction(tr("Copy as &Markdown"), this, &MatrixView::copyMarkdown);
    auto* copy = new QShortcut(QKeySequence::Copy, m_sheet, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &MatrixView::copyText);
}

Picture MatrixView::picture(int width) const
{
    const MatrixPainter matrix(theme(), lightColours(), m_matrix);
    const int wanted = width > 0 ? width - 2 * margin : isVisible() ? this->width() : defaultWidth;
    const double inner = std::max<double>(wanted, matrix.wholeWidth());
    const QFont titleFont = theme().font(13, QFont::DemiBold);
    const QFont captionFont = theme().font(10.5);
    const double top = margin + QFontMetricsF(titleFont).height() + 8;
    const double caption = m_caption.isEmpty() ? 0 : QFontMetricsF(captionFont).height() + 8;
    const QSize size(qRound(inner) + 2 * margin, qRound(top + matrix.heightFor(inner) + caption + margin));
    const auto paint = [this, inner, titleFont, captionFont, top, size](QPainter& painter) {
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.setFont(titleFont);
        painter.setPen(lightColours().text);
        painter.drawText(QPointF(margin + 13, margin + QFontMetricsF(titleFont).ascent()), title());
        painter.setFont(captionFont);
        painter.setPen(lightColours().muted);
        painter.drawText(QPointF(margin + 13, size.height() - margin + 3), m_caption);
        painter.translate(margin, top);
        MatrixPainter(theme(), lightColours(), m_matrix).paint(painter, inner);
    };
    return {.title = title(), .description = m_caption, .size = size, .paint = paint};
}

} // namespace tokenscope
