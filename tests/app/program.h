// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;

/// What a run of the program left behind.
struct Ended
{
    int exitCode = -1;
    QByteArray out {};
    QByteArray err {};
};

constexpr int longestRun = 60'000; // milliseconds, on a busy machine

inline QProcessEnvironment environmentWith(const QList<QPair<QString, QString>>& variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, value] : variables)
        environment.insert(name, value);
    return environment;
}

/// Runs the program as a user does; subcommands must not need a display, so there is none.
inline Ended runProgram(const QStringList& arguments, const QList<QPair<QString, QString>>& variables = {})
{
    QProcess process;
    QProcessEnvironment environment = environmentWith(variables);
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(TOKENSCOPE_PROGRAM), arguments);
    if (!process.waitForFinished(longestRun) || process.exitStatus() != QProcess::NormalExit)
        return {.exitCode = -1, .out = process.readAllStandardOutput(), .err = process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// So quick that its times mean little.
inline QStringList quickRun(const QString& out, const QString& timeScale = u"0.01"_s)
{
    return {u"run"_s, u"--time-scale"_s, timeScale, u"--count"_s, u"10"_s, u"--pause"_s,
            u"0"_s,   u"--format"_s,     u"json"_s, u"--out"_s,   out};
}

inline QJsonObject legOf(const QJsonObject& document, const QString& key)
{
    for (const QJsonValue& leg : document[u"legs"].toArray()) {
        if (leg[u"leg"].toString() == key)
            return leg.toObject();
    }
    return {};
}
