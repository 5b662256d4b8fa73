// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/exchangestarter.h"
#include "integration/support/parts.h"

#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

const QString sentence = u"One two three four five six seven eight nine ten."_s;

struct Expected
{
    const char* model = nullptr;
    QString key {};
    QString text {}; ///< of a success: whole; of a failure: what came before
    QString message {}; ///< contained
    QString reasoning {};
    std::optional<std::int64_t> completionTokens {};
};

const std::vector<Expected>& all()
{
    static const std::vector<Expected> rows {
        {.model = "plain", .key = u"succeeded"_s, .text = sentence, .completionTokens = 22},
        {.model = "emoji",
         .key = u"succeeded"_s,
         .text = u"Grüße 🙂👩‍🔬🇩🇪!"_s,
         .completionTokens = 22},
        {.model = "emoji-in-twos", .key = u"succeeded"_s, .text = u"a🙂b👩‍🔬c"_s, .completionTokens = 22},
        {.model = "lone-surrogate", .key = u"succeeded"_s, .text = u"before\uFFFDafter"_s, .completionTokens = 22},
        {.model = "reasoning",
         .key = u"succeeded"_s,
         .text = sentence,
         .reasoning = u"Let me count."_s,
         .completionTokens = 22},
        {.model = "only-reasoning", .key = u"succeeded"_s, .reasoning = u"Let me count."_s, .completionTokens = 22},
        {.model = "cut-by-length", .key = u"succeeded"_s, .text = sentence, .completionTokens = 22},
        {.model = "tool-call", .key = u"succeeded"_s, .completionTokens = 22},
        {.model = "empty", .key = u"succeeded"_s, .completionTokens = 22},
        {.model = "large", .key = u"succeeded"_s, .text = u"word "_s.repeated(40'000), .completionTokens = 22},
        {.model = "truncated", .key = u"truncated"_s},
        {.model = "disconnected", .key = u"truncated"_s},
        {.model = "dropped-connection", .key = u"unreachable"_s},
        {.model = "malformed", .key = u"malformed"_s},
        {.model = "dropped", .key = u"http_500"_s, .message = u"Chaos"_s},
        {.model = "rate-limited", .key = u"rate_limited"_s, .message = u"Rate limit reached"_s},
        {.model = "rate-limited-by-chaos", .key = u"rate_limited"_s},
        {.model = "unauthorized", .key = u"http_401"_s, .message = u"Incorrect API key provided"_s},
        {.model = "overloaded", .key = u"http_503"_s, .message = u"currently overloaded"_s},
        {.model = "context", .key = u"context_too_long"_s, .message = u"maximum context length"_s},
        {.model = "broken", .key = u"http_500"_s, .message = u"had an error"_s},
        {.model = "nothing-of-that-name", .key = u"http_404"_s},
    };
    return rows;
}

} // namespace

/// Our measuring client against somebody else's idea of an OpenAI-compatible server.
class TestAimock : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_aimock->start(), m_aimock->complaint()); }

    void answersAreUnderstood_data()
    {
        QTest::addColumn<std::size_t>("row");
        for (std::size_t row = 0; row < all().size(); ++row)
            QTest::newRow(all()[row].model) << row;
    }

    void answersAreUnderstood()
    {
        QFETCH(const std::size_t, row);
        const Expected& expected = all()[row];
        const RequestRecord record = ask(QString::fromUtf8(expected.model));
        QCOMPARE(keyOf(record.outcome, record.httpStatus), expected.key);
        QCOMPARE(record.reasoning, expected.reasoning);
        QCOMPARE(record.usage.completionTokens, expected.completionTokens);
        QVERIFY2(record.errorMessage.contains(expected.message), qPrintable(record.errorMessage));
        if (expected.key == u"succeeded" || !expected.text.isEmpty())
            QCOMPARE(record.text, expected.text);
    }

    void everyPieceOfAnEmojiIsStampedOnce()
    {
        const RequestRecord record = ask(u"emoji"_s);
        int characters = 0;
        for (const ChunkStamp& chunk : record.chunks)
            characters += chunk.characters;
        QCOMPARE(characters, record.text.size());
        QVERIFY(std::ranges::is_sorted(record.chunks, {}, &ChunkStamp::after));
    }

    void theServerSaysWhenToComeAgain()
    {
        using namespace std::chrono_literals;
        QCOMPARE(ask(u"rate-limited"_s).retryAfter, std::optional<Milliseconds>(7s));
    }

    void whatCameBeforeTheEndIsKept_data()
    {
        QTest::addColumn<QString>("model");
        QTest::newRow("a stream that ends too early") << u"truncated"_s;
        QTest::newRow("a connection that is cut") << u"disconnected"_s;
    }

    void whatCameBeforeTheEndIsKept()
    {
        QFETCH(const QString, model);
        const RequestRecord record = ask(model);
        QVERIFY(!record.text.isEmpty());
        QVERIFY(sentence.startsWith(record.text));
    }

    void wholeAnswersAreUnderstoodToo()
    {
        ChatRequest request = requestTo(m_aimock->url(u"/v1"_s));
        request.endpoint.model = u"emoji"_s;
        request.sampling.stream = false;
        ExchangeStarter starter;
        const RequestRecord record = starter.recordOf(request);
        QCOMPARE(keyOf(record.outcome, record.httpStatus), u"succeeded"_s);
        QCOMPARE(record.text, u"Grüße 🙂👩‍🔬🇩🇪!"_s);
        QVERIFY(record.chunks.empty());
    }

private:
    [[nodiscard]] RequestRecord ask(const QString& model)
    {
        ChatRequest request = requestTo(m_aimock->url(u"/v1"_s));
        request.endpoint.model = model;
        ExchangeStarter starter;
        return starter.recordOf(request);
    }

    std::unique_ptr<Part> m_aimock = parts::script(u"aimock.mjs"_s);
};

QTEST_GUILESS_MAIN(TestAimock)

#include "tst_aimock.moc"
