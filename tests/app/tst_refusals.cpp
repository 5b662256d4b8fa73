// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/exchangestarter.h"
#include "support/fakeendpoint.h"
#include "ui/text/causetext.h"
#include "ui/text/outcometext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray textOf(const QJsonValue& value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    QByteArray text = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return text.mid(1, text.size() - 2); // a JSON string, as old deployments sent it
}

/// What a gateway answers, from the file that every test gateway replays.
Script scriptOf(const QJsonObject& row)
{
    const QJsonObject fields = row[u"headers"_s].toObject();
    HeaderList headers;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field.key() != u"Content-Type"_s)
            headers.emplace_back(field.key().toUtf8(), field.value().toString().toUtf8());
    }
    if (row.contains(u"events"_s)) {
        std::vector<QByteArray> events;
        for (const QJsonValue& event : row[u"events"_s].toArray())
            events.push_back(event.isString() ? event.toString().toUtf8() : textOf(event));
        Script script = scripts::stream(events);
        return row[u"closes"_s].toBool() ? scripts::cut(script, events.size(), Step::Kind::Close) : script;
    }
    const QByteArray body = row.contains(u"text"_s) ? row[u"text"_s].toString().toUtf8() : textOf(row.value(u"body"_s));
    return scripts::body(row[u"status"_s].toInt(), fields[u"Content-Type"_s].toString().toUtf8(), body, headers);
}

/// Five minutes in a second and a half.
class HurriedClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const noexcept override
    {
        return m_start + (std::chrono::steady_clock::now() - m_start) * 200;
    }
    [[nodiscard]] QDateTime utcNow() const override { return QDateTime::currentDateTimeUtc(); }

private:
    const TimePoint m_start = std::chrono::steady_clock::now();
};

/// A piece of what the server said that a reader of the details must find again; empty for a stream that says nothing.
QString wordsOf(const QJsonObject& row)
{
    static const QStringList keys {u"message"_s, u"detail"_s, u"error"_s, u"msg"_s, u"title"_s};
    QJsonValue value = row.contains(u"text"_s) ? row[u"text"_s] : row[u"body"_s];
    for (const QJsonValue& event : row[u"events"_s].toArray()) {
        if (event[u"object"_s].toString() == u"error"_s || event[u"error"_s].isObject())
            value = event;
        if (event[u"id"_s].toString() == u"chatcmpl-api-error"_s)
            value = event[u"choices"_s][0][u"delta"_s][u"content"_s];
    }
    while (!value.isString() && !value.isUndefined()) {
        if (value.isArray())
            value = value.toArray().first();
        const auto key = std::ranges::find_if(keys, [&value](const QString& one) { return !value[one].isUndefined(); });
        value = key == keys.end() ? QJsonValue(QJsonValue::Undefined) : value[*key];
    }
    return value.toString().startsWith(u'<') ? QString() : value.toString().simplified().left(60);
}

QString cell(QString text)
{
    return text.replace(u'|', u"\\|"_s).simplified();
}

QString tableRow(const QStringList& cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

constexpr auto begin = R"(<!--
SPDX-FileCopyrightText: 2026 The Tokenscope developers
SPDX-License-Identifier: GPL-3.0-or-later
-->
# Refusals

What servers do instead of answering, what becomes of it, and what a user reads. `tst_refusals` replays every row of
`tests/data/gateway/refusals.json` over a socket and holds this page to be true; with `TOKENSCOPE_WRITE_REFUSALS=1` in
its environment it writes the page anew.

*Outcome* says where a request broke and *cause* what stands behind it; both keys stand in results files. Causes are found
by the status, by what the server calls the error, and by its words (`servers/causeofwords`), in every shape that servers
give them (`client/causeofrefusal`), through gateways that wrap what another server said, inside of answers that began well
(`client/chatdecoder`), by how a stream ends (`client/causeofending`), and below HTTP (`client/causeoftransfer`). Of a
file that keeps no cause it is found by the status and the words that it keeps.

Nothing is sent twice in silence: a request is repeated at once only where the server may have refused
`stream_options` alone (`retried_without_usage`) or had closed the connection already (`sent_again`); a wait after 429 or
503 is counted (`rate_limited`, `held_ns`). What is timed is the last sending.

## What a gateway does

)";

constexpr auto middle = R"(
## Every cause

| cause | in tables | what a user reads |
|---|---|---|
)";

struct Expected
{
    QString outcome {};
    Cause cause {};
};

