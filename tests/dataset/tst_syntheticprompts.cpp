// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/promptcalibration.h"
#include "dataset/syntheticprompts.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

QString textAt(const PromptSet& set, std::size_t index)
{
    return textOf(set.prompts[index]);
}

qsizetype commonStart(const QString& left, const QString& right)
{
    return std::ranges::mismatch(left, right).in1 - left.begin();
}

} // namespace

class TestSyntheticPrompts : public QObject
{
    Q_OBJECT

private slots:
    void theSameDescriptionMakesTheSamePrompts()
    {
        const SyntheticPrompts wanted {.promptTokens = 2'000, .count = 5, .sharedPrefix = 0.3, .seed = 8};
        QCOMPARE(makeSyntheticPrompts(wanted, {}), makeSyntheticPrompts(wanted, {}));
        SyntheticPrompts other = wanted;
        other.seed = 9;
        QVERIFY(makeSyntheticPrompts(other, {}).prompts != makeSyntheticPrompts(wanted, {}).prompts);
    }

    void withoutASharedPartTheNumberIsTheFirstThing()
    {
        const PromptSet set = makeSyntheticPrompts({.promptTokens = 1'000, .count = 50}, {});
        QSet<QString> numbers;
        for (const Prompt& prompt : set.prompts) {
            QVERIFY(textOf(prompt).startsWith(prompt.question));
            numbers.insert(textOf(prompt).first(u"Reference 123-456-789."_s.size()));
        }
        QCOMPARE(numbers.size(), 50);
        QVERIFY(commonStart(textAt(set, 0), textAt(set, 1)) < 20);
    }

    void theSharedPartComesFirstAndIsAsLongAsWanted_data()
    {
        QTest::addColumn<double>("share");
        QTest::newRow("a quarter") << 0.25;
        QTest::newRow("a half") << 0.5;
        QTest::newRow("nearly all") << 0.9;
        QTest::newRow("all") << 1.0;
    }
    void theSharedPartComesFirstAndIsAsLongAsWanted()
    {
        QFETCH(const double, share);
        const PromptSet set = makeSyntheticPrompts({.promptTokens = 8'000, .count = 3, .sharedPrefix = share}, {});
        const QString text = textAt(set, 0);
        const double shared = static_cast<double>(commonStart(text, textAt(set, 1))) / static_cast<double>(text.size());
        QVERIFY2(std::abs(shared - share) < 0.02, qPrintable(QString::number(shared)));
        QVERIFY(text != textAt(set, 1)); // the number behind it
        QVERIFY(text.indexOf(set.prompts[0].question) > text.size() / 5);
    }

    void promptsThatNeedNotBeUniqueHaveNoNumberOfTheirOwn()
    {
        const PromptSet set
            = makeSyntheticPrompts({.promptTokens = 2'000, .count = 2, .sharedPrefix = 1, .isUnique = false}, {});
        QCOMPARE(textAt(set, 0), textAt(set, 1));
    }

    void inAnotherRunTheyHaveOtherNumbers()
    {
        const SyntheticPrompts wanted {.promptTokens = 500, .count = 2, .sharedPrefix = 0.5};
        const PromptSet set = makeSyntheticPrompts(wanted, {});
        QSet<QString> texts;
        for (int run = 1; run <= 3; ++run) {
            for (int number = 1; number <= 2; ++number) {
                const Prompt& prompt = set.prompts[static_cast<std::size_t>(number - 1)];
                const Prompt again = renumbered(prompt, wanted, number, run);
                QCOMPARE(again == prompt, run == 1);
                QCOMPARE(textOf(again).size(), textOf(prompt).size());
                QVERIFY(textOf(again).contains(again.question));
                texts.insert(textOf(again));
            }
        }
        QCOMPARE(texts.size(), 6);
        SyntheticPrompts shared = wanted;
        shared.isUnique = false;
        QCOMPARE(renumbered(set.prompts[0], shared, 1, 2), set.prompts[0]);
    }

    void theInstructionComesLastAndNamesTheAnswersLength()
    {
        PromptCalibration calibration({1'000});
        calibration.take(100);
        calibration.take(100 + 352 * 3 / 2); // 1.5 tokens a word
        const PromptSet set
            = makeSyntheticPrompts({.promptTokens = 1'000, .count = 1, .answerTokens = 300}, calibration);
        const QString last = textAt(set, 0).section(u"\n\n"_s, -1);
        QVERIFY2(last.startsWith(u"Write about 200 words"_s), qPrintable(last));
    }

    void theSetSaysWhatItIs()
    {
        const PromptSet set = makeSyntheticPrompts({.promptTokens = 1'000, .count = 2, .sharedPrefix = 0.5}, {});
        QCOMPARE(set.name, u"Synthetic"_s);
        QCOMPARE(set.prompts.size(), std::size_t {2});
        QCOMPARE(set.prompts[1].id, u"synthetic-2"_s);
        QCOMPARE(set.description, u"2 made prompts of 1000 tokens, 50 % of each shared, answers of about 128 tokens"_s);
    }

    void aLengthBelowTheLeastIsTheLeast()
    {
        const PromptSet set = makeSyntheticPrompts({.promptTokens = 0, .count = 1, .sharedPrefix = 7}, {});
        QVERIFY(textAt(set, 0).contains(u"Write about"_s));
    }
};

QTEST_APPLESS_MAIN(TestSyntheticPrompts)
#include "tst_syntheticprompts.moc"
