// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/chatdecoder.h"
#include "client/sseparser.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

struct Expected
{
    QString text {};
    QString reasoning {};
    std::optional<std::int64_t> tokens {};
    QString finish {};
    Outcome outcome = Outcome::Succeeded;
    QString message {}; ///< contained in the error message
    int chunks = 0;
};

struct Decoded
{
    RequestRecord record;
    int chunks = 0;
    std::int64_t unreadable = 0;
};

Decoded decoded(const std::vector<QByteArrayView>& reads)
{
    Decoded result;
    ChatDecoder decoder(result.record);
    SseParser parser;
    const auto sink = [&](const SseEvent& event) { result.chunks += decoder.takeEvent(event).isToken ? 1 : 0; };
    for (const QByteArrayView read : reads)
        parser.feed(read, sink);
    parser.finish(sink);
    decoder.finish();
    result.record.outcome = decoder.streamOutcome(false);
    result.unreadable = decoder.unreadableEvents();
    return result;
}

QByteArrayList eventsOf(const std::vector<QByteArrayView>& reads)
{
    QByteArrayList events;
    SseParser parser;
    const auto sink
        = [&events](const SseEvent& event) { events << event.name.toByteArray() << event.data.toByteArray(); };
    for (const QByteArrayView read : reads)
        parser.feed(read, sink);
    parser.finish(sink);
    return events;
}

