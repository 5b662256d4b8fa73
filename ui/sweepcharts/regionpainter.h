// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/scenariomatrix.h"

#include <QFont>
#include <QRectF>

#include <vector>

class QPainter;

namespace tokenscope {

struct Colours;
class Theme;

/// Paints in which stretches of load which endpoint is the better one: a strip for each measure, and sentences.
class RegionPainter final
{
public:
    RegionPainter(const Theme& theme, const Colours& colours, const ScenarioMatrix& matrix);

    [[nodiscard]] double heightFor(double width) const;
    /// From (0, 0).
    void paint(QPainter& painter, double width) const;

private:
    /// The regions of one scenario and measure, in order of load.
    struct Strip
    {
        std::vector<const LoadRegion*> regions {};

        [[nodiscard]] const LoadRegion& first() const { return *regions.front(); }
    };

    [[nodiscard]] QRectF barOf(double width, double top) const;
    [[nodiscard]] QString sentencesOf(const Strip& strip) const;
    [[nodiscard]] double sentenceHeight(const Strip& strip, double width) const;
    [[nodiscard]] double heightOf(const Strip& strip, double width) const;
    void paintNames(QPainter& painter, const Strip& strip, double top) const;
    void paintBar(QPainter& painter, const Strip& strip, const QRectF& bar) const;
    void paintStretch(QPainter& painter, const LoadRegion& region, const QRectF& stretch) const;
    void paintTicks(QPainter& painter, const Strip& strip, const QRectF& bar) const;

    const Colours& m_colours;
    const ScenarioMatrix& m_matrix;
    QFont m_title;
    QFont m_text;
    QFont m_small;
    std::vector<Strip> m_strips {};
};

} // namespace tokenscope
