// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launch/launch.h"
#include "remote/remotedesk.h"
#include "remote/remoteshell.h"
#include "support/cerebrasnode.h"
#include "support/processes.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = LaunchedRun::State;

namespace {

constexpr int longest = 60'000; // ms, on a busy machine

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

const LaunchPatience quick {.pause = 100ms, .jobsEvery = 1'000ms, .waits = {50ms}};

} // namespace

/// Says what a node would say.
class SaidByANode final : public RemoteShell
{
public:
    explicit SaidByANode(QByteArray words)
        : RemoteShell(RemoteRoute {})
        , m_words(std::move(words))
    {
    }

    [[nodiscard]] bool hasReached(RemoteHop) const override { return true; }

private:
    void run(RemoteCommand* command) override
    {
        QTimer::singleShot(0, command, [command, words = m_words] { emit command->output(words); });
    }

    const QByteArray m_words;
};

/// Everything but ssh: real scripts, real processes, the players in place of cszoo and csctl.
class TestLaunch : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        qputenv("PATH", m_path);
        m_plan = {};
        m_node = std::make_unique<CerebrasNode>(1'000);
        m_copies = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<RemoteDesk>(RemoteDesk::Asking::OnTerminal);
        QVERIFY(m_node->isValid());
        // a server of tmux's own: it dies with its last session
        qputenv("TMUX_TMPDIR", m_node->path().toUtf8());
    }

    void cleanup()
    {
        qputenv("PATH", m_path); // for what tidies up as well
        m_launch.reset();
        m_desk.reset();
        m_node.reset();
    }

