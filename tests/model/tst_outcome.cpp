// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/outcome.h"

#include <QSet>
#include <QTest>

using namespace tokenscope;

class TestOutcome : public QObject
{
    Q_OBJECT

private slots:
    void everyOutcomeHasItsOwnKeyAndBack()
    {
        QSet<QString> keys;
        for (int i = 0; i <= static_cast<int>(Outcome::NoCredential); ++i) {
            const auto outcome = static_cast<Outcome>(i);
            const QString key = keyOf(outcome);
            QVERIFY2(!keys.contains(key), qPrintable(key));
            keys.insert(key);
            QCOMPARE(outcomeFromKey(key), outcome);
        }
    }

    void anHttpErrorIsNamedByItsStatus()
    {
        QCOMPARE(keyOf(Outcome::HttpError, 401), QStringLiteral("http_401"));
        QCOMPARE(outcomeFromKey(QStringLiteral("http_401")), Outcome::HttpError);
        QCOMPARE(keyOf(Outcome::RateLimited, 429), QStringLiteral("rate_limited"));
    }

    void whatNobodyKnowsIsMalformed()
    {
        QCOMPARE(outcomeFromKey(QStringLiteral("eaten by the dog")), Outcome::Malformed);
    }
};

QTEST_APPLESS_MAIN(TestOutcome)

#include "tst_outcome.moc"
