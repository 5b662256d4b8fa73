// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace tokenscope {

class Theme;

/// How far the evidence is weighed. Keeps its room while there is nothing to say, so that nothing beside it moves.
class WeighingLine final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WeighingLine)

public:
    explicit WeighingLine(const Theme& theme, QWidget* parent = nullptr);
    ~WeighingLine() override;

    /// 0 … 1
    void display(double share);
    void finish();
    /// As it stands there; empty if nothing is being weighed.
    [[nodiscard]] QString text() const;

private:
    QLabel* m_text;
    QProgressBar* m_bar;
};

} // namespace tokenscope