const std::map<QString, Expected>& expectations()
{
    static const std::map<QString, Expected> all {
        {u"task_pending"_s, {u"malformed"_s, Cause::AnswerPostponed}},
        {u"sophia_whole_stream"_s, {u"succeeded"_s, Cause::Unknown}},
        {u"sophia_lost_chunks"_s, {u"succeeded"_s, Cause::Unknown}},
        {u"sophia_early_done"_s, {u"truncated"_s, Cause::GatewayCutOff}},
        {u"sophia_nothing_in_30_seconds"_s, {u"error_in_200"_s, Cause::TimedOutInQueue}},
        {u"sophia_context_too_long"_s, {u"context_too_long"_s, Cause::ContextTooLong}},
        {u"sophia_vllm_error_without_reason"_s, {u"error_in_200"_s, Cause::ReasonWithheld}},
        {u"sophia_vllm_error_in_mid_stream"_s, {u"error_in_200"_s, Cause::ReasonWithheld}},
        {u"sophia_node_sign_in_failed"_s, {u"error_in_200"_s, Cause::NodeSignInFailed}},
        {u"sophia_cut_off_after_300_seconds"_s, {u"truncated"_s, Cause::GatewayCutOff}},
        {u"sophia_cut_off_before_a_token"_s, {u"truncated"_s, Cause::GatewayCutOff}},
        {u"sophia_cold_before_the_stream"_s, {u"http_503"_s, Cause::ModelCold}},
        {u"metis_error_as_content"_s, {u"context_too_long"_s, Cause::ContextTooLong}},
        {u"metis_error_without_reason"_s, {u"error_in_200"_s, Cause::UpstreamFailed}},
        {u"metis_error_in_mid_answer"_s, {u"error_in_200"_s, Cause::UpstreamFailed}},
        {u"metis_error_by_its_words_alone"_s, {u"error_in_200"_s, Cause::UpstreamFailed}},
        {u"metis_upstream_timeout_as_content"_s, {u"error_in_200"_s, Cause::UpstreamTimeout}},
        {u"metis_rate_limited_as_content"_s, {u"error_in_200"_s, Cause::ServerBusy}},
        {u"no_authorization_header"_s, {u"http_401"_s, Cause::TokenMissing}},
        {u"unsupported_framework"_s, {u"http_400"_s, Cause::FrameworkNotSupported}},
        {u"unsupported_endpoint"_s, {u"http_400"_s, Cause::OperationNotSupported}},
        {u"batch_unavailable"_s, {u"http_400"_s, Cause::BatchUnavailable}},
        {u"quota_exceeded"_s, {u"http_400"_s, Cause::BatchQuota}},
        {u"batch_ongoing"_s, {u"http_400"_s, Cause::BatchUnfinished}},
        {u"batch_failed"_s, {u"http_400"_s, Cause::BatchFailed}},
        {u"access_denied"_s, {u"http_403"_s, Cause::AccessDenied}},
        {u"cluster_not_found"_s, {u"http_404"_s, Cause::ClusterNotFound}},
        {u"endpoint_not_found"_s, {u"http_404"_s, Cause::ModelNotFound}},
        {u"batch_not_found"_s, {u"http_404"_s, Cause::BatchNotFound}},
        {u"wrong_path"_s, {u"http_404"_s, Cause::AddressNotFound}},
        {u"wrong_path_as_page"_s, {u"http_404"_s, Cause::AddressNotFound}},
        {u"too_large_as_page"_s, {u"http_413"_s, Cause::PayloadTooLarge}},
        {u"request_timeout"_s, {u"http_408"_s, Cause::ModelCold}},
        {u"extra_field"_s, {u"http_422"_s, Cause::FieldNotAllowed}},
        {u"stream_options_not_known"_s, {u"http_422"_s, Cause::FieldNotAllowed}},
        {u"value_out_of_range"_s, {u"http_422"_s, Cause::RequestNotAccepted}},
        {u"tokens_per_minute"_s, {u"rate_limited"_s, Cause::TokenQuota}},
        {u"requests_per_second"_s, {u"rate_limited"_s, Cause::RequestQuota}},
        {u"requests_per_address"_s, {u"rate_limited"_s, Cause::AddressQuota}},
        {u"vllm_refused"_s, {u"context_too_long"_s, Cause::ContextTooLong}},
        {u"vllm_does_not_know_the_model"_s, {u"http_500"_s, Cause::ModelNotFound}},
        {u"vllm_failed"_s, {u"http_500"_s, Cause::UpstreamFailed}},
        {u"internal_error"_s, {u"http_500"_s, Cause::ServerFault}},
        {u"failed_to_get_cluster_jobs"_s, {u"http_500"_s, Cause::UpstreamFailed}},
        {u"cluster_under_maintenance"_s, {u"http_503"_s, Cause::Maintenance}},
        {u"service_under_maintenance"_s, {u"http_503"_s, Cause::Maintenance}},
        {u"nothing_behind_the_front"_s, {u"http_502"_s, Cause::UpstreamFailed}},
        {u"front_gave_up"_s, {u"http_504"_s, Cause::UpstreamTimeout}},
        {u"not_ready"_s, {u"http_503"_s, Cause::ModelCold}},
        {u"offline"_s, {u"http_503"_s, Cause::ModelOffline}},
        {u"not_live_on_metis"_s, {u"http_503"_s, Cause::ModelOffline}},
        {u"metis_timeout"_s, {u"http_504"_s, Cause::UpstreamTimeout}},
        {u"metis_returned_400"_s, {u"context_too_long"_s, Cause::ContextTooLong}},
        {u"metis_returned_429"_s, {u"rate_limited"_s, Cause::ServerBusy}},
        {u"metis_returned_503"_s, {u"http_503"_s, Cause::ServerBusy}},
        {u"not_ready_as_plain_text"_s, {u"http_503"_s, Cause::ModelCold}},
        {u"not_ready_as_json_string"_s, {u"http_503"_s, Cause::ModelCold}},
        {u"tool_call_failed"_s, {u"http_400"_s, Cause::ToolCallFailed}},
        {u"tool_call_failed_with_200"_s, {u"error_in_200"_s, Cause::ToolCallFailed}},
        {u"token_invalid"_s, {u"http_401"_s, Cause::TokenInvalid}},
        {u"token_expired"_s, {u"http_401"_s, Cause::TokenExpired}},
        {u"login_lapsed"_s, {u"http_401"_s, Cause::LoginLapsed}},
        {u"wrong_identity_provider"_s, {u"http_401"_s, Cause::WrongIdentityProvider}},
        {u"not_in_group"_s, {u"http_401"_s, Cause::NotInGroup}},
        {u"group_restrictions"_s, {u"http_401"_s, Cause::NotInGroup}},
        {u"login_lapsed_as_plain_text"_s, {u"http_403"_s, Cause::LoginLapsed}},
        {u"token_expired_as_json_string"_s, {u"http_403"_s, Cause::TokenExpired}},
        {u"identity_changed"_s, {u"http_401"_s, Cause::IdentityChanged}},
        {u"sambanova_400"_s, {u"http_400"_s, Cause::RequestNotAccepted}},
        {u"sambanova_context_too_long"_s, {u"context_too_long"_s, Cause::ContextTooLong}},
        {u"sambanova_401"_s, {u"http_401"_s, Cause::TokenInvalid}},
        {u"sambanova_408"_s, {u"http_408"_s, Cause::UpstreamTimeout}},
        {u"sambanova_410"_s, {u"http_410"_s, Cause::ModelWithdrawn}},
        {u"sambanova_429"_s, {u"rate_limited"_s, Cause::RequestQuota}},
        {u"sambanova_500"_s, {u"http_500"_s, Cause::ServerFault}},
        {u"sambanova_503"_s, {u"http_503"_s, Cause::ServerBusy}},
        {u"sambanova_504"_s, {u"http_504"_s, Cause::UpstreamTimeout}},
        {u"vllm_error_in_mid_stream"_s, {u"error_in_200"_s, Cause::ServerFault}},
        {u"vllm_old_error_in_mid_stream"_s, {u"error_in_200"_s, Cause::ServerFault}},
        {u"json_error_with_200"_s, {u"error_in_200"_s, Cause::ServerBusy}},
        {u"sign_in_page_with_200"_s, {u"malformed"_s, Cause::NotTheService}},
    };
    return all;
}

} // namespace

