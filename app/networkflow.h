// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/usernetwork.h"
#include "network/network.h"

#include <QObject>

namespace tokenscope {

class NetworkForm;

/// From the Network form to all that connects: keeps what the user enters, reads its files, and says at the form what
/// is wrong with them.
class NetworkFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkFlow)

public:
    NetworkFlow(Settings& settings, TokenVault& vault, NetworkForm& form);
    ~NetworkFlow() override;

    /// Reads what is kept; changed() follows.
    void load() { m_user.load(); }

signals:
    /// How to connect from now on. Where files are unusable it comes without what they hold: a certificate that they
    /// should vouch for is not trusted then.
    void changed(const tokenscope::Network& network);

private:
    void apply();
    [[nodiscard]] QString complaintAbout(const Error& error) const;

    UserNetwork m_user;
    NetworkForm& m_form;
};

} // namespace tokenscope