    void runsGoOneAfterAnotherAndAreFetchedWhole()
    {
        start({256, 512, 1024});
        QSignalSpy ended(m_launch.get(), &Launch::ended);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(0) == State::Running, longest);
        QCOMPARE(stateOf(1), State::Waiting);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, longest);
        const LaunchState& state = m_launch->state();
        QCOMPARE(state.link, LaunchState::Link::Ended);
        QCOMPARE(state.runs.size(), std::size_t(3));
        for (const LaunchedRun& run : state.runs) {
            QCOMPARE(run.state, State::Ended);
            QCOMPARE(run.exitCode.value_or(-1), 0);
            QCOMPARE(run.training.status, TrainingStatus::Completed);
            QCOMPARE(run.training.batchSize->value, run.batchSize);
            QVERIFY(std::abs(*run.training.windowRate() - 33.3) < 0.2);
            QCOMPARE(contentOf(run.localLog), contentOf(there(run.name + u".log"_s)));
            QVERIFY(run.logBytes > 2'000);
            QVERIFY(QFile::exists(there(run.name + u".model"_s)));
        }
        QVERIFY(state.runs[0].endedAt <= state.runs[1].startedAt);
        QVERIFY(!QFile::exists(there(u"current"_s)));
    }

    void aCancelledRunEndsAndTheNextBegins()
    {
        plan().command = u"[ {batch_size} != 512 ] || export PLAYER_SPEED=10; "_s + LaunchPlan().command;
        start({256, 512, 1024});
        QSignalSpy ended(m_launch.get(), &Launch::ended);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(1) == State::Running && m_launch->state().runs[1].logBytes > 1'000, longest);
        m_launch->cancel(1);
        QTRY_VERIFY_WITH_TIMEOUT(m_launch->state().isCancelling || stateOf(1) == State::Cancelled, longest);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(1), State::Cancelled, longest);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, longest);
        QCOMPARE(stateOf(0), State::Ended);
        QCOMPARE(stateOf(2), State::Ended);
        const LaunchedRun& cancelled = m_launch->state().runs[1];
        QCOMPARE(cancelled.exitCode, std::optional(1));
        QCOMPARE(cancelled.training.status, TrainingStatus::Cancelled);
        QVERIFY(!m_launch->state().isCancelling);
    }

    void cancellingAllEndsTheRunAndSkipsTheRest()
    {
        plan().command = u"export PLAYER_SPEED=10; "_s + LaunchPlan().command; // it does not end by itself first
        start({256, 512, 1024});
        QSignalSpy ended(m_launch.get(), &Launch::ended);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(0) == State::Running && m_launch->state().runs[0].logBytes > 500, longest);
        m_launch->cancelAll();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, longest);
        QCOMPARE(stateOf(0), State::Cancelled);
        QCOMPARE(stateOf(1), State::Skipped);
        QCOMPARE(stateOf(2), State::Skipped);
    }

    void aCommandWithoutAJobIsInterrupted()
    {
        plan().command = u"sleep 60; echo {name}"_s;
        start({8, 16});
        QSignalSpy ended(m_launch.get(), &Launch::ended);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(0) == State::Running, longest);
        m_launch->cancelAll();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, longest);
        QCOMPARE(stateOf(0), State::Cancelled);
        QCOMPARE(m_launch->state().runs[0].exitCode, std::optional(130));
    }

    void aFailedRunDoesNotKeepTheOthersFromBeginning()
    {
        m_node->set(u"PLAYER_FAIL"_s, u"256"_s);
        start({256, 512});
        QSignalSpy ended(m_launch.get(), &Launch::ended);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, longest);
        QCOMPARE(m_launch->state().runs[0].exitCode, std::optional(1));
        QCOMPARE(m_launch->state().runs[0].training.status, TrainingStatus::Failed);
        QCOMPARE(m_launch->state().runs[1].exitCode, std::optional(0));
    }

    void aLaunchIsFollowedAgainByItsRecord()
    {
        start({256, 512});
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(0) == State::Running && m_launch->state().runs[0].logBytes > 500, longest);
        const QString folder = m_copies->filePath(u"records"_s);
        QVERIFY(saveLaunch(m_launch->record(), folder));
        m_launch.reset(); // as if the program were closed
        const std::vector<LaunchRecord> remembered = rememberedLaunches(folder);
        QCOMPARE(remembered.size(), std::size_t(1));
        m_desk = std::make_unique<RemoteDesk>(RemoteDesk::Asking::OnTerminal);
        m_launch = std::make_unique<Launch>(*m_desk->shell(remembered[0].plan.route), remembered[0], quick);
        QSignalSpy ended(m_launch.get(), &Launch::ended);
        m_launch->follow();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, longest);
        for (const LaunchedRun& run : m_launch->state().runs) {
            QCOMPARE(run.training.status, TrainingStatus::Completed);
            QCOMPARE(contentOf(run.localLog), contentOf(there(run.name + u".log"_s)));
        }
    }

    void aLogThatBeginsAnewIsNoticed()
    {
        plan().command = u"echo one; echo two; while ! [ -e go ]; do sleep 0.1; done; "
                         "echo three > {model_dir}.new; mv {model_dir}.new {model_dir}.log2; echo done"_s;
        start({8});
        QSignalSpy ended(m_launch.get(), &Launch::ended);
        QTRY_COMPARE_WITH_TIMEOUT(m_launch->state().runs.empty() ? qint64(0) : m_launch->state().runs[0].logBytes, 8,
                                  longest);
        const QString log = there(m_launch->state().runs[0].name + u".log"_s);
        QFile file(log);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("four\n");
        file.close();
        QTRY_COMPARE_WITH_TIMEOUT(contentOf(m_launch->state().runs[0].localLog), QByteArray("four\n"), longest);
        QCOMPARE(contentOf(m_launch->state().runs[0].localLog + u".1"_s), QByteArray("one\ntwo\n"));
        QFile go(m_node->work() + u"/go"_s);
        QVERIFY(go.open(QIODevice::WriteOnly));
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, longest);
        QCOMPARE(contentOf(m_launch->state().runs[0].localLog), contentOf(log));
    }

    void jobsAreShownWhileARunGoesOn()
    {
        start({1024});
        QTRY_VERIFY_WITH_TIMEOUT(!m_launch->state().jobs.jobs.empty(), longest);
        const JobTable& jobs = m_launch->state().jobs;
        QCOMPARE(jobs.columns.at(1), u"NAME"_s);
        QVERIFY(jobs.jobs[0].cells.at(1).startsWith(u"wsjob-"_s));
        QCOMPARE(jobs.jobs[0].cells.at(9), u"name=llama2_7b_bs1024"_s);
    }

    void startingTwiceStartsOnce()
    {
        plan().command = u"echo begun >> begun.txt; sleep 1"_s;
        start({8});
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(0) == State::Running, longest);
        QSignalSpy ended(m_launch.get(), &Launch::ended);
        RemoteCommand* again
            = m_desk->shell(plan().route)->start({.text = launchscript::start(m_launch->record().plan)});
        QSignalSpy done(again, &RemoteCommand::finished);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, longest);
        QCOMPARE(done[0][0].value<RemoteOutcome>().exitCode, 0);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, longest);
        QCOMPARE(contentOf(m_node->work() + u"/begun.txt"_s), QByteArray("begun\n"));
    }

    void aClockThatIsAheadThereIsKnown()
    {
        const qint64 there = QDateTime::currentSecsSinceEpoch() + 3'600;
        SaidByANode node("ts1 tick alive " + QByteArray::number(there) + " 0\n");
        plan().startedAt = u"20261126-110512"_s;
        Launch launch(node, {.plan = plan(), .localFolder = m_copies->path()}, quick);
        launch.follow();
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(launch.state().clockAhead - 3'600) < 60, longest);
    }

    void copiesOfAnotherLaunchAreLeftAlone()
    {
        for (const QString& command : {u"echo one; echo two"_s, u"echo three; echo four; echo five"_s}) {
            const QString folder = m_launch ? m_launch->record().localFolder : QString();
            const QString last = m_launch ? m_launch->record().plan.startedAt : QString();
            // each has its second
            QTRY_VERIFY(QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s) != last);
            plan().command = command;
            start({8}, u"logs"_s);
            QSignalSpy ended(m_launch.get(), &Launch::ended);
            QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, longest);
            QVERIFY(m_launch->record().localFolder != folder);
            const LaunchedRun& run = m_launch->state().runs[0];
            QCOMPARE(run.exitCode, std::optional(0));
            QCOMPARE(contentOf(run.localLog), contentOf(there(run.name + u".log"_s)));
        }
    }

    void withoutTmuxItRunsAllTheSame()
    {
        QTemporaryDir tools;
        for (const QString& tool :
             {u"bash"_s,    u"env"_s,   u"stat"_s,  u"tail"_s,   u"head"_s,     u"base64"_s, u"sleep"_s,   u"mkdir"_s,
              u"cat"_s,     u"mv"_s,    u"rm"_s,    u"grep"_s,   u"hostname"_s, u"date"_s,   u"setsid"_s,  u"nohup"_s,
              u"timeout"_s, u"touch"_s, u"chmod"_s, u"mktemp"_s, u"python3"_s,  u"sh"_s,     u"dirname"_s, u"wc"_s}) {
            const QString found = QStandardPaths::findExecutable(tool);
            QFile::link(found, tools.filePath(tool));
        }
        qputenv("PATH", tools.path().toUtf8());
        plan().command = u"echo {batch_size}"_s;
        start({8});
        QSignalSpy ended(m_launch.get(), &Launch::ended);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, longest);
        QCOMPARE(contentOf(m_launch->state().runs[0].localLog), QByteArray("8\n"));
    }

    void aRunnerThatIsGoneEndsTheLaunch()
    {
        plan().command = u"sleep 30"_s;
        start({8, 16});
        QSignalSpy ended(m_launch.get(), &Launch::ended);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(0) == State::Running, longest);
        const QByteArray pid = contentOf(there(u"pid"_s)).split(' ').first();
        QProcess::execute(u"kill"_s, {u"-KILL"_s, QString::fromUtf8(pid)});
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, longest);
        QCOMPARE(stateOf(0), State::Ended);
        QVERIFY(!m_launch->state().runs[0].exitCode);
        QCOMPARE(stateOf(1), State::Skipped);
    }

    void aRunnerWhoseNumberIsAnothersIsGone()
    {
        plan().command = u"sleep 300"_s;
        start({8});
        QSignalSpy ended(m_launch.get(), &Launch::ended);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(0) == State::Running, longest);
        const QList<QByteArray> runner = contentOf(there(u"pid"_s)).trimmed().split(' ');
        write(there(u"pid"_s), QByteArray::number(QCoreApplication::applicationPid()) + ' ' + runner.value(1) + '\n');
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, longest);
        QVERIFY(!m_launch->state().runs[0].exitCode);
    }

    void cancellingInterruptsNothingOfOthers_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("isDone");
        QTest::addRow("a number that was given anew") << QByteArray() << true;
        QTest::addRow("a number of another machine") << QByteArray("elsewhere") << false;
    }

    void cancellingInterruptsNothingOfOthers()
    {
        QFETCH(const QByteArray, host);
        QFETCH(const bool, isDone);
        plan().command = u"sleep 300"_s;
        start({8});
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(0) == State::Running, longest);
        QProcess other;
        other.start(u"setsid"_s, {u"--wait"_s, u"bash"_s, u"-c"_s, u"echo $$; trap 'exit 9' INT; sleep 300 & wait"_s});
        QTRY_VERIFY_WITH_TIMEOUT(other.canReadLine(), longest);
        write(there(u"current"_s), other.readLine().trimmed() + ' ' + m_launch->state().runs[0].name.toUtf8() + '\n');
        if (!host.isEmpty())
            write(there(u"pid"_s), contentOf(there(u"pid"_s)).split(' ').constFirst() + ' ' + host + '\n');
        const LaunchPlan& launched = m_launch->record().plan;
        RemoteCommand* cancel
            = m_desk->shell(launched.route)
                  ->start({.text = launchscript::cancel(launched, {m_launch->state().runs[0].name}, true)});
        QSignalSpy done(cancel, &RemoteCommand::finished);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, longest);
        QCOMPARE(done[0][0].value<RemoteOutcome>().isDone(), isDone);
        QVERIFY(!other.waitForFinished(300));
        processes::endAll(processes::startedBy(other.processId()));
        QVERIFY(other.waitForFinished());
    }

    void whatCannotBePreparedSaysWhy()
    {
        plan().parameters = u"missing.yaml"_s;
        make({8});
        QSignalSpy failed(m_launch.get(), &Launch::failed);
        m_launch->readParameters();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, longest);
        QCOMPARE(failed[0][0].value<RemoteOutcome>().refusal, RemoteRefusal::ParametersMissing);
        plan().folder = m_node->path(u"nowhere"_s);
        make({8});
        QSignalSpy failedAgain(m_launch.get(), &Launch::failed);
        m_launch->readParameters();
        QTRY_COMPARE_WITH_TIMEOUT(failedAgain.size(), 1, longest);
        QCOMPARE(failedAgain[0][0].value<RemoteOutcome>().refusal, RemoteRefusal::FolderMissing);
    }

