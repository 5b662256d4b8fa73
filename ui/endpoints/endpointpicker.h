// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/endpoint.h"
#include "ui/endpoints/endpointstatus.h"

#include <QPointer>
#include <QWidget>

#include <map>
#include <optional>
#include <vector>

class QMenu;
class QToolButton;
class QVBoxLayout;

namespace tokenscope {

class EndpointCard;
class EndpointDetails;
class Theme;

/// The endpoints of a run as cards, in the order they are measured, each with a menu to change, move or remove it.
class EndpointPicker final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointPicker)

public:
    explicit EndpointPicker(const Theme& theme, QWidget* parent = nullptr);
    ~EndpointPicker() override;

    void setKnown(const std::vector<Endpoint>& endpoints);
    void setChosen(const std::vector<QString>& names);
    [[nodiscard]] const std::vector<QString>& chosen() const { return m_chosen; }
    /// Of an endpoint by its name, chosen or not.
    void setState(const QString& name, statetext::EndpointState state);
    /// What a check found, whether it is complete or still has pending items; its models are offered from now on.
    void setReport(const EndpointReport& report);
    [[nodiscard]] const std::vector<EndpointReport>& reports() const { return m_reports; }
    /// The model of this endpoint is waited for; nothing: it is not, any more.
    void setWaking(const QString& name, const std::optional<statetext::Waking>& waking);
    /// Of the service that endpoints with a sign-in use.
    void setSignIn(const SignInState& state);
    /// While a run goes on the cards show its state and have no menus.
    void setLocked(bool isLocked);
    /// The menu of the card at `index`, as a click opens it; the caller owns it.
    [[nodiscard]] QMenu* makeMenu(std::size_t index);
    /// The menu of the button that adds an endpoint; the caller owns it.
    [[nodiscard]] QMenu* makeAddMenu();

    static constexpr std::size_t maximum = 6;

signals:
    void chosenChanged();
    void editWanted(const QString& name);
    void checkWanted(const QString& name);
    void wakeWanted(const QString& name);
    void wakeCancelled(const QString& name);
    /// Another model is to be asked for at this endpoint from now on.
    void modelChosen(const QString& name, const QString& model);
    void signInWanted();

private:
    void change(const std::vector<QString>& names);
    void showCards();
    void showStatus(const QString& name);
    void openDetails(std::size_t index);
    void openMenu(std::size_t index);
    void chooseModel(const QString& name, const QString& model);
    void apply(const QString& name, CardAction action);
    void fillChoices(QMenu& menu, const QString& current, std::size_t index);
    [[nodiscard]] const Endpoint* find(const QString& name) const;
    [[nodiscard]] EndpointStatus statusOf(const QString& name) const;

    const Theme& m_theme;
    std::vector<Endpoint> m_known {};
    std::vector<QString> m_chosen {};
    std::map<QString, statetext::EndpointState> m_states {};
    std::map<QString, statetext::Waking> m_waking {};
    std::vector<EndpointReport> m_reports {};
    SignInState m_signIn {};
    QPointer<EndpointDetails> m_details {}; // while they are open
    std::vector<EndpointCard*> m_cards {};
    bool m_isLocked = false;
    QToolButton* m_add;
    QVBoxLayout* m_layout;
};

} // namespace tokenscope
