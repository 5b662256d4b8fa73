// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quality/scoring.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tokenscope;

namespace {

Prompt promptOf(const QString& text, const QString& answer)
{
    Prompt prompt = promptFromText(text);
    if (!answer.isEmpty())
        prompt.answers = {answer};
    return prompt;
}

RequestRecord answered(int promptNumber, const QString& prompt, const QString& text)
{
    return {.promptNumber = promptNumber, .prompt = prompt, .text = text};
}

/// Two legs that were asked for the capital of France (a gold answer is known) and for a joke (none is).
RunResult capitalAndJoke()
{
    RunResult result;
    result.plan.prompts.prompts = {promptOf(u"Capital of France?"_s, u"Paris"_s), promptOf(u"A joke!"_s, {})};
    result.legs = {
        {.records = {answered(1, u"Capital of France?"_s, u"It is Paris."_s), answered(2, u"A joke!"_s, u"Paris"_s)}},
        {.records = {answered(1, u"Capital of France?"_s, u"paris"_s)}}};
    return result;
}

GoldAnswers otherGold()
{
    GoldAnswers gold;
    gold.add(promptOf(u"Capital of France?"_s, u"Lyon"_s));
    gold.add(promptOf(u"A joke!"_s, u"Paris"_s));
    return gold;
}

} // namespace

class TestScoring : public QObject
{
    Q_OBJECT

private slots:
    void answersAreScoredByTheRunsOwnGold()
    {
        RunResult result = capitalAndJoke();
        QCOMPARE(scoreAnswers(result), (ScoredAnswers {.scored = 2, .withoutGold = 1}));
        const auto& records = result.legs[0].records;
        QCOMPARE(records[0].score, (AnswerScore {.isExact = false, .containsAnswer = true, .f1 = 0.5}));
        QVERIFY(!records[1].score);
        QCOMPARE(result.legs[1].records[0].score, (AnswerScore {true, true, 1}));
    }

    void goldFromElsewhereAddsToTheRunsOwn()
    {
        RunResult result = capitalAndJoke();
        scoreAnswers(result);
        QCOMPARE(scoreAnswers(result, otherGold()), (ScoredAnswers {.scored = 3, .withoutGold = 0}));
        QVERIFY(result.legs[0].records[0].score->containsAnswer);
        QVERIFY(result.legs[0].records[1].score->isExact);
    }

    void goldOfEveryScenarioCounts()
    {
        RunResult result = capitalAndJoke();
        result.scenarios = {{.key = u"first"_s, .plan = result.plan}, {.key = u"second"_s, .plan = {}}};
        result.scenarios[1].plan.prompts.prompts = {promptOf(u"A joke!"_s, u"Paris"_s)};
        QCOMPARE(scoreAnswers(result), (ScoredAnswers {.scored = 3, .withoutGold = 0}));
    }

    void whatFailedHasNoScore()
    {
        RunResult result = capitalAndJoke();
        result.legs[0].records[0].outcome = Outcome::HttpError;
        QCOMPARE(scoreAnswers(result), (ScoredAnswers {.scored = 1, .withoutGold = 1}));
        QVERIFY(!result.legs[0].records[0].score);
    }

    void warmUpsHaveAScoreThatIsNotCounted()
    {
        RunResult result = capitalAndJoke();
        result.legs[0].records[0].isWarmup = true;
        QCOMPARE(scoreAnswers(result), (ScoredAnswers {.scored = 1, .withoutGold = 1}));
        QVERIFY(result.legs[0].records[0].score);
    }

    void aPromptNumberThatMeansAnotherTextIsLookedUpAnew()
    {
        RunResult result = capitalAndJoke();
        result.legs[1].records[0].prompt = u"A joke!"_s;
        QCOMPARE(scoreAnswers(result), (ScoredAnswers {.scored = 1, .withoutGold = 2}));
        QVERIFY(!result.legs[1].records[0].score);
    }

    // Prompts of 2,000 characters, half of them asked by two legs. The bound leaves room for slow builds.
    void manyAnswersAreScoredInNoTime()
    {
        constexpr int prompts = 5'000;
        RunResult result;
        result.legs.resize(2);
        const QString context = u"The boiling point depends on the pressure of the air. "_s.repeated(38);
        for (int number = 1; number <= prompts; ++number) {
            const QString text = context + QString::number(number);
            result.plan.prompts.prompts.push_back(promptOf(text, u"the pressure"_s));
            for (Leg& leg : result.legs)
                leg.records.push_back(answered(number, text, u"It depends on the pressure of the air. "_s.repeated(8)));
        }
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(scoreAnswers(result).scored, 2 * prompts);
        qInfo("%d answers to %d prompts: %lld ms", 2 * prompts, prompts, timer.elapsed());
        QVERIFY(timer.elapsed() < 5'000);
    }
};

QTEST_APPLESS_MAIN(TestScoring)

#include "tst_scoring.moc"