RequestRecord decodedBody(const QByteArray& body)
{
    RequestRecord record;
    ChatDecoder decoder(record);
    if (!decoder.takeBody(body)) {
        record.outcome = Outcome::Malformed;
        return record;
    }
    decoder.finish();
    record.outcome = decoder.bodyOutcome();
    return record;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject reported(const RequestRecord& record)
{
    return QJsonDocument::fromJson(record.serverReported).object();
}

// The rows' names are the files'.
const std::vector<std::pair<const char*, Expected>> ownStreams {
    {"reasoning_then_content",
     {.text = u"Blue whale"_s, .reasoning = u"Think twice."_s, .tokens = 9, .finish = u"stop"_s, .chunks = 4}},
    {"thought_under_both_names",
     {.text = u"ok"_s, .reasoning = u"once more"_s, .tokens = 4, .finish = u"stop"_s, .chunks = 3}},
    {"many_tokens_in_a_chunk",
     {.text = u"A whole sentence of many tokens came at once."_s, .tokens = 40, .finish = u"length"_s, .chunks = 1}},
    {"every_kind_of_framing", {.text = u"grüß 🚀!"_s, .tokens = 5, .finish = u"stop"_s, .chunks = 2}},
    {"emoji_cut_in_half",
     {.text = u"Hi 🙂 \\ud83d lost �. whole 😀 café"_s, .tokens = 6, .finish = u"stop"_s, .chunks = 4}},
    {"bytes_that_are_no_utf8", {.text = u"caf��!"_s, .tokens = 3, .finish = u"stop"_s, .chunks = 3}},
    {"error_event", {.text = u"Half"_s, .outcome = Outcome::ErrorInBody, .message = u"Overloaded"_s, .chunks = 1}},
    {"error_nested",
     {.text = u"Half"_s, .outcome = Outcome::ErrorInBody, .message = u"The engine died"_s, .chunks = 1}},
    {"error_as_string", {.outcome = Outcome::ErrorInBody, .message = u"Model started a function call"_s}},
    {"error_empty", {.outcome = Outcome::ErrorInBody}},
    {"error_object", {.outcome = Outcome::ErrorInBody, .message = u"No data within 30 seconds"_s}},
    {"error_detail", {.outcome = Outcome::ErrorInBody, .message = u"body.stream_options: Extra inputs are"_s}},
    {"error_as_content",
     {.text = u"Half "_s, .outcome = Outcome::ErrorInBody, .message = u"Could not send stream API"_s, .chunks = 1}},
    {"error_by_id", {.outcome = Outcome::ErrorInBody, .message = u"upstream gone"_s}},
    {"closed_without_done", {.text = u"Half an"_s, .outcome = Outcome::Truncated, .chunks = 1}},
    {"done_without_finish", {.text = u"Half an"_s, .outcome = Outcome::Truncated, .chunks = 1}},
    {"usage_but_no_finish", {.text = u"All of it"_s, .tokens = 3, .chunks = 1}},
    {"finish_but_no_done", {.text = u"All of it"_s, .tokens = 2, .finish = u"stop"_s, .chunks = 2}},
    {"usage_in_every_chunk", {.text = u"abc"_s, .tokens = 3, .finish = u"stop"_s, .chunks = 3}},
    {"finish_twice_and_empty", {.text = u"x"_s, .tokens = 1, .finish = u"stop"_s, .chunks = 1}},
    {"tool_call", {.tokens = 11, .finish = u"tool_calls"_s, .chunks = 3}},
    {"refusal", {.text = u"I cannot help."_s, .tokens = 4, .finish = u"stop"_s, .chunks = 2}},
    {"content_in_parts", {.text = u"one two"_s, .tokens = 2, .finish = u"stop"_s, .chunks = 1}},
    {"several_choices", {.text = u"first"_s, .tokens = 2, .finish = u"stop"_s, .chunks = 1}},
    {"server_times", {.text = u"t"_s, .tokens = 1, .finish = u"stop"_s, .chunks = 1}},
    {"only_noise", {.outcome = Outcome::Malformed}},
    {"null_and_nothing", {.outcome = Outcome::Truncated}},
};

const std::vector<std::pair<const char*, Expected>> sharedStreams {
    {"BUILT_gateway_closed_without_DONE", {.text = u"Denver"_s, .outcome = Outcome::Truncated, .chunks = 1}},
    {"BUILT_gateway_metis_error_as_content", {.outcome = Outcome::ErrorInBody, .message = u"rate limit"_s}},
    {"BUILT_gateway_sophia_first_data_timeout",
     {.outcome = Outcome::ErrorInBody, .message = u"Streaming task timed out: No data"_s}},
    {"BUILT_hostile_framing",
     {.text = u"café 😀"_s, .reasoning = u"same"_s, .tokens = 4, .finish = u"stop"_s, .chunks = 2}},
    {"BUILT_sambanova_gptoss_stream",
     {.text = u"AI is a branch of computer science"_s,
      .reasoning = u"User asks for a short summary."_s,
      .tokens = 128,
      .finish = u"stop"_s,
      .chunks = 2}},
    {"BUILT_vllm_error_midstream",
     {.text = u"Denver"_s, .outcome = Outcome::ErrorInBody, .message = u"EngineCore encountered"_s, .chunks = 1}},
    {"BUILT_vllm_gptoss_reasoning_field",
     {.text = u"Denver Broncos"_s,
      .reasoning = u"We need the team."_s,
      .tokens = 43,
      .finish = u"stop"_s,
      .chunks = 3}},
    {"REAL_openai_2024-07_gpt-4o_include_usage",
     {.text = u"我是助手。"_s, .tokens = 3, .finish = u"stop"_s, .chunks = 3}},
    {"REAL_sambanova_2024-07_llama3-8b", {.text = u"I am a bot"_s, .tokens = 41, .chunks = 1}},
};

QString problem(const Decoded& decoded, const Expected& expected)
{
    const RequestRecord& record = decoded.record;
    if (record.text != expected.text)
        return u"text: "_s + record.text;
    if (record.reasoning != expected.reasoning)
        return u"reasoning: "_s + record.reasoning;
    if (record.usage.completionTokens != expected.tokens)
        return u"tokens: "_s + QString::number(record.usage.completionTokens.value_or(-1));
    if (record.finishReason != expected.finish)
        return u"finish: "_s + record.finishReason;
    if (record.outcome != expected.outcome)
        return u"outcome: "_s + keyOf(record.outcome);
    if (!record.errorMessage.contains(expected.message) || (record.succeeded() && !record.errorMessage.isEmpty()))
        return u"message: "_s + record.errorMessage;
    if (decoded.chunks != expected.chunks)
        return u"chunks: "_s + QString::number(decoded.chunks);
    return {};
}

void addRows(const std::vector<std::pair<const char*, Expected>>& streams, const QString& folder)
{
    for (const auto& [name, expected] : streams)
        QTest::newRow(name) << folder + u'/' + QString::fromLatin1(name) + u".sse"_s << expected;
}

} // namespace

Q_DECLARE_METATYPE(Expected)

class TestChatDecoder : public QObject
{
    Q_OBJECT

private slots:
    void streamDecodesWhereverItIsCut_data();
    void streamDecodesWhereverItIsCut();
    void everyStreamIsExpected();
    void bodyDecodes_data();
    void bodyDecodes();
    void toolCallsAndReasoningAreNoContent();
    void serversOwnTimesAreKept();
    void unreadableEventsAreCounted();
    void lostConnectionTruncates();
    void deepNestingHurtsNobody();
    void textHasALimit();
};

