// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panel/formfields.h"

class QLabel;
class QLineEdit;

namespace tokenscope {

class ChoiceBox;
class DurationSpinBox;
class PlainSpinBox;

/// What kind of run: one measurement, a sweep over values, or a fair comparison within a budget.
class KindFields final : public FormFields
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KindFields)

public:
    explicit KindFields(const Theme& theme, QWidget* parent = nullptr);
    ~KindFields() override;

    void display(const RunForm& form) override;
    void readInto(RunForm& form) const override;
    /// False while the values of a sweep cannot be read; the form then keeps the last ones.
    [[nodiscard]] bool isReadable() const { return m_isReadable; }

private:
    void nameFields();
    void addRows();
    void onVariableChosen();
    void onEdited();
    void showValues(const Sweep& sweep);
    void check();
    void showRows();
    void applyTheme();
    [[nodiscard]] RunKind kind() const;
    [[nodiscard]] SweepVariable variable() const;

    Sweep m_sweep {}; // as displayed or last chosen; what the fields do not show is kept from it
    bool m_isReadable = true;
    ChoiceBox* m_kind;
    ChoiceBox* m_variable;
    QLineEdit* m_values;
    QLabel* m_message;
    PlainSpinBox* m_upTo;
    DurationSpinBox* m_time;
    PlainSpinBox* m_tokens;
    QLabel* m_note;
};

} // namespace tokenscope
