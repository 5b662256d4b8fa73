// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/requestrecord.h"

#include <QTest>

#include <cmath>

using namespace tokenscope;
using namespace std::chrono_literals;

class TestRequestRecord : public QObject
{
    Q_OBJECT

private slots:
    void theFirstTokenMayBeReasoningTheFirstAnswerTokenNot()
    {
        RequestRecord record;
        QVERIFY(!record.timeToFirstToken());
        record.chunks = {{.after = 10ms, .characters = 3, .isContent = false}, {.after = 30ms, .characters = 2}};
        QCOMPARE(*record.timeToFirstToken(), Nanoseconds(10ms));
        QCOMPARE(*record.timeToFirstAnswerToken(), Nanoseconds(30ms));
    }

    void whatIsOutsideOfTheServerIsLatencyLessItsOwn()
    {
        RequestRecord record {.latency = 1369ms};
        QVERIFY(!record.timeOutsideServer());
        record.server.latency = 0.613;
        QVERIFY(std::abs(*record.timeOutsideServer() - 0.756) < 1e-9);
        record.server.latency = 1.3695; // rounded up
        QCOMPARE(record.timeOutsideServer(), std::optional(0.0));
        record.server.latency = 1.5; // longer than we waited for it: one of the clocks is wrong
        QVERIFY(!record.timeOutsideServer());
    }

    void reasoningAloneIsNoAnswer()
    {
        RequestRecord record;
        record.chunks = {{.after = 10ms, .characters = 3, .isContent = false}};
        QVERIFY(!record.timeToFirstAnswerToken());
    }

    void tokensComeFromTheServerElseFromFourCharactersEach_data()
    {
        QTest::addColumn<qint64>("reported"); // -1: not
        QTest::addColumn<int>("characters");
        QTest::addColumn<qint64>("expected"); // -1: none
        QTest::addRow("reported") << qint64(17) << 400 << qint64(17);
        QTest::addRow("reported as none") << qint64(0) << 400 << qint64(0);
        QTest::addRow("estimated") << qint64(-1) << 40 << qint64(10);
        QTest::addRow("at least one") << qint64(-1) << 1 << qint64(1);
        QTest::addRow("an empty answer") << qint64(-1) << 0 << qint64(-1);
    }

    void tokensComeFromTheServerElseFromFourCharactersEach()
    {
        QFETCH(const qint64, reported);
        QFETCH(const int, characters);
        QFETCH(const qint64, expected);
        RequestRecord record;
        record.text = QString(characters, u'x');
        if (reported >= 0)
            record.usage.completionTokens = reported;
        QCOMPARE(record.outputTokens().value_or(-1), expected);
        QCOMPARE(record.hasEstimatedTokens(), reported < 0);
    }
};

QTEST_APPLESS_MAIN(TestRequestRecord)

#include "tst_requestrecord.moc"
