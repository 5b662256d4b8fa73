// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/logfollowing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestLogFollowing : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile file(QStringLiteral(TEST_DATA_DIR "/training/whole_fit_2_6.log"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_whole = file.readAll();
    }

    void whatComesLaterIsReadOn()
    {
        LogFollowing following;
        // cut inside of a line, too
        for (qsizetype end = 0; end < m_whole.size(); end += 777) {
            write(m_whole.left(end));
            const auto run = following.readOn(path(), true);
            QVERIFY(run);
            QVERIFY(end > m_whole.size() - 777 || run->status == TrainingStatus::Running);
        }
        write(m_whole);
        const auto run = following.readOn(path(), true);
        QVERIFY(run);
        QCOMPARE(run->status, TrainingStatus::Completed);
        QCOMPARE(run->lastStep, std::optional<std::int64_t>(80));
        QCOMPARE(run->processedSamples, std::optional<std::int64_t>(5120));
        LogFollowing anew;
        QCOMPARE(run->points, anew.readOn(path(), true)->points);
    }

    void aLogThatNobodyWritesIsPartial()
    {
        LogFollowing following;
        write(m_whole.left(m_whole.size() / 2));
        QCOMPARE(following.readOn(path(), true)->status, TrainingStatus::Running);
        QCOMPARE(following.readOn(path(), false)->status, TrainingStatus::Partial);
    }

    void aShorterFileIsAnotherOne()
    {
        LogFollowing following;
        write(m_whole);
        QVERIFY(following.readOn(path(), true)->processedSamples);
        write(m_whole.left(m_whole.size() / 2));
        const auto run = following.readOn(path(), true);
        QVERIFY(!run->processedSamples);
        QCOMPARE(run->status, TrainingStatus::Running);
    }

    void aFileThatIsGoneIsAnError()
    {
        LogFollowing following;
        write(m_whole);
        QVERIFY(following.readOn(path(), true));
        QVERIFY(QFile::remove(path()));
        const auto run = following.readOn(path(), true);
        QVERIFY(!run);
        QCOMPARE(run.error().code, Error::Code::NotReadable);
    }

private:
    QString path() const { return m_folder->filePath(u"run.log"_s); }
    void write(const QByteArray& content)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    std::unique_ptr<QTemporaryDir> m_folder {};
    QByteArray m_whole {};
};

QTEST_APPLESS_MAIN(TestLogFollowing)

#include "tst_logfollowing.moc"
