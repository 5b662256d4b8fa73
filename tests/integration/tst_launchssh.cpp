// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "batchsize/batchsizecomparison.h"
#include "integration/support/parts.h"
#include "integration/support/programrun.h"
#include "integration/support/sshservers.h"
#include "launch/launch.h"
#include "launch/launchscript.h"
#include "remote/remotecheck.h"
#include "remote/remotedesk.h"
#include "remote/remoteshell.h"
#include "support/cerebrasnode.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tokenscope;
using Link = LaunchState::Link;
using State = LaunchedRun::State;
using Way = RemoteRoute::SecondHop;

namespace {

constexpr int longest = 60'000; // ms, on a busy machine
constexpr double playedRate = 33.3; // samples/s, of every log that is played

const LaunchPatience quick {.pause = 100ms, .jobsEvery = 1'000ms, .waits = {300ms}};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

/// Launches over real OpenSSH servers: two hops, real scripts and processes, players in place of cszoo and csctl.
class TestLaunchSsh : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder {};
    std::unique_ptr<SshServers> m_servers {};
    std::unique_ptr<CerebrasNode> m_node {};
    std::unique_ptr<RemoteDesk> m_desk {};
    std::unique_ptr<Launch> m_launch {};
    QList<Link> m_links {}; // each once in a row

    LaunchPlan planFor(const std::vector<std::int64_t>& sizes) const
    {
        return {.route = {.kind = RemoteRoute::Kind::Ssh,
                          .first = u"login"_s,
                          .second = u"node"_s,
                          .configFile = m_servers->configFile()},
                .folder = m_node->work(),
                .environment = m_node->environment(), // cszoo and csctl are on PATH in there only
                .parameters = u"params.yaml"_s,
                .batchSizes = sizes};
    }

    void make(const LaunchRecord& record)
    {
        m_launch.reset();
        m_links.clear();
        m_desk = std::make_unique<RemoteDesk>(RemoteDesk::Asking::Here, parts::program());
        m_launch = std::make_unique<Launch>(*m_desk->shell(record.plan.route), record, quick);
        connect(m_launch.get(), &Launch::parametersRead, m_launch.get(), &Launch::start);
        connect(m_launch.get(), &Launch::failed, m_launch.get(),
                [](const RemoteOutcome& outcome) { qWarning() << outcome.detail << outcome.complaints; });
        connect(m_launch.get(), &Launch::changed, this, [this](const LaunchState& state) {
            if (m_links.isEmpty() || m_links.last() != state.link)
                m_links.append(state.link);
        });
    }

    void start(const LaunchPlan& plan)
    {
        make({.plan = plan, .localFolder = m_folder->filePath(u"logs/%1"_s)});
        QSignalSpy started(m_launch.get(), &Launch::started);
        m_launch->readParameters();
        QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, longest);
    }

    bool isRunning(std::size_t run, qint64 bytes) const
    {
        const auto& runs = m_launch->state().runs;
        return run < runs.size() && runs[run].state == State::Running && runs[run].logBytes > bytes;
    }

    bool isEnded() const { return m_launch->state().link == Link::Ended; }

    void logsAreTheSameThereAndHere() const
    {
        for (const LaunchedRun& run : m_launch->state().runs) {
            const QByteArray there
                = contentOf(launchscript::folderOf(m_launch->record().plan) + u'/' + run.name + u".log"_s);
            QVERIFY(there.size() > 500);
            QVERIFY2(contentOf(run.localLog) == there, qPrintable(run.localLog));
        }
    }

    void isACompleteComparison(const std::vector<std::int64_t>& sizes) const
    {
        std::vector<TrainingRun> runs;
        for (const LaunchedRun& run : m_launch->state().runs) {
            QCOMPARE(run.exitCode, std::optional(0));
            QCOMPARE(run.training.status, TrainingStatus::Completed);
            runs.push_back(run.training);
        }
        const BatchSizeComparison comparison = compareBatchSizes(runs);
        QCOMPARE(comparison.rows.size(), sizes.size());
        for (std::size_t row = 0; row < sizes.size(); ++row) {
            QCOMPARE(comparison.rows[row].batchSize, sizes[row]);
            QVERIFY(comparison.rows[row].rate.has_value());
            QVERIFY(std::abs(comparison.rows[row].rate->mean - playedRate) < 0.01 * playedRate);
        }
    }

    QStringList startArguments(const QString& sizes) const
    {
        return {u"launch"_s,        u"start"_s,         u"--on"_s,
                u"login,node"_s,    u"--ssh-config"_s,  m_servers->configFile(),
                u"--folder"_s,      u"in home"_s, // relative: of the home there
                u"--environment"_s, u"~/venv"_s,        u"--parameters"_s,
                u"params.yaml"_s,   u"--batch-sizes"_s, sizes};
    }

