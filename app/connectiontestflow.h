// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/endpointcheck.h"

#include <QObject>

namespace tokenscope {

class EndpointPicker;
class NetworkForm;
class RunFlow;

/// Tries the connections to the endpoints from the Network form, and shows there what was found: the chosen ones, or
/// all where none of the chosen is anywhere but in this program.
class ConnectionTestFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionTestFlow)

public:
    /// All must outlive it, and what `access` holds.
    ConnectionTestFlow(GatewayAccess access, RunFlow& runs, EndpointPicker& picker, NetworkForm& form);
    ~ConnectionTestFlow() override;

    /// What was found does not count any more.
    void forget();

private:
    void test();
    [[nodiscard]] std::vector<Endpoint> endpoints() const;

    GatewayAccess m_access;
    RunFlow& m_runs;
    EndpointPicker& m_picker;
    NetworkForm& m_form;
    EndpointCheck m_check;
};

} // namespace tokenscope
