// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/endpoint.h"
#include "ui/endpoints/endpointstatus.h"

#include <QAbstractButton>

class QPushButton;

namespace tokenscope {

class ElidedLabel;
class StateDot;
class Theme;

/// One chosen endpoint: name, state and model, with the accent of its leg; below them, if something can be done about
/// the state, what. A click, Space or Enter opens its details, Down or a right click its menu.
class EndpointCard final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointCard)

public:
    EndpointCard(const Theme& theme, int leg, QWidget* parent = nullptr);
    ~EndpointCard() override;

    /// `isKnown` false: the name is chosen, but no endpoint has it any more.
    void display(const Endpoint& endpoint, bool isKnown);
    void displayStatus(const EndpointStatus& status);
    /// While a run goes on nothing can be done about an endpoint.
    void setLocked(bool isLocked);
    [[nodiscard]] const Endpoint& endpoint() const { return m_endpoint; }
    [[nodiscard]] statetext::EndpointState state() const { return m_status.state; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void menuWanted();
    void actionWanted(tokenscope::CardAction action);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void layOut();
    void showNotice();
    void describe();

    const Theme& m_theme;
    int m_leg;
    bool m_isLocked = false;
    Endpoint m_endpoint {};
    EndpointStatus m_status {};
    ElidedLabel* m_name;
    StateDot* m_dot;
    ElidedLabel* m_model;
    ElidedLabel* m_notice;
    QPushButton* m_action;
};

} // namespace tokenscope
