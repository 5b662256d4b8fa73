// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/causeofrefusal.h"
#include "client/refusal.h"
#include "client/servermessage.h"
#include "model/requestrecord.h"
#include "servers/causeofwords.h"

#include <QTest>

using namespace tokenscope;

Q_DECLARE_METATYPE(tokenscope::Cause)

/// What a gateway in the manner of ALCF's answers is in tst_refusals; here is what other servers answer.
class TestCauseOfRefusal : public QObject
{
    Q_OBJECT

private slots:
    void serversSayTheSameInManyWays_data();
    void serversSayTheSameInManyWays();
    void aFileThatHasWordsAloneTellsTheSame_data();
    void aFileThatHasWordsAloneTellsTheSame();
    void oldErrorsOfScriptsAreUnderstood_data();
    void oldErrorsOfScriptsAreUnderstood();
    void whoSentNoTokenMissesIt();
    void aChallengeTellsWhatTheBodyDoesNot();
    void fieldsThatAreNotKnownAreNamed();
    void askingWithoutUsageIsWorthATryWhereItMayBeWhatIsRefused_data();
    void askingWithoutUsageIsWorthATryWhereItMayBeWhatIsRefused();
    void hugeBodiesTakeNoTime();
};

void TestCauseOfRefusal::serversSayTheSameInManyWays_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Cause>("cause");
    const auto row = [](const char* name, int status, const char* body, Cause cause) {
        QTest::newRow(name) << status << QByteArray(body) << cause;
    };
    row("OpenAI, no key", 401, R"({"error":{"message":"You didn't provide an API key.","code":null}})",
        Cause::TokenMissing);
    row("OpenAI, wrong key", 401,
        R"({"error":{"message":"Incorrect API key provided: sk-1.","code":"invalid_api_key"}})", Cause::TokenInvalid);
    row("vLLM, wrong key", 401, R"({"error":"Unauthorized"})", Cause::TokenInvalid);
    row("FastAPI, no token", 403, R"({"detail":"Not authenticated"})", Cause::TokenMissing);
    row("a page for 403", 403, "<html><h1>403 Forbidden</h1></html>", Cause::AccessDenied);
    row("OpenAI, tokens a minute", 429,
        R"({"error":{"message":"Rate limit reached for m in organization o on tokens per min (TPM): Limit 30000"}})",
        Cause::TokenQuota);
    row("OpenAI, requests a minute", 429,
        R"({"error":{"message":"Rate limit reached for m on requests per min (RPM): Limit 3"}})", Cause::RequestQuota);
    row("OpenAI, no money", 429,
        R"({"error":{"message":"You exceeded your current quota.","code":"insufficient_quota"}})", Cause::CreditSpent);
    row("no money by status", 402, "{}", Cause::CreditSpent);
    row("429 without words", 429, "", Cause::RequestQuota);
    row("vLLM, no such model", 404,
        R"({"object":"error","message":"The model `gpt` does not exist.","type":"NotFoundError","code":404})",
        Cause::ModelNotFound);
    row("Ollama, no such model", 404, R"({"error":"model 'llama9' not found"})", Cause::ModelNotFound);
    row("llama.cpp, wrong path", 404, R"({"error":{"code":404,"message":"File Not Found","type":"not_found_error"}})",
        Cause::AddressNotFound);
    row("llama.cpp, loading", 503, R"({"error":{"code":503,"message":"Loading model","type":"unavailable_error"}})",
        Cause::ModelCold);
    row("OpenAI, unknown field", 400, R"({"error":{"message":"Unrecognized request argument supplied: top_k"}})",
        Cause::FieldNotAllowed);
    row("NIM, unknown field", 400, R"({"message":"Unsupported parameter: min_tokens"})", Cause::FieldNotAllowed);
    row("a prompt that speaks of quotas", 422,
        R"({"detail":[{"type":"less_than","loc":["body","n"],"msg":"Too large","input":"{\"code\":\"extra_forbidden\"}"}]})",
        Cause::RequestNotAccepted);
    row("nginx, body too large", 413, "<html><h1>413 Request Entity Too Large</h1></html>", Cause::PayloadTooLarge);
    row("nginx, no certificate", 400, "<html><center>No required SSL certificate was sent</center></html>",
        Cause::ClientCertificateNeeded);
    row("nginx, http to its TLS port", 400,
        "<html><center>The plain HTTP request was sent to HTTPS port</center></html>", Cause::WrongScheme);
    row("nginx, nobody behind it", 502, "<html><h1>502 Bad Gateway</h1></html>", Cause::UpstreamFailed);
    row("nginx, too slow behind it", 504, "<html><h1>504 Gateway Time-out</h1></html>", Cause::UpstreamTimeout);
    row("nginx, too many", 503, "<html><h1>503 Service Temporarily Unavailable</h1></html>", Cause::ServerBusy);
    row("Anthropic, overloaded", 529, R"({"type":"error","error":{"type":"overloaded_error"}})", Cause::ServerBusy);
    row("a proxy for plain HTTP", 407, "", Cause::ProxyRefused);
    row("moved", 308, "", Cause::Redirected);
    row("teapot", 418, "", Cause::RequestNotAccepted);
    row("Cloudflare", 520, "", Cause::ServerFault);
    row("a gateway before a gateway", 500,
        R"({"error":{"message":"Upstream endpoint returned 500: b'API request failed with status code: 410\n)"
        R"(Response text: {}'"}})",
        Cause::ModelWithdrawn);
    row("a gateway that may not enter", 500, R"({"error":"Upstream endpoint returned 401: b'Unauthorized'."})",
        Cause::NodeSignInFailed);
    row("a gateway that is too early", 500, R"({"error":"Upstream endpoint returned 429: b'Slow down'."})",
        Cause::ServerBusy);
    row("a gateway with a wrong address", 500, R"({"error":"Upstream endpoint returned 404: b''."})",
        Cause::UpstreamRefused);
    row("a thought of a sign-in", 200, R"({"object":"error","message":"Unauthorized","code":401})",
        Cause::NodeSignInFailed);
    row("error without a name", 200, R"({"error":{"message":"Oh"}})", Cause::Unknown);
    row("a page", 200, "<!DOCTYPE html><title>Log in</title>", Cause::NotTheService);
}

