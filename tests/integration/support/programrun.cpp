// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programrun.h"

#include "parts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRun = 60'000; // ms

} // namespace

QJsonObject ProgramRun::leg() const
{
    return QJsonDocument::fromJson(out).object()[u"legs"][0].toObject();
}

ProgramRun runProgram(const QString& home, const QStringList& arguments, const Variables& variables,
                      const std::function<void(const QByteArray&)>& look)
{
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, home);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    for (const auto& [name, value] : variables)
        environment.insert(name, value);
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(parts::program(), arguments);
    ProgramRun run;
    const auto hasEnded = [&] {
        run.out += program.readAllStandardOutput();
        run.err += program.readAllStandardError();
        if (look)
            look(run.err);
        return program.state() == QProcess::NotRunning;
    };
    if (!QTest::qWaitFor(hasEnded, longestRun) || program.exitStatus() != QProcess::NormalExit)
        return run;
    run.out += program.readAllStandardOutput();
    run.err += program.readAllStandardError();
    run.exitCode = program.exitCode();
    return run;
}

ProgramRun measure(const QString& home, const QString& endpoint, const QStringList& options, const Variables& variables)
{
    return runProgram(home,
                      QStringList {u"run"_s, u"--endpoint"_s, endpoint, u"--format"_s, u"json"_s, u"--quiet"_s,
                                   u"--out"_s, home + u"/result.json"_s}
                          + options,
                      variables);
}

} // namespace tokenscope
