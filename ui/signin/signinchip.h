// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/signinstate.h"
#include "ui/widgets/statedot.h"

#include <QAbstractButton>
#include <QDateTime>

namespace tokenscope {

class Theme;

/// The sign-in in a few words, for the corner of the window: a sign, who or how long. A click leads to the settings.
/// Hidden until display().
class SignInChip final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInChip)

public:
    explicit SignInChip(const Theme& theme, QWidget* parent = nullptr);
    ~SignInChip() override;

    /// `now`, UTC, is what the remaining time is counted from.
    void display(const SignInState& state, const QDateTime& now);
    [[nodiscard]] DotState sign() const { return m_sign; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    DotState m_sign = DotState::Unknown;
};

/// The sign of a state, for chip and panel.
[[nodiscard]] DotState dotOf(SignInState::Kind kind);

} // namespace tokenscope
