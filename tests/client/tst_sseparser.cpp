// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/sseparser.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tokenscope;

namespace {

// "name|data" for each event, as values.
QByteArrayList parsed(const std::vector<QByteArrayView>& reads)
{
    QByteArrayList events;
    SseParser parser;
    const auto sink
        = [&events](const SseEvent& event) { events << event.name.toByteArray() + '|' + event.data.toByteArray(); };
    for (const QByteArrayView read : reads)
        parser.feed(read, sink);
    parser.finish(sink);
    return events;
}

} // namespace

class TestSseParser : public QObject
{
    Q_OBJECT

private slots:
    void streamsAreCutIntoEventsHoweverTheyArrive_data();
    void streamsAreCutIntoEventsHoweverTheyArrive();
    void eventsComeAsSoonAsTheirEmptyLine();
    void longestLinePassesAndLongerOnesOverflow();
    void longestEventPassesAndLongerOnesOverflow();
    void readOfManyEmptyLinesTakesNoTime();
};

void TestSseParser::streamsAreCutIntoEventsHoweverTheyArrive_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArrayList>("events");

    QTest::newRow("line feeds") << QByteArray("data: a\n\ndata: b\n\n") << QByteArrayList {"|a", "|b"};
    QTest::newRow("carriage returns") << QByteArray("data: a\r\rdata: b\r\r") << QByteArrayList {"|a", "|b"};
    QTest::newRow("both") << QByteArray("data: a\r\n\r\ndata: b\r\n\r\n") << QByteArrayList {"|a", "|b"};
    QTest::newRow("mixed") << QByteArray("data: a\n\r\ndata: b\r\n\ndata: c\r\r\n")
                           << QByteArrayList {"|a", "|b", "|c"};
    QTest::newRow("no space after the colon") << QByteArray("data:a\n\n") << QByteArrayList {"|a"};
    QTest::newRow("only the first space goes") << QByteArray("data:  a \n\n") << QByteArrayList {"| a "};
    QTest::newRow("several lines of data") << QByteArray("data: a\ndata\ndata: b\n\n") << QByteArrayList {"|a\n\nb"};
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "data: a\n\n")
                                     << QByteArrayList {"|a"};
    QTest::newRow("a mark within is data") << QByteArray("data: \xEF\xBB\xBF\n\n") << QByteArrayList {"|\xEF\xBB\xBF"};
    QTest::newRow("comments") << QByteArray(": ping\n\n:\n\ndata: a\n: pong\n\n") << QByteArrayList {"|a"};
    QTest::newRow("other fields") << QByteArray("id: 1\nretry: 5\nfoo: bar\nbaz\n\ndata: a\n\n")
                                  << QByteArrayList {"|a"};
    QTest::newRow("named") << QByteArray("event: error\ndata: a\n\ndata: b\n\n") << QByteArrayList {"error|a", "|b"};
    QTest::newRow("a name without data") << QByteArray("event: error\n\ndata: b\n\n") << QByteArrayList {"|b"};
    QTest::newRow("empty data") << QByteArray("data:\n\ndata\n\n") << QByteArrayList {"|", "|"};
    QTest::newRow("no empty line at the end") << QByteArray("data: a\n\ndata: b\n") << QByteArrayList {"|a", "|b"};
    QTest::newRow("no line end at the end") << QByteArray("data: a\n\ndata: b") << QByteArrayList {"|a", "|b"};
    QTest::newRow("zero bytes") << QByteArray("data: a\0b\n\n", 11) << QByteArrayList {QByteArray("|a\0b", 4)};
    QTest::newRow("nothing") << QByteArray() << QByteArrayList {};
}

void TestSseParser::streamsAreCutIntoEventsHoweverTheyArrive()
{
    QFETCH(const QByteArray, stream);
    QFETCH(const QByteArrayList, events);

    std::vector<QByteArrayView> bytes;
    for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
        const QByteArrayView whole(stream);
        QCOMPARE(parsed({whole.first(cut), whole.sliced(cut)}), events);
        if (cut < stream.size())
            bytes.push_back(whole.sliced(cut, 1));
    }
    QCOMPARE(parsed(bytes), events);
}

void TestSseParser::eventsComeAsSoonAsTheirEmptyLine()
{
    SseParser parser;
    int events = 0;
    const auto sink = [&events](const SseEvent&) { ++events; };
    parser.feed("data: a\r\n\r", sink);
    QCOMPARE(events, 1);
    parser.feed("\ndata: b\n", sink);
    QCOMPARE(events, 1);
    parser.feed("\n", sink);
    QCOMPARE(events, 2);
}

void TestSseParser::longestLinePassesAndLongerOnesOverflow()
{
    const QByteArray longest = "data:" + QByteArray(SseParser::maximumLength - 5, 'x');
    SseParser parser;
    int events = 0;
    const auto sink = [&events](const SseEvent&) { ++events; };
    parser.feed(QByteArray(longest + "\n\n"), sink);
    QVERIFY(!parser.isOverflown());
    QCOMPARE(events, 1);
    for (int i = 0; i < 10; ++i) // however it is cut
        parser.feed(QByteArray(SseParser::maximumLength / 8, 'x'), sink);
    QVERIFY(parser.isOverflown());
    parser.feed("\n\ndata: a\n\n", sink);
    parser.finish(sink);
    QCOMPARE(events, 1);
}

void TestSseParser::longestEventPassesAndLongerOnesOverflow()
{
    SseParser parser;
    const auto sink = [](const SseEvent&) {};
    const QByteArray line = "data:" + QByteArray(1024 * 1024 - 1, 'x') + '\n';
    for (int i = 0; i < 4; ++i)
        parser.feed(line, sink);
    QVERIFY(!parser.isOverflown());
    parser.feed(line, sink);
    QVERIFY(parser.isOverflown());
}

void TestSseParser::readOfManyEmptyLinesTakesNoTime()
{
    // searched to its end once a line, this would take hours
    const QByteArray hostile = QByteArray(8 * 1024 * 1024, '\r');
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(parsed({hostile}), QByteArrayList());
    QCOMPARE_LT(timer.elapsed(), 10'000);
}

QTEST_APPLESS_MAIN(TestSseParser)
#include "tst_sseparser.moc"
