// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplerun.h"
#include "store/resultsfile.h"
#include "store/runjournal.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <latch>
#include <thread>

using namespace tokenscope;

namespace {

RunResult withoutRecords(RunResult run)
{
    for (Leg& leg : run.legs)
        leg.records.clear();
    return run;
}

/// The bytes that a program had written when it died: a journal of the sample run that nobody holds.
QByteArray journalOf(const RunResult& run)
{
    const QTemporaryDir folder;
    auto journal = RunJournal::begin(withoutRecords(run), folder.path());
    if (!journal)
        return {};
    for (std::size_t leg = 0; leg < run.legs.size(); ++leg) {
        for (const RequestRecord& record : run.legs[leg].records) {
            if (!(*journal)->append(leg, record))
                return {};
        }
    }
    return samplerun::bytesOf((*journal)->path()); // while it is open: what a crash would leave
}

} // namespace

class TestRunJournal final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { samplerun::liveSixHoursBehindUtc(); }
    void recoversEverythingThatHadFinished();
    void recoversAllButTheTornLineWhereverItIsCut();
    void leavesARunningRunAlone();
    void recoversLegsThatBeganWhileItWasWritten();
    void aRunCutOffBeforeItsFirstStepHasLegs();
    void discardsWhenTheResultsAreSaved();
    void finishesARecoveredRun();
    void leavesWhatIsNoJournal();
    void twoRunsOfOneSecondHaveTwoJournals();
    void runsThatBeginAtOnceHaveAJournalEach();
    void saysWhenItCannotWrite();
    void keepsNoSecret();
};

void TestRunJournal::recoversEverythingThatHadFinished()
{
    const RunResult run = samplerun::run();
    const QTemporaryDir folder;
    QVERIFY(samplerun::writeBytes(folder.filePath(QStringLiteral("a.journal")), journalOf(run)));
    const std::vector<RecoveredRun> recovered = recoverRuns(folder.path());
    QCOMPARE(recovered.size(), std::size_t(1));
    QVERIFY(!recovered[0].wasTorn);
    for (std::size_t leg = 0; leg < run.legs.size(); ++leg)
        QVERIFY(recovered[0].result.legs[leg] == run.legs[leg]);
    QVERIFY(recovered[0].result == run); // the sample is a stopped run
}

void TestRunJournal::recoversAllButTheTornLineWhereverItIsCut()
{
    const QByteArray whole = journalOf(samplerun::run());
    const auto lines = whole.count('\n');
    QCOMPARE(lines, 9); // the plan and eight requests
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.journal"));
    for (qsizetype cut = whole.indexOf('\n') + 1; cut < whole.size(); cut += 101) {
        QVERIFY(samplerun::writeBytes(path, whole.first(cut)));
        const std::vector<RecoveredRun> recovered = recoverRuns(folder.path());
        QCOMPARE(recovered.size(), std::size_t(1));
        const auto& legs = recovered[0].result.legs;
        QCOMPARE(qsizetype(legs[0].records.size() + legs[1].records.size()), whole.first(cut).count('\n') - 1);
        QCOMPARE(recovered[0].wasTorn, whole[cut - 1] != '\n');
        QVERIFY(recovered[0].result.wasStopped);
    }
}

void TestRunJournal::leavesARunningRunAlone()
{
    const QTemporaryDir folder;
    auto journal = RunJournal::begin(samplerun::run(), folder.path());
    QVERIFY(journal);
    QVERIFY(recoverRuns(folder.path()).empty());
    journal->reset(); // its program is gone, or gave up without discarding
    QCOMPARE(recoverRuns(folder.path()).size(), std::size_t(1));
}

void TestRunJournal::recoversLegsThatBeganWhileItWasWritten()
{
    const QTemporaryDir folder;
    const RunResult whole = samplerun::run();
    RunResult head = whole;
    head.legs.clear();
    {
        const auto journal = RunJournal::begin(head, folder.path());
        QVERIFY(journal);
        for (std::size_t leg = 0; leg < whole.legs.size(); ++leg) {
            QVERIFY((*journal)->addLeg(whole.legs[leg]));
            for (const RequestRecord& record : whole.legs[leg].records)
                QVERIFY((*journal)->append(leg, record));
        }
        QVERIFY((*journal)->endLeg(1, LegEnd::FailureShare));
    }
    const std::vector<RecoveredRun> recovered = recoverRuns(folder.path());
    QCOMPARE(recovered.size(), std::size_t(1));
    QVERIFY(!recovered.front().wasTorn);
    RunResult expected = whole;
    expected.legs[0].part.end = LegEnd::Stopped; // nothing says that it had ended
    QCOMPARE(recovered.front().result.legs.size(), std::size_t(2));
    for (std::size_t leg = 0; leg < 2; ++leg) {
        QCOMPARE(recovered.front().result.legs[leg].part, expected.legs[leg].part);
        QCOMPARE(recovered.front().result.legs[leg].key, expected.legs[leg].key);
        QCOMPARE(recovered.front().result.legs[leg].records, expected.legs[leg].records);
    }
    QCOMPARE(recovered.front().result.scenarios, whole.scenarios);
}

