// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/prose.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace tokenscope;

namespace {

QStringList wordsOf(const QString& text)
{
    return text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
}

} // namespace

class TestProse : public QObject
{
    Q_OBJECT

private slots:
    void itHasExactlyAsManyWordsAsAskedFor()
    {
        for (int words = 0; words < 400; ++words) {
            const QString text = Prose(7).write(words);
            QCOMPARE(wordsOf(text).size(), words);
            QVERIFY(words == 0 || text.endsWith(u'.'));
        }
    }

    void theSameSeedWritesTheSameAndAnotherDoesNot()
    {
        QCOMPARE(Prose(1).write(500), Prose(1).write(500));
        QVERIFY(Prose(1).write(20) != Prose(2).write(20));
    }

    void itGoesOnWhereItEnded()
    {
        Prose prose(3);
        const QString first = prose.write(100);
        QVERIFY(prose.write(100) != first);
    }

    // what was written on one machine must be the same on every other
    void itIsWrittenInStone()
    {
        const QString text = Prose(1).write(12);
        QVERIFY2(text == Prose(1).write(60).first(text.size() - 1) + u'.', qPrintable(text));
    }

    void sentencesHardlyRepeatThemselves()
    {
        const QStringList sentences = Prose(5).write(20'000).split(QRegularExpression(QStringLiteral("\\.\\s+")));
        const QSet<QString> different(sentences.begin(), sentences.end());
        QVERIFY(sentences.size() > 1'000);
        QVERIFY(different.size() > sentences.size() * 99 / 100);
    }

    void everySentenceBeginsLikeOne()
    {
        for (const QString& sentence : Prose(9).write(5'000).split(QRegularExpression(QStringLiteral("\\.\\s*")))) {
            QVERIFY2(sentence.isEmpty() || sentence.front().isUpper(), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u'%') && !sentence.contains(u"  "), qPrintable(sentence));
        }
    }
};

QTEST_APPLESS_MAIN(TestProse)
#include "tst_prose.moc"
