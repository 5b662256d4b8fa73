// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/tokenspread.h"
#include "tests/stats/builders.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

using Chunks = std::vector<std::pair<double, int>>;
using Tokens = std::vector<std::int64_t>;

RequestRecord stream(double latency, std::int64_t tokens, const Chunks& chunks)
{
    return streamed(withUsage(answered(1, latency), 10, tokens), chunks);
}

} // namespace

Q_DECLARE_METATYPE(Chunks)
Q_DECLARE_METATYPE(Tokens)

class TestTokenSpread : public QObject
{
    Q_OBJECT

private slots:
    void tokensAreSpreadOverChunks_data()
    {
        QTest::addColumn<qint64>("tokens");
        QTest::addColumn<Chunks>("chunks");
        QTest::addColumn<Tokens>("expected");
        QTest::newRow("a chunk a token") << qint64 {3} << Chunks {{1, 9}, {2, 1}, {3, 1}} << Tokens {1, 1, 1};
        QTest::newRow("a token that sent no text") << qint64 {11} << Chunks(10, {1, 4}) << Tokens(10, 1);
        QTest::newRow("too many tokens for one each") << qint64 {12} << Chunks(6, {1, 4}) << Tokens(6, 2);
        QTest::newRow("by characters") << qint64 {20} << Chunks {{1, 4}, {2, 60}, {3, 16}} << Tokens {1, 15, 4};
        QTest::newRow("the largest remainders get the rest")
            << qint64 {10} << Chunks {{1, 1}, {2, 1}, {3, 1}} << Tokens {4, 3, 3};
        QTest::newRow("a short chunk still is a token") << qint64 {20} << Chunks {{1, 1}, {2, 999}} << Tokens {1, 19};
        QTest::newRow("fewer tokens than chunks") << qint64 {1} << Chunks {{1, 3}, {2, 9}} << Tokens {0, 1};
        QTest::newRow("chunks without text") << qint64 {4} << Chunks {{1, 0}, {2, 0}} << Tokens {2, 2};
        QTest::newRow("one chunk has them all") << qint64 {80} << Chunks {{1, 300}} << Tokens {80};
        QTest::newRow("no chunks") << qint64 {80} << Chunks {} << Tokens {};
    }

    void tokensAreSpreadOverChunks()
    {
        QFETCH(const qint64, tokens);
        QFETCH(const Chunks, chunks);
        QFETCH(const Tokens, expected);
        QCOMPARE(tokensPerChunk(stream(9, tokens, chunks)), expected);
    }

    void apportionedTokensSumToTheServersCount()
    {
        std::mt19937_64 random(3);
        for (int round = 0; round < 300; ++round) {
            Chunks chunks;
            for (std::uint64_t i = 0; i < 1 + random() % 40; ++i)
                chunks.emplace_back(static_cast<double>(i), static_cast<int>(random() % 200));
            const auto count = static_cast<std::int64_t>(chunks.size());
            const auto tokens = static_cast<std::int64_t>(random() % 400);
            if (10 * std::abs(tokens - count) <= tokens)
                continue; // one each
            const Tokens spread = tokensPerChunk(stream(99, tokens, chunks));
            QCOMPARE(std::accumulate(spread.begin(), spread.end(), std::int64_t {0}), tokens);
            QVERIFY(*std::ranges::min_element(spread) >= (tokens >= count ? 1 : 0));
        }
    }

    void anUnknownNumberOfTokensIsNotSpread()
    {
        RequestRecord record = streamed(answered(1, 2), {{1, 0}});
        record.text.clear();
        QVERIFY(tokensPerChunk(record).empty());
    }

    void gapsKnowTheTokensThatEndedThem()
    {
        using namespace std::chrono_literals;
        const auto gaps = tokenGaps(stream(9, 20, {{1, 4}, {1.5, 60}, {4, 16}}));
        QCOMPARE(gaps, (std::vector<TokenGap> {{500ms, 15}, {2500ms, 4}}));
        QVERIFY(tokenGaps(stream(9, 20, {{1, 4}})).empty());
    }

    void timePerOutputTokenLeavesTheFirstChunkOut()
    {
        // (5 s − 1 s) ÷ (20 − 4 tokens)
        const auto time = timePerOutputToken(stream(5, 20, {{1, 16}, {2, 64}}));
        QVERIFY(time);
        QCOMPARE(*time, 0.25);
        // one token each: (4 s − 1 s) ÷ (4 − 1 tokens)
        QCOMPARE(*timePerOutputToken(stream(4, 4, {{1, 9}, {2, 9}, {3, 9}, {4, 9}})), 1.0);
    }

    void aRateNeedsTokensAfterTheFirstChunk()
    {
        QVERIFY(!timePerOutputToken(stream(5, 20, {{1, 80}})));
        QVERIFY(!timePerOutputToken(stream(5, 20, {})));
        QVERIFY(!timePerOutputToken(stream(5, 1, {{1, 99}, {2, 1}})));
    }
};

QTEST_APPLESS_MAIN(TestTokenSpread)

#include "tst_tokenspread.moc"
