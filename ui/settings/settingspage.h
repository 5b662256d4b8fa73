// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/signinstate.h"
#include "model/endpoint.h"
#include "ui/settings/programsettings.h"

#include <QDateTime>
#include <QWidget>

#include <map>
#include <vector>

class QBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

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

    void displayEndpoints(const std::vector<Endpoint>& endpoints);
    /// Scrolls there and gives it the keyboard.
    void showSection(Section section);

    /// display() and what the user wants of each, for whoever keeps these settings.
    [[nodiscard]] SignInPanel& signInPanel() const { return *m_signIn; }
    [[nodiscard]] NetworkForm& networkForm() const { return *m_network; }
    [[nodiscard]] ProgramForm& programForm() const { return *m_program; }

signals:
    /// The dialog of all endpoints is wanted.
    void endpointsRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeContent();
    QWidget* makeEndpoints();
    void addCard(QVBoxLayout& column, Section section, const QString& title, QWidget* content);

    const Theme& m_theme;
    SignInPanel* m_signIn;
    QLabel* m_endpoints;
    NetworkForm* m_network;
    ProgramForm* m_program;
    QBoxLayout* m_columns = nullptr;
    QScrollArea* m_scroll;
    std::map<Section, Card*> m_cards {};
};

} // namespace tokenscope
