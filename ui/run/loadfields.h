// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/fieldcolumn.h"
#include "ui/run/runform.h"

class QSpinBox;

namespace tokenscope {

class ChoiceBox;
class DurationSpinBox;

/// How the prompts are sent: how many at a time, in which order, how often.
class LoadFields final : public FieldColumn
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoadFields)

public:
    explicit LoadFields(const Theme& theme, QWidget* parent = nullptr);
    ~LoadFields() override;

    void display(const RunForm& form);
    void readInto(RunForm& form) const;

signals:
    void edited();

private:
    void nameOrders(const std::vector<QString>& endpoints);
    void onEdited();
    void enablePause();
    void nameWarmups();

    QSpinBox* m_concurrency;
    ChoiceBox* m_order;
    DurationSpinBox* m_pause;
    QSpinBox* m_warmup;
    QSpinBox* m_repeat;
};

} // namespace tokenscope
