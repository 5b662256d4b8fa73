// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "ui/widgets/plainspinbox.h"

namespace tokenscope {

/// A duration as people type it: seconds, with a tenth only where there is one.
class DurationSpinBox final : public PlainSpinBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DurationSpinBox)

public:
    explicit DurationSpinBox(QWidget* parent = nullptr);
    ~DurationSpinBox() override;

    void setTime(Milliseconds time);
    [[nodiscard]] Milliseconds time() const;
};

} // namespace tokenscope
