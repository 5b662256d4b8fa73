// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quality/squadscore.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tokenscope;

namespace {

struct ReferenceRow
{
    QString answer {};
    std::vector<QString> gold {};
    bool isExact = false;
    bool containsAnswer = false;
    double f1 = 0;
};

constexpr const char* referenceMaker = "tests/quality/reference.py, Python 3.11.7 (re, string, collections, fractions)";

// Printed by tests/quality/reference.py.
const std::vector<ReferenceRow>& referenceRows()
{
    static const std::vector<ReferenceRow> rows {
        {u"The team won 24\u201310 in Santa Clara, California."_s,
         {u"Santa Clara, California"_s, u"California"_s},
         false,
         true,
         3.0 / 5},
        {u"It was the Denver Broncos."_s, {u"Denver Broncos"_s, u"The Denver Broncos"_s}, false, true, 2.0 / 3},
        {u"AN \u201cAn\u201d the\u2013end a/the l\u2019a THEATRE"_s, {u"an end"_s, u"theatre"_s}, false, true, 2.0 / 7},
        {u"Well-known, state-of-the-art"_s, {u"well known"_s, u"wellknown stateoftheart"_s}, true, true, 1.0 / 1},
        {u"$3.5 million (3,500,000)"_s, {u"3.5 million"_s, u"35 million"_s}, false, true, 4.0 / 5},
        {u"to be or not to be"_s, {u"be be be"_s, u"to to be"_s}, false, false, 2.0 / 3},
        {u"\u00c5ngstr\u00f6m \u00c9COLE stra\u00dfe \u0130zmir"_s,
         {u"\u00e5ngstr\u00f6m \u00e9cole"_s, u"stra\u00dfe i\u0307zmir"_s},
         false,
         true,
         2.0 / 3},
        {u"a\u00a0b\u2003c\u3000d\034e\u200bf"_s, {u"b c d"_s, u"e\u200bf"_s}, false, true, 6.0 / 7},
        {u"\U0001d400 \U0001d7d9 the\U0001f600 x\u00b2"_s,
         {u"\U0001f600 x\u00b2"_s, u"\U0001d400"_s},
         false,
         true,
         2.0 / 3},
        {u"the"_s, {u"a"_s, u"an answer"_s}, true, false, 0.0 / 1},
        {u""_s, {u"something"_s}, false, false, 0.0 / 1},
        {u"one two three four five"_s, {u"six seven"_s}, false, false, 0.0 / 1},
        {u"Water boils at 100 \u00b0C; at 2,000 m it boils at about 93 \u00b0C."_s,
         {u"100 \u00b0C"_s, u"about 93 \u00b0C"_s, u"93"_s},
         false,
         true,
         6.0 / 17},
        {u"snake_case the_end a_b"_s, {u"snakecase"_s, u"theend ab"_s}, false, true, 4.0 / 5},
        {u"Its **\u201cgolden anniversary\u201d**\u2014the 50th\u2011anniversary"_s,
         {u"golden anniversary"_s, u"50th-anniversary"_s},
         false,
         true,
         0.0 / 1},
        {u"Levi\u2019s Stadium\u2026"_s, {u"Levi's Stadium"_s}, false, true, 0.0 / 1},
        {u"e\u0301cole \u00e9cole a\u0301 b"_s, {u"\u00e9cole"_s, u"\u0301"_s}, false, true, 2.0 / 5},
    };
    return rows;
}

const QString sentence = u"The passage says that water boils at about 93 °C at a height of 2,000 metres, since "_s
    + u"the pressure of the air is lower there than at the sea, where it boils at 100 °C, as everybody knows. "_s;

} // namespace

class TestSquadScore : public QObject
{
    Q_OBJECT

private slots:
    void scoresAreThoseWorkedOutByHand_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QStringList>("gold");
        QTest::addColumn<bool>("isExact");
        QTest::addColumn<bool>("containsAnswer");
        QTest::addColumn<double>("f1");

