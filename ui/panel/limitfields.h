// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panel/formfields.h"

class QSpinBox;

namespace tokenscope {

class DurationSpinBox;
class PlainSpinBox;

/// What ends a leg early, and what of it is left out of the figures. 0 stands for "none" everywhere.
class LimitFields final : public FormFields
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LimitFields)

public:
    explicit LimitFields(const Theme& theme, QWidget* parent = nullptr);
    ~LimitFields() override;

    void display(const RunForm& form) override;
    void readInto(RunForm& form) const override;

private:
    PlainSpinBox* m_requests;
    PlainSpinBox* m_tokens;
    QSpinBox* m_failures;
    PlainSpinBox* m_failureShare;
    DurationSpinBox* m_rampUp;
    DurationSpinBox* m_coolDown;
};

} // namespace tokenscope
