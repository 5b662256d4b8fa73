// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/completion.h"

#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

CompletionRequest request(const QByteArray& text, std::optional<std::int64_t> seed = {})
{
    CompletionRequest made;
    made.lastUserMessage = QString::fromUtf8(text);
    made.conversation = "user" + QByteArray(1, '\0') + text;
    made.promptTokens = 5;
    made.seed = seed;
    return made;
}

Profile profile()
{
    return {.name = QStringLiteral("test"),
            .fixedTime = 2s,
            .timePerToken = 10ms,
            .jitter = 0.1,
            .tokensPerChunk = 7,
            .medianTokens = 60,
            .tokensSpread = 0.5,
            .minTokens = 20,
            .maxTokens = 200,
            .reasoningField = QStringLiteral("reasoning")};
}

bool isSame(const CompletionPlan& left, const CompletionPlan& right)
{
    return left.answer == right.answer && left.fixedTime == right.fixedTime;
}

} // namespace

class TestCompletion : public QObject
{
    Q_OBJECT

private slots:
    void theSameRequestGetsTheSamePlan()
    {
        QVERIFY(isSame(planCompletion(profile(), request("a"), 1, 1), planCompletion(profile(), request("a"), 1, 1)));
        QVERIFY(
            isSame(planCompletion(profile(), request("a", 7), 1, 1), planCompletion(profile(), request("a", 7), 1, 1)));
    }

    void whatDiffersChangesThePlan()
    {
        const CompletionPlan plan = planCompletion(profile(), request("a"), 1, 1);
        QVERIFY(!isSame(plan, planCompletion(profile(), request("b"), 1, 1)));
        QVERIFY(!isSame(plan, planCompletion(profile(), request("a"), 2, 1)));
        QVERIFY(!isSame(plan, planCompletion(profile(), request("a", 1), 1, 1)));
        Profile other = profile();
        other.name = QStringLiteral("other");
        QVERIFY(!isSame(plan, planCompletion(other, request("a"), 1, 1)));
    }

    void aLimitCutsTheSameAnswer()
    {
        const CompletionPlan whole = planCompletion(profile(), request("a"), 1, 1);
        for (const std::int64_t limit : {std::int64_t {1}, std::int64_t {10}, whole.answer.tokens() - 1}) {
            CompletionRequest limited = request("a");
            limited.maxTokens = limit;
            const CompletionPlan cut = planCompletion(profile(), limited, 1, 1);
            QVERIFY(cut.wasCut && cut.cost.wasCut);
            QCOMPARE(cut.answer.tokens(), limit);
            QCOMPARE(cut.cost.completionTokens, limit);
            QVERIFY(
                std::equal(cut.answer.reasoning.begin(), cut.answer.reasoning.end(), whole.answer.reasoning.begin()));
            QCOMPARE(cut.fixedTime, whole.fixedTime);
        }
        CompletionRequest enough = request("a");
        enough.maxTokens = whole.answer.tokens();
        QVERIFY(!planCompletion(profile(), enough, 1, 1).wasCut);
    }

    void theTimeScaleMultipliesEveryDelay()
    {
        const CompletionPlan real = planCompletion(profile(), request("a"), 1, 1);
        const CompletionPlan fast = planCompletion(profile(), request("a"), 1, 0.05);
        QCOMPARE(fast.answer, real.answer);
        QVERIFY(qAbs(toSeconds(fast.totalTime()) / toSeconds(real.totalTime()) - 0.05) < 1e-6);
        QCOMPARE(fast.timePerToken, 500us);
    }

    void jitterDoesNotMoveTheMean()
    {
        Nanoseconds sum {};
        constexpr int requests = 2000;
        for (int number = 0; number < requests; ++number)
            sum += planCompletion(profile(), request(QByteArray::number(number)), 1, 1).fixedTime;
        QVERIFY(qAbs(toSeconds(sum) / requests - 2.0) < 0.02);
    }

