// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/chatdecoder.h"
#include "client/commonchunk.h"
#include "client/sseparser.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace tokenscope;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArrayList eventsOf(const QByteArray& stream)
{
    QByteArrayList events;
    SseParser parser;
    const auto sink = [&events](const SseEvent& event) { events << event.data.toByteArray(); };
    parser.feed(stream, sink);
    parser.finish(sink);
    return events;
}

QByteArrayList eventsOfAllStreams()
{
    QByteArrayList events;
    const QDir folder(QStringLiteral(TEST_DATA_DIR "/streams"));
    for (const QString& name : folder.entryList({QStringLiteral("*.sse")}, QDir::Files))
        events += eventsOf(contentOf(folder.filePath(name)));
    std::ranges::sort(events);
    events.erase(std::ranges::unique(events).begin(), events.end());
    return events;
}

// With a field that means nothing to the decoder, and that the shortcut does not take.
QByteArray withoutShortcut(const QByteArray& event)
{
    const qsizetype begin = event.indexOf('{');
    return begin < 0 ? event : event.first(begin + 1) + R"("x_groq":{},)" + event.sliced(begin + 1);
}

struct Taken
{
    RequestRecord record;
    ChatDelta delta;
    bool hasNothing = false;
    bool hasError = false;
    std::int64_t unreadable = 0;
};

// Between two others, so that what an event changes of an earlier one, or leaves to a later one, shows.
Taken taken(const QByteArray& event)
{
    static const QByteArray before = R"({"model":"m","choices":[{"delta":{"content":"a"}}],)"
                                     R"("usage":{"completion_tokens":1}})";
    Taken result;
    ChatDecoder decoder(result.record);
    decoder.takeEvent({.name = {}, .data = before});
    result.delta = decoder.takeEvent({.name = {}, .data = event});
    result.record.outcome = decoder.streamOutcome(false);
    decoder.takeEvent({.name = {}, .data = before});
    decoder.finish();
    result.hasNothing = decoder.hasNothing();
    result.hasError = decoder.hasError();
    result.unreadable = decoder.unreadableEvents();
    return result;
}

bool areSame(const QByteArray& event)
{
    const Taken common = taken(event);
    Taken full = taken(withoutShortcut(event));
    full.record.errorMessage.remove(QStringLiteral(R"("x_groq":{},)")); // where the whole event is the message
    full.record.errorMessage.remove(QStringLiteral(R"(,"x_groq":{})"));
    return common.record == full.record && common.delta.characters == full.delta.characters
        && common.delta.isToken == full.delta.isToken && common.delta.isContent == full.delta.isContent
        && common.hasNothing == full.hasNothing && common.hasError == full.hasError
        && common.unreadable == full.unreadable;
}

} // namespace

class TestCommonChunk : public QObject
{
    Q_OBJECT

private slots:
    void commonEventsAreRead_data();
    void commonEventsAreRead();
    void uncommonEventsAreLeftToTheFullReader_data();
    void uncommonEventsAreLeftToTheFullReader();
    void shortcutAndFullReaderAgreeOnEveryStream();
    void shortcutAndFullReaderAgreeOnEveryBrokenEvent();
    void shortcutAndFullReaderAgreeOnKeysThatComeTwice();
};

