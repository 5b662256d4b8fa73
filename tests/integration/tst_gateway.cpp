// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/exchangestarter.h"
#include "integration/support/jsonquestion.h"
#include "integration/support/parts.h"
#include "integration/support/signedin.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

const QString model = u"gpt-oss-120b"_s;

QJsonArray rows()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/gateway/refusals.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())[u"rows"].toArray() : QJsonArray();
}

} // namespace

/// Our measuring client at an ALCF-like gateway that asks the authority about each token.
class TestGateway : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void whoIsSignedInGetsAnAnswer();
    void whoIsNotIsRefused_data();
    void whoIsNotIsRefused();
    void aTokenEndsAndAFreshOneIsGood();
    void whoSignedInTooLongAgoMustDoSoAgain();
    void aRevokedTokenIsRefused();
    void aColdModelWakesUp();
    void aModelThatIsGoneIsNotFound();
    void everySituationIsReplayed_data();
    void everySituationIsReplayed();
    void aSituationComesAsOftenAsWanted();

private:
    [[nodiscard]] RequestRecord ask(const QString& token, const QString& modelId = model,
                                    const QString& path = u"/resource_server/metis/api/v1"_s);
    [[nodiscard]] static QString tokenOf(const QJsonObject& tokens) { return tokens[u"access_token"].toString(); }
    [[nodiscard]] QString stateOf(const QString& sophiaModel);
    void tellAuthority(const QJsonObject& what) { postJson(m_authority->url(u"/control"_s), what); }
    void tellGateway(const QJsonObject& what) { postJson(m_gateway->url(u"/control"_s), what); }

    QTemporaryDir m_folder {};
    std::unique_ptr<Part> m_simulator = parts::simulator(parts::quickProfile(m_folder.path()), 1);
    std::unique_ptr<Part> m_authority = parts::authority();
    std::unique_ptr<Part> m_gateway {};
    QString m_token {};
};

void TestGateway::initTestCase()
{
    QVERIFY2(m_simulator->start(), m_simulator->complaint());
    QVERIFY2(m_authority->start(), m_authority->complaint());
    const QString simulated = m_simulator->url(u"/v1"_s).toString();
    m_gateway = parts::gateway(
        {u"--authority"_s, m_authority->url().toString(), u"--metis"_s, simulated, u"--sophia"_s, simulated});
    QVERIFY2(m_gateway->start(), m_gateway->complaint());
}

void TestGateway::init()
{
    tellAuthority({{u"lifetime"_s, 172800}});
    m_token = tokenOf(signedIn(*m_authority));
    QVERIFY(!m_token.isEmpty());
}

RequestRecord TestGateway::ask(const QString& token, const QString& modelId, const QString& path)
{
    ChatRequest request = requestTo(m_gateway->url(path));
    request.endpoint.model = modelId;
    request.bearer = token.toUtf8();
    ExchangeStarter starter;
    RequestRecord record = starter.recordOf(request);
    [&] { QVERIFY(token.isEmpty() || !record.errorMessage.contains(token)); }();
    return record;
}

void TestGateway::whoIsSignedInGetsAnAnswer()
{
    const RequestRecord record = ask(m_token);
    QCOMPARE(keyOf(record.outcome, record.httpStatus), u"succeeded"_s);
    QVERIFY(!record.text.isEmpty());
}

void TestGateway::whoIsNotIsRefused_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<Cause>("cause");
    QTest::newRow("nobody") << QString() << Cause::TokenMissing;
    QTest::newRow("a token of somewhere else") << u"forged"_s << Cause::TokenInvalid;
    QTest::newRow("someone of another organisation") << u"somebody@example.org"_s << Cause::WrongIdentityProvider;
}

void TestGateway::whoIsNotIsRefused()
{
    QFETCH(const QString, user);
    const QString token = user.contains(u'@') ? tokenOf(signedIn(*m_authority, user)) : user;
    const RequestRecord record = ask(token);
    QCOMPARE(keyOf(record.outcome, record.httpStatus), u"http_401"_s);
    QTEST(record.cause, "cause");
}

