// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integration/support/parts.h"
#include "integration/support/sshservers.h"
#include "remote/promptserver.h"
#include "remote/remotedesk.h"
#include "remote/remoteshell.h"
#include "remote/shellquoting.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace tokenscope;

namespace {

constexpr int longest = 30'000; // ms, on a busy machine

QByteArray wordsOf(const RemoteOutcome& outcome)
{
    return "refusal " + QByteArray::number(static_cast<int>(outcome.refusal)) + " at hop "
        + QByteArray::number(static_cast<int>(outcome.hop)) + ", exit code " + QByteArray::number(outcome.exitCode)
        + ": " + outcome.detail.toUtf8() + '\n' + outcome.complaints;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool holds(const QByteArray& content, const QByteArray& secret)
{
    return content.contains(secret) || content.contains(secret.toBase64()) || content.contains(secret.toHex());
}

QStringList filesWith(const QByteArray& secret, const QString& folder, int& looked)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        ++looked;
        if (holds(contentOf(files.next()), secret))
            found.append(files.filePath());
    }
    return found;
}

} // namespace

/// Commands over one and two hops of real OpenSSH servers, and every way in which these refuse.
class TestSsh : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder {};
    std::unique_ptr<SshServers> m_servers {};
    std::unique_ptr<RemoteDesk> m_desk {};
    QList<RemotePrompt> m_prompts {};
    const QByteArray m_home = qgetenv("HOME");

    RemoteRoute route(const QString& second = {}, RemoteRoute::SecondHop way = RemoteRoute::SecondHop::Automatic) const
    {
        return {.kind = RemoteRoute::Kind::Ssh,
                .first = u"login"_s,
                .second = second,
                .secondHop = way,
                .configFile = m_servers->configFile()};
    }

    RemoteOutcome run(const RemoteRoute& where, const RemoteScript& script)
    {
        std::optional<RemoteOutcome> result;
        RemoteCommand* command = m_desk->shell(where)->start(script);
        connect(command, &RemoteCommand::finished, this, [&result](const RemoteOutcome& outcome) { result = outcome; });
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, longest))
            return {.detail = u"it does not end"_s};
        return *result;
    }

    // Answers each question as told, then cancels.
    void answerWith(const QList<QByteArray>& answers)
    {
        connect(m_desk->prompts(), &PromptServer::asked, this, [this, answers](const RemotePrompt& prompt) {
            const auto index = m_prompts.size();
            m_prompts.append(prompt);
            if (index < answers.size())
                m_desk->prompts()->answer(prompt.id, answers.at(index));
            else
                m_desk->prompts()->cancel(prompt.id);
        });
    }

    static void waysOverTheSecondHop()
    {
        QTest::addColumn<RemoteRoute::SecondHop>("way");
        QTest::addRow("by a jump") << RemoteRoute::SecondHop::Jump;
        QTest::addRow("from the first host") << RemoteRoute::SecondHop::FromFirst;
        QTest::addRow("automatically") << RemoteRoute::SecondHop::Automatic;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_servers = std::make_unique<SshServers>(m_folder->path());
        m_desk = std::make_unique<RemoteDesk>(RemoteDesk::Asking::Here, parts::program());
        m_prompts.clear();
    }

    void cleanup()
    {
        const QString folder = m_desk->folder();
        qputenv("HOME", m_home);
        m_desk.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!QDir(folder).exists(), longest);
        m_servers.reset();
        m_folder.reset();
    }

    void aScriptRunsOnTheFirstHost()
    {
        QVERIFY2(m_servers->start(), m_servers->complaint());
        const RemoteOutcome outcome = run(
            route(), {.text = u"cat; echo \"$SSH_CONNECTION\" | cut -d' ' -f4; exit 7"_s, .input = "to its stdin\n"});
        QCOMPARE(outcome.exitCode, 7);
        QCOMPARE(outcome.refusal, RemoteRefusal::CommandFailed);
        QCOMPARE(outcome.output, "to its stdin\n" + QByteArray::number(m_servers->port(SshServers::Login)) + '\n');
    }

    void aScriptRunsOnTheSecondHost_data() { waysOverTheSecondHop(); }

    void aScriptRunsOnTheSecondHost()
    {
        QFETCH(const RemoteRoute::SecondHop, way);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        const QString text = u"echo \"$SSH_CONNECTION\" | cut -d' ' -f4; printf '%s|' "_s
            + quoted({u"it's"_s, u"a $HOME `b` \"c\" \\ d"_s, u"line\nbreak"_s, u"ä→😀"_s});
        const RemoteOutcome outcome = run(route(u"node"_s, way), {.text = text});
        QVERIFY2(outcome.isDone(), wordsOf(outcome).constData());
        QCOMPARE(QString::fromUtf8(outcome.output),
                 u"%1\nit's|a $HOME `b` \"c\" \\ d|line\nbreak|ä→😀|"_s.arg(m_servers->port(SshServers::Node)));
        QVERIFY(m_prompts.isEmpty());
    }

    void commandsShareOneConnection()
    {
        QVERIFY2(m_servers->start(), m_servers->complaint());
        RemoteShell* shell = m_desk->shell(route(u"node"_s));
        int done = 0;
        for (int number = 0; number < 20; ++number) {
            connect(shell->start({.text = u"echo %1"_s.arg(number)}), &RemoteCommand::finished, this,
                    [&done, number](const RemoteOutcome& outcome) {
                        done += outcome.output == QByteArray::number(number) + '\n' ? 1 : 0;
                    });
        }
        QTRY_COMPARE_WITH_TIMEOUT(done, 20, longest);
        QCOMPARE(m_servers->logins(SshServers::Login), 1);
        QCOMPARE(m_servers->logins(SshServers::Node), 1);
    }

    void hostBasedDenialIsNamed_data() { waysOverTheSecondHop(); }

    void hostBasedDenialIsNamed()
    {
        QFETCH(const RemoteRoute::SecondHop, way);
        m_servers->change(SshServers::Node, u"HostbasedAuthentication yes\nAuthenticationMethods hostbased"_s);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        const RemoteOutcome outcome = run(route(u"node"_s, way), {.text = u"true"_s});
        QCOMPARE(outcome.refusal, RemoteRefusal::HostBasedDenied);
        QCOMPARE(outcome.hop, RemoteHop::Second);
        QVERIFY2(outcome.detail.endsWith(u"Permission denied (hostbased)."_s), wordsOf(outcome).constData());
        QCOMPARE(m_servers->logins(SshServers::Login), 1); // trying the other way asks for no other code
    }

    void aNodeThatTrustsOnlyTheFirstHostIsReachedFromThere()
    {
        m_servers->refuseKey(SshServers::Node);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        const RemoteOutcome jump = run(route(u"node"_s, RemoteRoute::SecondHop::Jump), {.text = u"true"_s});
        QCOMPARE(jump.refusal, RemoteRefusal::KeyRejected);
        QCOMPARE(jump.hop, RemoteHop::Second);
        for (int command = 0; command < 2; ++command) {
            const RemoteOutcome automatic = run(route(u"node"_s), {.text = u"cat"_s, .input = "bytes"});
            QVERIFY2(automatic.isDone(), wordsOf(automatic).constData());
            QCOMPARE(automatic.output, "bytes");
        }
        QCOMPARE(m_servers->logins(SshServers::Login), 1);
    }

    void refusedForwardingIsNamedOrGoneAround()
    {
        m_servers->change(SshServers::Login, u"AllowTcpForwarding no"_s);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        const RemoteOutcome jump = run(route(u"node"_s, RemoteRoute::SecondHop::Jump), {.text = u"true"_s});
        QVERIFY2(jump.refusal == RemoteRefusal::ForwardingRefused, wordsOf(jump).constData());
        QCOMPARE(jump.hop, RemoteHop::Second);
        const RemoteOutcome automatic = run(route(u"node"_s), {.text = u"true"_s});
        QVERIFY2(automatic.isDone(), wordsOf(automatic).constData());
    }

    void aNodeThatIsDownIsNamed_data() { waysOverTheSecondHop(); }

    void aNodeThatIsDownIsNamed()
    {
        QFETCH(const RemoteRoute::SecondHop, way);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        m_servers->stop(SshServers::Node);
        const RemoteOutcome outcome = run(route(u"node"_s, way), {.text = u"true"_s});
        QVERIFY2(outcome.refusal == RemoteRefusal::NodeDown, wordsOf(outcome).constData());
        QCOMPARE(outcome.hop, RemoteHop::Second);
        QVERIFY2(outcome.detail.contains(u"Connection refused"_s), wordsOf(outcome).constData());
    }

    void aPassphraseIsAskedForOnce()
    {
        m_servers->protectKey(u"correct horse"_s);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        answerWith({"wrong", "correct horse"});
        for (int command = 0; command < 3; ++command) {
            const RemoteOutcome outcome = run(route(), {.text = u"true"_s});
            QVERIFY2(outcome.isDone(), wordsOf(outcome).constData());
        }
        QCOMPARE(m_prompts.size(), 2);
        QCOMPARE(m_prompts.at(0).kind, RemotePrompt::Kind::Passphrase);
        QVERIFY(m_prompts.at(0).text.contains(m_folder->path()));
        QCOMPARE(m_prompts.at(0).host, u"login"_s);
        QCOMPARE(m_prompts.at(0).attempt, 1);
        QCOMPARE(m_prompts.at(1).attempt, 2);
    }

    void aPassphraseLiesNowhere()
    {
        const QByteArray secret = "a-well-known-passphrase-0123456789";
        qputenv("HOME", m_folder->filePath(u"own"_s).toUtf8());
        m_servers->protectKey(QString::fromLatin1(secret));
        QVERIFY2(m_servers->start(), m_servers->complaint());
        answerWith({secret, secret}); // once for each host
        RemoteCommand* command = m_desk->shell(route(u"node"_s))->start({.text = u"echo begun; exec sleep 300"_s});
        QSignalSpy output(command, &RemoteCommand::output);
        QTRY_VERIFY_WITH_TIMEOUT(!output.isEmpty(), longest);
        QCOMPARE(m_prompts.size(), 2);
        int looked = 0;
        QStringList found = filesWith(secret, m_folder->path(), looked) + filesWith(secret, m_desk->folder(), looked);
        QVERIFY(looked > 5);
        looked = 0;
        for (const QString& process : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
            for (const QString& entry : {u"/cmdline"_s, u"/environ"_s}) {
                const QByteArray content = contentOf(u"/proc/"_s + process + entry);
                looked += content.contains(m_desk->folder().toUtf8()) ? 1 : 0;
                if (holds(content, secret))
                    found.append(process + entry);
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u' ')));
        QVERIFY(looked >= 2); // ssh's
        command->cancel();
    }

    void aPromptThatIsCancelledEndsTheAttempt()
    {
        m_servers->protectKey(u"correct horse"_s);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        answerWith({});
        const RemoteOutcome outcome = run(route(u"node"_s), {.text = u"true"_s});
        QCOMPARE(outcome.refusal, RemoteRefusal::PromptCancelled);
        QCOMPARE(outcome.hop, RemoteHop::First);
        QCOMPARE(m_prompts.size(), 1);
    }

    void awaitedAnswersAreWithdrawnWithTheCommand()
    {
        m_servers->protectKey(u"correct horse"_s);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        QSignalSpy asked(m_desk->prompts(), &PromptServer::asked);
        QSignalSpy withdrawn(m_desk->prompts(), &PromptServer::withdrawn);
        RemoteCommand* command = m_desk->shell(route())->start({.text = u"true"_s});
        QSignalSpy finished(command, &RemoteCommand::finished);
        QVERIFY(asked.wait(longest));
        command->cancel();
        QVERIFY(finished.size() == 1 || finished.wait(longest));
        QTRY_COMPARE_WITH_TIMEOUT(withdrawn.size(), 1, longest);
        QVERIFY(finished.at(0).at(0).value<RemoteOutcome>().isCancelled);
    }

    void aWrongPasswordIsNamed()
    {
        m_servers->change(SshServers::Login, u"PasswordAuthentication yes\nPermitRootLogin yes"_s);
        m_servers->refuseKey(SshServers::Login);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        answerWith({"a", "b", "c"});
        const RemoteOutcome outcome = run(route(u"node"_s), {.text = u"true"_s});
        QVERIFY2(outcome.refusal == RemoteRefusal::CodeRejected, wordsOf(outcome).constData());
        QCOMPARE(outcome.hop, RemoteHop::First);
        QCOMPARE(m_prompts.size(), 3);
        QCOMPARE(m_prompts.at(2).kind, RemotePrompt::Kind::Password);
        QCOMPARE(m_prompts.at(2).attempt, 3);
        QVERIFY(m_prompts.at(2).host.endsWith(u"@127.0.0.1"_s));
    }

    void aKeyThatIsNotAcceptedIsNamed()
    {
        m_servers->refuseKey(SshServers::Login);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        const RemoteOutcome outcome = run(route(), {.text = u"true"_s});
        QVERIFY2(outcome.refusal == RemoteRefusal::KeyRejected, wordsOf(outcome).constData());
        QCOMPARE(outcome.hop, RemoteHop::First);
    }

    void tooManyKeysAreNamed()
    {
        m_servers->change(SshServers::Login, u"MaxAuthTries 1\nPasswordAuthentication yes"_s);
        m_servers->refuseKey(SshServers::Login);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        const RemoteOutcome outcome = run(route(), {.text = u"true"_s});
        QVERIFY2(outcome.refusal == RemoteRefusal::TooManyAttempts, wordsOf(outcome).constData());
    }

    void anUnknownHostKeyIsTakenIfTheUserSaysSo()
    {
        QVERIFY2(m_servers->start(), m_servers->complaint());
        m_servers->forgetHostKeys();
        answerWith({"yes", "yes"});
        const RemoteOutcome outcome = run(route(u"node"_s), {.text = u"true"_s});
        QVERIFY2(outcome.isDone(), wordsOf(outcome).constData());
        QCOMPARE(m_prompts.size(), 2); // one for each host
        for (const auto host : {SshServers::Login, SshServers::Node}) {
            const RemotePrompt& prompt = m_prompts.at(host);
            QCOMPARE(prompt.kind, RemotePrompt::Kind::HostKey);
            QCOMPARE(prompt.fingerprint, QString::fromUtf8(m_servers->fingerprint(host)));
            QCOMPARE(prompt.keyType, u"ED25519"_s);
            QVERIFY2(prompt.host.contains(QString::number(m_servers->port(host))), qPrintable(prompt.host));
        }
        QCOMPARE(m_servers->knownHosts().count('\n'), 2);
    }

    void anUnknownHostKeyIsRefused_data()
    {
        QTest::addColumn<QList<QByteArray>>("answers");
        QTest::addRow("no") << QList<QByteArray> {"no"};
        QTest::addRow("cancelled") << QList<QByteArray> {};
    }

    void anUnknownHostKeyIsRefused()
    {
        QFETCH(const QList<QByteArray>, answers);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        m_servers->forgetHostKeys();
        answerWith(answers);
        const RemoteOutcome outcome = run(route(u"node"_s), {.text = u"true"_s});
        QVERIFY2(outcome.refusal == RemoteRefusal::HostKeyUnknown, wordsOf(outcome).constData());
        QCOMPARE(outcome.hop, RemoteHop::First);
        QCOMPARE(m_prompts.size(), 1);
        QVERIFY(m_servers->knownHosts().isEmpty());
    }

    void aChangedHostKeyIsNamed_data()
    {
        QTest::addColumn<int>("host");
        QTest::addColumn<RemoteHop>("hop");
        QTest::addRow("of the first host") << int(SshServers::Login) << RemoteHop::First;
        QTest::addRow("of the second host") << int(SshServers::Node) << RemoteHop::Second;
    }

    void aChangedHostKeyIsNamed()
    {
        QFETCH(const int, host);
        QFETCH(const RemoteHop, hop);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        m_servers->changeHostKey(SshServers::Host(host));
        QVERIFY2(m_servers->restart(SshServers::Host(host)), m_servers->complaint());
        const RemoteOutcome outcome = run(route(u"node"_s), {.text = u"true"_s});
        QVERIFY2(outcome.refusal == RemoteRefusal::HostKeyChanged, wordsOf(outcome).constData());
        QCOMPARE(outcome.hop, hop);
        QVERIFY(m_prompts.isEmpty());
    }

    void aHostThatIsNotThereIsNamed()
    {
        QVERIFY2(m_servers->start(), m_servers->complaint());
        m_servers->stop(SshServers::Login);
        QCOMPARE(run(route(u"node"_s), {.text = u"true"_s}).refusal, RemoteRefusal::ConnectionRefused);
        RemoteRoute nowhere = route();
        nowhere.first = u"no.such.host.invalid"_s;
        QCOMPARE(run(nowhere, {.text = u"true"_s}).refusal, RemoteRefusal::NameNotFound);
        nowhere.first = u"-oProxyCommand=false"_s;
        QCOMPARE(run(nowhere, {.text = u"true"_s}).refusal, RemoteRefusal::NameNotFound);
    }

    void aServerOfAnotherKindIsNamed()
    {
        QVERIFY2(m_servers->start(), m_servers->complaint());
        QTcpServer web;
        QVERIFY(web.listen(QHostAddress::LocalHost));
        connect(&web, &QTcpServer::newConnection, this, [&web] {
            QTcpSocket* socket = web.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                if (!socket->readAll().isEmpty())
                    socket->write(QByteArray::fromHex("15030300020232") + QByteArray(8, '\0')); // of TLS
            });
        });
        RemoteRoute wrong = route();
        wrong.first = u"127.0.0.1:%1"_s.arg(web.serverPort());
        const RemoteOutcome outcome = run(wrong, {.text = u"true"_s});
        QVERIFY2(outcome.refusal == RemoteRefusal::NotSsh, wordsOf(outcome).constData());
    }

    void aStreamThatIsCutTellsSoAndTheNextCommandConnectsAgain_data()
    {
        QTest::addColumn<int>("host");
        QTest::addColumn<RemoteRoute::SecondHop>("way");
        QTest::addRow("login, jump") << int(SshServers::Login) << RemoteRoute::SecondHop::Jump;
        QTest::addRow("login, from first") << int(SshServers::Login) << RemoteRoute::SecondHop::FromFirst;
        QTest::addRow("node, jump") << int(SshServers::Node) << RemoteRoute::SecondHop::Jump;
        QTest::addRow("node, from first") << int(SshServers::Node) << RemoteRoute::SecondHop::FromFirst;
    }

    void aStreamThatIsCutTellsSoAndTheNextCommandConnectsAgain()
    {
        QFETCH(const int, host);
        QFETCH(const RemoteRoute::SecondHop, way);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        QFile log(m_folder->filePath(u"a log"_s));
        QVERIFY(log.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        log.write("first\n");
        RemoteShell* shell = m_desk->shell(route(u"node"_s, way));
        RemoteCommand* tail
            = shell->start({.text = u"exec tail -c +1 -F "_s + quotedPath(log.fileName()), .outputKept = 0});
        QByteArray seen;
        std::optional<RemoteOutcome> end;
        connect(tail, &RemoteCommand::output, this, [&seen](const QByteArray& bytes) { seen += bytes; });
        connect(tail, &RemoteCommand::finished, this, [&end](const RemoteOutcome& outcome) { end = outcome; });
        QTRY_COMPARE_WITH_TIMEOUT(seen, "first\n", longest);
        log.write("second\n");
        QTRY_COMPARE_WITH_TIMEOUT(seen, "first\nsecond\n", longest);
        m_servers->cut(SshServers::Host(host));
        QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), longest);
        QVERIFY2(end->refusal == RemoteRefusal::ConnectionLost, wordsOf(*end).constData());
        QVERIFY(end->output.isEmpty());
        const RemoteOutcome next = run(route(u"node"_s, way), {.text = u"echo again"_s});
        QVERIFY2(next.isDone(), wordsOf(next).constData());
        QCOMPARE(next.output, "again\n");
        log.write("third\n"); // lets the orphaned tail notice
    }

    void aStreamEndsWhenItIsCancelled()
    {
        QVERIFY2(m_servers->start(), m_servers->complaint());
        RemoteCommand* endless = m_desk->shell(route(u"node"_s))->start({.text = u"echo begun; exec sleep 300"_s});
        QSignalSpy output(endless, &RemoteCommand::output);
        QSignalSpy finished(endless, &RemoteCommand::finished);
        QVERIFY(output.wait(longest));
        endless->cancel();
        QVERIFY(finished.wait(longest));
        const auto outcome = finished.at(0).at(0).value<RemoteOutcome>();
        QVERIFY(outcome.isCancelled);
        QCOMPARE(outcome.output, "begun\n");
        QVERIFY(run(route(u"node"_s), {.text = u"true"_s}).isDone());
        QCOMPARE(m_servers->logins(SshServers::Login), 1);
    }

    void aScriptThatTakesTooLongIsEnded()
    {
        QVERIFY2(m_servers->start(), m_servers->complaint());
        const RemoteOutcome outcome = run(route(), {.text = u"exec sleep 300"_s, .timeout = Milliseconds(300)});
        QVERIFY(outcome.hasTimedOut);
        QCOMPARE(outcome.refusal, RemoteRefusal::CommandFailed);
    }

    void aFileIsWrittenThereWhole_data() { waysOverTheSecondHop(); }

    void aFileIsWrittenThereWhole()
    {
        QFETCH(const RemoteRoute::SecondHop, way);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        QDir folder(m_folder->filePath(u"it's \"there\" $HOME"_s));
        QVERIFY(folder.mkpath(u"."_s));
        QByteArray content;
        for (int byte = 0; byte < 1 << 20; ++byte)
            content.append(static_cast<char>(byte * 7 + byte / 256));
        RemoteCommand* command = m_desk->shell(route(u"node"_s, way))->write(folder.filePath(u"-p.yaml"_s), content);
        QSignalSpy finished(command, &RemoteCommand::finished);
        QVERIFY(finished.wait(longest));
        const auto outcome = finished.at(0).at(0).value<RemoteOutcome>();
        QVERIFY2(outcome.isDone(), wordsOf(outcome).constData());
        QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden), QStringList {u"-p.yaml"_s});
        QFile file(folder.filePath(u"-p.yaml"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == content);
    }

    void whatLoginScriptsSayIsNotOutput()
    {
        m_servers->change(
            SshServers::Login,
            u"ForceCommand printf 'Welcome to the login host\\nnot a newline'; eval \"$SSH_ORIGINAL_COMMAND\""_s);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        const RemoteOutcome outcome
            = run(route(u"node"_s, RemoteRoute::SecondHop::FromFirst), {.text = u"echo output"_s});
        QVERIFY2(outcome.isDone(), wordsOf(outcome).constData());
        QCOMPARE(outcome.output, "output\n");
    }

    void anAccountThatIsClosedIsNamed()
    {
        m_servers->change(SshServers::Login, u"ForceCommand echo This account is currently not available.; exit 1"_s);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        const RemoteOutcome outcome = run(route(u"node"_s), {.text = u"true"_s});
        QVERIFY2(outcome.refusal == RemoteRefusal::AccountLocked, wordsOf(outcome).constData());
    }

    void settingsForSessionsOfTheUsersOwnDoNotDisturb()
    {
        m_servers->changeClient(
            u"Host login node\n    RequestTTY force\n    RemoteCommand bash -l\n    LogLevel QUIET\n"
            "    LocalForward 127.0.0.1:1 127.0.0.1:1\n    ExitOnForwardFailure yes\n"
            "    BatchMode yes\n    VisualHostKey yes"_s);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        const RemoteOutcome outcome = run(route(u"node"_s), {.text = u"echo \"[$(tty)]\""_s});
        QVERIFY2(outcome.isDone(), wordsOf(outcome).constData());
        QCOMPARE(outcome.output, "[not a tty]\n");
    }

    void onlyThisUserMayEnterTheFolder()
    {
        QVERIFY2(m_servers->start(), m_servers->complaint());
        QVERIFY(run(route(u"node"_s), {.text = u"true"_s}).isDone());
        const QFileInfo folder(m_desk->folder());
        QCOMPARE(folder.permissions() & ~(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser),
                 QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(QDir(m_desk->folder()).entryList(QDir::System).size() >= 3); // two connections, and the prompts'
    }
};

QTEST_GUILESS_MAIN(TestSsh)

#include "tst_ssh.moc"