    ProgramRun run(const QStringList& arguments) const { return runProgram(m_folder->path(), arguments); }

    void linkFromHome() const
    {
        QVERIFY(QFile::link(m_node->work(), m_servers->home() + u"/in home"_s));
        QVERIFY(QFile::link(m_node->environment(), m_servers->home() + u"/venv"_s));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_servers = std::make_unique<SshServers>(m_folder->path());
        m_node = std::make_unique<CerebrasNode>(1'000);
        QVERIFY(m_node->isValid());
    }

    void cleanup()
    {
        m_launch.reset();
        m_desk.reset();
        m_node.reset();
        m_servers.reset();
        m_folder.reset();
    }

    void aComparisonOfThreeSizesSurvivesACut_data()
    {
        QTest::addColumn<int>("host");
        QTest::addRow("of the login host") << int(SshServers::Login);
        QTest::addRow("of the node") << int(SshServers::Node);
    }

    void aComparisonOfThreeSizesSurvivesACut()
    {
        QFETCH(const int, host);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        start(planFor({256, 512, 1024}));
        QTRY_VERIFY_WITH_TIMEOUT(isRunning(1, 500), longest);
        m_servers->cut(SshServers::Host(host));
        QTRY_VERIFY_WITH_TIMEOUT(isEnded(), longest);
        const QList<Link> tail = m_links.mid(m_links.indexOf(Link::Lost));
        QCOMPARE(tail, (QList {Link::Lost, Link::Following, Link::Ended}));
        QCOMPARE(m_servers->logins(SshServers::Node), 2);
        logsAreTheSameThereAndHere();
        isACompleteComparison({256, 512, 1024});
    }

    void aRunIsCancelledWithItsJob()
    {
        QVERIFY2(m_servers->start(), m_servers->complaint());
        start(planFor({1024, 64}));
        QTRY_VERIFY_WITH_TIMEOUT(isRunning(0, 500), longest);
        m_launch->cancel(0);
        QTRY_VERIFY_WITH_TIMEOUT(isEnded(), longest);
        const auto& runs = m_launch->state().runs;
        QCOMPARE(runs[0].state, State::Cancelled);
        QCOMPARE(runs[0].training.status, TrainingStatus::Cancelled); // csctl's way, not an interrupted program's
        QCOMPARE(runs[1].state, State::Ended);
        QCOMPARE(runs[1].training.status, TrainingStatus::Completed);
        logsAreTheSameThereAndHere();
    }

    void aLaunchIsFollowedByItsRecordAfterTheProgramWasClosed()
    {
        QVERIFY2(m_servers->start(), m_servers->complaint());
        start(planFor({256, 512}));
        QTRY_VERIFY_WITH_TIMEOUT(isRunning(0, 500), longest);
        const QString records = m_folder->filePath(u"records"_s);
        QVERIFY(saveLaunch(m_launch->record(), records));
        m_launch.reset();
        m_desk.reset();
        const std::vector<LaunchRecord> remembered = rememberedLaunches(records);
        QCOMPARE(remembered.size(), std::size_t(1));
        make(remembered[0]);
        m_launch->follow();
        QTRY_VERIFY_WITH_TIMEOUT(isEnded(), longest);
        logsAreTheSameThereAndHere();
        isACompleteComparison({256, 512});
    }

    void aNodeThatTrustsOnlyTheLoginHostRunsThemToo()
    {
        m_servers->refuseKey(SshServers::Node);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        start(planFor({64, 128}));
        QTRY_VERIFY_WITH_TIMEOUT(isRunning(0, 0), longest);
        m_servers->cut(SshServers::Node);
        QTRY_VERIFY_WITH_TIMEOUT(isEnded(), longest);
        logsAreTheSameThereAndHere();
        isACompleteComparison({64, 128});
    }

    void toolsAreFoundWhereverTheyStand_data()
    {
        QTest::addColumn<bool>("inProfile");
        QTest::addColumn<QByteArray>("profile");
        QTest::addRow("in the virtual environment") << false << QByteArray();
        QTest::addRow("in the environment, a profile that ends the shell") << false << QByteArray("exit 3\n");
        QTest::addRow("in the login profile") << true << QByteArray();
        QTest::addRow("in a profile that talks and leaves something running")
            << true << QByteArray("echo hello; echo oops >&2; sleep 5 & read -r answer\n");
    }

    void toolsAreFoundWhereverTheyStand()
    {
        QFETCH(const bool, inProfile);
        QFETCH(const QByteArray, profile);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        LaunchPlan plan = planFor({1024});
        const QByteArray variables = contentOf(plan.environment + u"/bin/activate"_s) + "export PATH\n";
        const QByteArray tools = "export https_proxy=http://me:secret@proxy:3128\n" + variables;
        QVERIFY(write(m_servers->home() + u"/.bash_profile"_s, inProfile ? QByteArray(profile + tools) : profile));
        if (inProfile)
            plan.environment.clear();
        start(plan);
        RemoteCheck check(*m_desk->shell(plan.route),
                          {.folder = plan.folder, .environment = plan.environment, .needsProxy = inProfile});
        QSignalSpy checked(&check, &RemoteCheck::finished);
        check.start();
        QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, longest);
        for (const RemoteCheckItem& item : check.items()) {
            if (item.kind == RemoteCheckItem::Kind::Launcher)
                QVERIFY2(item.refusal != RemoteRefusal::LauncherMissing, qPrintable(item.detail));
            else if (item.kind == RemoteCheckItem::Kind::Jobs)
                QCOMPARE(item.state, RemoteCheckItem::State::Passed);
            else if (item.kind == RemoteCheckItem::Kind::Proxy && inProfile)
                QCOMPARE(item.detail, u"http://proxy:3128"_s);
        }
        QTRY_VERIFY_WITH_TIMEOUT(isRunning(0, 500), longest);
        QTRY_VERIFY_WITH_TIMEOUT(!m_launch->state().jobs.jobs.empty() || isEnded(), longest);
        QVERIFY(!m_launch->state().jobs.jobs.empty());
        m_launch->cancel(0);
        QTRY_VERIFY_WITH_TIMEOUT(isEnded(), longest);
        QCOMPARE(m_launch->state().runs[0].training.status, TrainingStatus::Cancelled);
    }