void TestCommonChunk::commonEventsAreRead_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("reasoning");
    QTest::addColumn<QByteArray>("finish");

    QTest::newRow("OpenAI") << QByteArray(
        R"({"id":"chatcmpl-1","object":"chat.completion.chunk","created":17,"model":"m","service_tier":"default",)"
        R"("system_fingerprint":"fp","choices":[{"index":0,"delta":{"content":" a"},"logprobs":null,)"
        R"("finish_reason":null}],"usage":null,"obfuscation":"xyz"})")
                            << QByteArray(" a") << QByteArray() << QByteArray();
    QTest::newRow("vLLM's first") << QByteArray(
        R"({"id":"chatcmpl-1","object":"chat.completion.chunk","created":17,"model":"m","choices":[{"index":0,)"
        R"("delta":{"role":"assistant","content":""},"logprobs":null,"finish_reason":null}],"prompt_token_ids":null})")
                                  << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("thought") << QByteArray(
        R"({"choices":[{"delta":{"reasoning":"hm","reasoning_content":"hm","tool_calls":[],"refusal":null}}]})")
                             << QByteArray() << QByteArray("hm") << QByteArray();
    QTest::newRow("thought under its other name")
        << QByteArray(R"({"choices":[{"delta":{"reasoning":null,"reasoning_content":"hm"}}]})") << QByteArray()
        << QByteArray("hm") << QByteArray();
    QTest::newRow("escapes") << QByteArray(R"({"choices":[{"delta":{"content":"\n\"\u00e9\u0041"}}]})")
                             << QByteArray("\n\"\xC3\xA9"
                                           "A")
                             << QByteArray() << QByteArray();
    QTest::newRow("usage") << QByteArray(
        R"({"choices":[],"usage":{"prompt_tokens":2,"total_tokens":3,"completion_tokens":1,)"
        R"("prompt_tokens_details":null}})")
                           << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("running usage") << QByteArray(
        R"({"choices":[{"delta":{"content":"a"}}],"usage":{"total_tokens":3,"total_tokens":4}})")
                                   << QByteArray("a") << QByteArray() << QByteArray();
    QTest::newRow("usage of nothing") << QByteArray(R"({"choices":[],"usage":{"total_tokens":0}})") << QByteArray()
                                      << QByteArray() << QByteArray();
    QTest::newRow("last") << QByteArray(R"({"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})")
                          << QByteArray() << QByteArray() << QByteArray("stop");
}

void TestCommonChunk::commonEventsAreRead()
{
    QFETCH(const QByteArray, event);
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, reasoning);
    QFETCH(const QByteArray, finish);

    const auto chunk = commonChunk(event);
    QVERIFY(chunk);
    QCOMPARE(QByteArray::fromStdString(std::string(chunk->content)), content);
    QCOMPARE(QByteArray::fromStdString(std::string(chunk->reasoning)), reasoning);
    QCOMPARE(QByteArray::fromStdString(std::string(chunk->finishReason)), finish);
    QVERIFY(areSame(event));
}

