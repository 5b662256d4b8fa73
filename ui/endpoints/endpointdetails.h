// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/endpoint.h"
#include "ui/endpoints/endpointstatus.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;

namespace tokenscope {

class CheckList;
class ElidedLabel;
class ModelField;
class StateDot;
class Theme;

/// What is known of an endpoint, over the window: what was checked and found, what it means, the models it offers, and
/// what can be done. Closes with Esc or a click beside it.
class EndpointDetails final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointDetails)

public:
    explicit EndpointDetails(const Theme& theme, QWidget* parent = nullptr);
    ~EndpointDetails() override;

    void display(const Endpoint& endpoint, const EndpointStatus& status);
    /// What else can be done with the endpoint; the menu belongs to these details.
    void setMenu(QMenu* menu);
    /// Shows them below `place`, which is on the screen, or as far up as they need to be seen whole.
    void openBelow(const QRect& place);

signals:
    void checkWanted();
    void signInWanted();
    void wakeWanted();
    void wakeCancelled();
    void modelChosen(const QString& model);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    QLayout* makeButtons();
    void showMeaning(const EndpointStatus& status);
    void showButtons(const EndpointStatus& status);
    void act();

    const Theme& m_theme;
    Endpoint m_endpoint {};
    CardAction m_action = CardAction::None;
    ElidedLabel* m_name;
    StateDot* m_dot;
    ElidedLabel* m_address;
    ModelField* m_model;
    CheckList* m_checks;
    QLabel* m_meaning;
    QLabel* m_reported;
    QPushButton* m_act;
    QPushButton* m_check;
    QPushButton* m_more;
};

} // namespace tokenscope
