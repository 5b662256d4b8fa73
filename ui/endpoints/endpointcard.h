// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/endpoint.h"
#include "ui/text/statetext.h"

#include <QAbstractButton>

class QLabel;

namespace tokenscope {

class ElidedLabel;
class StateDot;
class Theme;

/// One chosen endpoint: name, state and model, with the accent of its leg. A click, Space or Enter opens its menu.
class EndpointCard final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointCard)

public:
    EndpointCard(const Theme& theme, int leg, QWidget* parent = nullptr);
    ~EndpointCard() override;

    /// `isKnown` false: the name is chosen, but no endpoint has it any more.
    void display(const Endpoint& endpoint, bool isKnown);
    void setState(statetext::EndpointState state);
    [[nodiscard]] const Endpoint& endpoint() const { return m_endpoint; }
    [[nodiscard]] statetext::EndpointState state() const { return m_state; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void describe();

    const Theme& m_theme;
    int m_leg;
    Endpoint m_endpoint {};
    statetext::EndpointState m_state = statetext::EndpointState::Unchecked;
    ElidedLabel* m_name;
    StateDot* m_dot;
    ElidedLabel* m_model;
};

} // namespace tokenscope