void TestCommonChunk::uncommonEventsAreLeftToTheFullReader_data()
{
    QTest::addColumn<QByteArray>("event");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("cut off") << QByteArray(R"({"choices":[{"delta":{"content":"a"}}])");
    QTest::newRow("more after the end") << QByteArray(R"({"choices":[{"delta":{"content":"a"}}]} x)");
    QTest::newRow("no choices") << QByteArray(R"({"id":"x"})");
    QTest::newRow("usage with details") << QByteArray(
        R"({"choices":[],"usage":{"prompt_tokens":1,"prompt_tokens_details":{"cached_tokens":1}}})");
    QTest::newRow("usage with more") << QByteArray(R"({"choices":[],"usage":{"total_tokens":1,"queue_time":0.5}})");
    QTest::newRow("usage that is no count") << QByteArray(R"({"choices":[],"usage":{"total_tokens":-1}})");
    QTest::newRow("error") << QByteArray(R"({"choices":[{"delta":{"content":"a"}}],"error":{"message":"x"}})");
    QTest::newRow("error's id") << QByteArray(R"({"id":"chatcmpl-api-error","choices":[{"delta":{"content":"a"}}]})");
    QTest::newRow("error's name") << QByteArray(R"({"object":"error","choices":[{"delta":{"content":"a"}}]})");
    QTest::newRow("choice with an error") << QByteArray(R"({"choices":[{"delta":{},"finish_reason":"error"}]})");
    QTest::newRow("second choice") << QByteArray(R"({"choices":[{"index":1,"delta":{"content":"a"}}]})");
    QTest::newRow("tool call") << QByteArray(R"({"choices":[{"delta":{"tool_calls":[{"function":{"name":"f"}}]}}]})");
    QTest::newRow("refusal") << QByteArray(R"({"choices":[{"delta":{"refusal":"no"}}]})");
    QTest::newRow("content in parts") << QByteArray(R"({"choices":[{"delta":{"content":[{"text":"a"}]}}]})");
    QTest::newRow("older interface") << QByteArray(R"({"choices":[{"text":"a"}]})");
    QTest::newRow("server's own times") << QByteArray(R"({"choices":[{"delta":{"content":"a"}}],"timings":{"a":1}})");
    QTest::newRow("half a character") << QByteArray(R"({"choices":[{"delta":{"content":"\ud83d"}}]})");
    QTest::newRow("other half") << QByteArray(R"({"choices":[{"delta":{"content":"\uDE42"}}]})");
    QTest::newRow("stand-in for a half") << QByteArray(
        "{\"choices\":[{\"delta\":{\"content\":\"\xF4\x8F\x80\x80\"}}]}");
    QTest::newRow("no UTF-8") << QByteArray("{\"choices\":[{\"delta\":{\"content\":\"\xFF\"}}]}");
    QTest::newRow("deep") << QByteArray(R"({"choices":[{"delta":{"content":"a"}}],"x":)") + QByteArray(2'000, '[')
            + QByteArray(2'000, ']') + '}';
    QTest::newRow("long") << QByteArray(R"({"choices":[{"delta":{"content":")") + QByteArray(100'000, 'a') + R"("}}]})";
}

void TestCommonChunk::uncommonEventsAreLeftToTheFullReader()
{
    QFETCH(const QByteArray, event);
    QVERIFY(!commonChunk(event));
}

void TestCommonChunk::shortcutAndFullReaderAgreeOnEveryStream()
{
    int common = 0;
    for (const QByteArray& event : eventsOfAllStreams()) {
        common += commonChunk(event) ? 1 : 0;
        QVERIFY(!commonChunk(withoutShortcut(event)));
        QVERIFY2(areSame(event), event.constData());
    }
    QVERIFY(common > 20);
}

void TestCommonChunk::shortcutAndFullReaderAgreeOnEveryBrokenEvent()
{
    constexpr QByteArrayView others("\"\\{}[]:,0ux \n\x80\xF4");
    for (const QByteArray& event : eventsOfAllStreams()) {
        if (event.size() > 250)
            continue; // would take long, and shows nothing else
        for (qsizetype position = event.indexOf('{') + 1; position < event.size(); ++position) {
            QVERIFY2(areSame(event.first(position)), event.constData());
            QByteArray broken = event;
            for (int i = 0; i < 3; ++i) { // each position by a few, each of them at many positions
                broken[position] = others[(3 * position + i) % others.size()];
                QVERIFY2(areSame(broken), broken.constData());
            }
        }
    }
}

void TestCommonChunk::shortcutAndFullReaderAgreeOnKeysThatComeTwice()
{
    const QByteArrayList fields {R"("content":"a")",          R"("content":null)",    R"("reasoning":"b")",
                                 R"("reasoning":"")",         R"("refusal":null)",    R"("reasoning_content":"c")",
                                 R"("reasoning_content":[])", R"("tool_calls":null)", R"("function_call":{})"};
    for (const QByteArray& first : fields) {
        for (const QByteArray& second : fields) {
            const QByteArray delta = R"("delta":{)" + first + ',' + second + '}';
            QVERIFY(areSame(R"({"choices":[{)" + delta + "}]}"));
            QVERIFY(areSame(R"({"choices":[{)" + delta + R"(,"delta":{"content":"z"}}],"model":"x","model":null})"));
            QVERIFY(areSame(R"({"choices":[{)" + delta + R"(}],"choices":[{"delta":{}}],"error":1,"error":null})"));
        }
    }
}

QTEST_APPLESS_MAIN(TestCommonChunk)
#include "tst_commonchunk.moc"
