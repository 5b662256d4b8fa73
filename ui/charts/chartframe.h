// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "ui/figures/pictureoptions.h"
#include "ui/widgets/card.h"

#include <QImage>

class QToolButton;

namespace tokenscope {

class ChartView;
class ExportButton;
class Legend;

/// A chart as a page shows it: title, legend, the chart, and a menu that exports it.
class ChartFrame final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartFrame)

public:
    /// Takes the chart as its child.
    ChartFrame(const Theme& theme, const QString& title, ChartView* chart, QWidget* parent = nullptr);
    ~ChartFrame() override;

    [[nodiscard]] ChartView& chart() const { return *m_chart; }
    /// After the legend: "lines: running median".
    void setRemark(const QString& remark);
    /// Whether the legs are named under the title; charts whose rows are the legs need no legend.
    void setLegendVisible(bool visible);
    /// Written below the picture in files: source, date, n.
    void setCaption(const QString& caption) { m_caption = caption; }
    /// Suggested when the user exports, without folder and suffix.
    void setFileName(const QString& name);
    /// How pictures that the user exports are written, until the user chooses otherwise.
    void setPictureOptions(const PictureOptions& options);
    [[nodiscard]] const PictureOptions& pictureOptions() const;

    /// Writes the chart with title, legend and caption, dark on white whatever the theme. The suffix decides: .png
    /// (two pixels for each), .svg, .pdf, .csv. Needs no display and no shown window. `size` is that of the picture in
    /// logical pixels; an empty one means as on the screen. Returns the path, or NotWritable.
    [[nodiscard]] Result<QString> renderToFile(const QString& path, QSize size = {});
    /// The same with a size, scale and background of one's own.
    [[nodiscard]] Result<QString> renderToFile(const QString& path, const PictureOptions& options);
    /// The picture that renderToFile() would write.
    [[nodiscard]] QImage renderToImage(QSize size = {});
    [[nodiscard]] QImage renderToImage(const PictureOptions& options);
    /// The picture as an <svg> element that can stand in a page; see svgElement() and figureFontStyle().
    [[nodiscard]] QByteArray renderToSvg(const PictureOptions& options);

signals:
    /// An export that the user asked for failed; the page says so.
    void exportFailed(const tokenscope::Error& error);
    /// The user chose other options; whoever keeps them gives them to the other frames.
    void pictureOptionsChanged(const tokenscope::PictureOptions& options);

private:
    void showLegend();
    void addTools();
    void addExports();
    void save(const QString& path);
    void paintPicture(QPainter& painter, const PictureOptions& options);
    double paintHead(QPainter& painter, const PictureOptions& options);
    [[nodiscard]] Picture picture(PictureOptions options);

    const Theme& m_theme;
    ChartView* m_chart;
    Legend* m_legend;
    QString m_caption {};
    ExportButton* m_export;
    QToolButton* m_resetZoom;
    bool m_hasLegend = true;
};

} // namespace tokenscope
