// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/localshell.h"
#include "remote/remotecheck.h"
#include "remote/remotedesk.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace tokenscope;

namespace {

constexpr int longest = 30'000; // ms

RemoteOutcome outcomeOf(RemoteCommand* command)
{
    std::optional<RemoteOutcome> result;
    QObject::connect(command, &RemoteCommand::finished, command,
                     [&result](const RemoteOutcome& outcome) { result = outcome; });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, longest))
        return {.detail = u"it does not end"_s};
    return *result;
}

} // namespace

class TestLocalShell : public QObject
{
    Q_OBJECT

private slots:
    void aScriptRunsHere()
    {
        LocalShell shell(RemoteRoute {});
        const RemoteOutcome outcome
            = outcomeOf(shell.start({.text = u"tr a-z A-Z; echo words >&2; exit 3"_s, .input = "input"}));
        QCOMPARE(outcome.exitCode, 3);
        QCOMPARE(outcome.output, "INPUT");
        QCOMPARE(outcome.complaints, "words\n");
        QCOMPARE(outcome.refusal, RemoteRefusal::CommandFailed);
        QCOMPARE(outcome.detail, u"words"_s);
        QCOMPARE(outcome.hop, RemoteHop::None);
        QVERIFY(outcomeOf(shell.start({.text = u"true"_s})).isDone());
    }

    void whatIsKeptIsBounded()
    {
        LocalShell shell(RemoteRoute {});
        RemoteCommand* command = shell.start(
            {.text = u"head -c 3000000 /dev/zero; head -c 100000 /dev/zero | tr '\\0' e >&2; echo last >&2"_s,
             .outputKept = 1000});
        qint64 bytes = 0;
        connect(command, &RemoteCommand::output, this, [&bytes](const QByteArray& part) { bytes += part.size(); });
        const RemoteOutcome outcome = outcomeOf(command);
        QCOMPARE(bytes, 3'000'000);
        QCOMPARE(outcome.output.size(), 1000);
        QCOMPARE(outcome.complaints.size(), 16 * 1024);
        QVERIFY(outcome.complaints.endsWith("elast\n"));
    }

    void cancellingEndsAllThatWasStarted()
    {
        QTemporaryDir folder;
        LocalShell shell(RemoteRoute {});
        RemoteCommand* command
            = shell.start({.text = u"cd %1; (sleep 300 & echo $! > inner; wait); true"_s.arg(folder.path())});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(folder.filePath(u"inner"_s)).size() > 0, longest);
        QFile file(folder.filePath(u"inner"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString inner = u"/proc/"_s + QString::fromLatin1(file.readAll().trimmed()) + u"/exe"_s;
        QVERIFY(QFile::exists(inner));
        command->cancel();
        QVERIFY(outcomeOf(command).isCancelled);
        QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo(inner).isSymLink() || QFileInfo(inner).symLinkTarget().isEmpty(), longest);
    }

    void cancellingBeforeItStartsEndsItToo()
    {
        LocalShell shell(RemoteRoute {});
        RemoteCommand* command = shell.start({.text = u"true"_s});
        command->cancel();
        QVERIFY(outcomeOf(command).isCancelled);
    }

    void aScriptThatTakesTooLongIsEnded()
    {
        LocalShell shell(RemoteRoute {});
        const RemoteOutcome outcome = outcomeOf(shell.start({.text = u"sleep 300"_s, .timeout = Milliseconds(100)}));
        QVERIFY(outcome.hasTimedOut);
        QVERIFY(!outcome.isDone());
    }

    void aShellThatIsDeletedTakesItsCommandsWithIt()
    {
        QByteArray id;
        {
            LocalShell shell(RemoteRoute {});
            RemoteCommand* command = shell.start({.text = u"echo $$; sleep 300"_s});
            connect(command, &RemoteCommand::output, this, [&id](const QByteArray& bytes) { id += bytes; });
            QTRY_VERIFY_WITH_TIMEOUT(id.endsWith('\n'), longest);
            QVERIFY(QFile::exists(u"/proc/"_s + QString::fromLatin1(id.trimmed())));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(u"/proc/"_s + QString::fromLatin1(id.trimmed())), longest);
    }

    void aFileIsWrittenUnderItsNameOnlyWhenItIsWhole()
    {
        QTemporaryDir folder;
        LocalShell shell(RemoteRoute {});
        const QString path = folder.filePath(u"it's.yaml"_s);
        QVERIFY(outcomeOf(shell.write(path, "first")).isDone());
        QVERIFY(outcomeOf(shell.write(path, QByteArray("sec\0nd", 6))).isDone());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("sec\0nd", 6));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList {u"it's.yaml"_s});
        const RemoteOutcome nowhere = outcomeOf(shell.write(folder.filePath(u"none/x"_s), "x"));
        QVERIFY(!nowhere.isDone());
    }

    void theDeskHasOneShellForARoute()
    {
        RemoteDesk desk(RemoteDesk::Asking::OnTerminal);
        RemoteRoute other {.kind = RemoteRoute::Kind::Ssh, .first = u"login"_s};
        QCOMPARE(desk.shell(RemoteRoute {}), desk.shell(RemoteRoute {}));
        QVERIFY(desk.shell(other) != desk.shell(RemoteRoute {}));
        QCOMPARE(desk.shell(other), desk.shell(other));
        QCOMPARE(desk.prompts(), nullptr);
    }

    void theCheckOfThisComputerHasNoHops()
    {
        QTemporaryDir folder;
        LocalShell shell(RemoteRoute {});
        RemoteCheck check(
            shell, {.folder = folder.path(), .launcher = u"bash -x"_s, .jobsTool = QString(), .needsProxy = false});
        QSignalSpy changed(&check, &RemoteCheck::changed);
        QSignalSpy finished(&check, &RemoteCheck::finished);
        check.start();
        QVERIFY(check.isRunning());
        QVERIFY(finished.wait(longest));
        for (const RemoteCheckItem& item : check.items()) {
            if (item.kind <= RemoteCheckItem::Kind::SecondHop)
                QCOMPARE(item.state, RemoteCheckItem::State::Skipped);
        }
        QVERIFY(check.hasPassed());
        QVERIFY(changed.size() >= 12);
    }

    void aCheckThatIsCancelledSkipsTheRest()
    {
        LocalShell shell(RemoteRoute {});
        RemoteCheck check(shell, {});
        QSignalSpy finished(&check, &RemoteCheck::finished);
        check.start();
        check.cancel();
        QCOMPARE(finished.size(), 1);
        QVERIFY(!check.isRunning() && !check.hasPassed());
        for (const RemoteCheckItem& item : check.items())
            QCOMPARE(item.state, RemoteCheckItem::State::Skipped);
    }
};

QTEST_GUILESS_MAIN(TestLocalShell)

#include "tst_localshell.moc"
