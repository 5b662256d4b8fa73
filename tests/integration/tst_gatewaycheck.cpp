// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/batchreader.h"
#include "gateway/endpointcheck.h"
#include "gateway/gatewaybench.h"
#include "gateway/wakeup.h"
#include "integration/support/certificates.h"
#include "integration/support/jsonquestion.h"
#include "integration/support/nginx.h"
#include "integration/support/parts.h"
#include "network/accessmanager.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString cold = u"meta-llama/Llama-3.3-70B-Instruct"_s;

CheckedItem itemOf(const EndpointReport& report, CheckedItem::Kind kind)
{
    const auto found = std::ranges::find(report.items, kind, &CheckedItem::kind);
    return found == report.items.end() ? CheckedItem {} : *found;
}

/// What talks to the parts, with a clock of its own and any network.
struct Desk
{
    explicit Desk(const Network& network = {})
        : manager(network)
    {
        posts.setNetwork(network);
    }

    MovedClock clock {};
    GivenBearers bearers {};
    AccessManager manager;
    StreamingAccessManager posts {clock};
    GatewayClient client {manager, bearers, clock};

    [[nodiscard]] GatewayAccess access() { return {client, posts, bearers, clock}; }
};

} // namespace

/// Looking, waking and reading batches at a gateway in the manner of ALCF's, and through TLS of all kinds.
class TestGatewayCheck : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_simulator = parts::simulator(parts::quickProfile(m_folder.path(), {{u"rejects_unknown_models"_s, false}}), 1);
        QVERIFY2(m_simulator->start(), m_simulator->complaint());
        m_gateway = parts::gateway({u"--sophia"_s, m_simulator->url(u"/v1"_s).toString()});
        QVERIFY2(m_gateway->start(), m_gateway->complaint());
    }

    void everyHopPassesAndAQuestionIsAnswered()
    {
        Desk desk;
        const EndpointReport report = check(desk, sophia(u"openai/gpt-oss-120b"_s), EndpointCheck::Depth::Ask);
        for (const auto kind : {CheckedItem::Kind::Address, CheckedItem::Kind::Credential, CheckedItem::Kind::Model,
                                CheckedItem::Kind::Answer})
            QCOMPARE(itemOf(report, kind).state, CheckedItem::State::Passed);
        QCOMPARE(report.model->state, ModelState::Hot);
        QCOMPARE(report.models.size(), 3U);
        QCOMPARE(itemOf(report, CheckedItem::Kind::Clock).state, CheckedItem::State::Warned); // ours stands in 2025
    }

    void aColdModelIsWokenAndWaitedFor()
    {
        Desk desk;
        QCOMPARE(itemOf(check(desk, sophia(cold)), CheckedItem::Kind::Model).cause, Cause::ModelCold);
        WakeUp wakeUp(desk.access(), sophia(cold), {.tick = 5ms});
        QSignalSpy progressed(&wakeUp, &WakeUp::progressed);
        QSignalSpy finished(&wakeUp, &WakeUp::finished);
        wakeUp.start();
        for (int minute = 0; minute < 10 && finished.isEmpty(); ++minute) {
            const qsizetype before = progressed.size();
            QTRY_VERIFY(progressed.size() > before + 20 || !finished.isEmpty());
            desk.clock.pass(61s);
        }
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.front().front().value<WakeEnd>().kind, WakeEnd::Kind::Hot);
        QCOMPARE(check(desk, sophia(cold)).model->state, ModelState::Hot);
    }

    void aClusterUnderMaintenanceIsToldSo()
    {
        postJson(m_gateway->url(u"/control"_s), {{u"maintenance"_s, QJsonArray {u"sophia"_s}}});
        Desk desk;
        const EndpointReport report = check(desk, sophia(u"openai/gpt-oss-120b"_s));
        postJson(m_gateway->url(u"/control"_s), {{u"maintenance"_s, QJsonArray {}}});
        QVERIFY(report.isUnderMaintenance);
        QCOMPARE(itemOf(report, CheckedItem::Kind::Model).cause, Cause::Maintenance);
    }

    void aRenamedModelHasASuccessor()
    {
        Desk desk;
        const EndpointReport report = check(desk, sophia(u"gpt-oss-120b-131072"_s));
        QCOMPARE(itemOf(report, CheckedItem::Kind::Model).cause, Cause::ModelNotFound);
        QCOMPARE(report.successor, std::optional(u"openai/gpt-oss-120b"_s));
    }

    void batchesAreListedAndShown()
    {
        Desk desk;
        QCOMPARE(list(desk, {}).batches.size(), 3U);
        QCOMPARE(list(desk, u"running"_s).batches.size(), 1U);
        const BatchAnswer done = show(desk, u"00000000-0000-4000-8000-0000000000b1"_s);
        QVERIFY(done.isKnown);
        QCOMPARE(done.batches.front().metrics->totalTokens, std::optional<std::int64_t>(796'207));
        QCOMPARE(show(desk, u"00000000-0000-4000-8000-0000000000b3"_s).cause, Cause::BatchFailed);
        QCOMPARE(show(desk, u"no-such-batch"_s).cause, Cause::BatchNotFound);
    }

    void certificatesAreJudged()
    {
        Certificates certificates(m_folder.path());
        QVERIFY2(certificates.make(), certificates.complaint());
        Nginx nginx(m_folder.path());
        const QString pass = Nginx::passTo(m_gateway->url());
        const auto good = nginx.serve(pass, certificates.good());
        const auto expired = nginx.serve(pass, certificates.expired());
        const auto wrongName = nginx.serve(pass, certificates.wrongName());
        const auto selfSigned = nginx.serve(pass, certificates.selfSigned());
        QVERIFY2(nginx.start(), nginx.complaint());
        const auto network
            = openNetwork({.proxy = {.kind = ProxySettings::Kind::None}, .authoritiesFile = certificates.authority()});
        QVERIFY(network);
        Desk desk(*network);
        const auto tls = [&](Nginx::Server server) {
            Endpoint endpoint = sophia(u"openai/gpt-oss-120b"_s);
            endpoint.baseUrl = nginx.url(server, endpoint.baseUrl.path());
            return itemOf(check(desk, endpoint), CheckedItem::Kind::Tls);
        };
        const CheckedItem passed = tls(good);
        QCOMPARE(passed.state, CheckedItem::State::Passed);
        QVERIFY2(passed.detail.startsWith(u"TLSv1.3, "), qPrintable(passed.detail));
        QCOMPARE(tls(expired).cause, Cause::CertificateExpired);
        QCOMPARE(tls(wrongName).cause, Cause::CertificateForAnotherName);
        QCOMPARE(tls(selfSigned).cause, Cause::CertificateSelfSigned);
        for (const auto server : {expired, wrongName, selfSigned})
            QCOMPARE(tls(server).state, CheckedItem::State::Failed);
    }

private:
    [[nodiscard]] Endpoint sophia(const QString& model) const
    {
        return {.name = u"sophia"_s,
                .baseUrl = m_gateway->url(u"/resource_server/sophia/vllm/v1"_s),
                .model = model,
                .credential = {.kind = CredentialReference::Kind::EnvironmentVariable, .source = u"TOKEN"_s}};
    }

    static EndpointReport check(Desk& desk, const Endpoint& endpoint,
                                EndpointCheck::Depth depth = EndpointCheck::Depth::Look)
    {
        EndpointCheck check(desk.access());
        QSignalSpy finished(&check, &EndpointCheck::finished);
        check.start({endpoint}, depth, 30s);
        [&finished] { QVERIFY(finished.wait(30'000)); }();
        return check.reports().front();
    }

    BatchAnswer list(Desk& desk, const QString& status)
    {
        std::optional<BatchAnswer> told;
        batchreader::list(desk.client, sophia(u"m"_s), status, this,
                          [&told](const BatchAnswer& answer) { told = answer; });
        [&told] { QTRY_VERIFY(told.has_value()); }();
        return told.value_or(BatchAnswer());
    }

    BatchAnswer show(Desk& desk, const QString& id)
    {
        std::optional<BatchAnswer> told;
        batchreader::show(desk.client, sophia(u"m"_s), id, this, [&told](const BatchAnswer& answer) { told = answer; });
        [&told] { QTRY_VERIFY(told.has_value()); }();
        return told.value_or(BatchAnswer());
    }

    const QTemporaryDir m_folder {};
    std::unique_ptr<Part> m_simulator;
    std::unique_ptr<Part> m_gateway;
};

QTEST_GUILESS_MAIN(TestGatewayCheck)

#include "tst_gatewaycheck.moc"
