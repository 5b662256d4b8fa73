// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/retryafter.h"

#include <QDateTime>
#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

using Headers = QList<QNetworkReply::RawHeaderPair>;

const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
constexpr qint64 none = -1;

} // namespace

Q_DECLARE_METATYPE(Headers)

class TestRetryAfter : public QObject
{
    Q_OBJECT

private slots:
    void theWaitIsFoundWhereverItStands_data()
    {
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<qint64>("milliseconds");
        const auto header = [](const char* name, const QByteArray& value) { return Headers {{name, value}}; };
        QTest::newRow("nothing said") << Headers {} << QByteArray() << none;
        QTest::newRow("seconds") << header("Retry-After", "2") << QByteArray() << qint64 {2'000};
        QTest::newRow("whatever the case") << header("retry-after", " 120 ") << QByteArray() << qint64 {120'000};
        QTest::newRow("fractions, rounded up") << header("Retry-After", "0.2504") << QByteArray() << qint64 {251};
        QTest::newRow("no wait at all") << header("Retry-After", "0") << QByteArray() << qint64 {0};
        QTest::newRow("less than nothing") << header("Retry-After", "-5") << QByteArray() << qint64 {0};
        QTest::newRow("a date") << header("Retry-After", "Sun, 01 Mar 2026 12:00:30 GMT") << QByteArray()
                                << qint64 {30'000};
        QTest::newRow("a date gone by") << header("Retry-After", "Sun, 01 Mar 2026 11:00:00 GMT") << QByteArray()
                                        << qint64 {0};
        QTest::newRow("words") << header("Retry-After", "soon") << QByteArray() << none;
        QTest::newRow("a week") << header("Retry-After", "604800") << QByteArray() << none;
        QTest::newRow("not a number") << header("Retry-After", "nan") << QByteArray() << none;
        QTest::newRow("milliseconds win")
            << Headers {{"Retry-After", "2"}, {"retry-after-ms", "1500"}} << QByteArray() << qint64 {1'500};
        QTest::newRow("the ALCF gateway's nginx")
            << Headers {} << QByteArray(R"({"error":"Rate limit exceeded","retry_after":"1 second"})")
            << qint64 {1'000};
        QTest::newRow("a number in the body") << Headers {} << QByteArray(R"({"retry_after":2.5})") << qint64 {2'500};
        QTest::newRow("inside the error")
            << Headers {} << QByteArray(R"({"error":{"message":"m","info":{"retry_after":7}}})") << qint64 {7'000};
        QTest::newRow("milliseconds in the body")
            << Headers {} << QByteArray(R"({"error":{"retry_after_ms":40}})") << qint64 {40};
        QTest::newRow("an object instead of a time") << Headers {} << QByteArray(R"({"retry_after":{}})") << none;
        QTest::newRow("no JSON") << Headers {} << QByteArray("retry_after: 3") << none;
        QTest::newRow("the header before the body")
            << header("Retry-After", "3") << QByteArray(R"({"retry_after":9})") << qint64 {3'000};
        QTest::newRow("resets as durations, the longest")
            << Headers {{"x-ratelimit-reset-requests", "120ms"}, {"x-ratelimit-reset-tokens", "6m0.5s"}} << QByteArray()
            << qint64 {360'500};
        QTest::newRow("a reset since 1970")
            << header("X-RateLimit-Reset", QByteArray::number(now.toSecsSinceEpoch() + 9)) << QByteArray()
            << qint64 {9'000};
        QTest::newRow("a reset since 1970 in milliseconds")
            << header("X-RateLimit-Reset", QByteArray::number(now.toMSecsSinceEpoch() + 9)) << QByteArray()
            << qint64 {9};
        QTest::newRow("a reset as ISO date")
            << header("x-ratelimit-reset-tokens", "2026-03-01T12:00:04Z") << QByteArray() << qint64 {4'000};
        QTest::newRow("an unknown unit") << header("ratelimit-reset", "3 fortnights") << QByteArray() << none;
    }
    void theWaitIsFoundWhereverItStands()
    {
        QFETCH(const Headers, headers);
        QFETCH(const QByteArray, body);
        QFETCH(const qint64, milliseconds);
        const auto wait = retryAfter(headers, body, now);
        QCOMPARE(wait ? qint64 {wait->count()} : none, milliseconds);
    }

    void aHostileBodyIsNoWait()
    {
        QVERIFY(!retryAfter({}, QByteArray(200'000, '['), now));
        QVERIFY(!retryAfter({}, QByteArray(60'000, '['), now));
        QVERIFY(!retryAfter({}, R"({"retry_after":1e300})", now));
        QVERIFY(!retryAfter({}, "{\"a\":{\"b\":{\"c\":{\"retry_after\":1}}}}", now));
    }
};

QTEST_APPLESS_MAIN(TestRetryAfter)
#include "tst_retryafter.moc"
