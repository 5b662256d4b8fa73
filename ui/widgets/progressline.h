// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace tokenscope {

class Theme;

/// How much is done, as a slim line.
class ProgressLine final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgressLine)

public:
    explicit ProgressLine(const Theme& theme, QWidget* parent = nullptr);
    ~ProgressLine() override;

    /// From 0 to 1.
    void display(double share);
    [[nodiscard]] QSize sizeHint() const override { return {220, 6}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    double m_share = 0;
};

} // namespace tokenscope
