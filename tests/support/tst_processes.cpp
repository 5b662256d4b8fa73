// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/processes.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tokenscope;

/// What tests may end: nothing but what they have started.
class TestProcesses : public QObject
{
    Q_OBJECT

private slots:
    void whatAProcessStartedIsFound()
    {
        QProcess shell;
        shell.start(u"bash"_s, {u"-c"_s, u"sleep 300 & echo begun; wait"_s});
        QVERIFY(shell.waitForReadyRead());
        const auto found = processes::startedBy(shell.processId());
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].parent, shell.processId());
        processes::endAll(found);
        QVERIFY(shell.waitForFinished());
    }

    void noneIsFoundForAnIdThatIsNone_data()
    {
        QTest::addColumn<qint64>("id");
        for (const qint64 id : {0, 1, -1})
            QTest::addRow("%lld", static_cast<long long>(id)) << id;
    }

    void noneIsFoundForAnIdThatIsNone()
    {
        QFETCH(const qint64, id);
        QVERIFY(processes::startedBy(id).empty());
    }

    void noneIsFoundInAFolderOfOthers_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString& folder : {QString(), u"/"_s, QDir::tempPath(), QDir::homePath(), QDir::currentPath()})
            QTest::addRow("%s", qPrintable(folder)) << folder;
    }

    void noneIsFoundInAFolderOfOthers()
    {
        QFETCH(const QString, folder);
        QVERIFY(processes::standingIn(folder).empty());
    }

    void whatStandsInTheFolderOfATestIsEnded()
    {
        QTemporaryDir folder;
        QProcess::execute(
            u"bash"_s,
            {u"-c"_s, u"cd \"$1\" || exit; setsid sleep 300 > /dev/null 2>&1 &"_s, u"bash"_s, folder.path()});
        QTRY_COMPARE_WITH_TIMEOUT(processes::standingIn(folder.path()).size(), std::size_t(1), 30'000);
        processes::endStandingIn(folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(processes::standingIn(folder.path()).empty(), 30'000);
    }

    void anotherWithTheSameIdIsLeftAlone()
    {
        QProcess sleeper;
        sleeper.start(u"sleep"_s, {u"300"_s});
        QVERIFY(sleeper.waitForStarted());
        auto seen = processes::startedBy(QCoreApplication::applicationPid());
        QVERIFY(!seen.empty());
        for (processes::Process& process : seen)
            process.startedAt = "1";
        processes::endAll(seen);
        QVERIFY(!sleeper.waitForFinished(200));
        sleeper.kill();
        QVERIFY(sleeper.waitForFinished());
    }
};

QTEST_GUILESS_MAIN(TestProcesses)

#include "tst_processes.moc"
