// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "comparison/scenariomatrix.h"
#include "comparison/sweepcurve.h"
#include "model/runplan.h"
#include "series/runseries.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace tokenscope {

class LiveView;
class MatrixView;
class SegmentSwitch;
class SweepCards;
class SweepTable;
class Theme;

/// A run of one or many steps: the live view of the step that is measured now and, of a series, what its sweeps and
/// scenarios have shown so far. A run of one step is the live view alone.
class SeriesView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeriesView)

public:
    enum class Face
    {
        Now,
        Sweep,
        Result,
    };

    /// Takes the live view.
    SeriesView(const Theme& theme, LiveView* live, QWidget* parent = nullptr);
    ~SeriesView() override;

    /// What follows is a run of one step.
    void beginSingle();
    void beginSeries(const std::vector<Scenario>& scenarios);
    void beginStep(const SeriesStep& step);
    void showCurves(const std::vector<SweepCurves>& curves);
    void showMatrix(const ScenarioMatrix& matrix);
    /// For files; `stem` is how their names begin.
    void finish(const QString& caption, const QString& stem);
    [[nodiscard]] Face face() const;
    /// What the user chose another time, by the key of faceChosen(); of another key nothing comes.
    void prefer(const QString& key);
    [[nodiscard]] bool isSeries() const { return m_isSeries; }

signals:
    /// By the user: "now", "sweep" or "result".
    void faceChosen(const QString& key);
    void exportFailed(const tokenscope::Error& error);

private:
    /// The charts of one sweep.
    struct SweepPart
    {
        QString scenario {};
        std::vector<double> expected {};
        SweepCards* cards = nullptr;
        SweepTable* table = nullptr;
    };

    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeSweeps();
    [[nodiscard]] QWidget* makeResult();
    SweepPart& partOf(const SweepCurves& curves);
    SweepPart& addPart(const QString& scenario, std::vector<double> expected);
    void clearParts();
    void showProgress();
    void showFace(Face face);
    void chooseFace();
    /// Nothing: what has most to say.
    void want(std::optional<Face> face);

    const Theme& m_theme;
    bool m_isSeries = false;
    bool m_isSuite = false;
    bool m_hasPoints = false; // at least one point of a sweep is measured
    bool m_isFinished = false;
    std::optional<SeriesStep> m_step {};
    std::optional<Face> m_wanted {}; // what the user chose, in this series or one before
    std::vector<SweepPart> m_parts {};
    QWidget* m_head;
    SegmentSwitch* m_switch;
    QLabel* m_stepName;
    QToolButton* m_follow;
    QStackedWidget* m_stack;
    QVBoxLayout* m_column = nullptr; // of the sweeps
    MatrixView* m_matrix;
};

} // namespace tokenscope