void TestCauseOfRefusal::serversSayTheSameInManyWays()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const Cause, cause);
    QCOMPARE(keyOf(causeOfRefusal({.httpStatus = status, .body = body})), keyOf(cause));
}

void TestCauseOfRefusal::aFileThatHasWordsAloneTellsTheSame_data()
{
    serversSayTheSameInManyWays_data();
}

// What only a body's keys tell is lost in a message: the class of the status is what remains.
void TestCauseOfRefusal::aFileThatHasWordsAloneTellsTheSame()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const Cause, cause);
    const QString row = QString::fromUtf8(QTest::currentDataTag());
    RequestRecord record {.outcome = status == 429 ? Outcome::RateLimited
                              : status == 200      ? Outcome::ErrorInBody
                                                   : Outcome::HttpError,
                          .httpStatus = status,
                          .errorMessage = serverMessage(body)};
    if (row == u"a page" || row == u"a thought of a sign-in" || row == u"OpenAI, no money")
        return; // by a key, or by being a page: checked with the body above
    QCOMPARE(keyOf(causeOfRecord(record)), keyOf(cause));
}

void TestCauseOfRefusal::oldErrorsOfScriptsAreUnderstood_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<Cause>("cause");
    QTest::newRow("OpenAI's client") << QStringLiteral("Error code: 503 - Error: Endpoint sophia-vllm-x online but "
                                                       "not ready to receive tasks. Please try again later.")
                                     << Cause::ModelCold;
    QTest::newRow("a dictionary of Python")
        << QStringLiteral("Error code: 429 - {'error': {'code': 'too_many_requests', 'message': "
                          "'Tokens/minute limit exceeded'}}")
        << Cause::TokenQuota;
    QTest::newRow("a token") << QStringLiteral("Error code: 401 - {'detail': 'Access token expired.'}")
                             << Cause::TokenExpired;
    QTest::newRow("a model") << QStringLiteral("Error code: 404 - {'error': {'code': 'endpoint_not_found'}}")
                             << Cause::ModelNotFound;
    QTest::newRow("not a server's") << QStringLiteral("Connection error.") << Cause::Unknown;
}

