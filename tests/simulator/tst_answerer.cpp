// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/promptsource.h"
#include "simulator/answerer.h"
#include "simulator/tokenizer.h"

#include <QTest>

#include <algorithm>

using namespace tokenscope;

namespace {

QString joined(const std::vector<QString>& tokens)
{
    QString text;
    for (const QString& token : tokens)
        text += token;
    return text;
}

const QString context = QStringLiteral("The loom was built in 1804. Dr. J. Smith sold it to Ann. It weighed 3.5 tons!");

QString asked(const QString& question)
{
    return QStringLiteral("Context: %1\n\nQuestion: %2\n\nAnswer:").arg(context, question);
}

} // namespace

class TestAnswerer : public QObject
{
    Q_OBJECT

private slots:
    void tokensJoinedAreTheText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("tokens");
        QTest::newRow("nothing") << QString() << qsizetype {0};
        QTest::newRow("one word") << "Denver" << qsizetype {1};
        QTest::newRow("words take the blank before them") << "a small step" << qsizetype {3};
        QTest::newRow("punctuation is its own") << "Yes, it is." << qsizetype {5};
        QTest::newRow("long numbers come in parts") << "in 20000" << qsizetype {3};
        QTest::newRow("a long word comes in parts") << "counterrevolutionary" << qsizetype {3};
        QTest::newRow("blanks and lines") << "a  b\n\nc " << qsizetype {6};
        QTest::newRow("outside the basic plane") << QStringLiteral("café 😀😀") << qsizetype {3};
        QTest::newRow("half a pair") << QString(QChar(0xD83D)) << qsizetype {1};
    }
    void tokensJoinedAreTheText()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, tokens);
        const std::vector<QString> pieces = tokenize(text);
        QCOMPARE(joined(pieces), text);
        QCOMPARE(std::ssize(pieces), tokens);
        QCOMPARE(countTokens(text), tokens);
    }

    void sentencesEndWhereTheyEnd()
    {
        QCOMPARE(
            sentencesOf(context),
            (std::vector {QStringLiteral("The loom was built in 1804."), QStringLiteral("Dr. J. Smith sold it to Ann."),
                          QStringLiteral("It weighed 3.5 tons!")}));
        QCOMPARE(sentencesOf(u"No end"), std::vector {QStringLiteral("No end")});
        QVERIFY(sentencesOf(u"  ").empty());
    }

    void theSentenceThatSharesMostWordsIsTheAnswer_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("expected");
        QTest::newRow("when") << "When was the loom built?"
                              << "1804";
        QTest::newRow("who") << "Who sold it to Ann?"
                             << "Smith";
        QTest::newRow("a shared stem") << "What is the weight of it?"
                                       << "";
        QTest::newRow("how much") << "How much has it weighed?"
                                  << "3.5 tons";
    }
    void theSentenceThatSharesMostWordsIsTheAnswer()
    {
        QFETCH(QString, question);
        QFETCH(QString, expected);
        for (std::uint64_t choice = 0; choice < 4; ++choice) {
            const ComposedAnswer answer
                = composeAnswer(asked(question), {.tokens = 10, .thinksAloud = false, .choice = choice});
            QVERIFY2(joined(answer.content).contains(expected), qPrintable(joined(answer.content)));
        }
    }

    void thinkingAloudFillsTheAnswerToItsLength()
    {
        for (const std::int64_t tokens : {40, 80, 300}) {
            const ComposedAnswer answer
                = composeAnswer(asked(QStringLiteral("Who sold it?")), {.tokens = tokens, .thinksAloud = true});
            QCOMPARE(answer.tokens(), tokens);
            QVERIFY(!answer.content.empty());
        }
    }

    void withoutThinkingMoreSentencesFillIt()
    {
        const ComposedAnswer brief = composeAnswer(asked(QStringLiteral("Who sold it?")), {.tokens = 5});
        const ComposedAnswer wordy = composeAnswer(asked(QStringLiteral("Who sold it?")), {.tokens = 500});
        QVERIFY(brief.reasoning.empty());
        QVERIFY(wordy.tokens() > brief.tokens());
    }

    void anyPromptGetsAnAnswer_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::newRow("nothing") << "";
        QTest::newRow("no context") << "Write a poem.";
        QTest::newRow("an empty context") << "Context: \n\nQuestion: Who?\n\nAnswer:";
        QTest::newRow("marks in the wrong order") << "Context: a\n\nAnswer:\n\nQuestion: b";
        QTest::newRow("marks on top of each other") << "Context: \n\nQuestion: \n\nAnswer:";
        QTest::newRow("a question that shares nothing") << "Context: Aa bb. Cc dd.\n\nQuestion: zz\n\nAnswer:";
    }
    void anyPromptGetsAnAnswer()
    {
        QFETCH(QString, prompt);
        QVERIFY(!composeAnswer(prompt, {.tokens = 30}).content.empty());
        QVERIFY(composeAnswer(prompt, {.tokens = 60, .thinksAloud = true}).tokens() >= 60);
    }

    // the demonstration scores its answers: most of them must be right, as a model's would be
    void mostBuiltinQuestionsAreAnsweredRight()
    {
        const auto set = loadPrompts(QStringLiteral("builtin"), 0, {});
        QVERIFY(set);
        const auto isRight = [](const Prompt& prompt) {
            const QString text = joined(composeAnswer(textOf(prompt), {.tokens = 20}).content);
            return std::ranges::any_of(prompt.answers, [&](const QString& gold) { return text.contains(gold); });
        };
        const auto right = std::ranges::count_if(set->prompts, isRight);
        QVERIFY2(right * 10 >= std::ssize(set->prompts) * 8, qPrintable(QString::number(right)));
    }
};

QTEST_APPLESS_MAIN(TestAnswerer)
#include "tst_answerer.moc"
