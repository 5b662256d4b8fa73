// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panel/formfields.h"

class QCheckBox;

namespace tokenscope {

class DurationSpinBox;
class PlainSpinBox;

/// What good service is, and what is done when an endpoint wants fewer requests.
class ServiceFields final : public FormFields
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServiceFields)

public:
    explicit ServiceFields(const Theme& theme, QWidget* parent = nullptr);
    ~ServiceFields() override;

    void display(const RunForm& form) override;
    void readInto(RunForm& form) const override;

private:
    void addObjective();
    void addWaiting();
    void onEdited();
    void enableWaits();

    DurationSpinBox* m_firstToken;
    PlainSpinBox* m_eachToken; // ms
    DurationSpinBox* m_latency;
    QCheckBox* m_waits;
    DurationSpinBox* m_usualWait;
    DurationSpinBox* m_longestWait;
};

} // namespace tokenscope
