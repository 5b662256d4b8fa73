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

/// Paints a scenario matrix and its regions of load at any width, on a page or into a file.
class MatrixPainter final
{
public:
    MatrixPainter(const Theme& theme, const Colours& colours, const ScenarioMatrix& matrix);

    /// Below this the columns would run into each other; the names of measures may be shortened.
    [[nodiscard]] double leastWidth() const;
    /// From this on nothing is shortened.
    [[nodiscard]] double wholeWidth() const;
    [[nodiscard]] double heightFor(double width) const;
    /// Places of the matrix's rows, for what is said under the pointer.
    [[nodiscard]] std::vector<QRectF> rowsFor(double width) const;
    /// From (0, 0).
    void paint(QPainter& painter, double width) const;

private:
    struct Columns
    {
        double measure = 0; // widths
        double endpoint = 0;
        double better = 0;
        double interval = 0;
        double sureness = 0;
        double n = 0;
        bool namesWinner = true; ///< else its marker stands for it, as above its column

        [[nodiscard]] double sum(std::size_t endpoints) const;
    };

    [[nodiscard]] Columns leastColumns(bool namesWinner) const;
    [[nodiscard]] Columns columnsFor(double width) const;
    [[nodiscard]] bool beginsGroup(std::size_t row) const;
    [[nodiscard]] double rowHeight() const;
    [[nodiscard]] double groupHeight() const;
    [[nodiscard]] double tableHeight() const;
    [[nodiscard]] QString betterText(const MatrixRow& row, bool namesWinner) const;
    void paintHead(QPainter& painter, const Columns& columns, double width) const;
    void paintGroup(QPainter& painter, const QString& scenario, const QRectF& area) const;
    void paintRow(QPainter& painter, const Columns& columns, const MatrixRow& row, const QRectF& area) const;
    void paintValue(QPainter& painter, const MatrixRow& row, std::size_t endpoint, const QRectF& cell) const;
    void paintBetter(QPainter& painter, const MatrixRow& row, const QRectF& cell, bool namesWinner) const;
    void paintSureness(QPainter& painter, Sureness sureness, const QRectF& cell) const;

    const Theme& m_theme;
    const Colours& m_colours;
    const ScenarioMatrix& m_matrix;
    QFont m_text;
    QFont m_strong;
    QFont m_small;
};

} // namespace tokenscope