        const auto row
            = [](const char* name, const QString& answer, const QStringList& gold, const AnswerScore& score) {
                  QTest::newRow(name) << answer << gold << score.isExact << score.containsAnswer << score.f1;
              };
        row("the same", u"Denver Broncos"_s, {u"Denver Broncos"_s}, {true, true, 1});
        row("another case", u"DENVER broncos"_s, {u"Denver Broncos"_s}, {true, true, 1});
        row("an article before it", u"the Denver Broncos"_s, {u"Denver Broncos"_s}, {true, true, 1});
        row("an article in the gold answer", u"Denver Broncos"_s, {u"The Denver Broncos"_s}, {true, true, 1});
        row("an article within a word stays", u"another theatre"_s, {u"other atre"_s}, {false, false, 0});
        row("a full stop", u"Denver Broncos."_s, {u"Denver Broncos"_s}, {true, true, 1});
        row("a hyphen parts no words", u"gold-themed"_s, {u"gold themed"_s}, {false, false, 0});
        row("more white space", u" Denver \n\t Broncos "_s, {u"Denver Broncos"_s}, {true, true, 1});
        row("marks of Markdown", u"**Denver Broncos**"_s, {u"Denver Broncos"_s}, {true, true, 1});
        // 2 of 4 words are right, 2 of 2 were found: 2 · ½ · 1 ÷ 1½
        row("a sentence", u"It was Denver Broncos"_s, {u"Denver Broncos"_s}, {false, true, 2.0 / 3});
        row("the best gold answer counts", u"Denver"_s, {u"Broncos"_s, u"Denver Broncos"_s, u"Denver"_s},
            {true, true, 1});
        row("words apart do not contain", u"Denver and its Broncos"_s, {u"Denver Broncos"_s}, {false, false, 2.0 / 3});
        row("words in another order do not contain", u"Broncos Denver"_s, {u"Denver Broncos"_s}, {false, false, 1});
        row("a part of a word does not contain", u"1893"_s, {u"93"_s}, {false, false, 0});
        // of "two" twice and once, one is shared: ⅓ right, ½ found
        row("repeated words count once each", u"two two three"_s, {u"two four"_s}, {false, false, 0.4});
        row("no answer", QString(), {u"Denver"_s}, {false, false, 0});
        row("no gold answer", u"Denver"_s, {}, {});
        row("a gold answer without words never counts", u"Denver"_s, {u"the"_s, u"."_s}, {false, false, 0});
        row("neither has words", u"The."_s, {u"a"_s}, {true, false, 0});
        // to SQuAD they are letters of the word that they stand by
        row("typographic quotes", u"the **“golden anniversary”**"_s, {u"golden anniversary"_s}, {false, true, 0});
        row("a typographic apostrophe", u"Levi’s Stadium"_s, {u"Levi's Stadium"_s}, {false, true, 0.5});
        row("a dash parts words", u"gold—the colour"_s, {u"gold"_s}, {false, true, 0});
        row("a typographic hyphen parts none", u"gold‑themed"_s, {u"gold"_s}, {false, false, 0});
        row("letters of another alphabet", u"Это ДУБНА."_s, {u"Дубна"_s}, {false, true, 2.0 / 3});
        row("letters without case", u"答案是 東京。"_s, {u"東京。"_s}, {false, true, 2.0 / 3});
    }

    void scoresAreThoseWorkedOutByHand()
    {
        QFETCH(const QString, answer);
        QFETCH(const QStringList, gold);
        const AnswerScore score = scoreAnswer(answer, {gold.begin(), gold.end()});
        QTEST(score.isExact, "isExact");
        QTEST(score.containsAnswer, "containsAnswer");
        QTEST(score.f1, "f1");
    }

    void scoresAreThoseOfTheReference()
    {
        qInfo("reference: %s", referenceMaker);
        for (const ReferenceRow& row : referenceRows()) {
            const AnswerScore score = scoreAnswer(row.answer, row.gold);
            qInfo("%-70s exact %d, contains %d, F1 %.15f (reference %d, %d, %.15f)", qPrintable(row.answer),
                  score.isExact, score.containsAnswer, score.f1, row.isExact, row.containsAnswer, row.f1);
            QCOMPARE(score.isExact, row.isExact);
            QCOMPARE(score.containsAnswer, row.containsAnswer);
            QVERIFY2(qAbs(score.f1 - row.f1) < 1e-15, qPrintable(row.answer));
        }
    }

    void agreementIsTheSameFromBothSides_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<double>("f1");

        QTest::newRow("alike") << u"The Denver Broncos."_s << u"denver broncos"_s << 1.0;
        QTest::newRow("half") << u"one two"_s << u"two three"_s << 0.5;
        QTest::newRow("one longer") << u"one"_s << u"one two three"_s << 0.5;
        QTest::newRow("nothing shared") << u"one"_s << u"two"_s << 0.0;
        QTest::newRow("neither has words") << u""_s << u"The."_s << 1.0;
        QTest::newRow("one has none") << u""_s << u"one"_s << 0.0;
    }

    void agreementIsTheSameFromBothSides()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QFETCH(const double, f1);
        QCOMPARE(sharedWordsF1(a, b), f1);
        QCOMPARE(sharedWordsF1(b, a), f1);
    }

    void brokenSurrogatesAreText()
    {
        const QString broken = u"Denver "_s + QChar(0xd83d) + u" Broncos"_s + QChar(0xdc00);
        QCOMPARE(scoreAnswer(broken, {broken}), (AnswerScore {true, true, 1}));
    }

    // Files hold up to 100,000 answers. The bound leaves room for slow builds.
    void manyAnswersAreScoredInNoTime()
    {
        constexpr int answers = 10'000;
        const QString answer = sentence + sentence;
        const std::vector<QString> gold {u"100 °C"_s, u"about 93 °C"_s, u"93"_s};
        double sum = 0;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < answers; ++i)
            sum += scoreAnswer(answer, gold).f1;
        qInfo("%d answers of %lld characters: %lld ms", answers, static_cast<long long>(answer.size()),
              timer.elapsed());
        QVERIFY(sum > 0);
        QVERIFY(timer.elapsed() < 5'000);
    }
};

QTEST_APPLESS_MAIN(TestSquadScore)

#include "tst_squadscore.moc"
