// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/endpointreport.h"
#include "gateway/gatewayaccess.h"
#include "model/endpoint.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace tokenscope {

class EndpointProbe;

/// Looks at endpoints before a run, all at once, and tells what it finds as it finds it. Measures nothing.
class EndpointCheck final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointCheck)

public:
    enum class Depth
    {
        Look, ///< whatever can be known without a request to a model
        Ask, ///< also a short question to each model that can answer
    };

    explicit EndpointCheck(GatewayAccess access, QObject* parent = nullptr);
    ~EndpointCheck() override;

    /// Ends a check that is still going on without a word. What is not known after `deadline` has failed.
    void start(const std::vector<Endpoint>& endpoints, Depth depth, Milliseconds deadline);
    /// finished() comes at once, with what is known.
    void cancel();
    /// Ends without a word.
    void drop();
    [[nodiscard]] bool isRunning() const { return m_open > 0; }
    /// In the order of the endpoints.
    [[nodiscard]] std::vector<EndpointReport> reports() const;

signals:
    void updated(const tokenscope::EndpointReport& report);
    /// Once for each start() that was not followed by another.
    void finished(const std::vector<tokenscope::EndpointReport>& reports);

private:
    void onProbeFinished();
    void endAll(CheckedItem::State state, const QString& detail);

    const GatewayAccess m_access;
    std::vector<EndpointProbe*> m_probes; // children of ours
    std::size_t m_open = 0; // probes that have not finished
    QTimer m_deadline;
};

} // namespace tokenscope
