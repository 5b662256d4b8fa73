// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixture.h"
#include "gateway/endpointcheck.h"
#include "gatewaybench.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <memory>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = CheckedItem::Kind;
using State = CheckedItem::State;
using Depth = EndpointCheck::Depth;

namespace {

const QByteArray noon = "Thu, 20 Nov 2025 12:00:00 GMT"; // as the bench's clock has it

CheckedItem itemOf(const EndpointReport& report, Kind kind)
{
    const auto found = std::ranges::find(report.items, kind, &CheckedItem::kind);
    return found == report.items.end() ? CheckedItem {.kind = kind, .detail = u"missing"_s} : *found;
}

} // namespace

class TestEndpointCheck : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_bench = std::make_unique<GatewayBench>();
        m_bench->answerAt("/status", 200, R"({"sophia":true,"metis":false})", {{"Date", noon}});
        m_bench->answerAt("/whoami", 200, R"({"username":"ada@example.org"})");
        m_bench->answerAt("/list-endpoints", 200, fixture("list-endpoints.json"));
        m_bench->answerAt("/sophia/jobs", 200, fixture("jobs-sophia.json"));
    }

    void anEndpointInOrderPassesHopByHop()
    {
        const EndpointReport report = check(m_bench->behindGateway(u"openai/gpt-oss-120b"_s));
        QCOMPARE(report.endpoint, u"sophia"_s);
        QCOMPARE(report.items.size(), 5U);
        QCOMPARE(itemOf(report, Kind::Address).state, State::Passed);
        QVERIFY(itemOf(report, Kind::Address).detail.startsWith(u"127.0.0.1:"));
        QCOMPARE(itemOf(report, Kind::Tls).state, State::Skipped); // plain http
        QCOMPARE(itemOf(report, Kind::Credential).state, State::Passed);
        QCOMPARE(itemOf(report, Kind::Credential).detail, u"ada@example.org"_s);
        QCOMPARE(itemOf(report, Kind::Model).state, State::Passed);
        QCOMPARE(itemOf(report, Kind::Clock).state, State::Passed);
        QCOMPARE(report.models.size(), 4U);
        QCOMPARE(report.model->state, ModelState::Hot);
        QCOMPARE(report.freeNodes, std::optional<std::int64_t>(3));
        QCOMPARE(report.account, u"ada@example.org"_s);
        QCOMPARE(report.operations.front(), u"/v1/chat/completions"_s);
        QVERIFY(!report.isUnderMaintenance && !report.successor && !report.answer);
        QCOMPARE(report.checkedAt, std::optional(m_bench->clock.utcNow()));
        QVERIFY(m_bench->server.requests().front().header("Authorization").isEmpty()); // the way needs no token
    }

    void aModelIsHotOrSomethingIsSaid_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<State>("state");
        QTest::addColumn<Cause>("cause");
        QTest::addColumn<QString>("detail");
        QTest::addRow("hot") << u"openai/gpt-oss-20b"_s << State::Passed << Cause::Unknown << u"openai/gpt-oss-20b"_s;
        QTest::addRow("starting") << u"google/gemma-4-31b-it"_s << State::Warned << Cause::ModelCold
                                  << u"Job run at Thu Nov 20 at 13:05 on (sophia-gpu-02)"_s;
        QTest::addRow("queued") << u"example/large-instruct"_s << State::Warned << Cause::ModelCold
                                << u"Thu Nov 20 14:30:00 2025 (Chicago time)"_s;
        QTest::addRow("not offered") << u"example/unknown"_s << State::Failed << Cause::ModelNotFound
                                     << u"example/unknown"_s;
    }

    void aModelIsHotOrSomethingIsSaid()
    {
        QFETCH(const QString, model);
        const CheckedItem item = itemOf(check(m_bench->behindGateway(model)), Kind::Model);
        QTEST(item.state, "state");
        QTEST(item.cause, "cause");
        QTEST(item.detail, "detail");
    }

    void aModelThatIsGoneHasASuccessorOffered()
    {
        const EndpointReport report = check(m_bench->behindGateway(u"gpt-oss-120b-131072"_s));
        QCOMPARE(itemOf(report, Kind::Model).cause, Cause::ModelNotFound);
        QCOMPARE(report.successor, std::optional(u"openai/gpt-oss-120b"_s));
        QVERIFY(!report.model);
    }

    void troubleIsSaidWhereItIs_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<State>("state");
        QTest::addColumn<Cause>("cause");
        const QByteArray lapsed
            = R"({"error":{"code":"unauthorized","message":"Permission denied from internal policies."}})";
        QTest::addRow("the sign-in is too old")
            << QByteArray("/whoami") << 401 << lapsed << Kind::Credential << State::Failed << Cause::LoginLapsed;
        QTest::addRow("no access to the catalogue") << QByteArray("/list-endpoints") << 403 << QByteArray("{}")
                                                    << Kind::Credential << State::Failed << Cause::AccessDenied;
        QTest::addRow("an older gateway without accounts")
            << QByteArray("/whoami") << 404 << QByteArray("{}") << Kind::Credential << State::Passed << Cause::Unknown;
        QTest::addRow("the catalogue is out of order") << QByteArray("/list-endpoints") << 500 << QByteArray("{}")
                                                       << Kind::Model << State::Warned << Cause::ServerFault;
        QTest::addRow("a page in place of the catalogue")
            << QByteArray("/list-endpoints") << 200 << QByteArray("<html>Welcome</html>") << Kind::Model
            << State::Warned << Cause::NotTheService;
        QTest::addRow("another cluster") << QByteArray("/list-endpoints") << 200
                                         << QByteArray(R"({"clusters":{"metis":{}}})") << Kind::Model << State::Failed
                                         << Cause::ClusterNotFound;
        QTest::addRow("another framework") << QByteArray("/list-endpoints") << 200
                                           << QByteArray(R"({"clusters":{"sophia":{"frameworks":{"api":{}}}}})")
                                           << Kind::Model << State::Failed << Cause::FrameworkNotSupported;
        QTest::addRow("no chat there")
            << QByteArray("/list-endpoints") << 200
            << QByteArray(R"({"clusters":{"sophia":{"frameworks":{"vllm":{"models":["openai/gpt-oss-120b"],
                "endpoints":["/v1/embeddings"]}}}}})")
            << Kind::Model << State::Failed << Cause::OperationNotSupported;
        QTest::addRow("jobs that nobody tells")
            << QByteArray("/sophia/jobs") << 500 << QByteArray("{}") << Kind::Model << State::Passed << Cause::Unknown;
        QTest::addRow("maintenance") << QByteArray("/status") << 200 << QByteArray(R"({"sophia":false})") << Kind::Model
                                     << State::Failed << Cause::Maintenance;
        QTest::addRow("maintenance, told by the jobs")
            << QByteArray("/sophia/jobs") << 503
            << QByteArray(R"({"error":{"code":"cluster_under_maintenance","message":"Down until noon."}})")
            << Kind::Model << State::Failed << Cause::Maintenance;
    }

    void troubleIsSaidWhereItIs()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const Kind, kind);
        m_bench->answerAt(path.constData(), status, body);
        const EndpointReport report = check(m_bench->behindGateway(u"openai/gpt-oss-120b"_s));
        QTEST(itemOf(report, kind).state, "state");
        QTEST(itemOf(report, kind).cause, "cause");
        QVERIFY(
            std::ranges::none_of(report.items, [](const CheckedItem& item) { return item.state == State::Pending; }));
    }

    void withoutATokenTheWayIsStillLookedAt()
    {
        m_bench->bearers.tokens.clear();
        const EndpointReport report = check(m_bench->behindGateway(u"openai/gpt-oss-120b"_s));
        QCOMPARE(itemOf(report, Kind::Address).state, State::Passed);
        QCOMPARE(itemOf(report, Kind::Credential).state, State::Failed);
        QCOMPARE(itemOf(report, Kind::Credential).cause, Cause::TokenMissing);
        QCOMPARE(itemOf(report, Kind::Model).state, State::Skipped);
        QCOMPARE(m_bench->server.requests().size(), 1U);
    }

    void whereNobodyListensAllElseIsSkipped()
    {
        QTcpServer reserved;
        QVERIFY(reserved.listen(QHostAddress::LocalHost));
        Endpoint endpoint = m_bench->behindGateway(u"m"_s);
        endpoint.baseUrl.setPort(reserved.serverPort());
        reserved.close();
        const EndpointReport report = check(endpoint);
        QCOMPARE(itemOf(report, Kind::Address).state, State::Failed);
        for (const Kind kind : {Kind::Tls, Kind::Credential, Kind::Model, Kind::Clock})
            QCOMPARE(itemOf(report, kind).state, State::Skipped);
        QCOMPARE(itemOf(report, Kind::Address).cause, Cause::NobodyListens);
        // a question would only hear the same
        const EndpointReport asked = check(endpoint, Depth::Ask);
        QCOMPARE(itemOf(asked, Kind::Answer).state, State::Skipped);
        QVERIFY(!asked.answer);
    }

    void aClockThatIsOffIsWarnedOf_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("detail");
        QTest::addRow("right") << noon << State::Passed << QString();
        QTest::addRow("about a second") << QByteArray("Thu, 20 Nov 2025 12:00:01 GMT") << State::Passed << QString();
        QTest::addRow("behind") << QByteArray("Thu, 20 Nov 2025 12:00:12 GMT") << State::Warned << u"12 s behind"_s;
        QTest::addRow("ahead") << QByteArray("Thu, 20 Nov 2025 11:58:00 GMT") << State::Warned << u"120 s ahead"_s;
    }

    void aClockThatIsOffIsWarnedOf()
    {
        QFETCH(const QByteArray, date);
        m_bench->answerAt("/status", 200, "{}", {{"Date", date}});
        const CheckedItem item = itemOf(check(m_bench->behindGateway(u"openai/gpt-oss-120b"_s)), Kind::Clock);
        QTEST(item.state, "state");
        QTEST(item.detail, "detail");
    }

    void aPlainServerIsAskedForItsModels()
    {
        m_bench->server.answerAt("/v1/models", scripts::body(200, "application/json", fixture("models-vllm.json")));
        Endpoint endpoint = m_bench->plain();
        endpoint.model = u"openai/gpt-oss-20b"_s;
        const EndpointReport report = check(endpoint);
        QCOMPARE(itemOf(report, Kind::Credential).state, State::Skipped); // wants none
        QCOMPARE(itemOf(report, Kind::Model).state, State::Passed);
        QCOMPARE(itemOf(report, Kind::Clock).state, State::Skipped); // told no date
        QCOMPARE(report.model->contextTokens, std::optional<std::int64_t>(32'768));
        endpoint.model = u"gpt-oss-20b"_s;
        m_bench->client.forget();
        QCOMPARE(check(endpoint).successor, std::optional(u"openai/gpt-oss-20b"_s));
    }

    void aPlainServerNeedNotTellItsModels()
    {
        m_bench->server.answer(scripts::body(404, "text/plain", "no"));
        const EndpointReport report = check(m_bench->plain());
        QCOMPARE(itemOf(report, Kind::Address).state, State::Passed);
        QCOMPARE(itemOf(report, Kind::Model).state, State::Skipped);
    }

    void aPlainServersKeyIsMissingOrRefused()
    {
        m_bench->server.answer(scripts::body(401, "application/json", R"({"error":{"message":"bad key"}})"));
        Endpoint endpoint = m_bench->plain();
        endpoint.credential = {.kind = CredentialReference::Kind::EnvironmentVariable, .source = u"KEY"_s};
        const CheckedItem refused = itemOf(check(endpoint), Kind::Credential);
        QCOMPARE(refused.state, State::Failed);
        QCOMPARE(refused.cause, Cause::TokenInvalid);
        QCOMPARE(refused.detail, u"bad key"_s);
        m_bench->bearers.tokens.clear();
        const EndpointReport report = check(endpoint);
        QCOMPARE(itemOf(report, Kind::Address).state, State::Passed);
        QCOMPARE(itemOf(report, Kind::Credential).cause, Cause::TokenMissing);
    }

    void aSimulatedEndpointHasNothingToLookAt()
    {
        const EndpointReport report = check({.name = u"sim"_s, .model = u"m"_s, .simulatedProfile = u"metis"_s});
        QCOMPARE(itemOf(report, Kind::Model).state, State::Passed);
        QCOMPARE(report.model->state, ModelState::Hot);
        for (const Kind kind : {Kind::Address, Kind::Tls, Kind::Credential, Kind::Clock})
            QCOMPARE(itemOf(report, kind).state, State::Skipped);
    }

    void askedToAskItAsksAShortQuestion()
    {
        const QByteArray chat = "/resource_server/sophia/vllm/v1/chat/completions";
        m_bench->server.answerAt(
            chat,
            scripts::body(200, "application/json",
                          R"({"choices":[{"message":{"content":"Yes."},"finish_reason":"stop"}],"usage":{}})"));
        const EndpointReport report = check(m_bench->behindGateway(u"openai/gpt-oss-120b"_s), Depth::Ask);
        QCOMPARE(itemOf(report, Kind::Answer).state, State::Passed);
        QVERIFY(report.answer && report.answer->succeeded());
        const SeenRequest asked = m_bench->server.requests().back();
        QCOMPARE(asked.path, chat);
        QCOMPARE(asked.header("Authorization"), QByteArray("Bearer first-token"));
        QVERIFY(asked.body.contains("\"stream\":false") && asked.body.contains("\"max_tokens\":16"));
    }

    void aColdModelIsNotAsked()
    {
        const EndpointReport report = check(m_bench->behindGateway(u"google/gemma-4-31b-it"_s), Depth::Ask);
        QCOMPARE(itemOf(report, Kind::Answer).state, State::Skipped);
        QVERIFY(!report.answer);
        QCOMPARE(m_bench->asked("/sophia/vllm/v1/chat/completions"), 0);
    }

    void anAnswerThatIsRefusedFails()
    {
        m_bench->answerAt("/sophia/vllm/v1/chat/completions", 503,
                          R"({"error":{"code":"x","message":"Endpoint is offline."}})");
        const EndpointReport report = check(m_bench->behindGateway(u"openai/gpt-oss-120b"_s), Depth::Ask);
        QCOMPARE(itemOf(report, Kind::Answer).state, State::Failed);
        QCOMPARE(report.answer->httpStatus, 503);
        QVERIFY(itemOf(report, Kind::Answer).detail.contains(u"offline"));
    }

    void allAreLookedAtAtOnceAndItemsComeOneByOne()
    {
        EndpointCheck check(m_bench->access());
        QSignalSpy updated(&check, &EndpointCheck::updated);
        QSignalSpy finished(&check, &EndpointCheck::finished);
        Endpoint second = m_bench->behindGateway(u"openai/gpt-oss-20b"_s);
        second.name = u"second"_s;
        check.start({m_bench->behindGateway(u"openai/gpt-oss-120b"_s), second}, Depth::Look, 10s);
        QVERIFY(check.isRunning());
        QVERIFY(finished.wait());
        QVERIFY(!check.isRunning());
        const auto reports = finished.front().front().value<std::vector<EndpointReport>>();
        QCOMPARE(reports.size(), 2U);
        QCOMPARE(reports[0].endpoint, u"sophia"_s);
        QCOMPARE(reports[1].endpoint, u"second"_s);
        QCOMPARE(m_bench->asked("/list-endpoints"), 1); // one question for both
        const auto first = updated.front().front().value<EndpointReport>();
        QCOMPARE(itemOf(first, Kind::Address).state, State::Passed);
        QCOMPARE(itemOf(first, Kind::Model).state, State::Pending);
        QVERIFY(updated.size() >= 8);
    }

    void whatIsNotKnownInTimeHasFailed()
    {
        m_bench->server.answerAt("/resource_server/sophia/jobs", scripts::silence());
        EndpointCheck check(m_bench->access());
        QSignalSpy finished(&check, &EndpointCheck::finished);
        check.start({m_bench->behindGateway(u"m"_s)}, Depth::Look, 300ms);
        QVERIFY(finished.wait());
        const EndpointReport report = check.reports().front();
        QCOMPARE(itemOf(report, Kind::Model).state, State::Failed);
        QCOMPARE(itemOf(report, Kind::Model).detail, u"no answer in time"_s);
    }

    void cancelledItEndsAtOnceWithWhatItKnows()
    {
        m_bench->server.answerAt("/resource_server/status", scripts::silence());
        EndpointCheck check(m_bench->access());
        QSignalSpy finished(&check, &EndpointCheck::finished);
        check.start({m_bench->behindGateway(u"m"_s)}, Depth::Look, 60s);
        QTRY_COMPARE(m_bench->asked("/status"), 1);
        check.cancel();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(itemOf(check.reports().front(), Kind::Address).state, State::Skipped);
        check.cancel();
        QCOMPARE(finished.size(), 1);
    }

    void droppedItSaysNothingMore()
    {
        EndpointCheck check(m_bench->access());
        QSignalSpy updated(&check, &EndpointCheck::updated);
        QSignalSpy finished(&check, &EndpointCheck::finished);
        check.start({m_bench->behindGateway(u"m"_s)}, Depth::Look, 60s);
        check.drop();
        QVERIFY(!check.isRunning() && check.reports().empty());
        check.start({}, Depth::Look, 60s);
        QVERIFY(finished.wait());
        QCOMPARE(finished.size(), 1);
        QCOMPARE(updated.size(), 0);
    }

    void anotherStartTakesItsPlace()
    {
        m_bench->server.answerAt("/resource_server/status", scripts::silence());
        EndpointCheck check(m_bench->access());
        QSignalSpy finished(&check, &EndpointCheck::finished);
        check.start({m_bench->behindGateway(u"m"_s)}, Depth::Look, 60s);
        check.start({{.name = u"sim"_s, .model = u"m"_s, .simulatedProfile = u"metis"_s}}, Depth::Look, 60s);
        QVERIFY(finished.wait());
        QCOMPARE(finished.size(), 1);
        QCOMPARE(check.reports().front().endpoint, u"sim"_s);
        check.start({}, Depth::Look, 60s);
        QVERIFY(finished.wait());
        QVERIFY(check.reports().empty());
    }

    void askedAgainSoonItSaysWhenItsAnswersAreFrom()
    {
        const Endpoint endpoint = m_bench->behindGateway(u"openai/gpt-oss-120b"_s);
        const auto first = check(endpoint).checkedAt;
        m_bench->clock.pass(30s);
        QCOMPARE(check(endpoint).checkedAt, first);
        QCOMPARE(m_bench->server.requests().size(), 4U);
        m_bench->clock.pass(31s);
        QCOMPARE(check(endpoint).checkedAt, std::optional(m_bench->clock.utcNow()));
    }

private:
    EndpointReport check(const Endpoint& endpoint, Depth depth = Depth::Look)
    {
        EndpointCheck check(m_bench->access());
        QSignalSpy finished(&check, &EndpointCheck::finished);
        check.start({endpoint}, depth, 20s);
        [&finished] { QVERIFY(finished.wait(20'000)); }();
        return check.reports().front();
    }

    std::unique_ptr<GatewayBench> m_bench;
};

QTEST_GUILESS_MAIN(TestEndpointCheck)

#include "tst_endpointcheck.moc"
