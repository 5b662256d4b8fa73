// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/endpointreport.h"
#include "network/networksettings.h"
#include "ui/widgets/formrows.h"

#include <map>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace tokenscope {

class ConnectionTest;
class FileField;
class PasswordField;

/// Edits how connections are made: proxy, certificates, HTTP/2. A change is told when it is complete and possible;
/// what is not says so at its field. A password that is kept is never shown again, only that there is one.
class NetworkForm final : public FormRows
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
    /// As applied: what was displayed or told last.
    [[nodiscard]] const NetworkSettings& settings() const { return m_settings; }
    /// What is wrong with a field, from whoever tried to use it: "this file holds no certificate"; empty for nothing.
    void displayProblem(Field field, const QString& problem);
    /// While a run goes on nothing else goes over the wire.
    void setTestAvailable(bool isAvailable);
    /// What a test of the connections found, one report for each endpoint; pending items while it goes on.
    void displayTest(const std::vector<EndpointReport>& reports, bool isRunning);

signals:
    void changed(const tokenscope::NetworkSettings& settings);
    void testRequested();

private:
    void buildProxy();
    void buildCertificates();
    void buildRest();
    void showRows();
    void onEdited();
    [[nodiscard]] NetworkSettings entered() const;
    /// Says at the fields what is wrong with them; true if nothing is.
    bool check(const NetworkSettings& settings);
    [[nodiscard]] ProxySettings::Kind proxyKind() const;

    NetworkSettings m_settings {};
    QComboBox* m_proxy;
    QWidget* m_server; // host and port
    QLineEdit* m_host;
    QSpinBox* m_port;
    QLineEdit* m_user;
    PasswordField* m_password;
    FileField* m_authorities;
    FileField* m_certificate;
    FileField* m_key;
    PasswordField* m_keyPassword;
    QCheckBox* m_http2;
    ConnectionTest* m_test;
    std::map<Field, FieldProblem*> m_problems {};
};

} // namespace tokenscope