void TestCauseOfRefusal::oldErrorsOfScriptsAreUnderstood()
{
    QFETCH(const QString, words);
    QFETCH(const Cause, cause);
    RequestRecord record {.outcome = outcomeFromKey(QStringLiteral("no such key")), .errorMessage = words};
    QCOMPARE(keyOf(causeOfRecord(record)), keyOf(cause));
}

void TestCauseOfRefusal::whoSentNoTokenMissesIt()
{
    const QByteArray body = R"({"error":"Unauthorized"})";
    QCOMPARE(causeOfRefusal({.httpStatus = 401, .body = body, .hadToken = false}), Cause::TokenMissing);
}

void TestCauseOfRefusal::aChallengeTellsWhatTheBodyDoesNot()
{
    QCOMPARE(causeOfRefusal({.httpStatus = 401,
                             .challenge = "Bearer error=\"invalid_token\", error_description=\"The token expired\""}),
             Cause::TokenExpired);
}

void TestCauseOfRefusal::fieldsThatAreNotKnownAreNamed()
{
    const QByteArray body = R"({"detail":[{"type":"extra_forbidden","loc":["body","payload","ignore_eos"],)"
                            R"("msg":"Extra inputs are not permitted"},{"type":"extra_forbidden",)"
                            R"("loc":["body","payload","top_k"],"msg":"Extra inputs are not permitted"}]})";
    QCOMPARE(fieldsNamed(serverMessage(body)), QStringList({QStringLiteral("ignore_eos"), QStringLiteral("top_k")}));
    QCOMPARE(fieldsNamed(QStringLiteral("Unrecognized request argument supplied: top_k")),
             QStringList(QStringLiteral("top_k")));
    QVERIFY(fieldsNamed(QStringLiteral("No")).isEmpty());
}

void TestCauseOfRefusal::askingWithoutUsageIsWorthATryWhereItMayBeWhatIsRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isWorth");
    QTest::newRow("named") << 422
                           << QByteArray(R"({"detail":[{"type":"extra_forbidden","loc":["body","stream_options"],)"
                                         R"("msg":"Extra inputs are not permitted"}]})")
                           << true;
    QTest::newRow("no word") << 400 << QByteArray() << true;
    QTest::newRow("as good as no word") << 422 << QByteArray(R"({"detail":"Validation error"})") << true;
    QTest::newRow("some field") << 422 << QByteArray(R"({"detail":"Extra inputs are not permitted"})") << true;
    QTest::newRow("another field") << 422
                                   << QByteArray(R"({"detail":[{"loc":["body","ignore_eos"],)"
                                                 R"("msg":"Extra inputs are not permitted"}]})")
                                   << false;
    QTest::newRow("a value") << 400 << QByteArray(R"({"error":{"message":"Invalid value for temperature: 3"}})")
                             << false;
    QTest::newRow("a model") << 400 << QByteArray(R"({"error":"Model not found"})") << false;
    QTest::newRow("too long") << 400 << QByteArray(R"({"error":"prompt is too long"})") << false;
    QTest::newRow("another status") << 500 << QByteArray("stream_options") << false;
}

void TestCauseOfRefusal::askingWithoutUsageIsWorthATryWhereItMayBeWhatIsRefused()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QTEST(mayRefuseUsage(status, body), "isWorth");
}

void TestCauseOfRefusal::hugeBodiesTakeNoTime()
{
    for (const char* piece : {"[", "<a", "{\"code\":", "per minute ", "\"type\":\"a\","}) {
        const QByteArray body = QByteArray(piece).repeated(500'000);
        for (const int status : {200, 401, 429, 500})
            QVERIFY(causeOfRefusal({.httpStatus = status, .body = body}) != Cause::TokenExpired);
    }
}

QTEST_APPLESS_MAIN(TestCauseOfRefusal)

#include "tst_causeofrefusal.moc"
