// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integration/support/parts.h"
#include "integration/support/sshservers.h"
#include "remote/promptserver.h"
#include "remote/remotecheck.h"
#include "remote/remotedesk.h"
#include "remote/remoteshell.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tokenscope;

namespace {

constexpr int longest = 30'000; // ms, on a busy machine

using Kind = RemoteCheckItem::Kind;
using State = RemoteCheckItem::State;

void writeProgram(const QString& path)
{
    QVERIFY(QFileInfo(path).dir().mkpath(u"."_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

} // namespace

/// The check hop by hop, before real OpenSSH servers.
class TestSshCheck : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder {};
    std::unique_ptr<SshServers> m_servers {};
    std::unique_ptr<RemoteDesk> m_desk {};
    std::vector<RemoteCheckItem> m_items {};

    RemoteRoute route() const
    {
        return {.kind = RemoteRoute::Kind::Ssh,
                .first = u"login"_s,
                .second = u"node"_s,
                .configFile = m_servers->configFile()};
    }

    bool check(const RemoteRoute& where, const CheckedPlace& place = {})
    {
        RemoteCheck check(*m_desk->shell(where), place);
        QSignalSpy finished(&check, &RemoteCheck::finished);
        check.start();
        const bool hasEnded = !finished.isEmpty() || finished.wait(longest);
        m_items = check.items();
        return hasEnded && check.hasPassed();
    }

    RemoteCheckItem item(Kind kind) const
    {
        for (const RemoteCheckItem& candidate : m_items) {
            if (candidate.kind == kind)
                return candidate;
        }
        return {};
    }

    // All before it are passed, it has failed so, and what comes after was not looked at.
    void verifyFailed(Kind kind, RemoteRefusal refusal)
    {
        for (const RemoteCheckItem& candidate : m_items) {
            const State expected = candidate.kind < kind ? State::Passed
                : candidate.kind == kind                 ? State::Failed
                                                         : State::Skipped;
            QVERIFY2(candidate.state == expected,
                     qPrintable(u"item %1 is in state %2: %3"_s.arg(int(candidate.kind))
                                    .arg(int(candidate.state))
                                    .arg(candidate.detail)));
        }
        QCOMPARE(item(kind).refusal, refusal);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_servers = std::make_unique<SshServers>(m_folder->path());
        m_desk = std::make_unique<RemoteDesk>(RemoteDesk::Asking::Here, parts::program());
    }

    void cleanup()
    {
        m_desk.reset();
        m_servers.reset();
        m_folder.reset();
    }

    void allIsLookedAtOverTwoHops()
    {
        QVERIFY2(m_servers->start(), m_servers->complaint());
        const QString home = m_servers->home();
        for (const QString& program : {u"venv/bin/activate"_s, u"bin/player"_s, u"bin/csctl"_s, u"work/p.yaml"_s})
            writeProgram(home + u'/' + program);
        const CheckedPlace place {.folder = u"~/work"_s,
                                  .environment = u"~/venv"_s,
                                  .launcher = u"~/bin/player --quick"_s,
                                  .parameters = u"p.yaml"_s,
                                  .jobsTool = home + u"/bin/csctl get jobs"_s};
        for (int time = 0; time < 2; ++time) { // the second time, all is connected already
            QVERIFY(check(route(), place));
            for (const RemoteCheckItem& one : m_items) {
                const bool mayWarn = one.kind == Kind::Multiplexer || one.kind == Kind::Disk || one.kind == Kind::Proxy;
                QVERIFY2(one.state == State::Passed || (mayWarn && one.state == State::Warned),
                         qPrintable(u"%1: %2"_s.arg(int(one.kind)).arg(one.detail)));
            }
            QCOMPARE(item(Kind::Launcher).detail, home + u"/bin/player"_s);
        }
        QCOMPARE(m_servers->logins(SshServers::Login), 1);
    }

    void theServersGreetingIsTold()
    {
        m_servers->change(SshServers::Node, u"AuthenticationMethods hostbased\nHostbasedAuthentication yes"_s);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        QVERIFY(!check(route()));
        QCOMPARE(item(Kind::Name).detail, u"127.0.0.1"_s);
        QTRY_VERIFY(item(Kind::Port).detail.startsWith(u"SSH-2.0-OpenSSH"_s));
    }

    void hostBasedDenialFailsTheSecondHop()
    {
        m_servers->change(SshServers::Node, u"AuthenticationMethods hostbased\nHostbasedAuthentication yes"_s);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        QVERIFY(!check(route()));
        verifyFailed(Kind::SecondHop, RemoteRefusal::HostBasedDenied);
        QVERIFY(item(Kind::SecondHop).detail.endsWith(u"Permission denied (hostbased)."_s));
    }

    void aNodeThatIsDownFailsTheSecondHop()
    {
        QVERIFY2(m_servers->start(), m_servers->complaint());
        m_servers->stop(SshServers::Node);
        QVERIFY(!check(route()));
        verifyFailed(Kind::SecondHop, RemoteRefusal::NodeDown);
    }

    void aRejectedKeyFailsTheAuthentication()
    {
        m_servers->refuseKey(SshServers::Login);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        QVERIFY(!check(route()));
        verifyFailed(Kind::Authentication, RemoteRefusal::KeyRejected);
    }

    void aPromptThatIsCancelledFailsTheAuthentication()
    {
        m_servers->protectKey(u"secret phrase"_s);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        connect(m_desk->prompts(), &PromptServer::asked, this,
                [this](const RemotePrompt& prompt) { m_desk->prompts()->cancel(prompt.id); });
        QVERIFY(!check(route()));
        verifyFailed(Kind::Authentication, RemoteRefusal::PromptCancelled);
    }

    void aChangedHostKeyFailsThere()
    {
        QVERIFY2(m_servers->start(), m_servers->complaint());
        m_servers->changeHostKey(SshServers::Login);
        QVERIFY2(m_servers->restart(SshServers::Login), m_servers->complaint());
        QVERIFY(!check(route()));
        verifyFailed(Kind::HostKey, RemoteRefusal::HostKeyChanged);
    }

    void aServerThatIsDownFailsThePort()
    {
        QVERIFY2(m_servers->start(), m_servers->complaint());
        m_servers->stop(SshServers::Login);
        QVERIFY(!check(route()));
        verifyFailed(Kind::Port, RemoteRefusal::ConnectionRefused);
    }

    void aServerOfAnotherKindFailsThePortAtOnce()
    {
        QVERIFY2(m_servers->start(), m_servers->complaint());
        QTcpServer mail;
        QVERIFY(mail.listen(QHostAddress::LocalHost));
        connect(&mail, &QTcpServer::newConnection, this, [&mail] {
            while (QTcpSocket* socket = mail.nextPendingConnection()) {
                socket->write("220 mail.host ESMTP\r\n");
                socket->disconnectFromHost();
            }
        });
        RemoteRoute where = route();
        where.first = u"127.0.0.1:%1"_s.arg(mail.serverPort());
        QVERIFY(!check(where));
        QCOMPARE(item(Kind::Port).state, State::Failed);
        QVERIFY2(item(Kind::Port).refusal == RemoteRefusal::NotSsh, qPrintable(item(Kind::Port).detail));
        QCOMPARE(item(Kind::SecondHop).state, State::Skipped);
    }

    void aNameThatNobodyKnowsFails()
    {
        QVERIFY2(m_servers->start(), m_servers->complaint());
        RemoteRoute where = route();
        where.first = u"me@no.such.host.invalid"_s;
        QVERIFY(!check(where));
        verifyFailed(Kind::Name, RemoteRefusal::NameNotFound);
    }

    void aMissingFolderIsAFactOfTheNode()
    {
        QVERIFY2(m_servers->start(), m_servers->complaint());
        QVERIFY(!check(route(), {.folder = u"~/none"_s}));
        QCOMPARE(item(Kind::SecondHop).state, State::Passed);
        QCOMPARE(item(Kind::WorkingFolder).refusal, RemoteRefusal::FolderMissing);
        QCOMPARE(item(Kind::Launcher).refusal, RemoteRefusal::LauncherMissing);
    }

    void aCheckThatIsCancelledLeavesNoQuestionOpen()
    {
        m_servers->protectKey(u"secret phrase"_s);
        QVERIFY2(m_servers->start(), m_servers->complaint());
        QSignalSpy asked(m_desk->prompts(), &PromptServer::asked);
        QSignalSpy withdrawn(m_desk->prompts(), &PromptServer::withdrawn);
        RemoteCheck check(*m_desk->shell(route()), {});
        QSignalSpy finished(&check, &RemoteCheck::finished);
        check.start();
        QVERIFY(asked.wait(longest));
        check.cancel();
        QCOMPARE(finished.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(withdrawn.size(), 1, longest);
        QVERIFY(!check.hasPassed());
    }
};

QTEST_GUILESS_MAIN(TestSshCheck)

#include "tst_sshcheck.moc"
