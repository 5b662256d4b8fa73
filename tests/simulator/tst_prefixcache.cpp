// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/prefixcache.h"

#include <QTest>

using namespace tokenscope;

namespace {

// as many tokens as words, none of them alike
QString words(int from, int count)
{
    QString text;
    for (int word = from; word < from + count; ++word) {
        text += u' ';
        for (int rest = word; rest > 0; rest /= 26)
            text += QChar(static_cast<char16_t>(u'a' + rest % 26));
        text += u'x';
    }
    return text;
}

} // namespace

class TestPrefixCache : public QObject
{
    Q_OBJECT

private slots:
    void whatWasSeenIsKnownInWholeBlocks()
    {
        PrefixCache cache;
        QCOMPARE(cache.take(words(0, 100)), 0);
        QCOMPARE(cache.take(words(0, 100)), 96);
        QCOMPARE(cache.take(QString(words(0, 40) + words(5'000, 60))), 32);
        QCOMPARE(cache.take(words(0, 15)), 0);
    }

    void onlyABeginningCounts()
    {
        PrefixCache cache;
        QCOMPARE(cache.take(words(0, 200)), 0);
        QCOMPARE(cache.take(QString(words(7'000, 1) + words(0, 200))), 0);
        QCOMPARE(cache.take(words(16, 184)), 0);
    }

    void theOldestIsForgottenFirst()
    {
        PrefixCache cache;
        const QString first = words(0, 64);
        QCOMPARE(cache.take(first), 0);
        const int blocks = static_cast<int>(PrefixCache::mostBlocks);
        QCOMPARE(cache.take(words(100'000, blocks * static_cast<int>(PrefixCache::blockTokens))), 0);
        QCOMPARE(cache.take(first), 0);
    }

    void nothingIsNothing()
    {
        PrefixCache cache;
        QCOMPARE(cache.take({}), 0);
    }
};

QTEST_APPLESS_MAIN(TestPrefixCache)
#include "tst_prefixcache.moc"
