// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace tokenscope {

/// A combo box whose choice stands at the right, as the numbers around it do, shortened where it does not fit.
class ChoiceBox final : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoiceBox)

public:
    explicit ChoiceBox(QWidget* parent = nullptr);
    ~ChoiceBox() override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace tokenscope
