// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplerun.h"
#include "store/resultsfile.h"
#include "store/resultslibrary.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;

class TestResultsLibrary final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { samplerun::liveSixHoursBehindUtc(); }
    void anEntrySaysWhatLoadingSays_data();
    void anEntrySaysWhatLoadingSays();
    void aStoppedSeriesCanContinue_data();
    void aStoppedSeriesCanContinue();
    void aSeriesThatLostItsTokenCanContinue();
    void aPointOfASeriesNamesItsEndpoint();
    void listsTheNewestFirstAndBrokenFilesToo();
    void namesFilesByLegsAndLocalTime();
    void savesIntoAFolderUnderAFreeName();
    void replacesAFileThatIsNamed();
    void writesFilesThatOthersMayRead();
    void saysWhenItCannotWrite();
};

void TestResultsLibrary::anEntrySaysWhatLoadingSays_data()
{
    QTest::addColumn<QString>("path");
    for (const char* name : {"original.json", "original_without_dataset.json", "foreign_keys.json"})
        QTest::addRow("%s", name) << QStringLiteral(TEST_DATA_DIR "/results/") + QString::fromLatin1(name);
    QTest::addRow("our own") << QString();
}

void TestResultsLibrary::anEntrySaysWhatLoadingSays()
{
    QFETCH(QString, path);
    const QTemporaryDir folder;
    if (path.isEmpty()) {
        path = folder.filePath(QStringLiteral("own.json"));
        QVERIFY(resultsfile::save(samplerun::run(), path));
    }
    const auto run = resultsfile::load(path);
    QVERIFY(run);
    const ResultEntry entry = readEntry(path);
    QVERIFY(!entry.error);
    QCOMPARE(entry.path, path);
    QCOMPARE(entry.startedAt, run->startedAt);
    QCOMPARE(entry.wasStopped, run->wasStopped);
    QCOMPARE(entry.isSuite, !run->scenarios.empty());
    QCOMPARE(entry.isSeries, run->plan.sweep || !run->scenarios.empty());
    QCOMPARE(entry.promptSet, run->plan.prompts.name);
    QCOMPARE(entry.fileSize, QFileInfo(path).size());
    QCOMPARE(entry.legs.size(), run->legs.size());
    for (std::size_t i = 0; i < entry.legs.size(); ++i) {
        const Leg& leg = run->legs[i];
        LegEntry expected {.key = leg.key, .name = leg.name, .model = leg.model, .isSimulated = leg.isSimulated};
        double sum = 0.0;
        for (const RequestRecord& record : leg.records) {
            const bool isMeasured = !record.isWarmup;
            expected.succeeded += isMeasured && record.succeeded() ? 1 : 0;
            expected.failed += isMeasured && !record.succeeded() ? 1 : 0;
            sum += isMeasured && record.succeeded() ? toSeconds(record.latency) : 0.0;
        }
        QCOMPARE(entry.legs[i].meanLatency.has_value(), expected.succeeded > 0);
        if (entry.legs[i].meanLatency)
            QVERIFY(qAbs(*entry.legs[i].meanLatency - sum / double(expected.succeeded)) < 1e-8);
        expected.endpoint = leg.part.endpoint;
        expected.meanLatency = entry.legs[i].meanLatency;
        QVERIFY(entry.legs[i] == expected);
    }
}

void TestResultsLibrary::aStoppedSeriesCanContinue_data()
{
    QTest::addColumn<bool>("isSweep");
    QTest::addColumn<bool>("isSuite");
    QTest::addColumn<bool>("wasStopped");
    QTest::addColumn<bool>("canContinue");
    QTest::newRow("a stopped sweep") << true << false << true << true;
    QTest::newRow("a stopped suite") << false << true << true << true;
    QTest::newRow("a complete sweep") << true << false << false << false;
    QTest::newRow("a stopped run of one step") << false << false << true << false;
}

void TestResultsLibrary::aStoppedSeriesCanContinue()
{
    QFETCH(const bool, isSweep);
    QFETCH(const bool, isSuite);
    QFETCH(const bool, wasStopped);
    QFETCH(const bool, canContinue);
    RunResult run = samplerun::run();
    run.wasStopped = wasStopped;
    run.plan.sweep.reset();
    run.scenarios.clear();
    if (isSweep)
        run.plan.sweep = Sweep {.values = {1, 2}};
    if (isSuite)
        run.scenarios = {{.key = QStringLiteral("original"), .plan = run.plan}};
    const QTemporaryDir folder;
    const auto saved = resultsfile::save(run, folder.filePath(QStringLiteral("run.json")));
    QVERIFY(saved);
    QCOMPARE(readEntry(*saved).canContinue(), canContinue);
}

void TestResultsLibrary::aSeriesThatLostItsTokenCanContinue()
{
    RunResult run = samplerun::run();
    run.wasStopped = false;
    run.plan.sweep = Sweep {.values = {1, 2}};
    run.legs[0].part.end = LegEnd::CredentialLost;
    const QTemporaryDir folder;
    const auto saved = resultsfile::save(run, folder.filePath(QStringLiteral("run.json")));
    QVERIFY(saved);
    QVERIFY(readEntry(*saved).canContinue());
}

