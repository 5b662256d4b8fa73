// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/signinstate.h"
#include "gateway/endpointreport.h"
#include "model/endpoint.h"
#include "network/networksettings.h"
#include "ui/settings/programsettings.h"

#include <QWidget>

#include <vector>

class QBoxLayout;
class QLabel;
class QScrollArea;

namespace tokenscope {

class Card;
class NetworkForm;
class ProgramForm;
class SignInPanel;
class Theme;

/// Everything that is set once and kept: sign-in, endpoints, network, look, language, results folder. Changes apply at
/// once; there is nothing to save.
class SettingsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsPage)

public:
    enum class Section
    {
        SignIn,
        Endpoints,
        Network,
        Program,
    };

    explicit SettingsPage(const Theme& theme, QWidget* parent = nullptr);
    ~SettingsPage() override;

    /// `now`, UTC, is what the remaining times are counted from.
    void displaySignIn(const SignInState& state, const QDateTime& now);
    void displayEndpoints(const std::vector<Endpoint>& endpoints);
    void displayProgram(const ProgramSettings& settings);
    /// Scrolls there and gives it the keyboard.
    void showSection(Section section);

    /// Its changed(), testRequested() and display functions are for whoever keeps the network's settings.
    [[nodiscard]] NetworkForm& networkForm() const { return *m_network; }

signals:
    void signInRequested(bool withPastedCode);
    void signOutRequested();
    /// The dialog of all endpoints is wanted.
    void endpointsRequested();
    void programChanged(const tokenscope::ProgramSettings& settings);
    void resultsFolderRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeColumns();
    Card* makeCard(const QString& title, QWidget* content, Section section);
    QWidget* makeEndpoints();

    const Theme& m_theme;
    SignInPanel* m_signIn;
    QLabel* m_endpoints;
    NetworkForm* m_network;
    ProgramForm* m_program;
    QBoxLayout* m_columns = nullptr;
    QScrollArea* m_scroll;
    std::vector<std::pair<Section, Card*>> m_cards {};
};

} // namespace tokenscope