void TestChatDecoder::streamDecodesWhereverItIsCut_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Expected>("expected");
    addRows(ownStreams, QStringLiteral(TEST_DATA_DIR "/streams"));
    const QString shared = QStringLiteral(SOURCE_ROOT "/../shared/data/sse");
    if (QDir(shared).exists())
        addRows(sharedStreams, shared);
}

void TestChatDecoder::streamDecodesWhereverItIsCut()
{
    QFETCH(const QString, path);
    QFETCH(const Expected, expected);

    const QByteArray stream = contentOf(path);
    QVERIFY2(!stream.isEmpty(), qPrintable(path));
    const QByteArrayView whole(stream);
    const QByteArrayList events = eventsOf({whole});
    std::vector<QByteArrayView> bytes;
    for (qsizetype cut = 0; cut < stream.size(); ++cut) {
        QCOMPARE(eventsOf({whole.first(cut), whole.sliced(cut)}), events); // so the decoder cannot tell
        bytes.push_back(whole.sliced(cut, 1));
    }
    for (const auto& reads : {std::vector<QByteArrayView> {whole}, bytes}) {
        const QString wrong = problem(decoded(reads), expected);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
}

void TestChatDecoder::everyStreamIsExpected()
{
    QStringList expected;
    for (const auto& [name, how] : ownStreams)
        expected << QString::fromLatin1(name) + u".sse"_s;
    expected.sort();
    QCOMPARE(QDir(QStringLiteral(TEST_DATA_DIR "/streams")).entryList({u"*.sse"_s}, QDir::Files, QDir::Name), expected);
}

void TestChatDecoder::bodyDecodes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");

    QTest::newRow("an answer") << QByteArray(R"({"model":"m","choices":[{"message":{"content":"Hi","reasoning":"r"},
        "finish_reason":"stop"}],"usage":{"prompt_tokens":2,"completion_tokens":1}})")
                               << Outcome::Succeeded << u"Hi"_s << QString();
    QTest::newRow("no content") << QByteArray(R"({"choices":[{"message":{"content":null},"finish_reason":"length"}]})")
                                << Outcome::Succeeded << QString() << QString();
    QTest::newRow("null error beside an answer")
        << QByteArray(R"({"error":null,"choices":[{"message":{"content":"Hi"}}]})") << Outcome::Succeeded << u"Hi"_s
        << QString();
    QTest::newRow("error object") << QByteArray(R"({"error":{"message":"no such model"}})") << Outcome::ErrorInBody
                                  << QString() << u"no such model"_s;
    QTest::newRow("error string") << QByteArray(R"({"error":"cold"})") << Outcome::ErrorInBody << QString()
                                  << u"cold"_s;
    QTest::newRow("error in a list") << QByteArray(R"([{"error":{"message":"quota"}}])") << Outcome::ErrorInBody
                                     << QString() << u"quota"_s;
    QTest::newRow("detail") << QByteArray(R"({"detail":"gone"})") << Outcome::ErrorInBody << QString() << u"gone"_s;
    QTest::newRow("a bare string") << QByteArray(R"("Error code: 503")") << Outcome::ErrorInBody << QString()
                                   << u"Error code: 503"_s;
    QTest::newRow("error as content") << QByteArray(
        R"({"choices":[{"message":{"content":"\n\n[ERROR] broken"},"finish_reason":"stop"}]})")
                                      << Outcome::ErrorInBody << QString() << u"[ERROR] broken"_s;
    QTest::newRow("a pending task") << QByteArray(R"({"status":"task_accepted_and_pending"})") << Outcome::Malformed
                                    << QString() << QString();
    QTest::newRow("cut off") << QByteArray(R"({"choices":[{"message":{"content":"Hi)") << Outcome::Malformed
                             << QString() << QString();
    QTest::newRow("a number") << QByteArray("42") << Outcome::Malformed << QString() << QString();
    QTest::newRow("half an emoji") << QByteArray(R"({"choices":[{"message":{"content":"a\ud83d"}}]})")
                                   << Outcome::Succeeded << u"a\uFFFD"_s << QString();
}

void TestChatDecoder::bodyDecodes()
{
    QFETCH(const QByteArray, body);
    QFETCH(const Outcome, outcome);
    QFETCH(const QString, text);
    QFETCH(const QString, message);

    const RequestRecord record = decodedBody(body);
    QCOMPARE(keyOf(record.outcome), keyOf(outcome));
    QCOMPARE(record.text, text);
    QCOMPARE(record.errorMessage, message);
}