private:
    LaunchPlan& plan()
    {
        if (m_plan.folder.isEmpty()) {
            m_plan.folder = m_node->work();
            m_plan.environment = m_node->environment();
            m_plan.parameters = u"params.yaml"_s;
            m_plan.jobsCommand = m_node->jobsCommand();
            m_plan.cancelCommand = m_node->cancelCommand();
        }
        return m_plan;
    }

    void make(const std::vector<std::int64_t>& batchSizes, const QString& folder = u"%1"_s)
    {
        plan().batchSizes = batchSizes;
        m_launch
            = std::make_unique<Launch>(*m_desk->shell(plan().route),
                                       LaunchRecord {.plan = plan(), .localFolder = m_copies->filePath(folder)}, quick);
        m_plan = {};
    }

    void start(const std::vector<std::int64_t>& batchSizes, const QString& folder = u"%1"_s)
    {
        make(batchSizes, folder);
        connect(m_launch.get(), &Launch::parametersRead, m_launch.get(), &Launch::start);
        connect(m_launch.get(), &Launch::failed, m_launch.get(),
                [](const RemoteOutcome& outcome) { qWarning() << outcome.detail << outcome.complaints; });
        QSignalSpy started(m_launch.get(), &Launch::started);
        m_launch->readParameters();
        QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, longest);
    }

    State stateOf(std::size_t run)
    {
        return run < m_launch->state().runs.size() ? m_launch->state().runs[run].state : State::Waiting;
    }

    QString there(const QString& file) { return launchscript::folderOf(m_launch->record().plan) + u'/' + file; }

    const QByteArray m_path = qgetenv("PATH");
    std::unique_ptr<CerebrasNode> m_node {};
    std::unique_ptr<QTemporaryDir> m_copies {};
    std::unique_ptr<RemoteDesk> m_desk {};
    std::unique_ptr<Launch> m_launch {};
    LaunchPlan m_plan {};
};

QTEST_GUILESS_MAIN(TestLaunch)

#include "tst_launch.moc"