/// Each refusal that a gateway in the manner of ALCF's is known to make, over a socket: what becomes of it, what stands
/// behind it, and what a user reads. Its table is in src/client/REFUSALS.md.
class TestRefusals : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aRefusalHasItsCause_data();
    void aRefusalHasItsCause();
    void everyExpectationIsOfSomeRow();
    void aFieldThatIsNotAllowedIsNamed();
    void thePageAboutRefusalsIsTrue();

private:
    QJsonArray m_rows;
    QString m_table; // what was seen, in Markdown
    const SteadyClock m_clock;
    const HurriedClock m_hurriedClock;
    ExchangeStarter m_exchanges {m_clock};
    ExchangeStarter m_hurried {m_hurriedClock};
};

void TestRefusals::initTestCase()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/gateway/refusals.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_rows = QJsonDocument::fromJson(file.readAll()).object()[u"rows"_s].toArray();
    QVERIFY(!m_rows.isEmpty());
}

void TestRefusals::aRefusalHasItsCause_data()
{
    QTest::addColumn<QJsonObject>("row");
    for (const QJsonValue& row : std::as_const(m_rows))
        QTest::newRow(qPrintable(row[u"name"_s].toString())) << row.toObject();
}

void TestRefusals::aRefusalHasItsCause()
{
    QFETCH(const QJsonObject, row);
    const auto expected = expectations().find(row[u"name"_s].toString());
    QVERIFY2(expected != expectations().end(), "nothing is said of what this row must become");
    Script script = scriptOf(row);
    const bool takesMinutes = row[u"closes"_s].toBool();
    if (takesMinutes)
        script.steps.insert(script.steps.end() - 1, {.kind = Step::Kind::Wait, .time = 1'500ms});
    const FakeEndpoint endpoint(script);
    ChatRequest request = requestTo(endpoint.baseUrl());
    if (takesMinutes)
        request.timeouts = {.connect = 1h, .firstToken = 1h, .stall = 1h, .total = 1h};
    const RequestRecord record = (takesMinutes ? m_hurried : m_exchanges).recordOf(request);
    QCOMPARE(keyOf(record.outcome, record.httpStatus), expected->second.outcome);
    QCOMPARE(keyOf(record.cause), keyOf(expected->second.cause));
    const QString sentence = outcometext::explanation(record);
    m_table += tableRow({cell(row[u"situation"_s].toString()), QString::number(row[u"status"_s].toInt()),
                         u'`' + expected->second.outcome + u'`',
                         record.cause == Cause::Unknown ? u"–"_s : u'`' + keyOf(record.cause) + u'`', cell(sentence)});
    if (record.succeeded())
        return;
    QCOMPARE(outcometext::word(record), causetext::word(record.cause));
    if (record.cause != Cause::FieldNotAllowed) // names the field
        QCOMPARE(sentence, causetext::explanation(record.cause));
    const QString details = outcometext::details(record);
    QVERIFY(details.startsWith(sentence));
    const QString said = wordsOf(row);
    QVERIFY2(details.simplified().contains(said), qPrintable(details + u"\n does not have: "_s + said));
    QVERIFY2(!said.isEmpty() || row.contains(u"events"_s) || row[u"status"_s] == 202 || row.contains(u"text"_s),
             "the test finds no words in this row");
    QVERIFY(endpoint.requests().size() == 1U || record.retriedWithoutUsage);
}

void TestRefusals::aFieldThatIsNotAllowedIsNamed()
{
    const FakeEndpoint endpoint(scripts::body(
        422, "application/json",
        R"({"detail":[{"type":"extra_forbidden","loc":["body","ignore_eos"],"msg":"Extra inputs are not permitted"}]})"));
    const RequestRecord record = m_exchanges.recordOf(requestTo(endpoint.baseUrl()));
    QVERIFY(outcometext::explanation(record).contains(u": ignore_eos."_s));
    QCOMPARE(endpoint.requests().size(), 1U); // without stream_options it would be refused as well
}

void TestRefusals::thePageAboutRefusalsIsTrue()
{
    QString page = QString::fromUtf8(begin)
        + tableRow({u"what the server did"_s, u"HTTP"_s, u"outcome"_s, u"cause"_s, u"what a user reads"_s})
        + u"|---|---|---|---|---|\n"_s + m_table + QString::fromUtf8(middle);
    for (int i = 1; i <= static_cast<int>(Cause::ProxyRefused); ++i) {
        const auto cause = static_cast<Cause>(i);
        QVERIFY2(!causetext::word(cause).isEmpty() && causetext::explanation(cause).endsWith(u'.'),
                 qPrintable(keyOf(cause)));
        page += tableRow({u'`' + keyOf(cause) + u'`', causetext::word(cause), causetext::explanation(cause)});
    }
    QFile file(QStringLiteral(SOURCE_ROOT "/src/client/REFUSALS.md"));
    if (qEnvironmentVariableIsSet("TOKENSCOPE_WRITE_REFUSALS")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(page.toUtf8()) > 0);
        file.close();
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), page);
    qInfo().noquote() << u'\n' + m_table;
}

void TestRefusals::everyExpectationIsOfSomeRow()
{
    QCOMPARE(static_cast<qsizetype>(expectations().size()), m_rows.size());
}

QTEST_GUILESS_MAIN(TestRefusals)

#include "tst_refusals.moc"
