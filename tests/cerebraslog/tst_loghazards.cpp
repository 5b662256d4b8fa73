// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventtext.h"

#include <QTest>

using namespace tokenscope;

namespace {

const QByteArray stamp = "2025-11-25 15:39:45,243 ";
const QByteArray train = stamp + "INFO:   | Train Device=CSX, Step=50, Loss=7.67166, Rate=33.08 samples/sec";
const QByteArray told = "2025-11-25 15:39:45.243 Train CSX 50 loss=7.67166 rate=33.08";
const QByteArray bar = "Saving checkpoint: 100%|\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88| 20/20 [02:34, 1.2s/it]";

QByteArray utf16(const QByteArray& text, bool isLittle)
{
    QByteArray wide;
    for (const char character : text) {
        wide += isLittle ? character : '\0';
        wide += isLittle ? '\0' : character;
    }
    return wide;
}

} // namespace

class TestLogHazards : public QObject
{
    Q_OBJECT

private slots:
    void linesAreFoundInWhateverIsAroundThem_data();
    void linesAreFoundInWhateverIsAroundThem();
    void wrappedLinesArePutTogether_data();
    void wrappedLinesArePutTogether();
    void messagesAreFoundAnywhereInLinesOfAnyLength_data();
    void messagesAreFoundAnywhereInLinesOfAnyLength();
    void lineWithoutAnEndTakesNoMemory();
    void onlyLineFeedsCountLines();
    void utf16IsNoLog_data();
    void utf16IsNoLog();
};

void TestLogHazards::linesAreFoundInWhateverIsAroundThem_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QByteArrayList>("events");
    const auto row = [](const char* name, const QByteArray& log, const QByteArrayList& events) {
        QTest::newRow(name) << log << events;
    };
    row("bar in front", bar + train + '\n', {"1 " + told});
    row("bar in front, drawn again and again", bar + '\r' + bar + '\r' + train + '\n', {"1 " + told});
    row("bar on its own line", bar + '\n' + train + '\n', {"2 " + told});
    row("bar behind", train + bar + '\n', {"1 " + told});
    row("bar in front of a line without a date", bar + "INFO:   | Train Device=CSX, Step=50, Loss=7.67166\n",
        {"1 Train CSX 50 loss=7.67166"});
    row("words in front of the message", stamp + "INFO:   [rank 0] | Train Device=CSX, Step=50, Loss=7.67166\n",
        {"1 2025-11-25 15:39:45.243 Train CSX 50 loss=7.67166"});
    row("carriage returns and line feeds", train + "\r\n" + train + "\r\n", {"1 " + told, "2 " + told});
    row("indented", "      " + train + "\n\t" + train + '\n', {"1 " + told, "2 " + told});
    row("quoted in a letter", "> " + train + '\n', {"1 " + told});
    row("behind a prompt", "(venv) me@host:~$ " + train + '\n', {"1 " + told});
    row("colours",
        "\x1b[32m2025-11-25 15:39:45,243\x1b[0m \x1b[1;34mINFO\x1b[0m:   \x1b[1m| Train\x1b[0m Device=CSX, "
        "Step=50, Loss=7.67166, Rate=33.08 samples/sec\x1b[K\n",
        {"1 " + told});
    row("a title", "\x1b]0;title\a" + train + "\n\x1b]0;title\x1b\\" + train + '\n', {"1 " + told, "2 " + told});
    row("control sequence that is cut", train + "\n\x1b[", {"1 " + told});
    row("lonely escape", train + "\n\x1b", {"1 " + told});
    row("NUL bytes", QByteArray(100, '\0') + train + QByteArray(5, '\0') + '\n', {"1 " + told});
    row("NUL bytes within", QByteArray(train).insert(40, QByteArray(3, '\0')) + '\n', {"1 " + told});
    row("byte order mark", "\xef\xbb\xbf" + train + '\n', {"1 " + told});
    row("byte order mark where files were joined", "x\n\xef\xbb\xbf" + train + '\n', {"2 " + told});
    row("bytes that are no text", "\xff\xc3\x28\xf0\n\xff\xc3" + train + "\xff\n", {"2 " + told});
    row("two messages on a line", train + stamp + "INFO:   Saving checkpoint at step 50\n",
        {"1 " + told, "1 2025-11-25 15:39:45.243 Checkpoint 50"});
    row("time that another date is glued to",
        stamp + "INFO:   | Train Device=CSX, Step=50, TimeRemaining=0:00:40" + stamp
            + "INFO:   Beginning appliance run\n",
        {"1 2025-11-25 15:39:45.243 Train CSX 50 left=40", "1 2025-11-25 15:39:45.243 RunBegan"});
    row("other dates in front", "2025-11-25 2025-11-25 15:39:45 20/20 " + train + '\n', {"1 " + told});
    row("no end", train, {"1 " + told});
    row("pods have clocks of their own",
        "2025-07-11 18:03:47,814:INFO Beginning appliance run\n"
        "E0711 18:04:02.654472867  609793 hpack_parser.cc:1234]   Error parsing metadata: error=invalid value\n"
        "'2025-07-11 18:03:47,814 INFO:   Beginning appliance run'\n"
        "message='2025-07-11 18:03:47,814 INFO:   Beginning appliance run'\n"
            + stamp
            + "WARNING:   Event 2025-07-11 18:03:47 +0000 UTC message='2025-07-11 18:03:47,814 INFO:   Beginning "
              "appliance run\n",
        {});
    row("output of the user's code",
        "[Step=0040] Wall=86.8645s | Loss=1.8380\n" + train
            + "\n[Throughput] Samples: 1414.62 samples/s (1414.62)\nRate=5 samples/sec\n",
        {"2 " + told});
}

