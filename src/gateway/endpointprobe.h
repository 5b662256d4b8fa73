// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/catalogue.h"
#include "gateway/endpointreport.h"
#include "gateway/gatewayaccess.h"
#include "gateway/gatewayaddress.h"
#include "gateway/gatewayanswer.h"
#include "gateway/jobs.h"
#include "model/endpoint.h"

#include <QObject>

#include <optional>

namespace tokenscope {

/// Looks at one endpoint hop by hop: the way there, the token, the model, the clock, and, if asked to, an answer.
/// updated() comes with each item that is settled, finished() once, never from inside start().
class EndpointProbe final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointProbe)

public:
    /// `asks`: also puts a short question, to a model that can answer it.
    EndpointProbe(GatewayAccess access, Endpoint endpoint, bool asks, QObject* parent = nullptr);
    ~EndpointProbe() override;

    void start();
    /// What is not known yet is not waited for: `state` is what becomes of the item that is being looked at.
    void end(CheckedItem::State state, const QString& detail);
    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    [[nodiscard]] const EndpointReport& report() const { return m_report; }

    static constexpr Milliseconds tolerableOffset {2'000}; ///< of a clock

signals:
    void updated(const tokenscope::EndpointReport& report);
    void finished();

private:
    using Kind = CheckedItem::Kind;
    using State = CheckedItem::State;

    void lookUpName();
    void onWay(const GatewayAnswer& answer);
    bool takeWay(const GatewayAnswer& answer);
    void takeClock(const GatewayAnswer& answer);
    void askGateway();
    void takeAccount(const GatewayAnswer& answer);
    void takeCatalogue(const GatewayAnswer& answer);
    void takeJobs(const GatewayAnswer& answer);
    void takeModelList(const GatewayAnswer& answer);
    void noteRefusal(const GatewayAnswer& answer);
    void noteAge(const GatewayAnswer& answer);
    void countDown();
    void judgeOffer();
    void judgeModel();
    void judgeState();
    void judgeMissing();
    void askQuestion();
    void onAnswered(const RequestRecord& record);
    void settle(Kind kind, State state, Cause cause = Cause::Unknown, const QString& detail = {});
    [[nodiscard]] CheckedItem& item(Kind kind);
    void skipPending();
    void finish();

    const GatewayAccess m_access;
    const Endpoint m_endpoint;
    const std::optional<GatewayAddress> m_gateway;
    EndpointReport m_report {};
    std::optional<Catalogue> m_catalogue {};
    std::optional<ClusterJobs> m_jobs {};
    GatewayAnswer m_catalogueAnswer {};
    int m_expected = 0; // answers of the gateway that are on their way
    bool m_isFinished = false;
};

} // namespace tokenscope
