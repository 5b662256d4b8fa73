// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/goodput.h"
#include "tests/stats/builders.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;
using namespace std::chrono_literals;

class TestGoodput : public QObject
{
    Q_OBJECT

private slots:
    // sent 2 s late, TTFT 1 s, latency 3 s, TPOT (3 − 1) ÷ 4 = 0.5 s
    void everyLimitThatIsSetMustBeKept_data()
    {
        QTest::addColumn<ServiceObjective>("objective");
        QTest::addColumn<ServiceView>("view");
        QTest::addColumn<bool>("isKept");
        const ServiceView open {.isOpenLoop = true};
        QTest::newRow("none is set") << ServiceObjective {} << ServiceView {} << true;
        QTest::newRow("at the limit") << ServiceObjective {1s, 500ms, 3s} << ServiceView {} << true;
        QTest::newRow("first token late") << ServiceObjective {999ms, {}, {}} << ServiceView {} << false;
        QTest::newRow("tokens slow") << ServiceObjective {{}, 499ms, {}} << ServiceView {} << false;
        QTest::newRow("answer late") << ServiceObjective {{}, {}, 2'999ms} << ServiceView {} << false;
        QTest::newRow("from schedule late") << ServiceObjective {{}, {}, 3s} << open << false;
        QTest::newRow("from schedule in time") << ServiceObjective {{}, {}, 5s} << open << true;
        QTest::newRow("buffered: not told") << ServiceObjective {9s, {}, {}} << ServiceView {false, true} << false;
        QTest::newRow("buffered: latency is told")
            << ServiceObjective {{}, {}, 3s} << ServiceView {false, true} << true;
    }

    void everyLimitThatIsSetMustBeKept()
    {
        QFETCH(const ServiceObjective, objective);
        QFETCH(const ServiceView, view);
        QFETCH(const bool, isKept);
        RequestRecord record
            = streamed(sentAt(withUsage(answered(1, 3), 9, 5), 12), {{1, 4}, {1.5, 4}, {2, 4}, {2.5, 4}, {3, 4}});
        record.scheduledAt = 10s;
        QCOMPARE(keepsObjective(record, objective, view), isKept);
    }

    void whatARequestDoesNotTellIsNotKept()
    {
        const RequestRecord record = sentAt(answered(1, 1), 0);
        QVERIFY(!keepsObjective(record, {.timeToFirstToken = 9s}, {}));
        QVERIFY(!keepsObjective(record, {.timePerOutputToken = 9s}, {}));
        QVERIFY(!keepsObjective(record, {.latency = 9s}, {.isOpenLoop = true})); // no schedule
        QVERIFY(keepsObjective(record, {.latency = 9s}, {}));
    }
};

Q_DECLARE_METATYPE(tokenscope::ServiceObjective)
Q_DECLARE_METATYPE(tokenscope::ServiceView)

QTEST_APPLESS_MAIN(TestGoodput)

#include "tst_goodput.moc"