void TestLogHazards::linesAreFoundInWhateverIsAroundThem()
{
    QFETCH(const QByteArray, log);
    QFETCH(const QByteArrayList, events);
    QCOMPARE(eventsOf(log), events);
    const QByteArrayView whole(log);
    for (qsizetype cut = 1; cut < log.size(); ++cut)
        QCOMPARE(eventsOf({whole.first(cut), whole.sliced(cut)}), events);
}

void TestLogHazards::wrappedLinesArePutTogether_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QByteArrayList>("events");
    const auto row = [](const char* name, const QByteArray& log, const QByteArrayList& events) {
        QTest::newRow(name) << log << events;
    };
    row("once", train + ",\nGlobalRate=33.02 samples/sec, TimeRemaining=1:18:05\n",
        {"1 " + told + " global=33.02 left=4685"});
    row("twice", train + ",\n  GlobalRate=33.02 samples/sec,\r\n\n  TimeRemaining=1:18:05\n",
        {"1 " + told + " global=33.02 left=4685"});
    row("the next message comes", train + ",\n" + stamp + "INFO:   Beginning appliance run\nGlobalRate=5 samples/sec\n",
        {"1 " + told, "2 2025-11-25 15:39:45.243 RunBegan"});
    row("something else comes", train + ",\n[Step=40]\nGlobalRate=5 samples/sec\n", {"1 " + told});
    row("nothing comes", train + ",\n", {"1 " + told});
    row("its rest is cut", train + ",\nGlobalRate=33.", {"1 " + told});
    row("line that is whole", train + "\nGlobalRate=5 samples/sec\n", {"1 " + told});
    row("without end", train + "," + QByteArray("\nGlobalRate=5 samples/sec,").repeated(300) + '\n',
        {"1 " + told + " global=5"});
}

void TestLogHazards::wrappedLinesArePutTogether()
{
    linesAreFoundInWhateverIsAroundThem();
}

void TestLogHazards::messagesAreFoundAnywhereInLinesOfAnyLength_data()
{
    QTest::addColumn<qsizetype>("before");
    QTest::addColumn<qsizetype>("after");
    constexpr qsizetype block = LogLineCutter::blockLength;
    constexpr qsizetype decisive = block - LogLineCutter::overlap;
    for (const qsizetype before : {qsizetype {0}, qsizetype {100}, decisive, block, decisive * 2, decisive * 5}) {
        for (const qsizetype shift : {-170, -100, -24, -10, -1, 0, 1, 50}) {
            for (const qsizetype after : {qsizetype {0}, block + 5}) {
                if (before + shift >= 0)
                    QTest::addRow("%lld before, %lld after", qint64 {before + shift}, qint64 {after})
                        << before + shift << after;
            }
        }
    }
}

void TestLogHazards::messagesAreFoundAnywhereInLinesOfAnyLength()
{
    QFETCH(const qsizetype, before);
    QFETCH(const qsizetype, after);
    const QByteArray log = QByteArray(before, '#') + train + ' ' + QByteArray(after, '#') + stamp
        + "INFO:   Beginning appliance run\n" + train + '\n';
    const QByteArrayList events {"1 " + told, "1 2025-11-25 15:39:45.243 RunBegan", "2 " + told};
    QCOMPARE(eventsOf(log), events);
    const QByteArrayView whole(log);
    for (const qsizetype length : {7, 1000, 4096, 65536}) {
        std::vector<QByteArrayView> pieces;
        for (qsizetype at = 0; at < log.size(); at += length)
            pieces.push_back(whole.sliced(at, std::min(length, log.size() - at)));
        QCOMPARE(eventsOf(pieces), events);
    }
}

// 64 MB of one line; what is kept of it is tested by the reader's cutter never handing over more than a block
void TestLogHazards::lineWithoutAnEndTakesNoMemory()
{
    LogLineCutter cutter;
    std::size_t longest = 0;
    qsizetype texts = 0;
    const auto sink = [&](const LogText& text) {
        longest = std::max(longest, text.text.size());
        ++texts;
    };
    const QByteArray megabyte(1024 * 1024, '#');
    for (int i = 0; i < 64; ++i)
        cutter.feed(megabyte, sink);
    cutter.finish(sink);
    QCOMPARE(longest, static_cast<std::size_t>(LogLineCutter::blockLength));
    QVERIFY(texts > 64 * 1024 / 32);
    QVERIFY(texts < 64 * 1024 / 32 * 11 / 10);
}

void TestLogHazards::onlyLineFeedsCountLines()
{
    QCOMPARE(eventsOf("\n\r\r\n\r" + train + "\r\n\n\n" + bar + '\r' + train),
             QByteArrayList({"3 " + told, "6 " + told}));
}

void TestLogHazards::utf16IsNoLog_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::newRow("little endian with a mark") << "\xff\xfe" + utf16(train + '\n', true);
    QTest::newRow("big endian with a mark") << "\xfe\xff" + utf16(train + '\n', false);
    QTest::newRow("little endian") << utf16(train + "\n\n", true);
    QTest::newRow("big endian") << utf16(train + "\n\n", false);
}

void TestLogHazards::utf16IsNoLog()
{
    QFETCH(const QByteArray, log);
    QCOMPARE(eventsOf(log), QByteArrayList());
    LogLineCutter cutter;
    for (const char& byte : log)
        cutter.feed(QByteArrayView(&byte, 1), [](const LogText&) {});
    QVERIFY(cutter.isUtf16());
}

QTEST_APPLESS_MAIN(TestLogHazards)
#include "tst_loghazards.moc"