    void theProgramStartsFollowsAndReports()
    {
        QVERIFY2(m_servers->start(), m_servers->complaint());
        linkFromHome();
        const ProgramRun ended = run(startArguments(u"64,128,256"_s) + QStringList {u"--format"_s, u"json"_s});
        QVERIFY2(ended.exitCode == 0, ended.err.constData());
        const QJsonArray runs = QJsonDocument::fromJson(ended.out).object()[u"runs"].toArray();
        QCOMPARE(runs.size(), 3);
        for (const QJsonValue& one : runs) {
            QCOMPARE(one[u"status"].toString(), u"completed"_s);
            QVERIFY(std::abs(one[u"window_rate_samples_per_s"].toDouble() - playedRate) < 0.01 * playedRate);
        }
        QVERIFY2(ended.err.contains("llama2_7b_bs256"), ended.err.constData());
        const ProgramRun nothing = run({u"launch"_s, u"follow"_s});
        QCOMPARE(nothing.exitCode, 1);
    }

    void theProgramLeavesTheRunsAloneAndFindsThemAgain()
    {
        m_node->set(u"PLAYER_SPEED"_s, u"60"_s);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        linkFromHome();
        const ProgramRun left = interruptedOnce("has begun", startArguments(u"512,1024"_s));
        QVERIFY2(left.exitCode == 130, left.err.constData());
        QVERIFY2(left.err.contains("launch follow"), left.err.constData());
        const ProgramRun again = interruptedOnce("has begun", {u"launch"_s, u"follow"_s});
        QVERIFY2(again.exitCode == 130, again.err.constData());
        const ProgramRun jobs = run({u"launch"_s, u"jobs"_s, u"llama2_7b"_s});
        QVERIFY2(jobs.exitCode == 0 && jobs.out.contains("name=llama2_7b_bs512"), jobs.err.constData());
        const ProgramRun cancelled = run({u"launch"_s, u"cancel"_s});
        QVERIFY2(cancelled.exitCode == 0, cancelled.err.constData());
        const ProgramRun followed = run({u"launch"_s, u"follow"_s, u"--format"_s, u"markdown"_s});
        QVERIFY2(followed.exitCode == 3 || followed.exitCode == 1, followed.err.constData());
        QVERIFY2(followed.err.contains("llama2_7b_bs512"), followed.err.constData());
    }

private:
    /// Ctrl+C, as soon as the program says this.
    ProgramRun interruptedOnce(const QByteArray& words, const QStringList& arguments) const
    {
        QProcessEnvironment environment;
        environment.insert(u"HOME"_s, m_folder->path());
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(parts::program(), arguments);
        ProgramRun run;
        bool isTold = false;
        const bool hasEnded = QTest::qWaitFor(
            [&] {
                run.err += program.readAllStandardError();
                if (!isTold && run.err.contains(words))
                    isTold = ::kill(static_cast<pid_t>(program.processId()), SIGINT) == 0;
                return program.state() == QProcess::NotRunning;
            },
            longest);
        run.err += program.readAllStandardError();
        run.exitCode = hasEnded && program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
        return run;
    }
};

QTEST_GUILESS_MAIN(TestLaunchSsh)

#include "tst_launchssh.moc"
