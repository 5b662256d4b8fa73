// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/cause.h"

#include <QSet>
#include <QTest>

using namespace tokenscope;

class TestCause : public QObject
{
    Q_OBJECT

private slots:
    void everyCauseHasAKeyOfItsOwnThatLeadsBackToIt()
    {
        QSet<QString> keys;
        for (int i = 0; i <= static_cast<int>(Cause::ProxyRefused); ++i) {
            const auto cause = static_cast<Cause>(i);
            const QString key = keyOf(cause);
            QVERIFY2(!keys.contains(key), qPrintable(key));
            keys.insert(key);
            QCOMPARE(causeFromKey(key), cause);
        }
        QVERIFY(!causeFromKey(QStringLiteral("no_such_cause")));
    }

    void theUnknownCauseHasNoWord() { QVERIFY(keyOf(Cause::Unknown).isEmpty()); }
};

QTEST_APPLESS_MAIN(TestCause)

#include "tst_cause.moc"