void TestResultsLibrary::aPointOfASeriesNamesItsEndpoint()
{
    RunResult run = samplerun::run();
    run.legs[1].part.endpoint = QStringLiteral("Lab");
    const QTemporaryDir folder;
    const auto saved = resultsfile::save(run, folder.filePath(QStringLiteral("run.json")));
    QVERIFY(saved);
    QCOMPARE(readEntry(*saved).legs[1].endpoint, QStringLiteral("Lab"));
}

void TestResultsLibrary::listsTheNewestFirstAndBrokenFilesToo()
{
    const QTemporaryDir folder;
    RunResult run = samplerun::run();
    for (const int day : {3, 9, 6}) {
        run.startedAt = QDateTime(QDate(2025, 5, day), QTime(12, 0), Qt::UTC);
        QVERIFY(resultsfile::save(run, folder.path()));
    }
    QVERIFY(samplerun::writeBytes(folder.filePath(QStringLiteral("broken.json")), "{\"timestamp\": "));
    QVERIFY(samplerun::writeBytes(folder.filePath(QStringLiteral("package.json")), "{\"name\": \"something else\"}"));
    QVERIFY(samplerun::writeBytes(folder.filePath(QStringLiteral("notes.txt")), "notes"));
    const std::vector<ResultEntry> entries = listResults(folder.path());
    QCOMPARE(entries.size(), std::size_t(4));
    QVERIFY(entries[0].error.has_value()); // written today
    QCOMPARE(entries[0].error->code, Error::Code::NotJson);
    QCOMPARE(entries[1].startedAt.date().day(), 9);
    QCOMPARE(entries[2].startedAt.date().day(), 6);
    QCOMPARE(entries[3].startedAt.date().day(), 3);
    QVERIFY(entries[3].isSimulated());
    QVERIFY(listResults(folder.filePath(QStringLiteral("none"))).empty());
}

void TestResultsLibrary::namesFilesByLegsAndLocalTime()
{
    RunResult run = samplerun::run();
    QCOMPARE(resultsfile::fileNameFor(run), QStringLiteral("simulated_metis_vs_lab_results_20251201_131558.json"));
    run.legs.resize(1);
    run.legs[0].key = QStringLiteral("../Ä b");
    QCOMPARE(resultsfile::fileNameFor(run), QStringLiteral("_____b_results_20251201_131558.json"));
    run.legs[0].key = QString(1'000, u'x');
    QVERIFY(resultsfile::fileNameFor(run).size() < 200);
    QCOMPARE(resultsfile::fileNameFor({}), QStringLiteral("run_results.json"));
}

void TestResultsLibrary::savesIntoAFolderUnderAFreeName()
{
    const QTemporaryDir folder;
    const QString below = folder.filePath(QStringLiteral("new/deep/"));
    QStringList names;
    for (int i = 0; i < 3; ++i) {
        const auto saved = resultsfile::save(samplerun::run(), below);
        QVERIFY(saved);
        names.append(QFileInfo(*saved).fileName());
        QCOMPARE(QFileInfo(*saved).absolutePath(), QDir(below).absolutePath());
    }
    QCOMPARE(names,
             QStringList({QStringLiteral("simulated_metis_vs_lab_results_20251201_131558.json"),
                          QStringLiteral("simulated_metis_vs_lab_results_20251201_131558_2.json"),
                          QStringLiteral("simulated_metis_vs_lab_results_20251201_131558_3.json")}));
}

void TestResultsLibrary::replacesAFileThatIsNamed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mine.json"));
    QVERIFY(samplerun::writeBytes(path, "old"));
    QVERIFY(resultsfile::save(samplerun::run(), path));
    QVERIFY(resultsfile::load(path));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(QStringLiteral("mine.json")));
}

void TestResultsLibrary::writesFilesThatOthersMayRead()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mine.json"));
    QVERIFY(resultsfile::save(samplerun::run(), path));
    const QFileDevice::Permissions permissions = QFile::permissions(path);
    QVERIFY(permissions.testFlag(QFileDevice::ReadOther));
    QVERIFY(!permissions.testFlag(QFileDevice::WriteOther));
    QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QVERIFY(resultsfile::save(samplerun::run(), path)); // what the user closed stays closed
    QVERIFY(!QFile::permissions(path).testFlag(QFileDevice::ReadOther));
}

void TestResultsLibrary::saysWhenItCannotWrite()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("file"));
    QVERIFY(samplerun::writeBytes(file, "not a folder"));
    const auto saved = resultsfile::save(samplerun::run(), file + QStringLiteral("/r.json"));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Error::Code::NotWritable);
}

QTEST_APPLESS_MAIN(TestResultsLibrary)

#include "tst_resultslibrary.moc"
