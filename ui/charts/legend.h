// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartview.h"

#include <QWidget>

namespace tokenscope {

/// Marker and name of each leg, and a remark, on as many lines as they need; on the page and in files.
class Legend final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Legend)

public:
    explicit Legend(const Theme& theme, QWidget* parent = nullptr);
    ~Legend() override;

    void display(std::vector<LegendEntry> entries);
    void setRemark(const QString& remark);
    /// Draws the legend from `topLeft` on lines of `width`; returns its height.
    double paintTo(QPainter& painter, QPointF topLeft, double width, const Colours& colours) const;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void announce();

    const Theme& m_theme;
    std::vector<LegendEntry> m_entries;
    QString m_remark;
};

} // namespace tokenscope