    void lengthsKeepToTheirRange()
    {
        std::int64_t shortest = 1000;
        std::int64_t longest = 0;
        for (int number = 0; number < 500; ++number) {
            const auto tokens = planCompletion(profile(), request(QByteArray::number(number)), 1, 1).answer.tokens();
            shortest = std::min(shortest, tokens);
            longest = std::max(longest, tokens);
        }
        QVERIFY(shortest >= 20 && shortest < 50);
        QVERIFY(longest <= 200 && longest > 120);
    }

    void chunksCarryTheWholeAnswerInTime()
    {
        const CompletionPlan plan = planCompletion(profile(), request("a"), 1, 1);
        const std::vector<PlannedChunk> chunks = chunksOf(plan);
        QString reasoning;
        QString content;
        for (const PlannedChunk& chunk : chunks)
            (chunk.isReasoning ? reasoning : content) += chunk.text;
        QString expected;
        for (const QString& token : plan.answer.content)
            expected += token;
        QCOMPARE(content, expected);
        QVERIFY(!reasoning.isEmpty());
        QCOMPARE(chunks.front().after, plan.timeOf(7));
        QCOMPARE(chunks.back().after, plan.totalTime());
        QVERIFY(std::ranges::is_sorted(chunks, {}, &PlannedChunk::after));
    }

    void everyTokenOfThePromptTakesItsTime()
    {
        Profile reading = profile();
        reading.timePerPromptToken = 1ms;
        reading.promptTemplateTokens = 95;
        CompletionRequest asked = request("a");
        asked.promptTokens = 1'905;
        const CompletionPlan plain = planCompletion(profile(), asked, 1, 1);
        const CompletionPlan plan = planCompletion(reading, asked, 1, 1);
        QCOMPARE(plan.fixedTime - plain.fixedTime, Nanoseconds(2s));
        QCOMPARE(plan.cost.timeToFirstToken, Nanoseconds(2s));
        QVERIFY(!plan.cost.cachedTokens);
        reading.prefixCache = true;
        asked.cachedTokens = 1'600;
        const CompletionPlan cached = planCompletion(reading, asked, 1, 0.5);
        QCOMPARE(cached.cost.timeToFirstToken, Nanoseconds(200ms));
        QCOMPARE(cached.cost.cachedTokens, std::optional<std::int64_t>(1'600));
    }

    void anAnswerIsAsLongAsAskedFor_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("tokens");
        QTest::newRow("tokens") << QByteArray("Write about 700 tokens on it.") << 700.0;
        QTest::newRow("words") << QByteArray("Write about 1000 words on it.") << 1'100.0;
        QTest::newRow("few") << QByteArray("Write about 10 tokens.") << 10.0;
    }
    void anAnswerIsAsLongAsAskedFor()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const double, tokens);
        for (const char* field : {"", "reasoning"}) {
            Profile asked = profile();
            asked.reasoningField = QString::fromLatin1(field);
            const CompletionPlan plan = planCompletion(asked, request(text), 1, 1);
            QVERIFY2(std::abs(static_cast<double>(plan.answer.tokens()) - tokens) <= 0.1 * tokens,
                     qPrintable(QString::number(plan.answer.tokens())));
            CompletionRequest limited = request(text);
            limited.maxTokens = 7;
            const CompletionPlan cut = planCompletion(asked, limited, 1, 1);
            QCOMPARE(cut.answer.tokens(), 7);
            QVERIFY(cut.wasCut);
        }
    }

    void theErrorRateIsKept()
    {
        Profile failing = profile();
        failing.errorRate = 0.3;
        int failures = 0;
        for (int number = 0; number < 1000; ++number)
            failures += planCompletion(failing, request(QByteArray::number(number)), 1, 1).fails ? 1 : 0;
        QVERIFY2(failures > 250 && failures < 350, qPrintable(QString::number(failures)));
        QVERIFY(!planCompletion(profile(), request("a"), 1, 1).fails);
    }
};

QTEST_APPLESS_MAIN(TestCompletion)
#include "tst_completion.moc"
