// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panel/formfields.h"

class QSpinBox;

namespace tokenscope {

class ChoiceBox;
class DurationSpinBox;
class PlainSpinBox;

/// How the prompts are sent: so many at a time or at a fixed rate, for how long, in which order, how often.
class LoadFields final : public FormFields
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoadFields)

public:
    explicit LoadFields(const Theme& theme, QWidget* parent = nullptr);
    ~LoadFields() override;

    void display(const RunForm& form) override;
    void readInto(RunForm& form) const override;

private:
    void nameFields();
    void addRows();
    void addOpenLoop();
    void nameOrders(const std::vector<QString>& endpoints);
    void onEdited();
    void enablePause();
    void nameWarmups();
    void showRows();
    [[nodiscard]] bool isOpenLoop() const;

    std::optional<SweepVariable> m_swept {}; // its own field means nothing
    ChoiceBox* m_mode;
    QSpinBox* m_concurrency;
    PlainSpinBox* m_rate;
    ChoiceBox* m_arrivals;
    PlainSpinBox* m_shape;
    QSpinBox* m_cap;
    DurationSpinBox* m_duration;
    ChoiceBox* m_order;
    DurationSpinBox* m_pause;
    QSpinBox* m_warmup;
    QSpinBox* m_repeat;
};

} // namespace tokenscope
