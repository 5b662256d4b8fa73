// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfuzz.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <vector>

namespace {

void read(const QByteArray& log)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(log.constData()),
                           static_cast<std::size_t>(log.size()));
}

// What breaks parsers: ends of numbers and of names, dates, sequences that are not closed.
const QByteArrayList& fragments()
{
    static const QByteArrayList known {"\n",
                                       "\r",
                                       "\x1b[",
                                       "\x1b]",
                                       QByteArray(1, '\0'),
                                       "\xef\xbb\xbf",
                                       "\xff\xfe",
                                       "2025-11-25 15:39:45,243 ",
                                       "2025-11-25 15:39:45",
                                       "INFO:   ",
                                       "ERROR:",
                                       "INFO:x:",
                                       "| Train ",
                                       "| Eval Device=",
                                       "Device=CSX, ",
                                       "Step=",
                                       "GlobalStep=99999999999999999999",
                                       "Loss=nan",
                                       "Loss=-1e999",
                                       "Rate=",
                                       " samples/sec",
                                       ",",
                                       " 1 day, 2:03:04",
                                       "TimeRemaining>",
                                       "999999:59:59",
                                       "Processed 1 sample(s) in 1e308 seconds",
                                       "Processed ",
                                       "Saving checkpoint at ",
                                       "Starting training loop 1, from global step ",
                                       "Job wsjob-",
                                       " failed due to",
                                       "Traceback (most recent call last):",
                                       "ValueError: ",
                                       "a.B",
                                       "R_2.6.0",
                                       "R_",
                                       "_MSL",
                                       "max_sequence_length",
                                       "Progress will be logged every ",
                                       "for a total of ",
                                       "Gradient accumulation picked micro batch size ",
                                       "Running command: cszoo ",
                                       "20",
                                       "=",
                                       ">",
                                       "|"};
    return known;
}

QByteArray mutated(QByteArray log, const std::vector<QByteArray>& corpus, QRandomGenerator& random)
{
    const int changes = 1 + random.bounded(6);
    for (int change = 0; change < changes && !log.isEmpty(); ++change) {
        const qsizetype at = random.bounded(int(log.size()));
        const qsizetype length = random.bounded(40);
        switch (random.bounded(6)) {
        case 0:
            log[at] = static_cast<char>(random.bounded(256));
            break;
        case 1:
            log.remove(at, length);
            break;
        case 2:
            log.insert(at, log.mid(random.bounded(int(log.size())), length));
            break;
        case 3:
            log.truncate(at);
            break;
        case 4:
            log.insert(at, corpus[static_cast<std::size_t>(random.bounded(int(corpus.size())))].left(length * 10));
            break;
        default:
            log.insert(at, fragments()[random.bounded(fragments().size())]);
        }
    }
    return log;
}

} // namespace

class TestLogFuzz : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyLogKeepsThePromises();
    void brokenLogsKeepThePromises();
    void fragmentsInAnyOrderKeepThePromises();

private:
    std::vector<QByteArray> m_corpus;
};

void TestLogFuzz::initTestCase()
{
    const QDir folder(QStringLiteral(TEST_DATA_DIR "/training"));
    for (const QString& name : folder.entryList({QStringLiteral("*.log")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_corpus.push_back(file.readAll());
    }
    QVERIFY(m_corpus.size() >= 7);
}

void TestLogFuzz::everyLogKeepsThePromises()
{
    for (const QByteArray& log : m_corpus) {
        for (qsizetype end = 0; end <= log.size(); end += 7)
            read(log.left(end));
    }
}

void TestLogFuzz::brokenLogsKeepThePromises()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 6000; ++round) {
        const QByteArray& log = m_corpus[static_cast<std::size_t>(random.bounded(int(m_corpus.size())))];
        const qsizetype begin = random.bounded(int(log.size()));
        read(mutated(log.mid(begin, 1500), m_corpus, random));
    }
}

void TestLogFuzz::fragmentsInAnyOrderKeepThePromises()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 20000; ++round) {
        QByteArray log;
        for (int i = random.bounded(16); i >= 0; --i)
            log += fragments()[random.bounded(fragments().size())];
        read(log);
    }
}

QTEST_APPLESS_MAIN(TestLogFuzz)
#include "tst_logfuzz.moc"
