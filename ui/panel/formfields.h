// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/form/runform.h"
#include "ui/panel/fieldcolumn.h"

namespace tokenscope {

/// A part of the run form: shows a RunForm and writes what the user changed back into one.
class FormFields : public FieldColumn
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormFields)

public:
    explicit FormFields(const Theme& theme, QWidget* parent = nullptr);
    ~FormFields() override;

    virtual void display(const RunForm& form) = 0;
    virtual void readInto(RunForm& form) const = 0;

signals:
    void edited();
};

} // namespace tokenscope