void TestRunJournal::aRunCutOffBeforeItsFirstStepHasLegs()
{
    const QTemporaryDir folder;
    RunResult head = samplerun::run();
    head.legs.clear();
    QVERIFY(RunJournal::begin(head, folder.path()));
    const std::vector<RecoveredRun> recovered = recoverRuns(folder.path());
    QCOMPARE(recovered.size(), std::size_t(1));
    QCOMPARE(recovered.front().result.legs.size(), std::size_t(2));
    const auto saved = finishRecovery(recovered.front(), folder.path());
    QVERIFY(saved);
    QCOMPARE(resultsfile::load(*saved)->legs.size(), std::size_t(2));
}

void TestRunJournal::discardsWhenTheResultsAreSaved()
{
    const QTemporaryDir folder;
    auto journal = RunJournal::begin(samplerun::run(), folder.path());
    QVERIFY(journal);
    QCOMPARE(QFileInfo((*journal)->path()).fileName(),
             QStringLiteral("simulated_metis_vs_lab_results_20251201_131558.journal"));
    (*journal)->discard();
    journal->reset();
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestRunJournal::finishesARecoveredRun()
{
    const QTemporaryDir folder;
    QVERIFY(samplerun::writeBytes(folder.filePath(QStringLiteral("a.journal")), journalOf(samplerun::run())));
    const auto path = finishRecovery(recoverRuns(folder.path()).front(), folder.path());
    QVERIFY(path);
    QVERIFY(resultsfile::load(*path));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(QFileInfo(*path).fileName()));
    QVERIFY(recoverRuns(folder.path()).empty());
}

void TestRunJournal::leavesWhatIsNoJournal()
{
    const QTemporaryDir folder;
    QVERIFY(samplerun::writeBytes(folder.filePath(QStringLiteral("empty.journal")), ""));
    QVERIFY(samplerun::writeBytes(folder.filePath(QStringLiteral("diary.journal")), "Dear diary,\n"));
    QVERIFY(
        samplerun::writeBytes(folder.filePath(QStringLiteral("torn.journal")), journalOf(samplerun::run()).first(50)));
    QVERIFY(recoverRuns(folder.path()).empty());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3);
}

void TestRunJournal::twoRunsOfOneSecondHaveTwoJournals()
{
    const QTemporaryDir folder;
    const auto first = RunJournal::begin(samplerun::run(), folder.path());
    const auto second = RunJournal::begin(samplerun::run(), folder.path());
    QVERIFY(first && second);
    QVERIFY((*first)->path() != (*second)->path());
}

void TestRunJournal::runsThatBeginAtOnceHaveAJournalEach()
{
    constexpr std::size_t runs = 8;
    const RunResult head = withoutRecords(samplerun::run());
    const QTemporaryDir folder;
    std::array<std::unique_ptr<RunJournal>, runs> journals;
    std::latch everybody(runs);
    {
        std::vector<std::jthread> threads;
        for (std::unique_ptr<RunJournal>& journal : journals)
            threads.emplace_back([&] {
                everybody.arrive_and_wait();
                if (auto begun = RunJournal::begin(head, folder.path()))
                    journal = *std::move(begun);
            });
    }
    QSet<QString> paths;
    for (const std::unique_ptr<RunJournal>& journal : journals) {
        QVERIFY(journal);
        paths.insert(journal->path());
    }
    QCOMPARE(paths.size(), qsizetype {runs});
}

void TestRunJournal::saysWhenItCannotWrite()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("file"));
    QVERIFY(samplerun::writeBytes(file, "not a folder"));
    const auto journal = RunJournal::begin(samplerun::run(), file);
    QVERIFY(!journal);
    QCOMPARE(journal.error().code, Error::Code::NotWritable);
}

void TestRunJournal::keepsNoSecret()
{
    RunResult run = samplerun::run();
    run.plan.endpoints[1].headers = {{"Authorization", "Bearer SECRET-1"}};
    run.plan.endpoints[1].credential.source = QStringLiteral("SECRET-2");
    QVERIFY(!journalOf(run).isEmpty());
    QVERIFY(!journalOf(run).contains("SECRET"));
}

QTEST_APPLESS_MAIN(TestRunJournal)

#include "tst_runjournal.moc"
