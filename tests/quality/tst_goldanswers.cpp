// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quality/goldanswers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tokenscope;

namespace {

Prompt promptOf(const QString& text, const std::vector<QString>& answers)
{
    Prompt prompt = promptFromText(text);
    prompt.answers = answers;
    return prompt;
}

GoldAnswers boilingWater()
{
    GoldAnswers gold;
    gold.add(PromptSet {.prompts
                        = {promptOf(u"Context: Water boils at 93 °C.\n\nQuestion: When?\n\nAnswer:"_s, {u"93 °C"_s}),
                           promptOf(u"Say something."_s, {})}});
    return gold;
}

} // namespace

class TestGoldAnswers : public QObject
{
    Q_OBJECT

private slots:
    void promptsAreFoundByTheirText_data()
    {
        QTest::addColumn<QString>("sent");
        QTest::addColumn<bool>("isFound");

        QTest::newRow("as it is") << u"Context: Water boils at 93 °C.\n\nQuestion: When?\n\nAnswer:"_s << true;
        QTest::newRow("other line ends") << u"Context: Water boils at 93 °C.\r\nQuestion: When?\r\nAnswer:"_s << true;
        QTest::newRow("more white space")
            << u" Context:  Water boils at 93\u00a0°C.\nQuestion: When? Answer: \n"_s << true;
        QTest::newRow("another question") << u"Context: Water boils at 93 °C.\n\nQuestion: Why?\n\nAnswer:"_s << false;
        QTest::newRow("another context") << u"Context: Water boils.\n\nQuestion: When?\n\nAnswer:"_s << false;
        QTest::newRow("a prompt without gold answers") << u"Say something."_s << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void promptsAreFoundByTheirText()
    {
        QFETCH(const QString, sent);
        QFETCH(const bool, isFound);
        const std::vector<QString> expected = isFound ? std::vector {u"93 °C"_s} : std::vector<QString> {};
        QCOMPARE(boilingWater().answersTo(sent), expected);
    }

    void promptsOfTheSameTextShareTheirAnswers()
    {
        GoldAnswers gold;
        gold.add(promptOf(u"What was the theme?"_s, {u"gold"_s, u"an anniversary"_s}));
        gold.add(promptOf(u"What was  the theme?"_s, {u"an anniversary"_s, u"a jubilee"_s}));
        QCOMPARE(gold.answersTo(u"What was the theme?"_s),
                 (std::vector {u"gold"_s, u"an anniversary"_s, u"a jubilee"_s}));
    }

    void promptsWithoutGoldAnswersAreGivenThem()
    {
        GoldAnswers gold;
        gold.add(promptOf(u"What was the theme?"_s, {u"gold"_s}));
        PromptSet set {.prompts = {promptOf(u"What was\nthe theme?"_s, {}),
                                   promptOf(u"What was the theme?"_s, {u"its own"_s}), promptOf(u"Why?"_s, {})}};
        gold.complete(set);
        QCOMPARE(set.prompts[0].answers, std::vector {u"gold"_s});
        QCOMPARE(set.prompts[1].answers, std::vector {u"its own"_s});
        QVERIFY(set.prompts[2].answers.empty());
    }

    void aConversationIsFoundByAllOfIt()
    {
        Prompt prompt = promptOf(u"When?"_s, {u"now"_s});
        prompt.messages.insert(prompt.messages.begin(), {u"system"_s, u"Be brief."_s});
        GoldAnswers gold;
        gold.add(prompt);
        QCOMPARE(gold.answersTo(textOf(prompt)), std::vector {u"now"_s});
        QVERIFY(gold.answersTo(u"When?"_s).empty());
    }

    void promptsWithoutAnswersLeaveItEmpty()
    {
        GoldAnswers gold;
        gold.add(promptOf(u"Say something."_s, {}));
        QVERIFY(gold.isEmpty());
        QVERIFY(!boilingWater().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestGoldAnswers)

#include "tst_goldanswers.moc"
