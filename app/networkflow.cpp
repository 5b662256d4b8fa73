// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/networkflow.h"

#include "ui/settings/networkform.h"
#include "ui/text/errortext.h"

namespace tokenscope {

namespace {

NetworkForm::Field fieldOf(const Error& error, const NetworkSettings& settings)
{
    using Field = NetworkForm::Field;
    if (error.code == Error::Code::InvalidValue)
        return Field::KeyPassword;
    if (error.subject == settings.authoritiesFile)
        return Field::Authorities;
    return error.subject == settings.keyFile ? Field::Key : Field::Certificate;
}

} // namespace

NetworkFlow::NetworkFlow(Settings& settings, TokenVault& vault, NetworkForm& form)
    : m_user(settings, vault)
    , m_form(form)
{
    connect(&m_user, &UserNetwork::loaded, this, [this] {
        m_form.display(m_user.settings());
        apply();
    });
    connect(&m_user, &UserNetwork::failed, this,
            [this](const Error& error) { m_form.displayProblem(NetworkForm::Field::Proxy, errortext::asText(error)); });
    connect(&form, &NetworkForm::changed, this, [this](const NetworkSettings& entered) {
        m_user.change(entered);
        apply();
    });
}

NetworkFlow::~NetworkFlow() = default;

void NetworkFlow::apply()
{
    using Field = NetworkForm::Field;
    for (const Field field : {Field::Authorities, Field::Certificate, Field::Key, Field::KeyPassword})
        m_form.displayProblem(field, {});
    const auto network = openNetwork(m_user.settings());
    if (!network)
        m_form.displayProblem(fieldOf(network.error(), m_user.settings()), complaintAbout(network.error()));
    emit changed(network ? *network : Network {.settings = m_user.settings()});
}

QString NetworkFlow::complaintAbout(const Error& error) const
{
    if (error.code == Error::Code::InvalidValue && m_user.settings().keyPassword.isEmpty())
        return tr("The key is locked. Enter its password.");
    if (error.code == Error::Code::InvalidValue)
        return tr("This password does not open the key.");
    if (error.code != Error::Code::WrongSchema)
        return errortext::asText(error);
    return error.detail == QStringLiteral("no certificate") ? tr("This file holds no certificate.")
                                                            : tr("This file holds no private key.");
}

} // namespace tokenscope
