// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/httprequestreader.h"

#include <QTest>

using namespace tokenscope;

namespace {

std::vector<ReceivedRequest> readAll(HttpRequestReader& reader)
{
    std::vector<ReceivedRequest> requests;
    while (auto request = reader.next())
        requests.push_back(*request);
    return requests;
}

} // namespace

class TestHttpRequestReader : public QObject
{
    Q_OBJECT

private slots:
    void aStreamOfRequestsReadsTheSameHoweverItIsCut()
    {
        const QByteArray stream = "POST /a?x=1 HTTP/1.1\r\nHost: h\r\ncontent-length: 5\r\n\r\nhello"
                                  "\r\nPOST /b HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n\r\n"
                                  "3;name=value\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n"
                                  "GET /c HTTP/1.0\nConnection: Keep-Alive\n\n"
                                  "GET /d HTTP/1.1\r\nConnection: close\r\n\r\n";
        const std::vector<ReceivedRequest> expected {
            {.method = "POST", .path = "/a", .body = "hello", .isHttp11 = true, .keepAlive = true},
            {.method = "POST", .path = "/b", .body = "abc0123456789", .isHttp11 = true, .keepAlive = true},
            {.method = "GET", .path = "/c", .body = "", .isHttp11 = false, .keepAlive = true},
            {.method = "GET", .path = "/d", .body = "", .isHttp11 = true, .keepAlive = false}};
        for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
            HttpRequestReader reader;
            reader.feed(stream.first(cut));
            std::vector<ReceivedRequest> requests = readAll(reader);
            reader.feed(stream.sliced(cut));
            for (const ReceivedRequest& request : readAll(reader))
                requests.push_back(request);
            QVERIFY2(requests == expected, qPrintable(QStringLiteral("cut at %1").arg(cut)));
            QVERIFY(!reader.fault());
        }
    }

    void aRequestArrivesByteByByte()
    {
        HttpRequestReader reader;
        const QByteArray stream = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n";
        for (const char byte : stream.chopped(1)) {
            reader.feed(QByteArrayView(&byte, 1));
            QVERIFY(!reader.next());
        }
        reader.feed("\n");
        const auto request = reader.next();
        QVERIFY(request);
        QCOMPARE(request->body, "hi");
    }

    void whatIsNoRequestIsAFault_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray post = "POST / HTTP/1.1\r\n";
        QTest::newRow("noise") << QByteArray("\x16\x03\x01 hello\r\n\r\n") << 400;
        QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << 400;
        QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\n") << 400;
        QTest::newRow("field without a name") << QByteArray(post + ": x\r\n\r\n") << 400;
        QTest::newRow("field without a colon") << QByteArray(post + "abc\r\n\r\n") << 400;
        QTest::newRow("length is a word") << QByteArray(post + "Content-Length: ten\r\n\r\n") << 400;
        QTest::newRow("length is negative") << QByteArray(post + "Content-Length: -1\r\n\r\n") << 400;
        QTest::newRow("length is empty") << QByteArray(post + "Content-Length:\r\n\r\n") << 400;
        QTest::newRow("two lengths") << QByteArray(post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n") << 400;
        QTest::newRow("length and chunks")
            << QByteArray(post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n") << 400;
        QTest::newRow("length beyond the bound") << QByteArray(post + "Content-Length: 99999999\r\n\r\n") << 413;
        QTest::newRow("length beyond all numbers")
            << QByteArray(post + "Content-Length: 99999999999999999999\r\n\r\n") << 413;
        QTest::newRow("unknown encoding") << QByteArray(post + "Transfer-Encoding: gzip\r\n\r\n") << 501;
        const QByteArray chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("chunk size is a word") << QByteArray(chunked + "xyz\r\n") << 400;
        QTest::newRow("chunk size is negative") << QByteArray(chunked + "-5\r\n") << 400;
        QTest::newRow("chunk size beyond the bound") << QByteArray(chunked + "7fffffff\r\n") << 413;
        QTest::newRow("chunk longer than it says") << QByteArray(chunked + "2\r\nabcdef") << 400;
        QTest::newRow("endless chunk size") << QByteArray(chunked + QByteArray(5000, '0')) << 400;
        QTest::newRow("endless head") << QByteArray(post + QByteArray(100'000, 'x')) << 431;
        QTest::newRow("large head in one piece")
            << QByteArray(post + "A: " + QByteArray(100'000, 'x') + "\r\n\r\n") << 431;
    }
    void whatIsNoRequestIsAFault()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        HttpRequestReader reader;
        reader.feed(bytes);
        QVERIFY(!reader.next());
        QVERIFY(reader.fault());
        QCOMPARE(reader.fault()->status, status);
        reader.feed("GET / HTTP/1.1\r\n\r\n");
        QVERIFY(!reader.next()); // nothing after a fault can be trusted
    }

    void aClientThatWaitsForContinueIsNoticedOnce()
    {
        HttpRequestReader reader;
        reader.feed("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
        QVERIFY(!reader.next());
        QVERIFY(reader.takeContinueWish());
        QVERIFY(!reader.takeContinueWish());
        reader.feed("ok");
        QVERIFY(reader.next());
    }
};

QTEST_APPLESS_MAIN(TestHttpRequestReader)
#include "tst_httprequestreader.moc"