void TestChatDecoder::toolCallsAndReasoningAreNoContent()
{
    RequestRecord record;
    ChatDecoder decoder(record);
    const auto take = [&decoder](const char* delta) {
        const QByteArray data = R"({"choices":[{"delta":)" + QByteArray(delta) + "}]}";
        return decoder.takeEvent({.name = {}, .data = data});
    };
    QVERIFY(!take(R"({"role":"assistant","content":""})").isToken);
    QVERIFY(!take(R"({"content":null,"reasoning":null,"tool_calls":[]})").isToken);
    const ChatDelta call = take(R"({"tool_calls":[{"function":{"name":"f","arguments":"{}"}}]})");
    QVERIFY(call.isToken && !call.isContent);
    QCOMPARE(call.characters, 3);
    const ChatDelta thought = take(R"({"reasoning_content":"hm"})");
    QVERIFY(thought.isToken && !thought.isContent);
    const ChatDelta both = take(R"({"reasoning":"hm","content":"so"})");
    QVERIFY(both.isToken && both.isContent);
    QCOMPARE(both.characters, 4);
}

void TestChatDecoder::serversOwnTimesAreKept()
{
    const RequestRecord times = decoded({contentOf(QStringLiteral(TEST_DATA_DIR "/streams/server_times.sse"))}).record;
    QCOMPARE(reported(times)[u"response_time"].toDouble(), 1.25);
    QCOMPARE(reported(times)[u"time_info"][u"queue_time"].toDouble(), 0.125);
    QCOMPARE(reported(times)[u"usage"][u"completion_tokens"].toInt(), 1);
    QCOMPARE(reported(times).size(), 4);

    const RequestRecord samba
        = decoded({contentOf(QStringLiteral(TEST_DATA_DIR "/streams/many_tokens_in_a_chunk.sse"))}).record;
    QCOMPARE(reported(samba)[u"usage"][u"time_to_first_token"].toDouble(), 0.2);
    QCOMPARE(samba.usage.cachedTokens, std::optional<std::int64_t>(8));
    QCOMPARE(samba.usage.promptTokens, std::optional<std::int64_t>(12));
    QCOMPARE(samba.servedModel, u"gpt-oss-120b"_s);

    RequestRecord silent;
    ChatDecoder(silent).finish();
    QVERIFY(silent.serverReported.isEmpty());
}

void TestChatDecoder::unreadableEventsAreCounted()
{
    const Decoded framing = decoded({contentOf(QStringLiteral(TEST_DATA_DIR "/streams/every_kind_of_framing.sse"))});
    QCOMPARE(framing.unreadable, 1);
    QCOMPARE(framing.record.outcome, Outcome::Succeeded);
}

void TestChatDecoder::lostConnectionTruncates()
{
    RequestRecord record;
    ChatDecoder decoder(record);
    decoder.takeEvent({.name = {}, .data = R"({"choices":[{"delta":{"content":"x"},"finish_reason":"stop"}]})"});
    QCOMPARE(decoder.streamOutcome(true), Outcome::Truncated);
    QCOMPARE(decoder.streamOutcome(false), Outcome::Succeeded);
    decoder.takeEvent({.name = {}, .data = "[DONE]"});
    QCOMPARE(decoder.streamOutcome(true), Outcome::Succeeded);
}

void TestChatDecoder::deepNestingHurtsNobody()
{
    const QByteArray deep(100'000, '[');
    QCOMPARE(decodedBody(R"({"usage":{"completion_tokens":1,"x":)" + deep + QByteArray(deep).replace('[', ']')
                         + R"(},"choices":[{"message":{"content":"a"}}]})")
                 .text,
             u"a"_s);
    QCOMPARE(decodedBody(R"({"error":)" + deep + QByteArray(deep).replace('[', ']') + "}").outcome,
             Outcome::ErrorInBody);
}

void TestChatDecoder::textHasALimit()
{
    RequestRecord record;
    ChatDecoder decoder(record);
    record.text = QString(ChatDecoder::maximumCharacters - 1, u'x');
    const QByteArrayView event = R"({"choices":[{"delta":{"content":"x"}}]})";
    decoder.takeEvent({.name = {}, .data = event});
    QVERIFY(!decoder.isTooLong());
    decoder.takeEvent({.name = {}, .data = event});
    QVERIFY(decoder.isTooLong());
    QCOMPARE(record.text.size(), ChatDecoder::maximumCharacters);
    QCOMPARE(decoder.streamOutcome(false), Outcome::Malformed);
}

QTEST_APPLESS_MAIN(TestChatDecoder)
#include "tst_chatdecoder.moc"