void TestGateway::aTokenEndsAndAFreshOneIsGood()
{
    tellAuthority({{u"lifetime"_s, 1}});
    const QString token = tokenOf(signedIn(*m_authority));
    QCOMPARE(keyOf(ask(token).outcome), u"succeeded"_s);
    QTRY_COMPARE(ask(token).cause, Cause::TokenExpired);
    QCOMPARE(keyOf(ask(m_token).outcome), u"succeeded"_s);
}

void TestGateway::whoSignedInTooLongAgoMustDoSoAgain()
{
    tellAuthority({{u"lapse"_s, true}});
    QCOMPARE(ask(m_token).cause, Cause::LoginLapsed);
    QCOMPARE(keyOf(ask(tokenOf(signedIn(*m_authority))).outcome), u"succeeded"_s);
}

void TestGateway::aRevokedTokenIsRefused()
{
    tellAuthority({{u"revoke"_s, u"all"_s}});
    QCOMPARE(ask(m_token).cause, Cause::TokenInvalid);
}

QString TestGateway::stateOf(const QString& sophiaModel)
{
    const QJsonObject jobs
        = get(m_gateway->url(u"/resource_server/sophia/jobs"_s), {{"Authorization", "Bearer " + m_token.toUtf8()}})
              .json();
    for (const QJsonValue& job : jobs[u"running"].toArray()) {
        if (job[u"Models"].toString().split(u',').contains(sophiaModel))
            return job[u"Model Status"].toString();
    }
    return {};
}

void TestGateway::aColdModelWakesUp()
{
    const QString cold = u"meta-llama/Llama-3.3-70B-Instruct"_s;
    const QString path = u"/resource_server/sophia/vllm/v1"_s;
    tellGateway({{u"wakesAfter"_s, 2}});
    QCOMPARE(stateOf(cold), QString());
    QCOMPARE(ask(m_token, cold, path).cause, Cause::ModelCold); // and sets off its loading
    QCOMPARE(stateOf(cold), u"starting"_s);
    QCOMPARE(stateOf(cold), u"starting"_s);
    QCOMPARE(stateOf(cold), u"running"_s);
    QCOMPARE(keyOf(ask(m_token, cold, path).outcome), u"succeeded"_s);
}

void TestGateway::aModelThatIsGoneIsNotFound()
{
    QCOMPARE(ask(m_token, u"gpt-oss-120b-131072"_s).cause, Cause::ModelNotFound);
}

void TestGateway::everySituationIsReplayed_data()
{
    QTest::addColumn<QJsonObject>("row");
    for (const QJsonValue& row : rows())
        QTest::newRow(qPrintable(row[u"name"].toString())) << row.toObject();
}

void TestGateway::everySituationIsReplayed()
{
    QFETCH(const QJsonObject, row);
    const QString name = row[u"name"].toString();
    const RequestRecord record = ask(m_token, u"refusal:"_s + name);
    QCOMPARE(record.httpStatus, row[u"status"].toInt());
    const bool isWhole = name == u"sophia_whole_stream" || name == u"sophia_lost_chunks";
    QCOMPARE(record.outcome == Outcome::Succeeded, isWhole);
    // what ends without a word after less than the gateway's longest time may have had any cause
    QCOMPARE(record.cause == Cause::Unknown, isWhole || row[u"closes"].toBool());
}

void TestGateway::aSituationComesAsOftenAsWanted()
{
    tellGateway({{u"refuse"_s, QJsonObject {{u"row"_s, u"tokens_per_minute"_s}, {u"times"_s, 2}}}});
    QCOMPARE(ask(m_token).cause, Cause::TokenQuota);
    QCOMPARE(ask(m_token).cause, Cause::TokenQuota);
    QCOMPARE(keyOf(ask(m_token).outcome), u"succeeded"_s);
}

QTEST_GUILESS_MAIN(TestGateway)

#include "tst_gateway.moc"
