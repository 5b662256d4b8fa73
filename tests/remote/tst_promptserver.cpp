// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/askpass.h"
#include "remote/promptserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tokenscope;

namespace {

constexpr int longest = 30'000; // ms

} // namespace

/// The server in this process, the askpass in others: this suite started as ssh would start it.
class TestPromptServer : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder {};
    std::unique_ptr<PromptServer> m_server {};

    std::unique_ptr<QProcess> ask(const QString& text, int asker, const QString& hint = {})
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto& [name, value] : m_server->environment(asker, u"login"_s))
            environment.insert(name, value);
        environment.insert(u"SSH_ASKPASS_PROMPT"_s, hint);
        process->setProcessEnvironment(environment);
        process->start(QCoreApplication::applicationFilePath(), {text});
        return process;
    }

    RemotePrompt next(QSignalSpy& asked)
    {
        if (asked.isEmpty() && !asked.wait(longest))
            return {};
        return asked.takeFirst().at(0).value<RemotePrompt>();
    }

private slots:
    void init() { m_server = std::make_unique<PromptServer>(m_folder.path(), u"askpass"_s); }
    void cleanup() { m_server.reset(); }

    void anAnswerIsPrinted()
    {
        QSignalSpy asked(m_server.get(), &PromptServer::asked);
        const auto process = ask(u"Enter passphrase for key 'k': "_s, 1);
        const RemotePrompt prompt = next(asked);
        QCOMPARE(prompt.kind, RemotePrompt::Kind::Passphrase);
        QCOMPARE(prompt.host, u"login"_s);
        m_server->answer(prompt.id, QByteArray("pass wörd +\\"));
        QVERIFY(process->waitForFinished(longest));
        QCOMPARE(process->exitCode(), 0);
        QCOMPARE(process->readAllStandardOutput(), "pass wörd +\\\n");
    }

    void withoutAFolderItDoesNotListen()
    {
        const PromptServer nowhere({}, u"askpass"_s);
        QVERIFY(nowhere.environment(1, u"login"_s).isEmpty());
    }

    void anEmptyAnswerIsOne()
    {
        QSignalSpy asked(m_server.get(), &PromptServer::asked);
        const auto process = ask(u"Password: "_s, 1);
        m_server->answer(next(asked).id, {});
        QVERIFY(process->waitForFinished(longest));
        QCOMPARE(process->exitCode(), 0);
        QCOMPARE(process->readAllStandardOutput(), "\n");
    }

    void cancellingLeavesNoAnswer()
    {
        QSignalSpy asked(m_server.get(), &PromptServer::asked);
        QSignalSpy cancelled(m_server.get(), &PromptServer::cancelled);
        const auto process = ask(u"Password: "_s, 7);
        m_server->cancel(next(asked).id);
        QVERIFY(process->waitForFinished(longest));
        QCOMPARE(process->exitCode(), 1);
        QVERIFY(process->readAllStandardOutput().isEmpty());
        QCOMPARE(cancelled.size(), 1);
        QCOMPARE(cancelled.at(0).at(0).toInt(), 7);
    }

    void theSameQuestionAgainIsAnotherAttempt()
    {
        QSignalSpy asked(m_server.get(), &PromptServer::asked);
        for (int attempt = 1; attempt <= 3; ++attempt) {
            const auto process = ask(u"Password: "_s, 1);
            const RemotePrompt prompt = next(asked);
            QCOMPARE(prompt.attempt, attempt);
            m_server->answer(prompt.id, "x");
            QVERIFY(process->waitForFinished(longest));
        }
        const auto process = ask(u"Password: "_s, 2);
        QCOMPARE(next(asked).attempt, 1); // of another ssh
        m_server.reset();
        QVERIFY(process->waitForFinished(longest));
    }

    void twoQuestionsAreAnsweredEachByItsOwn()
    {
        QSignalSpy asked(m_server.get(), &PromptServer::asked);
        const auto first = ask(u"one"_s, 1);
        const RemotePrompt one = next(asked);
        const auto second = ask(u"two"_s, 2);
        const RemotePrompt two = next(asked);
        m_server->answer(two.id, "2");
        m_server->answer(one.id, "1");
        QVERIFY(first->waitForFinished(longest) && second->waitForFinished(longest));
        QCOMPARE(first->readAllStandardOutput(), "1\n");
        QCOMPARE(second->readAllStandardOutput(), "2\n");
    }

    void aQuestionWhoseAskerEndsIsWithdrawn()
    {
        QSignalSpy asked(m_server.get(), &PromptServer::asked);
        QSignalSpy withdrawn(m_server.get(), &PromptServer::withdrawn);
        const auto killed = ask(u"Password: "_s, 1);
        const std::uint64_t id = next(asked).id;
        killed->kill();
        QVERIFY(withdrawn.wait(longest));
        QCOMPARE(withdrawn.at(0).at(0).value<std::uint64_t>(), id);
        m_server->answer(id, "too late"); // does nothing

        const auto forgotten = ask(u"Password: "_s, 2);
        QCOMPARE(next(asked).id, id + 1);
        m_server->forget(2);
        QCOMPARE(withdrawn.size(), 2);
        QVERIFY(forgotten->waitForFinished(longest));
        QCOMPARE(forgotten->exitCode(), 1);
    }

    void whoDoesNotKnowTheTokenIsNotHeard()
    {
        QSignalSpy asked(m_server.get(), &PromptServer::asked);
        QLocalSocket stranger;
        stranger.connectToServer(m_folder.filePath(u"prompts"_s));
        QVERIFY(stranger.waitForConnected(longest));
        const QByteArray field = QByteArray("guess").toBase64() + '\n';
        stranger.write(field + field + field + field + field);
        QTRY_COMPARE_WITH_TIMEOUT(stranger.state(), QLocalSocket::UnconnectedState, longest);
        QVERIFY(asked.isEmpty());
    }

    void whoTalksTooMuchIsCutOff()
    {
        QLocalSocket stranger;
        stranger.connectToServer(m_folder.filePath(u"prompts"_s));
        QVERIFY(stranger.waitForConnected(longest));
        stranger.write(QByteArray(100'000, 'x'));
        QTRY_COMPARE_WITH_TIMEOUT(stranger.state(), QLocalSocket::UnconnectedState, longest);
    }

    void onlyThisUserMayAsk()
    {
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFileInfo(m_folder.filePath(u"prompts"_s)).permissions() & others, QFile::Permissions());
    }

    void noAnswerStandsInTheEnvironment()
    {
        for (const auto& [name, value] : m_server->environment(1, u"login"_s))
            QVERIFY(name == u"DISPLAY" || name.contains(u"ASKPASS"_s));
        QCOMPARE(m_server->environment(1, u"login"_s).at(1).second, u"force"_s);
    }
};

int main(int argc, char** argv)
{
    if (isAskpass())
        return answerAskpass(argc, argv);
    QCoreApplication application(argc, argv);
    TestPromptServer test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_promptserver.moc"
