// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panel/formfields.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace tokenscope {

class DurationSpinBox;
class PlainSpinBox;

/// What is seldom changed: streaming, limits, seeds, and how fast simulated endpoints are.
class AdvancedFields final : public FormFields
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AdvancedFields)

public:
    explicit AdvancedFields(const Theme& theme, QWidget* parent = nullptr);
    ~AdvancedFields() override;

    void display(const RunForm& form) override;
    void readInto(RunForm& form) const override;
    /// Speed and seed of the simulation mean something only with simulated endpoints.
    void setSimulationShown(bool isShown);

private:
    void addTimes();
    void addSeeds();
    void onEdited();

    QCheckBox* m_stream;
    DurationSpinBox* m_connect;
    DurationSpinBox* m_firstToken;
    DurationSpinBox* m_stall;
    DurationSpinBox* m_total;
    QLineEdit* m_samplingSeed;
    QLineEdit* m_seed;
    QLabel* m_seedLabel = nullptr;
    PlainSpinBox* m_speed;
    QLabel* m_speedLabel = nullptr;
    RunForm m_shown {}; // as displayed; a speed nobody touched keeps its exact time scale
};

} // namespace tokenscope
