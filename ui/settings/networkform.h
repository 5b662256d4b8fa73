// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/endpointreport.h"
#include "network/networksettings.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;

namespace tokenscope {

class CheckList;
class FileField;
class PasswordField;
class ProxyFields;
class Theme;

/// Edits how connections are made: proxy, certificates, HTTP/2. A change is told when it is complete and possible;
/// what is not says so at its field. A password that is kept is never shown again, only that there is one.
class NetworkForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkForm)

public:
    enum class Field
    {
        Proxy,
        Authorities,
        Certificate,
        Key,
        KeyPassword,
    };

    explicit NetworkForm(const Theme& theme, QWidget* parent = nullptr);
    ~NetworkForm() override;

    /// Passwords in `settings` go back with changed() as they are unless the user enters others.
    void display(const NetworkSettings& settings);
    /// What is wrong with a field, from whoever tried to use it: "this file holds no certificate"; empty for nothing.
    void displayProblem(Field field, const QString& problem);
    /// What a test of the connections found, one report for each endpoint; while it goes on with pending items.
    void displayTest(const std::vector<EndpointReport>& reports, bool isRunning);
    [[nodiscard]] const NetworkSettings& settings() const { return m_settings; }

signals:
    void changed(const tokenscope::NetworkSettings& settings);
    void testRequested();

private:
    void build();
    void onEdited();
    [[nodiscard]] NetworkSettings entered() const;
    /// Says at the fields what is wrong with them; true if nothing is.
    bool check(const NetworkSettings& settings);

    const Theme& m_theme;
    NetworkSettings m_settings {}; // as applied
    ProxyFields* m_proxy;
    FileField* m_authorities;
    FileField* m_certificate;
    FileField* m_key;
    PasswordField* m_keyPassword;
    QCheckBox* m_http2;
    QPushButton* m_test;
    QWidget* m_results;
};

} // namespace tokenscope
