// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDoubleSpinBox>

namespace tokenscope {

/// A number with no more decimals than it needs: "0.7", "5", "2.25".
class PlainSpinBox : public QDoubleSpinBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlainSpinBox)

public:
    explicit PlainSpinBox(QWidget* parent = nullptr);
    ~PlainSpinBox() override;

    [[nodiscard]] QString textFromValue(double value) const override;
};

} // namespace tokenscope
