// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/refusal.h"
#include "servers/contextwords.h"

#include <QTest>

using namespace tokenscope;

class TestRefusal : public QObject
{
    Q_OBJECT

private slots:
    void aContextThatIsTooLongIsKnownByItsWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body"); // moc stumbles over some quotes in raw strings
        QTest::newRow("vLLM, messages and completion")
            << 400
            << QByteArray(
                   R"({"object":"error","message":"This model\u0027s maximum context length is 8192 tokens. However, )"
                   R"(you requested 8203 tokens (7691 in the messages, 512 in the completion).",)"
                   R"("type":"BadRequestError","param":null,"code":400})");
        QTest::newRow("vLLM, limit of the answer")
            << 400
            << QByteArray(
                   R"({"error":{"message":"\u0027max_tokens\u0027 or \u0027max_completion_tokens\u0027 is too large: )"
                   R"(2000. This model\u0027s maximum context length is 4096 tokens and your request has 2104 input ones.",)"
                   R"("type":"BadRequestError","param":null,"code":400}})");
        QTest::newRow("vLLM, input tokens")
            << 400
            << QByteArray(R"({"error":{"message":"You passed 131073 input tokens and requested 16 output tokens. )"
                          R"(However, the model\u0027s context length is only 131072 tokens."}})");
        QTest::newRow("vLLM, engine")
            << 400
            << QByteArray(R"({"error":{"message":"The decoder prompt (length 88049) is longer than the maximum model )"
                          R"(length of 32768."}})");
        QTest::newRow("vLLM, older, less than nothing left")
            << 400 << QByteArray(R"({"object":"error","message":"max_tokens must be at least 1, got -186."})");
        QTest::newRow("vLLM behind the ALCF gateway")
            << 500
            << QByteArray(
                   R"({"error":{"code":"internal_endpoint_error","message":"API request failed with status code: )"
                   R"(400\nResponse text: {\u0022object\u0022:\u0022error\u0022,\u0022message\u0022:\u0022)"
                   R"(This model\u0027s maximum context length is 32768 tokens.\u0022}\nResponse headers: {}"}})");
        QTest::newRow("SambaNova")
            << 400
            << QByteArray(
                   R"({"error":{"message":"Requested generation length 1 is not possible! The provided prompt is )"
                   R"(4309 tokens long, so generating 1 tokens requires a sequence length of 4310, but the )"
                   R"(maximum supported sequence length is just 4096!","type":"invalid_request_error"}})");
        QTest::newRow("llama.cpp")
            << 400
            << QByteArray(R"({"error":{"code":400,"message":"request (4476 tokens) exceeds the available context size )"
                          R"((4096 tokens), try increasing it","type":"exceed_context_size_error","n_ctx":4096}})");
        QTest::newRow("llama.cpp, by its type alone")
            << 400 << QByteArray(R"({"error":{"code":400,"message":"no","type":"exceed_context_size_error"}})");
        QTest::newRow("OpenAI, by its code alone")
            << 400 << QByteArray(R"({"error":{"message":"Invalid.", "code" : "context_length_exceeded"}})");
        QTest::newRow("OpenAI, newer models")
            << 400 << QByteArray(R"({"error":{"message":"Your input exceeds the context window of this model."}})");
        QTest::newRow("TGI, prompt")
            << 422
            << QByteArray(R"({"error":"Input validation error: `inputs` must have less than 1024 tokens. Given: 1500",)"
                          R"("error_type":"validation"})");
        QTest::newRow("TGI, prompt and answer")
            << 422
            << QByteArray(R"({"error":"Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4096. )"
                          R"(Given: 4000 `inputs` tokens and 512 `max_new_tokens`","error_type":"validation"})");
        QTest::newRow("SGLang, input")
            << 400
            << QByteArray(
                   R"({"object":"error","message":"The input (300000 tokens) is longer than the model\u0027s context )"
                   R"(length (262144 tokens)."})");
        QTest::newRow("SGLang, pool")
            << 400
            << QByteArray(R"({"message":"Input length (160062 tokens) exceeds the maximum allowed length (59862)."})");
        QTest::newRow("SGLang, prompt and answer")
            << 400
            << QByteArray(
                   R"({"message":"Requested token count exceeds the model\u0027s maximum context length of 8192."})");
        QTest::newRow("Anthropic") << 400
                                   << QByteArray(
                                          R"({"error":{"message":"prompt is too long: 213462 tokens > 200000"}})");
        QTest::newRow("Groq") << 400
                              << QByteArray(R"({"error":{"message":"Please reduce the length of the messages or )"
                                            R"(completion."}})");
        QTest::newRow("Gemini") << 400
                                << QByteArray(R"({"error":{"message":"The input token count (1196265) exceeds the )"
                                              R"(maximum number of tokens allowed (1048575)."}})");
        QTest::newRow("413 with words") << 413 << QByteArray("The input exceeds the model's context window.");
        QTest::newRow("plain text of a proxy") << 500 << QByteArray("litellm: maximum context length is 4096 tokens");
    }
    void aContextThatIsTooLongIsKnownByItsWords()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QCOMPARE(outcomeOfStatus(status, body), Outcome::ContextTooLong);
    }

    void otherRefusalsStayWhatTheyAre_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("nothing") << 500 << QByteArray() << Outcome::HttpError;
        QTest::newRow("unknown field")
            << 422
            << QByteArray(R"({"detail":[{"type":"extra_forbidden","loc":["body","max_length"],"msg":"Extra )"
                          R"(inputs are not permitted"}]})")
            << Outcome::HttpError;
        QTest::newRow("the prompt echoed, not the reason")
            << 422
            << QByteArray(R"({"detail":[{"msg":"Field required","loc":["body"],"input":"What is the maximum context )"
                          R"(length?"}]})")
            << Outcome::HttpError;
        QTest::newRow("bytes, not tokens")
            << 413 << QByteArray("<html><h1>413 Request Entity Too Large</h1></html>") << Outcome::HttpError;
        QTest::newRow("more output than the model gives")
            << 400
            << QByteArray(R"({"error":{"message":"max_tokens is too large: 99999. This model supports at most 16384 )"
                          R"(completion tokens."}})")
            << Outcome::HttpError;
        QTest::newRow("too much a minute, as 413")
            << 413
            << QByteArray(R"({"error":{"message":"Request too large on tokens per minute (TPM): Limit 6000, please )"
                          R"(reduce the length of the messages","code":"rate_limit_exceeded"}})")
            << Outcome::HttpError;
        QTest::newRow("too many requests, whatever they say")
            << 429 << QByteArray(R"({"error":{"message":"maximum context length","code":"context_length_exceeded"}})")
            << Outcome::RateLimited;
        QTest::newRow("unauthorized") << 401 << QByteArray(R"({"detail":"Token is either not active or invalid"})")
                                      << Outcome::HttpError;
    }
    void otherRefusalsStayWhatTheyAre()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const Outcome, outcome);
        QCOMPARE(outcomeOfStatus(status, body), outcome);
    }

    void aHugeBodyIsReadInNoTime()
    {
        const QByteArray body = "maximum " + QByteArray(256 * 1024, 'x') + " context length";
        QBENCHMARK_ONCE
        {
            QCOMPARE(outcomeOfStatus(500, body), Outcome::HttpError);
        }
    }
};

QTEST_APPLESS_MAIN(TestRefusal)
#include "tst_refusal.moc"
