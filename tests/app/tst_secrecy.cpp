// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "support/fakeendpoint.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <optional>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

const QByteArray token("a-well-known-token-0123456789");

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content, bool isProgram = false)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    if (isProgram)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// The files below a folder that hold the token; how many were looked into.
QStringList filesWithToken(const QString& folder, int& looked)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QByteArray content = contentOf(files.next());
        ++looked;
        if (content.contains(token) || content.contains(token.toBase64()))
            found << files.filePath();
    }
    return found;
}

/// A process and all that it has started.
QList<qint64> familyOf(qint64 process)
{
    QList<qint64> family {process};
    QDirIterator threads(QStringLiteral("/proc/%1/task").arg(process), QDir::Dirs | QDir::NoDotAndDotDot);
    while (threads.hasNext()) {
        for (const QByteArray& child :
             contentOf(threads.next() + QStringLiteral("/children")).simplified().split(' ')) {
            if (!child.isEmpty())
                family += familyOf(child.toLongLong());
        }
    }
    return family;
}

} // namespace

// A token is in the program's memory and on the way to its server, and nowhere else.
class TestSecrecy : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        // whatever asks for it does not take what is meant for a request
        m_server.answerAt("/metrics", scripts::body(404, "text/plain", "none"));
        m_outside.emplace();
        m_home.emplace();
        write(m_outside->filePath(u"token"_s), token + '\n');
        write(m_outside->filePath(u"give-token"_s), "#!/bin/sh\nexec cat " + m_outside->filePath(u"token"_s).toUtf8(),
              true);
        write(m_home->filePath(u".config/tokenscope/endpoints.json"_s),
              QJsonDocument(QJsonObject {{u"endpoints"_s,
                                          QJsonArray {QJsonObject {
                                              {u"name"_s, u"Lab"_s},
                                              {u"base_url"_s, m_server.baseUrl().toString()},
                                              {u"model"_s, u"m"_s},
                                              {u"credential"_s,
                                               QJsonObject {{u"kind"_s, u"command"_s},
                                                            {u"command"_s, m_outside->filePath(u"give-token"_s)}}}}}}})
                  .toJson());
    }

    void afterARunItLiesNowhere()
    {
        m_server.answer(scripts::chat({"a ", "b"}, 20ms));
        m_server.answerOnce(
            scripts::body(500, "application/json", R"({"error":{"message":"no such token: )" + token + R"("}})"));
        QProcess program;
        program.setProcessEnvironment(environment());
        program.setWorkingDirectory(m_home->path());
        program.start(QStringLiteral(TOKENSCOPE_PROGRAM), runArguments(20));
        QVERIFY(program.waitForStarted());
        int processes = 0;
        const auto isOver = [&] {
            for (const qint64 process : familyOf(program.processId())) {
                const QString entry = QStringLiteral("/proc/%1/").arg(process);
                processes += contentOf(entry + u"cmdline"_s).isEmpty() ? 0 : 1;
                if (contentOf(entry + u"cmdline"_s).contains(token) || contentOf(entry + u"environ"_s).contains(token))
                    m_seen << entry;
            }
            return program.state() == QProcess::NotRunning;
        };
        QVERIFY(QTest::qWaitFor(isOver, longestRun));
        const QByteArray said = program.readAllStandardOutput() + program.readAllStandardError();
        QCOMPARE(program.exitCode(), 3); // one request has failed
        QVERIFY(processes > 0);
        QVERIFY2(m_seen.isEmpty(), qPrintable(m_seen.join(u' ')));
        QVERIFY2(said.contains("no such token"), said.constData());
        QVERIFY(!said.contains(token));
        const std::vector<SeenRequest> requests = m_server.requests();
        QCOMPARE(completions(), 20);
        for (const SeenRequest& request : requests)
            QCOMPARE(request.header("Authorization"), "Bearer " + token); // it was used
        int looked = 0;
        QCOMPARE(filesWithToken(m_home->path(), looked), QStringList());
        QVERIFY2(looked >= 2, "settings and results were looked into");
        qInfo("%d files below the home folder, %d looks at processes, %lld bytes of output: no token", looked,
              processes, static_cast<long long>(said.size()));
    }

    void aCrashLeavesNoImageOfTheMemory()
    {
        m_server.answer(scripts::chat({"a"}));
        m_server.answerOnce(scripts::chat({"a"}));
        m_server.answerOnce(scripts::silence());
        const auto before = completions();
        const pid_t process = startDumpable();
        QVERIFY(process > 0);
        QTRY_VERIFY_WITH_TIMEOUT(completions() >= before + 2, 30'000);
        QVERIFY(contentOf(QStringLiteral("/proc/%1/limits").arg(process)).contains("Max core file size        1 "));
        kill(process, SIGABRT);
        int status = 0;
        QCOMPARE(waitpid(process, &status, 0), process);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), SIGABRT);
        QVERIFY(!WCOREDUMP(status));
        int looked = 0;
        QCOMPARE(filesWithToken(m_home->path(), looked), QStringList());
        QVERIFY2(looked >= 2, "settings and journal were looked into");
        QVERIFY(!QDir(m_home->path()).entryList({u"*.journal"_s}, QDir::Files).isEmpty());
    }

private:
    [[nodiscard]] std::ptrdiff_t completions() const
    {
        return std::ranges::count(m_server.requests(), QByteArray("/v1/chat/completions"), &SeenRequest::path);
    }

    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = environmentWith({{u"HOME"_s, m_home->path()},
                                                           {u"XDG_CONFIG_HOME"_s, {}},
                                                           {u"XDG_DATA_HOME"_s, {}},
                                                           {u"XDG_CACHE_HOME"_s, {}},
                                                           {u"QT_LOGGING_RULES"_s, u"*=true"_s}});
        environment.remove(u"DISPLAY"_s);
        return environment;
    }

    [[nodiscard]] QStringList runArguments(int count) const
    {
        return {u"run"_s,   u"--endpoint"_s,        u"Lab"_s, u"--count"_s, QString::number(count),
                u"--out"_s, m_home->path() + u"/"_s};
    }

    // As from a shell whose user wants core files.
    [[nodiscard]] pid_t startDumpable() const
    {
        std::vector<QByteArray> arguments {QByteArrayLiteral(TOKENSCOPE_PROGRAM)};
        for (const QString& argument : runArguments(5))
            arguments.push_back(argument.toUtf8());
        std::vector<char*> pointers;
        for (QByteArray& argument : arguments)
            pointers.push_back(argument.data());
        pointers.push_back(nullptr);
        const QByteArray home = m_home->path().toUtf8();
        const pid_t child = fork();
        if (child != 0)
            return child;
        const rlimit unlimited {.rlim_cur = RLIM_INFINITY, .rlim_max = RLIM_INFINITY};
        setrlimit(RLIMIT_CORE, &unlimited);
        setenv("HOME", home.constData(), 1);
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            unsetenv(name);
        if (chdir(home.constData()) == 0)
            execv(pointers[0], pointers.data());
        _exit(127);
    }

    FakeEndpoint m_server {scripts::chat({"a"})};
    std::optional<QTemporaryDir> m_outside; // keeps the token, as a user's own tool would
    std::optional<QTemporaryDir> m_home;
    QStringList m_seen;
};

QTEST_GUILESS_MAIN(TestSecrecy)
#include "tst_secrecy.moc"
