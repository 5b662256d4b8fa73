// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "comparison/scenariomatrix.h"
#include "comparison/sweepcurve.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace tokenscope {

class MatrixView;
class SweepCards;
class Theme;

/// What the compared files say about load: the matrix of a suite, and the curves of every sweep. Takes no room where
/// there is neither.
class SeriesCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeriesCard)

public:
    explicit SeriesCard(const Theme& theme, QWidget* parent = nullptr);
    ~SeriesCard() override;

    void display(const std::vector<SweepCurves>& curves, const ScenarioMatrix& matrix);
    /// For files: what is written below the pictures, and how their names begin.
    void setSource(const QString& caption, const QString& stem);

signals:
    void exportFailed(const tokenscope::Error& error);

private:
    SweepCards* addCards();

    const Theme& m_theme;
    QVBoxLayout* m_column;
    MatrixView* m_matrix;
    std::vector<SweepCurves> m_curves {};
    std::vector<SweepCards*> m_cards {};
};

} // namespace tokenscope
